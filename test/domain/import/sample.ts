/** A list of a few columns and a good row of it, for tests of what rows say. */
import type { KnownPreset } from '../../../src/domain/import/book.ts';
import { officeBook, procedureBook } from '../../../src/domain/import/book.ts';
import type { PaperFacts, PaperPersons } from '../../../src/domain/import/facts.ts';
import type { PaperRules, PaperRow } from '../../../src/domain/import/paper.ts';
import type { RowPerson } from '../../../src/domain/import/person.ts';
import { RowReading, type ReadingRules } from '../../../src/domain/import/reading.ts';
import type { Office } from '../../../src/domain/office/office.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { now, office, owner, procedure } from '../dossier/sample.ts';

const none: ReadonlyMap<string, string> = new Map();
export const rules: ReadingRules = {
  legacy: { tcvn3: none, vni: none, names: new Set() },
  fonts: new Map(),
  today: day('2026-11-23'),
  restoreZeros: false,
  ownColumns: false,
};

/** A row with these cells, as a file that has just these columns tells it. */
export function reading(
  cells: Readonly<Record<string, string>>,
  change: Partial<ReadingRules> = {},
): RowReading {
  const places = new Map(Object.keys(cells).map((column, at) => [column, at]));
  const row = new RowReading(places, { ...rules, ...change });
  row.begin({ row: 2, cells: Object.values(cells), trouble: null });
  return row;
}

export const here: Office = {
  agencyId: office,
  name: 'Trung tâm Phục vụ hành chính công Thử',
  kind: 'centre',
  ...{ parent: null, address: null, phone: null },
};
export const gone: KnownPreset = {
  office: { ...here, agencyId: 'H49.07' as AgencyId, name: 'UBND phường Cũ', kind: 'commune' },
  validFrom: day('2000-01-01'),
  validTo: day('2025-06-30'),
  successors: [office],
};
export const paperRules: PaperRules = {
  now,
  procedures: procedureBook([{ edition: 'abc', procedure }]),
  offices: officeBook([here], [gone]),
  office,
  source: null,
};

/** All that a good row needs. */
export const cells = {
  code: 'HS-15/2024',
  procedure: '1.001193',
  name: 'Trần Thị Thử',
  citizen_id: '022192000001',
  received_at: '05/01/2024',
};

export const paper: PaperFacts = {
  code: 'HS-15/2024',
  procedure: '1.001193',
  caseId: '',
  channel: 'counter',
  source: null,
  office,
  status: 'received',
  receivedAt: moment('2024-01-05 00:00'),
  dueDate: null,
  resolvedAt: null,
  returnedAt: null,
  resultNumber: null,
  fee: dong(8000),
  paid: null,
  method: null,
  digitised: null,
  resultDigitised: null,
  eResult: null,
};
export const person: RowPerson = {
  kind: 'person',
  idKind: 'cccd',
  number: '022192000001',
  name: 'Trần Thị Thử',
  dob: null,
  address: owner.address,
  phone: owner.phone,
};
export const persons: PaperPersons = {
  owner: { ...owner, citizen: null },
  ...{ dob: null, oldNumber: null, subject: null, note: null, originals: null },
};
export const row: PaperRow = { paper, person, persons, undated: false };
