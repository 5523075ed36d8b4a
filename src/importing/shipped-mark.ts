/** What marks the catalogue that ships with the program; asked at every start of the screen. */
import { join } from 'node:path';
import type { CatalogueMark } from '../domain/procedure/catalogue-update.ts';
import { Problem } from '../domain/problem.ts';
import { parsePlainDate } from '../domain/value/plain-date.ts';
import { readJson } from '../files/read.ts';

/** When it was made up and what it holds, as the file beside it says; throws `data.bad_file`. */
export function shippedMark(dataFolder: string): CatalogueMark {
  const path = join(dataFolder, 'catalogue', 'shipped.json');
  const { date, digest } = Object(readJson(path)) as Record<string, unknown>;
  const day = typeof date === 'string' ? parsePlainDate(date) : null;
  if (day === null || typeof digest !== 'string') {
    throw new Problem('data.bad_file', { path, why: 'date, digest' });
  }
  return { date: day, digest };
}
