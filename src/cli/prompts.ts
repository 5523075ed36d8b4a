/** inquirer's prompts, one question at a time, on the streams they are given. */
import { createPromptModule, type DistinctQuestion } from 'inquirer';

/** Where a prompt hears keys and draws, and what makes it leave. */
export interface PromptStreams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  signal: AbortSignal;
}

type PromptKind = 'input' | 'password';
/** What inquirer is told of a question of a kind, its name left out: it is the only one. */
type PromptOptions<K extends PromptKind> = Omit<
  Extract<DistinctQuestion, { type: K }>,
  'name' | 'type'
>;
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
