/** What was approved by a clock that is taken back is approved no longer. */
import { beforeEach, expect, it } from 'vitest';
import { copies, numbers, register } from '../support/acts.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';

const accept = ['store', 'accept-clock', '--reason', 'Máy để nhầm ngày'];
const proposed = 'payment account add --bin 970436 --holder "UBND" --account';
const [own, ahead, back] = ['975310', '2026-11-25T09:00:00+07:00', '2026-11-23T10:00:00+07:00'];
const hold = `privacy hold ${numbers.thu} --reason "tòa án"`;
const lift = `privacy lift ${numbers.thu} --what held --reason xong`;
const stranger = '100123456';
let counter: Counter;
let code: string;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  await counter.json(
    `staff add --name "Hồ Thị Mẫu" --login hoa --role manager ${counter.pin('908172')}`,
  );
  await counter.json(
    `staff login hoa ${counter.pin('908172')} ${counter.pin(own, '--new-pin-file')}`,
  );
  await signIn('lan');
  await register(counter);
  ({ code } = await counter.json<{ code: string }>(`${copies} --all-components --quantity 2`));
  await counter.json('shift open --cash 500000');
  await counter.json(`payment take ${code} --method cash`);
});

async function signIn(login: 'lan' | 'hoa'): Promise<void> {
  await counter.json(`staff login ${login} ${counter.pin(login === 'lan' ? adminPin : own)}`);
}

/** As the second person. */
async function approve(...lines: string[]): Promise<void> {
  await signIn('hoa');
  for (const line of lines) await counter.json(line);
  await signIn('lan');
}

it('a refund approved ahead is not paid out, and is asked for anew', async () => {
  await counter.json(`payment refund request ${code} --amount 1000 --reason "thu thừa"`);
  counter.now = ahead;
  await approve('payment refund approve 1.1');
  counter.now = back;
  await signIn('lan');
  const told = { number: '1.1', kind: 'refund', amount: 1000, decidedAt: ahead };
  expect(await counter.json(accept)).toMatchObject({ withdrawn: { requests: [told] } });
  const refused = await counter.refusal('payment refund pay 1.1');
  expect(refused).toMatchObject({ code: 'payment.request_state', detail: { state: 'declined' } });
  await counter.json(`payment refund request ${code} --amount 1000 --reason "thu thừa"`);
  await approve('payment refund approve 1.2');
  expect((await counter.json('payment refund pay 1.2'))['state']).toBe('done');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('an account approved ahead is none, and the one before it is the account again', async () => {
  await counter.json(`${proposed} 0123456789`);
  await approve('payment account approve --yes');
  await counter.json(`${proposed} 9876543210`);
  counter.now = ahead;
  await approve('payment account approve --yes');
  counter.now = back;
  await signIn('lan');
  const { withdrawn } = await counter.json(accept);
  expect(withdrawn).toEqual({ requests: [], accounts: ['9876543210'], holds: [] });
  const { accounts } = await counter.json('payment account list');
  expect(accounts).toMatchObject([
    { number: '0123456789', state: 'approved' },
    { number: '9876543210', state: 'proposed', approvedAt: null, approvedBy: null },
  ]);
  await approve('payment account approve --yes');
  const { accounts: after } = await counter.json('payment account list');
  expect(after).toMatchObject([{ state: 'replaced' }, { state: 'approved' }]);
});

it('what was approved before it went ahead stays, and what was done since is told', async () => {
  await counter.json(`payment refund request ${code} --amount 1000 --reason "thu thừa"`);
  await counter.json(`payment refund request ${code} --amount 2000 --reason "thu thừa"`);
  await approve('payment refund approve 1.1');
  counter.now = ahead;
  await approve('payment refund approve 1.2');
  await counter.json('payment refund pay 1.2');
  counter.now = back;
  await signIn('lan');
  expect(await counter.json(accept)).toMatchObject({
    withdrawn: { requests: [], accounts: [] },
    done: [{ number: '1.2', amount: 2000, decidedAt: ahead }],
  });
  expect((await counter.json('payment refund pay 1.1'))['state']).toBe('done');
});

/** The time by which it was lifted has not passed. */
it('a hold lifted ahead is set again as it stood, whoever accepts the clock', async () => {
  await counter.json(`${hold} --until 2027-01-31`);
  counter.now = ahead;
  await approve(lift);
  counter.now = back;
  await signIn('hoa');
  expect(await counter.json(accept)).toMatchObject({
    withdrawn: { holds: [expect.stringMatching(/^[0-9a-f-]{36}$/)] },
    acts: [{ what: 'privacy.unmarked', at: ahead, by: 'hoa' }],
  });
  const { marks } = await counter.json('privacy list');
  expect(marks).toMatchObject([{ kind: 'held', until: '2027-01-31', reason: 'tòa án', by: 'lan' }]);
  expect(await counter.json('store verify')).toMatchObject({
    ok: true,
    accepted: [{ at: back, before: ahead }],
  });
  // It is still not theirs who set it, and is lifted by right once.
  await signIn('lan');
  expect(await counter.refused(lift)).toBe('privacy.second_person');
  await approve(lift);
  counter.now = '2026-11-23T09:30:00+07:00';
  await signIn('lan');
  expect(await counter.json(accept)).toMatchObject({
    withdrawn: { holds: [expect.any(String)] },
    acts: [{ what: 'privacy.unmarked', at: back }],
  });
});

it('nor does one end sooner that was made to ahead; roles given ahead are told', async () => {
  await counter.json(hold);
  counter.now = ahead;
  await approve(`${hold} --until 2026-11-30`);
  await counter.json('staff role hoa admin --reason "thử"');
  counter.now = back;
  await signIn('lan');
  const { out, err } = await counter.run(accept, { screen: true });
  expect(out + err).toMatch(/hoa/);
  const { marks } = await counter.json('privacy list');
  expect(marks).toMatchObject([{ kind: 'held', until: null, by: 'lan' }]);
});

it('who was erased ahead is told, and nothing of them is set again', async () => {
  await counter.json(`citizen register --id ${stranger} --name "Trần Thị Thử"`);
  await counter.json(hold.replace(numbers.thu, stranger));
  await counter.json(`privacy request ${stranger} --kind erase`);
  counter.now = ahead;
  await approve(lift.replace(numbers.thu, stranger), 'privacy answer 1.1 --as granted --yes');
  counter.now = back;
  await signIn('lan');
  const { withdrawn, acts } = await counter.json<{ withdrawn: object; acts: unknown[] }>(accept);
  expect(withdrawn).toMatchObject({ holds: [] });
  expect(acts).toMatchObject([{ what: 'privacy.unmarked' }, { what: 'store.erased', by: 'hoa' }]);
});
