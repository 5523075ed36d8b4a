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

/**
 * The parts that `makers` make, each made when it is first asked for, beside those that are `ready`:
 * a command says few of all.
 */
export function madeWhenAsked<
  Makers extends Readonly<Record<string, () => unknown>>,
  Ready extends object,
>(
  makers: Makers,
  ready: Ready,
): Ready & { readonly [Part in keyof Makers]: ReturnType<Makers[Part]> } {
  const parts = { ...ready };
  const put = (part: string, how: PropertyDescriptor): object =>
    Object.defineProperty(parts, part, { ...how, enumerable: true, configurable: true });
  for (const [part, make] of Object.entries(makers)) {
    put(part, {
      get: () => {
        const value = make();
        put(part, { value });
        return value;
      },
    });
  }
  return parts as ReturnType<typeof madeWhenAsked<Makers, Ready>>;
}
