/**
 * A flow at the counter: questions in order over one object of answers. `<` goes one back and
 * keeps what was answered, `?` explains, Ctrl-C or Esc leaves; a scan that a question did not ask
 * for ends the flow there and says where to go. Knows no command and no terminal.
 */
import { Problem } from '../domain/problem.ts';
import { Escaped, isLeaving, TurnedBack, type Care } from './asker.ts';
import { finished, further, trailTo, type Trail } from './trail.ts';
import { isScan, route, type TypedLine, type Scan, type ScanKind } from '../domain/scan/route.ts';

export interface Question<A> {
  /** Whose act it is: heads the question, and what it leads to. */
  head?: readonly string[];
  /** A page above them, as it was drawn. */
  drawn?: readonly string[];
  /** Facts and a list to choose from, shown above. */
  lines: readonly string[];
  /** A code to be scanned from the screen, drawn in blocks under the lines: light on dark. */
  blocks?: readonly string[];
  /** What else may be typed: stays in sight where the lines are longer than the screen. */
  choices?: readonly string[];
  message: string;
  /** What `?` says. */
  explain: readonly string[];
  /** The scans that are an answer here; all others lead elsewhere. */
  takes?: readonly ScanKind[];
  /** Cannot be taken back, or Enter passes it by: hears no reflex. */
  careful?: Care;
  read(typed: string, entry: TypedLine): Promise<Reply<A>> | Reply<A>;
}

export type Reply<A> =
  /** Answered; `stay` asks the same step again on what is answered now. */
  | { set: Partial<A>; stay?: boolean }
  /** Not answered: what is wrong, or what to look at. */
  | { say: readonly string[] }
  /** Another question first. */
  | { instead: Question<A> }
  /** None of this page's keys: words for the counter as a whole. */
  | { elsewhere: string }
  /** Words that mean what `<` or Esc do. */
  | { leave: 'back' | 'escape' };

/** What leads elsewhere: a scan that no question asked for, or words that a page has no key for. */
export type Turning = Scan | { kind: 'words'; text: string };

export interface Step<A> {
  name: string;
  /** True when the flow began with an answer, so that nothing is asked. */
  answered(answers: A): boolean;
  /** `null` when there is nothing to ask. */
  question(answers: A): Promise<Question<A> | null> | Question<A> | null;
}

/** What a flow needs of a screen. */
export interface FlowScreen<A> {
  /**
   * Shows lines and asks; throws `input.cancelled` when the person leaves. `again`: what was said
   * stands under the lines of the question, which are not shown once more.
   */
  ask(question: Question<A>, again: boolean): Promise<string>;
  say(lines: readonly string[]): void;
  /** Whose act it is, by what is answered so far. */
  head?(answers: A): Promise<readonly string[]>;
  /** What was typed at a question that is asked again: how to keep it, and how not. */
  typedBefore(typed: string): string;
  /** Words for a problem. */
  tell(problem: Problem): Promise<void>;
  /** Does something until the store can be reached; `null` where the person gives up. */
  patiently<T>(work: () => Promise<T>): Promise<{ value: T } | null>;
  /** Called before each question with all that is answered: keeps a draft. */
  keep(answers: A): Promise<void>;
}

type LeftBy = 'back' | 'escape' | 'end';

/** What is thrown for one who has left: `TurnedBack` for `<`, else `input.cancelled`. */
export function leaving(by: LeftBy): Problem<'input.cancelled'> {
  return by === 'back' ? new TurnedBack() : new Problem('input.cancelled', {});
}

export type Ended<A> =
  | { end: 'done'; answers: A }
  /**
   * By `<` at the first question, by Esc, or by what ends the program where it is not held; midway
   * where a question led to the one that was left.
   */
  | { end: 'left'; answers: A; by: LeftBy; midway: boolean }
  | { end: 'diverted'; answers: A; scan: Turning };

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
  const trails = new Map<Step<A>, Trail<Question<A>>>();
  let answers = start;
  let at = 0;
  let back = false;
  while (at < steps.length) {
    const step = steps[at]!;
    const found = given.has(step) ? { value: null } : await questionOf(step, answers, screen);
    if (found === null) return { end: 'left', answers, by: 'end', midway: false };
    const question = found.value;
    if (question === null) {
      at += 1;
      continue;
    }
    await screen.keep(answers);
    const before = step.answered(answers) ? trails.get(step) : undefined;
    const head = question.head ?? (await screen.head?.(answers)) ?? [];
    const heard: Heard<A> = await converse(trailTo(question, before, back), head, screen);
    if (heard.turn === 'left') {
      return { end: 'left', answers, by: heard.by, midway: heard.midway };
    }
    if (heard.turn === 'scan') return { end: 'diverted', answers, scan: heard.scan };
    back = heard.turn === 'back';
    if (heard.turn === 'back') {
      const earlier = await stepBefore(steps.slice(0, at), answers, screen);
      if (earlier === null) return { end: 'left', answers, by: 'back', midway: false };
      at = earlier;
      // Gone back to, it is asked, whatever the flow began with.
      given.delete(steps[at]!);
      continue;
    }
    answers = merged(answers, heard.set);
    if (heard.stay) continue;
    trails.set(step, heard.trail);
    at += 1;
  }
  await screen.keep(answers);
  return { end: 'done', answers };
}

