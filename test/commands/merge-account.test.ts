/** A merger brings nobody's payments to an account that one hand alone has put in force. */
import { beforeEach, expect, it } from 'vitest';
import { copies, register } from '../support/acts.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';

const [given, own] = ['908172', '975310'];
const add = 'payment account add --bin 970436 --account 0123456789 --holder "UBND"';
const approve = 'payment account approve --yes';
const signed = `${approve} --countersigned-by "Bùi Văn Ký"`;
const [old, target] = ['H49.22', 'H49.33'];
const merge = `office merge --from ${old} --into ${target} --date 2026-11-25 --reason "sáp nhập"`;
let counter: Counter;
let code: string;

/** One office works, another is made; its manager is `ma`, and there is nobody else. */
beforeEach(async () => {
  counter = await newCounter({ real: true });
  await newcomer('hoa');
  await signIn('hoa');
  await signIn('lan');
  await register(counter);
  ({ code } = await counter.json<{ code: string }>(`${copies} --all-components --quantity 2`));
  await counter.json(`office add --name "Phường Mới" --agency-id ${target} --kind commune`);
  await counter.json(`counter add --office ${target} --number 1`);
  await newcomer('ma', `--office ${target}`);
  await counter.json(`counter use ${target}/1`);
  await signIn('ma');
  await counter.json(add);
  await nextDay('ma');
});

async function newcomer(login: string, office = ''): Promise<void> {
  const who = `--name "Người ${login}" --login ${login} --role manager`;
  await counter.json(`staff add ${who} ${counter.pin(given)} ${office}`);
  newcomers.add(login);
}

const newcomers = new Set<string>();

/** Whoever has not been here yet chooses a PIN. */
async function signIn(login: string): Promise<void> {
  const first = newcomers.delete(login);
  const pin = login === 'lan' ? adminPin : first ? given : own;
  const chosen = first ? counter.pin(own, '--new-pin-file') : '';
  await counter.json(`staff login ${login} ${counter.pin(pin)} ${chosen}`);
}

async function nextDay(login: string): Promise<void> {
  counter.now = '2026-11-25T09:00:00+07:00';
  await signIn(login);
}

/** By the administrator, at the counter of the office that works. */
async function merged(): Promise<Record<string, unknown>> {
  await counter.json(`counter use ${old}/1`);
  await signIn('lan');
  return counter.json(`${merge} --yes`);
}

it('what one hand approved waits again for another of all who work there then', async () => {
  await counter.json(signed);
  expect(await merged()).toMatchObject({ withdrawn: { accounts: ['0123456789'] } });
  expect(await counter.refused(`payment qr ${code}`)).toBe('payment.no_account');
  await signIn('ma');
  expect(await counter.refusal(signed)).toMatchObject({ code: 'payment.second_person' });
  await signIn('hoa');
  expect(await counter.json(approve)).toMatchObject({ state: 'approved', how: 'second_person' });
  expect(await counter.json(`payment qr ${code}`)).toMatchObject({ amount: 4000 });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

it('the screen says so, and what to type next', async () => {
  await counter.json(signed);
  await counter.json(`counter use ${old}/1`);
  await signIn('lan');
  const { out, err } = await counter.run(`${merge} --yes`, { screen: true });
  expect(out + err).toMatch(/0123456789/);
  expect(out + err).toMatch(/motcua payment account approve/);
});

it('one that two have approved stays', async () => {
  await newcomerApproves();
  expect(await merged()).toMatchObject({ withdrawn: { accounts: [] } });
  expect(await counter.json(`payment qr ${code}`)).toMatchObject({ amount: 4000 });
});

it('none is asked for anew where nobody and nothing comes along', async () => {
  await counter.json(signed);
  await counter.json(`counter use ${old}/1`);
  await signIn('lan');
  await counter.json('office add --name "Phường Trống" --agency-id H49.34 --kind commune');
  const empty = merge.replace(old, 'H49.34');
  expect(await counter.json(`${empty} --yes`)).toMatchObject({ withdrawn: { accounts: [] } });
});

/** A second person of that office, who has been there for over a day. */
async function newcomerApproves(): Promise<void> {
  await counter.json(`counter use ${old}/1`);
  await signIn('lan');
  await newcomer('tam', `--office ${target}`);
  await counter.json(`counter use ${target}/1`);
  await signIn('tam');
  counter.now = '2026-11-27T09:00:00+07:00';
  await signIn('ma');
  await counter.json(add);
  await signIn('tam');
  await counter.json(approve);
}
