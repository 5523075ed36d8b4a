/**
 * A clerk at the keyboard, for prompts in this process. Imported before anything that asks: it
 * puts a screen and a keyboard under inquirer's own prompts, which are otherwise the real ones.
 */
import { screen } from '@inquirer/testing/vitest';
import { setTimeout as wait } from 'node:timers/promises';
import type { Around, Counter, Ended, Line } from './program.ts';

interface Key {
  key: string;
  ctrl?: boolean;
}

/** A text that is typed, a key by its name, or what happens elsewhere before the next key. */
export type Keys = string | Key | { act: () => Promise<unknown> } | { next: true };

export const enter: Keys = { key: 'enter' };
/** Between keys of one turn: the next prompt is waited for, whatever it asks. */
export const nextAsked: Keys = { next: true };
export const ctrlC: Keys = { key: 'c', ctrl: true };

const PATIENCE_MS = 60_000;

/** How many prompts began: two that ask the same are told apart by it. */
let begun = 0;
const createOutput = screen.createOutput.bind(screen);
screen.createOutput = () => {
  begun++;
  return createOutput();
};

/** A question that must stand on the screen, and the keys that answer it. */
export type Turn = readonly [question: string, ...keys: Keys[]];

export interface Talk extends Ended {
  /** How many keys were pressed; a typed text counts each letter. */
  presses: number;
}

/** Runs a command on a terminal and answers its questions, in order. */
export async function talk(
  counter: Counter,
  line: Line,
  turns: readonly Turn[],
  around: Around = {},
): Promise<Talk> {
  screen.clear();
  let answered = begun;
  const running = counter.run(line, { terminal: true, ...around });
  let ended = false;
  void running.then(() => (ended = true));
  let presses = 0;
  for (const [question, ...keys] of turns) {
    await shown(question, answered, () => ended);
    for (const each of keys) {
      if (isEnd(each)) answered = begun;
      if (isNext(each)) await shown('', answered, () => ended);
      else presses += await press(each);
    }
  }
  return { ...(await running), presses };
}

/** Whether a key ends the prompt that it is pressed in: what is asked next, another asks. */
function isEnd(keys: Keys): boolean {
  return typeof keys === 'object' && 'key' in keys && ENDS.has(keys.key);
}

function isNext(keys: Keys): keys is { next: true } {
  return typeof keys === 'object' && 'next' in keys;
}

const ENDS = new Set(['enter', 'return', 'escape', 'c', 'd']);

/** Waits until a prompt later than the `answered` one asks this. */
async function shown(question: string, answered: number, isOver: () => boolean): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  // Broken between words wherever the terminal ends.
  const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
  const isAsked = (): boolean =>
    begun > answered && onOneLine(screen.getScreen()).includes(onOneLine(question));
  while (!isAsked()) {
    if (isOver()) throw new Error(`the command ended before it asked "${question}"`);
    if (Date.now() > until) throw new Error(`not asked: "${question}", but ${screen.getScreen()}`);
    await wait(2);
  }
}

/** Gives how many keys it was. */
async function press(keys: Exclude<Keys, { next: true }>): Promise<number> {
  if (typeof keys === 'string') {
    screen.type(keys);
    return keys.length;
  }
  if ('act' in keys) {
    await keys.act();
    return 0;
  }
  screen.keypress({ name: keys.key, ctrl: keys.ctrl ?? false });
  return 1;
}
