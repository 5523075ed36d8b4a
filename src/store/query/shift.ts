/** Reading shifts: whose drawer it is, what moved in it, and where the journal stood. */
import type { Shift, Turn } from '../../domain/payment/shift.ts';
import type { CashCheck, CashFlow } from '../../domain/payment/cash.ts';
import { shiftStream } from '../../domain/stream.ts';
import type { Dong } from '../../domain/value/money.ts';
import { dong } from '../../domain/value/money.ts';
import type { Db } from '../engine/portable.ts';
import type { ShiftRow } from '../engine/schema-money.ts';

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
      const builder = await db.builder();
      const row = await builder
        .selectFrom('cashier_shift')
        .selectAll()
        .where('office', '=', office)
        .where('counter', '=', counter)
        // By the counter's own book: its clock may have been set back.
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? whole(db, row) : null;
    },

    /** Shifts opened on a day, the first one first. */
    async ofDay(office: string, counter: number, date: string): Promise<Shift[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('cashier_shift')
        .selectAll()
        .where('office', '=', office)
        .where('counter', '=', counter)
        .where('opened_at', '>=', date)
        .where('opened_at', '<', `${date}T99`)
        .orderBy('seq')
        .execute();
      return Promise.all(rows.map((row) => whole(db, row)));
    },
  };
}

function drawer(db: Db) {
  return {
    /** True once an office has kept money here. */
    async any(office: string): Promise<boolean> {
      const builder = await db.builder();
      const row = await builder
        .selectFrom('cashier_shift')
        .select('id')
        .where('office', '=', office)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
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

async function whole(db: Db, row: ShiftRow): Promise<Shift> {
  const builder = await db.builder();
  const turns = await builder
    .selectFrom('shift_turn')
    .selectAll()
    .where('shift', '=', row.id)
    .orderBy('position')
    .execute();
  const { closing, closed_at: at, closed_by: by } = row;
  return {
    id: row.id,
    office: row.office,
    counter: row.counter,
    cashier: { login: row.cashier, name: row.cashier_name },
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    opening: JSON.parse(row.opening) as CashCheck,
    previous: row.previous,
    state: row.state,
    turns: turns.map(
      (turn) =>
        ({
          from: turn.from_login,
          to: turn.to_login,
          at: turn.at,
          counted: turn.counted as Dong,
          difference: turn.difference,
          explanation: turn.explanation,
          acceptedAt: turn.accepted_at,
        }) as Turn,
    ),
    closing:
      closing === null
        ? null
        : {
            ...(JSON.parse(closing) as CashCheck),
            ...{ at, by, banked: row.banked, left: row.left_in_drawer },
          },
  } as Shift;
}
