/** Long work on a store that is a file, while a counter receives beside it: no wait is long. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { birth } from '../support/acts.ts';
import { start } from '../support/bin.ts';
import { figure, howMany } from '../support/figures.ts';
import { fileCounter } from '../support/file-counter.ts';
import { listOf, row } from '../support/import-files.ts';
import type { Answer, Counter, Line } from '../support/program.ts';
import { behind } from '../support/store.ts';

const ROWS = howMany('ROWS', 100_000);
/** The promise is two seconds; a machine that does much else at once may take longer. */
const MOST_MS = 5_000;
const LONG = 3_600_000;

/** Runs a line in a process of its own, and receives one dossier after another beside it. */
async function beside(counter: Counter, line: Line): Promise<Answer> {
  const { child, ended } = start(line, { store: counter.store });
  const waits: number[] = [];
  while (child.exitCode === null) {
    const began = performance.now();
    // Any refusal, the one for a busy store first of all, ends the test here.
    await counter.json(`${birth} --all-components`);
    waits.push(performance.now() - began);
    await wait(20);
  }
  const { code, out, err } = await ended;
  expect([code, err]).toEqual([0, expect.any(String)]);
  const longest = Math.max(...waits);
  const name = String(line)
    .replace(/[\d-]{4}\S+|\/\S+/g, '…')
    .slice(0, 40);
  figure('waits', waits.length, name, `${ROWS} rows, the longest took ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(MOST_MS);
  return JSON.parse(out) as Answer;
}

test('an import, a rebuild, a check and an undoing of a long list', { timeout: LONG }, async () => {
  const counter = await fileCounter();
  const rows = Array.from({ length: ROWS }, (_, n) =>
    row(n, { citizen_id: `022193${String(n % 30_000).padStart(6, '0')}` }),
  );
  const file = listOf(counter, 'a.csv', rows);
  const { batch, imported } = await beside(counter, `import dossiers ${file} --json`);
  expect(imported).toBe(ROWS);

  behind(counter.store, (database) =>
    database.exec("update dossier set status = 'received' where code < 'HS-2'"),
  );
  // So many wrong rows are the whole table, in one step: that asks for a choice.
  if (ROWS >= 30_000) expect(await counter.refused('store rebuild')).toBe('store.rebuild_long');
  behind(counter.store, (database) =>
    database.exec("update dossier set status = 'returned' where code between 'HS-11' and 'HS-2'"),
  );
  expect(await beside(counter, 'store rebuild --json')).toMatchObject({ replaced: ['dossier'] });
  expect(await beside(counter, 'store verify --json')).toMatchObject({ ok: true });

  expect(await beside(counter, `import undo ${batch} --json`)).toMatchObject({ dossiers: ROWS });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('a list that is undone while it still comes in', { timeout: LONG }, async () => {
  const counter = await fileCounter();
  const rows = Array.from({ length: Math.max(ROWS, 40_000) }, (_, n) => row(n));
  const file = listOf(counter, 'a.csv', rows);
  const coming = start(['import', 'dossiers', file, '--json'], { store: counter.store });
  const batches = async (): Promise<Answer[]> => (await counter.json('import list'))['batches'];
  while ((await batches()).length === 0) await wait(50);
  const [{ id }] = (await batches()) as [Answer];
  await counter.json(`import undo ${id}`);
  const { code, err } = await coming.ended;
  expect(code).toBe(3);
  const { error } = JSON.parse(err) as { error: Answer };
  expect(error['code']).toMatch(/^import\.(being|already)_undone$/);
  expect(await batches()).toMatchObject([{ status: 'undone' }]);
  expect((await counter.json('dossier list'))['dossiers']).toHaveLength(1);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
