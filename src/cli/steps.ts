/**
 * A flow at the counter: questions in order over one object of answers. `<` goes one back and
 * keeps what was answered, `?` explains, Ctrl-C or Esc leaves; a scan that a question did not ask
 * for ends the flow there and says where to go. Knows no command and no terminal.
 */
import { Problem } from '../domain/problem.ts';
import { isScan, route, type TypedLine, type Scan, type ScanKind } from '../domain/scan/route.ts';

export interface Question<A> {
  /** Numbered choices and facts, shown above. */
  lines: readonly string[];
  message: string;
  /** What `?` says. */
  explain: readonly string[];
  /** The scans that are an answer here; all others lead elsewhere. */
  takes?: readonly ScanKind[];
  /** Cannot be taken back: hears nothing that was typed before it was shown. */
  careful?: boolean;
  read(typed: string, entry: TypedLine): Promise<Reply<A>> | Reply<A>;
}

export type Reply<A> =
  /** Answered; `stay` asks the same step again on what is answered now. */
  | { set: Partial<A>; stay?: boolean }
  /** Not answered: what is wrong, or what to look at. */
  | { say: readonly string[] }
  /** Another question first. */
  | { instead: Question<A> };

export interface Step<A> {
  name: string;
  /** True when the flow began with an answer, so that nothing is asked. */
  answered(answers: A): boolean;
  /** `null` when there is nothing to ask. */
  question(answers: A): Promise<Question<A> | null> | Question<A> | null;
}

/** What a flow needs of a screen. */
export interface FlowScreen<A> {
  /** Shows lines and asks; throws `input.cancelled` when the person leaves. */
  ask(question: Question<A>): Promise<string>;
  say(lines: readonly string[]): void;
  /** Words for a problem. */
  tell(problem: Problem): void;
  /** Called before each question with all that is answered: keeps a draft. */
  keep(answers: A): Promise<void>;
}

export type Ended<A> =
  | { end: 'done'; answers: A }
  | { end: 'left'; answers: A }
  | { end: 'diverted'; answers: A; scan: Scan };

/** The same question, its answer staying on the step: a change made on a preview. */
export function staying<A>(question: Question<A>): Question<A> {
  const stay = (reply: Reply<A>): Reply<A> => {
    if ('set' in reply) return { ...reply, stay: true };
    return 'instead' in reply ? { instead: staying(reply.instead) } : reply;
  };
  return {
    ...question,
    read: async (typed, entry) => stay(await question.read(typed, entry)),
  };
}

export async function runSteps<A>(
  steps: readonly Step<A>[],
  start: A,
  screen: FlowScreen<A>,
): Promise<Ended<A>> {
  const given = new Set(steps.filter((step) => step.answered(start)));
  let answers = start;
  let at = 0;
  while (at < steps.length) {
    const step = steps[at]!;
    const question = given.has(step) ? null : await step.question(answers);
    if (question === null) {
      at += 1;
      continue;
    }
    await screen.keep(answers);
    const heard = await converse(question, screen);
    if (heard.turn === 'left') return { end: 'left', answers };
    if (heard.turn === 'scan') return { end: 'diverted', answers, scan: heard.scan };
    if (heard.turn === 'back') {
      const before = await stepBefore(steps, at, answers);
      if (before === null) return { end: 'left', answers };
      at = before;
      // Gone back to, it is asked, whatever the flow began with.
      given.delete(steps[at]!);
      continue;
    }
    answers = merged(answers, heard.set);
    if (!heard.stay) at += 1;
  }
  await screen.keep(answers);
  return { end: 'done', answers };
}

/** What was answered before stays, but for what is answered now. */
function merged<A>(answers: A, set: Partial<A>): A {
  return { ...answers, ...set };
}

async function stepBefore<A>(
  steps: readonly Step<A>[],
  at: number,
  answers: A,
): Promise<number | null> {
  for (let before = at - 1; before >= 0; before -= 1) {
    if ((await steps[before]!.question(answers)) !== null) return before;
  }
  return null;
}

type Heard<A> =
  | { turn: 'answer'; set: Partial<A>; stay: boolean }
  | { turn: 'back' }
  | { turn: 'left' }
  | { turn: 'scan'; scan: Scan };

/** Asks until there is an answer, or the person turns elsewhere. */
async function converse<A>(first: Question<A>, screen: FlowScreen<A>): Promise<Heard<A>> {
  let question = first;
  // The questions before this one, within the step.
  const before: Question<A>[] = [];
  // What was said stands under the lines of the question: they are not shown once more.
  let again = false;
  for (;;) {
    const typed = await askOrLeave(again ? { ...question, lines: [] } : question, screen);
    again = true;
    if (typed === null) return { turn: 'left' };
    if (typed === '<') {
      // From a question within a question back to the one that led to it, then to the step before.
      const last = before.pop();
      if (!last) return { turn: 'back' };
      question = last;
      again = false;
      continue;
    }
    if (typed === '?') {
      screen.say(question.explain);
      continue;
    }
    const entry = route(typed);
    if (isScan(entry) && !(question.takes ?? []).includes(entry.kind)) {
      if (entry.kind !== 'foreign') return { turn: 'scan', scan: entry };
      screen.tell(new Problem('scan.refused', { why: entry.why }));
      continue;
    }
    const reply = await answerOf(question, typed, entry, screen);
    if (reply === null) continue;
    if ('instead' in reply) {
      before.push(question);
      question = reply.instead;
      again = false;
    } else if ('say' in reply) screen.say(reply.say);
    else return { turn: 'answer', set: reply.set, stay: reply.stay ?? false };
  }
}

async function askOrLeave<A>(question: Question<A>, screen: FlowScreen<A>): Promise<string | null> {
  try {
    return await screen.ask(question);
  } catch (error) {
    if (error instanceof Problem && error.code === 'input.cancelled') return null;
    throw error;
  }
}

/** A refusal is told, and the question stands; nothing that was answered is lost. */
async function answerOf<A>(
  question: Question<A>,
  typed: string,
  entry: TypedLine,
  screen: FlowScreen<A>,
): Promise<Reply<A> | null> {
  try {
    return await question.read(typed, entry);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    screen.tell(error);
    return null;
  }
}
