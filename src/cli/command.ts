/**
 * What a command is: its words, its input, what it does and how its result is shown. `run` takes
 * values and returns a value and never prints; the value is what `--json` prints.
 */
import type { CommandPath } from '../locale/texts.ts';
import type { Context } from './context.ts';
import type { Declared, Fields } from './json-fields.ts';
import type { Need } from './need.ts';
import type { ListTable } from './list-file.ts';
import type { OpenInput, Input, Specs } from './option.ts';
import type { Answer } from './outcome.ts';
import type { LabelledFacts, Ui } from './ui.ts';

export interface CommandSpec<A extends Specs, O extends Specs, G, F extends Fields> {
  /** Positional arguments, in order. */
  args: A;
  options: O;
  /** The fields of its JSON answer, all of them: help shows them. */
  json: Declared<F, Answer<G>>;
  /** Answers to what is missing, by asking; only called on a terminal. */
  ask?: (input: OpenInput<A & O>, ctx: Context) => Promise<Partial<OpenInput<A & O>>>;
  /** Its `ask` asks for its arguments, too; else they are asked for before. */
  asksArgs?: boolean;
  /** On a terminal, instead of `ask` and `run`: a conversation that does what was agreed in it. */
  talk?: (input: OpenInput<A & O>, ctx: Context) => Promise<NoInfer<G>>;
  /** Names of what is still missing beyond single required options (`--citizen` or `--scan`). */
  missing?: (input: Input<A & O>) => string[];
  /** What Enter answers where an option is asked for, by what is answered so far. */
  proposes?: (name: keyof O, input: OpenInput<A & O>) => string | null;
  /** What nobody has to give, and is asked for where so much hangs on it. */
  asksToo?: (input: OpenInput<A & O>, ctx: Context) => Promise<readonly (keyof (A & O))[]>;
  /**
   * What will come of its input beyond what it says itself: shown where it is agreed to. Throws
   * what `run` would refuse.
   */
  willDo?: (input: Input<A & O>, ctx: Context) => Promise<LabelledFacts>;
  /** Does it; an `Outcome` where there is a paper for standard output or a trouble to tell. */
  run: (input: Input<A & O>, ctx: Context) => Promise<G>;
  /** Renders the result for people; last, since few need it, what the command was given. */
  show: (result: Answer<G>, ui: Ui, input: Input<A & O>) => void | Promise<void>;
  /** The same as a table; a list that has it takes `--csv`, `--ndjson` and `--xlsx <file>`. */
  table?: (result: Answer<G>) => ListTable;
  /** 0, or 3 or 7 where the result itself says so. */
  exitCode?: (result: Answer<G>) => number;
}

/** A command whose types have been forgotten, as the program runs it. */
export interface AnyCommand extends Omit<CommandSpec<Specs, Specs, unknown, Fields>, 'json'> {
  json: Fields;
}

export function command<A extends Specs, O extends Specs, G, const F extends Fields>(
  spec: CommandSpec<A, O, G, F>,
): AnyCommand {
  return spec as unknown as AnyCommand;
}

/** Where a command stands in the list, before anything of it is loaded. */
export interface CommandEntry<Path extends string = CommandPath> {
  /** `dossier receive`; only what help speaks of can be a command. */
  path: Path;
  /** Vietnamese without diacritics: `ho-so tiep-nhan`. */
  alias: string;
  load: () => Promise<{ default: AnyCommand }>;
  needs: Need;
}
