/**
 * What somebody sees who looks while a batch is taken back by a program that is killed again and
 * again: all of it, and from one moment on nothing of it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../../support/bin.ts';
import { figure, howMany, tries } from '../../support/figures.ts';
import { importing, listOf, row } from '../../support/import-files.ts';
import { adminPin, newCounter, type Counter, type Ended } from '../../support/program.ts';

const ROWS = howMany('UNDONE', tries(8_000, 800));
const KILLS = tries(60, 3);
/** Nobody undoes so much in less: a kill comes before the last piece, or behind it. */
const LATEST_MS = 120;

/** More are not listed at once. */
const MOST_LISTED = 10_000;

/** Each way of looking gives how many there are. */
const looks: Record<string, (counter: Counter) => Promise<number>> = {
  list: async (counter) =>
    (await counter.json(`dossier list --limit ${Math.min(ROWS * 2, MOST_LISTED)}`))['dossiers']
      .length,
  found: async (counter) => (await counter.json('dossier find tran thi thu'))['dossiers'].length,
  people: async (counter) => (await counter.json('citizen find tran thi thu'))['citizens'].length,
  person: async (counter) => (await counter.run('citizen show 022192000001 --json')).code,
  shown: async (counter) => (await counter.run('dossier show HS-1 --json')).code,
  reported: async (counter) =>
    (await counter.json('report summary --from 2026-01-01 --to 2026-12-31'))['total']['received'],
};

/** A counter at which processes can be started, with a batch brought in. */
async function brought(): Promise<{ counter: Counter; batch: string }> {
  const counter = await newCounter({ real: true });
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  const rows = Array.from({ length: ROWS }, (_, n) => row(n));
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ imported: ROWS });
  return { counter, batch: answer['batch'] };
}

async function allSeen(counter: Counter): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const [name, look] of Object.entries(looks)) seen[name] = await look(counter);
  return seen;
}

async function statusOf(counter: Counter): Promise<string> {
  return (await counter.json('import list'))['batches'][0]['status'];
}

/** Begins to take it back, and is killed soon after the first entry of that stands. */
async function killed(counter: Counter, batch: string, after: number): Promise<void> {
  const { child, ended } = start(`import undo ${batch} --json`, { store: counter.store });
  while (child.exitCode === null && (await statusOf(counter)) === 'finished') await wait(5);
  await wait(after);
  child.kill('SIGKILL');
  await ended;
}

const timeout = 300_000 + KILLS * 10_000;

test('all of a batch or nothing of it, whenever its undoing is killed', { timeout }, async () => {
  const { counter, batch } = await brought();
  const before = await allSeen(counter);
  expect(before).toMatchObject({ list: ROWS, reported: ROWS, person: 0, shown: 0 });
  const nothing = { list: 0, found: 0, people: 0, person: 4, shown: 4, reported: 0 };

  const told: string[] = [];
  const over = new AbortController();
  let rounds = 0;
  onTestFinished(() => {
    over.abort();
  });
  const looking = (async () => {
    const gone = new Set<string>();
    for (; !over.signal.aborted; rounds += 1) {
      for (const [name, look] of Object.entries(looks)) {
        // A look asks and hears at once: the programs beside it have to be heard, too.
        await wait(1);
        const now = await look(counter);
        const left = nothing[name as keyof typeof nothing];
        if (now === left) gone.add(name);
        else if (now !== before[name] || gone.has(name)) told.push(`${name}: ${now}`);
      }
    }
  })();
  let last: Ended;
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killed(counter, batch, (LATEST_MS * kill) / KILLS);
      expect(await allSeen(counter)).toEqual(nothing);
    }
    last = await start(`import undo ${batch} --json`, { store: counter.store }).ended;
  } finally {
    over.abort();
    await looking;
  }
  expect(last.code, last.err).toBe(0);
  expect(told).toEqual([]);
  expect(await allSeen(counter)).toEqual(nothing);
  expect(await statusOf(counter)).toBe('undone');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  figure('kills', KILLS, 'an undoing', `${ROWS} rows, ${rounds} rounds of looks saw all or none`);
});
