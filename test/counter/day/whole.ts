/** A whole day, act by act, and what is left of it in the store and among the papers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { allText, readPdf } from '../../print/read-pdf.ts';
import type { Answer, Counter } from '../../support/program.ts';
import { person } from '../people.ts';
import { beginDay, HOME, PINS, type Day, type DayOptions } from './begin.ts';
import { evening } from './evening.ts';
import type { Counted } from './hands.ts';
import { morning } from './morning.ts';
import { moneyBack } from './money.ts';
import { results } from './results.ts';
import { outAndBack } from './road.ts';
import { slips } from './slips.ts';

/** What is not done every day, before the evening. */
export interface Besides {
  act: (day: Day) => Promise<void>;
  /** How many dossiers it leaves. */
  dossiers: number;
}

/** Plays it, and gives the keys of each of its acts. */
export async function playDay(
  options: DayOptions,
  besides: Besides = { act: async () => undefined, dossiers: 0 },
): Promise<ReadonlyMap<string, Counted>> {
  const day = await beginDay(options);
  const { counter, lan, counted } = day;
  await lan.talk([HOME, '']);
  await morning(day);
  await slips(day);
  await outAndBack(day);
  await results(day);
  await moneyBack(day);
  await besides.act(day);
  await evening(day);
  expect(await lan.desk.ended()).toBe(0);

  // The commands that look at the day are asked in a window of their own.
  await counter.json(`staff login lan ${counter.pin(PINS.lan)}`);
  await whatWasReceived(day, besides.dossiers);
  await whatWasTaken(day);
  await whatWasPrinted(counter);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  for (const [act, { count }] of counted) {
    if (act.startsWith('card scanned → receipt')) expect(count).toBeLessThanOrEqual(12);
    if (act.startsWith('fee taken right after')) expect(count).toBeLessThanOrEqual(7);
  }
  return counted;
}

async function whatWasReceived({ counter, morningDossiers }: Day, besides: number): Promise<void> {
  const { dossiers } = await counter.json<{ dossiers: Answer[] }>('dossier list --limit 100');
  expect(dossiers).toHaveLength(morningDossiers + 8 + besides);
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
async function whatWasTaken({ counter, morningDossiers }: Day): Promise<void> {
  const money: unknown[] = [];
  // One after the other: each is told as seen, and two stores of one process would wait in vain.
  for (const n of [6, 7, 8]) {
    money.push((await counter.json(`dossier show ${morningDossiers + n}`))['money']);
  }
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
