/** Questions drawn by inquirer on the error stream, one prompt at a time. */
import { Writable } from 'node:stream';
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { printable } from '../domain/value/text.ts';
import type { OpenedGate } from './line-gate.ts';
import type { Texts } from '../locale/texts.ts';
import { deafness, Escaped, type Seat, type Ways } from './asker.ts';
import { input, password, type PromptStreams } from './prompts.ts';
import { brokenPrompt } from './screenful.ts';

export function drawnWays(texts: Texts, seat: Seat): Ways {
  const ask = <T>(prompt: (streams: PromptStreams) => Promise<T>, opened?: OpenedGate) =>
    guarded(seat, prompt, opened);
  // As soon as what comes can only be a card, and not when all of it has stood there.
  const transformer = (typed: string): string => cardMasked(typed, texts);
  return {
    line: (asked, careful) => {
      const message = brokenPrompt(asked, seat.live.columns);
      return ask((streams) => input({ message, transformer, theme: HEARD }, streams), {
        line: true,
        ...deafness(careful),
      });
    },
    // A PIN is shown to nobody: inquirer's key for that, and its English words, are left out.
    secret: (asked) => {
      const message = brokenPrompt(asked, seat.live.columns);
      return ask((streams) => password({ message, mask: '*', toggleMask: false }, streams));
    },
  };
}

/** Whether a typed line is an answer is known after it was heard: it must not look accepted. */
const HEARD = { prefix: { done: '›' } };

/** More letters than this push what is asked off a screen, and take long to draw for each key. */
const MOST_SHOWN = 400;

/** What stands on the screen of a scanned card: that it was one; of what is very long, its end. */
function cardMasked(typed: string, texts: Texts): string {
  if (route(typed.slice(0, MOST_SHOWN)).kind === 'card') return texts.screen.cardScanned;
  return printable(typed.length > MOST_SHOWN ? `…${typed.slice(-MOST_SHOWN / 2)}` : typed);
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

interface Key {
  name?: string;
  ctrl?: boolean;
}

/** Opens the gate for one prompt; Esc leaves it, Ctrl-D as Ctrl-C does. */
async function guarded<T>(
  { gate, live }: Seat,
  prompt: (streams: PromptStreams) => Promise<T>,
  opened: OpenedGate = { line: false },
): Promise<T> {
  const left = new AbortController();
  let escaped = false;
  const onKey = (_letters: string | undefined, key: Key | undefined): void => {
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
    return await asked;
  } catch (error) {
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
