/** Reading dossiers: whole, in lists, and counted. */
import type { Dossier, DossierLine } from '../../domain/dossier/dossier.ts';
import type { Status } from '../../domain/dossier/status.ts';
import { UNDECIDED } from './count.ts';
import { neverDue, type ListOrder } from '../../domain/dossier/urgency.ts';
import { amountDue, type FeeLine } from '../../domain/fee/fee-line.ts';
import { maybe, text } from '../../domain/shape.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { rowsOf, type Builder, type Db, type SearchIndex } from '../engine/portable.ts';
import { moment, rowReader } from '../row.ts';
import { kinOf } from './citizen.ts';
import { idsOfPeople, openOf, receivedAlike, type Alike } from './dossier-people.ts';
import { dossierLineOf } from './dossier-row.ts';
import { wholeDossier } from './dossier-whole.ts';
import { feesNow } from './fees-now.ts';
import { rowsOfMany } from './many.ts';
import { readMoneyStates } from './money-state.ts';
import { waitsToGoOn } from './onward.ts';
import { foundByWords } from './search.ts';

export interface DossierFilter {
  statuses?: readonly Status[];
  office?: string;
  holder?: string;
  /** On the road, and sent from there. */
  sentBy?: string;
  /** Received there, held there, or on the road there. */
  carriedBy?: string;
  /** Resolved before this moment. */
  resolvedBefore?: string;
  procedure?: string;
  citizen?: Uuid;
  /** Received from and to these dates, both included. */
  from?: string;
  to?: string;
  /** Due before this moment, and neither resolved nor closed. */
  dueBefore?: string;
  /** The same, and due at this moment or later. */
  dueFrom?: string;
  /** Waiting for a citizen whose last day was before this date. */
  limitBefore?: string;
  /** Received in person at that office, and not gone on from there. */
  toSendOn?: string;
  order?: ListOrder;
  /** After this dossier in that order. */
  after?: { at: string; id: string };
  limit: number;
}

const MOST_LOOKED_UP = 500;
/** So many of those who bear a name are asked for what they own. */
const MOST_PEOPLE = 20;

export function dossierQueries(db: Db, search: SearchIndex) {
  return {
    async byCode(code: string): Promise<Dossier | null> {
      return wholeDossier(db, 'code', code);
    },

    async byId(id: string): Promise<Dossier | null> {
      return wholeDossier(db, 'id', id);
    },

    /**
     * By code in any spelling, owner, submitter, number, phone or subject, as it tells them or as
     * their records do by now; newest first.
     */
    find: (typed: string, limit: number, carriedBy: string | null = null) =>
      found(db, search, { typed, limit, carriedBy }),

    receivedAlike: (wanted: Alike) => receivedAlike(db, wanted),

    openOf: (citizen: Uuid) => openOf(db, citizen),

    async list(filter: DossierFilter): Promise<DossierLine[]> {
      const owners = filter.citizen === undefined ? null : await kinOf(db, filter.citizen);
      const found = filtered(await db.builder(), filter, owners).limit(filter.limit);
      return withMoney(db, await inOrder(found, filter.order).execute());
    },

    countsOfDay: (office: string, date: string) => countsOfDay(db, office, date),

    forElsewhere: (ids: readonly Uuid[]) => forElsewhere(db, ids),

    heldFor: (holder: string, offices: readonly string[]) => heldFor(db, holder, offices),

    /** What was remarked on a dossier, the newest last; the text is `null` where it was erased. */
    async notesOf(dossier: Uuid): Promise<Note[]> {
      const rows = await rowsOf<NoteRow>(db, NOTES, dossier);
      return rows.map(notes.read);
    },
  };
}

