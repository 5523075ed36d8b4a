/** The questions that a person can be asked, however they are drawn; all but `line` hear `<`. */
import type { LineGate, OpenedGate } from './line-gate.ts';
import { Problem } from '../domain/problem.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import type { Kind } from './option.ts';
import type { Surroundings } from './surroundings.ts';

export interface TextOptions {
  initial?: string;
  /** Which scans are an answer here; a card read into a text field is refused otherwise. */
  scan?: 'any' | 'codes' | 'none';
  /** What `?` says besides the keys that every question hears. */
  explain?: string;
}

export interface ValueOptions extends TextOptions {
  /** What a good answer is, where the words for this kind of value do not tell enough. */
  rule?: string;
}

export interface Asker {
  /** Plain lines for whoever listens: nothing is drawn again, and no page is cut. */
  readonly plain: boolean;
  /** A text, or nothing. */
  text(message: string, options?: TextOptions): Promise<string>;
  /** A value as an option takes it: asked until it is one. */
  value<T>(message: string, kind: Kind<T>, options?: ValueOptions): Promise<T>;
  /** The same, or `null` for nothing. */
  maybe<T>(message: string, kind: Kind<T>, options?: ValueOptions): Promise<T | null>;
  /** One line as it was typed or scanned, whatever it is. */
  line(message: string, options?: { careful?: Care }): Promise<string>;
  secret(message: string): Promise<string>;
  /** `--yes` answers it; otherwise there is no default. */
  sure(message: string): Promise<void>;
}

/** `<`: to the question before, where there was one (`in-turn.ts`); else it leaves. */
export class TurnedBack extends Problem<'input.cancelled'> {
  constructor() {
    super('input.cancelled', {});
  }
}

/** Esc: what is being asked is left, and no more than that. */
export class Escaped extends Problem<'input.cancelled'> {
  constructor() {
    super('input.cancelled', {});
  }
}

/** Left in whichever way, and what became of it was told where it was left. */
export class LeftAndTold extends Problem<'input.cancelled'> {
  constructor() {
    super('input.cancelled', {});
  }
}

/** Somebody has left what was asked of them, in whichever way. */
export function isLeaving(error: unknown): error is Problem<'input.cancelled'> {
  return error instanceof Problem && error.code === 'input.cancelled';
}

/** The terminal a person sits at. */
export type Seat = Pick<Surroundings, 'live' | 'onInterrupt'> & {
  gate: LineGate;
  /** The day by which an answer is told. */
  todayFor: (typed: { byToday: boolean }) => Promise<PlainDate>;
};

/** How questions are put: drawn, or as plain lines. What is typed comes as it was typed. */
export interface Ways extends Pick<Asker, 'secret'> {
  line(message: string, careful: Care): Promise<string>;
}

/**
 * What a question hears of what came before anybody can have read it: nothing where it is careful,
 * and all but an Enter alone where it is `enter`, which that key would pass by.
 */
export type Care = boolean | 'enter';

/** How long a question that cannot be taken back hears nothing: no reflex answers it. */
export const CAREFUL_MS = 120;
/** A key that is held down repeats itself after half a second on most keyboards. */
const ENTER_MS = 700;

/** What the gate is told of it. */
export function deafness(care: Care): Pick<OpenedGate, 'deafMs' | 'noEnterMs'> {
  if (care === 'enter') return { noEnterMs: ENTER_MS };
  return { deafMs: care ? CAREFUL_MS : 0 };
}
