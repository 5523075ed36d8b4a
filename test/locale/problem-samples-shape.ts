/** At least one sample of facts for every problem. */
import type { ProblemCode, ProblemDetails } from '../../src/domain/problem.ts';

export type Samples = {
  [Code in ProblemCode]: [ProblemDetails[Code], ...ProblemDetails[Code][]];
};
