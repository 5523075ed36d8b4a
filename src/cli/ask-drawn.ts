/** Questions drawn by inquirer on the error stream, one prompt at a time. */
import { Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { printable } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { CAREFUL_MS, type Seat, type Ways } from './asker.ts';
import {
  checkbox,
  confirm,
  input,
  password,
  search,
  select,
  type PromptStreams,
} from './prompts.ts';

export function drawnWays(texts: Texts, seat: Seat): Ways {
  const theme = themeOf(texts);
  const ask = <T>(prompt: (streams: PromptStreams) => Promise<T>, opened?: Opened): Promise<T> =>
    guarded(seat, prompt, opened);
  const transformer = (typed: string, { isFinal }: { isFinal: boolean }): string =>
    isFinal ? cardMasked(typed, texts) : printable(typed);
  return {
    line: (message, careful) =>
      ask((streams) => input({ message, transformer }, streams), {
        line: true,
        deafMs: careful ? CAREFUL_MS : 0,
      }),
    text: (message, initial, faultOf) => {
      const validate = (typed: string): true | string => faultOf(typed) ?? true;
      const told = { message, validate, transformer };
      return ask((streams) =>
        input({ ...told, ...(initial !== undefined && { default: initial }) }, streams),
      );
    },
    secret: (message) => ask((streams) => password({ message, mask: '*' }, streams)),
    choose: (message, choices) =>
      ask((streams) => select(choices.map(cleaned), { message, pageSize: 12, theme }, streams)),
    tick: (message, choices) =>
      ask((streams) => checkbox(choices.map(cleaned), { message, pageSize: 14, theme }, streams)),
    find: (message, source) => {
      const shown = async (typed: string) => (await source(typed)).map(cleaned);
      return ask((streams) => search(shown, { message, pageSize: 10, theme }, streams));
    },
    yesNo: (message, initial) => ask((streams) => confirm({ message, default: initial }, streams)),
  };
}

/**
 * The line under a list that says which key does what, in the person's language. Which keys there
 * are is inquirer's to say: arrows are signs as they are, and a word that it would bring newly is
 * better shown in English than left out.
 */
function themeOf({ screen }: Texts) {
  const keysHelpTip = (keys: [key: string, action: string][]): string =>
    keys
      .map(
        ([key, action]) => `${screen.keys.names[key] ?? key} ${screen.keys.acts[action] ?? action}`,
      )
      .join(' • ');
  return { style: { keysHelpTip } };
}

/** What stays on the screen of a scanned card: that it was one. */
function cardMasked(typed: string, texts: Texts): string {
  return route(typed).kind === 'card' ? texts.screen.cardScanned : typed;
}

/** Names come from the store, and some there from elsewhere. */
function cleaned<C extends { name: string; description?: string }>(choice: C): C {
  const { name, description } = choice;
  return {
    ...choice,
    name: printable(name),
    ...(description !== undefined && { description: printable(description) }),
  };
}

/** The error stream as inquirer draws on it; a new one each time, for each prompt ends its own. */
class PromptScreen extends Writable {
  readonly #stderr: Seat['stderr'];

  constructor(stderr: Seat['stderr']) {
    super({ decodeStrings: false });
    this.#stderr = stderr;
  }

  /** How wide a line may be: asked for while the prompt is drawn. */
  get columns(): number {
    return this.#stderr.columns;
  }

  override _write(text: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#stderr.write(text.toString());
    done();
  }
}

type Opened = Parameters<Seat['gate']['open']>[0];

/** Opens the gate for one prompt; Esc and Ctrl-D leave it as Ctrl-C does. */
async function guarded<T>(
  { gate, stderr }: Seat,
  prompt: (streams: PromptStreams) => Promise<T>,
  opened: Opened = { line: false },
): Promise<T> {
  const left = new AbortController();
  const onKey = (_: unknown, key: { name?: string; ctrl?: boolean } | undefined): void => {
    // Readline closes itself on Ctrl-D and tells nobody: inquirer would wait for ever.
    const ends = key?.ctrl === true && key.name === 'd';
    if (ends || key?.name === 'escape') left.abort();
  };
  const onEnd = (): void => left.abort();
  gate.on('keypress', onKey);
  gate.once('end', onEnd);
  if (gate.readableEnded) left.abort();
  try {
    const output = new PromptScreen(stderr);
    const asked = prompt({ input: gate, output, signal: left.signal });
    gate.open(opened);
    return await asked;
  } catch (error) {
    const name = (error as { name?: unknown }).name;
    if (name === 'ExitPromptError' || name === 'AbortPromptError') {
      throw new Problem('input.cancelled', {}, { cause: error });
    }
    throw error;
  } finally {
    gate.off('keypress', onKey);
    gate.off('end', onEnd);
    gate.close();
  }
}
