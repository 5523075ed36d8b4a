/**
 * `store accept-head`: a store that has come back to an older state is the store from now on. Until
 * somebody says so, a machine that has written further writes nothing there.
 */
import { command } from '../../cli/command.ts';
import { awaitedSkip, goneFrom, knownHeads, unacceptedAs } from '../../cli/known-heads.ts';
import { required } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { storeStream } from '../../domain/stream.ts';
import { chainHeadText } from '../../domain/value/chain-head.ts';
import { countText } from '../../locale/format.ts';
import type { KnownHead, KnownHeads } from '../../store/known-heads.ts';
import type { Store } from '../../store/store.ts';
import { requireNeeds } from '../../cli/allowed.ts';
import {
  forwardFacts,
  forwardFields,
  forwardView,
  numbersForward,
  skipped,
  toSkip,
} from './numbers-forward.ts';

export default command({
  args: {},
  options: { reason: required(reasonText()), skip: skipped() },
  json: [
    'replayed',
    { lost: ['book seq hash at'] },
    { lostSights: ['book seq hash at'] },
    ...forwardFields,
  ],
  run: async ({ reason, skip }, ctx) => {
    await requireNeeds(ctx);
    const store = await ctx.store();
    const heads = await knownHeads(store, ctx.surroundings.stateFolder);
    const found = await store.history.notInIt(heads.all());
    const sights = await store.sights.lost(heads.sights());
    const awaited = await awaitedSkip(store);
    if (awaited?.skip === null && skip === null) throw unacceptedAs(awaited, store.path);
    if (found.length > 0 && awaited === null && skip === null)
      await requireHeard(heads, found, store);
    const all = [...found, ...sights];
    if (all.length > 0 && ctx.interactive) {
      const { sureAccept } = ctx.texts.screen.store;
      await (await ctx.ask()).sure(sureAccept(all.map(saidOf)));
    }
    const { value, replayed } = await ctx.write(
      async (writer) => {
        const lost = await writer.history.notInIt(heads.all());
        if (lost.length + sights.length === 0 && skip === null && awaited === null)
          throw new Problem('store.not_rolled_back', { path: store.path });
        const ours = await goneFrom(writer, heads, lost);
        const gone = Math.max(ours.entries, awaited?.skip ?? 0);
        const known = [...ours.heads, ...sights].map(({ at }) => at).concat(awaited?.until ?? []);
        const most = { entries: gone, atOnce: gone - ours.entries + ours.atOnce };
        const { entries, atOnce } = toSkip(skip, most);
        const loss = { had: null, entries, atOnce, known };
        const { begins, carried, until } = await numbersForward(writer, loss, ctx);
        const data = { lost, skipped: entries, until, numbers: carried };
        const accepted = happened('store.older_accepted', storeStream, data, { reason });
        await writer.append([...begins, accepted]);
        return { lost, ...forwardView({ skip: entries, gone }, carried) };
      },
      { older: true },
    );
    if (!replayed) heads.forgetSights(sights);
    if (awaited !== null) await store.values.set({ [storeNames.restoredSkip]: null });
    return { ...value, lostSights: sights, replayed };
  },
  show: ({ lost, lostSights, ...forward }, ui) => {
    const { store } = ui.texts.screen;
    ui.done(store.olderAccepted(forward.mayRepeat > 0));
    ui.facts([
      ...lost.map((each): [string, string] => [store.lostEntry, saidOf(each)]),
      ...lostSights.map((each): [string, string] => [store.lostSight, saidOf(each)]),
      ...forwardFacts(forward, ui.texts),
    ]);
    const { mayRepeat } = ui.texts.screen.backup;
    if (forward.mayRepeat > 0) ui.warn(mayRepeat(countText(forward.mayRepeat)));
    ui.next('motcua store verify');
  },
});

/**
 * Throws `store.unheard`, as others may have written what is gone, too. Who accepts it for the store
 * is asked that, and nobody after them who knows of some more.
 */
async function requireHeard(
  heads: KnownHeads,
  lost: readonly KnownHead[],
  { history, path }: Store,
): Promise<void> {
  const accepted = await history.acceptedOlder();
  if (accepted !== null && !heads.knowsAccepted(accepted.hash)) return;
  const books = await history.unheard();
  const { entries: known } = await goneFrom({ history }, heads, lost);
  throw new Problem('store.unheard', { path, books: books.length, known });
}

function saidOf({ book, seq, hash }: KnownHead): string {
  return `${book.slice(0, 8)} ${chainHeadText({ seq, hash })}`;
}
