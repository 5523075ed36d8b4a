/** Headers that were typed in a font of before Unicode. */
import { readHeader, type HeaderReading } from '../domain/import/columns.ts';
import type { ImportKind } from '../domain/import/facts.ts';
import { readAs, WordBook } from '../domain/import/legacy-cell.ts';
import { legacyEncodings, type LegacyTables } from '../domain/import/legacy.ts';

/** What headers are known by. */
export interface HeaderRules {
  kind: ImportKind;
  /** What the office says its own headers mean. */
  map: ReadonlyMap<string, string | null>;
  legacy: LegacyTables;
}

/**
 * A row read as a header; what means nothing as it stands is read by the letters of each old font.
 * Columns that more of the row names so are proof enough.
 */
export function readAnyHeader(
  cells: readonly string[],
  { kind, map, legacy }: HeaderRules,
): HeaderReading {
  const plain = readHeader(kind, cells, map);
  const book = new WordBook(legacy);
  const others = legacyEncodings.flatMap((font): HeaderReading[] => {
    const read = cells.map((cell, at) =>
      plain.columns[at] === null ? (readAs(font, cell, book) ?? cell) : cell,
    );
    return read.some((cell, at) => cell !== cells[at]) ? [readHeader(kind, read, map)] : [];
  });
  return others.reduce((best, each) => (each.found > best.found ? each : best), plain);
}
