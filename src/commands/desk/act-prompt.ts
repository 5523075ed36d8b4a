/** An act picked at the counter: its questions, then agreement, to the words of its command. */
import type { Context } from '../../cli/context.ts';
import { flagName } from '../../cli/option.ts';
import { runSteps, type Ended, type Step } from '../../cli/steps.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { actQuestions, type ActAnswers } from './act-questions.ts';
import type { Coming } from './coming.ts';
import type { AskedAct } from './place.ts';
import { agreement } from './questions.ts';
import { screenOf } from './screen.ts';

/**
 * The words of the command line and what was agreed to of it, a scan that led elsewhere, or `null`
 * when the clerk left.
 */
export type Prompted = Agreed | { scan: Scan } | null;

interface Agreed {
  words: string[];
  agreed: Coming['events'];
}

/** What is agreed to by typing, in words; `null` where the command asks for that itself. */
type Agree = string | null;

export async function promptAct(
  act: AskedAct,
  view: WholeDossierView,
  agree: Agree,
  ctx: Context,
): Promise<Prompted> {
  let agreed: Coming['events'] = null;
  const onShown = (events: Coming['events']): void => void (agreed = events);
  const ended = await askedAndAgreed(act, view, { agree, onShown }, ctx);
  if (ended.end === 'diverted') return { scan: ended.scan };
  if (ended.end === 'done') {
    const print = actQuestions[act].prints ? ['--print'] : [];
    const words = [...act.split(' '), view.code, ...flagsOf(ended.answers), ...print];
    return { words, agreed };
  }
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.nothingKept]);
  return null;
}

async function askedAndAgreed<Act extends AskedAct>(
  act: Act,
  { code, citizen, procedure }: WholeDossierView,
  { agree, onShown }: { agree: Agree; onShown: (events: Coming['events']) => void },
  ctx: Context,
): Promise<Ended<ActAnswers[Act]>> {
  const { none, steps, preview } = actQuestions[act];
  const facts = [`  ${code}  ${citizen.name}`, `  ${procedure.name}`];
  const sure: Step<ActAnswers[Act]> = {
    name: 'sure',
    answered: () => false,
    question: async (answers) => {
      if (agree === null) return null;
      const coming = preview ? await preview(ctx, code, answers) : null;
      onShown(coming?.events ?? null);
      return agreement(ctx, agree, [...facts, ...(coming ? ['', ...coming.lines] : [])]);
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
