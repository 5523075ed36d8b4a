/** Whose store lies in a file that nobody is to be kept from: looked at in passing. */
import { realpathSync } from 'node:fs';
import Database from 'better-sqlite3';
import { tried } from '../files/problem.ts';
import type { Row } from './engine/portable.ts';
import { troubleOf } from './engine/sqlite-problem.ts';
import { unpackedRow } from './engine/sqlite-values.ts';
import { madeValues } from './made-values.ts';
import { movingMarks } from './values.ts';

const VALUES = 'select name, value from store_value where name in (?, ?)';

/**
 * The id of the store in a file; `null` where there is none, one that has been moved away, or the
 * very file that is named `but`.
 */
export function idOfFile(path: string, but: string): string | null {
  const whole = tried(() => realpathSync(path));
  if (whole === null || whole === but) return null;
  try {
    const database = new Database(whole, { readonly: true, fileMustExist: true });
    try {
      const { id, movedTo } = { ...madeValues, ...movingMarks };
      const rows = database.prepare<string[], Row>(VALUES).all(id, movedTo).map(unpackedRow);
      const values = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
      return values.has(movedTo) ? null : (values.get(id) ?? null);
    } finally {
      database.close();
    }
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    return null;
  }
}
