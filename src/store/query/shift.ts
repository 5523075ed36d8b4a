/** Reading shifts: whose drawer it is, what moved in it, and where the journal stood. */
import type { CashFlow } from '../../domain/payment/cash.ts';
import { cashCheck } from '../../domain/payment/events.ts';
import { shiftStates, type Shift, type Turn } from '../../domain/payment/shift.ts';
import { maybe, number, oneOf, text } from '../../domain/shape.ts';
import { shiftStream } from '../../domain/stream.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import { dong } from '../../domain/value/money.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import type { ShiftRow } from '../engine/schema-money.ts';
import { natural, moment, money, rowReader } from '../row.ts';

// By the counter's own book: its clock may have been set back.
const IS_LAST =
  's.office = ? and s.counter = ? and ' +
  's.seq = (select max(seq) from cashier_shift where office = ? and counter = ?)';
const LAST = `select s.* from cashier_shift s where ${IS_LAST}`;
const TURNS_OF_LAST = `select t.* from cashier_shift s join shift_turn t on t.shift = s.id where ${IS_LAST}`;
const ANY = 'select id from cashier_shift where office = ? limit 1';
const TURNS = 'select * from shift_turn where shift = ?';

export function shiftQueries(db: Db) {
  return { ...found(db), ...drawer(db) };
}

function found(db: Db) {
  return {
    async byId(id: string): Promise<Shift | null> {
      const builder = await db.builder();
      const query = builder.selectFrom('cashier_shift').selectAll().where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row ? whole(db, row) : null;
    },

    /** The shift last opened at a counter. */
    async last(office: string, counter: number): Promise<Shift | null> {
      const at = [office, counter, office, counter];
      const [[row], turns] = await Promise.all([
        rowsOf<ShiftRow>(db, LAST, ...at),
        rowsOf<TurnRow>(db, TURNS_OF_LAST, ...at),
      ]);
      return row ? shiftOf(row, turns) : null;
    },

    /** Shifts opened on a day at a counter, or at all of an office, the first one first. */
    async ofDay(office: string, counter: number | null, date: string): Promise<Shift[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('cashier_shift')
        .selectAll()
        .where('office', '=', office)
        .where('opened_at', '>=', date)
        .where('opened_at', '<', `${date}T99`)
        .orderBy('counter')
        .orderBy('seq')
        .execute();
      const meant = rows.filter((row) => counter === null || row.counter === counter);
      return Promise.all(meant.map((row) => whole(db, row)));
    },
  };
}

function drawer(db: Db) {
  return {
    /** True once an office has kept money here. */
    async any(office: string): Promise<boolean> {
      return (await rowsOf(db, ANY, office)).length > 0;
    },

    /** Cash that came in and went out within a shift. */
    async flow(shift: string): Promise<CashFlow> {
      const builder = await db.builder();
      const taken = await builder
        .selectFrom('payment')
        .select((eb) => eb.fn.sum<number | string | null>('amount').as('sum'))
        .where('shift', '=', shift)
        .where('method', '=', 'cash')
        .executeTakeFirstOrThrow();
      const paidBack = await builder
        .selectFrom('reversal')
        .select((eb) => eb.fn.sum<number | string | null>('amount').as('sum'))
        .where('shift', '=', shift)
        .where('method', '=', 'cash')
        .executeTakeFirstOrThrow();
      return { taken: dong(Number(taken.sum ?? 0)), paidBack: dong(Number(paidBack.sum ?? 0)) };
    },

    /** The entry that closed a shift: the head of its book at that moment. */
    async closingEntry(shift: string): Promise<{ book: string; seq: number; hash: string } | null> {
      const builder = await db.builder();
      const row = await builder
        .selectFrom('journal')
        .select(['book', 'seq', 'hash'])
        .where('stream', '=', shiftStream(shift))
        .where('type', '=', 'shift.closed')
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

const shifts = rowReader('cashier_shift', {
  id: text<Uuid>(),
  office: text<AgencyId>(),
  counter: natural,
  cashier: text(),
  cashier_name: text(),
  opened_at: moment,
  opened_by: text(),
  opening: text(),
  previous: maybe(text<Uuid>()),
  state: oneOf(shiftStates),
});

/** Of a shift that is over. */
const closings = rowReader('cashier_shift', {
  closing: text(),
  closed_at: moment,
  closed_by: text(),
  banked: money,
  left_in_drawer: money,
});

type TurnRow = Tables['shift_turn'];

async function whole(db: Db, found: ShiftRow): Promise<Shift> {
  return shiftOf(found, await rowsOf<TurnRow>(db, TURNS, found.id));
}

function shiftOf(found: ShiftRow, turned: TurnRow[]): Shift {
  const row = shifts.read(found);
  turned.sort((a, b) => a.position - b.position);
  return {
    id: row.id,
    office: row.office,
    counter: row.counter,
    cashier: { login: row.cashier, name: row.cashier_name },
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    opening: shifts.json(row, 'opening', cashCheck),
    previous: row.previous,
    state: row.state,
    turns: turned.map(turnOf),
    closing: found.closing === null ? null : closingOf(found),
  };
}

function closingOf(found: ShiftRow): Shift['closing'] {
  const row = closings.read(found);
  const check = closings.json(row, 'closing', cashCheck);
  const { closed_at: at, closed_by: by, banked, left_in_drawer: left } = row;
  return { ...check, at, by, banked, left };
}

const turns = rowReader('shift_turn', {
  shift: text<Uuid>(),
  position: natural,
  from_login: text(),
  to_login: text(),
  at: moment,
  counted: money,
  difference: number(),
  explanation: maybe(text()),
  accepted_at: maybe(moment),
  accepted: maybe(text()),
});

function turnOf(found: object): Turn {
  const row = turns.read(found);
  const { at, counted, difference, explanation } = row;
  const [from, to, acceptedAt] = [row.from_login, row.to_login, row.accepted_at];
  const accepted = row.accepted === null ? null : turns.json(row, 'accepted', cashCheck);
  return { from, to, at, counted, difference, explanation, acceptedAt, accepted };
}
