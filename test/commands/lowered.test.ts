/** What one person alone makes cheaper is seen by whoever leads the office. */
import { beforeEach, expect, it } from 'vitest';
import { cards, copies, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let dearer: string;
let waived: string;

beforeEach(async () => {
  counter = await newCounter();
  waived = (await receive(counter))['code'];
  await register(counter, cards.mau);
  dearer = (await counter.json(`${copies} --all-components --quantity 5`))['code'];
  await counter.json('staff add --name "Lê Văn Mẫu" --login mau --role cashier');
  await counter.json('staff login mau');
  // Between two shifts it is on the sheet of the next.
  const because = '--reason "người có công" --paper "giấy xác nhận 1"';
  await counter.json(`payment waive ${waived} --amount 5000 ${because}`);
  await counter.json('shift open --cash 0');
  await counter.json('staff login lan');
  await counter.json(`dossier correct ${dearer} --quantity 7 --reason "đếm nhầm"`);
  await counter.json(`dossier correct ${dearer} --quantity 3 --reason "đếm nhầm"`);
  await counter.json('staff login mau');
});

it('on the sheet of the shift, in the day’s report, on the home screen and in a list', async () => {
  expect(await counter.refused('payment lowered')).toBe('staff.not_allowed');
  const { lowered: onSheet } = await counter.json('shift show');
  expect(onSheet).toMatchObject([
    { code: waived, kind: 'reduced', byName: 'Lê Văn Mẫu', amount: 5000, reason: 'người có công' },
    { code: dearer, kind: 'corrected', byName: 'Phạm Thị Lan', reason: 'đếm nhầm' },
  ]);
  const corrected = onSheet[1].amount as number;
  expect(corrected).toBeGreaterThan(0);
  const sums = [
    { kind: 'reduced', by: 'mau', byName: 'Lê Văn Mẫu', waiver: null, count: 1, amount: 5000 },
    {
      ...{ kind: 'corrected', by: 'lan', byName: 'Phạm Thị Lan', waiver: null },
      ...{ count: 1, amount: corrected },
    },
  ].toSorted((one, other) => other.amount - one.amount);
  expect((await counter.run('shift show')).out).toContain('Lê Văn Mẫu miễn, giảm 1 lần 5.000');
  expect((await counter.json('status'))['lowered']).toEqual([]);
  counter.now = '2026-11-23T11:00:00+07:00';
  await counter.json('shift close --cash 0');

  await counter.json('staff login lan');
  const today = '--from 2026-11-23 --to 2026-11-23';
  expect((await counter.json(`report cash ${today}`))['lowered']).toEqual(sums);
  expect((await counter.run(`report cash ${today}`)).out).toContain('sửa giảm');
  const status = await counter.json('status');
  expect(status['lowered']).toEqual(sums);
  expect(await counter.json('payment lowered')).toMatchObject({ lowered: onSheet, sums });
  const csv = (await counter.run('payment lowered --csv')).out;
  expect(csv).toContain(`${waived},reduced,mau,5000,,người có công`);
  await counter.json('shift open --cash 0');
  expect((await counter.json('shift show'))['lowered']).toEqual([]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('not what was cancelled and is wanted after all, from the moment on that it is', async () => {
  await counter.json('shift close --cash 0');
  await counter.json('staff login lan');
  const { code } = await receive(counter);
  const kinds = async (line: string) =>
    ((await counter.json(line))['lowered'] as { kind: string }[]).map(({ kind }) => kind);
  await counter.json('shift open --cash 0');
  await counter.json(`dossier cancel ${code} --reason "nhầm thủ tục"`);
  expect(await kinds('shift show')).toContain('cancelled');
  counter.now = '2026-11-23T11:00:00+07:00';
  await counter.json('shift close --cash 0');
  counter.now = '2026-11-23T11:10:00+07:00';
  await counter.json('shift open --cash 0');
  await counter.json(`dossier reinstate ${code} --reason "hủy nhầm hồ sơ"`);
  await counter.json(`payment waive ${code} --amount 3000 --reason "khó khăn" --paper "giấy 2"`);
  expect(await kinds('shift show')).toEqual(['reduced']);
  expect(await kinds('payment lowered')).not.toContain('cancelled');
  expect(await kinds('report cash')).not.toContain('cancelled');
  expect(await kinds('status')).not.toContain('cancelled');
  // What a closed shift's sheet was signed for stands on it.
  expect(await kinds('shift show --number 2')).toContain('cancelled');
  counter.now = '2026-11-23T13:00:00+07:00';
  await counter.json(`dossier cancel ${code} --reason "nhầm thủ tục"`);
  expect(await kinds('shift show')).toEqual(['reduced', 'cancelled']);
});
