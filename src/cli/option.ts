/** Options and arguments of commands: how a text becomes a domain value. */
import type { ExpectedKey } from '../domain/expected.ts';

export interface Spec<T> {
  /** `null` when the text is not such a value. */
  parse: (raw: string) => unknown;
  expected: ExpectedKey;
  /** What stands in the help after the flag; empty for a switch. */
  placeholder: string;
  required: boolean;
  many: boolean;
  /** The value may be left out: `--print` alone, or `--print FILE`. */
  optionalValue: boolean;
  choices: readonly string[] | null;
  fallback: T | undefined;
}

export type Specs = Record<string, Spec<unknown>>;
export type Input<S extends Specs> = { [K in keyof S]: S[K] extends Spec<infer T> ? T : never };

/** The same while people may still be asked: what nobody gave is `null`. */
export type Asked<S extends Specs> = { [K in keyof Input<S>]: Input<S>[K] | null };

/** A value that may be absent. */
export function value<T>(
  parse: (raw: string) => T | null,
  expected: ExpectedKey,
  placeholder: string,
): Spec<T | null> {
  return {
    parse,
    expected,
    placeholder,
    required: false,
    many: false,
    optionalValue: false,
    choices: null,
    fallback: null,
  };
}

/** Any text that is not blank. */
export function text(placeholder = 'text'): Spec<string | null> {
  return value((raw) => (raw.trim() === '' ? null : raw.normalize('NFC')), 'text', placeholder);
}

/** One of a closed list. */
export function choice<const T extends string>(choices: readonly T[]): Spec<T | null> {
  const parse = (raw: string): T | null => choices.find((each) => each === raw.trim()) ?? null;
  return { ...value(parse, 'choice', choices.join('|')), choices };
}

/** A whole number from a least to a most. */
export function whole(least: number, most: number, placeholder = 'n'): Spec<number | null> {
  const parse = (raw: string): number | null => {
    const number = /^\d{1,12}$/.test(raw.trim()) ? Number(raw) : NaN;
    return number >= least && number <= most ? number : null;
  };
  return value(parse, 'whole', placeholder);
}

/** A switch: there or not. */
export function flag(): Spec<boolean> {
  return { ...value(() => true, 'text', ''), fallback: false };
}

export function required<T>(spec: Spec<T | null>): Spec<T> {
  return { ...spec, required: true, fallback: undefined };
}

export function many<T>(spec: Spec<T | null>): Spec<T[]> {
  return { ...spec, many: true, fallback: [] };
}

export function withDefault<T>(spec: Spec<T | null>, fallback: T): Spec<T> {
  return { ...spec, fallback };
}

/** `--name` alone gives an empty text; `--name VALUE` the value. */
export function optionalValue(spec: Spec<string | null>): Spec<string | null> {
  return { ...spec, optionalValue: true };
}

/** `resultNumber` → `--result-number`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
