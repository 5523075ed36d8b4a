/** The declaration that a reception was told will be filled in here: behind it, or not at all. */
import type { Context } from '../../cli/context.ts';
import { runPatiently } from '../../cli/patience.ts';
import { isPaperOf } from '../../domain/declaration/paper.ts';
import { formsFound } from '../declaration/forms.ts';
import { listed } from './questions.ts';
import type { ReceiveAnswers } from './receive-answers.ts';
import { askOne, screenOf } from './screen.ts';

/** What becomes of it where it was left; `later` of whoever leaves this question, too. */
const ways = ['now', 'later', 'none'] as const;

/**
 * What was to be filled in here is, once its dossier is there, and comes out to be signed. The
 * receipt counts it as handed in, as it was to be: whoever leaves it is asked what is true of that.
 */
export async function fillReceived(
  ctx: Context,
  code: string,
  { declaration }: Pick<ReceiveAnswers, 'declaration'>,
): Promise<void> {
  if (declaration === null || declaration.how === 'brought') return;
  const line = ['declaration', 'fill', declaration.form, '--dossier', code, '--print'];
  for (;;) {
    await runPatiently(ctx, line);
    if (await isFilled(ctx, code)) return;
    const way = await askUnfilled(ctx, code);
    if (way === 'now') continue;
    const isOff = way === 'none' && (await takeOff(ctx, code, declaration.form));
    if (isOff) return;
    const { declaration: words } = ctx.texts.screen;
    return (await screenOf<object>(ctx)).say([words.countedUnfilled(code)]);
  }
}

async function isFilled(ctx: Context, code: string): Promise<boolean> {
  const store = await ctx.store();
  const dossier = await store.dossiers.byCode(code);
  return dossier !== null && (await store.declarations.ofDossier(dossier.id)).length > 0;
}

async function askUnfilled(ctx: Context, code: string): Promise<(typeof ways)[number]> {
  const { declaration: words } = ctx.texts.screen;
  const names = ways.map((way) => words.unfilledWays[way]);
  const asked = listed<{ way: number }>(ctx, words.askUnfilled, names, (way) => ({
    set: { way },
  }));
  const lines = [words.unfilled(code), ...asked.lines];
  const explain = [words.explainUnfilled, ...asked.explain];
  const later = { way: ways.indexOf('later') };
  const ended = await askOne(ctx, { ...asked, lines, explain, careful: true }, later);
  return ways[ended.end === 'done' ? ended.answers.way : later.way]!;
}

/** Takes the paper off what was handed in, and prints the receipt anew; true where that is done. */
async function takeOff(ctx: Context, code: string, id: string): Promise<boolean> {
  const dossier = (await (await ctx.store()).dossiers.byCode(code))!;
  const form = (await formsFound(ctx)).forms.find((each) => each.id === id);
  const papers = dossier.components.filter(({ name }) => form && isPaperOf(form, name));
  if (papers.length === 0) return false;
  const counts = papers.flatMap((paper) => ['--component', `${paper.id}=0/0/0`]);
  const reason = ['--reason', ctx.texts.screen.declaration.unfilledReason];
  const ended = await runPatiently(ctx, ['dossier', 'correct', code, ...counts, ...reason]);
  if (ended !== 0) return false;
  await runPatiently(ctx, ['print', 'receipt', code]);
  return true;
}
