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
import type { Uuid } from '../../domain/value/id.ts';
import { BREATH_SECONDS } from '../../importing/pace.ts';
import type { Block, BatchLine, Reader, UndoCounts, Writer } from '../../store/store.ts';
import { kindsToUndo, type UndoKind } from './undo-pieces.ts';

export default command({
  args: { batch: required(textValue('batch')) },
  options: {},
  json: ['batch file dossiers corrections citizens editions certifications replayed'],
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
      [importing.kinds.certifications, some(result.certifications)],
    ]);
    ui.next('motcua import list');
  },
});

/** Throws `import.batch_not_found`, and `import.several` where what was typed begins several. */
async function findBatch(typed: string, ctx: Context): Promise<BatchLine> {
  const { imports } = await ctx.store();
  const [batch, ...others] = await imports.batchesMeant(typed.trim().toLowerCase());
  if (!batch) throw new Problem('import.batch_not_found', { typed });
  if (others.length === 0) return batch;
  const batches = [batch, ...others].map(({ id, file }) => `${id} (${file})`);
  throw new Problem('import.several', { typed, batches: batches.slice(0, MOST_NAMED) });
}

async function statusOf(id: Uuid, writer: Writer): Promise<BatchLine['status']> {
  return (await writer.imports.batchesMeant(id))[0]!.status;
}

async function undo(batch: BatchLine, ctx: Context): Promise<void> {
  const store = await ctx.store();
  // Looked through while nobody waits for it; under the lock only at what has come since.
  const books = await store.history.books();
  if (batch.status !== 'undoing') {
    refuseBlocked(batch.id, await store.imports.blocksOf(batch.id), ctx);
  }
  if (ctx.interactive) {
    const { importing } = ctx.texts.screen;
    await (await ctx.ask()).sure(importing.sureUndo(batch.file));
  }
  const piece = { key: null, undoes: batch.id };
  await ctx.write((writer) => begin(batch, { books, writer }, ctx), piece);
  // From here on nobody else writes on what is left of it.
  await inPieces(await kindsToUndo(batch.id, store), piece, ctx);
}

/** Piece after piece, each as large as the pace allows; between two others have their turn. */
async function inPieces(
  kinds: readonly UndoKind[],
  piece: { key: null; undoes: Uuid },
  ctx: Context,
): Promise<void> {
  const { stopwatch, pause } = ctx.surroundings;
  let isFirst = true;
  for (const kind of kinds) {
    const { many, pace } = kind;
    for (let at = 0; at < many;) {
      if (!isFirst) await pause(BREATH_SECONDS);
      isFirst = false;
      const [from, to] = [at, Math.min(at + pace.many, many)];
      let began = 0;
      await ctx.write(async (writer) => {
        began = stopwatch();
        await kind.take(from, to, writer);
      }, piece);
      pace.held(to - from, stopwatch() - began);
      at = to;
    }
  }
}

interface BeginPlace {
  writer: Writer;
  /** Where the books stood before it was looked at. */
  books: Awaited<ReturnType<Reader['history']['books']>>;
}

/** From here on nobody else writes on it. */
async function begin(
  { id }: BatchLine,
  { books, writer }: BeginPlace,
  ctx: Context,
): Promise<void> {
  // What others are writing now is seen, and what they write from here on sees us.
  await writer.alone();
  const state = await statusOf(id, writer);
  if (state === 'undone' || state === 'undoing') return;
  const streams = await writer.history.streamsSince(books);
  refuseBlocked(id, await writer.imports.blocksOf(id, streams), ctx);
  const data = { batch: id, ...(await writer.imports.undoCounts(id)) };
  await writer.append([happened('import.undo_begun', importStream(id), data, null)]);
}

/** Throws `import.already_undone`. */
async function end({ id }: BatchLine, writer: Writer): Promise<UndoCounts> {
  if ((await statusOf(id, writer)) === 'undone') {
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
