/** The table of how long things are kept. */
import { z } from 'zod';
import { retentionKinds } from '../domain/privacy/kinds.ts';
import type { RetentionRule } from '../domain/privacy/retention.ts';
import { readData } from './data-file.ts';

const words = z.string().min(1).max(300);
const file = z.array(
  z.strictObject({
    kind: z.enum(retentionKinds),
    fields: z.array(words),
    years: z.int().min(1).max(100).nullable(),
    from: z.enum(['last_act', 'year_end']),
    source: words,
    verified: z.boolean(),
  }),
);

export function readRetention(path: string): RetentionRule[] {
  return readData(path, file);
}
