/** Fees that laws waive, through the whole program: proposed by fact, taken by a person's word. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter({ real: true });
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
});

const residence =
  'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001 --all-components';
const level2 = '--waiver dinh-danh-muc-2 --seen "tài khoản mức 2 trên VNeID"';

describe('at a reception', () => {
  test('what may fit is proposed, and nothing is taken off by itself', async () => {
    const received = await counter.json(residence);
    expect(received).toMatchObject({ amountDue: 20_000, waived: [], toPay: 20_000 });
    const [best] = received['waivers'];
    expect(best).toMatchObject({ id: 'dinh-danh-muc-2', amount: 20_000, verified: true });
    expect(best.basis).toContain('117/2026');
    expect(best.seen).toContain('mức độ 2');
    expect((await counter.json('dossier show 1'))['money']).toMatchObject({ outstanding: 20_000 });
    const { out, err } = await counter.run(`${residence} --subject "lần hai" --yes`);
    expect(out + err).toContain('[dinh-danh-muc-2]');
  });

  test('what a person names, and saw, is taken off with its law', async () => {
    const received = await counter.json(`${residence} ${level2}`);
    expect(received).toMatchObject({
      amountDue: 20_000,
      toPay: 0,
      waived: [{ amount: 20_000, waiver: 'dinh-danh-muc-2', paper: 'tài khoản mức 2 trên VNeID' }],
      // Nothing more is to be had.
      waivers: [],
    });
    expect(await counter.json('dossier show 1')).toMatchObject({
      money: { state: 'waived', outstanding: 0 },
    });
    const { reductions } = await counter.json('payment quote 1');
    expect(reductions).toMatchObject([
      { waiver: 'dinh-danh-muc-2', reason: 'Công dân định danh điện tử mức độ 2' },
    ]);
    expect(reductions[0].basis).toContain('117/2026');
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test('stands on its receipt, with the law and what is left to pay', async () => {
    const out = counter.file('a.pdf');
    await counter.json(`${residence} ${level2} --print ${out}`);
    const text = allText(await readPdf(readFileSync(out))).replace(/\s+/g, ' ');
    expect(text).toContain('Được miễn, giảm: 20.000 đ theo Thông tư 117/2026/TT-BTC');
    expect(text).toContain('còn phải nộp 0 đ');
    expect(await counter.json('print visit 1')).toMatchObject({ amountDue: 20_000, toPay: 0 });
  });

  test.each<[string, string, string]>([
    ['an id that there is not', '--waiver muc-3 --seen x', 'fee.no_such_waiver'],
    ['one of other procedures', '--waiver nuoi-con-nuoi --seen x', 'fee.waiver_misfit'],
    ['one whose condition nobody saw', '--waiver dinh-danh-muc-2', 'fee.waiver_unseen'],
    ['something seen for nothing', '--seen "thẻ"', 'usage.missing'],
  ])('%s is refused, and nothing is received', async (_, more, code) => {
    expect(await counter.refused(`${residence} ${more}`)).toBe(code);
    expect(await counter.refused('dossier show 1')).toMatch(/not_found/);
  });

  test('of several the best counts', async () => {
    const both = `${residence} ${level2} --waiver cu-tru-doi-tuong`;
    expect(await counter.json(both)).toMatchObject({ toPay: 0, waived: [{ amount: 20_000 }] });
  });
});

test('procedure show has those in force on a day', async () => {
  const on = async (day: string) => {
    const { waivers } = await counter.json(`procedure show 1.004222 --on ${day}`);
    return waivers.map(({ id }: { id: string }) => id);
  };
  expect(await on('2026-08-14')).not.toContain('dinh-danh-muc-2');
  expect(await on('2026-08-15')).toContain('dinh-danh-muc-2');
  expect(await on('2027-02-28')).toContain('dinh-danh-muc-2');
  expect(await on('2027-03-01')).not.toContain('dinh-danh-muc-2');
  const { out } = await counter.run('procedure show 1.004222');
  expect(out).toContain('Miễn, giảm theo luật');
  const { checks } = await counter.json('procedure show 1.004222');
  expect(checks.filter(({ fact }: { fact: string }) => fact === 'waiver')).toMatchObject([
    {
      ...{ waiver: 'dinh-danh-muc-2', verified: true, since: '2026-08-15', until: '2027-02-28' },
      ...{ source: expect.stringContaining('117/2026'), checkedOn: '2026-11-28' },
    },
    { waiver: 'cu-tru-doi-tuong', verified: false, source: null, until: null },
  ]);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('từ 15/08/2026');
});

describe('found later', () => {
  beforeEach(async () => {
    await counter.json(residence);
    await counter.json('shift open --cash 0');
  });

  test('before it is paid, it is taken off as at the reception', async () => {
    const { waivers } = await counter.json('payment quote 1');
    expect(waivers[0]).toMatchObject({ id: 'dinh-danh-muc-2', amount: 20_000 });
    const { err } = await counter.run('payment quote 1');
    expect(err).toContain('[dinh-danh-muc-2]');
    expect(await counter.json(`payment waive 1 ${level2}`)).toMatchObject({
      reductions: [{ waiver: 'dinh-danh-muc-2', amount: 20_000 }],
      money: { state: 'waived', outstanding: 0 },
      toRefund: [],
    });
    expect((await counter.json('payment quote 1'))['waivers']).toEqual([]);
    const { lowered } = await counter.json('shift show');
    expect(lowered).toMatchObject([
      {
        ...{ kind: 'by_law', by: 'lan', amount: 20_000, waiver: 'dinh-danh-muc-2' },
        ...{ seen: 'tài khoản mức 2 trên VNeID', reason: 'Công dân định danh điện tử mức độ 2' },
      },
    ]);
    const { out: sheet } = await counter.run('shift show');
    expect(sheet).toMatch(/Giảm theo luật +dinh-danh-muc-2 1 lần 20.000 đ \(Phạm Thị Lan\)/);
    expect(sheet).not.toContain('Một người làm giảm');
    const { out: quoted } = await counter.run('payment quote 1');
    expect(quoted).toMatch(/Đã thấy +tài khoản mức 2 trên VNeID/);
    expect(quoted).not.toContain('Giấy tờ kèm theo');
    expect(await counter.refused(`payment waive 1 ${level2}`)).toBe('fee.waiver_takes_nothing');
  });

  test('after it is paid, what is too much goes back by two persons', async () => {
    counter = await newCounter();
    await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
    await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
    await counter.json(residence);
    await counter.json('shift open --cash 0');
    const { payment } = await counter.json('payment take 1 --method cash');
    const waived = await counter.json(`payment waive 1 ${level2}`);
    expect(waived).toMatchObject({
      money: { surplus: 20_000, outstanding: 0 },
      toRefund: [{ receipt: payment.receipt, amount: 20_000 }],
    });
    const { receipt, amount } = waived['toRefund'][0];
    const because = '--reason "miễn theo luật: dinh-danh-muc-2"';
    const asked = await counter.json(
      `payment refund request ${receipt} --amount ${amount} ${because}`,
    );
    expect(asked).toMatchObject({ state: 'requested', surplus: 20_000 });
    const approve = `payment refund approve ${asked['number']}`;
    expect(await counter.refusal(approve)).toMatchObject({ exit: 3 });
    await counter.json('staff login ky');
    await counter.json(approve);
    await counter.json('staff login lan');
    await counter.json(`payment refund pay ${asked['number']}`);
    const { out: told } = await counter.run('dossier timeline 1');
    const steps = told.replaceAll(/\s+/g, ' ');
    for (const step of [
      'Được miễn, giảm theo luật 20.000 đ',
      'Đề nghị 1.1: hoàn tiền 20.000 đ',
      'Duyệt đề nghị 1.1: hoàn tiền 20.000 đ',
      'Đã chi 20.000 đ (tiền mặt)',
    ]) {
      expect(steps).toContain(step);
    }
    expect((await counter.json('dossier show 1'))['money']).toMatchObject({
      ...{ state: 'waived', outstanding: 0, surplus: 0, waived: 20_000 },
    });
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  test.each<[string, string, string]>([
    ['with how much', '--amount 5000', 'fee.waiver_says_all'],
    ['with a reason and a paper', '--reason "hộ nghèo" --paper y', 'fee.waiver_says_all'],
    ['of a fee that there is not', '--fee khac', 'fee.no_such_line'],
  ])('%s it is refused', async (_, more, code) => {
    expect(await counter.refused(`payment waive 1 ${level2} ${more}`)).toBe(code);
  });

  test('a paper without a reason is asked for as before', async () => {
    expect(await counter.refusal('payment waive 1 --paper x')).toMatchObject({
      ...{ exit: 2, code: 'usage.missing' },
      detail: { names: ['--reason'] },
    });
    expect(await counter.refused('payment waive 1 --seen x')).toBe('usage.missing');
  });
});
