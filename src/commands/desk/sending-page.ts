/** A batch put together at the counter: for whom, which dossiers, shown before it is agreed to. */
import type { Context } from '../../cli/context.ts';
import { runPatiently } from '../../cli/patience.ts';
import { runSteps } from '../../cli/steps.ts';
import { nothingToSend, sendingSteps, sendWords, type SendAnswers } from './sending-steps.ts';
import { officeLine } from './office-question.ts';
import { toScan, type Next } from './place.ts';
import { screenOf } from './screen.ts';

export async function sendingPage(ctx: Context, codes: readonly string[]): Promise<Next> {
  const { handover: said } = ctx.texts.screen;
  const head = async ({ to }: SendAnswers): Promise<string[]> =>
    to === null ? [] : [`${said.to}: ${officeLine(to)}`];
  const screen = await screenOf<SendAnswers>(ctx, { head });
  const ended = await runSteps(sendingSteps(ctx), { ...nothingToSend, codes }, screen);
  if (ended.end === 'done') {
    // What was agreed to was shown: it is not asked about once more.
    await runPatiently(ctx, [...sendWords(ended.answers), '--print', '--yes']);
    return 'back';
  }
  // What words lead to is come back from.
  if (ended.end === 'diverted' && ended.scan.kind === 'words') return toScan(ended.scan);
  screen.say([ctx.texts.screen.desk.nothingKept]);
  return ended.end === 'diverted' ? toScan(ended.scan) : 'back';
}
