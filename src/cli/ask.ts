/** Questions to a person, through inquirer's own prompts, drawn on stderr. */
import { checkbox, confirm, input, password, search, select } from '@inquirer/prompts';
import { Problem } from '../domain/problem.ts';
import type { Texts } from '../locale/texts.ts';
import { clean } from './clean.ts';
import type { Globals } from './context.ts';

export interface Choice<T> {
  value: T;
  name: string;
  description?: string;
}

export interface Asker {
  text(message: string, options?: { initial?: string; check?: Check }): Promise<string>;
  secret(message: string): Promise<string>;
  choose<T>(message: string, choices: Choice<T>[]): Promise<T>;
  tick<T>(message: string, choices: (Choice<T> & { checked: boolean })[]): Promise<T[]>;
  find<T>(message: string, source: (typed: string) => Promise<Choice<T>[]>): Promise<T>;
  /** `--yes` answers it; otherwise there is no default. */
  sure(message: string): Promise<void>;
  yesNo(message: string, initial: boolean): Promise<boolean>;
}

/** `true`, or what is wrong. */
export type Check = (typed: string) => true | string;

/** The line under a list that says which key does what, in the person's language. */
function themeOf({ screen }: Texts) {
  const keysHelpTip = (keys: [key: string, action: string][]): string =>
    keys
      .map(
        ([key, action]) => `${screen.keys.names[key] ?? key} ${screen.keys.acts[action] ?? action}`,
      )
      .join(' • ');
  return { style: { keysHelpTip } };
}

export function createAsker(texts: Texts, globals: Globals): Asker {
  const context = { output: process.stderr };
  const theme = themeOf(texts);
  return {
    text: (message, options) =>
      guarded(
        input(
          {
            message,
            ...(options?.initial === undefined ? {} : { default: options.initial }),
            validate: (typed) => options?.check?.(typed.normalize('NFC')) ?? true,
          },
          context,
        ),
      ).then((typed) => typed.normalize('NFC').trim()),
    secret: (message) => guarded(password({ message, mask: '*' }, context)),
    choose: (message, choices) =>
      guarded(select({ message, choices: choices.map(cleaned), pageSize: 12, theme }, context)),
    tick: (message, choices) =>
      guarded(checkbox({ message, choices: choices.map(cleaned), pageSize: 14, theme }, context)),
    find: (message, source) => {
      const shown = async (typed: string | undefined) => (await source(typed ?? '')).map(cleaned);
      return guarded(search({ message, source: shown, pageSize: 10, theme }, context));
    },
    sure: async (message) => {
      if (globals.yes) return;
      const choices = [
        { value: true, name: texts.screen.yes },
        { value: false, name: texts.screen.no },
      ];
      const agreed = await guarded(select({ message, choices, theme }, context));
      if (!agreed) throw new Problem('input.declined', {});
    },
    yesNo: (message, initial) => guarded(confirm({ message, default: initial }, context)),
  };
}

/** Names come from the store, and some there from elsewhere. */
function cleaned<C extends { name: string; description?: string }>(choice: C): C {
  const { name, description } = choice;
  return {
    ...choice,
    name: clean(name),
    ...(description !== undefined && { description: clean(description) }),
  };
}

async function guarded<T>(prompt: Promise<T>): Promise<T> {
  try {
    return await prompt;
  } catch (error) {
    const name = (error as { name?: unknown }).name;
    if (name === 'ExitPromptError' || name === 'AbortPromptError') {
      throw new Problem('input.cancelled', {}, { cause: error });
    }
    throw error;
  }
}
