/** An act picked at the counter: its questions, then agreement, to the words of its command. */
import type { Context } from '../../cli/context.ts';
import { flagName } from '../../cli/option.ts';
import { runSteps, type Ended, type Step } from '../../cli/steps.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { actQuestions, type ActAnswers, type AskedAct } from './act-questions.ts';
import { agreement } from './questions.ts';
import { screenOf } from './screen.ts';

/** The words of the command line, a scan that led elsewhere, or `null` when the clerk left. */
export type Prompted = { words: string[] } | { scan: Scan } | null;

/** What is agreed to by typing, in words; `null` where the command asks for that itself. */
type Agree = string | null;

export async function promptAct(
  act: AskedAct,
  view: WholeDossierView,
  agree: Agree,
  ctx: Context,
): Promise<Prompted> {
  const ended = await askedAndAgreed(act, view, agree, ctx);
  if (ended.end === 'diverted') return { scan: ended.scan };
  if (ended.end === 'done') {
    const print = actQuestions[act].prints ? ['--print'] : [];
    return { words: [...act.split(' '), view.code, ...flagsOf(ended.answers), ...print] };
  }
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.nothingKept]);
  return null;
}

async function askedAndAgreed<Act extends AskedAct>(
  act: Act,
  { code, citizen, procedure }: WholeDossierView,
  agree: Agree,
  ctx: Context,
): Promise<Ended<ActAnswers[Act]>> {
  const { none, steps, preview } = actQuestions[act];
  const facts = [`  ${code}  ${citizen.name}`, `  ${procedure.name}`];
  const sure: Step<ActAnswers[Act]> = {
    name: 'sure',
    answered: () => false,
    question: async (answers) => {
      if (agree === null) return null;
      const coming = preview ? ['', ...(await preview(ctx, code, answers))] : [];
      return agreement(ctx, agree, [...facts, ...coming]);
    },
  };
  return runSteps([...steps(ctx, code), sure], none, await screenOf<ActAnswers[Act]>(ctx));
}

type AnswerValue = string | number | null | readonly string[];

function flagsOf(answers: Readonly<Record<string, AnswerValue>>): string[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const values = Array.isArray(value) ? value : value === null ? [] : [value];
    return values.flatMap((each) => [flagName(key), String(each)]);
  });
}
