/** `export list`: which lists left the store, newest first. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { countText, momentText } from '../../locale/format.ts';

export default command({
  args: {},
  options: { limit: withDefault(whole(1, 10_000), 50) },
  json: [{ exports: ['id kind file format at actor office criteria rows'] }],
  run: async (input, ctx) => {
    const exports = await (await ctx.store()).exports();
    return { exports: await exports.list(input.limit) };
  },
  table: ({ exports }) => ({
    head: ['export', 'kind', 'file', 'format', 'rows', 'exported_at', 'exported_by', 'office'],
    rows: exports.map(({ id, kind, file, format, rows, at, actor, office }) => [
      id,
      kind,
      file,
      format,
      rows,
      at,
      actor,
      office,
    ]),
  }),
  show: ({ exports }, ui) => {
    const { exporting, importing } = ui.texts.screen;
    if (exports.length === 0) {
      ui.line(exporting.none);
      ui.next('motcua help export dossiers');
      return;
    }
    ui.table(
      [exporting.when, importing.kind, importing.fileName, importing.rows, exporting.who],
      exports.map(({ at, kind, file, rows, actor }) => [
        momentText(at as Instant),
        importing.kinds[kind],
        file,
        countText(rows),
        actor,
      ]),
    );
  },
});
