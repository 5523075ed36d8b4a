/** A header whose titles nobody knows, as it is shown to whoever can say what they mean. */
import { folded } from '../domain/import/cells.ts';
import type { RawRow } from '../domain/import/reading.ts';
import { readAnyHeader, type HeaderRules } from './header-fonts.ts';
import { headerAmong, isFilled, isHeader, type FoundHeader } from './header-row.ts';
import type { SourceFile } from './source.ts';
import { beginningOf, tablePages } from './table.ts';

/** A column of the file that names nothing we know. */
export interface UnreadTitle {
  title: string;
  /** The first cell below with something in it; empty where there is none. */
  sample: string;
}

export interface UnreadHeader {
  titles: readonly UnreadTitle[];
  /** Our columns that a file cannot do without, and that it does not name. */
  missing: readonly string[];
  /** How many of our columns it names. */
  found: number;
}

/** `null` where the header is read, or where there is nothing that could be one. */
export async function unreadHeader(
  source: SourceFile,
  rules: HeaderRules,
): Promise<UnreadHeader | null> {
  if (source.format === 'ndjson') return null;
  const pages = tablePages(source);
  const { first } = await beginningOf(pages);
  await pages.return(undefined);
  const found = headerAmong(first, rules);
  if (found && isHeader(found.reading)) return null;
  const { header, at, reading } = found && found.reading.found > 1 ? found : widest(first, rules);
  const rows = first.slice(at + 1);
  const seen = new Set<string>();
  const titles = header.flatMap((title, place): UnreadTitle[] => {
    const name = folded(title);
    if (name === '' || reading.columns[place] != null || seen.has(name)) return [];
    seen.add(name);
    const sample = rows.find(({ cells }) => (cells[place] ?? '').trim() !== '')?.cells[place];
    return [{ title, sample: sample ?? '' }];
  });
  const { missing, found: many } = reading;
  return titles.length === 0 ? null : { titles, missing, found: many };
}

/** Where next to nothing is known: the first row with about as much in it as any other. */
function widest(rows: RawRow[], rules: HeaderRules): Omit<FoundHeader, 'rows'> {
  const wide = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const most = wide.reduce((a, b) => Math.max(a, b), 0);
  const at = rows.findIndex((row, place) => isFilled(row) && wide[place]! * 2 > most);
  const header = rows[at]?.cells ?? [];
  return { header, at, reading: readAnyHeader(header, rules) };
}
