/** A list as other programs take it: CSV or NDJSON on standard output, a workbook in a file. */
import { Problem } from '../domain/problem.ts';
import type { TableCell } from '../domain/value/table-cell.ts';
import type { TableFormat } from '../print/table-file.ts';
import { writtenFile, type Specs } from './option.ts';
import { poured, type Outcome } from './outcome.ts';

/** What a list is as a table; a list that has one takes the options for it. */
export interface ListTable {
  /** The names that an import knows the columns by. */
  head: readonly string[];
  rows: readonly (readonly TableCell[])[];
}

/** In which form the answer was asked for, and where it goes. */
export interface ListWish {
  format: TableFormat;
  out: string;
}

const FLAGS = ['--csv', '--ndjson', '--xlsx <file>'] as const;

/** What tells whether a command answers a list: it has a table. */
interface Listing {
  options: Specs;
  table?: unknown;
}

/** The options by which a list is asked for as a table; a report has a workbook of its own. */
export function listFlags({ table, options }: Listing): readonly (typeof FLAGS)[number][] {
  if (!table) return [];
  return 'xlsx' in options ? FLAGS.slice(0, 2) : FLAGS;
}

/**
 * The one form asked for; `null` for a screen or JSON. Throws `usage.one_only`, and
 * `usage.bad_value` for what is no file's name.
 */
export function listWish(
  spec: Listing,
  options: Readonly<Record<string, string | string[] | boolean | undefined>>,
): ListWish | null {
  const names = listFlags(spec).map((flag) => flag.slice(2).split(' ')[0] as TableFormat);
  const asked = names.filter((name) => options[name] !== undefined);
  const [format] = asked;
  if (asked.length > 1) {
    throw new Problem('usage.one_only', { names: asked.map((name) => `--${name}`) });
  }
  if (format === undefined) return null;
  if (format !== 'xlsx') return { format, out: '-' };
  const value = String(options[format]);
  const out = writtenFile(value);
  if (out !== null) return { format, out };
  throw new Problem('usage.bad_value', { name: '--xlsx', value, expected: 'path' });
}

/** The table where it was asked to go; gives the file. Throws `file.cannot_write`. */
export async function writeList(
  table: ListTable,
  { format, out }: ListWish,
): Promise<Outcome<string | null>> {
  const [{ tableFile }, { deliver }] = await Promise.all([
    import('../print/table-file.ts'),
    import('./out-file.ts'),
  ]);
  return deliver(out, poured(tableFile(table, format)));
}
