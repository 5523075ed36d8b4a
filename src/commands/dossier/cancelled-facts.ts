/** What is to be known of a dossier's cancellation before it is taken back. */
import type { Context } from '../../cli/context.ts';
import type { Cancelled } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { statusBefore } from '../../domain/dossier/reinstate.ts';
import { nameOf } from '../../domain/payment/standing.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';

/** `null` of a dossier that is not cancelled. */
export async function cancelledFacts(
  { id, status, closing, replaces, replacedBy }: Dossier,
  reader: Reader,
  ctx: Context,
): Promise<Cancelled | null> {
  if (status !== 'cancelled' || closing === null) return null;
  const { payments } = await reader.money.of(id);
  const sendings = await reader.shipments.allOf(id);
  return {
    from: statusBefore(await reader.history.of([dossierStream(id)])),
    today: localDate(closing.at) === (await ctx.today()),
    instead: (await standing(replacedBy, reader)) ?? (await standing(replaces, reader)),
    // Called off with it, and not before for a reason of its own.
    calledOff: sendings
      .filter(({ state, steps }) => state === 'called_off' && steps.at(-1)?.at === closing.at)
      .map(({ tracking }) => tracking),
    // It could not be cancelled while anything was kept.
    receipts: payments.map(nameOf),
  };
}

async function standing(code: DossierCode | null, reader: Reader): Promise<DossierCode | null> {
  const other = code === null ? null : await reader.dossiers.byCode(code);
  return other === null || other.status === 'cancelled' ? null : other.code;
}
