/** What may be refused of a whole import; of single rows see `fault.ts`. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { ForeignKind, ListKind } from './foreign.ts';

export interface ImportProblems {
  /** It is damaged, or of a kind that is no list. */
  'import.unreadable': { file: string; format: ForeignKind | ListKind };
  /** It is not any more what it was when it was looked at first. */
  'import.file_changed': { file: string; batch: string | null; kept: number };
  'import.no_header': { file: string; kind: string; missing: string[]; seen: string[] };
  /** A column of sums, or a line above the header, says them in anything but đồng. */
  'import.other_unit': { file: string; header: string };
  /** A column that there is not is `typed`; else that `line`, from 1, is none, or all is no JSON. */
  'import.bad_map': { path: string; typed: string; line: number | null };
  /** `line` where it is sealed and one line, from 1, is not what a plan says. */
  'import.plan_damaged': { path: string; line: number | null };
  /** It is whole, and was not made in this store. */
  'import.plan_foreign': { path: string };
  'import.interrupted': { file: string; batch: string | null; kept: number };
  'import.batch_not_found': { typed: string };
  /** Of several the id begins so; each with its file. */
  'import.several': { typed: string; batches: string[] };
  /** A workbook has no such sheet, or several that may be meant. */
  'import.no_sheet': { file: string; typed: string; sheets: string[] };
  'import.already_undone': { batch: string };
  /** What was to be written stands on a batch of which only a part is taken back so far. */
  'import.being_undone': { batch: string; file: string; what: string | null };
  'import.undo_blocked': { batch: string; blocks: string[]; count: number };
  'import.changed_meanwhile': { row: number };
  /** So many rows all together that every counter would wait for them. */
  'import.long_together': { file: string; rows: number; seconds: number };
}

export const importProblemKinds: ProblemKinds<ImportProblems> = {
  'import.unreadable': 'environment',
  'import.file_changed': 'busy',
  'import.no_header': 'usage',
  'import.other_unit': 'usage',
  'import.bad_map': 'usage',
  'import.plan_damaged': 'refused',
  'import.plan_foreign': 'refused',
  'import.interrupted': 'cancelled',
  'import.batch_not_found': 'not_found',
  'import.several': 'usage',
  'import.no_sheet': 'not_found',
  'import.already_undone': 'refused',
  'import.being_undone': 'refused',
  'import.undo_blocked': 'refused',
  'import.changed_meanwhile': 'busy',
  'import.long_together': 'refused',
};
