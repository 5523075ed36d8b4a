/** `procedure export`: the catalogue as a file that an office edits, or another one reads. */
import { command } from '../../cli/command.ts';
import { newFile } from '../../cli/option.ts';
import { deliver } from '../../cli/out-file.ts';
import { anyProcedureCode } from '../../cli/value-option.ts';
import { exportedEditions } from '../../domain/procedure/exported.ts';
import { countText } from '../../locale/format.ts';
import { findProcedure } from './shared.ts';

export default command({
  args: { file: newFile('json') },
  options: { procedure: anyProcedureCode() },
  json: ['file procedures editions'],
  // Picked at the counter, there is nothing behind the screen that would take it all.
  asksToo: async (_input, { surroundings }) => (surroundings.picked ? ['file'] : []),
  run: async ({ file, procedure: named }, ctx) => {
    const store = await ctx.store();
    const only =
      named === null ? null : (await findProcedure(named, store, await ctx.today())).procedure.code;
    const published = (await store.imports.editions()).map(({ procedure }) => procedure);
    const wanted = published.filter(({ code }) => only === null || code === only);
    const editions = exportedEditions(wanted);
    const procedures = new Set(editions.map(({ code }) => code)).size;
    const text = `${JSON.stringify(editions, null, 2)}\n`;
    const written = await deliver(file ?? '-', Buffer.from(text));
    return written.map((path) => ({ file: path, procedures, editions: editions.length }));
  },
  show: ({ file, procedures }, ui) => {
    const { procedure } = ui.texts.screen;
    if (file !== null) ui.done(procedure.exported(file, countText(procedures)));
  },
});
