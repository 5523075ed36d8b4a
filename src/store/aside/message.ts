/** What the two threads of a bulk say to each other. */
import { Problem, type ProblemCode } from '../../domain/problem.ts';
import type { BulkEnding } from '../bulk.ts';
import type { Engine, Value } from '../engine/portable.ts';

/** Which store the second thread opens. */
export type ThreadStore = Pick<Engine, 'path' | 'key'>;

/** `undefined` is what stood there in the statement's row before: most of a list repeats itself. */
export type SentValue = Value | undefined;

export type Order =
  | { do: 'begin' }
  /** A further statement; they are numbered from nought. */
  | { do: 'prepare'; sql: string; width: number }
  /** Rows, one behind the other: the statement's number, then its values. */
  | { do: 'rows'; values: SentValue[] }
  | { do: 'commit'; ending: BulkEnding | null }
  | { do: 'rollback' }
  | { do: 'close' };

/** An error as plain data: classes do not travel between threads. */
export interface Failure {
  code: string;
  message: string;
  /** Of a `Problem`. */
  detail: object | null;
}

/** How a begin, a commit or a rollback went. */
export interface ThreadReply {
  failure: Failure | null;
}

export function failureOf(error: unknown): Failure {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const detail = error instanceof Problem ? error.detail : null;
  return { code: String(code ?? ''), message: String(message ?? error), detail };
}

export function errorOf({ code, message, detail }: Failure): Error {
  if (detail) return new Problem(code as ProblemCode, detail);
  return Object.assign(new Error(message), { code });
}
