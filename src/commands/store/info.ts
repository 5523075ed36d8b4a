/** `store info`: where the store is, how much is in it, and where its journal stands. */
import { command } from '../../cli/command.ts';
import { machineNames, storeNames } from '../../config/kept-names.ts';
import { stationName } from '../../cli/station.ts';
import type { Context } from '../../cli/context.ts';
import { currentKey } from '../../domain/key/signing-key.ts';
import { chainHeadText } from '../../domain/value/chain-head.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: [
    'store id bytes encrypted training entries books receiptKey',
    { machine: ['file state station'] },
  ],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const key = currentKey(await store.keys.list());
    const books = await store.history.books();
    return {
      store: store.path,
      id: await store.values.get(storeNames.id),
      bytes: await store.bytes(),
      encrypted: store.key && store.key.id,
      training: await ctx.isTraining(),
      entries: books.reduce((sum, book) => sum + book.seq, 0),
      books,
      receiptKey: key && { id: key.id, public: key.public },
      machine: await machineView(ctx),
    };
  },
  show: (result, ui) => {
    const { store, cipher } = ui.texts.screen;
    ui.facts([
      [store.path, result.store],
      [store.size, store.megabytes(result.bytes)],
      [cipher.key, result.encrypted],
      [store.training, result.training ? store.yes : null],
      [store.entries, countText(result.entries)],
      ...result.books.map((head): [string, string] => [
        store.head,
        `${head.book.slice(0, 8)} #${chainHeadText(head)}`,
      ]),
      [store.receiptKey, result.receiptKey?.public ?? null],
      [store.machine, result.machine.file],
      [store.station, result.machine.station ?? store.machineStates[result.machine.state]],
    ]);
    ui.next('motcua store verify');
  },
});

/** This machine's own file, and the station that it has chosen; told even of one that is damaged. */
async function machineView(ctx: Context) {
  const machine = await ctx.machine();
  const state = machine.state();
  const book = state === 'ours' ? machine.get(machineNames.station) : null;
  const counter = book === null ? null : await (await ctx.store()).offices.counterOfBook(book);
  return { file: machine.path, state, station: counter && stationName(counter) };
}
