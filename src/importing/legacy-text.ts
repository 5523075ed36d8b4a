/** The shipped tables of texts from before Unicode. */
import { z } from 'zod';
import { spokenKey, type LegacyTables } from '../domain/import/legacy.ts';
import { readData } from './data-file.ts';

const file = z.strictObject({
  note: z.string(),
  tcvn3: z.record(z.string(), z.string()),
  vni: z.record(z.string(), z.string()),
  names: z.string(),
});

export function readLegacyTables(path: string): LegacyTables {
  const { tcvn3, vni, names } = readData(path, file);
  return {
    tcvn3: new Map(Object.entries(tcvn3)),
    vni: new Map(Object.entries(vni)),
    names: new Set(names.split(' ').map(spokenKey)),
  };
}
