/** Whole lists as files: recorded first, then written a row at a time from one moment. */
import { basename } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { deliver, requireEnding } from '../../cli/out-file.ts';
import type { Outcome, Pour } from '../../cli/outcome.ts';
import type { Ui } from '../../cli/ui.ts';
import type { ExportCriteria, ExportKind } from '../../domain/export/events.ts';
import type { Numbers } from '../../domain/export/mirror.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import { exportStream } from '../../domain/stream.ts';
import { countText, shellWord } from '../../locale/format.ts';
import {
  MOST_SHEET_ROWS,
  endings,
  formatOfName,
  tableFile,
  type FileTable,
  type TableFormat,
} from '../../print/table-file.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { reveal } from '../access/saw.ts';
import { startProgress, type ProgressLine } from '../../cli/progress.ts';

export const exportedFields = ['export kind file format criteria rows'] as const;

export interface Exported {
  export: string;
  kind: ExportKind;
  /** `null` for standard output. */
  file: string | null;
  format: TableFormat;
  criteria: ExportCriteria;
  rows: number;
}

interface Wanted {
  kind: ExportKind;
  out: string;
  format: TableFormat | null;
  criteria: ExportCriteria;
  /** What whole numbers are for; `null` leaves them masked. */
  reveal: string | null;
}

/** Whole where it was said what for. */
export function numbersFor(reveal: string | null): Numbers {
  return reveal === null ? 'masked' : 'whole';
}

/** What a kind of list is made of. */
export interface ListSource {
  head: readonly string[];
  count: (reader: Reader) => Promise<number>;
  rows: (reader: Reader) => FileTable['rows'];
}

/**
 * Writes a list whole. Throws `file.cannot_write`, `export.too_long`, and what a writing command
 * throws: whole personal data leaves the store only under somebody's name.
 */
export async function exportList(
  wanted: Wanted,
  source: ListSource,
  ctx: Context,
): Promise<Outcome<Exported>> {
  const { kind, out, criteria, reveal: purpose } = wanted;
  const format = wanted.format ?? formatOfName(out) ?? 'csv';
  requireEnding(out, endings[format]);
  const id = await ctx.newId();
  const file = out === '-' ? '-' : basename(out);
  const work = async (writer: Writer): Promise<number> => {
    const count = await source.count(writer);
    if (format === 'xlsx' && count >= MOST_SHEET_ROWS) {
      throw new Problem('export.too_long', { rows: count, most: MOST_SHEET_ROWS - 1 });
    }
    const data = { export: id, kind, file, format, criteria, rows: count };
    await writer.append([happened('list.exported', exportStream(id), data, null)]);
    if (purpose !== null) await reveal({ whose: [], people: count, purpose }, writer, ctx);
    return count;
  };
  // The list goes out each time it is asked for: under no key is that the same act once more.
  const { value: rows } = await ctx.write(work, { key: null });
  const written = await deliver(out, listOf(source, format, ctx));
  return written.map((path) => ({ export: id, kind, file: path, format, criteria, rows }));
}

/** The list, poured from one moment of the store. */
function listOf(source: ListSource, format: TableFormat, ctx: Context): Pour {
  return async (put) => {
    const store = await ctx.store();
    const progress = startProgress(ctx, null);
    try {
      await store.read(async (reader) => {
        const rows = toldOf(source.rows(reader), progress);
        for await (const piece of tableFile({ head: source.head, rows }, format)) put(piece);
      });
    } finally {
      progress.end();
    }
  };
}

/** The same rows, told now and then. Throws `input.cancelled` when somebody asks to stop. */
async function* toldOf(rows: FileTable['rows'], progress: ProgressLine) {
  let told = 0;
  for await (const row of rows) {
    yield row;
    if (++told % TOLD_EVERY === 0) progress.show(told, null);
    if (progress.stopped()) throw new Problem('input.cancelled', {});
  }
}

const TOLD_EVERY = 1000;

/** What is masked no import reads back. */
export function showExported(
  { file, rows, kind }: Exported,
  ui: Ui,
  { reveal: purpose }: { reveal: string | null },
): void {
  const { exporting } = ui.texts.screen;
  ui.done(exporting.done(countText(rows), file));
  if (file === null) return;
  const back = purpose === null ? [] : [`motcua import ${kind} ${shellWord(file)} --dry-run`];
  ui.next(...back, 'motcua export list');
}
