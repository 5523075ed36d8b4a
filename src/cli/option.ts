/** Options and arguments of commands: how a text becomes a domain value. */
import type { ExpectedKind } from '../domain/expected.ts';
import type { TextKind } from '../domain/text-kind.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import type { FigureName } from '../domain/report/figure.ts';
import { isFileName, isStandardOutput } from '../files/place.ts';
import type { ScanKind } from '../domain/scan/route.ts';
import { bare, cleanLine, hasLostLetters } from '../domain/value/text.ts';
import type { ClosedLists } from '../locale/lists.ts';

/** Things of the store that completion knows how to list. */
export type Offer =
  | 'any_procedure'
  | 'bank'
  | 'citizen'
  | 'dossier'
  | 'office'
  | 'printer'
  | 'procedure'
  | 'setting'
  | 'slip'
  | 'staff'
  | 'station'
  | 'ticket';

export interface Spec<T> {
  /** `null` when the text is not such a value; `today` is right where it is `byToday`. */
  parse: (raw: string, today: PlainDate) => unknown;
  /** What is typed means something else on another day: `30/11`, a birth that is still to come. */
  byToday: boolean;
  expected: ExpectedKind;
  /** Whole values that a text may mean which leaves something open: a person is asked which. */
  meant: (raw: string, today: PlainDate) => readonly string[];
  /** What stands in the help after the flag; empty for a switch. */
  placeholder: string;
  required: boolean;
  many: boolean;
  /** The value may be left out: `--print` alone, or `--print FILE`. */
  optionalValue: boolean;
  choices: readonly string[] | null;
  /** The list of words that names its choices on a screen; `null` where they tell themselves. */
  named: ListName | null;
  /** The codes that are an answer to it, scanned or typed; all others lead to what they name. */
  scans: readonly ScanKind[];
  /** It may tell of a person: `-` in its place reads it from standard input, unseen by others. */
  ofPerson: boolean;
  /** What there is in the store of which it may be one: a shell's Tab asks for it. */
  offers: Offer | null;
  /** A scanner made it: the newest files of its folder are offered where it is asked for. */
  fromScanner: boolean;
  /** A paper of the dossier that it is asked of: those that are here, or all that are asked for. */
  papers: 'here' | 'asked_for' | null;
  /** It may be somebody who has no record yet, and is recorded on the way. */
  newcomer: boolean;
  /**
   * It names a file that is written: the endings it may have, none where any will do; or a folder
   * that is written in.
   */
  writes: readonly string[] | 'folder' | null;
  fallback: T | undefined;
}

/** How one value is read, and what a good one is: also what a question asks for. */
export interface Kind<T> {
  parse: (raw: string, today: PlainDate) => T | null;
  byToday: boolean;
  expected: ExpectedKind;
  meant: Spec<T>['meant'];
  scans: Spec<T>['scans'];
  choices: Spec<T>['choices'];
  named: Spec<T>['named'];
  placeholder: string;
}

/** Of one value: what `many` and `required` are made from. */
export type Single<T> = Spec<T | null> & Kind<T>;

export type Specs = Record<string, Spec<unknown>>;
export type Input<S extends Specs> = { [K in keyof S]: S[K] extends Spec<infer T> ? T : never };

/** The same while people may still be asked: what nobody gave is `null`. */
export type OpenInput<S extends Specs> = { [K in keyof Input<S>]: Input<S>[K] | null };

/** A value that may be absent; white space and unseen marks around it are none of it. */
export function value<T>(
  parse: (raw: string, today: PlainDate) => T | null,
  expected: ExpectedKind,
  placeholder: string,
): Single<T> {
  return valueAsTyped((raw, today) => parse(bare(raw), today), expected, placeholder);
}

function valueAsTyped<T>(
  parse: (raw: string, today: PlainDate) => T | null,
  expected: ExpectedKind,
  placeholder: string,
): Single<T> {
  return {
    parse,
    byToday: false,
    expected,
    meant: () => [],
    placeholder,
    required: false,
    many: false,
    optionalValue: false,
    choices: null,
    named: null,
    scans: [],
    ofPerson: false,
    offers: null,
    fromScanner: false,
    papers: null,
    newcomer: false,
    writes: null,
    fallback: null,
  };
}

/** Any text that is not blank and has lost no letters. */
export function textValue(placeholder: TextKind = 'text'): Single<string> {
  const parse = (raw: string): string | null => (hasLostLetters(raw) ? null : anyText(raw));
  return { ...value(parse, 'text', placeholder), ofPerson: freeWords.has(placeholder) };
}

/** A paper of a dossier by its number or name; at a screen from a list. */
export function dossierPaper(papers: 'here' | 'asked_for'): Single<string> {
  return { ...textValue('paper'), papers };
}

/** What is typed freely, or numbers somebody; all else is a code of a thing. */
const freeWords: ReadonlySet<TextKind> = new Set<TextKind>([
  ...(['text', 'words', 'name', 'number', 'address', 'purpose', 'reason', 'authority'] as const),
  ...(['subject', 'paper', 'seen', 'reference', 'search'] as const),
]);

