/** What can be wrong with a printer and with what is on its way to one. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { PaperKind } from './paper-kind.ts';

export interface PrintingProblems {
  /** No spooler here answers, or nobody at the printer's address; `why` in the system's words. */
  'printer.away': { printer: string | null; at: string; why: string };
  /** The spooler knows no such printer; `near` are those whose names are like it, or all. */
  'printer.unknown': { printer: string; near: readonly string[] };
  /** It takes nothing now, as somebody has told it, or not this; `null` for the spooler itself. */
  'printer.refused': { printer: string | null; why: string };
  /** It or its spooler answered with a fault. */
  'printer.trouble': { printer: string | null; why: string };
  /** Dots of a receipt printer: such a paper is wider than its roll. */
  'printer.too_narrow': { printer: string; paper: PaperKind };
  /** Nobody can say whether a paper has come out: a person has to look. */
  'printer.unsure': { printer: string };
  /** This machine's own file takes nothing: a paper for a printer lies in a file instead. */
  'printer.not_kept': { printer: string; why: string };
  /** So many papers of which that has to be said first. */
  'printer.came_unsaid': { jobs: number };
  /** No paper on its way to a printer is called so, or several are. */
  'printer.job_not_found': { typed: string };
  /** What was typed is neither the name of a queue nor an address. */
  'printer.bad_name': { typed: string };
}

export const printingProblemKinds: ProblemKinds<PrintingProblems> = {
  'printer.away': 'environment',
  'printer.unknown': 'not_found',
  'printer.refused': 'environment',
  'printer.trouble': 'environment',
  'printer.too_narrow': 'usage',
  'printer.unsure': 'environment',
  'printer.not_kept': 'environment',
  'printer.came_unsaid': 'usage',
  'printer.job_not_found': 'not_found',
  'printer.bad_name': 'usage',
};
