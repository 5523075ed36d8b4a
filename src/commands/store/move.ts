/** `store move`: a store taken whole from a file to a server, or back. */
import { resolve } from 'node:path';
import { command } from '../../cli/command.ts';
import { storeAt, type Context } from '../../cli/context.ts';
import { knownHeads } from '../../cli/known-heads.ts';
import { staySignedIn } from '../../cli/session.ts';
import { required, storePlace } from '../../cli/option.ts';
import { countText, moneyText } from '../../locale/format.ts';
import { isServer } from '../../store/place.ts';
import { filesMoved } from './carry-documents.ts';
import { startProgress } from '../../cli/progress.ts';

export default command({
  args: { from: required(storePlace()), to: required(storePlace()) },
  options: {},
  json: [
    'from to entries rows answers taken files',
    { sight: ['book seq'] },
    { books: ['book seq hash'] },
  ],
  run: async ({ from, to }, ctx) => {
    const [left, arrived] = [ctx.at(from), ctx.at(to)];
    try {
      return await moved(left, arrived, ctx);
    } finally {
      await left.close();
      await arrived.close();
    }
  },
  show: (result, ui) => {
    const { store } = ui.texts.screen;
    ui.done(store.moved(result.from, result.to));
    ui.facts([
      [store.entries, countText(result.entries)],
      [store.rows, countText(result.rows)],
      [store.taken, moneyText(result.taken)],
      ...result.books.map(({ book, seq, hash }): [string, string] => [
        store.head,
        `${book.slice(0, 8)} #${seq} ${hash.slice(0, 16)}`,
      ]),
    ]);
    if (result.sight) ui.line(`✗ ${store.alteredSight(result.sight)}`);
    ui.line(store.useFromNowOn(result.to));
    ui.next(`MOTCUA_STORE=${result.to} motcua store verify`);
  },
});

async function moved(left: Context, arrived: Context, ctx: Context) {
  const [from, to] = [wholePlace(left), wholePlace(arrived)];
  await left.store();
  await left.requireMay();
  const session = await left.session();
  if (ctx.interactive) await (await ctx.ask()).sure(ctx.texts.screen.store.sureMove(from, to));
  const { moveStore } = await import('../../store/carry.ts');
  const progress = startProgress(ctx, null, 'entries');
  try {
    const all = await moveStore(storeAt(from, ctx.surroundings), to, (entries) =>
      progress.show(entries, null),
    );
    // Whoever moved it goes on there: this machine's counter, session and drafts come along.
    (await arrived.machine()).set((await left.machine()).all());
    await staySignedIn(arrived, session);
    await knownThere(left, arrived);
    return { from, to, ...all, files: await filesMoved(left, arrived, ctx) };
  } finally {
    progress.end();
  }
}

/** What this machine knows of how far it has written goes with the store. */
async function knownThere(left: Context, arrived: Context): Promise<void> {
  const { stateFolder } = arrived.surroundings;
  const heads = async (of: Context) => knownHeads(await of.store(), stateFolder);
  (await heads(arrived)).takeOver(await heads(left));
}

/** Each store names the other, and is read from other folders than this one. */
function wholePlace(ctx: Context): string {
  const place = ctx.storePath();
  return isServer(place) ? place : resolve(place);
}
