/** Money at the counter through the whole program. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readVietQr } from '../../src/domain/payment/vietqr.ts';
import { readPdf } from '../print/read-pdf.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

let counter: Counter = undefined!;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
});

const receive = (procedure: string, more = '') =>
  counter.json(
    `dossier receive --procedure ${procedure} --citizen 022192000001 --all-components ${more}`,
  );

async function asManager<T>(work: () => Promise<T>): Promise<T> {
  await counter.json('staff login ky');
  const done = await work();
  await counter.json('staff login lan');
  return done;
}

/** A dossier of 20.000 đ, and an open shift with 500.000 đ. */
async function ready(): Promise<Answer> {
  const dossier = await receive('2.000884', '--quantity 2');
  await counter.json('shift open --cash 500000');
  return dossier;
}

describe('taking money', () => {
  test('outside a shift is refused', async () => {
    await receive('2.000884');
    const refusal = await counter.refusal('payment take 1 --method cash');
    expect(refusal).toMatchObject({ exit: 3, code: 'shift.none' });
  });

  test('gives a numbered receipt, and change that is no takings', async () => {
    await ready();
    const { payment, money } = await counter.json('payment take 1 --method cash --tendered 50000');
    expect(payment).toMatchObject({ receipt: 'BL26-1/0000001', amount: 20_000, change: 30_000 });
    expect(money).toMatchObject({ state: 'paid', outstanding: 0 });
    expect((await counter.json('shift show')).cash).toEqual({
      taken: 20_000,
      paidBack: 0,
      expected: 520_000,
    });
  });

  test('far more cash than is due is warned of, and taken', async () => {
    await ready();
    const { warnings } = await counter.json('payment take 1 --method cash --tendered 5000000');
    expect(warnings).toEqual([{ code: 'doubtful_cash', tendered: 5_000_000 }]);
  });

  test('with the confirm key pressed ten times happens once', async () => {
    await ready();
    const line = 'payment take 1 --method cash --key phieu-1';
    const answers: Answer[] = [];
    for (let press = 0; press < 10; press++) answers.push(await counter.json(line));
    expect(new Set(answers.map(({ payment }) => payment.receipt))).toEqual(
      new Set(['BL26-1/0000001']),
    );
    expect(answers.filter(({ replayed }) => replayed)).toHaveLength(9);
    expect((await counter.json('shift show')).cash.taken).toBe(20_000);
    const again = await counter.refusal('payment take 1 --method cash');
    expect(again).toMatchObject({ exit: 3, code: 'payment.paid_already' });
    expect(again.detail).toMatchObject({ receipt: 'BL26-1/0000001', paid: 20_000 });
  });

  test('in parts and several ways, until nothing is left', async () => {
    await ready();
    await counter.json('payment take 1 --method card --amount 5000 --reference 004211');
    expect((await counter.json('dossier show 1')).money).toMatchObject({ state: 'part_paid' });
    expect(await counter.refused('payment take 1 --method cash --amount 16000')).toBe(
      'payment.too_much',
    );
    expect(await counter.refused('payment take 1 --method portal')).toBe(
      'payment.reference_missing',
    );
    await counter.json('payment take 1 --method portal --reference DVC1');
    const { payments, money } = await counter.json('dossier show 1');
    expect(money).toMatchObject({ state: 'paid', paid: 20_000 });
    expect(payments.map((each: Answer) => [each.method, each.receipt])).toEqual([
      ['card', 'BL26-1/0000001'],
      ['portal', null],
    ]);
    const { dossiers } = await counter.json('dossier list');
    expect(dossiers[0].money).toBe('paid');
  });

  test('of an unknown provincial fee waits until it is set, by the day of receipt', async () => {
    await receive('1.004873');
    await counter.json('shift open --cash 0');
    const refusal = await counter.refusal('payment take 1 --method cash');
    expect(refusal).toMatchObject({ exit: 3, code: 'payment.fee_unknown' });
    const set = 'procedure fee set 1.004873 province-fee';
    await counter.json(`${set} 9000 --from 2026-12-01 --legal-basis "NQ 2"`);
    expect(await counter.refused('payment take 1 --method cash')).toBe('payment.fee_unknown');
    await counter.json(`${set} 15000 --from 2026-01-01 --legal-basis "NQ 1"`);
    const quote = await counter.json('payment quote 1');
    expect(quote.lines[0]).toMatchObject({ amount: 15_000, legalBasis: 'NQ 1', known: true });
    // The page says what the quote says, before any of it is paid.
    const page = await counter.json('dossier show 1');
    expect(page).toMatchObject({ amountDue: 15_000, feesUnknown: 0, fees: [{ known: true }] });
    expect(page['money']).toMatchObject({ outstanding: 15_000, unknown: [] });
    // So do lists.
    for (const list of ['dossier list', 'dossier find 0001']) {
      const [line] = (await counter.json(list)).dossiers;
      expect(line).toMatchObject({ amountDue: 15_000, feesUnknown: 0, money: 'due' });
    }
    // And what is printed.
    expect(await counter.json('print visit 1')).toMatchObject({ amountDue: 15_000 });
    await counter.json('payment take 1 --method cash');
    expect((await counter.json('dossier show 1')).amountDue).toBe(15_000);
  });

  test('a waiver has a reason and a paper, and leaves the rest', async () => {
    await ready();
    const words = '--reason "hộ nghèo" --paper "GCN 12"';
    await counter.json(`payment waive 1 --amount 5000 ${words}`);
    expect((await counter.json('payment quote 1')).money).toMatchObject({ outstanding: 15_000 });
    // The way out is told by the option that was typed.
    const strange = await counter.refusal(`payment waive 1 --fee "khoản lạ" ${words}`);
    expect(strange).toMatchObject({ code: 'fee.no_such_line', next: ['--fee "<khoản thu>"'] });
    const { money } = await counter.json(`payment waive 1 ${words}`);
    expect(money).toMatchObject({ state: 'waived', waived: 20_000, outstanding: 0 });
  });
});

