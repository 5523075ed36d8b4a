import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import type { Answer, Counter } from '../support/program.ts';
import { beginDay, HOME, morningDossiers } from './day/begin.ts';
import { evening } from './day/evening.ts';
import { readmeTable, tableOf } from './day/key-table.ts';
import { morning } from './day/morning.ts';
import { moneyBack } from './day/money.ts';
import { results } from './day/results.ts';
import { outAndBack } from './day/road.ts';
import { slips } from './day/slips.ts';
import { person } from './people.ts';

test(
  'a whole day on a real terminal, from the set-up to the closed shift',
  { timeout: 600_000 },
  async () => {
    const day = await beginDay();
    const { counter, lan, counted } = day;
    await lan.talk([HOME, '']);
    await morning(day);
    await slips(day);
    await outAndBack(day);
    await results(day);
    await moneyBack(day);
    await evening(day);
    expect(await lan.desk.ended()).toBe(0);

    await whatWasReceived(counter);
    await whatWasTaken(counter);
    await whatWasPrinted(counter);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
    for (const [act, { count }] of counted) {
      if (act.startsWith('card scanned → receipt')) expect(count).toBeLessThanOrEqual(12);
      if (act.startsWith('fee taken right after')) expect(count).toBeLessThanOrEqual(7);
    }
    expect(readmeTable()).toBe(tableOf(counted));
  },
);

async function whatWasReceived(counter: Counter): Promise<void> {
  const { dossiers } = await counter.json<{ dossiers: Answer[] }>('dossier list --limit 100');
  expect(dossiers).toHaveLength(morningDossiers + 8);
  const names = new Set(dossiers.map(({ citizen }) => citizen.name));
  for (const n of [1, 2, 3, 5, 14, 15, 16, 17, 18, 19]) expect(names).toContain(person(n).name);
  const show = (n: number): Promise<Answer> => counter.json(`dossier show ${n}`);
  const mistaken = (n: number): Promise<Answer> => show(morningDossiers + n);
  for (const n of [1, 2, 3]) expect(await show(n)).toMatchObject({ status: 'returned' });
  expect(await show(4)).toMatchObject({ supplements: [{}] });
  expect(await mistaken(1)).toMatchObject({ citizen: { name: person(32).name } });
  expect(await mistaken(2)).toMatchObject({
    status: 'cancelled',
    replacedBy: (await mistaken(3))['code'],
  });
  expect(await mistaken(4)).toMatchObject({ missing: [] });
  expect(await mistaken(5)).toMatchObject({ citizen: { name: `${person(35).name} Sửa` } });
  expect(await counter.json('queue list')).toMatchObject({ waiting: 0, tickets: [] });
}

/** Three of ten thousand; two of ten thousand, as the first receipt was void; one waived. */
async function whatWasTaken(counter: Counter): Promise<void> {
  const states = [6, 7, 8].map((n) => counter.json(`dossier show ${morningDossiers + n}`));
  const money = (await Promise.all(states)).map((each) => each['money']);
  expect(money).toMatchObject([
    { state: 'paid', outstanding: 0, surplus: 0 },
    { state: 'paid', paid: 20_000, outstanding: 0 },
    { state: 'waived', paid: 0 },
  ]);
  const { closing } = await counter.json('shift show');
  expect(closing).toMatchObject({ expected: 550_000, counted: 540_000, difference: -10_000 });
}

async function whatWasPrinted(counter: Counter): Promise<void> {
  const paper = (name: string): string => join(counter.folder, 'papers', name);
  for (const name of ['summary-2026-11.pdf', 'register-2026-11.pdf']) {
    expect(existsSync(paper(name)), name).toBe(true);
  }
  const register = allText(await readPdf(readFileSync(paper('register-2026-11.pdf'))));
  expect(register.replaceAll(/\s+/g, '')).toContain('HỦY:nhầmthủtục');
}
