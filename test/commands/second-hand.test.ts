/** Nobody makes a second person of themselves: by an account, a paper, or sending others off. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { adminPin, newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
const account = 'payment account add --bin 970436 --account 0123456789 --holder "UBND"';
const approve = 'payment account approve --yes';
const signed = `${approve} --countersigned-by "Bùi Văn Ký"`;

beforeEach(async () => {
  counter = await newCounter({ real: true });
  await counter.json(
    `staff add --name "Hồ Thị Mẫu" --login hoa --role admin ${counter.pin('908172')}`,
  );
  await signIn('hoa', '908172', '975310');
  await signIn('lan', adminPin);
});

async function signIn(login: string, pin: string, own?: string): Promise<void> {
  const chosen = own === undefined ? '' : ` ${counter.pin(own, '--new-pin-file')}`;
  await counter.json(`staff login ${login} ${counter.pin(pin)}${chosen}`);
}

/** From the second day on an office is no longer new. */
async function nextDay(): Promise<void> {
  counter.now = '2026-11-25T08:00:00+07:00';
  await signIn('lan', adminPin);
}

it('in an office that is new, whoever was added may approve at once', async () => {
  await counter.json(account);
  await signIn('hoa', '975310');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('whoever added an account later is no second person for it for a day, in both directions', async () => {
  await nextDay();
  await counter.json(account);
  await counter.json(
    `staff add --name "Đinh Văn Thử" --login gia --role manager ${counter.pin('908173')}`,
  );
  await signIn('gia', '908173', '975311');
  const refused = await counter.refusal(approve);
  expect(refused).toMatchObject({ code: 'payment.one_hand', next: ['motcua staff login hoa'] });
  const pin = { way: 'added', by: 'Phạm Thị Lan', of: 'Đinh Văn Thử' };
  expect(refused.detail).toMatchObject({ pin });
  await counter.json(account);
  await signIn('lan', adminPin);
  expect(await counter.refused(approve)).toBe('payment.one_hand');
  await signIn('hoa', '975310');
  expect((await counter.json(approve))['state']).toBe('approved');
  counter.now = '2026-11-26T09:00:00+07:00';
  await signIn('lan', adminPin);
  await counter.json(account);
  await signIn('gia', '975311');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('nor is one for it whom that account has added in turn', async () => {
  await nextDay();
  await counter.json(account);
  await counter.json(
    `staff add --name "Đinh Văn Thử" --login gia --role admin ${counter.pin('908173')}`,
  );
  await signIn('gia', '908173', '975311');
  await counter.json(
    `staff add --name "Lý Thị Chuyền" --login ly --role manager ${counter.pin('908174')}`,
  );
  await signIn('ly', '908174', '975312');
  expect(await counter.refused(approve)).toBe('payment.one_hand');
  await signIn('hoa', '975310');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('nor does whoever added it without a PIN become two by choosing one as it', async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Đinh Văn Thử" --login gia --role manager');
  counter.now = '2026-11-25T08:00:00+07:00';
  await counter.json('staff login lan');
  await counter.json(account);
  await counter.json('staff login gia');
  await counter.json(`staff pin ${counter.pin('864209')}`);
  const { code, detail } = await counter.refusal(approve);
  expect(code).toBe('payment.not_alone');
  expect(detail).toMatchObject({ pin: { way: 'unproven', by: null, of: 'Đinh Văn Thử' } });
});

it('nor whom that one has given a role that approves, though the account is of the first day', async () => {
  await counter.json(
    `staff add --name "Vũ Thị Cũ" --login cu --role clerk ${counter.pin('908175')}`,
  );
  await signIn('cu', '908175', '975313');
  await signIn('lan', adminPin);
  await nextDay();
  await counter.json(account);
  await counter.json('staff role cu manager --reason "thử"');
  await signIn('cu', '975313', '975314');
  const refused = await counter.refusal(approve);
  expect(refused).toMatchObject({ code: 'payment.one_hand', next: ['motcua staff login hoa'] });
  const pin = { way: 'promoted', by: 'Phạm Thị Lan', of: 'Vũ Thị Cũ' };
  expect(refused.detail).toMatchObject({ pin });
  counter.now = '2026-11-26T09:00:00+07:00';
  await signIn('cu', '975314');
  expect(await counter.refused(approve)).toBe('payment.one_hand');
  await signIn('lan', adminPin);
  await counter.json(account);
  await signIn('cu', '975314');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('nor whose given PIN is changed only then: until that it is the giver’s', async () => {
  const given = `--role manager ${counter.pin('908176')}`;
  await counter.json(`staff add --name "Vũ Thị Mới" --login moi ${given}`);
  await nextDay();
  await counter.json(account);
  await signIn('moi', '908176', '975315');
  const { code, detail } = await counter.refusal(approve);
  const until = '2026-11-26T08:00:00+07:00';
  const pin = { way: 'chosen', by: 'Phạm Thị Lan', of: 'Vũ Thị Mới', until };
  expect([code, detail]).toMatchObject(['payment.one_hand', { pin }]);
  counter.now = '2026-11-26T09:00:00+07:00';
  await signIn('lan', adminPin);
  await counter.json(account);
  await signIn('moi', '975315');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('an account that a recovery paper opened approves nothing of anybody for a day', async () => {
  await nextDay();
  await counter.json(`staff recovery-paper --out ${counter.file('paper.pdf')}`);
  const text = allText(await readPdf(readFileSync(counter.file('paper.pdf'))));
  const [code] = /\b(?:[0-9A-Z]{4} ){4}[0-9A-Z]{4}\b/.exec(text)!;
  await counter.json(account);
  writeFileSync(counter.file('code.txt'), code);
  const file = `--code-file ${counter.file('code.txt')}`;
  await counter.json(`staff recover hoa ${file} ${counter.pin('975312')}`);
  const refused = await counter.refusal(approve);
  expect(refused).toMatchObject({ code: 'payment.not_alone', exit: 3 });
  expect(refused.detail).toMatchObject({ pin: { way: 'recovered', by: null, of: 'Hồ Thị Mẫu' } });
  counter.now = '2026-11-26T08:00:00+07:00';
  await signIn('lan', adminPin);
  await counter.json(account);
  await signIn('hoa', '975312');
  expect((await counter.json(approve))['state']).toBe('approved');
});

it('whoever was sent off since still counts: nobody signs alone by disabling all others', async () => {
  await nextDay();
  await counter.json(account);
  await counter.json('staff disable hoa');
  counter.now = '2026-11-26T08:00:00+07:00';
  await signIn('lan', adminPin);
  const off = { by: 'Phạm Thị Lan', at: '2026-11-25T08:00:00+07:00' };
  const refused = await counter.refusal(signed);
  expect(refused).toMatchObject({
    ...{ code: 'payment.not_alone', exit: 3 },
    next: ['motcua staff enable hoa', 'motcua staff list'],
    detail: { gone: [{ login: 'hoa', how: 'disabled', lost: off }] },
  });
  // Asked anew, they are alone seven days after.
  counter.now = '2026-12-02T07:59:00+07:00';
  await signIn('lan', adminPin);
  await counter.json(account);
  expect(await counter.refused(signed)).toBe('payment.not_alone');
  counter.now = '2026-12-03T08:00:00+07:00';
  await signIn('lan', adminPin);
  expect((await counter.json(signed))['state']).toBe('approved');
});

it('nor by giving all others other work, or new PINs', async () => {
  await nextDay();
  await counter.json(account);
  await counter.json('staff role hoa clerk --reason "thử"');
  counter.now = '2026-11-26T08:00:00+07:00';
  await signIn('lan', adminPin);
  const { code, detail } = await counter.refusal(signed);
  expect(code).toBe('payment.not_alone');
  expect(detail).toMatchObject({ gone: [{ login: 'hoa', how: 'role_changed' }] });
  await counter.json('staff role hoa admin --reason "thử"');
  await counter.json(account);
  await counter.json(`staff pin --login hoa ${counter.pin('908174')}`);
  counter.now = '2026-11-28T08:00:00+07:00';
  await signIn('lan', adminPin);
  expect(await counter.refused(signed)).toBe('payment.not_alone');
});

it('a clock set back and accepted makes no hours pass, and no day the first of the store', async () => {
  const accept = ['store', 'accept-clock', '--reason', 'Máy để nhầm ngày'];
  const before = '2026-11-27T08:00:00+07:00';
  const reset = counter.pin('908173');
  for (const back of ['2026-11-25T08:00:00+07:00', '2026-11-23T10:00:00+07:00']) {
    counter.now = before;
    await signIn('lan', adminPin);
    await counter.json('citizen register --name "Lý Thị Mới"');
    counter.now = back;
    await signIn('lan', adminPin);
    await counter.json(accept);
    await counter.json(
      `staff add --name "Đinh Văn Thử" --login gia${back.slice(9, 10)} --role manager ${reset}`,
    );
    await signIn(`gia${back.slice(9, 10)}`, '908173', '975311');
  }
  counter.now = '2026-11-27T09:00:00+07:00';
  await signIn('lan', adminPin);
  await counter.json(account);
  for (const login of ['gia5', 'gia3']) {
    await signIn(login, '975311');
    const { code, detail } = await counter.refusal(approve);
    const pin = { way: 'added', of: 'Đinh Văn Thử', until: '2026-11-28T08:00:00+07:00' };
    expect([login, code, detail]).toMatchObject([login, 'payment.one_hand', { pin }]);
  }
});

it('nobody chooses a PIN at the door by a clock that was set back', async () => {
  const login = `staff login hoa ${counter.pin('975310')}`;
  await nextDay();
  await counter.json('citizen register --name "Lý Thị Mới"');
  counter.now = '2026-11-23T10:00:00+07:00';
  const chosen = `${login} ${counter.pin('975319', '--new-pin-file')}`;
  expect(await counter.refused(chosen)).toBe('clock.behind');
  await counter.json(login);
});
