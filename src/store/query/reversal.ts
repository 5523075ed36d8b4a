/** Reading requests to undo: by number, open ones, and those of a shift. */
import type { Reversal } from '../../domain/payment/payment.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Db } from '../engine/portable.ts';
import { reversalOf } from './payment-row.ts';

/** Requests with the code of their dossier. */
function withCodes(builder: Awaited<ReturnType<Db['builder']>>) {
  return builder
    .selectFrom('reversal')
    .innerJoin('dossier', 'dossier.id', 'reversal.dossier')
    .selectAll('reversal')
    .select('dossier.code');
}

async function decidedAfter(db: Db, at: Instant) {
  const rows = await withCodes(await db.builder())
    .where('decided_at', '>', at)
    .orderBy('decided_at')
    .orderBy('reversal.id')
    .execute();
  return rows.map((row) => ({ ...reversalOf(row), code: row.code }));
}

// Of one second, those of one dossier stand as they were asked for.
export function reversalQueries(db: Db) {
  return {
    async reversal(office: string, number: string): Promise<Reversal | null> {
      const builder = await db.builder();
      const row = await builder
        .selectFrom('reversal')
        .selectAll()
        .where('office', '=', office)
        .where('number', '=', number)
        .executeTakeFirst();
      return row ? reversalOf(row) : null;
    },

    /** Requests that somebody still has to decide or pay out. */
    async openReversals(office: string) {
      const builder = await db.builder();
      const rows = await withCodes(builder)
        .where('reversal.office', '=', office)
        .where('state', 'in', ['requested', 'approved'])
        .orderBy('requested_at')
        .orderBy('code')
        .orderBy('reversal.version')
        .execute();
      return rows.map((row) => ({ ...reversalOf(row), code: row.code }));
    },

    /** What was decided behind a moment, in every office. */
    decidedAfter: (at: Instant) => decidedAfter(db, at),

    /** What an office paid out on a day; a write-off pays nothing out. */
    async paidBackOn(office: string, date: string): Promise<Reversal[]> {
      const builder = await db.builder();
      const rows = await builder
        .selectFrom('reversal')
        .selectAll()
        .where('office', '=', office)
        .where('done_at', '>=', date)
        .where('done_at', '<', `${date}T99`)
        .where('kind', '!=', 'write_off')
        .orderBy('number')
        .execute();
      return rows.map(reversalOf);
    },

    /** What was paid out within a shift. */
    async reversalsOfShift(shift: string): Promise<(Reversal & { code: string })[]> {
      const builder = await db.builder();
      const rows = await withCodes(builder)
        .where('shift', '=', shift)
        .orderBy('done_at')
        .orderBy('code')
        .orderBy('reversal.version')
        .execute();
      return rows.map((row) => ({ ...reversalOf(row), code: row.code }));
    },
  };
}
