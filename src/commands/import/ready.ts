/** A file made ready to be counted: what its columns are and how they are read, or asked. */
import type { Context } from '../../cli/context.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import type { LegacyTables } from '../../domain/import/legacy.ts';
import { RowReading } from '../../domain/import/reading.ts';
import type { SourceFile } from '../../importing/source.ts';
import {
  datesOf,
  plainDates,
  type SaidDates,
  type TableDates,
} from '../../importing/shown-dates.ts';
import type { HeaderMap, SourceTable } from '../../importing/table.ts';
import { legacyTables } from './facts.ts';
import type { FileRequest, ListRequest } from './opened.ts';

export interface ReadyList extends ListRequest {
  /** The table from its first row, each time it is asked. */
  open: () => Promise<SourceTable>;
  dates: TableDates;
  legacy: LegacyTables;
}

/**
 * What nobody has said yet of a file is asked before anything is counted or timed. Throws
 * `input.cancelled` and what opening the table does.
 */
export async function readyList(asked: ListRequest, ctx: Context): Promise<ReadyList> {
  const { kind, request, source } = asked;
  const { openTable } = await import('../../importing/table.ts');
  const { readHeaderMap } = await import('../../importing/header-map.ts');
  const said = readHeaderMap(request.map, kind);
  const legacy = await legacyTables(ctx);
  const map = ctx.interactive ? await wholeMap(asked, { map: said.map, legacy }, ctx) : said.map;
  const open = () => openTable(source, { kind, map, legacy });
  const shown = { file: request.dates, columns: said.dates };
  const dates = await datesSaid({ source, kind, open }, shown, ctx);
  const ready = { ...asked, open, dates, legacy };
  return { ...ready, request: { ...request, restoreZeros: await restoresZeros(ready, ctx) } };
}

/** Titles that say nothing are asked for. */
async function wholeMap(
  { kind, source }: ListRequest,
  { map, legacy }: { map: HeaderMap; legacy: LegacyTables },
  ctx: Context,
): Promise<HeaderMap> {
  const { unreadHeader } = await import('../../importing/unread-header.ts');
  const unread = await unreadHeader(source, { kind, map, legacy });
  if (unread === null) return map;
  const { askColumns } = await import('./ask-file.ts');
  return askColumns(unread, { file: source.name, kind, map }, ctx);
}

interface Opening {
  source: SourceFile;
  kind: ImportKind;
  open: () => Promise<SourceTable>;
}

async function datesSaid(
  { source, kind, open }: Opening,
  said: SaidDates,
  ctx: Context,
): Promise<TableDates> {
  const asks = source.monthFirst || said.file === 'month-first' || said.columns.size > 0;
  const seen = asks ? await datesOf(await open(), kind, said) : plainDates;
  if (!ctx.interactive || seen.unclear.length === 0) return seen;
  return (await import('./ask-file.ts')).askDates(seen, ctx);
}

/** Asked of the whole column, where a spreadsheet took noughts away. */
async function restoresZeros({ kind, request, open, dates, legacy }: ReadyList, ctx: Context) {
  const given: FileRequest['restoreZeros'] = request.restoreZeros;
  if (given || !ctx.interactive || kind === 'procedures' || kind === 'certifications') return given;
  const { lostZerosOf } = await import('../../importing/lost-zeros.ts');
  const table = await open();
  const reading = new RowReading(table.places, {
    ...{ legacy, fonts: new Map(), today: await ctx.today(), restoreZeros: false },
    ...{ ownColumns: !table.fixed, dates: dates.orders },
  });
  const lost = await lostZerosOf(table, reading);
  return lost !== null && (await import('./ask-file.ts')).askZeros(lost, ctx);
}
