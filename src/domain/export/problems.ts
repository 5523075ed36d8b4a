/** What can be wrong with an export. */
import type { ProblemKinds } from '../problem-kind.ts';

export interface ExportProblems {
  /** More rows than one sheet of a workbook holds. */
  'export.too_long': { rows: number; most: number };
  /** A whole store goes over nothing that is there. */
  'export.folder_taken': { folder: string };
}

export const exportProblemKinds: ProblemKinds<ExportProblems> = {
  'export.too_long': 'usage',
  'export.folder_taken': 'refused',
};
