/** What was received in person at an office and is to go on: one condition for list and count. */
import { sql, type RawBuilder } from 'kysely';
import { inPerson, onwardSince } from '../../domain/calendar/onward.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { Builder, Db } from '../engine/portable.ts';

/** How many wait to go on from an office, and how many of them too long. */
export interface ToSendOn {
  waiting: number;
  late: number;
}

/**
 * Received there by a person, and neither worked on, sent nor decided since. What came back as not
 * theirs was sent on once; what a list brought was received somewhere else.
 */
export function waitsToGoOn(office: string): RawBuilder<boolean> {
  const channels = sql.join(inPerson.map((channel) => sql`${channel}`));
  return sql`(
    dossier.holder = ${office} and dossier.status = 'received' and dossier.office = ${office}
    and dossier.transit_slip is null and dossier.counter > 0
    and dossier.channel in (${channels}) and dossier.received_at >= ${onwardSince}
    and not exists (
      select 1 from handover_item where handover_item.dossier = dossier.id
      and handover_item.state = 'received'
    )
  )`;
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
      .where(waitsToGoOn(office));
  const [waiting, late] = await Promise.all([
    all().executeTakeFirstOrThrow(),
    all().where('received_at', '<', lateBefore).executeTakeFirstOrThrow(),
  ]);
  return { waiting: Number(waiting.n), late: Number(late.n) };
}
