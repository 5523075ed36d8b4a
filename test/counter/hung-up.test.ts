/** The system asks the counter to end, or its window is closed: nothing is half, all is neat. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { isRunning } from '../../src/files/unfinished.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { ENTER, openDesk, Terminal } from '../support/terminal.ts';
import { person } from './people.ts';

const PAPERS = 'gõ số để bỏ hoặc thêm:';
const PATIENCE_MS = 8000;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** In the middle of a reception; gives the number of the process. */
async function receiving(): Promise<{ desk: Terminal; pid: number }> {
  const desk = await openDesk(counter, { watched: true });
  const [, number] = /number (\d+)\./.exec(desk.text) ?? [];
  desk.press(`1${ENTER}`);
  await desk.see('Chủ hồ sơ: quét thẻ');
  desk.scan(person(1).card);
  await desk.see('Thủ tục: gõ');
  desk.press(`1.011607${ENTER}`);
  await desk.see(PAPERS);
  return { desk, pid: Number(number) };
}

/** The draft is there, and whoever had signed in is signed in still. */
async function goesOn(): Promise<void> {
  const who = await counter.json('staff whoami');
  expect(who).toMatchObject({ login: 'lan' });
  const desk = await openDesk(counter);
  expect(desk.text).toContain('hồ sơ nháp');
  desk.press(`n${ENTER}`);
  await desk.see(PAPERS);
  desk.press(`${ENTER}${ENTER}`);
  await desk.see('Đã tiếp nhận hồ sơ');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
}

test.each(['SIGHUP', 'SIGTERM'] as const)('%s ends the counter as it was begun', async (signal) => {
  const { desk, pid } = await receiving();
  process.kill(pid, signal);
  await desk.see('left with ');
  await desk.see('iexten');
  await desk.see('flusho');
  expect(desk.text).toContain('Đã giữ hồ sơ nháp');
  expect(desk.text).toMatch(/^isig icanon iexten echo /m);
  expect(desk.text).not.toMatch(/\.[cm]?[jt]s:\d+|report\.json/);
  // What is pasted is a shell's again, and the cursor is seen.
  const asked = [...desk.raw.matchAll(/\[\?2004([hl])/g)].at(-1)?.[1];
  const cursor = [...desk.raw.matchAll(/\[\?25([hl])/g)].at(-1)?.[1] ?? 'h';
  expect([asked, cursor]).toEqual(['l', 'h']);
  await goesOn();
});

test('a window that is closed leaves nothing that runs, and nothing half', async () => {
  const { desk, pid } = await receiving();
  desk.vanish();
  for (let waited = 0; isRunning(pid) && waited < PATIENCE_MS; waited += 50) await wait(50);
  expect(isRunning(pid)).toBe(false);
  await goesOn();
});
