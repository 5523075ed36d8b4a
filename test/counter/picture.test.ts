/**
 * The picture of the counter in the README is what the counter shows. After a change of the page:
 * `npm run build && npx vitest run -u --project sqlite --config .config/vitest.config.js
 * test/counter/picture.test.ts` draws it again.
 */
import { expect, test } from 'vitest';
import { cards } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';
import { openDesk } from '../support/terminal.ts';

const PAGE = 'Chọn số, hoặc Enter để về:';
/** Of a letter and of the space around all, in the picture's own units. */
const [WIDTH, HEIGHT, SIZE, PAD] = [8.4, 19, 14, 14];
const [COLUMNS, ROWS] = [80, 24];

test('the README shows a dossier’s page as it is', async () => {
  const counter = await newCounter();
  await counter.json(['citizen', 'register', '--scan', cards.thu]);
  const line = 'dossier receive --procedure 1.001193 --citizen 022192000001';
  const { code } = await counter.json(`${line} --all-components --quantity 1`);
  const desk = await openDesk(counter, { columns: COLUMNS, rows: ROWS });
  desk.scan(code);
  const [, ...shown] = (await desk.see(PAGE)).split('\n');
  const page = shown.slice(shown.findIndex((row) => row.includes('┄') || row.trim() !== ''));
  expect(page.length).toBeLessThanOrEqual(ROWS);
  await expect(svgOf(page)).toMatchFileSnapshot('dossier-page.svg');
});

/** Rows of a terminal as a picture: light letters on dark, each in its place. */
function svgOf(rows: readonly string[]): string {
  const [width, height] = [COLUMNS * WIDTH + 2 * PAD, rows.length * HEIGHT + 2 * PAD];
  const texts = rows.map((row, at) => {
    const y = PAD + (at + 1) * HEIGHT - (HEIGHT - SIZE);
    return `<text x="${PAD}" y="${y}">${escaped(row.trimEnd())}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" rx="6" fill="#1c1f26"/>`,
    `<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="${SIZE}"`,
    ` fill="#e8e8e8" xml:space="preserve" style="white-space: pre">`,
    ...texts.filter((text) => !text.endsWith('></text>')),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
