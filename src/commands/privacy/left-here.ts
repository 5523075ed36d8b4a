/**
 * What this machine has of people besides the store: drafts, and papers that wait for a printer.
 * Whom an erasure takes out is kept here from before its entries on, as nobody knows their numbers
 * behind them: what a kill in between leaves, the next look takes.
 */
import type { Context } from '../../cli/context.ts';
import { machineNames } from '../../config/kept-names.ts';
import { readRequestNumber, type PrivacyRequest } from '../../domain/privacy/request.ts';
import { dropDraftsOf, idsInDrafts, type NamedInDrafts } from '../desk/draft.ts';
import { outboxOf } from '../print/bring.ts';

/** Whom a request to erase takes out. */
interface Leaving extends NamedInDrafts {
  /** As the office that wrote it down names it. */
  request: { office: string; number: string };
}

/** Before the entries: throws what the machine's own file does, and then nothing is erased. */
export async function keepLeaving(
  { id, citizen, office, number }: Pick<PrivacyRequest, 'id' | 'citizen' | 'number' | 'office'>,
  ctx: Context,
): Promise<void> {
  const { citizens } = await ctx.store();
  const [records, kept, merged] = await Promise.all([
    citizens.kinOf(citizen),
    citizens.byId(citizen),
    citizens.mergedInto(citizen),
  ]);
  const all = [...(kept ? [kept] : []), ...merged.map(({ record }) => record)];
  const numbers = all.flatMap(({ idNumber, oldNumber }) =>
    [idNumber, oldNumber].filter((each) => each !== null),
  );
  const leaving: Leaving = { records, numbers, request: readRequestNumber(number, office) };
  (await ctx.machine()).set({ [machineNames.erasing(id)]: JSON.stringify(leaving) });
}

/** Whether something is kept here of an erasure that was begun and did not come to its end. */
export async function isAnyLeft(ctx: Context): Promise<boolean> {
  return Object.keys((await ctx.machine()).within(machineNames.erasing(''))).length > 0;
}

/**
 * Takes away what this machine has of people who are erased: by an erasure that was answered just
 * now, by one that was killed behind its entries, or on another machine. Whom nothing but a typed
 * number names is known here alone.
 */
export async function clearLeftHere(ctx: Context): Promise<void> {
  const [machine, outbox, store] = [await ctx.machine(), await outboxOf(ctx), await ctx.store()];
  for (const [name, kept] of Object.entries(machine.within(machineNames.erasing('')))) {
    const leaving = JSON.parse(kept) as Leaving;
    const { office } = leaving.request;
    // A backup that was put back may know nothing of it.
    const state = (await store.privacy.request(office, leaving.request))?.state ?? 'refused';
    if (state === 'open') continue;
    if (state !== 'refused') {
      await dropDraftsOf(ctx, leaving);
      outbox.wipePagesOf(new Set(state === 'granted' ? leaving.records : []));
    }
    machine.set({ [name]: null });
  }
  const printed = outbox.all().flatMap(({ paged, speaksOf }) => (paged ? (speaksOf ?? []) : []));
  const named = [...printed, ...(await idsInDrafts(ctx))];
  if (named.length === 0) return;
  const gone = await store.privacy.erasedAmong(named);
  if (gone.length === 0) return;
  await dropDraftsOf(ctx, { records: gone, numbers: [] });
  outbox.wipePagesOf(new Set(gone));
}
