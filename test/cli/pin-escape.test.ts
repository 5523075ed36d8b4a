/** Esc where a PIN is asked for: one step back, as `<` is, and no program ends by it. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';
import { ENTER, ESCAPE, Terminal } from '../support/terminal.ts';

test.each(['0', '1'])('leads back to the names (plain questions: %s)', async (plain) => {
  const counter = await newCounter();
  const pin = '246813';
  await counter.json(`staff pin ${counter.pin(pin)}`);
  const env = { MOTCUA_ACCESSIBLE: plain, MOTCUA_CLOCK: counter.now };
  const asked = new Terminal(counter.store, { env, words: ['staff', 'login'] });
  await asked.see('Bạn là ai?');
  asked.press(`lan${ENTER}`);
  await asked.see('Mã PIN của Phạm Thị Lan');
  asked.press(ESCAPE);
  await asked.see('Bạn là ai?');
  asked.press(`lan${ENTER}`);
  await asked.see('Mã PIN của Phạm Thị Lan');
  asked.press(`${pin}${ENTER}`);
  await asked.see('Chào Phạm Thị Lan');
  expect(await asked.ended()).toBe(0);
});
