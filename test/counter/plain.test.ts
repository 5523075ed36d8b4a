/** A window that asks in plain lines, for who listens to it. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';
import { CTRL_D, ENTER, ESCAPE, openDesk } from '../support/terminal.ts';

test('--accessible says so for one window; one Esc leaves a question, and the counter stays', async () => {
  const counter = await newCounter();
  const desk = await openDesk(counter, { words: ['--accessible'] });
  desk.press(`k1${ENTER}`);
  await desk.see('Trong két có bao nhiêu?');
  desk.press(ESCAPE);
  await desk.see('gõ tên để tìm (?):');
  expect(desk.raw.includes('\u001B[')).toBe(false);
  desk.press(CTRL_D);
  expect(await desk.ended()).toBe(0);
});
