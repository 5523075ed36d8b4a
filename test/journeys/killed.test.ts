import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { birth } from '../support/acts.ts';
import { start, stationFolder, type Started } from '../support/bin.ts';
import { Counter } from '../support/program.ts';
import { figure, howMany } from '../support/figures.ts';
import { readPdf } from '../print/read-pdf.ts';

/** How long after the start a counter is cut off, in milliseconds; the others end by themselves. */
const delaysOf = [
  [90, 180, 260, 340, 430],
  [140, 220, 300, 380, 520],
  [200, 320, 410, 600, 700],
];
const COUNTERS = 8;
const ROUNDS = Math.ceil(howMany('KILLS', 10) / 5);
/** Never twice at the same moment of a start. */
const rounds = Array.from({ length: ROUNDS }, (_, round) =>
  delaysOf[round % 3]!.map((delay) => delay + ((Math.floor(round / 3) * 7) % 90)),
);
const TIMEOUT = 180_000 + ROUNDS * 60_000;

it(
  'counters killed at any moment: what is printed is recorded, what is recorded is printable',
  { timeout: TIMEOUT },
  async () => {
    const { folder, store } = await stationFolder();
    const answered: string[] = [];
    let cutOff = 0;
    for (const [round, delays] of rounds.entries()) {
      const started: Started[] = [];
      for (let n = 0; n < COUNTERS; n++) {
        const file = join(folder, `${round}-${n}.pdf`);
        started.push(start(`${birth} --all-components --print ${file} --json`, { store }));
      }
      const killing = delays.map(async (delay, n) => {
        await wait(delay);
        started[n]!.child.kill('SIGKILL');
      });
      await Promise.all(killing);
      for (const { ended } of started) {
        const { code, out } = await ended;
        if (code === -1) cutOff += 1;
        if (code === 0) answered.push((JSON.parse(out) as { code: string }).code);
      }
    }
    const counter = new Counter(folder);
    counter.store = store;
    counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
    await counter.json('staff login lan');
    const { dossiers } = await counter.json('dossier list --limit 10000');
    const codes = dossiers.map((each: { code: string }) => each.code).sort() as string[];

    // Every answer is a record of its own; numbers follow one another without a gap.
    expect(answered.length).toBeGreaterThanOrEqual(rounds.length * 3);
    expect(new Set(answered).size).toBe(answered.length);
    expect(codes).toEqual(expect.arrayContaining(answered));
    const day = codes[0]!.slice(0, -4);
    expect(codes).toEqual(codes.map((_, index) => day + String(index + 1).padStart(4, '0')));

    // Every paper there is, is whole and has its record.
    const papers = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    expect(papers.length).toBeGreaterThanOrEqual(answered.length);
    for (const paper of papers) {
      const [page] = await readPdf(readFileSync(join(folder, paper)), 36);
      const printed = codes.filter((code) => page!.text.includes(code));
      expect([paper, printed.length]).toEqual([paper, 1]);
    }

    // Every record can be printed again, and the store is whole.
    for (const code of codes) {
      const file = counter.file(`again-${code}.pdf`);
      await counter.json(`print receipt ${code} --copies 1 --out ${file}`);
      expect(existsSync(file)).toBe(true);
    }
    expect((await counter.json('store verify'))['ok']).toBe(true);
    const came = `${codes.length} received, ${papers.length} printed, none without the other`;
    figure('kills', cutOff, 'receptions with their papers', came);
  },
);
