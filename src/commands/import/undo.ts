/**
 * `import undo`: takes a batch back by entries of its own, while nothing stands on it. It goes in
 * pieces, between which the counters have their turn; from the first to the last nobody else writes
 * on what is left of it (`store/undoing.ts`), and what was cut off goes on by the same command.
 */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { required, textValue } from '../../cli/option.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { importStream } from '../../domain/stream.ts';
import { countText } from '../../locale/format.ts';
import type { Block, BatchLine, Writer } from '../../store/store.ts';
import { countsOf, undoLeft, piecesOf, type UndoPiece, type UndoCounts } from './undo-pieces.ts';

export default command({
  args: { batch: required(textValue('batch')) },
  options: {},
  json: ['batch file dossiers corrections citizens editions replayed'],
  run: async (input, ctx) => {
    const batch = await findBatch(input.batch, ctx);
    if (batch.status !== 'undone') await undo(batch, ctx);
    const { value, replayed } = await ctx.write((writer) => end(batch, writer), {
      undoes: batch.id,
    });
    return { batch: batch.id, file: batch.file, ...value, replayed };
  },
  show: (result, ui) => {
    const { importing } = ui.texts.screen;
    ui.done(importing.undone(result.file));
    const some = (n: number): string | null => (n === 0 ? null : countText(n));
    ui.facts([
      [importing.kinds.dossiers, some(result.dossiers)],
      [importing.updated, some(result.corrections)],
      [importing.kinds.citizens, some(result.citizens)],
      [importing.kinds.procedures, some(result.editions)],
    ]);
    ui.next('motcua import list');
  },
});

/** Throws `import.batch_not_found`. */
async function findBatch(typed: string, ctx: Context): Promise<BatchLine> {
  const batch = await (await ctx.store()).imports.batch(typed.trim());
  if (!batch) throw new Problem('import.batch_not_found', { typed });
  return batch;
}

/** Long enough for whoever waits to look again whether it is their turn. */
const BREATH_SECONDS = 0.15;

async function undo(batch: BatchLine, ctx: Context): Promise<void> {
  if (batch.status !== 'undoing') {
    refuseBlocked(batch.id, await (await ctx.store()).imports.blocksOf(batch.id), ctx);
  }
  if (ctx.interactive) {
    const { importing } = ctx.texts.screen;
    await (await ctx.ask()).sure(importing.sureUndo(batch.file));
  }
  const piece = { key: null, undoes: batch.id };
  const begun = await ctx.write((writer) => begin(batch, writer, ctx), piece);
  for (const [n, work] of begun.value.entries()) {
    if (n > 0) await ctx.surroundings.pause(BREATH_SECONDS);
    await ctx.write(work, piece);
  }
}

/** From here on nobody else writes on it. Gives the pieces that are left. */
async function begin({ id }: BatchLine, writer: Writer, ctx: Context): Promise<UndoPiece[]> {
  // What others are writing now is seen, and what they write from here on sees us.
  await writer.alone();
  const state = (await writer.imports.batch(id))!.status;
  if (state === 'undone') return [];
  if (state !== 'undoing') refuseBlocked(id, await writer.imports.blocksOf(id), ctx);
  const left = await undoLeft(id, writer);
  if (state !== 'undoing') {
    const data = { batch: id, ...countsOf(left) };
    await writer.append([happened('import.undo_begun', importStream(id), data, null)]);
  }
  return piecesOf(left, id);
}

/** Throws `import.already_undone`. */
async function end({ id }: BatchLine, writer: Writer): Promise<UndoCounts> {
  if ((await writer.imports.batch(id))!.status === 'undone') {
    throw new Problem('import.already_undone', { batch: id });
  }
  const events = await writer.history.of([importStream(id)]);
  const begun = events.findLast((event) => event.type === 'import.undo_begun')!;
  await writer.append([happened('import.undone', importStream(id), begun.data, null)]);
  const { batch: _batch, ...counts } = begun.data;
  return counts;
}

const MOST_NAMED = 20;

function refuseBlocked(batch: string, blocks: readonly Block[], ctx: Context): void {
  if (blocks.length === 0) return;
  const { importing } = ctx.texts.screen;
  const named = blocks.map(({ what, why }) => `${what} (${importing.blocks[why]})`);
  throw new Problem('import.undo_blocked', {
    batch,
    blocks: [...new Set(named)].slice(0, MOST_NAMED),
    count: blocks.length,
  });
}
