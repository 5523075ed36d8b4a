import { describe, expect, test } from 'vitest';
import type { Citizen, CitizenDetails } from '../../../src/domain/citizen/citizen.ts';
import { officeBook, procedureBook } from '../../../src/domain/import/book.ts';
import type { DossierFacts } from '../../../src/domain/import/decide.ts';
import type { PaperFacts, PaperStanding } from '../../../src/domain/import/facts.ts';
import { paperCells } from '../../../src/domain/import/said.ts';
import { sparsePersons } from '../../../src/domain/import/sparse.ts';
import {
  correctedByRow,
  correctedDossier,
  importedCitizen,
  importedDossier,
  rowCorrections,
  rowDetails,
  standingOf,
  type StandingRules,
} from '../../../src/domain/import/write.ts';
import type { Procedure } from '../../../src/domain/procedure/procedure.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { dong, noDong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { calendar } from '../../support/calendar.ts';
import { dossierId, office, procedure as sample } from '../dossier/sample.ts';
import { idOf } from '../payment/sample.ts';
import { gone, here, paper, person, persons, row } from './sample.ts';

const [usual] = sample.cases as [Procedure['cases'][number]];
const procedure: Procedure = { ...sample, cases: [usual] };
const rules: StandingRules = {
  procedures: procedureBook([{ edition: 'abc', procedure }]),
  offices: officeBook([here], [gone]),
  calendar,
  office,
  today: day('2026-11-23'),
};
const late = { ...paper, receivedAt: moment('2026-11-23 09:00') };

describe('where a dossier from a list stands', () => {
  const promised = { rule: 'none' };
  const civil = { rule: 'civil', value: 1, unit: 'working_day' };
  test.each<[string, Partial<PaperFacts>, Partial<StandingRules>, object]>([
    [
      'open, under the term of its case',
      {},
      {},
      { term: civil, caseId: 'usual', edition: 'abc', field: 'Hộ tịch', holder: office },
    ],
    [
      'due as its paper promised',
      { dueDate: day('2026-11-27') },
      {},
      { term: promised, dueAt: moment('2026-11-27 17:00') },
    ],
    [
      'without a due date where nothing is left to decide',
      { status: 'returned' },
      {},
      { term: promised, dueAt: null },
    ],
    [
      'and where it ended without a result',
      { status: 'withdrawn' },
      {},
      { term: promised, dueAt: null },
    ],
    [
      'waiting for its citizen: open still',
      { status: 'supplement_requested' },
      {},
      { term: civil },
    ],
    [
      'by a channel without a term',
      { channel: 'post' },
      {},
      { term: { rule: 'none' }, dueAt: null },
    ],
    [
      'by a channel that is not offered',
      { channel: 'home' },
      {},
      { term: { rule: 'unstated' }, dueAt: null },
    ],
    [
      'of before the edition was in force',
      { receivedAt: moment('2024-01-05 09:00') },
      {},
      { term: { rule: 'unstated' }, dueAt: null },
    ],
    ['of a case that is named in words', { caseId: 'dang ky' }, {}, { caseId: 'usual' }],
    [
      'of a case that nobody knows',
      { caseId: 'lạ' },
      {},
      { caseId: 'lạ', term: { rule: 'unstated' } },
    ],
    [
      'with our own office, of one that is no more',
      { office: gone.office.agencyId },
      {},
      { holder: office },
    ],
    [
      'with the old office, where the thing is over',
      { office: gone.office.agencyId, status: 'returned' },
      {},
      { holder: gone.office.agencyId },
    ],
    [
      'with the old office, where another took over',
      { office: gone.office.agencyId },
      { office: 'H49.30' as AgencyId },
      { holder: gone.office.agencyId },
    ],
    [
      'with the old office, while it was there',
      { office: gone.office.agencyId },
      { today: day('2025-06-30') },
      { holder: gone.office.agencyId },
    ],
  ])('%s', (_what, change, more, standing) => {
    expect(standingOf({ ...late, ...change }, { ...rules, ...more })).toMatchObject(standing);
  });

  test('under no case where there are several and none is named', () => {
    const several = {
      ...rules,
      procedures: procedureBook([{ edition: 'abc', procedure: sample }]),
    };
    expect(standingOf(late, several)).toMatchObject({ caseId: '', term: { rule: 'unstated' } });
    expect(standingOf({ ...late, caseId: 'usual' }, several)).toMatchObject({ caseId: 'usual' });
  });

  test('in a mountain or island commune, by the longer term', () => {
    const longer = { rule: 'civil', value: 1, unit: 'working_day' } as const;
    const hardArea = { value: 2, unit: 'working_day' } as const;
    const cases = [{ ...usual, terms: { counter: { ...longer, hardArea } } }];
    const procedures = procedureBook([{ edition: 'abc', procedure: { ...procedure, cases } }]);
    const there = { ...rules, procedures, hardAreas: new Set<string>([late.office]) };
    const term = { ...longer, value: 3, added: hardArea };
    expect(standingOf(late, there)).toMatchObject({ term, dueAt: moment('2026-11-27 17:00') });
    expect(standingOf(late, { ...rules, procedures }).term).toEqual(longer);
  });

  test('a term is counted from the moment it came', () => {
    expect(standingOf(late, rules).dueAt).toBe(moment('2026-11-25 17:00'));
  });
});

