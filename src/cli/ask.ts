/** Questions to a person, and which answers will do. */
import { wantedHere, wantedOf, wantedText } from './trouble.ts';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { hasLostLetters } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { typedAnswer } from './dropped-file.ts';
import { wrapped } from './fit.ts';
import { drawnWays } from './ask-drawn.ts';
import { plainWays } from './ask-plain.ts';
import {
  TurnedBack,
  type Asker,
  type Seat,
  type TextOptions,
  type ValueOptions,
  type Ways,
} from './asker.ts';
import { MOST_LETTERS } from './line-gate.ts';
import { saidYes } from './yes-no.ts';
import type { Kind } from './option.ts';
import type { Globals } from './surroundings.ts';

/** `accessible`: questions and answers as plain lines, nothing drawn again. */
export function createAsker(
  texts: Texts,
  globals: Pick<Globals, 'yes'>,
  seat: Seat,
  accessible: boolean,
): Asker {
  const drawn = drawnWays(texts, seat);
  const ways: Ways = accessible ? { ...drawn, ...plainWays(texts, seat) } : drawn;
  const line: Asker['line'] = async (message, options) => {
    for (;;) {
      const typed = await ways.line(message, options?.careful ?? false);
      if (typed.length <= MOST_LETTERS) return clean(typed);
      sayTo(seat, `! ${texts.screen.lineTooLong(MOST_LETTERS)}`);
    }
  };
  const until = (message: string, options: TextOptions, check: AnswerCheck): Promise<string> =>
    typedText(ways, message, { options, check }, { texts, seat });
  const { setup } = texts.screen;
  const isWhole: AnswerCheck = (typed) =>
    hasLostLetters(typed) ? wantedText(texts, 'text') : null;
  /** Asks until it is one; `null` for nothing, where nothing will do. */
  const untilOne = async <T>(
    { message, kind, blank }: { message: string; kind: Kind<T>; blank: boolean },
    options: ValueOptions,
  ): Promise<T | null> => {
    const fault = options.rule ?? wantedOf(texts, kind);
    const today = await seat.todayFor(kind);
    const asked = { explain: options.rule ?? wantedHere(texts, kind), ...options };
    const check: AnswerCheck = (typed) => {
      if (typed === '') return blank ? null : setup.needed;
      const none = kind.parse(typedAnswer(kind, typed), today) === null;
      return none && kind.meant(typed, today).length === 0 ? fault : null;
    };
    for (;;) {
      const typed = await until(message, asked, check);
      const found = kind.parse(typedAnswer(kind, typed), today);
      if (found !== null || typed === '') return found;
      const which = oneMeant(typed, kind.meant(typed, today), until, { texts, seat });
      const meant = await which.catch(toTypeAgain);
      if (meant !== null) return kind.parse(meant, today);
    }
  };
  return {
    plain: accessible,
    secret: ways.secret,
    text: (message, options = {}) => until(message, options, isWhole),
    value: async (message, kind, options = {}) =>
      (await untilOne({ message, kind, blank: false }, options))!,
    maybe: (message, kind, options = {}) => untilOne({ message, kind, blank: true }, options),
    line,
    sure: async (message) => {
      if (!globals.yes) await agreed(message, { line, seat }, texts);
    },
  };
}

/**
 * A text in which nothing is wrong, asked for until it is one: what was wrong is told and typed
 * anew. Enter takes what is offered, `<` goes back, `?` explains.
 */
async function typedText(
  ways: Ways,
  message: string,
  { options, check }: { options: TextOptions; check: AnswerCheck },
  { texts, seat }: { texts: Texts; seat: Seat },
): Promise<string> {
  const faultOf = (typed: string): string | null => {
    if (typed.length > MOST_LETTERS) return texts.screen.lineTooLong(MOST_LETTERS);
    if (typed.trim() === '?') return explained(options, texts);
    return scanFault(typed, options, texts) ?? check(clean(typed));
  };
  const { initial = '' } = options;
  const shown = initial === '' ? message : `${message} (${initial})`;
  for (;;) {
    const typed = (await ways.line(shown, false)).trim() || initial;
    if (isBack(typed)) throw new TurnedBack();
    const fault = faultOf(typed);
    if (fault === null) return clean(typed);
    sayTo(seat, typed.trim() === '?' ? fault : `! ${fault}`);
  }
}

/** Typed, and by nothing that was typed or scanned before: Enter alone agrees to nothing. */
async function agreed(
  message: string,
  { line, seat }: Pick<Asker, 'line'> & { seat: Seat },
  texts: Texts,
): Promise<void> {
  const { sureHint, yesNoRule, explainAny } = texts.screen;
  for (;;) {
    const typed = (await line(`${message} ${sureHint}`, { careful: true })).trim();
    if (isBack(typed)) throw new TurnedBack();
    const answer = saidYes(typed, texts);
    if (answer === true) return;
    if (answer === false) throw new Problem('input.declined', {});
    sayTo(seat, [yesNoRule, ...(typed === '?' ? [explainAny] : [])].join(' '));
  }
}

function sayTo({ live }: Seat, text: string): void {
  live.write(
    wrapped(text, live.columns)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** Back from what was meant is back to what was typed. */
function toTypeAgain(error: unknown): null {
  if (error instanceof TurnedBack) return null;
  throw error;
}

type AskText = (message: string, options: TextOptions, check: AnswerCheck) => Promise<string>;

/** Asks which of some whole values was meant, by its number; `null` for none of them. */
async function oneMeant(
  typed: string,
  meant: readonly string[],
  until: AskText,
  { texts: { screen }, seat }: { texts: Texts; seat: Seat },
): Promise<string | null> {
  const names = [...meant, screen.typeAgain];
  seat.live.write(names.map((name, at) => `  ${at + 1}  ${name}\n`).join(''));
  const rule = screen.numberOf(names.length);
  const check: AnswerCheck = (answer) => (names[Number(answer) - 1] === undefined ? rule : null);
  const answer = await until(screen.whichMeant(typed), { explain: rule }, check);
  return meant[Number(answer) - 1] ?? null;
}

/** What is wrong with an answer, or `null`. */
type AnswerCheck = (typed: string) => string | null;

/** What `?` says. */
function explained({ explain }: TextOptions, { screen }: Texts): string {
  return [explain, screen.explainAny].filter(Boolean).join(' ');
}

function isBack(typed: string): boolean {
  return typed.trim() === '<';
}

function clean(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** A card read into a field for words has lost its way; so has a code, where none is asked for. */
function scanFault(typed: string, { scan = 'codes' }: TextOptions, texts: Texts): string | null {
  const { kind } = route(typed.normalize('NFC'));
  const card = kind === 'card' || kind === 'foreign';
  const code = ['receipt', 'dossier', 'slip', 'postal'].includes(kind);
  return scan !== 'any' && (card || (scan === 'none' && code)) ? texts.screen.notAScan : null;
}