describe('books of receipts', () => {
  test('are used number by number, one after another, and run out', async () => {
    await counter.json('payment book add --series AB-26P --from 1 --to 1');
    await counter.json('payment book add --series AB-26P --volume 2 --from 2 --to 2');
    expect(await counter.refused('payment book add --series AB-26P --from 2 --to 9')).toBe(
      'payment.book_overlaps',
    );
    await counter.json('shift open --cash 0');
    const receipts: string[] = [];
    for (const n of [1, 2, 3]) {
      await receive('2.000884');
      if (n === 3) break;
      receipts.push((await counter.json(`payment take ${n} --method cash`)).payment.receipt);
    }
    expect(receipts).toEqual(['AB-26P/0000001', 'AB-26P/0000002']);
    expect(await counter.refused('payment take 3 --method cash')).toBe('payment.books_used_up');
  });
});

describe('undoing needs two', () => {
  test('a void keeps its number, and its money goes out of the drawer', async () => {
    await ready();
    await counter.json('payment take 1 --method cash');
    await counter.json('payment void request 1 --reason "ghi nhầm"');
    const alone = await counter.run('payment void approve 1.1');
    expect(alone.err).toContain('Người đề nghị (Phạm Thị Lan) không được tự duyệt.');
    expect(alone.err).toContain('Người duyệt được: Lê Văn Ký.');
    expect((await counter.run('payment requests')).out).toContain('Phạm Thị Lan');
    expect(await counter.refused('payment void pay 1.1')).toBe('payment.request_state');
    await asManager(() => counter.json('payment void approve 1.1'));
    await counter.json('payment void pay 1.1');
    const { payment } = await counter.json('payment take 1 --method cash');
    expect(payment.receipt).toBe('BL26-1/0000002');
    const shift = await counter.json('shift show');
    expect(shift.cash).toEqual({ taken: 40_000, paidBack: 20_000, expected: 520_000 });
    expect(shift.receipts).toMatchObject([{ from: 1, to: 2, voided: [1] }]);
  });

  test('alone in the office, it is countersigned on paper and taken up the next day', async () => {
    await counter.json('staff disable ky');
    await ready();
    await counter.json('payment take 1 --method cash');
    await counter.json('payment refund request 1 --amount 5000 --reason "thu thừa"');
    const approve = 'payment refund approve 1.1 --countersigned-by "Lê Văn Ký"';
    expect(await counter.refused(approve)).toBe('payment.not_alone');
    // Who could approve counts for a week.
    counter.env['MOTCUA_CLOCK'] = '2026-12-01T08:00:00+07:00';
    expect(await counter.refused('payment refund approve 1.1')).toBe('payment.countersign_later');
    expect(await counter.json(approve)).toMatchObject({ state: 'approved', how: 'countersigned' });
    const { money } = await counter.json('payment refund pay 1.1');
    // The fee itself is what it was: given back without being corrected or waived, it is due.
    expect(money).toMatchObject({ state: 'part_paid', refunded: 5000, outstanding: 5000 });
  });

  test('a debt is written off without any money moving', async () => {
    await ready();
    await counter.json('payment write-off request 1 --reason "người nộp đã mất"');
    const { money, state } = await asManager(() => counter.json('payment write-off approve 1.1'));
    expect([state, money.outstanding, money.writtenOff]).toEqual(['done', 0, 20_000]);
  });
});