async function found(
  db: Db,
  search: SearchIndex,
  { typed, limit, carriedBy }: { typed: string; limit: number; carriedBy: string | null },
): Promise<DossierLine[]> {
  // Of those found, an office that sees only its own is shown fewer: more are looked up.
  const most = carriedBy === null ? limit : MOST_LOOKED_UP;
  const named = await foundByWords(db, search, { kind: 'dossier', typed }, most);
  const people = await foundByWords(db, search, { kind: 'citizen', typed }, MOST_PEOPLE);
  const ids = [...new Set([...named, ...(await idsOfPeople(db, people, most))])];
  if (ids.length === 0) return [];
  const filter = carriedBy === null ? { limit } : { limit, carriedBy };
  const rows = await filtered(await db.builder(), filter)
    .where('dossier.id', 'in', ids)
    .orderBy('received_at', 'desc')
    .orderBy('code', 'desc')
    .limit(limit)
    .execute();
  return withMoney(db, rows);
}

/** Of some dossiers those that were received for an office elsewhere. */
async function forElsewhere(db: Db, ids: readonly Uuid[]): Promise<Uuid[]> {
  if (ids.length === 0) return [];
  const builder = await db.builder();
  const asked = builder.selectFrom('dossier').select(['id', 'code']);
  const ours = asked.where('id', 'in', ids).where('competent', 'is not', null);
  const rows = await ours.orderBy('code').execute();
  return rows.map((row) => codes.read(row).id);
}

/** Of what lies undecided at an office, what was received elsewhere for one of some offices. */
async function heldFor(db: Db, holder: string, offices: readonly string[]): Promise<Uuid[]> {
  const builder = await db.builder();
  const asked = builder.selectFrom('dossier').select(['id', 'code']);
  const lies = asked.where('holder', '=', holder).where('transit_slip', 'is', null);
  const open = lies.where('status', 'in', UNDECIDED).where('competent', 'in', [...offices]);
  const rows = await open.orderBy('code').execute();
  return rows.map((row) => codes.read(row).id);
}

/** How many dossiers of an office stand where, and what happened on a day. */
async function countsOfDay(db: Db, office: string, date: string): Promise<DayCounts> {
  const next = `${date}T99`;
  const count = async (column: 'received_at' | 'returned_at' | 'resolved_at') => {
    const builder = await db.builder();
    const row = await builder
      .selectFrom('dossier')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('office', '=', office)
      .where('status', '<>', 'cancelled')
      .where(column, '>=', date)
      .where(column, '<', next)
      .executeTakeFirstOrThrow();
    return row.n;
  };
  return {
    received: await count('received_at'),
    resolved: await count('resolved_at'),
    returned: await count('returned_at'),
  };
}

export interface Note {
  at: Instant;
  by: string;
  text: string | null;
}

type NoteRow = { at: string; by: string; text: string | null };
const notes = rowReader<Note>('dossier_note', {
  at: moment,
  by: text(),
  text: maybe(text()),
});

export interface DayCounts {
  received: number;
  resolved: number;
  returned: number;
}

function lines(builder: Builder) {
  return builder
    .selectFrom('dossier')
    .innerJoin('procedure_edition', 'procedure_edition.edition', 'dossier.edition')
    .select([
      'dossier.id as id',
      'dossier.code as code',
      'status',
      'procedure_code',
      'short_name',
      'owner_name',
      'owner_citizen',
      'owner_phone',
      'submitter',
      'channel',
      'received_at',
      'due_at',
      'term',
      'waiting_since',
      'limit_date',
      'holder',
      'transit_slip',
      'transit_to',
      'amount_due',
      'fees_unknown',
    ]);
}

function inOrder(found: ReturnType<typeof filtered>, order: ListOrder = 'newest') {
  if (order === 'newest') return found.orderBy('received_at', 'desc').orderBy('dossier.id', 'desc');
  if (order === 'oldest') return found.orderBy('received_at').orderBy('dossier.id');
  const when = found.orderBy((eb) => eb.fn.coalesce(...URGENCY, eb.val(neverDue)));
  return when.orderBy('dossier.id');
}

