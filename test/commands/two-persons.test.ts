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
  // On a later day: who has set a PIN is nobody's second person until then.
  counter.now = '2026-12-01T08:00:00+07:00';
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  await counter.json('payment account add --bin 970436 --account 1234567890 --holder "UBND"');
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

it('who has set a PIN is no second person for that login, though it was changed since', async () => {
  const account = 'payment account add --bin 970436 --account 9876543210 --holder "UBND"';
  await counter.json(`staff login chi ${counter.pin(own)}`);
  await counter.json(account);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  const { code, exit, detail } = await counter.refusal('payment account approve --yes');
  expect([exit, code]).toEqual([3, 'payment.countersign_later']);
  expect(detail).toMatchObject({ pin: { name: 'Đỗ Thị Chi' } });
  counter.now = '2026-12-01T08:00:00+07:00';
  await counter.json(`staff login chi ${counter.pin(own)}`);
  await counter.json(account);
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  expect((await counter.json('payment account approve --yes'))['state']).toBe('approved');
});
