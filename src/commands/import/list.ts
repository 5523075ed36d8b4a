/** `import list`: what came in from files, newest first. */
import { command } from '../../cli/command.ts';
import { whole, withDefault } from '../../cli/option.ts';
import { countText, momentText } from '../../locale/format.ts';
import type { Instant } from '../../domain/value/instant.ts';

export default command({
  args: {},
  options: { limit: withDefault(whole(1, 10_000), 50) },
  json: [{ batches: ['id kind file digest status startedAt startedBy endedAt counts'] }],
  run: async (input, ctx) => ({
    batches: await (await ctx.store()).imports.batches(input.limit),
  }),
  table: ({ batches }) => ({
    head: [
      'batch',
      'kind',
      'file',
      'status',
      'started_at',
      'started_by',
      'rows',
      'imported',
      'refused',
    ],
    rows: batches.map(({ id, kind, file, status, startedAt, startedBy, counts }) => [
      id,
      kind,
      file,
      status,
      startedAt,
      startedBy,
      counts?.rows ?? null,
      counts?.imported ?? null,
      counts?.refused ?? null,
    ]),
  }),
  show: ({ batches }, ui) => {
    const { importing } = ui.texts.screen;
    const [first] = batches;
    if (!first) {
      ui.line(importing.none);
      ui.next('motcua help import dossiers');
      return;
    }
    ui.table(
      [
        importing.batch,
        importing.kind,
        importing.fileName,
        importing.state,
        importing.when,
        importing.imported,
      ],
      batches.map(({ id, kind, file, status, startedAt, counts }) => [
        id.slice(0, 13),
        importing.kinds[kind],
        file,
        importing.states[status],
        momentText(startedAt as Instant),
        counts ? countText(counts.imported) : '',
      ]),
    );
    ui.next(`motcua import undo ${first.id}`);
  },
});
