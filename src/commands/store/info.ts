/** `store info`: where the store is, how much is in it, and where its journal stands. */
import { statSync } from 'node:fs';
import { command } from '../../cli/command.ts';
import { localNames } from '../../config/local.ts';
import { countText } from '../../locale/format.ts';

export default command({
  args: {},
  options: {},
  json: ['store bytes training entries books receiptKey'],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const { sealIdOf } = await import('../../store/seal.ts');
    const known = await store.local.get(localNames.sealPublic);
    const books = await store.history.books();
    return {
      store: store.path,
      bytes: statSync(store.path).size,
      training: await ctx.isTraining(),
      entries: books.reduce((sum, book) => sum + book.seq, 0),
      books,
      receiptKey: known === null ? null : { id: sealIdOf(known), public: known },
    };
  },
  show: (result, ui) => {
    const { store } = ui.texts.screen;
    ui.facts([
      [store.path, result.store],
      [store.size, store.megabytes(result.bytes)],
      [store.training, result.training ? store.yes : null],
      [store.entries, countText(result.entries)],
      ...result.books.map(({ book, seq, hash }): [string, string] => [
        store.head,
        `${book.slice(0, 8)} #${seq} ${hash.slice(0, 16)}`,
      ]),
      [store.receiptKey, result.receiptKey?.public ?? null],
    ]);
    ui.next('motcua store verify');
  },
});
