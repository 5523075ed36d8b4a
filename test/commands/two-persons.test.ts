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
