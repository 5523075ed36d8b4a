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

const REQUEST = 'select * from privacy_request where office = ? and number = ?';
const OPEN = "select * from privacy_request where state = 'open' order by done_by, came_at, id";
const ALL = 'select * from privacy_request order by came_at desc, id';
const OVERDUE =
  "select 1 from privacy_request where state = 'open' and " +
  '(done_by < ? or (told_at is null and tell_by < ?))';
const MARKS = 'select * from privacy_mark order by at, citizen, kind';
/** Only of those whose people are not erased. */
const DOSSIERS =
  'select distinct d.id, d.code, d.status, d.field, d.owner_citizen from dossier d ' +
  'where d.owner_kind is not null and (d.owner_citizen = ? or d.submitter_citizen = ?)';
/** Of those alone that a list tells of, with a record and not erased. */
const OLDEST =
  'select d.id, d.code, d.status, d.field, d.owner_citizen from dossier d ' +
  'where d.owner_kind is not null and d.owner_citizen is not null and d.received_at < ? ' +
  'and d.id > ? order by d.id limit ?';
const LAST_ACT = 'select max(at) as at from journal where stream = ? or stream = ?';
const PAID = 'select 1 from payment where dossier = ? limit 1';
const SENT = 'select tracking from shipment where dossier = ? order by tracking';
const CALLED = 'select id from ticket where dossier = ? or citizen = ? order by id';

export function privacyQueries(db: Db) {
  const marks = async (): Promise<PrivacyMark[]> => (await rowsOf(db, MARKS)).map(markOf);
  return {
    async request(office: string, number: string): Promise<PrivacyRequest | null> {
      const [row] = await rowsOf(db, REQUEST, office, number);
      return row ? requestOf(row) : null;
    },

    /** Open ones by what is due first; with those that were answered, the newest first. */
    async requests({ all }: { all: boolean }): Promise<PrivacyRequest[]> {
      return (await rowsOf(db, all ? ALL : OPEN)).map((row) => requestOf(row as object));
    },

    /** What a person ever asked, by whichever of their records. */
    async requestsOf(citizen: Uuid): Promise<PrivacyRequest[]> {
      const kin = new Set<string>(await kinOf(db, citizen));
      const rows = await rowsOf(db, ALL);
      return rows.map((row) => requestOf(row as object)).filter((each) => kin.has(each.citizen));
    },

    /** How many are open past one of their terms. */
    async overdue(today: string): Promise<number> {
      return (await rowsOf(db, OVERDUE, today, today)).length;
    },

    marks,

    /** What stands on a person's records. */
    async marksOf(citizen: Uuid): Promise<PrivacyMark[]> {
      const kin = new Set<string>(await kinOf(db, citizen));
      return (await marks()).filter((mark) => kin.has(mark.citizen));
    },

    /** Dossiers that were received before a day, page by page. */
    async oldest({ before, after, limit }: { before: string; after: Uuid; limit: number }) {
      const rows = await rowsOf(db, OLDEST, before, after, limit);
      return Promise.all(rows.map((row) => dossierOf(db, row as object, after)));
    },

    /** The dossiers in which a person stands, whichever record they were written for. */
    async dossiersOf(records: readonly Uuid[]): Promise<PersonsDossier[]> {
      const found = new Map<string, PersonsDossier>();
      for (const record of records) {
        for (const row of await rowsOf(db, DOSSIERS, record, record)) {
          const dossier = await dossierOf(db, row as object, record);
          found.set(dossier.id, dossier);
        }
      }
      return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
    },
  };
}

const dossiers = rowReader('dossier', {
  id: text<Uuid>(),
  code: text<DossierCode>(),
  status: oneOf(statuses),
  field: text(),
  owner_citizen: maybe(text<Uuid>()),
});
const lastActs = rowReader('dossier', { at: moment });
const sendings = rowReader('shipment', { tracking: text() });
const tickets = rowReader('ticket', { id: text<Uuid>() });

async function dossierOf(db: Db, found: object, citizen: Uuid): Promise<PersonsDossier> {
  const { id, code, status, field, owner_citizen: owner } = dossiers.read(found);
  const [[last], paid, sent, called] = await Promise.all([
    rowsOf(db, LAST_ACT, dossierStream(id), moneyStream(id)),
    rowsOf(db, PAID, id),
    rowsOf(db, SENT, id),
    rowsOf(db, CALLED, id, citizen),
  ]);
  return {
    ...{ id, code, status, field, owner },
    lastAct: localDate(lastActs.read(last as object).at),
    hasMoney: paid.length > 0,
    shipments: sent.map((row) => sendings.read(row as object).tracking),
    tickets: called.map((row) => tickets.read(row as object).id),
  };
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
