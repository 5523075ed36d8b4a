/** What can be wrong with how the program is called and set, and with files around it. */
import type { Expected } from './expected.ts';
import type { FileLimit } from './limits.ts';
import type { ProblemKinds } from './problem-kind.ts';

export interface ProgramProblems {
  'usage.missing': { command: string; names: string[] };
  'usage.bad_value': { name: string; value: string; expected: Expected };
  'usage.unknown_command': { typed: string; near: string[] };
  'usage.unknown_option': { typed: string; command: string; near: string[] };
  'usage.too_many_arguments': { command: string; extra: string };
  'usage.no_topic': { topic: string; topics: string[] };
  'usage.clock_only_in_training': { variable: string };
  'usage.no_terminal': { command: string };
  /** One value is longer than any; `most` in letters. */
  'usage.too_long': { name: string; most: number };
  /** Options of which one goes only. */
  'usage.one_only': { names: string[] };
  'config.bad_value': { key: string; value: string; expected: Expected };
  'config.no_such_key': { typed: string; near: string[] };
  /** A setting that names a folder which cannot be used. */
  'config.no_folder': { key: string; path: string; why: string };
  /** Wording that this store did not agree to; `agreed` is the one it did. First digits of each. */
  'config.other_wording': { path: string; digest: string; agreed: string | null };
  /** What another call under the same key was: of another command, or told other values. */
  'command.key_reused': { key: string; command: string; of: 'command' | 'values' | 'staff' };
  /** What was kept for a key is not what the journal bears out. */
  'command.answer_altered': { key: string };
  'file.cannot_read': { path: string; why: string };
  'file.cannot_write': { path: string; why: string };
  'file.exists': { path: string };
  /** What lies there may not be replaced, as somebody has it open: the file was put beside it. */
  'file.held': { path: string; put: string };
  /**
   * What no output goes over: what a store keeps, or what is no plain file; `reserved`: what
   * Windows takes for something else than a file's name.
   */
  'file.no_place': { path: string; why: 'ours' | 'link' | 'device' | 'reserved' };
  /** It has the ending of another kind of file; `near` is what it may be called. */
  'file.wrong_ending': { path: string; endings: readonly string[]; near: string };
  /** It has more of something than anything has that is meant for us. */
  'file.too_large': { path: string; what: FileLimit };
  /** That the fonts lack: a caution beside a paper. */
  'file.letters_missing': { letters: readonly string[] };
  /** Of standard output: what the system says of it. */
  'file.cannot_output': { why: string };
  'data.bad_file': { path: string; why: string };
  /** A part of the program is gone while it runs: it was brought up to date, or taken away. */
  'program.replaced': Record<never, never>;
  'input.cancelled': Record<never, never>;
  'input.declined': Record<never, never>;
}

export const programProblemKinds: ProblemKinds<ProgramProblems> = {
  'usage.missing': 'usage',
  'usage.bad_value': 'usage',
  'usage.unknown_command': 'usage',
  'usage.unknown_option': 'usage',
  'usage.too_many_arguments': 'usage',
  'usage.no_topic': 'usage',
  'usage.clock_only_in_training': 'usage',
  'usage.no_terminal': 'usage',
  'usage.too_long': 'usage',
  'usage.one_only': 'usage',
  'config.bad_value': 'usage',
  'config.no_such_key': 'not_found',
  'config.no_folder': 'environment',
  'config.other_wording': 'refused',
  'command.key_reused': 'refused',
  'command.answer_altered': 'environment',
  'file.cannot_read': 'environment',
  'file.cannot_write': 'environment',
  'file.exists': 'refused',
  'file.held': 'environment',
  'file.no_place': 'refused',
  'file.wrong_ending': 'usage',
  'file.too_large': 'refused',
  'file.letters_missing': 'environment',
  'file.cannot_output': 'environment',
  'data.bad_file': 'environment',
  'program.replaced': 'environment',
  'input.cancelled': 'cancelled',
  'input.declined': 'cancelled',
};
