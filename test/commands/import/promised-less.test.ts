/** A list that promises less than the catalogue asks is told of whoever brought it in alone. */
import { writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { newCounter, type Counter } from '../../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  const set = 'procedure fee set 1.004873 province-fee 15000';
  await counter.json(`${set} --from 2026-01-01 --legal-basis "NQ 1"`);
});

const head = 'code,procedure,name,received_at,due_date,status,fee';
const row = (n: number, fee: string, more: { on?: string; status?: string } = {}): string => {
  const { on = '2026-11-20', status = 'processing' } = more;
  return `CU-${n},1.004873,Người Thử,${on},2026-12-01,${status},${fee}`;
};

async function imported(rows: string[], ...more: string[]): Promise<Record<string, unknown>> {
  const file = counter.file('so.csv');
  writeFileSync(file, [head, ...rows, ''].join('\n'));
  return counter.json(['import', 'dossiers', file, ...more]);
}

async function lowered(): Promise<unknown> {
  return (await counter.json('payment lowered'))['lowered'];
}

const verified = async (): Promise<void> =>
  expect(await counter.json('store verify')).toMatchObject({ ok: true });

test('it stands in the answer, and in the list of what was made cheaper in one line', async () => {
  const said = await imported([
    row(1, '0'),
    row(2, '15000'),
    row(3, ''),
    row(4, '5000'),
    // Nobody is asked any more for what ended without a word of a fee.
    row(5, '', { status: 'withdrawn' }),
    // Of that year the catalogue says nothing.
    row(6, '0', { on: '2009-03-02' }),
  ]);
  expect(said['notes']).toEqual({ fee_less: 3 });
  const told = { kind: 'imported', by: 'lan', amount: 40_000, due: 5000, count: 3 };
  expect(await lowered()).toMatchObject([{ ...told, code: 'CU-1', reason: 'so.csv' }]);
  const sums = [{ by: 'lan', kind: 'imported', count: 3, amount: 40_000 }];
  expect((await counter.json('status'))['lowered']).toMatchObject(sums);
  const cash = await counter.json('report cash --from 2026-11-23 --to 2026-11-23');
  expect(cash['lowered']).toMatchObject(sums);
  await counter.json('shift open --cash 0');
  expect((await counter.json('shift show'))['lowered']).toMatchObject([told]);
  expect((await counter.run('payment lowered', { screen: true })).out).toContain('CU-1 +2');
  await verified();
});

test('what a list corrects to less is told, and what is taken back is told no more', async () => {
  const { batch: first } = await imported([row(1, '15000')]);
  expect(await lowered()).toEqual([]);
  const { batch } = await imported([row(1, '4000')], '--update');
  const told = [{ kind: 'imported', amount: 11_000, due: 4000, count: 1 }];
  expect(await lowered()).toMatchObject(told);
  await counter.json(`import undo ${String(batch)}`);
  expect(await lowered()).toEqual([]);
  await counter.json(`import undo ${String(first)}`);
  const { batch: again } = await imported([row(2, '0')]);
  expect(await lowered()).toHaveLength(1);
  await counter.json(`import undo ${String(again)}`);
  expect(await lowered()).toEqual([]);
  await verified();
});
