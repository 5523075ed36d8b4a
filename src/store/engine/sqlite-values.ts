/**
 * How SQLite keeps what the program knows as text: identifiers as 16 bytes, hashes as 32, the name
 * of a stream as its identifier's bytes and its word, and a moment without what goes without
 * saying. All of it sorts as the texts do, and a moment still begins with its day. What is turned
 * is told by its form alone, whatever column it goes to, and comes back as the same text: so
 * nobody else has to know. PostgreSQL has types of its own for this.
 *
 * | the program | the file |
 * |---|---|
 * | `01a22291-f035-7d60-a61d-1fcc41000002` | 16 bytes |
 * | `dossier:01a22291-f035-7d60-a61d-1fcc41000002` | those 16 bytes, then `dossier` |
 * | 64 hexadecimal digits | 32 bytes |
 * | `2026-11-23T09:14:00+07:00` | `2026-11-23T09:14+` |
 * | `2026-11-23T00:00:00+07:00` | `2026-11-23+` |
 */
import { briefMoment, wholeMoment } from '../../domain/value/instant.ts';

const UUID_TEXT = 36;
const UUID_BYTES = 16;
const HASH_TEXT = 64;
const HASH_BYTES = 32;
const MOMENT_TEXT = 25;
/** More letters would make a stream as long as a hash. */
const STREAM_WORD = /^[a-z-]{1,15}$/;
/** Where the two digits of each byte of an identifier stand in its text, and what parts them. */
const DIGITS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const DASHES = [8, 13, 18, 23];
/** What a letter is worth as a digit, by its code; so little where it is none that no byte is. */
const NO_DIGIT = -256;
const WORTH = new Int16Array(128).fill(NO_DIGIT);
for (let n = 0; n < 16; n++) WORTH[n.toString(16).charCodeAt(0)] = n;
const HASH = /^[0-9a-f]{64}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;
/** A moment as it is kept: what goes without saying is not said. */
const KEPT_MOMENT = /^\d{4}-\d\d-\d\d(?:T(?!00:00\+)\d\d:\d\d(?::(?!00)\d\d)?)?\+$/;
/** A text that looks like one: it is kept with one more plus behind it. */
const LIKE_KEPT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?\++$/;
const [DASH, COLON, PLUS] = [45, 58, 43];

/** A value on its way into SQLite. */
export function packed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.charCodeAt(value.length - 1) === PLUS) {
    return LIKE_KEPT.test(value) ? `${value}+` : value;
  }
  return bytesOf(value) ?? shortMoment(value) ?? value;
}

/** A value out of SQLite. What this room would not have written so comes out as bytes. */
export function unpacked(value: unknown): unknown {
  if (typeof value === 'string') return unpackedText(value);
  return Buffer.isBuffer(value) ? textOf(value) : value;
}

/** A row out of SQLite, each of its values unpacked in place. */
export function unpackedRow<R>(row: R): R {
  const values = row as Record<string, unknown>;
  for (const column in values) {
    const value = values[column];
    if (typeof value === 'string' || Buffer.isBuffer(value)) values[column] = unpacked(value);
  }
  return row;
}

function bytesOf(text: string): Buffer | null {
  const { length } = text;
  if (length === HASH_TEXT) return HASH.test(text) ? Buffer.from(text, 'hex') : null;
  const at = length - UUID_TEXT;
  if (at < 0 || text.charCodeAt(at + 8) !== DASH) return null;
  if (at === 0) return uuidBytes(text, 0, 0);
  if (text.charCodeAt(at - 1) !== COLON) return null;
  const word = text.slice(0, at - 1);
  if (!STREAM_WORD.test(word)) return null;
  const bytes = uuidBytes(text, at, word.length);
  bytes?.write(word, UUID_BYTES, 'latin1');
  return bytes;
}

/**
 * The bytes of the identifier that stands at a place, and room behind them; `null` where none does.
 * Each letter is looked at once: a list of a million rows has ten million such texts.
 */
function uuidBytes(text: string, at: number, room: number): Buffer | null {
  for (const dash of DASHES) if (text.charCodeAt(at + dash) !== DASH) return null;
  const bytes = Buffer.allocUnsafe(UUID_BYTES + room);
  for (let n = 0; n < UUID_BYTES; n++) {
    const place = at + DIGITS[n]!;
    const byte = worthOf(text, place) * 16 + worthOf(text, place + 1);
    if (byte < 0) return null;
    bytes[n] = byte;
  }
  return bytes;
}

function worthOf(text: string, place: number): number {
  return WORTH[text.charCodeAt(place)] ?? NO_DIGIT;
}

function shortMoment(text: string): string | null {
  if (text.length !== MOMENT_TEXT || !MOMENT.test(text)) return null;
  return `${briefMoment(text)}+`;
}

function unpackedText(text: string): unknown {
  if (text.charCodeAt(text.length - 1) === PLUS) {
    const kept = text.slice(0, -1);
    if (KEPT_MOMENT.test(text)) return wholeMoment(kept);
    if (!LIKE_KEPT.test(text)) return text;
    return kept.endsWith('+') ? kept : Buffer.from(text);
  }
  return bytesOf(text) || shortMoment(text) ? Buffer.from(text) : text;
}

function textOf(bytes: Buffer): unknown {
  const { length } = bytes;
  if (length === HASH_BYTES) return bytes.toString('hex');
  if (length < UUID_BYTES || length > HASH_BYTES) return bytes;
  const id = uuidText(bytes);
  if (length === UUID_BYTES) return id;
  const word = bytes.toString('latin1', UUID_BYTES);
  return STREAM_WORD.test(word) ? `${word}:${id}` : bytes;
}

function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, UUID_BYTES);
  const [end, middle] = [hex.slice(20), `${hex.slice(12, 16)}-${hex.slice(16, 20)}`];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${middle}-${end}`;
}
