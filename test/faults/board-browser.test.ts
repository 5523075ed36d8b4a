/** The pages in a real browser, at a telephone’s and a television’s size, where there is one. */
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { absence, register } from '../support/acts.ts';
import { openBoard, receiptText } from '../support/board.ts';
import { browserHere } from '../support/browser.ts';
import { newCounter } from '../support/program.ts';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];

/** A page as the browser has it after its script has run for a moment. */
async function pageAfter(url: string, size: string, picture: string): Promise<string> {
  const folder = `--user-data-dir=${picture}.profile`;
  const seen = [`--window-size=${size}`, '--timeout=4000', folder];
  const run = promisify(execFile);
  await run(browserHere!, [...FLAGS, ...seen, `--screenshot=${picture}`, url]);
  const { stdout } = await run(browserHere!, [...FLAGS, ...seen, '--dump-dom', url]);
  expect(existsSync(picture) && statSync(picture).size).toBeGreaterThan(8000);
  return stdout;
}

it.skipIf(browserHere === null)('draws what is called, and what a receipt opens', async () => {
  const counter = await newCounter();
  await register(counter);
  const { code } = await counter.json(`${absence} --all-components`);
  const receipt = await receiptText(counter, code as string);
  for (let taken = 0; taken < 4; taken += 1) await counter.json('queue take');
  await counter.json('queue call');
  const board = await openBoard(counter);
  const sizes = { '1920,1080': 'dark', '360,740': 'light' };
  for (const [size, theme] of Object.entries(sizes)) {
    const picture = counter.file(`bang-${theme}.png`);
    const page = await pageAfter(`${board.url}/?theme=${theme}`, size, picture);
    // What the script has put there, with no word of a fault.
    expect(page).toContain('<b>A001</b>');
    expect(page).not.toContain('class="stale"');
    expect(page).not.toMatch(/id="sound"[^>]*hidden/);
  }
  const looked = `${board.url}/r?t=${encodeURIComponent(receipt)}`;
  const page = await pageAfter(looked, '360,740', counter.file('tra-cuu.png'));
  expect(page).toContain('Hồ sơ đang được giải quyết');
});