describe('a result', () => {
  const returned = { status: 'returned' };
  const resolve = () =>
    counter.json('dossier resolve 1 --result-number 1 --result-date 2026-11-23');

  test('stays at the counter until it is paid, once the office keeps money here', async () => {
    await ready();
    await resolve();
    const refusal = await counter.refusal('dossier return 1 --to owner');
    expect(refusal).toMatchObject({ exit: 3, code: 'dossier.return_blocked' });
    expect(await counter.json('dossier why 1 return')).toMatchObject({
      allowed: false,
      reason: { code: 'dossier.return_blocked' },
    });
    await counter.json('payment take 1 --method cash');
    expect(await counter.json('dossier return 1 --to owner')).toMatchObject({ status: 'returned' });
  });

  test.each([
    ['the law forbids it', 'payment.hold_exempt 2.000884'],
    ['the office does not hold', 'payment.hold_result off'],
  ])('is handed over unpaid where %s', async (_why, setting) => {
    await ready();
    await resolve();
    await counter.json(`config set ${setting}`);
    expect(await counter.json('dossier return 1 --to owner')).toMatchObject(returned);
  });

  test('is handed over where the office keeps no money here', async () => {
    await receive('2.000884');
    await resolve();
    expect(await counter.json('dossier return 1 --to owner')).toMatchObject(returned);
  });
});

describe('payment qr', () => {
  test('needs no store for a transfer told in full', async () => {
    const answer = await counter.json(
      'payment qr --bin 970436 --account 0123456789 --amount 50000 --purpose 000.01.02.H49-261123-0001',
      { env: { MOTCUA_STORE: counter.file('none.db') } },
    );
    expect(answer).toMatchObject({
      payload:
        '00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA53037045405500005802VN62290825000.01.02.H49-261123-000163047923',
      amount: 50_000,
    });
  });

  test('offers the shorter form of a purpose that is too long', async () => {
    const refusal = await counter.refusal(
      'payment qr --bin 970436 --account 123 --purpose "Nộp lệ phí hồ sơ số 12"',
    );
    expect(refusal).toMatchObject({ exit: 3, code: 'payment.bad_purpose' });
    expect(refusal.detail['shorter']).toBe('NOP LE PHI HO SO SO 12');
  });

  test('goes to the approved account alone, and stands on the receipt of the dossier', async () => {
    await receive('2.000884');
    expect(await counter.refused('payment qr 1')).toBe('payment.no_account');
    const add = '--bin 970436 --account 0123456789 --holder "UBND"';
    await counter.json(`payment account add ${add}`);
    expect(await counter.refused('payment qr 1')).toBe('payment.no_account');
    await asManager(() => counter.json('payment account approve'));
    const { out } = await counter.run('payment account list');
    // Names are broken over two lines of their columns.
    expect([out.includes('Thị Lan'), out.includes('Văn Ký')]).toEqual([true, true]);
    const { payload, payee } = await counter.json('payment qr 1');
    expect(payee).toMatchObject({ account: '0123456789', holder: 'UBND', bank: 'Vietcombank' });
    expect(readVietQr(payload)).toMatchObject({ amount: 10_000, purpose: 'H49.22-261123-0001' });
    expect(await counter.refused('payment qr 1 --account 999')).toBe('payment.account_fixed');
    await counter.json(`print receipt 1 --out ${counter.file('01.pdf')}`);
    const [page] = await readPdf(readFileSync(counter.file('01.pdf')));
    expect(page!.codes.map(({ text }) => text)).toContain(payload);
    await counter.json(`payment qr 1 --out ${counter.file('qr.pdf')}`);
    const [picture] = await readPdf(readFileSync(counter.file('qr.pdf')));
    expect(picture!.codes.map(({ text }) => text)).toEqual([payload]);
  });
});
