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
  /** What was typed is neither the name of a queue nor an address. */
  'printer.bad_name': { typed: string };
}

export const printingProblemKinds: ProblemKinds<PrintingProblems> = {
  'printer.away': 'environment',
  'printer.unknown': 'not_found',
  'printer.refused': 'environment',
  'printer.trouble': 'environment',
  'printer.too_narrow': 'usage',
  'printer.bad_name': 'usage',
};
