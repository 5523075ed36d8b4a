/** What needs two persons needs two who have signed in with PINs of their own. */
import { beforeEach, expect, it } from 'vitest';
import { happened } from '../../src/domain/event.ts';
import { staffStream } from '../../src/domain/stream.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';
import { request, schemaFolder, seededEntropy } from '../support/station.ts';
import { opened } from '../support/store.ts';

const own = '975310';
let counter: Counter;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  const given = counter.pin('908172');
  await counter.json(`staff add --name "Đỗ Thị Chi" --login chi --role manager ${given}`);
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  await counter.json(`staff login chi ${given} ${counter.pin(own, '--new-pin-file')}`);
});

/** A manager of before, when their account need not have a PIN yet. */
async function leadsWithout(login: string): Promise<void> {
  const entropy = seededEntropy('before');
  const store = await opened({ path: counter.store, create: false, schemaFolder, entropy });
  const [first] = await store.history.books();
  const asked = request(entropy);
  const author = { ...asked.author, book: first!.book, at: counter.now as Instant };
  const data = { login, role: 'manager' as const, choosesPin: false };
  await store.write({ ...asked, author }, (writer) =>
    writer.append([
      happened('staff.role_changed', staffStream(login), data, { reason: 'Quyết định 1' }),
    ]),
  );
}

it('an approver without a PIN approves nothing and sets nobody’s PIN', async () => {
  await counter.json(`staff login lan ${counter.pin(adminPin)}`);
  for (const login of ['minh', 'an']) {
    await counter.json(`staff add --name "Vũ ${login}" --login ${login} --role clerk`);
  }
  await counter.json('staff login an');
  await leadsWithout('an');
  for (const line of [
    'payment account approve --yes',
    `staff pin --login minh ${counter.pin('2468')}`,
  ]) {
    const { exit, code, detail } = await counter.refusal(line);
    expect([line, exit, code, detail]).toEqual([line, 3, 'staff.pin_needed', { login: 'an' }]);
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