const standing: PaperStanding = {
  ...{ edition: 'abc', field: 'Hộ tịch', caseId: 'usual', holder: office },
  ...{ term: { rule: 'none' }, dueAt: null },
};
const batch = idOf(90);
const citizen = idOf(5);

describe('what a row is written as', () => {
  const at = {
    batch,
    row: 12,
    dossier: dossierId,
    owner: { citizen: null, isNew: false },
    number: null,
    less: noDong,
  };

  test('brings a dossier, and with it whom it makes known', () => {
    const number = { series: 'H49.22/2024-01-05/0', n: 1 };
    const owner = { citizen, isNew: true };
    expect(importedDossier(row, standing, { ...at, number, owner })).toEqual({
      type: 'dossier.imported',
      stream: `dossier:${dossierId}`,
      v: expect.any(Number),
      data: {
        ...{ batch, row: 12, dossier: dossierId, number, citizen, newCitizen: true },
        said: paperCells({ paper, standing }),
      },
      personal: sparsePersons(persons),
    });
    const { data } = importedDossier(row, standing, { ...at, owner: { citizen, isNew: false } });
    expect(data).not.toHaveProperty('newCitizen');
    expect(importedDossier(row, standing, at).data).not.toHaveProperty('citizen');
    const bare = importedDossier(row, standing, at).data;
    for (const name of ['number', 'less']) expect(bare).not.toHaveProperty(name);
    const cheap = importedDossier(row, standing, { ...at, less: dong(3000) });
    expect(cheap.data).toMatchObject({ less: 3000 });
  });

  const known: DossierFacts = {
    ...{ dossier: dossierId, version: 1, from: { batch, row: 7 }, untouched: true },
    ...{ paper: { ...paper, fee: dong(5000) }, now: null, personsNow: null, standing },
    persons: { ...persons, owner: { ...persons.owner, citizen } },
  };
  const correcting = { batch, row: 12, fields: ['fee'], owner: { citizen: idOf(6), isNew: true } };

  test('corrects one, with what it said before', () => {
    expect(correctedDossier(row, standing, known, correcting)).toEqual({
      type: 'dossier.import_corrected',
      stream: `dossier:${dossierId}`,
      v: expect.any(Number),
      data: {
        ...{ dossier: dossierId, batch, row: 12, fields: ['fee'], undoes: false },
        newCitizen: true,
        before: { citizen, said: paperCells({ paper: known.paper, standing }) },
        after: { citizen: idOf(6), said: paperCells({ paper, standing }) },
      },
      personal: { before: sparsePersons(known.persons!), after: sparsePersons(persons) },
    });
  });

  test('names nobody again who was erased', () => {
    const { data, personal } = correctedDossier(
      row,
      standing,
      { ...known, persons: null },
      correcting,
    );
    expect(personal).toBeNull();
    expect(data).not.toHaveProperty('newCitizen');
    expect(data).toMatchObject({ before: { said: {} }, after: { said: {} } });
    expect(JSON.stringify(data)).not.toContain(idOf(6));
  });

  test('makes a citizen known, with what was converted', () => {
    const details = rowDetails(person);
    expect(importedCitizen(citizen, details, null, { batch, row: 3 })).toEqual({
      type: 'citizen.imported',
      stream: `citizen:${citizen}`,
      v: expect.any(Number),
      data: { batch, row: 3, citizen, kind: 'person' },
      personal: details,
    });
    const originals = { name: 'TrÇn' };
    expect(importedCitizen(citizen, details, originals, { batch, row: 3 }).personal).toEqual({
      ...details,
      originals,
    });
  });
});

