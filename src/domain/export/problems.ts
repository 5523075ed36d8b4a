/** What can be wrong with an export. */
import type { ProblemKind } from '../problem-kind.ts';

export interface ExportProblemDetails {
  /** More rows than one sheet of a workbook holds. */
  'export.too_long': { rows: number; most: number };
}

export const exportProblemKinds: { readonly [Code in keyof ExportProblemDetails]: ProblemKind } = {
  'export.too_long': 'usage',
};
