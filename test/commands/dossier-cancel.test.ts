/** What was received by mistake: struck from every figure, its number kept. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { birth, cards, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
});

const day = '--from 2026-11-23 --to 2026-11-23';

describe('a cancelled dossier', () => {
  it('counts as neither received nor ended, and its number is not given again', async () => {
    const answer = await counter.json(`dossier cancel ${code} --reason "nhầm người"`);
    expect(answer).toMatchObject({
      status: 'cancelled',
      closing: { reason: 'nhầm người' },
      amountDue: 0,
      fees: [],
      next: ['reinstate'],
    });
    const second = (await counter.json(`${birth} --all-components`))['code'] as string;
    expect(second.slice(-4)).toBe('0002');
    const { total } = await counter.json(`report summary ${day}`);
    expect(total).toMatchObject({ received: 1, cancelled: 1, ended: 0, closed: 0, inProgress: 1 });
    const form = await counter.json(`report 06a ${day}`);
    expect(form['total']).toMatchObject({ c3: 1, c5: 1, c7: 0, c11: 1 });
    expect(await counter.json('status')).toMatchObject({ received: 1 });
    expect(await counter.json(`dossier timeline ${code}`)).toMatchObject({
      events: [
        { type: 'dossier.received' },
        { type: 'dossier.cancelled' },
        { type: 'fee.lowered', detail: { kind: 'cancelled', would: 8000, due: 0 } },
      ],
    });
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('stands in the register book, struck with its reason, and in no list that leaves', async () => {
    await counter.json(`dossier cancel ${code} --reason "nhầm thủ tục"`);
    const file = counter.file('so.pdf');
    const register = await counter.json(`report register ${day} --pdf ${file}`);
    expect(register).toMatchObject({
      received: 0,
      dossiers: [{ n: 1, code, status: 'cancelled', closedReason: 'nhầm thủ tục' }],
    });
    expect(allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ')).toContain('HỦY: nhầm');
    const list = counter.file('ds.csv');
    expect(await counter.json(`export dossiers ${list} --yes`)).toMatchObject({ rows: 0 });
  });

  it('is not handed over, not printed, and nothing is taken for it', async () => {
    await counter.json(`dossier cancel ${code} --reason nhầm`);
    await counter.json('office add --name "Phòng Tư pháp" --agency-id H49.22.01 --kind agency');
    const refused = async (words: string): Promise<string> => (await counter.refusal(words)).code;
    expect(await refused(`handover send ${code} --to H49.22.01`)).toBe('dossier.cancelled');
    expect(await refused(`print receipt ${code}`)).toBe('dossier.cancelled');
    expect(await refused(`payment take ${code} --method cash`)).toBe('payment.nothing_due');
    expect(await refused(`dossier cancel ${code} --reason nhầm`)).toBe('dossier.not_allowed');
  });

  it('was paid for: the receipt is voided first, and the refusal says how', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('shift open --cash 500000');
    const paid = await counter.json(
      'dossier receive --procedure 2.000884 --citizen 022192000001 --all-components --quantity 2',
    );
    await counter.json(`payment take ${paid['code']} --method cash`);
    const refusal = await counter.refusal(`dossier cancel ${paid['code']} --reason nhầm`);
    const receipt = 'BL26-1/0000001';
    expect(refusal).toMatchObject({ code: 'dossier.money_taken', exit: 3 });
    expect(refusal.message).toContain(receipt);
    expect((await counter.json(`dossier show ${paid['code']}`))['next']).not.toContain('cancel');
    const { number } = await counter.json(`payment void request ${receipt} --reason nhầm`);
    await counter.json('staff login ky');
    await counter.json(`payment void approve ${number}`);
    await counter.json('staff login lan');
    await counter.json(`payment void pay ${number}`);
    const done = await counter.json(`dossier cancel ${paid['code']} --reason nhầm`);
    expect(done).toMatchObject({ status: 'cancelled', money: { outstanding: 0, paid: 0 } });
    expect(await counter.json(`report cash ${day}`)).toMatchObject({ total: { collected: 0 } });
  });

  it('was paid for and refunded, in part and then whole: each refusal names what helps', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json('shift open --cash 500000');
    const { code: paid } = await counter.json(
      'dossier receive --procedure 2.000884 --citizen 022192000001 --all-components --quantity 2',
    );
    const { payment } = await counter.json(`payment take ${paid} --method cash`);
    const nextOf = async (): Promise<unknown> =>
      (await counter.refusal(`dossier cancel ${paid} --reason nhầm`)).detail['next'];
    const receipt = payment.receipt;
    const refund = async (rest: string, number: string): Promise<void> => {
      await counter.json(`payment refund request ${receipt} --reason nhầm ${rest}`);
      expect(await nextOf()).toEqual([{ of: number, kind: 'refund', step: 'approve' }]);
      await counter.json('staff login ky');
      await counter.json(`payment refund approve ${number}`);
      await counter.json('staff login lan');
      await counter.json(`payment refund pay ${number}`);
    };
    await refund('--amount 5000', '1.1');
    expect(await nextOf()).toEqual([{ of: receipt, kind: 'refund', step: 'request' }]);
    const no = await counter.refusal(`payment void request ${receipt} --reason nhầm`);
    expect(no.next).toEqual([`motcua payment refund request ${receipt} --reason "<lý do>"`]);
    await refund('', '1.2');
    const done = await counter.json(`dossier cancel ${paid} --reason nhầm`);
    expect(done).toMatchObject({ status: 'cancelled', money: { outstanding: 0 } });
  });
});

describe('what was done is no mistake', () => {
  it('stays in the figures when it is taken up again', async () => {
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json(`dossier resolve ${code} --result-number 12 --result-date 2026-11-23`);
    await counter.json(`dossier return ${code} --to owner`);
    await counter.json('staff login ky');
    await counter.json(`dossier reopen ${code} --reason "sai tên trên kết quả"`);
    const refusal = await counter.refusal(`dossier cancel ${code} --reason nhầm`);
    expect(refusal).toMatchObject({ code: 'dossier.was_decided', exit: 3 });
    const { next } = await counter.json(`dossier show ${code}`);
    expect(next).toContain('correct');
    expect(next).not.toContain('cancel');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });
});

describe('the paper of a visit', () => {
  it('is not made of what was cancelled, alone in it or not', async () => {
    await counter.json(`dossier cancel ${code} --reason nhầm`);
    const refusal = await counter.refusal(`print visit ${code}`);
    expect(refusal).toMatchObject({ code: 'dossier.cancelled', exit: 3 });
    const right = (await counter.json(`${birth} --all-components --visit ${code}`))['code'];
    expect(await counter.json(`print visit ${code}`)).toMatchObject({ codes: [right], number: 1 });
  });

  it('names whose each is where they are of several people', async () => {
    await register(counter, cards.mau);
    const second = `${birth.replace('022192000001', numbers.mau)} --all-components --visit ${code}`;
    const other = (await counter.json(second))['code'];
    const file = counter.file('luot.pdf');
    const { codes } = await counter.json(`print visit ${code} --out ${file}`);
    expect(codes).toEqual([code, other]);
    const text = allText(await readPdf(readFileSync(file))).replace(/\s+/g, ' ');
    expect(text).toContain('Chủ hồ sơ: Trần Thị Thử');
    expect(text).toContain('Chủ hồ sơ: Nguyễn Văn Mẫu');
  });
});

it('calls off the sending that waits for it; one that the post has keeps it', async () => {
  await counter.json('shipment add-range --prefix RB --first 1 --last 9');
  const register = `shipment register ${code} --service both --address "Khu 2"`;
  const { shipments } = await counter.json(register);
  const [first, second] = (shipments as { tracking: string }[]).map(({ tracking }) => tracking);
  await counter.json(`shipment mark ${first} --as collected`);
  const refusal = await counter.refusal(`dossier cancel ${code} --reason nhầm`);
  expect(refusal).toMatchObject({ code: 'dossier.under_way', exit: 3 });
  expect(refusal.message).toContain(first);
  for (const state of ['posted', 'returned']) {
    await counter.json(`shipment mark ${first} --as ${state}`);
  }
  const done = await counter.json(`dossier cancel ${code} --reason "nhầm người"`);
  expect(done['calledOff']).toEqual([second]);
  const label = await counter.refusal(`print label ${second}`);
  expect(label).toMatchObject({ code: 'shipment.called_off', exit: 3 });
  expect(label.next).toEqual([`motcua dossier show ${code}`]);
  const { out } = await counter.run(`shipment show ${second}`);
  expect(out).not.toContain('print label');
  expect(await counter.json(`shipment show ${second}`)).toMatchObject({ state: 'called_off' });
  const late = await counter.refusal(`shipment mark ${second} --as posted`);
  expect(late.code).toBe('shipment.not_allowed');
  expect((await counter.json('store verify'))['ok']).toBe(true);
});

it('what is received in its place tells which sending went with it, in words too', async () => {
  await counter.json('shipment add-range --prefix RB --first 1 --last 9');
  const register = `shipment register ${code} --service collect --address "Khu 2"`;
  const [{ tracking }] = (await counter.json(register)).shipments;
  const again = `${birth} --all-components --replaces ${code} --reason "nhầm thủ tục" --yes`;
  const { out } = await counter.run(again);
  expect(out).toContain(`Đã hủy đăng ký bưu gửi ${tracking}`);
});

it('a sending called off alone is ordered again, and the refusal of its label says how', async () => {
  await counter.json('shipment add-range --prefix RB --first 1 --last 9');
  const register = `shipment register ${code} --service collect --address "Khu 2"`;
  const [{ tracking }] = (await counter.json(register)).shipments;
  await counter.json(`shipment mark ${tracking} --as called_off`);
  const refusal = await counter.refusal(`print label ${tracking}`);
  expect(refusal.next).toEqual([`motcua shipment register ${code} --service collect`]);
  expect((await counter.json(`shipment show ${tracking}`))['prints']).toBe(0);
});
