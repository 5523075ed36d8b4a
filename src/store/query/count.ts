/** How much work an office has in front of it. */
import type { HelpKind } from '../../domain/citizen/help.ts';
import { isDecided, openStatuses } from '../../domain/dossier/transition.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Db } from '../engine/portable.ts';
import { countToSendOn } from './onward.ts';

export interface OfficeWork {
  /** Not yet resolved, those that wait for their citizens among them. */
  open: number;
  /** Waiting for what a citizen was asked for. */
  awaited: number;
  dueToday: number;
  late: number;
  /** Resolved and not yet collected. */
  toReturn: number;
  /** Sent by it and not yet accepted elsewhere. */
  onTheRoad: number;
}

/** What an office did between two dates, both included. */
export interface OfficePeriod {
  received: number;
  /** Results handed back there, whichever office had received the dossier. */
  returned: number;
  accounts: number;
  guided: number;
}

/** Nothing is decided yet. */
export const UNDECIDED = openStatuses.filter((status) => !isDecided(status));
const DECIDED = openStatuses.filter(isDecided);

export function countQueries(db: Db) {
  return {
    /** What an office holds at a moment. */
    workOf: (office: string, now: Instant) => workOf(db, office, now),

    /** What waits to go on from an office. */
    toSendOn: (office: string, lateBefore: Instant) => countToSendOn(db, office, lateBefore),

    /** Whatever an office did in a period, in whole numbers that a report can be held to. */
    async periodOf(office: string, from: string, to: string): Promise<OfficePeriod> {
      const until = `${to}T99`;
      const builder = await db.builder();
      const received = builder
        .selectFrom('dossier')
        .select((eb) => eb.fn.countAll<number | string>().as('n'))
        .where('received_at', '>=', from)
        .where('received_at', '<', until)
        .where('status', '<>', 'cancelled')
        .where('office', '=', office);
      const returned = builder
        .selectFrom('dossier')
        .select((eb) => eb.fn.countAll<number | string>().as('n'))
        .where('returned_at', '>=', from)
        .where('returned_at', '<', until)
        .where('returned_office', '=', office);
      const helped = (kind: HelpKind) =>
        builder
          .selectFrom('citizen_help')
          .select((eb) => eb.fn.countAll<number | string>().as('n'))
          .where('office', '=', office)
          .where('kind', '=', kind)
          .where('at', '>=', from)
          .where('at', '<', until);
      const queries = [received, returned, helped('account'), helped('guidance')];
      const rows = await Promise.all(queries.map((query) => query.executeTakeFirstOrThrow()));
      const [a, b, c, d] = rows.map((row) => Number(row.n));
      return { received: a!, returned: b!, accounts: c!, guided: d! };
    },
  };
}

async function workOf(db: Db, office: string, now: Instant): Promise<OfficeWork> {
  const builder = await db.builder();
  const all = () =>
    builder
      .selectFrom('dossier')
      .select((eb) => eb.fn.countAll<number | string>().as('n'))
      .where('holder', '=', office);
  const held = () => all().where('transit_slip', 'is', null);
  const undecided = () => held().where('status', 'in', UNDECIDED);
  const today = localDate(now);
  const rows = await Promise.all([
    undecided().executeTakeFirstOrThrow(),
    held().where('status', '=', 'supplement_requested').executeTakeFirstOrThrow(),
    undecided().where('due_at', '<', now).executeTakeFirstOrThrow(),
    undecided()
      .where('due_at', '>=', now)
      .where('due_at', '<', `${today}T99`)
      .executeTakeFirstOrThrow(),
    held().where('status', 'in', DECIDED).executeTakeFirstOrThrow(),
    all().where('transit_slip', 'is not', null).executeTakeFirstOrThrow(),
  ]);
  const [open, awaited, late, dueToday, toReturn, onTheRoad] = rows.map(({ n }) => Number(n));
  return {
    ...{ open: open!, awaited: awaited!, late: late! },
    ...{ dueToday: dueToday!, toReturn: toReturn!, onTheRoad: onTheRoad! },
  };
}
