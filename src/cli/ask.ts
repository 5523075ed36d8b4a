/** Questions to a person, through inquirer's own prompts, drawn on stderr. */
import { Problem } from '../domain/problem.ts';
import { route } from '../domain/scan/route.ts';
import { fold, printable } from '../domain/value/text.ts';
import type { Texts } from '../locale/texts.ts';
import { plainAsker } from './ask-plain.ts';
import type { Asker, TextOptions } from './asker.ts';
import type { LineGate } from './line-gate.ts';
import {
  checkbox,
  confirm,
  input,
  password,
  search,
  select,
  type PromptStreams,
} from './prompts.ts';
import type { Globals, Surroundings } from './surroundings.ts';

/** How long a question that cannot be taken back hears nothing: no reflex answers it. */
const CAREFUL_MS = 120;

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

/** `accessible`: questions and answers as plain lines, nothing drawn again. */
export function createAsker(
  texts: Texts,
  globals: Globals,
  { gate, stderr }: Pick<Surroundings, 'stderr'> & { gate: LineGate },
  accessible: boolean,
): Asker {
  const ending = (typed: string): string => cardMasked(typed, texts);
  const read = accessible ? plainReader(gate, stderr.write) : drawnReader(gate, ending);
  const line = async (message: string, careful = false): Promise<string> =>
    (await read(message, careful)).normalize('NFC').trim();
  const text = accessible
    ? plainText(line, texts, stderr.write)
    : (message: string, options: TextOptions = {}): Promise<string> =>
        guarded(gate, (context) =>
          input(
            {
              message,
              ...(options.initial === undefined ? {} : { default: options.initial }),
              validate: (typed) => faultOf(typed.normalize('NFC'), options, texts) ?? true,
              transformer: (typed, { isFinal }) => (isFinal ? ending(typed) : printable(typed)),
            },
            context,
          ),
        ).then((typed) => typed.normalize('NFC').trim());
  const rest = accessible ? plainAsker(line, text, texts, stderr.write) : drawn(texts, gate);
  return {
    text,
    line: (message, options) => line(message, options?.careful),
    secret: (message) => guarded(gate, (context) => password({ message, mask: '*' }, context)),
    ...rest,
    sure: async (message) => {
      if (globals.yes) return;
      const { yesWords, noWords, sureHint } = texts.screen;
      for (;;) {
        // Typed, and by nothing that was typed or scanned before: Enter alone agrees to nothing.
        const typed = fold(await line(`${message} ${sureHint}`, true));
        if (yesWords.includes(typed)) return;
        if (noWords.includes(typed)) throw new Problem('input.declined', {});
      }
    },
  };
}

/** Asks until the answer will do: what is wrong is said on a line of its own. */
function plainText(
  line: (message: string) => Promise<string>,
  texts: Texts,
  write: (text: string) => void,
): Asker['text'] {
  return async (message, options = {}) => {
    const shown = options.initial === undefined ? message : `${message} (${options.initial})`;
    for (;;) {
      const typed = (await line(shown)) || (options.initial ?? '');
      const fault = faultOf(typed, options, texts);
      if (fault === null) return typed;
      write(`! ${fault}\n`);
    }
  };
}

function faultOf(
  typed: string,
  { check, scan = 'codes' }: TextOptions,
  texts: Texts,
): string | null {
  const { kind } = route(typed);
  const card = kind === 'card' || kind === 'foreign';
  const code = kind === 'receipt' || kind === 'dossier' || kind === 'postal';
  if (scan !== 'any' && (card || (scan === 'none' && code))) return texts.screen.notAScan;
  const verdict = check?.(typed) ?? true;
  return verdict === true ? null : verdict;
}

/** What stays on the screen of a scanned card: that it was one. */
function cardMasked(typed: string, texts: Texts): string {
  return route(typed).kind === 'card' ? texts.screen.cardScanned : typed;
}

type Read = (message: string, careful: boolean) => Promise<string>;

function drawnReader(gate: LineGate, ending: (typed: string) => string): Read {
  return (message, careful) =>
    guarded(
      gate,
      (context) =>
        input(
          {
            message,
            transformer: (typed, { isFinal }) => (isFinal ? ending(typed) : printable(typed)),
          },
          context,
        ),
      { line: true, deafMs: careful ? CAREFUL_MS : 0 },
    );
}

/** Lines through readline alone, for screen readers and dumb terminals. */
function plainReader(gate: LineGate, write: (text: string) => void): Read {
  return async (message, careful) => {
    const { createInterface } = await import('node:readline');
    write(`${message} `);
    gate.open({ line: true, deafMs: careful ? CAREFUL_MS : 0 });
    const lines = createInterface({ input: gate, terminal: false });
    try {
      return await new Promise<string>((resolve, reject) => {
        const cancelled = (): void => reject(new Problem('input.cancelled', {}));
        process.once('SIGINT', cancelled);
        lines.once('line', resolve);
        lines.once('close', () => {
          process.off('SIGINT', cancelled);
          cancelled();
        });
      });
    } finally {
      lines.close();
      gate.close();
    }
  };
}

function drawn(texts: Texts, gate: LineGate): Pick<Asker, 'choose' | 'tick' | 'find' | 'yesNo'> {
  const theme = themeOf(texts);
  return {
    choose: (message, choices) =>
      guarded(gate, (context) =>
        select(choices.map(cleaned), { message, pageSize: 12, theme }, context),
      ),
    tick: (message, choices) =>
      guarded(gate, (context) =>
        checkbox(choices.map(cleaned), { message, pageSize: 14, theme }, context),
      ),
    find: (message, source) => {
      const shown = async (typed: string) => (await source(typed)).map(cleaned);
      return guarded(gate, (context) => search(shown, { message, pageSize: 10, theme }, context));
    },
    yesNo: (message, initial) =>
      guarded(gate, (context) => confirm({ message, default: initial }, context)),
  };
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

/** Opens the gate for one prompt; Esc leaves it as Ctrl-C does. */
async function guarded<T>(
  gate: LineGate,
  prompt: (context: PromptStreams) => Promise<T>,
  opened: { line: boolean; deafMs?: number } = { line: false },
): Promise<T> {
  const left = new AbortController();
  const onKey = (_: unknown, key: { name?: string } | undefined): void => {
    if (key?.name === 'escape') left.abort();
  };
  const onEnd = (): void => left.abort();
  gate.on('keypress', onKey);
  gate.once('end', onEnd);
  try {
    const asked = prompt({ input: gate, output: process.stderr, signal: left.signal });
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
