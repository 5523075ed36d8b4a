/** Acts that make a paper: the act stands whatever becomes of the paper. */
import type { Context } from '../../cli/context.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { printAfter, type Paper } from '../print/shared.ts';
import type { SentPaper } from '../print/sending.ts';
import { sentOf } from '../print/went.ts';
import type { ActedView } from './shared.ts';

/** The answer of an act that makes a paper, and where the paper lies. */
export async function actAndPrint(
  ctx: Context,
  acted: () => Promise<ActedView>,
  paper: Paper,
  out: string | null,
): Promise<Outcome<ActedView & { noticeFile: string | null; sent?: SentPaper }>> {
  const result = await acted();
  const wishes = { out: out ?? '', again: result.replayed };
  const printed = await printAfter(ctx, result.code, paper, wishes);
  return printed.map((went) => ({ ...result, noticeFile: went.file, ...sentOf(went) }));
}
