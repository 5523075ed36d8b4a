/** Which papers are spent by what they were handed in for. */
import { join } from 'node:path';
import { z } from 'zod';
import { spentKinds } from '../domain/document/unusable.ts';
import type { SpentRule } from '../domain/document/spent.ts';
import { readData } from './data-file.ts';
import { dateField } from './field.ts';

const words = z.string().min(1).max(300);
const file = z.array(
  z.strictObject({
    kind: z.enum(spentKinds),
    of: z.array(z.enum(['paper', 'result'])).min(1),
    always: z.boolean(),
    codes: z.array(words),
    begins: z.array(words),
    validFrom: dateField,
    validUntil: dateField.nullable(),
    source: words,
    verified: z.boolean(),
  }),
);

/** Throws `data.bad_file`. */
export function readSpentPapers(dataFolder: string): SpentRule[] {
  return readData(join(dataFolder, 'catalogue', 'spent-papers.json'), file);
}
