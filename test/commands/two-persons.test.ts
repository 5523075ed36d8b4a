/** What needs two persons needs two who have signed in with PINs of their own. */
import { beforeEach, expect, it } from 'vitest';
import { adminPin, newCounter, type Counter } from '../support/program.ts';
import { behind } from '../support/store.ts';

const own = '975310';
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  const given = counter.pin('908172');
  await counter.json(`staff add --name "Đỗ Thị Chi" --login chi --role manager ${given}`);
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  await counter.json(`staff login chi ${given} ${counter.pin(own, '--new-pin-file')}`);
});

/** As of somebody who was signed in before their account had to have one. */
function takePin(login: string): void {
  behind(counter.store, (database) =>
    database.prepare('update staff set pin_hash = null where login = ?').run(login),
  );
}

it('an approver without a PIN approves nothing and sets nobody’s PIN', async () => {
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json('staff add --name "Vũ Minh" --login minh --role clerk');
  await counter.json(`staff login chi ${counter.pin(own)}`);
  takePin('chi');
  for (const line of [
    'payment account approve --yes',
    `staff pin --login minh ${counter.pin('2468')}`,
  ]) {
    const { exit, code, detail } = await counter.refusal(line);
    expect([line, exit, code, detail]).toEqual([line, 3, 'staff.pin_needed', { login: 'chi' }]);
  }
  await counter.json(`staff pin ${counter.pin('864209')}`);
  expect((await counter.json('payment account approve --yes'))['state']).toBe('approved');
});

it('who has set a PIN anew is no second person for that login, though it was changed since', async () => {
  const account = 'payment account add --bin 970436 --account 9876543210 --holder "UBND"';
  const again = counter.pin('908173');
  // The store is not yet a day old: whoever is added may approve at once.
  counter.now = '2026-11-24T06:30:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json(`staff pin --login chi ${again}`);
  await counter.json(`staff login chi ${again} ${counter.pin('975311', '--new-pin-file')}`);
  await counter.json(account);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  const pin = {
    ...{ by: 'Phạm Thị Lan', of: 'Đỗ Thị Chi', at: counter.now },
    until: '2026-11-25T06:30:00+07:00',
  };
  const { code, exit, detail } = await counter.refusal('payment account approve --yes');
  expect([exit, code]).toEqual([3, 'payment.not_alone']);
  expect(detail).toMatchObject({ pin });
  await counter.json(`staff add --name "Hồ Văn Mẫu" --login mau --role manager ${again}`);
  const named = await counter.refusal('payment account approve --yes');
  expect(named).toMatchObject({
    ...{ exit: 3, code: 'payment.one_hand', next: ['motcua staff login mau'] },
    detail: { name: 'Đỗ Thị Chi', second: 'Phạm Thị Lan', pin },
  });
  counter.now = '2026-11-26T08:00:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  expect(await counter.refused('payment account approve --yes')).toBe('payment.one_hand');
  await counter.json(`staff login chi ${counter.pin('975311')}`);
  await counter.json(account);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  expect((await counter.json('payment account approve --yes'))['state']).toBe('approved');
});

it('nor are two whose PINs the same third person has set anew', async () => {
  const [first, again] = [counter.pin('908172'), counter.pin('908173')];
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json(`staff add --name "Hồ Văn Mẫu" --login mau --role manager ${first}`);
  await counter.json(`staff login mau ${first} ${counter.pin('864209', '--new-pin-file')}`);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  for (const login of ['chi', 'mau']) await counter.json(`staff pin --login ${login} ${again}`);
  await counter.json(`staff login chi ${again} ${counter.pin('975311', '--new-pin-file')}`);
  await counter.json('payment account add --bin 970436 --account 9876543210 --holder "UBND"');
  await counter.json(`staff login mau ${again} ${counter.pin('975312', '--new-pin-file')}`);
  expect(await counter.refused('payment account approve --yes')).toBe('payment.not_alone');
});
