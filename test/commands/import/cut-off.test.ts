/** An import that is cut off keeps what went in, and the same command goes on. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { start as startBin, type Started } from '../../support/bin.ts';
import { listOf, row } from '../../support/import-files.ts';
import { adminPin, newCounter, type Answer, type Counter } from '../../support/program.ts';
import { behind } from '../../support/store.ts';

const ROWS = 32_000;

/** The built program in a process of its own, on the real clock. */
function start(counter: Counter, file: string): Started {
  return startBin(['import', 'dossiers', file, '--json'], { store: counter.store });
}

function stored(counter: Counter): number {
  return behind(counter.store, (database) =>
    Number(database.prepare('select count(*) from dossier').pluck().get()),
  );
}

async function moreThan(counter: Counter, rows: number, { child }: Started): Promise<void> {
  while (child.exitCode === null && stored(counter) <= rows) await sleep(20);
}

test('killed, killed again before it wrote anything, asked to stop, and then finished', async () => {
  const counter = await newCounter({ real: true });
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  const rows = Array.from({ length: ROWS }, (_, n) => row(n, { citizen_id: '' }));
  const file = listOf(counter, 'a.csv', rows);

  const killed = start(counter, file);
  await moreThan(counter, 0, killed);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const kept = stored(counter);
  expect(kept).toBeGreaterThan(0);

  const early = start(counter, file);
  await sleep(150);
  early.child.kill('SIGKILL');
  await early.ended;
  expect(stored(counter)).toBeGreaterThanOrEqual(kept);

  const asked = start(counter, file);
  await moreThan(counter, kept, asked);
  asked.child.kill('SIGINT');
  const told = await asked.ended;
  if (told.code !== 0) {
    expect(told.code).toBe(130);
    const { error } = JSON.parse(told.err) as { error: Answer };
    expect(error).toMatchObject({ code: 'import.interrupted', detail: { file: 'a.csv' } });
  }

  const last = await start(counter, file).ended;
  expect(last.code).toBe(0);
  const answer = JSON.parse(last.out) as Answer;
  expect(answer['rows']).toBe(ROWS);
  expect(answer['imported'] + answer['skipped']).toBe(ROWS);
  expect(stored(counter)).toBe(ROWS);
  behind(counter.store, (database) => {
    const batches = database.prepare('select status from import_batch').pluck().all();
    expect(batches).toEqual(['finished']);
  });
  const verified = await counter.run('store verify --json');
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, fault: null, differing: [] });
}, 300_000);
