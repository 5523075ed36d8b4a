/** The shipped tables of texts from before Unicode. */
import { z } from 'zod';
import type { LegacyTables } from '../domain/import/legacy.ts';
import { readData } from './data-file.ts';

const file = z.strictObject({
  note: z.string(),
  tcvn3: z.record(z.string(), z.string()),
  tcvn3Signs: z.string(),
  vni: z.record(z.string(), z.string()),
  vniSigns: z.string(),
  vniMarks: z.string(),
});

export function readLegacyTables(path: string): LegacyTables {
  const read = readData(path, file);
  const vni = new Map(Object.entries(read.vni));
  const vniLetters = new Set([...vni.keys()].flatMap((key) => [...key]));
  const tcvn3Signs = new Set(read.tcvn3Signs);
  return {
    tcvn3: new Map(Object.entries(read.tcvn3)),
    tcvn3Signs,
    tcvn3Only: new Set([...tcvn3Signs].filter((sign) => !vniLetters.has(sign))),
    vni,
    vniSigns: new Set(read.vniSigns),
    vniMarks: new Set(read.vniMarks),
  };
}
