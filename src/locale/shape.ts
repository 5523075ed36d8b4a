/** What a catalogue of texts is made of, whatever the language. */
import type { ExpectedKey, ExpectedRange } from '../domain/expected.ts';
import type { ProblemCode, ProblemDetails } from '../domain/problem.ts';

/** What a problem says: what happened, why, and what to type next. */
export interface Said {
  what: string;
  why?: string;
  next?: string[];
  /** The same as `next` for who sits at the counter screen, where that names options. */
  desk?: string[];
}

export type ProblemTexts = {
  [Code in ProblemCode]: (detail: ProblemDetails[Code]) => Said;
};

/** What a value must be: a kind of it in words, or what lies in a range. */
export type ExpectedWords = Record<ExpectedKey, string> &
  Record<ExpectedRange['range'], (least: string, most: string) => string>;

/** The problems of some nouns, such as `dossier`: what each of their codes says. */
export type ProblemsOf<Noun extends string> = Pick<
  ProblemTexts,
  Extract<ProblemCode, `${Noun}.${string}`>
>;

/** What help says of one command; the options it names are checked against the command's own. */
export interface CommandHelp {
  summary: string;
  /** Three real command lines, without the program's name. */
  examples: readonly string[];
  args?: Readonly<Record<string, string>>;
  options?: Readonly<Record<string, string>>;
  /** What else there is to know, a paragraph each. */
  more?: readonly string[];
}

/** A page of `help <topic>`. */
export interface HelpTopic {
  title: string;
  lines: readonly string[];
}
