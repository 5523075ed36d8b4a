/** The board where nobody scrolls: at every size of a television all that counts stays in sight. */
import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { loadTexts } from '../../src/locale/texts.ts';
import { openPages } from '../../src/pages/server.ts';
import type { BoardView } from '../../src/pages/source.ts';
import { freePort } from '../support/board.ts';
import { browserHere, openPage } from '../support/browser.ts';

const services = ['reception', 'result', 'guidance', 'other'] as const;

/** The fullest that a board can be, with so many counters calling. */
function crowded(calling: number): BoardView {
  const numbers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ number: `${'ABC'[at % 3]}${101 + at}`, counter: at + 1, call: `${at}` },
    }));
  return {
    ...{ called: numbers(calling), before: numbers(5), wait: 147, training: true },
    waiting: services.map((service) => ({ service, count: 108 })),
    office: `Trung tâm Phục vụ hành chính công phường Hồng Gai, ${'cơ sở rất xa, '.repeat(4)}`,
    at: '2026-11-23T09:14:00+07:00' as Instant,
  };
}

/** What is cut, or beyond the edge of the screen. */
const LOST = `(() => {
  const lost = [];
  const inside = (each) => {
    const { left, top, right, bottom } = each.getBoundingClientRect();
    const [wide, high] = [innerWidth + 0.5, innerHeight + 0.5];
    return left >= 0 && top >= 0 && right <= wide && bottom <= high;
  };
  const wanted = '#mark, .office em, .called b, .called span, aside h2, aside li, aside p';
  for (const each of document.querySelectorAll(wanted)) {
    if (!inside(each)) lost.push(each.textContent.trim() + ' is beyond the edge');
  }
  for (const each of document.querySelectorAll('.called li')) {
    if (each.scrollHeight > each.clientHeight + 1) lost.push(each.textContent.trim() + ' is cut');
    const isWide = each.scrollWidth > each.clientWidth + 1;
    if (isWide) lost.push(each.textContent.trim() + ' is too wide');
  }
  const aside = document.querySelector('aside');
  if (aside.scrollHeight > aside.clientHeight + 1) lost.push('what stands beside is cut');
  return lost;
})()`;

it.skipIf(browserHere === null)('keeps all in sight on every television', async () => {
  let view = crowded(1);
  const names = ['board.css', 'board.js', 'status.css'];
  const pages = await openPages({
    ...{ address: '127.0.0.1', port: await freePort(), lang: 'vi', version: '1' },
    source: {
      board: () => Promise.resolve(view),
      look: () => Promise.reject(new Error('nobody looks')),
      asksRating: () => false,
      rate: () => Promise.resolve(),
    },
    texts: { vi: await loadTexts('vi'), en: await loadTexts('en') },
    files: new Map(names.map((name) => [name, readFileSync(`data/pages/${name}`, 'utf8')])),
    stopwatch: () => performance.now() / 1000,
    beatSeconds: 1,
  });
  onTestFinished(() => pages.close());
  const page = await openPage(await freePort());
  const seen: string[] = [];
  for (const calling of [1, 2, 4, 8, 12, 15, 30]) {
    view = crowded(calling);
    for (const [width, height] of [
      ...([
        [3840, 2160],
        [1920, 1080],
        [1366, 768],
      ] as const),
      ...([
        [1024, 768],
        [1080, 1920],
      ] as const),
    ]) {
      for (const lang of ['vi', 'en']) {
        await page.go(`http://127.0.0.1:${pages.port}/?lang=${lang}`, width, height);
        const drawn = `document.querySelectorAll('.called li').length === ${calling}`;
        await expect.poll(() => page.value(drawn), { timeout: 10_000 }).toBe(true);
        const lost = (await page.value(LOST)) as string[];
        seen.push(...lost.map((each) => `${calling} at ${width} x ${height}, ${lang}: ${each}`));
      }
    }
  }
  expect(seen).toEqual([]);
  // On a telephone one scrolls, and nothing is wider than it.
  await page.go(`http://127.0.0.1:${pages.port}/`, 360, 640);
  const wider = 'document.documentElement.scrollWidth > 360';
  expect(await page.value(wider)).toBe(false);
});