describe('a citizen whom a row corrects', () => {
  const record: Citizen = { ...rowDetails(person), id: citizen, version: 1, restricted: false };
  const all = () => true;
  const phone = { typed: '0987654321', e164: '+84987654321' };
  test.each<[string, Partial<CitizenDetails>, Partial<CitizenDetails>, string[]]>([
    ['nothing, where nothing differs', {}, {}, []],
    ['what was not known', { dob: null }, { dob: day('1992-05-04') }, ['dob']],
    ['what was known otherwise', {}, { address: 'Khu 9' }, ['address']],
    ['a blank says nothing', {}, { address: null, phone: null }, []],
    ['a phone by what is typed', {}, { phone }, ['phone']],
    ['the same phone is the same', { phone }, { phone: { ...phone, e164: null } }, []],
    ['sex and mail', {}, { sex: 'female', email: 'thu@example.com' }, ['sex', 'email']],
    ['never a name or a number', {}, { name: 'Khác', idNumber: '1', oldNumber: '2' }, []],
    [
      'a year of the known day says nothing',
      { dob: day('1992-05-04') },
      { dob: '1992' as never },
      [],
    ],
    ['a day of the known year does', { dob: '1992' as never }, { dob: day('1992-05-04') }, ['dob']],
    ['another year does', { dob: '1992' as never }, { dob: '1993' as never }, ['dob']],
  ])('%s', (_what, had, says, fields) => {
    const before = { ...record, ...had };
    expect(rowCorrections(before, { ...before, ...says }, all)).toEqual(fields);
  });

  test('only of columns that the file has', () => {
    const says = { ...record, address: 'Khu 9', email: 'thu@example.com' };
    expect(rowCorrections(record, says, (column) => column === 'email')).toEqual(['email']);
  });

  test('is told with before and after, and only in those fields', () => {
    const says = { ...record, address: 'Khu 9', email: 'thu@example.com' };
    const { id: _id, version: _version, restricted: _, ...before } = record;
    expect(correctedByRow(record, says, ['address'], { batch, row: 3 })).toEqual({
      type: 'citizen.import_corrected',
      stream: `citizen:${citizen}`,
      v: expect.any(Number),
      data: { citizen, batch, row: 3, fields: ['address'], undoes: null },
      personal: { before, after: { ...before, address: 'Khu 9' } },
    });
  });
});

test('what a row says of a person, as a record holds it', () => {
  const phone = { typed: person.phone!, e164: '+84912345678' };
  expect(rowDetails(person, { sex: 'female', email: 'thu@example.com' })).toEqual({
    ...{ kind: 'person', idKind: 'cccd', idNumber: person.number, oldNumber: null },
    ...{ name: person.name, dob: null, sex: 'female', address: person.address, phone },
    email: 'thu@example.com',
  });
  const old = rowDetails({ ...person, idKind: 'cmnd', number: '100123456', phone: null });
  expect(old).toMatchObject({ idKind: null, idNumber: null, oldNumber: '100123456', phone: null });
});
