/** The words that an imported procedure gets where the portal's text has none. */
import { z } from 'zod';
import { flagCodes } from '../domain/import/fault.ts';
import { levelMarks, type CatalogueWords } from '../domain/import/procedure-row.ts';
import { readData } from './data-file.ts';

const words = z.string().min(1).max(300);
const file = z.strictObject({
  caseName: words,
  feeName: words,
  noBasis: words,
  source: words,
  left: words,
  levels: z.record(z.enum(levelMarks), words),
  confirm: z.partialRecord(z.enum(flagCodes), words),
});

export function readCatalogueWords(path: string): CatalogueWords {
  return readData(path, file);
}
