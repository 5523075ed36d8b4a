/** inquirer's prompts, one question at a time, on the streams they are given. */
import { createPromptModule, type DistinctQuestion } from 'inquirer';
import type { Choice } from './asker.ts';

/** Where a prompt hears keys and draws, and what makes it leave. */
export interface PromptStreams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
}

type PromptKind = 'input' | 'password' | 'confirm' | 'select' | 'checkbox' | 'search';
/** What inquirer is told of a question of a kind, its name left out: it is the only one. */
type PromptOptions<K extends PromptKind> = Omit<
  Extract<DistinctQuestion, { type: K }>,
  'name' | 'type'
>;
/** The same of a list; what stands in it comes beside it. */
type Listed<K extends PromptKind> = Omit<PromptOptions<K>, 'choices' | 'source'>;

/** A typed line. */
export async function input(told: PromptOptions<'input'>, streams: PromptStreams): Promise<string> {
  const ask = createPromptModule(streams);
  return (await ask<{ line: string }>([{ ...told, type: 'input', name: 'line' }])).line;
}

/** A typed line of which nothing is shown but how long it is. */
export async function password(
  told: PromptOptions<'password'>,
  streams: PromptStreams,
): Promise<string> {
  const ask = createPromptModule(streams);
  return (await ask<{ line: string }>([{ ...told, type: 'password', name: 'line' }])).line;
}

export async function confirm(
  told: PromptOptions<'confirm'>,
  streams: PromptStreams,
): Promise<boolean> {
  const ask = createPromptModule(streams);
  return (await ask<{ yes: boolean }>([{ ...told, type: 'confirm', name: 'yes' }])).yes;
}

/** One of a list. */
export async function select<T>(
  choices: readonly Choice<T>[],
  told: Listed<'select'>,
  streams: PromptStreams,
): Promise<T> {
  const ask = createPromptModule(streams);
  const list = { ...told, type: 'select', name: 'place', choices: placed(choices) } as const;
  return choices[(await ask<{ place: number }>([list])).place]!.value;
}

/** Some of a list. */
export async function checkbox<T>(
  choices: readonly (Choice<T> & { checked: boolean })[],
  told: Listed<'checkbox'>,
  streams: PromptStreams,
): Promise<T[]> {
  const ask = createPromptModule(streams);
  const list = { ...told, type: 'checkbox', name: 'places', choices: placed(choices) } as const;
  const { places } = await ask<{ places: number[] }>([list]);
  return places.map((place) => choices[place]!.value);
}

/** One of what is found for what is typed. */
export async function search<T>(
  source: (typed: string) => Promise<readonly Choice<T>[]>,
  told: Listed<'search'>,
  streams: PromptStreams,
): Promise<T> {
  const found: Choice<T>[] = [];
  const look = async (typed: string | undefined) => {
    const more = await source(typed ?? '');
    const from = found.push(...more) - more.length;
    return placed(more, from);
  };
  const ask = createPromptModule(streams);
  const list = { ...told, type: 'search', name: 'place', source: look } as const;
  return found[(await ask<{ place: number }>([list])).place]!.value;
}

/** Choices with their places for values: inquirer gives back what it knows the kind of. */
function placed<C extends Choice<unknown>>(choices: readonly C[], from = 0) {
  return choices.map((choice, at) => ({ ...choice, value: from + at }));
}
