/** The papers of a dossier, by its code; and one printed behind the act that it is of. */
import type { Context } from '../../cli/context.ts';
import { afterWrite, type Outcome } from '../../cli/outcome.ts';
import type { Paper } from '../../domain/dossier/paper.ts';
import { requirePrintable } from '../../domain/dossier/printable.ts';
import { findDossier } from '../dossier/shared.ts';
import { printCounted, type PrintWishes } from './counted.ts';
import type { SentPaper } from './sending.ts';
import { wentNowhere, wentOf, type Went } from './went.ts';
import { pressOf } from './press.ts';
import { paperSheet } from './sheets.ts';

export type { Paper } from '../../domain/dossier/paper.ts';

export interface Printed {
  code: string;
  paper: Paper;
  /** Which print of this paper it is: 2 is the first reprint. */
  number: number;
  copies: number;
  /** `null` when it went to stdout or to a printer. */
  file: string | null;
  bytes: number;
}

export const printedFields = ['code paper number copies file bytes printer? job? state?'] as const;

/** Prints a paper of a dossier. Throws `dossier.nothing_to_print` and `file.cannot_write`. */
export async function printPaper(
  ctx: Context,
  typed: string,
  paper: Paper,
  wishes: PrintWishes,
): Promise<Outcome<Printed & Partial<SentPaper>>> {
  const dossier = await findDossier(typed, await ctx.store(), ctx);
  requirePrintable(dossier, paper);
  const press = await pressOf(ctx);
  const { code } = dossier;
  const made = await printCounted(
    press,
    { dossier, paper, name: `${code}-${paper}`, sheet: (print) => paperSheet(press, paper, print) },
    wishes,
  );
  return made.map(({ number, copies, file, bytes, sent }) => ({
    ...{ code, paper, number, copies, file, bytes },
    ...sent,
  }));
}

/**
 * Prints after a write, which stands whatever happens to the paper. Gives the file or the printer,
 * or neither and what went wrong.
 */
export function printAfter(
  ctx: Context,
  code: string,
  paper: Paper,
  wishes: PrintWishes,
): Promise<Outcome<Went>> {
  const make = async () => (await printPaper(ctx, code, paper, wishes)).map(wentOf);
  return afterWrite(make, `motcua print ${paper} ${code}`, wentNowhere);
}
