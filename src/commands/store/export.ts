/** `store export`: everything as plain files, for whoever takes it elsewhere or looks it through. */
import { resolve } from 'node:path';
import { command } from '../../cli/command.ts';
import { required, writtenFolder } from '../../cli/option.ts';
import { Problem } from '../../domain/problem.ts';
import { storeNames } from '../../config/kept-names.ts';
import { countText } from '../../locale/format.ts';
import { reveal } from '../access/saw.ts';
import { requireUnused, writePlain } from './plain-folder.ts';
import { reasonText } from '../../cli/value-option.ts';

/** Paragraphs with a line between them. */
function textOf(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

export default command({
  args: { folder: required(writtenFolder()) },
  options: { purpose: required(reasonText('purpose')) },
  json: [
    'folder store entries rows answers taken',
    { books: ['book seq hash'] },
    { files: ['name rows bytes sha256'] },
    { scans: [{ files: ['name dossier n bytes sha256'] }, 'lost'] },
  ],
  run: async ({ folder: named, purpose }, ctx) => {
    await ctx.requireMay();
    const folder = resolve(named);
    requireUnused(folder);
    const store = await ctx.store();
    // Kept before anything leaves; each time, under whatever key.
    const { value: people } = await ctx.write(
      async (writer) => {
        const count = await (await writer.exports()).countCitizens();
        await reveal({ whose: [], people: count, purpose }, writer, ctx);
        return count;
      },
      { key: null },
    );
    const at = await ctx.now();
    const { login } = (await ctx.session()).staff;
    const id = (await store.values.get(storeNames.id)) ?? '';
    const { plain } = ctx.texts.screen;
    const vault = await store.vault();
    return store.plain(async (all) => {
      const { counted } = all;
      const about = { store: id, at, by: login, purpose, people, ...counted };
      const written = await writePlain(folder, all, {
        schemaFolder: `${ctx.surroundings.dataFolder}/schema`,
        vault,
        beside: (made, scans) => ({
          'manifest.json': `${JSON.stringify({ ...about, files: made, scans }, null, 2)}\n`,
          'README.txt': textOf(plain.readme(about, made, scans.files.length)),
        }),
      });
      const [first] = written.scans.lost;
      if (first !== undefined) {
        const told = { count: written.scans.lost.length, sha256: first, place: vault.place };
        ctx.caution(new Problem('document.files_lost', told));
      }
      return { folder, store: id, ...counted, ...written };
    });
  },
  show: ({ folder, entries, rows, books, files, scans }, ui) => {
    const { plain, store } = ui.texts.screen;
    ui.done(plain.done(folder, files.length + scans.files.length));
    ui.facts([
      [store.entries, countText(entries)],
      [store.rows, countText(rows)],
      ...books.map(({ seq, hash }): [string, string] => [
        store.head,
        `#${seq} ${hash.slice(0, 16)}`,
      ]),
    ]);
    ui.warn(plain.whole);
  },
});
