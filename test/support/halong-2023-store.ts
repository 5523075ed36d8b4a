/** The rows of the first months of 2023 brought into a store as the events they stand for. */
import { registerCitizen } from '../../src/domain/citizen/register.ts';
import type { Reception } from '../../src/domain/event.ts';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import type { AgencyId, DossierCode, Uuid } from '../../src/domain/value/id.ts';
import { instantAt, type Instant } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { communes, centre, postOffices, reported, rows, type Row } from './halong-2023.ts';
import type { Counter } from './program.ts';
import { person, schemaFolder, seededEntropy } from './station.ts';

/** Everything of those months, in a store that is set up and signed in. */
export async function enterHalong(counter: Counter): Promise<void> {
  const entropy = seededEntropy('halong-2023');
  const store = await openStore({ path: counter.store, create: false, schemaFolder, entropy });
  const fields = await fieldsOf(store);
  const book = (await store.history.books())[0]!.book;
  let n = 0;
  const write = async (at: Instant, office: string, events: NewEvent[]): Promise<void> => {
    const commandId = entropy.uuid(at);
    const author = { book, login: 'lan', office, counter: 1, commandId, at };
    const request = { author, command: `halong ${++n}`, key: null };
    await store.write(request, (writer) => writer.append(events));
  };
  const opening = [centre, ...communes, ...postOffices].map(({ agencyId, name, kind }) => {
    const details = { parent: null, address: null, phone: null };
    const data = { agencyId: agencyId as AgencyId, name, kind, ...details };
    return happened('office.opened', `office:${agencyId}`, data, null);
  });
  await write('2022-11-30T08:00:00+07:00' as Instant, 'H49.22', opening);
  for (const { at, office, events } of acts(rows(), fields, (at) => entropy.uuid(at))) {
    await write(at, office, events);
  }
  await helpAtPostOffices(write, (at) => entropy.uuid(at));
  await store.close();
}

type Fields = ReadonlyMap<string, { edition: string; field: string }>;

async function fieldsOf(store: Store): Promise<Fields> {
  const wanted = new Set(rows().map(({ procedure }) => procedure));
  const found = new Map<string, { edition: string; field: string }>();
  for (const code of wanted) {
    const known = (await store.reference.procedure(code as never, '2026-11-23' as PlainDate))!;
    found.set(code, { edition: known.edition, field: known.procedure.field });
  }
  return found;
}

interface Act {
  at: Instant;
  office: string;
  events: NewEvent[];
}

/** What happened at one moment in one office, in the order of time. */
function acts(all: readonly Row[], fields: Fields, uuid: (at: Instant) => Uuid): Act[] {
  const byMoment = new Map<string, Act>();
  const put = (at: string, office: string, event: NewEvent): void => {
    const key = `${at} ${office}`;
    const act = byMoment.get(key) ?? { at: at as Instant, office, events: [] };
    act.events.push(event);
    byMoment.set(key, act);
  };
  for (const row of all) {
    const id = uuid(row.received_at as Instant);
    const stream = `dossier:${id}`;
    put(row.received_at, row.office, reception(row, id, fields.get(row.procedure)!));
    const number = row.code;
    const file = row.result_digitised ? 'ket-qua.pdf' : null;
    const date = row.resolved_at!.slice(0, 10) as PlainDate;
    const result = { dossier: id, outcome: 'granted' as const, number, date, file };
    put(
      row.resolved_at!,
      row.office,
      happened('dossier.resolved', stream, result, { signer: null }),
    );
    if (postOffices.every(({ agencyId }) => agencyId !== row.office)) continue;
    const back = { dossier: id, to: 'owner' as const, paper: true };
    const collector = { collectorName: row.name, collectorNumber: null };
    put(row.returned_at!, row.office, happened('dossier.returned', stream, back, collector));
  }
  return [...byMoment.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

function reception(row: Row, id: Uuid, { edition, field }: { edition: string; field: string }) {
  const { digitised } = row;
  const paper = {
    id: 'to-khai',
    name: 'Tờ khai',
    originals: 1,
    certified: 0,
    copies: 0,
    digitised,
  };
  const data: Reception = {
    dossier: id,
    code: row.code as DossierCode,
    number: { series: `${row.office}/${row.code}`, n: 1 },
    office: row.office as AgencyId,
    counter: 1,
    channel: row.channel,
    source: row.source,
    edition,
    procedure: row.procedure,
    field,
    caseId: 'default',
    term: { rule: 'civil', value: 3, unit: 'working_day' },
    ownerCitizen: null,
    authorisation: null,
    components: [paper],
    missing: [],
    missingReason: null,
    sets: 1,
    fees: [],
    returnBy: 'counter',
    receivedAt: row.received_at as Instant,
    receivedAtReason: null,
    dueAt: instantAt(row.due_date as PlainDate, '17:00'),
  };
  const contact = { number: null, address: null, phone: null, email: null };
  const owner = { citizen: null, kind: 'person' as const, name: row.name, ...contact };
  const persons = { owner, submitter: null, subject: null, receivedByName: 'Phạm Thị Lan' };
  return happened('dossier.received', `dossier:${id}`, data, persons);
}

async function helpAtPostOffices(
  write: (at: Instant, office: string, events: NewEvent[]) => Promise<void>,
  uuid: (at: Instant) => Uuid,
): Promise<void> {
  const at = '2023-02-06T09:00:00+07:00' as Instant;
  const citizen = uuid(at);
  await write(at, 'H49.22', registerCitizen(person(), null, { citizen, by: 'typed' }));
  const help = { citizen, kind: 'vneid' as const, provider: null, serial: null, validTo: null };
  const events = Array.from({ length: reported.accounts }, () =>
    happened('citizen.account_helped', `citizen:${citizen}`, help, null),
  );
  await write(at, postOffices[0]!.agencyId, events);
}
