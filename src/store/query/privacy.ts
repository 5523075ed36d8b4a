/** Reading what people asked of us, what stands on their records, and where they are named. */
import { statuses } from '../../domain/dossier/status.ts';
import { markKinds, privacyKinds, privacyStates } from '../../domain/privacy/kinds.ts';
import type { PrivacyMark } from '../../domain/privacy/mark.ts';
import type { PrivacyRequest } from '../../domain/privacy/request.ts';
import type { PersonsDossier } from '../../domain/privacy/erasure.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import { dossierStream, moneyStream } from '../../domain/stream.ts';
import type { AgencyId, DossierCode, Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { day, moment, rowReader } from '../row.ts';
import { kinOf } from './citizen.ts';
import { firstKeyOf } from './history.ts';
import { rowsOfMany } from './many.ts';

/** An office answers what was asked there, and of offices that were taken into it. */
const OURS =
  'with recursive ours(office) as (select cast(? as text) union ' +
  'select agency_id from office join ours on merged_into = ours.office) ';
const OF_OURS = 'from privacy_request where office in (select office from ours)';
const REQUEST = `${OURS} select * ${OF_OURS} and office = ? and number = ?`;
const OPEN = `${OURS} select * ${OF_OURS} and state = 'open' order by done_by, came_at, id`;
const ALL = `${OURS} select * ${OF_OURS} order by came_at desc, id`;
const requestsOf = (marks: string): string =>
  `select * from privacy_request where citizen in (${marks}) order by came_at desc, id`;
const OVERDUE =
  `${OURS} select 1 ${OF_OURS} and state = 'open' and ` +
  '(done_by < ? or (told_at is null and tell_by < ?))';
const MARKS = 'select * from privacy_mark order by at, citizen, kind';
const marksOn = (marks: string): string =>
  `select * from privacy_mark where citizen in (${marks}) order by at, citizen, kind`;
const COLUMNS = 'd.id, d.code, d.status, d.field, d.owner_citizen, d.submitter_citizen';
/** Only of those whose people are not erased: whoever stands in them, or did. */
const DOSSIERS = [
  (marks: string): string => `where d.owner_citizen in (${marks})`,
  (marks: string): string => `where d.submitter_citizen in (${marks})`,
  (marks: string): string =>
    `join dossier_former f on f.dossier = d.id where f.citizen in (${marks})`,
].map(
  (where) =>
    (marks: string): string =>
      `select ${COLUMNS} from dossier d ${where(marks)} and d.owner_kind is not null`,
);
/** Of those alone that a list tells of, with a record and not erased. */
const OLDEST =
  `select ${COLUMNS} from dossier d ` +
  'where d.owner_kind is not null and d.owner_citizen is not null and d.received_at < ? ' +
  'and d.id > ? order by d.id limit ?';
const ONE = `select ${COLUMNS} from dossier d where d.id = ?`;
const LAST_ACT = 'select max(at) as at from journal where stream = ? or stream = ?';
const PAID = 'select 1 from payment where dossier = ? limit 1';
const SENT = 'select tracking from shipment where dossier = ? order by tracking';
const CALLED = 'select id from ticket where dossier = ? order by id';
const calledFor = (marks: string): string =>
  `select id from ticket where citizen in (${marks}) order by id`;
const BUSINESS =
  'select distinct b.id from citizen b join citizen p on b.id_number in (p.id_number, p.old_number) ' +
  "where p.id = ? and p.kind = 'person' and b.kind = 'organisation' order by b.id";
/** What is left of whoever was erased has no name, and a dossier that lost its people no owner. */
const ERASED = [
  (marks: string): string => `select id from citizen where id in (${marks}) and name = ''`,
  (marks: string): string => `select id from dossier where id in (${marks}) and owner_kind is null`,
];
const FORMER = 'select citizen from dossier_former where dossier = ?';

/** By the office that wrote it down, and its number there. */
type NamedRequest = { office: string; number: string };

export function privacyQueries(db: Db) {
  return {
    /** A request that an office may answer, by the office that wrote it down and its number. */
    async request(here: string, named: NamedRequest): Promise<PrivacyRequest | null> {
      const [row] = await rowsOf(db, REQUEST, here, named.office, named.number);
      return row ? requestOf(row) : null;
    },

    /** Open ones by what is due first; with those that were answered, the newest first. */
    requests: async (here: string, { all }: { all: boolean }): Promise<PrivacyRequest[]> =>
      (await rowsOf(db, all ? ALL : OPEN, here)).map((row) => requestOf(row as object)),

    /** What a person ever asked, by whichever of their records. */
    async requestsOf(citizen: Uuid): Promise<PrivacyRequest[]> {
      const rows = await rowsOfMany<object>(db, requestsOf, await kinOf(db, citizen));
      return rows.map(requestOf);
    },

    /** How many are open past one of their terms. */
    overdue: async (here: string, today: string): Promise<number> =>
      (await rowsOf(db, OVERDUE, here, today, today)).length,

    /** What stands on anybody's record. */
    marks: async (): Promise<PrivacyMark[]> => (await rowsOf(db, MARKS)).map(markOf),

    /** What stands on a person's records. */
    marksOf: (citizen: Uuid): Promise<PrivacyMark[]> => marksOf(db, [citizen]),

    /** Dossiers that were received before a day, page by page. */
    async oldest({ before, after, limit }: { before: string; after: Uuid; limit: number }) {
      const rows = await rowsOf(db, OLDEST, before, after, limit);
      return Promise.all(rows.map((row) => dossierOf(db, row as object)));
    },

    /** A dossier, as far as what may go of it is decided by that. */
    dossier: (id: Uuid): Promise<PersonsDossier | null> => oneDossier(db, id),

    /** The dossiers in which a person stands or did, whichever record they were written for. */
    async dossiersOf(records: readonly Uuid[]): Promise<PersonsDossier[]> {
      const asked = DOSSIERS.map((sql) => rowsOfMany<{ id: string }>(db, sql, records));
      const rows = new Map((await Promise.all(asked)).flat().map((row) => [row.id, row]));
      const found = await Promise.all([...rows.values()].map((row) => dossierOf(db, row)));
      return found.sort((a, b) => (a.code < b.code ? -1 : 1));
    },

    /** The household businesses that bear the number of one of these records for their tax code. */
    async businessesOf(records: readonly Uuid[]): Promise<Uuid[]> {
      const found = await Promise.all(records.map((record) => rowsOf(db, BUSINESS, record)));
      return [...new Set(found.flat().map((row) => tickets.read(row as object).id))];
    },

    /** Those of some ids of people and dossiers that were erased. */
    erasedAmong: (ids: readonly Uuid[]): Promise<Uuid[]> => erasedAmong(db, ids),

    /** The numbers that were called for a person, whatever they had come for. */
    ticketsOf: (records: readonly Uuid[]): Promise<Uuid[]> => ticketsOf(db, records),
  };
}

const dossiers = rowReader('dossier', {
  id: text<Uuid>(),
  code: text<DossierCode>(),
  status: oneOf(statuses),
  field: text(),
  owner_citizen: maybe(text<Uuid>()),
  submitter_citizen: maybe(text<Uuid>()),
});
const formerRows = rowReader('dossier_former', { citizen: text<Uuid>() });
const lastActs = rowReader('dossier', { at: moment });
const sendings = rowReader('shipment', { tracking: text() });
const tickets = rowReader('ticket', { id: text<Uuid>() });

async function ticketsOf(db: Db, records: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await rowsOfMany<object>(db, calledFor, records);
  return rows.map((row) => tickets.read(row).id);
}

async function erasedAmong(db: Db, ids: readonly Uuid[]): Promise<Uuid[]> {
  const found = await Promise.all(ERASED.map((sql) => rowsOfMany<object>(db, sql, ids)));
  return found.flat().map((row) => tickets.read(row).id);
}

async function oneDossier(db: Db, id: Uuid): Promise<PersonsDossier | null> {
  const [row] = await rowsOf<object>(db, ONE, id);
  return row ? dossierOf(db, row) : null;
}

async function dossierOf(db: Db, found: object): Promise<PersonsDossier> {
  const { id, code, status, field, ...row } = dossiers.read(found);
  const { owner_citizen: owner, submitter_citizen: submitter } = row;
  const [[last], paid, sent, called, former, key] = await Promise.all([
    rowsOf(db, LAST_ACT, dossierStream(id), moneyStream(id)),
    rowsOf(db, PAID, id),
    rowsOf(db, SENT, id),
    rowsOf(db, CALLED, id),
    rowsOf(db, FORMER, id),
    firstKeyOf(db, dossierStream(id)),
  ]);
  const people = former.map((each) => formerRows.read(each as object).citizen);
  for (const each of [owner, submitter]) if (each !== null) people.push(each);
  return {
    ...{ id, code, status, field, owner, key },
    lastAct: localDate(lastActs.read(last as object).at),
    hasMoney: paid.length > 0,
    shipments: sent.map((each) => sendings.read(each as object).tracking),
    tickets: called.map((each) => tickets.read(each as object).id),
    marks: await marksOf(db, people),
  };
}

/** What stands on the records of some people, by whichever of them they are named. */
async function marksOf(db: Db, people: readonly Uuid[]): Promise<PrivacyMark[]> {
  const kin = await Promise.all(people.map((each) => kinOf(db, each)));
  const rows = await rowsOfMany<object>(db, marksOn, kin.flat());
  return rows.map(markOf);
}

const requests = rowReader('privacy_request', {
  id: text<Uuid>(),
  number: text(),
  citizen: text<Uuid>(),
  kind: oneOf(privacyKinds),
  state: oneOf(privacyStates),
  office: text<AgencyId>(),
  came_at: moment,
  actor: text(),
  tell_by: day,
  told_at: maybe(moment),
  done_by: day,
  answered_at: maybe(moment),
  answered_by: maybe(text()),
  words: maybe(text()),
  reason: maybe(text()),
});

function requestOf(found: object): PrivacyRequest {
  const row = requests.read(found);
  const { id, number, citizen, kind, state, office, words, reason } = row;
  return {
    ...{ id, number, citizen, kind, state, office, words, reason },
    cameAt: row.came_at,
    by: row.actor,
    tellBy: row.tell_by,
    toldAt: row.told_at,
    doneBy: row.done_by,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  };
}

const markRows = rowReader('privacy_mark', {
  citizen: text<Uuid>(),
  kind: oneOf(markKinds),
  until: maybe(day),
  reason: maybe(text()),
  at: moment,
  actor: text(),
});

function markOf(found: unknown): PrivacyMark {
  const { actor: by, ...mark } = markRows.read(found as object);
  return { ...mark, by };
}
