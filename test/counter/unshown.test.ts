/** What is typed while the program is at work is shown by no terminal: it may be a PIN. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { adminPin, newCounter } from '../support/program.ts';
import { ENTER, Terminal } from '../support/terminal.ts';
import { person } from './people.ts';

test('what is typed or scanned behind a PIN, while that is looked at, is nowhere shown', async () => {
  const counter = await newCounter({ real: true });
  const env = { MOTCUA_CLOCK: counter.now };
  const desk = new Terminal(counter.store, { words: ['staff', 'login', 'lan'], env });
  await desk.see('Mã PIN');
  desk.press(`${adminPin}${ENTER}`);
  await wait(60);
  desk.press('975318');
  desk.scan(person(1).card);
  await desk.ended();
  expect(desk.text).not.toContain('975318');
  expect(desk.text).not.toContain(person(1).number);
});
