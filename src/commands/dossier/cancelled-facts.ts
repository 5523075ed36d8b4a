/** What is to be known of a dossier's cancellation before it is taken back. */
import type { Context } from '../../cli/context.ts';
import type { Cancelled } from '../../domain/dossier/blockers.ts';
import { partyRoles, type Dossier } from '../../domain/dossier/dossier.ts';
import { isOutdated, statusBefore } from '../../domain/dossier/reinstate.ts';
import { nameOf } from '../../domain/payment/standing.ts';
import { citizenStream, dossierStream } from '../../domain/stream.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';
import { standingInstead } from './standing-instead.ts';

/** `null` of a dossier that is not cancelled. */
export async function cancelledFacts(
  dossier: Dossier,
  reader: Reader,
  ctx: Context,
): Promise<Cancelled | null> {
  const { id, status, closing } = dossier;
  if (status !== 'cancelled' || closing === null) return null;
  const { payments } = await reader.money.of(id);
  const sendings = await reader.shipments.allOf(id);
  return {
    from: statusBefore(await reader.history.of([dossierStream(id)])),
    today: localDate(closing.at) === (await ctx.today()),
    instead: await standingInstead(dossier, reader),
    // Called off with it, and not before for a reason of its own.
    calledOff: sendings
      .filter(({ state, steps }) => state === 'called_off' && steps.at(-1)?.at === closing.at)
      .map(({ tracking }) => tracking),
    struck: (await reader.certifications.ofDossier(id)).flatMap(({ kind, year, number, struck }) =>
      struck?.at === closing.at ? [{ kind, year, number }] : [],
    ),
    // It could not be cancelled while anything was kept.
    receipts: payments.map(nameOf),
    outdated: await outdatedIn(dossier, reader),
  };
}

async function outdatedIn(dossier: Dossier, reader: Reader): Promise<Cancelled['outdated']> {
  const people = await Promise.all(
    partyRoles.map(async (as) => {
      const told = dossier[as];
      if (told === null || told.citizen === null) return null;
      const record = await reader.citizens.byId(told.citizen);
      if (record === null) return null;
      const events = await reader.history.of([citizenStream(record.id)]);
      if (!isOutdated(told, dossier, record, events)) return null;
      return { as, citizen: record.idNumber ?? record.id };
    }),
  );
  return people.filter((each) => each !== null);
}
