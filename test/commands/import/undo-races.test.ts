/** What others do while a batch is taken back in pieces, and a taking back that is cut off. */
import { expect, test } from 'vitest';
import { birth } from '../../support/acts.ts';
import { importing, listOf, row } from '../../support/import-files.ts';
import { newCounter, type Counter } from '../../support/program.ts';

/** How many rows the first piece takes back. */
const FIRST = 250;
/** More than it takes, by a little: the first rows are the last to go. */
const ROWS = FIRST + 100;
const open = { due_date: '', resolved_at: '', returned_at: '', received_at: '20/11/2026' };

interface Brought {
  counter: Counter;
  undo: string;
}

async function brought(): Promise<Brought> {
  const counter = await newCounter();
  const rows = Array.from({ length: ROWS }, (_, n) =>
    row(n, { ...open, citizen_id: `022192${String(n % 9).padStart(6, '0')}` }),
  );
  const { answer } = await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  expect(answer).toMatchObject({ imported: ROWS });
  return { counter, undo: `import undo ${answer['batch']}` };
}

/** Undoes, and does something else where the other counters have their turn. */
function meanwhile({ counter, undo }: Brought, act: () => Promise<void>) {
  return counter.run(`${undo} --json`, { surroundings: { pause: act } });
}

async function left(counter: Counter): Promise<number> {
  return (await counter.json('dossier list --limit 10000'))['dossiers'].length;
}

test('nobody sees what is left of a batch, or acts on it; everything else goes on', async () => {
  const batch = await brought();
  const { counter } = batch;
  const told: string[] = [];
  const { code, out } = await meanwhile(batch, async () => {
    expect(await left(counter)).toBe(0);
    const batches = await counter.json('import list');
    expect(batches['batches']).toMatchObject([{ status: 'undoing' }]);
    for (const line of [
      'dossier forward HS-1',
      'citizen account 022192000002 --kind vneid',
      birth.replace(/--citizen \S+/, '--citizen 022192000002 --all-components'),
      ['import', 'dossiers', listOf(counter, 'b.csv', [row(1)])],
    ]) {
      const { code: problem, exit, detail } = await counter.refusal(line);
      told.push(`${problem} ${exit} ${String(detail['what'])}`);
    }
    await counter.json('citizen register --id 022192111111 --name "Lê Thị Thử"');
    await counter.json(
      `${birth.replace(/--citizen \S+/, '--citizen 022192111111')} --all-components`,
    );
  });
  expect(told).toEqual([
    'dossier.not_found 4 undefined',
    'citizen.not_found 4 undefined',
    'citizen.not_found 4 undefined',
    'import.being_undone 3 null',
  ]);
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ dossiers: ROWS })]);
  expect(await left(counter)).toBe(1);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('cut off, it goes on by the same command, and tells of the whole', async () => {
  const batch = await brought();
  const { counter, undo } = batch;
  const cut = await meanwhile(batch, () => Promise.reject(new Error('cut off')));
  expect(cut.code).not.toBe(0);
  expect(await left(counter)).toBe(0);
  expect(await counter.refused('dossier forward HS-1')).toBe('dossier.not_found');
  expect(await counter.json(undo)).toMatchObject({ dossiers: ROWS, citizens: 9 });
  expect(await left(counter)).toBe(0);
  expect(await counter.json('import list')).toMatchObject({ batches: [{ status: 'undone' }] });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('of two who undo the same, one is told that it is done', async () => {
  const batch = await brought();
  const { counter, undo } = batch;
  const first = await meanwhile(batch, async () => {
    expect(await counter.json(`${undo} --key k1`)).toMatchObject({ dossiers: ROWS });
    expect(await counter.json(`${undo} --key k1`)).toMatchObject({ replayed: true });
  });
  expect(first.code).toBe(3);
  expect(JSON.parse(first.err)).toMatchObject({ error: { code: 'import.already_undone' } });
  expect(await left(counter)).toBe(0);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