function pathText(raw: string): string | null {
  return hasLostLetters(raw) || !isFileName(raw) ? null : anyText(raw);
}

/** A file that is read, under whatever name one can have. */
export function pathValue(): Single<string> {
  return valueAsTyped(pathText, 'path', 'file');
}

/** A scanned file that is read. */
export function scanFile(): Single<string> {
  return { ...pathValue(), fromScanner: true };
}

/** A folder that the command writes in; its place is looked at before the command does anything. */
export function writtenFolder(): Single<string> {
  return { ...valueAsTyped(pathText, 'path', 'folder'), writes: 'folder' };
}

/** Where a store is: a file, or a server's address. */
export function storePlace(): Single<string> {
  return { ...pathValue(), placeholder: 'store' };
}

/** What a scanner typed: whatever is wrong with it is said by its reader. */
export function scanned(): Single<string> {
  const kind = ofPerson(valueAsTyped(anyText, 'text', 'text'));
  return scannable(kind, 'card', 'receipt', 'dossier', 'slip', 'postal');
}

/** The same value, of which these codes are one. */
export function scannable<T>(
  kind: Single<T>,
  ...scans: readonly [ScanKind, ...ScanKind[]]
): Single<T> {
  return { ...kind, scans };
}

/** The same value, which may tell of a person. */
export function ofPerson<T>(kind: Single<T>): Single<T> {
  return { ...kind, ofPerson: true };
}

function anyText(raw: string): string | null {
  return cleanLine(raw) === '' ? null : raw.normalize('NFC');
}

/** What may also be said not to be there at all: an empty text, `--subject ""`. */
export function emptiable<T>(kind: Single<T>): Single<T | ''> {
  const full: Kind<T>['parse'] = kind.parse;
  const parse = (raw: string, today: PlainDate) => (bare(raw) === '' ? '' : full(raw, today));
  return { ...kind, parse };
}

/** A list of words for choices: a closed one, or the names of the reports' figures. */
type ListName = keyof ClosedLists | 'figure';

/** The lists of words that have one for each of some choices. */
type WordsFor<T extends string> =
  | {
      [Name in keyof ClosedLists]: [T] extends [ClosedLists[Name]] ? Name : never;
    }[keyof ClosedLists]
  | ([T] extends [FigureName] ? 'figure' : never);

/** One of a closed list; `named` is where its words for a screen stand. */
export function choice<const T extends string>(
  choices: readonly T[],
  named: WordsFor<NoInfer<T>> | null = null,
): Single<T> {
  const parse = (raw: string): T | null => choices.find((each) => each === raw.trim()) ?? null;
  return { ...value(parse, 'choice', choices.join('|')), choices, named };
}

/** A whole number from a least to a most; `unit` is what it counts, as help names it. */
export function whole(least: number, most: number, unit = ''): Single<number> {
  const parse = (raw: string): number | null => {
    const number = /^\d{1,12}$/.test(raw.trim()) ? Number(raw) : NaN;
    return number >= least && number <= most ? number : null;
  };
  const placeholder = `${least}-${most} ${unit}`.trimEnd();
  return value(parse, { range: 'whole', least, most }, placeholder);
}

/** A switch: there or not. */
export function flag(): Spec<boolean> {
  return { ...value(() => true, 'text', ''), fallback: false };
}

/** The name of a file to be written, `-` for standard output; `null` where it is none. */
export function writtenFile(raw: string): string | null {
  return isStandardOutput(raw) ? '-' : pathText(raw);
}

/**
 * A file that the command writes, `-` for standard output. Before the command does anything, its
 * place and its ending are looked at, and whoever has a file there already is asked.
 */
export function newFile(...endings: readonly string[]): Single<string> {
  return { ...valueAsTyped(writtenFile, 'path', 'file'), writes: endings };
}

/** The same where standard output will not do. */
export function newFileAlone(...endings: readonly string[]): Single<string> {
  const parse = (raw: string): string | null => (isStandardOutput(raw) ? null : pathText(raw));
  return { ...valueAsTyped(parse, 'path', 'file'), writes: endings };
}

/** The same with what a shell's Tab offers for it. */
export function offering<S extends Spec<unknown>>(offers: Offer, spec: S): S {
  return { ...spec, offers };
}

/** Names something new: what is there already is not offered. */
export function fresh<S extends Spec<unknown>>(spec: S): S {
  return { ...spec, offers: null };
}

export function required<T, Parsed>(
  spec: Spec<T | null> & { parse: (raw: string, today: PlainDate) => Parsed },
): Spec<T> & { parse: (raw: string, today: PlainDate) => Parsed } {
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

/**
 * An option with what somebody typed for it, as one word of a line that is put together here: a
 * reason that reads `--help` or `-h` is no option of its own.
 */
export function flagWord(key: string, value: string): string {
  return `${flagName(key)}=${value}`;
}
