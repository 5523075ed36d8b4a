/** Questions drawn by inquirer on the error stream, one prompt at a time. */
import { Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { printable } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { CAREFUL_MS, TurnedBack, type Seat, type Ways } from './asker.ts';
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
  // What is typed at a list is no answer; `<` and Enter go back all the same.
  const pick = <T>(prompt: (streams: PromptStreams) => Promise<T>): Promise<T> =>
    ask(prompt, { line: false, picks: true });
  const transformer = (typed: string, { isFinal }: { isFinal: boolean }): string =>
    isFinal ? cardMasked(typed, texts) : printable(typed);
  return {
    line: (message, careful) =>
      ask((streams) => input({ message, transformer, theme: HEARD }, streams), {
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
      pick((streams) => select(choices.map(cleaned), { message, pageSize: 12, theme }, streams)),
    tick: (message, choices) =>
      pick((streams) => checkbox(choices.map(cleaned), { message, pageSize: 14, theme }, streams)),
    find: (message, source) => {
      const shown = async (typed: string) => (await source(typed)).map(cleaned);
      return pick((streams) => search(shown, { message, pageSize: 10, theme }, streams));
    },
    yesNo: (message, initial) => pick((streams) => confirm({ message, default: initial }, streams)),
  };
}

/** Whether a typed line is an answer is known after it was heard: it must not look accepted. */
const HEARD = { prefix: { done: '›' } };

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

type Opened = Parameters<Seat['gate']['open']>[0] & { picks?: boolean };

interface Key {
  name?: string;
  ctrl?: boolean;
}

/** Opens the gate for one prompt; `<` may go back, Esc and Ctrl-D leave it as Ctrl-C does. */
async function guarded<T>(
  { gate, stderr }: Seat,
  prompt: (streams: PromptStreams) => Promise<T>,
  opened: Opened = { line: false },
): Promise<T> {
  const left = new AbortController();
  let back = false;
  let last: string | undefined;
  const onKey = (letters: string | undefined, key: Key | undefined): void => {
    const enters = key?.name === 'return' || key?.name === 'enter';
    back ||= opened.picks === true && enters && last === '<';
    if (back) left.abort();
    last = letters;
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
    const answer = await asked;
    if (back) throw new TurnedBack();
    return answer;
  } catch (error) {
    if (back) throw new TurnedBack();
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
