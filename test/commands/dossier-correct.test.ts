/** What was written wrongly at reception, put right by whoever may, with all that follows. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, cards, copies, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
  await register(counter, cards.mau);
});

const day = '--from 2026-11-23 --to 2026-11-23';
const words = (file: string): Promise<string> =>
  readPdf(readFileSync(file)).then((pdf) => allText(pdf).replace(/\s+/g, ' '));

describe('the wrong person', () => {
  it('is put right in show, search, lists and the register, and the old name finds it no more', async () => {
    const answer = await counter.json(
      `dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm người"`,
    );
    expect(answer).toMatchObject({
      citizen: { id: numbers.mau, name: 'Nguyễn Văn Mẫu' },
      status: 'received',
      warnings: [],
      corrected: [
        { field: 'citizen', before: { name: 'Trần Thị Thử' }, after: { name: 'Nguyễn Văn Mẫu' } },
      ],
    });
    expect(await counter.json('dossier find "nguyen van mau"')).toMatchObject({
      dossiers: [{ code }],
    });
    expect((await counter.json('dossier find "tran thi thu"'))['dossiers']).toEqual([]);
    expect(await counter.json(`dossier list --citizen ${numbers.mau}`)).toMatchObject({
      dossiers: [{ code }],
    });
    const file = counter.file('so.pdf');
    await counter.json(`report register ${day} --pdf ${file}`);
    expect(await words(file)).toContain('Nguyễn Văn Mẫu');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('tells that what was printed before is to be printed again', async () => {
    const said = async (to: string): Promise<string> => {
      const line = `dossier correct ${code} --citizen ${to} --reason "nhầm người" --yes`;
      const { out, err } = await counter.run(line);
      return out + err;
    };
    const again = 'in lại để thay cho giấy ấy';
    await counter.json(`print control-slip ${code} --out ${counter.file('06.pdf')}`);
    expect(await said(numbers.mau)).not.toContain(again);
    await counter.json(`print receipt ${code} --out ${counter.file('01.pdf')}`);
    expect(await said(numbers.thu)).toContain(again);
  });

  it('takes with it every name that the wrong person was ever told by', async () => {
    await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thơ"`);
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm người"`);
    for (const name of ['tran thi thu', 'tran thi tho']) {
      expect((await counter.json(['dossier', 'find', name]))['dossiers']).toEqual([]);
    }
  });

  it('leaves to whoever stays every name that papers bear', async () => {
    const third = '022085999999';
    await counter.json(`citizen register --id ${third} --name "Lê Văn Đúng"`);
    const sent = (await counter.json(`${birth} --all-components --submitter ${numbers.mau}`))[
      'code'
    ];
    await counter.json(`citizen edit ${numbers.thu} --name "Trần Thị Thơ"`);
    await counter.json(`citizen edit ${numbers.mau} --name "Nguyễn Văn Mầu"`);
    await counter.json(`dossier correct ${sent} --submitter ${third} --reason "nhầm người nộp"`);
    const found = async (name: string): Promise<string[]> => {
      const { dossiers } = await counter.json(['dossier', 'find', name]);
      return dossiers.map((each: { code: string }) => each.code);
    };
    for (const name of ['tran thi thu', 'tran thi tho', 'le van dung'])
      expect(await found(name)).toContain(sent);
    for (const name of ['nguyen van mau', 'nguyen van mầu'])
      expect(await found(name)).not.toContain(sent);
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('a receipt printed after it says which it takes the place of; one before names nobody', async () => {
    const first = counter.file('1.pdf');
    await counter.json(`print receipt ${code} --out ${first}`);
    expect(await words(first)).not.toContain('thay giấy');
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason x`);
    const second = counter.file('2.pdf');
    await counter.json(`print receipt ${code} --out ${second}`);
    const text = await words(second);
    expect(text).toContain('thay giấy in lần 1');
    expect(text).toContain('Nguyễn Văn Mẫu');
    expect(text).not.toContain('Trần Thị Thử');
  });

  it('stands on the timeline and on the control slip, with the field and the reason', async () => {
    await counter.json(`dossier correct ${code} --citizen ${numbers.mau} --reason "nhầm thẻ"`);
    const { events } = await counter.json(`dossier timeline ${code}`);
    expect(events[1]).toMatchObject({ type: 'dossier.corrected', detail: { fields: ['citizen'] } });
    // What names people stays in the part that can be erased.
    expect(JSON.stringify(events)).not.toContain('Nguyễn');
    const { out } = await counter.run(`dossier timeline ${code}`);
    expect(out).toContain('Đính chính hồ sơ: chủ hồ sơ');
    const file = counter.file('pks.pdf');
    await counter.json(`print control-slip ${code} --out ${file}`);
    expect(await words(file)).toContain('chủ hồ sơ; nhầm thẻ');
  });
});

describe('money', () => {
  let paid: string;
  beforeEach(async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('shift open --cash 500000');
    paid = (await counter.json(`${copies} --all-components --quantity 5`))['code'];
  });
  const correct = (n: number) =>
    counter.json(`dossier correct ${paid} --quantity ${n} --reason "đếm nhầm"`);

  it('taken before is compared: the rest is taken, or too much goes back by two persons', async () => {
    const due = (await counter.json(`dossier show ${paid}`))['amountDue'] as number;
    await counter.json(`payment take ${paid} --method cash`);
    const less = await correct(3);
    expect(less).toMatchObject({ money: { state: 'paid', outstanding: 0 }, warnings: [] });
    const surplus = due - less['amountDue'];
    expect(surplus).toBeGreaterThan(0);
    expect(less['money']).toMatchObject({ surplus, paid: less['amountDue'] });
    const twice = `dossier correct ${paid} --quantity 2 --reason x`;
    const { err } = await counter.run(twice, { screen: true });
    expect(err).toMatch(/payment refund request \S+ --amount \d+/);
    const more = await correct(8);
    expect(more['money']).toMatchObject({ state: 'part_paid', surplus: 0 });
    expect(more['money']['outstanding']).toBe(more['amountDue'] - due);
    await counter.json(`payment take ${paid} --method cash`);
    expect((await counter.json(`dossier show ${paid}`))['money']).toMatchObject({ state: 'paid' });
  });

  it('what is to be taken is offered once, to whoever may take it here', async () => {
    await counter.json(`payment take ${paid} --method cash`);
    const more = async (n: number): Promise<string[]> => {
      const line = `dossier correct ${paid} --quantity ${n} --reason x`;
      const { err } = await counter.run(line, { screen: true });
      return err.match(/payment take \S+ --method cash/g) ?? [];
    };
    expect(await more(8)).toEqual([`payment take ${paid} --method cash`]);
    // The drawer is another's.
    await counter.json('staff login ky');
    expect(await more(9)).toEqual([]);
  });

  it('too much is asked back by one, approved by another, and counted nowhere twice', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money, amountDue } = await correct(3);
    const { number } = await counter.json(
      `payment refund request ${payment.receipt} --amount ${money.surplus} --reason "đếm nhầm"`,
    );
    await counter.json('staff login ky');
    await counter.json(`payment refund approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment refund pay ${number}`);
    expect((await counter.json(`dossier show ${paid}`))['money']).toMatchObject({
      ...{ state: 'paid', paid: amountDue, surplus: 0, refunded: 0, outstanding: 0 },
    });
  });

  it('paid back and corrected upwards again, the difference is owed and can be taken', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money } = await correct(3);
    const back = money.surplus;
    await counter.json(`payment refund request ${payment.receipt} --amount ${back} --reason x`);
    await counter.json('staff login ky');
    await counter.json('payment refund approve 1.1');
    await counter.json('staff login lan');
    await counter.json('payment refund pay 1.1');
    await correct(5);
    const owed = await counter.json(`payment quote ${paid}`);
    expect(owed['money']).toMatchObject({ state: 'part_paid', refunded: back, outstanding: back });
    const line = (await counter.json('dossier list'))['dossiers'][0];
    expect(line).toMatchObject({ money: 'part_paid' });
    await counter.json(`payment take ${paid} --method cash --amount ${back}`);
    expect((await counter.json(`payment quote ${paid}`))['money']).toMatchObject({
      ...{ state: 'paid', outstanding: 0 },
    });
  });

  it('a refund asked for before another correction is declined and asked for anew', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { money, toRefund } = await correct(2);
    expect(toRefund).toEqual([{ receipt: payment.receipt, amount: money.surplus }]);
    const ask = `payment refund request ${payment.receipt} --reason x --amount`;
    await counter.json(`${ask} ${money.surplus}`);
    const after = await correct(3);
    const { surplus } = after['money'];
    expect(after).toMatchObject({
      ...{ outdated: ['1.1'], toRefund: [{ receipt: payment.receipt, amount: surplus }] },
    });
    await counter.json('staff login ky');
    expect(await counter.refused('payment refund approve 1.1')).toBe('payment.request_outdated');
    await counter.json('payment refund approve 1.1 --decline "sai số tiền"');
    await counter.json('staff login lan');
    expect(await counter.json(`${ask} ${surplus}`)).toMatchObject({ number: '1.2', surplus });
  });

  it('voided before: the corrected sum is what is quoted and taken', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const { number } = await counter.json(`payment void request ${payment.receipt} --reason x`);
    await counter.json('staff login ky');
    await counter.json(`payment void approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment void pay ${number}`);
    const { amountDue } = await correct(3);
    expect((await counter.json(`payment quote ${paid}`))['money']).toMatchObject({
      ...{ charged: amountDue, outstanding: amountDue, paid: 0, surplus: 0 },
    });
    const again = await counter.json(`payment take ${paid} --method cash`);
    expect(again['payment']).toMatchObject({ amount: amountDue });
    expect(again['money']).toMatchObject({ state: 'paid', outstanding: 0 });
  });

  it('a receipt that names another payer is told', async () => {
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const answer = await counter.json(
      `dossier correct ${paid} --citizen ${numbers.mau} --reason "nhầm người"`,
    );
    expect(answer['warnings']).toEqual([{ code: 'other_payer', receipts: [payment.receipt] }]);
  });
});

describe('who may', () => {
  it('is whoever received it until it goes on, and a manager after that', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('staff add --name "Vũ Thị Nhận" --login nhan --role clerk');
    await counter.json('staff login nhan');
    const line = (sets: number) => `dossier correct ${code} --sets ${sets} --reason x`;
    expect(await counter.json(line(2))).toMatchObject({ sets: 2 });
    await counter.json(`dossier forward ${code}`);
    expect(await counter.refusal(line(3))).toMatchObject({ code: 'dossier.gone_on', exit: 3 });
    await counter.json('staff login ky');
    expect(await counter.json(line(3))).toMatchObject({ sets: 3, status: 'processing' });
    await counter.json(`dossier resolve ${code} --result-number 1 --result-date 2026-11-23`);
    expect(await counter.json(line(4))).toMatchObject({ sets: 4, status: 'resolved' });
    await counter.json(`dossier return ${code} --to owner`);
    expect(await counter.refusal(line(5))).toMatchObject({ code: 'dossier.not_allowed' });
  });

  it('says what is wrong: one field at least, and one that is other than it was', async () => {
    const refused = async (more: string): Promise<unknown> => {
      const { code: why, exit } = await counter.refusal(`dossier correct ${code} ${more}`);
      return [why, exit];
    };
    expect(await refused('--reason x')).toEqual(['usage.missing', 2]);
    expect(await refused('--sets 2')).toEqual(['usage.missing', 2]);
    expect(await refused('--sets 1 --reason x')).toEqual(['dossier.nothing_corrected', 3]);
    expect(await refused(`--citizen ${numbers.thu} --reason x`)).toEqual([
      'dossier.nothing_corrected',
      3,
    ]);
  });

  it('is done once for one key', async () => {
    const line = `dossier correct ${code} --sets 2 --reason x --key k1`;
    expect(await counter.json(line)).toMatchObject({ replayed: false });
    expect(await counter.json(line)).toMatchObject({
      replayed: true,
      corrected: [{ field: 'sets', before: 1, after: 2 }],
    });
  });
});

it('the papers and the submitter are corrected as they are told at reception', async () => {
  const two = (
    await counter.json(
      `${birth} --all-components --submitter ${numbers.mau} --authorised-by "Giấy ủy quyền"`,
    )
  )['code'] as string;
  const answer = await counter.json(
    `dossier correct ${two} --submitter ${numbers.thu} --component 2=0 --reason "ghi nhầm"`,
  );
  expect(answer).toMatchObject({ submitter: null, missingReason: 'ghi nhầm' });
  expect(answer['missing']).toHaveLength(1);
  const fields = (answer['corrected'] as { field: string }[]).map(({ field }) => field);
  expect(fields).toEqual(['submitter', 'authorisedBy', 'component', 'missing']);
  expect(await counter.json(`dossier find "nguyen van mau"`)).toMatchObject({ dossiers: [] });
});

describe('what is not there after all', () => {
  it('is taken away by an empty text, of a dossier and of a record', async () => {
    await counter.json(`dossier correct ${code} --subject "xin trích lục" --reason x`);
    const { corrected, subject } = await counter.json([
      ...['dossier', 'correct', code, '--subject', '', '--reason', 'ghi nhầm'],
    ]);
    expect(subject).toBe(null);
    expect(corrected).toEqual([{ field: 'subject', before: 'xin trích lục', after: null }]);
    const edit = ['citizen', 'edit', numbers.thu];
    await counter.json([...edit, '--address', 'tổ 3', '--email', 'thu@example.com']);
    const flags = ['--dob', '--sex', '--address', '--phone', '--email'];
    const empty = await counter.json([...edit, ...flags.flatMap((flag) => [flag, ''])]);
    expect(empty).toMatchObject({ dob: null, sex: null, address: null, phone: null, email: null });
    expect(await counter.refused([...edit, '--name', ''])).toBe('usage.bad_value');
  });
});
