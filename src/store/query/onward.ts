/** What was received in person at an office and is to go on: one condition for list and count. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { inPerson, onwardSince } from '../../domain/calendar/onward.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Builder, Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';

/** How many wait to go on from an office, and how many of them too long. */
export interface ToSendOn {
  waiting: number;
  late: number;
}

/**
 * Received there by a person, and neither worked on, sent nor decided since. What came back as not
 * theirs was sent on once; what a list brought was received somewhere else.
 */
export function waitsToGoOn(
  eb: ExpressionBuilder<Tables, 'dossier'>,
  office: string,
): Expression<SqlBool> {
  const worked = eb
    .selectFrom('handover_item')
    .select('handover_item.dossier')
    .whereRef('handover_item.dossier', '=', 'dossier.id')
    .where('handover_item.state', '=', 'received');
  return eb.and([
    eb('dossier.holder', '=', office),
    eb('dossier.status', '=', 'received'),
    eb('dossier.office', '=', office),
    eb('dossier.transit_slip', 'is', null),
    eb('dossier.counter', '>', 0),
    eb('dossier.channel', 'in', [...inPerson]),
    eb('dossier.received_at', '>=', onwardSince),
    eb.not(eb.exists(worked)),
  ]);
}

/** `lateBefore`: whatever was received before that moment should have gone on by now. */
export async function countToSendOn(
  db: Db,
  office: string,
  lateBefore: Instant,
): Promise<ToSendOn> {
  const builder: Builder = await db.builder();
  const all = () =>
    builder
      .selectFrom('dossier')
      .select((eb) => eb.fn.countAll<number | string>().as('n'))
      .where((eb) => waitsToGoOn(eb, office));
  const [waiting, late] = await Promise.all([
    all().executeTakeFirstOrThrow(),
    all().where('received_at', '<', lateBefore).executeTakeFirstOrThrow(),
  ]);
  return { waiting: Number(waiting.n), late: Number(late.n) };
}
