/** An act picked at the counter: its questions, then agreement, to the words of its command. */
import type { Context } from '../../cli/context.ts';
import { flagWord } from '../../cli/option.ts';
import { runSteps, type Ended, type Step, type Turning } from '../../cli/steps.ts';
import type { WholeDossierView } from '../dossier/view.ts';
import { actQuestions, type ActAnswers } from './act-questions.ts';
import type { Coming } from './coming.ts';
import { deedOf } from './dossier-keys.ts';
import type { AskedAct } from './place.ts';
import { dossierHeads } from './head.ts';
import { sureStep } from './questions.ts';
import { screenOf } from './screen.ts';

/**
 * The words of the command line and what was agreed to of it, a scan that led elsewhere, or `null`
 * when the clerk left.
 */
export type Prompted = Agreed | { scan: Turning } | null;

interface Agreed {
  words: string[];
  agreed: Coming['events'];
}

export async function promptAct(
  act: AskedAct,
  view: WholeDossierView,
  ctx: Context,
): Promise<Prompted> {
  let agreed: Coming['events'] = null;
  const onShown = (events: Coming['events']): void => void (agreed = events);
  const ended = await askedAndAgreed(act, view, onShown, ctx);
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
  { code }: WholeDossierView,
  onShown: (events: Coming['events']) => void,
  ctx: Context,
): Promise<Ended<ActAnswers[Act]>> {
  const { none, steps } = actQuestions[act];
  const sure = agreeToAct<Act>(act, code, ctx, (coming) => onShown(coming.events));
  const screen = await screenOf<ActAnswers[Act]>(ctx, dossierHeads(code, ctx));
  return runSteps([...steps(ctx, code), sure], none, screen);
}

/** The last question of an act: all that will be recorded, agreed to by typing. */
export function agreeToAct<Act extends AskedAct>(
  act: Act,
  code: string,
  ctx: Context,
  onShown: (coming: Coming) => void = () => undefined,
): Step<ActAnswers[Act]> {
  const { preview } = actQuestions[act];
  const name = ctx.texts.screen.words.action[deedOf(act)];
  return sureStep(ctx, async (answers) => {
    const coming = await preview(ctx, code, answers);
    onShown(coming);
    return { act: name, lines: coming.lines, path: act };
  });
}

type AnswerValue = string | number | null | readonly string[];

function flagsOf(answers: Readonly<Record<string, AnswerValue>>): string[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const values = Array.isArray(value) ? value : value === null ? [] : [value];
    return values.map((each) => flagWord(key, String(each)));
  });
}
