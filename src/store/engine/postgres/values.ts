/** A server's values as the program knows them: text, numbers and nothing else. */

/** The numbers by which PostgreSQL knows its types. */
const [BOOL, INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC] = [16, 20, 21, 23, 700, 701, 1700];
const NUMBERS = new Set([INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC]);

const asIs = (text: string): string => text;

/** Yes and no are 1 and 0, as SQLite has them; dates and times are never read as anything. */
export function parserFor(type: number): (text: string) => string | number {
  if (NUMBERS.has(type)) return Number;
  if (type === BOOL) return (text) => (text === 't' ? 1 : 0);
  return asIs;
}
