/** A counter at work: who writes, with a fixed clock and ids, and the acts that tests repeat. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { calendarOf, type OfficeHours } from '../../src/domain/calendar/calendar.ts';
import { registerCitizen } from '../../src/domain/citizen/register.ts';
import type { CitizenDetails } from '../../src/domain/citizen/citizen.ts';
import type { Party } from '../../src/domain/dossier/dossier.ts';
import { numberSeries } from '../../src/domain/dossier/number.ts';
import { receiveDossier } from '../../src/domain/dossier/receive.ts';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import type { AgencyId, ProcedureCode, Uuid } from '../../src/domain/value/id.ts';
import { epochSeconds, localDate, type Instant } from '../../src/domain/value/instant.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import type { Entropy, Store, WriteRequest, Writer, Written } from '../../src/store/store.ts';
import { sampleProcedure } from './sample-procedure.ts';

export const schemaFolder = join(import.meta.dirname, '../../data/schema');

/** The book of a station's counter, by the counter's number. */
export const bookOf = (counter: number): Uuid =>
  `01a20000-0000-7000-8000-${String(counter).padStart(12, '0')}` as Uuid;

export const now = '2026-11-23T09:14:00+07:00' as Instant;
export const today = localDate(now);
export const officeId = 'H49.22' as AgencyId;

/** Ids and salts that are the same on every run, and never the same for two seeds. */
export function seededEntropy(seed: string): Entropy {
  let drawn = 0;
  const draw = (): string => createHash('sha256').update(`${seed}/${++drawn}`).digest('hex');
  return {
    // Later ids are greater, as real ones are: where they lie in an index is part of the cost.
    uuid: (at) => {
      const time = (epochSeconds(at) * 1000).toString(16).padStart(12, '0');
      const rest = draw();
      const place = drawn.toString(16).padStart(6, '0');
      const parts = [time.slice(0, 8), time.slice(8), `7${place.slice(0, 3)}`];
      return [...parts, `8${place.slice(3)}`, rest.slice(0, 12)].join('-') as Uuid;
    },
    salt: () => draw().slice(0, 32),
  };
}

/** A write by the counter that keeps a book. */
export function request(entropy: Entropy, change: Partial<RequestFacts> = {}): WriteRequest {
  const { book, counter, at, key, command } = { ...usual, ...change };
  const commandId = change.commandId ?? entropy.uuid(at);
  const author = { book, login: 'lan', office: officeId, counter, commandId, at };
  return { author, command, key };
}

interface RequestFacts {
  book: string;
  counter: number;
  at: Instant;
  key: string | null;
  command: string;
  commandId: string;
}
const usual = { book: bookOf(1), counter: 1, at: now, key: null, command: 'dossier receive' };

/** Everything an office needs before its first dossier. */
export const opening: readonly NewEvent[] = [
  happened(
    'office.opened',
    `office:${officeId}`,
    {
      agencyId: officeId,
      name: 'Trung tâm Phục vụ hành chính công phường Thử Nghiệm',
      kind: 'commune',
      parent: null,
      address: null,
      phone: null,
    },
    null,
  ),
  happened(
    'counter.opened',
    `counter:${bookOf(1)}`,
    { office: officeId, number: 1, block: 0, book: bookOf(1) },
    null,
  ),
  happened(
    'staff.enrolled',
    'staff:lan',
    { login: 'lan', role: 'clerk', office: officeId },
    { name: 'Phạm Thị Lan' },
  ),
  happened(
    'procedure.published',
    'procedure:1.001193',
    { edition: '1.001193@2025-07-01', procedure: sampleProcedure() },
    null,
  ),
];

export function setUp(store: Store, entropy: Entropy): Promise<Written<unknown>> {
  return store.write(request(entropy, { command: 'setup' }), (writer) => writer.append(opening));
}

export function person(change: Partial<CitizenDetails> = {}): CitizenDetails {
  return {
    kind: 'person',
    idKind: 'cccd',
    idNumber: '022192000001',
    oldNumber: null,
    name: 'Trần Thị Thử',
    dob: '1992-02-03' as PlainDate,
    sex: 'female',
    address: 'tổ 3, khu 5, phường Thử Nghiệm',
    phone: { typed: '0912 000 001', e164: '+84912000001' },
    email: null,
    ...change,
  };
}

export async function register(
  writer: Writer,
  citizen: Uuid,
  details: CitizenDetails,
): Promise<void> {
  await writer.append(registerCitizen(details, null, { citizen, by: 'typed', today }));
}

export interface Received {
  id: Uuid;
  code: string;
}

type Reception = Partial<RequestFacts> & {
  owner?: Partial<Party>;
  subject?: string;
  /** Of the counter's own numbers. */
  block?: number;
};

/** A whole reception in one write, as the command does it: read, decide, append, read back. */
export async function receive(
  store: Store,
  entropy: Entropy,
  change: Reception = {},
): Promise<Written<Received>> {
  const asked = request(entropy, change);
  return store.write(asked, (writer) => receiveIn(writer, entropy, asked, change));
}

/** The same inside a write that may do more. */
export async function receiveIn(
  writer: Writer,
  entropy: Entropy,
  { author: { at, counter: number } }: WriteRequest,
  change: Reception = {},
): Promise<Received> {
  const received = localDate(at);
  const counter = { office: officeId, number, block: change.block ?? 0 };
  const known = await writer.reference.procedure('1.001193' as ProcedureCode, received);
  const days = await writer.reference.calendarDays(received, '2030-01-01' as PlainDate);
  const dossier = entropy.uuid(at);
  await writer.append(
    receiveDossier(receptionOf(party(change.owner), at, change.subject ?? null), {
      dossier,
      now: at,
      procedure: known!.procedure,
      edition: known!.edition,
      calendar: calendarOf(days, officeHours),
      counter,
      lastNumber: await writer.reference.lastNumber(numberSeries(counter, received)),
      receivedByName: 'Phạm Thị Lan',
    }),
  );
  const { id, code } = (await writer.dossiers.byId(dossier))!;
  return { id, code };
}

const officeHours: OfficeHours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];

export function party(change: Partial<Party> = {}): Party {
  const { phone, ...details } = person();
  return {
    citizen: null,
    kind: 'person',
    number: details.idNumber,
    name: details.name,
    address: details.address,
    phone: phone!.typed,
    email: null,
    ...change,
  };
}

export function receptionOf(owner: Party, receivedAt: Instant, subject: string | null) {
  return {
    caseId: 'default',
    channel: 'counter' as const,
    source: null,
    owner,
    submitter: null,
    authorisation: null,
    posting: { address: null, phone: null },
    subject,
    components: [],
    allComponents: true,
    missingReason: null,
    quantities: [],
    sets: 1,
    returnBy: 'counter' as const,
    receivedAt,
    receivedAtReason: null,
  };
}