/** What was answered before stays, but for what is answered now. */
function merged<A>(answers: A, set: Partial<A>): A {
  return { ...answers, ...set };
}

/** What a step asks may have to be looked up; `null` where that cannot be, and is given up. */
function questionOf<A>(step: Step<A>, answers: A, screen: FlowScreen<A>) {
  return screen.patiently(async () => step.question(answers));
}

/** The last of the steps that asks something. */
async function stepBefore<A>(
  steps: readonly Step<A>[],
  answers: A,
  screen: FlowScreen<A>,
): Promise<number | null> {
  for (const [before, step] of [...steps.entries()].toReversed()) {
    const found = await questionOf(step, answers, screen);
    if (found === null) return null;
    if (found.value !== null) return before;
  }
  return null;
}

type Heard<A> =
  | { turn: 'answer'; set: Partial<A>; stay: boolean; trail: Trail<Question<A>> }
  | { turn: 'back' }
  | { turn: 'left'; by: LeftBy; midway: boolean }
  | { turn: 'scan'; scan: Turning };

/** Asks until there is an answer, or the person turns elsewhere. */
async function converse<A>(
  begun: Trail<Question<A>>,
  head: readonly string[],
  screen: FlowScreen<A>,
): Promise<Heard<A>> {
  let trail = begun;
  let again = false;
  for (;;) {
    const { question, typed: before } = trail.asked[trail.at]!;
    const kept = trail.at > 0 && before !== '' ? [screen.typedBefore(before)] : [];
    const asked = {
      ...question,
      head: question.head ?? head,
      lines: [...question.lines, ...kept],
    };
    const line = await askOrLeave(asked, again, screen);
    again = true;
    const midway = trail.at > 0;
    if (typeof line !== 'string') return { turn: 'left', by: line.left, midway };
    const typed = kept.length === 0 ? line : keptOr(line, before);
    const reply = await replyTo(question, typed, screen);
    if (reply === null) continue;
    if ('scan' in reply) return { turn: 'scan', scan: reply.scan };
    if ('leave' in reply) {
      if (reply.leave === 'escape') return { turn: 'left', by: 'escape', midway };
      if (trail.at === 0) return { turn: 'back' };
      trail = { asked: trail.asked, at: trail.at - 1 };
      again = false;
      continue;
    }
    // A card is shown again to nobody.
    const told = isScan(route(typed)) ? '' : typed;
    if ('instead' in reply) {
      trail = further(trail, told, reply.instead);
      again = false;
    } else if ('say' in reply) screen.say(reply.say);
    else {
      const { set, stay = false } = reply;
      return { turn: 'answer', set, stay, trail: finished(trail, told) };
    }
  }
}

/** What a line comes to: the keys that every question hears, scans, or what the question says. */
async function replyTo<A>(
  question: Question<A>,
  typed: string,
  screen: FlowScreen<A>,
): Promise<Exclude<Reply<A>, { elsewhere: string }> | { scan: Turning } | null> {
  if (typed === '<') return { leave: 'back' };
  if (typed === '?') return { say: question.explain };
  const entry = route(typed);
  if (isScan(entry) && !(question.takes ?? []).includes(entry.kind)) {
    if (entry.kind !== 'foreign') return { scan: entry };
    await screen.tell(new Problem('scan.refused', { why: entry.why }));
    return null;
  }
  const reply = await answerOf(question, typed, entry, screen);
  return reply !== null && 'elsewhere' in reply
    ? { scan: { kind: 'words', text: reply.elsewhere } }
    : reply;
}

/** Enter keeps what was typed before, and a dash takes it away. */
function keptOr(line: string, before: string): string {
  if (line === '') return before;
  return line === '-' ? '' : line;
}

/** What was typed, or how the question was left. */
async function askOrLeave<A>(
  question: Question<A>,
  again: boolean,
  screen: FlowScreen<A>,
): Promise<string | { left: LeftBy }> {
  try {
    return await screen.ask(question, again);
  } catch (error) {
    if (error instanceof Escaped) return { left: 'escape' };
    if (isLeaving(error)) return { left: 'end' };
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
    const reply = await screen.patiently(async () => question.read(typed, entry));
    return reply && reply.value;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await screen.tell(error);
    return null;
  }
}
