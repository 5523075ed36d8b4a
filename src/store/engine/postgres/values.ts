/** A server's values as the program knows them: text, numbers and nothing else. */

/** The numbers by which PostgreSQL knows its types. */
const BYTEA = 17;
const [BOOL, INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC] = [16, 20, 21, 23, 700, 701, 1700];
const NUMBERS = new Set([INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC]);

/** A hash as a server takes it for bytes; other values as they are. */
export function toServer(value: unknown): unknown {
  return typeof value === 'string' && HASH.test(value) ? `${BYTES}${value}` : value;
}
const HASH = /^[0-9a-f]{64}$/;
/** What a server writes before bytes. */
const BYTES = '\\x';
const KEPT_HASH = /^\\x[0-9a-f]{64}$/;

/** Bytes are hashes; one in a column of text came there as somebody's own words. */
const fromServer = (text: string): string =>
  KEPT_HASH.test(text) ? text.slice(BYTES.length) : text;

/** A server may write bytes in its older way: letters, with `\\` and `\ooo` among them. */
function bytesFromServer(text: string): string {
  if (text.startsWith(BYTES)) return fromServer(text);
  const bytes = text.replace(/\\(\d{3}|\\)/g, (_, said: string) =>
    said === '\\' ? said : String.fromCharCode(Number.parseInt(said, 8)),
  );
  return fromServer(`${BYTES}${Buffer.from(bytes, 'latin1').toString('hex')}`);
}

/** Yes and no are 1 and 0, as SQLite has them; dates and times are never read as anything. */
export function parserFor(type: number): (text: string) => string | number {
  if (NUMBERS.has(type)) return Number;
  if (type === BOOL) return (text) => (text === 't' ? 1 : 0);
  return type === BYTEA ? bytesFromServer : fromServer;
}