/** `owners`: all records of the citizen that is asked for. */
function filtered(
  builder: Builder,
  filter: DossierFilter,
  owners: readonly string[] | null = null,
) {
  const { after } = filter;
  let query = lines(builder);
  if (filter.statuses) query = query.where('status', 'in', [...filter.statuses]);
  if (filter.office !== undefined) query = query.where('office', '=', filter.office);
  if (filter.holder !== undefined) {
    query = query.where('holder', '=', filter.holder).where('transit_slip', 'is', null);
  }
  const { toSendOn } = filter;
  if (toSendOn !== undefined) query = query.where((eb) => waitsToGoOn(eb, toSendOn));
  const { sentBy, carriedBy, resolvedBefore } = filter;
  if (sentBy !== undefined) {
    query = query.where('holder', '=', sentBy).where('transit_slip', 'is not', null);
  }
  if (carriedBy !== undefined) {
    const columns = ['office', 'holder', 'transit_to'] as const;
    query = query.where((eb) => eb.or(columns.map((column) => eb(column, '=', carriedBy))));
  }
  if (resolvedBefore !== undefined) query = query.where('resolved_at', '<', resolvedBefore);
  if (filter.procedure !== undefined) query = query.where('procedure_code', '=', filter.procedure);
  if (owners) query = query.where('owner_citizen', 'in', [...owners]);
  if (filter.from !== undefined) query = query.where('received_at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('received_at', '<', `${filter.to}T99`);
  if (filter.dueBefore !== undefined) {
    query = query
      .where('due_at', '<', filter.dueBefore)
      .where('resolved_at', 'is', null)
      .where('closed_at', 'is', null);
  }
  if (filter.dueFrom !== undefined) query = query.where('due_at', '>=', filter.dueFrom);
  if (filter.limitBefore !== undefined) {
    query = query.where('limit_date', '<', filter.limitBefore).where('closed_at', 'is', null);
  }
  if (!after) return query;
  const { at, id } = after;
  if (filter.order !== 'urgent') {
    const behind = filter.order === 'oldest' ? '>' : '<';
    const place = ['received_at', 'dossier.id'] as const;
    return query.where((eb) => eb(eb.refTuple(...place), behind, eb.tuple(at, id)));
  }
  return query.where((eb) => {
    const when = eb.fn.coalesce(...URGENCY, eb.val(neverDue));
    return eb.or([eb(when, '>', at), eb.and([eb(when, '=', at), eb('dossier.id', '>', id)])]);
  });
}

/** When something must have happened. */
const URGENCY = ['due_at', 'limit_date'] as const;

async function withMoney(db: Db, rows: object[]): Promise<DossierLine[]> {
  const lines = rows.map(dossierLineOf);
  const open = lines.filter(({ feesUnknown }) => feesUnknown > 0).map(({ id }) => id);
  const now = await feesNow(db, open);
  const ids = lines.map(({ id }) => id);
  const state = await readMoneyStates(db, ids, now);
  return lines.map((line) => ({ ...line, ...sumsOf(now.get(line.id)), money: state(line.id) }));
}

/** What is due and what is unknown, where that is not as the row has it from the reception. */
function sumsOf(fees: FeeLine[] | undefined): Partial<DossierLine> {
  if (fees === undefined) return {};
  return { amountDue: amountDue(fees), feesUnknown: fees.filter(({ known }) => !known).length };
}

const NOTES = 'select at, actor as "by", text from dossier_note where dossier = ? order by version';

const codes = rowReader('dossier', { id: text<Uuid>(), code: text() });

const CODES = (marks: string): string => `select id, code from dossier where id in (${marks})`;

/** The codes of many by their ids. */
export async function codesOf(db: Db, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  const rows = await rowsOfMany<object>(db, CODES, ids);
  return new Map(rows.map(codes.read).map(({ id, code }) => [id, code]));
}
