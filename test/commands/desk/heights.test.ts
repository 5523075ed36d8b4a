/** No page of the counter is higher or wider than its terminal, whatever there is to be shown. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { expect, test } from 'vitest';
import { stripVTControlCharacters } from 'node:util';
import { textWidth } from '../../../src/cli/fit.ts';
import { vi } from '../../../src/locale/vi.ts';
import { newCounter } from '../../support/program.ts';

const { desk } = vi.screen;
const longName = `Nguyễn ${'Thị Phương '.repeat(9)}Thử`;
const longSubject = 'xin cấp lại giấy tờ đã mất trong trận bão, '.repeat(5).trim();

test.each([
  [60, 20],
  [80, 24],
  [120, 40],
])('on %d × %d', async (columns, rows) => {
  const counter = await newCounter();
  await counter.json(['citizen', 'register', '--id', '022192000001', '--name', longName]);
  const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
  for (let n = 0; n < 12; n++) {
    await counter.json([...line.split(' '), '--subject', `${n} ${longSubject}`]);
  }
  const seen: string[] = [];
  const turns: Turn[] = [
    [`? ${desk.askHome}`, '8', enter],
    [`? ${desk.askRow}`, '>', enter],
    [`? ${desk.askRow}`, '99', enter],
    [`? ${desk.askRow}`, '3', enter],
    [`? ${desk.askNext}`, '?', enter],
    [`? ${desk.askNext}`, '>', enter],
    [`? ${desk.askNext}`, '7', enter],
    [`? ${desk.askNext}`, '8', enter],
    [`? ${desk.askNext}`, '999', enter],
    [`? ${desk.askNext}`, enter],
    [`? ${desk.askRow}`, enter],
    [`? ${desk.askHome}`, 'thu', enter],
    [`? ${desk.askRow}`, enter],
    [`? ${desk.askHome}`, '0', enter],
  ];
  const { code } = await talk(counter, '', turns, { columns, rows, seen });
  expect(code).toBe(0);
  const pages = seen.map((text) => stripVTControlCharacters(text).replace(/\n$/, '').split('\n'));
  expect(Math.max(...pages.map((page) => page.length))).toBeGreaterThan(rows / 2);
  for (const page of pages) {
    // The prompt stands below.
    expect(page.length).toBeLessThan(rows);
    for (const row of page) expect(textWidth(row)).toBeLessThanOrEqual(columns);
  }
  // What was refused, and which keys there are, stand on the last rows, right above where it is
  // typed again.
  const refused = pages.filter((page) => page.slice(-3).join(' ').includes('999'));
  expect(refused.length).toBeGreaterThan(0);
});
