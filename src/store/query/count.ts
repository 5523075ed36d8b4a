/** How much work an office has in front of it. */
import { isDecided, openStatuses } from '../../domain/dossier/transition.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Db } from '../engine/portable.ts';

export interface OfficeWork {
  /** Not yet resolved. */
  open: number;
  dueToday: number;
  late: number;
  /** Resolved and not yet collected. */
  toReturn: number;
}

const UNDECIDED = openStatuses.filter((status) => !isDecided(status));
const DECIDED = openStatuses.filter(isDecided);

export function countQueries(db: Db) {
  return {
    /** What an office holds at a moment. */
    async workOf(office: string, now: Instant): Promise<OfficeWork> {
      const held = () =>
        db
          .selectFrom('dossier')
          .select((eb) => eb.fn.countAll<number | string>().as('n'))
          .where('holder', '=', office);
      const undecided = () => held().where('status', 'in', UNDECIDED);
      const today = localDate(now);
      const [open, late, dueToday, toReturn] = await Promise.all([
        undecided().executeTakeFirstOrThrow(),
        undecided().where('due_at', '<', now).executeTakeFirstOrThrow(),
        undecided()
          .where('due_at', '>=', now)
          .where('due_at', '<', `${today}T99`)
          .executeTakeFirstOrThrow(),
        held().where('status', 'in', DECIDED).executeTakeFirstOrThrow(),
      ]);
      const [a, b, c, d] = [open, late, dueToday, toReturn].map((row) => Number(row.n));
      return { open: a!, late: b!, dueToday: c!, toReturn: d! };
    },
  };
}
