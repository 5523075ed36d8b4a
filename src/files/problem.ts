/** What the system says of a file (`ENOENT`, `EACCES`, `ENOSPC` …), as what people are told. */
import { Problem } from '../domain/problem.ts';

type FileProblem = 'file.cannot_read' | 'file.cannot_write';

/**
 * The problem that a system's error on a file means. A problem that came while the content was
 * being made stays what it is, and what the system did not say is a bug and stays one.
 */
export function fileProblem(code: FileProblem, path: string, error: unknown): unknown {
  const why = error instanceof Error && 'code' in error ? error.code : null;
  if (error instanceof Problem || typeof why !== 'string') return error;
  return new Problem(code, { path, why }, { cause: error });
}

/** Does something with a file; throws the problem that its failure means. */
export function withFile<T>(code: FileProblem, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileProblem(code, path, error);
  }
}

/** Does something with a file that nothing depends on; `null` where the system says no. */
export function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}
