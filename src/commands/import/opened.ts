/** A file that is opened to be imported, and the plan that is made of it. */
import type { Context } from '../../cli/context.ts';
import type { ProgressLine } from '../../cli/progress.ts';
import type { BookKind } from '../../domain/certification/book.ts';
import type { Source } from '../../domain/dossier/dossier.ts';
import type { SaidOrder } from '../../domain/import/date-order.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import type { ColumnFonts } from '../../domain/import/fonts.ts';
import type { LegacyTables } from '../../domain/import/legacy.ts';
import type { RowOutcome } from '../../importing/chunk.ts';
import { PlanWriter } from '../../importing/plan-file.ts';
import type { PlanHead, PlanLine } from '../../importing/plan-line.ts';
import type { SideFiles } from '../../importing/side-files.ts';
import type { TableDates } from '../../importing/shown-dates.ts';
import type { Format, SourceFile } from '../../importing/source.ts';
import type { SourceTable } from '../../importing/table.ts';
import { writes } from '../../importing/work.ts';
import { planKey } from './plan.ts';

export interface FileRequest {
  file: string;
  format: Format | null;
  sheet: string | null;
  map: string | null;
  /** What stands first in the dates of the whole file. */
  dates: SaidOrder | null;
  dryRun: boolean;
  plan: string | null;
  update: boolean;
  /** Editions that say more are replaced too. */
  replace: boolean;
  stopAfter: number | null;
  allOrNothing: boolean;
  /** Though others wait while many rows go in together. */
  now: boolean;
  restoreZeros: boolean;
  source: Source | null;
  /** Which certification book it is, where a row does not say. */
  book: BookKind | null;
  /** Numbers of such a book that are far behind all others go in, too. */
  acceptGaps: boolean;
  out: string | null;
}

export interface ListRequest {
  kind: ImportKind;
  request: FileRequest;
  source: SourceFile;
}

export interface ImportRequest extends ListRequest {
  progress: ProgressLine;
}

/** A file whose header is known, with the files that are left beside it. */
export interface OpenedList extends ImportRequest {
  table: SourceTable;
  dates: TableDates;
  files: SideFiles;
  legacy: LegacyTables;
  /** What its columns were typed in. */
  fonts: ColumnFonts;
}

/** A workbook of several sheets is several files. */
export function listName({ name, sheet, otherSheets }: SourceFile): string {
  return sheet !== null && otherSheets.length > 0 ? `${name}#${sheet}` : name;
}

/** Begins a plan: its head says by what its rows are read. */
export async function planWriter(path: string, opened: OpenedList, ctx: Context) {
  const { kind, request, source, table, dates, fonts } = opened;
  const { update, replace, allOrNothing, restoreZeros } = request;
  const columnAt = new Map([...table.places].map(([column, at]) => [at, column]));
  const head: PlanHead = {
    motcua: 'import-plan',
    v: 1,
    kind,
    file: listName(source),
    digest: source.digest,
    day: await ctx.today(),
    update,
    replace,
    allOrNothing,
    restoreZeros,
    fonts: [...fonts].map(([column, { main, seen }]) => ({ column, main, seen: [...seen] })),
    source: request.source,
    ...(request.book !== null && { book: request.book }),
    header: [...table.header],
    columns: table.header.map((_, at) => columnAt.get(at) ?? null),
    ownColumns: !table.fixed,
    dates: [...dates.orders].map(([column, order]) => ({ column, order })),
  };
  return new PlanWriter(path, head, await planKey(ctx));
}

/** A row's line of a plan; what it says goes with it only where it goes in. */
export function linePlanned({ raw, row, notes, faults, decision }: RowOutcome<unknown>): PlanLine {
  const goesIn = writes(decision) ? row : null;
  return { place: raw.row, cells: raw.cells, decision, row: goesIn, notes, faults };
}
