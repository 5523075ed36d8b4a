/** Questions drawn by inquirer on the error stream, one prompt at a time. */
import { Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { printable } from '../domain/value/text.ts';
import type { OpenedGate } from './line-gate.ts';
import type { Texts } from '../locale/texts.ts';
import { CAREFUL_MS, Escaped, TurnedBack, type Seat, type Ways } from './asker.ts';
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
  const { yes, no, nothingFound, yesNoRule } = texts.screen;
  // Whatever inquirer would say in English, nothing was found.
  const finding = { style: { ...theme.style, error: () => `> ${nothingFound}` } };
  const yesOrNo = { keywords: { yes, no, error: () => yesNoRule } };
  const ask = <T>(prompt: (streams: PromptStreams) => Promise<T>, opened?: Asked): Promise<T> =>
    guarded(seat, prompt, opened);
  // What is typed at a list is no answer; `<` and Enter go back all the same.
  const pick = <T>(prompt: (streams: PromptStreams) => Promise<T>): Promise<T> =>
    ask(prompt, { line: false, picks: true });
  // As soon as what comes can only be a card, and not when all of it has stood there.
  const transformer = (typed: string): string => cardMasked(typed, texts);
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
    // A PIN is shown to nobody: inquirer's key for that, and its English words, are left out.
    secret: (message) =>
      ask((streams) => password({ message, mask: '*', toggleMask: false }, streams)),
    choose: (message, choices) =>
      pick((streams) => select(choices.map(cleaned), { message, pageSize: 12, theme }, streams)),
    tick: (message, choices) =>
      pick((streams) => checkbox(choices.map(cleaned), { message, pageSize: 14, theme }, streams)),
    find: (message, source) => {
      const shown = async (typed: string) => (await source(typed)).map(cleaned);
      return pick((streams) => search(shown, { message, pageSize: 10, theme: finding }, streams));
    },
    yesNo: (message, initial) =>
      pick((streams) => confirm({ message, default: initial, theme: yesOrNo }, streams)),
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

/** More letters than this push what is asked off a screen, and take long to draw for each key. */
const MOST_SHOWN = 400;

/** What stands on the screen of a scanned card: that it was one; of what is very long, its end. */
function cardMasked(typed: string, texts: Texts): string {
  if (route(typed.slice(0, MOST_SHOWN)).kind === 'card') return texts.screen.cardScanned;
  return printable(typed.length > MOST_SHOWN ? `…${typed.slice(-MOST_SHOWN / 2)}` : typed);
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

/** The terminal as inquirer draws on it; a new one each time, for each prompt ends its own. */
class PromptScreen extends Writable {
  readonly #live: Seat['live'];

  constructor(live: Seat['live']) {
    super({ decodeStrings: false });
    this.#live = live;
  }

  /** How wide a line may be: asked for while the prompt is drawn. */
  get columns(): number {
    return this.#live.columns;
  }

  override _write(text: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#live.write(text.toString());
    done();
  }
}

type Asked = OpenedGate & { picks?: boolean };

interface Key {
  name?: string;
  ctrl?: boolean;
}

/** Opens the gate for one prompt; `<` may go back, Esc leaves it, Ctrl-D as Ctrl-C does. */
async function guarded<T>(
  { gate, live }: Seat,
  prompt: (streams: PromptStreams) => Promise<T>,
  opened: Asked = { line: false },
): Promise<T> {
  const left = new AbortController();
  let back = false;
  let escaped = false;
  let last: string | undefined;
  const onKey = (letters: string | undefined, key: Key | undefined): void => {
    const enters = key?.name === 'return' || key?.name === 'enter';
    back ||= opened.picks === true && enters && last === '<';
    if (back) left.abort();
    last = letters;
    // Readline closes itself on Ctrl-D and tells nobody: inquirer would wait for ever.
    const ends = key?.ctrl === true && key.name === 'd';
    escaped ||= key?.name === 'escape';
    if (ends || escaped) left.abort();
  };
  const onEnd = (): void => left.abort();
  gate.on('keypress', onKey);
  gate.once('end', onEnd);
  if (gate.readableEnded) left.abort();
  try {
    // What was said until here stands above, whenever inquirer comes to draw.
    live.write('');
    const output = new PromptScreen(live);
    const asked = prompt({ input: gate, output, signal: left.signal });
    gate.open(opened);
    const answer = await asked;
    if (back) throw new TurnedBack();
    return answer;
  } catch (error) {
    if (back) throw new TurnedBack();
    if (escaped) throw new Escaped();
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
