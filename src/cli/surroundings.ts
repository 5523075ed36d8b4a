/** What a command line runs in: the options every command takes, and what `main` alone can give. */
import type { NewEvent } from '../domain/event.ts';
import type { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/value/instant.ts';
import type { Language } from '../locale/texts.ts';
import type { SchemaDigests } from '../store/migrate.ts';
import type { PinCost } from '../store/pin.ts';
import type { Entropy } from '../store/store.ts';
import type { LineGate } from './line-gate.ts';
import type { ListWish } from './list-file.ts';
import type { Outlet } from './outlet.ts';
import type { LiveScreen, SayingStage } from './stage.ts';
import type { TerminalHere } from './this-terminal.ts';

/** The options every command takes. */
export interface Globals {
  store: string | null;
  json: boolean;
  /** A list as a table for other programs. */
  list: ListWish | null;
  lang: Language;
  input: boolean;
  yes: boolean;
  key: string | null;
  quiet: boolean;
  color: boolean;
}

/**
 * Whose a window is while its counter screen is open, and of which station; `null` until somebody
 * is there. One for the whole process: a line that is run from the screen is of its window.
 */
export interface Sitting {
  who: { login: string; book: string } | null;
}

/** What `main` alone can give. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  clock: () => Instant;
  entropy: Entropy;
  /** What a try at a PIN takes where it guards something. */
  pinCost: PinCost;
  /** Folder of the program itself, where a package has its manifest. */
  programFolder: string;
  /** Folder of the shipped data: schema, catalogue, forms, fonts. */
  dataFolder: string;
  /** What tells the schema from another, where the build has taken them down. */
  schemaDigests?: SchemaDigests | null;
  /** Where a person's store lies when nobody says otherwise. */
  defaultStore: string;
  /** Where this machine keeps what is its own for stores that are no files of its disk. */
  stateFolder: string;
  /** Which terminal this is: what somebody signs in at. */
  terminal: () => TerminalHere;
  systemLanguage: string;
  stdout: Outlet;
  stderr: Outlet;
  /** The same place as standard error, for what draws over what stands there: prompts, progress. */
  live: LiveScreen;
  /** Holds back what a counter says until its next question. */
  stage: SayingStage;
  stdin: {
    isTerminal: boolean;
    /** As text files are read: UTF-8, or UTF-16 as Windows programs write it. */
    read: () => Promise<string>;
    /** The keyboard, one line a prompt; the same one for the whole process. */
    gate: () => Promise<LineGate>;
    /** The same as bytes, a piece at a time: it may be longer than memory. */
    bytes?: () => AsyncIterable<Uint8Array>;
  };
  /** Waits for some seconds. */
  pause: (seconds: number) => Promise<void>;
  /** Seconds that pass, from some beginning: for rates, never for dates. */
  stopwatch: () => number;
  /** Calls back when somebody asks to stop (Ctrl-C), or the system does, until it is called off. */
  onInterrupt: (stop: () => void) => () => void;
  version: string;
  /** Whose window it is that the line is run from; left out where no line was run before it. */
  sitting?: Sitting;
  /** What a person was shown and agreed to before this line is run: it must come to that. */
  agreed?: readonly NewEvent[] | null;
  /** How the line was picked at the counter; left out where it was typed. */
  picked?: PickedLine | null;
  /** Is told of each problem that this line tells people of. */
  heard?: ((problem: Problem) => void) | null;
  /** Is told the path of each command that this process runs. */
  began?: (command: string) => void;
}

/** A command that was picked, not typed. */
export interface PickedLine {
  /** More is asked than is needed. */
  more: boolean;
  /** It is agreed to before it is done: it does not ask that itself. */
  agree: boolean;
  /** The thing on whose page it was picked: what it is done to, unless that was said. */
  about?: PageThing | null;
  /** What was answered when it was picked before, and what is answered now. */
  answers?: KeptAnswers;
}

/** What a command was told by answers, by the names of its arguments and options. */
export interface InputSoFar {
  input: Readonly<Record<string, unknown>>;
  /** How it is shown, by its words. */
  shown: Readonly<Record<string, string>>;
}

/** Of a command that may be asked for more: `null` while nothing was answered. */
export interface KeptAnswers {
  now: InputSoFar | null;
}

/** A thing that has a page of its own, as an argument names it. */
export interface PageThing {
  offers: 'dossier' | 'citizen' | 'slip';
  value: string;
  /** In words. */
  shown: string;
}

/** A question is asked where it is seen and heard: nothing of the terminal is redirected. */
export function mayAsk({ stdin, stdout, stderr }: Surroundings): boolean {
  return stdin.isTerminal && isWatched({ stdout, stderr });
}

/** What is said beside an answer is for whoever watches both; a pager would show it amid a page. */
export function isWatched({ stdout, stderr }: Pick<Surroundings, 'stdout' | 'stderr'>): boolean {
  return stdout.isTerminal && stderr.isTerminal;
}
