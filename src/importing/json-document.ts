/** One JSON value as a whole file: a list, or an answer with a list or one object in it. */
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { parseJson } from '../files/json.ts';
import { textOf, type SourceFile } from './source.ts';

type JsonRecord = Record<string, unknown>;

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
  return recordsIn(first)[0] === first ? 'lines' : 'either';
}

function objectIn(line: string): JsonRecord | null {
  try {
    const read = parseJson(line);
    return isTold(read) ? read : null;
  } catch {
    return null;
  }
}

/** The objects that a value tells of, each with what stood around it. */
export function recordsIn(value: unknown, depth = 0): JsonRecord[] {
  if (Array.isArray(value)) {
    return (value as unknown[]).filter(isTold);
  }
  if (!isTold(value)) return [];
  const inner = depth < DEEPEST ? WRAPPED.find((key) => typeof value[key] === 'object') : undefined;
  const held = inner === undefined ? undefined : value[inner];
  if (inner === undefined || held === null) return [value];
  const { [inner]: _held, ...around } = value;
  // Of a list what stands around it is about the answer; of one object it may be its code.
  if (Array.isArray(held)) return recordsIn(held);
  const own = Object.entries(around).filter(([, each]) => typeof each === 'string');
  return recordsIn(held, depth + 1).map((each) => ({ ...Object.fromEntries(own), ...each }));
}

function isTold(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the whole file; `null` where it is no one value after all and may be lines. Throws
 * `file.too_large`, and `import.unreadable` of what can be nothing else.
 */
export async function readJsonDocument(source: SourceFile): Promise<JsonRecord[] | null> {
  const shape = jsonShape(source.sample);
  if (shape === 'lines') return null;
  if (source.bytes > limits.jsonDocument) {
    if (shape === 'either') return null;
    throw new Problem('file.too_large', { path: source.path, what: 'jsonDocument' });
  }
  const pieces: string[] = [];
  for await (const { text } of textOf(source)) pieces.push(text);
  try {
    return recordsIn(parseJson(pieces.join('').replace(/^\uFEFF/, '')));
  } catch {
    if (shape === 'either') return null;
    throw new Problem('import.unreadable', { file: source.name, format: 'json' });
  }
}
