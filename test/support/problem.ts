/** What a rule refuses with, as data: its code and its facts. */
import { Problem, type ProblemCode, type ProblemDetails } from '../../src/domain/problem.ts';

/** The problem that an act ends in; fails when it ends well or in a bug. */
export function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('expected a problem');
}

/** `read` when it ends well, else the problem's code; a bug goes through. */
export function outcome(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

export function refusal<Code extends ProblemCode>(
  code: Code,
  detail: ProblemDetails[Code],
): { code: Code; detail: ProblemDetails[Code] } {
  return { code, detail };
}
