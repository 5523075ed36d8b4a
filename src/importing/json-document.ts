/** One JSON value as a whole file: a list, or an answer with a list or one object in it. */
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { hasRepeatedKey, parseJson } from '../files/json.ts';
import { textOf, type SourceFile } from './source.ts';

export type JsonRecord = Record<string, unknown>;

export interface JsonDocument {
  value: unknown;
  /** True where an object in it names a key twice. */
  repeats: boolean;
}

/** Where an answer of the portal, or of a program that kept it, has what it answers with. */
const WRAPPED = ['data', 'items', 'rows', 'docs', 'detail', 'response', 'content'] as const;
const DEEPEST = 6;

/**
 * What a file begins like: one value (`whole`), an object on each line (`lines`), or either, where
 * its first line has no end yet or wraps something.
 */
export function jsonShape(sample: string): 'whole' | 'lines' | 'either' {
  const text = sample.replace(/^\uFEFF/, '').trimStart();
  if (!text.startsWith('{')) return 'whole';
  const end = text.indexOf('\n');
  const first = objectIn(end < 0 ? text : text.slice(0, end));
  if (first === null) return end < 0 ? 'either' : 'whole';
  return recordsIn(first, () => false)[0] === first ? 'lines' : 'either';
}

function objectIn(line: string): JsonRecord | null {
  try {
    const read = parseJson(line);
    return isTold(read) ? read : null;
  } catch {
    return null;
  }
}

/**
 * What a value tells of, one by one: the members of its list, or it alone. `isOwn` of an object
 * that tells something itself, which is not opened; what stood around one that is, stays with what
 * is in it. What is no object comes as it is, for somebody has to be told of it.
 */
export function recordsIn(
  value: unknown,
  isOwn: (record: JsonRecord) => boolean,
  depth = 0,
): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (!isTold(value) || isOwn(value) || depth === DEEPEST) return [value];
  const key = WRAPPED.find((each) => typeof value[each] === 'object' && value[each] !== null);
  if (key === undefined) return [value];
  const { [key]: held, ...around } = value;
  // Of a list what stands around it is about the answer; of one object it may be its code.
  if (Array.isArray(held)) return held as unknown[];
  const plain = Object.entries(around).filter(([, each]) => typeof each !== 'object');
  return recordsIn(held, isOwn, depth + 1).map((each) =>
    isTold(each) ? { ...Object.fromEntries(plain), ...each } : each,
  );
}

/** True of an object, which may tell of something. */
export function isTold(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the whole file; `null` where it is no one value after all and may be lines. Throws
 * `file.too_large`, and `import.unreadable` of what can be nothing else.
 */
export async function readJsonDocument(source: SourceFile): Promise<JsonDocument | null> {
  const shape = jsonShape(source.sample);
  if (shape === 'lines') return null;
  if (source.bytes > limits.jsonDocument) {
    if (shape === 'either') return null;
    throw new Problem('file.too_large', { path: source.path, what: 'jsonDocument' });
  }
  const pieces: string[] = [];
  for await (const { text } of textOf(source)) pieces.push(text);
  try {
    const text = pieces.join('').replace(/^\uFEFF/, '');
    const value = parseJson(text);
    return { value, repeats: hasRepeatedKey(text, value) };
  } catch {
    if (shape === 'either') return null;
    throw new Problem('import.unreadable', { file: source.name, format: 'json' });
  }
}
