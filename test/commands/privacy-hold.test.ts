/** What a court wants kept is not given free by whoever had it held. */
import { beforeEach, expect, it } from 'vitest';
import { numbers, register } from '../support/acts.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';

const lift = `privacy lift ${numbers.thu} --what held --reason "xong"`;
const hold = `privacy hold ${numbers.thu} --reason "tòa án"`;
const signed = '--countersigned-by "Bùi Văn Ký"';
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  await register(counter);
  await counter.json(hold);
});

it('a hold is lifted by another than who set it', async () => {
  const [given, own] = [counter.pin('908172'), counter.pin('975310', '--new-pin-file')];
  await counter.json(`staff add --name "Đỗ Thị Mẫu" --login mau --role manager ${given}`);
  const { code, exit, detail, next } = await counter.refusal(lift);
  expect([exit, code, next]).toEqual([3, 'privacy.second_person', ['motcua staff login mau']]);
  expect(detail).toMatchObject({ name: 'Phạm Thị Lan' });
  // Nor is it made to end sooner; longer it may be.
  expect(await counter.refused(`${hold} --until 2026-11-23`)).toBe('privacy.second_person');
  await counter.json(hold);
  await counter.json(`staff login mau ${given} ${own}`);
  await counter.json(lift);
  expect((await counter.json('privacy list'))['marks']).toEqual([]);
});

it('where nobody else is there, with a signature on paper from the next day on', async () => {
  expect(await counter.refused(`${lift} ${signed}`)).toBe('privacy.countersign_later');
  counter.now = '2026-11-24T08:00:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  expect(await counter.refused(lift)).toBe('privacy.countersign_later');
  await counter.json(`${lift} ${signed}`);
  expect((await counter.json('privacy list'))['marks']).toEqual([]);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('one that is over is put away by anybody who may', async () => {
  await counter.json(hold);
  counter.now = '2026-11-24T08:00:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json(`${hold} --until 2026-11-25 ${signed}`);
  counter.now = '2026-11-26T08:00:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json(lift);
  expect((await counter.json('privacy list'))['marks']).toEqual([]);
});
