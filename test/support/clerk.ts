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
export type Keys = string | Key | { act: () => Promise<unknown> };

export const enter: Keys = { key: 'enter' };
/** Before what cannot be taken back is answered: nothing typed before it was shown is heard. */
export const settled: Keys = { act: () => wait(200) };
export const ctrlC: Keys = { key: 'c', ctrl: true };

const PATIENCE_MS = 20_000;

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
  const running = counter.run(line, { terminal: true, ...around });
  let ended = false;
  void running.then(() => (ended = true));
  let presses = 0;
  for (const [question, ...keys] of turns) {
    await shown(question, () => ended);
    for (const each of keys) presses += await press(each);
  }
  return { ...(await running), presses };
}

async function shown(question: string, isOver: () => boolean): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  // Broken between words wherever the terminal ends.
  const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
  while (!onOneLine(screen.getScreen()).includes(onOneLine(question))) {
    if (isOver()) throw new Error(`the command ended before it asked "${question}"`);
    if (Date.now() > until) throw new Error(`not asked: "${question}", but ${screen.getScreen()}`);
    await wait(2);
  }
  // A list may still be loading behind its question.
  await wait(5);
}

/** Gives how many keys it was. */
async function press(keys: Keys): Promise<number> {
  if (typeof keys === 'string') {
    screen.type(keys);
    // What was typed may search; the list settles before the next key.
    await wait(20);
    return keys.length;
  }
  if ('act' in keys) {
    await keys.act();
    return 0;
  }
  screen.keypress({ name: keys.key, ctrl: keys.ctrl ?? false });
  return 1;
}
