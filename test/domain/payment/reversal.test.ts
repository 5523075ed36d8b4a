import { describe, expect, test } from 'vitest';
import type { Approver } from '../../../src/domain/payment/approval.ts';
import type { Reversal } from '../../../src/domain/payment/payment.ts';
import {
  decideReversal,
  payReversal,
  requestRefund,
  requestVoid,
  requestWriteOff,
  type PayOutFacts,
  nextRequest,
  type ReversalRequest,
} from '../../../src/domain/payment/reversal.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { dossier, dossierId, office } from '../dossier/sample.ts';
import { idOf, ledger, payment, reversal, shift } from './sample.ts';

const stream = `money:${dossierId}`;
const { code } = dossier;
const asked: ReversalRequest = {
  reversal: idOf(71),
  ...nextRequest({ office, number: 1 }, 1),
  kind: 'refund',
  office,
  amount: null,
  reason: 'thu nhầm',
  paper: 'đơn 3',
};
const { reason, paper, ...known } = asked;
const data = { ...known, dossier: dossierId, payment: payment.id, surplus: 0 };
const paid = (reversals: Reversal[] = [], payments = [payment]) => ledger({ payments, reversals });
const why = { reason, paper };
const told = (type: string, what: object, personal: object | null = null) => ({
  type,
  stream,
  v: expect.any(Number),
  data: what,
  personal,
});
const gone = { ...payment, voidedAt: moment('2026-11-23 11:00') };
const over = { ...payment, surplus: dong(4000) };
const other = { ...reversal, payment: idOf(2) };

describe('a void', () => {
  test('is of the whole payment, and of what came beyond it', () => {
    expect(requestVoid({ ...asked, kind: 'void', amount: dong(1) }, over, [])).toEqual([
      told('reversal.requested', { ...data, kind: 'void', amount: 70_000 }, why),
    ]);
  });

  test.each<[string, Reversal[], string | null]>([
    ['a void asked for', [{ ...reversal, kind: 'void' }], '1.1'],
    ['a refund asked for', [reversal], '1.1'],
    ['a refund made', [{ ...reversal, state: 'done' }], '1.1'],
    ['one that was declined', [{ ...reversal, state: 'declined' }], null],
    ['one of another payment', [other], null],
  ])('beside %s', (_what, earlier, number) => {
    const act = () => requestVoid({ ...asked, kind: 'void' }, payment, earlier);
    if (number === null) expect(act()).toHaveLength(1);
    else
      expect(problemOf(act)).toMatchObject({
        ...{ code: 'payment.request_there', detail: { number } },
      });
  });

  test.each([
    ['names its receipt', payment.receipt, 'AB-26P/0000012'],
    ['names none, of the portal', null, null],
  ])('of a payment that is void already %s', (_what, receipt, text) => {
    const detail = { receipt: text, at: gone.voidedAt };
    const act = () => requestVoid(asked, { ...gone, receipt }, []);
    expect(problemOf(act)).toMatchObject(refusal('payment.voided', detail));
  });
});

describe('a refund', () => {
  test('is of all there is, where nothing is said', () => {
    expect(requestRefund(asked, over, paid([], [over]))).toEqual([
      told('reversal.requested', { ...data, amount: 70_000, surplus: 4000 }, why),
    ]);
  });

  test.each<[string, Reversal[], number]>([
    ['nothing', [], 66_000],
    ['another refund', [reversal], 50_000],
    ['two more', [reversal, { ...reversal, state: 'done' }], 34_000],
    ['one that was declined', [{ ...reversal, state: 'declined' }], 66_000],
    ['one of another payment', [other], 66_000],
    ['a write-off', [{ ...reversal, kind: 'write_off', payment: null }], 66_000],
  ])('beside %s there is so much left to pay back', (_what, earlier, most) => {
    const ask = (amount: number) =>
      requestRefund({ ...asked, amount: dong(amount) }, payment, paid(earlier));
    expect(requestRefund(asked, payment, paid(earlier))[0]!.data).toMatchObject({ amount: most });
    expect(ask(most)[0]!.data).toMatchObject({ amount: most });
    const detail = { amount: most + 1, most };
    expect(problemOf(() => ask(most + 1))).toMatchObject(refusal('payment.too_much_back', detail));
    expect(problemOf(() => ask(0))).toMatchObject(
      refusal('payment.too_much_back', { amount: 0, most }),
    );
  });

  test.each<[string, Reversal, boolean]>([
    ['asked for', { ...reversal, kind: 'void' }, true],
    ['declined', { ...reversal, kind: 'void', state: 'declined' }, false],
    ['of another payment', { ...other, kind: 'void' }, false],
  ])('beside a void that is %s', (_what, earlier, there) => {
    const act = () => requestRefund(asked, payment, paid([earlier]));
    if (there) {
      expect(problemOf(act)).toMatchObject({
        ...{ code: 'payment.request_there', detail: { number: '1.1' } },
      });
    } else expect(act()).toHaveLength(1);
  });

  test('of a void payment is none', () => {
    expect(problemOf(() => requestRefund(asked, gone, paid([], [gone])))).toMatchObject({
      code: 'payment.voided',
    });
  });
});

describe('a write-off', () => {
  const off = { ...asked, kind: 'write_off' as const };

  test('is of what is outstanding, and of no payment', () => {
    expect(requestWriteOff(off, dossier, ledger())).toEqual([
      told(
        'reversal.requested',
        { ...data, kind: 'write_off', payment: null, amount: 66_000 },
        why,
      ),
    ]);
    expect(
      requestWriteOff({ ...off, amount: dong(6000) }, dossier, ledger())[0]!.data,
    ).toMatchObject({
      amount: 6000,
    });
  });

  test.each([66_001, 0])('of %d is refused', (amount) => {
    const detail = { code, amount, outstanding: 66_000 };
    const act = () => requestWriteOff({ ...off, amount: dong(amount) }, dossier, ledger());
    expect(problemOf(act)).toMatchObject(refusal('payment.too_much', detail));
  });

  test('of what is paid is none', () => {
    const act = () => requestWriteOff(off, dossier, ledger({ payments: [payment] }));
    expect(problemOf(act)).toMatchObject(refusal('payment.nothing_due', { code }));
  });

  test.each<[string, Reversal, boolean]>([
    ['asked for already', { ...reversal, kind: 'write_off' }, true],
    ['declined', { ...reversal, kind: 'write_off', state: 'declined' }, false],
    ['no write-off', reversal, false],
  ])('beside one that is %s', (_what, earlier, there) => {
    const act = () => requestWriteOff(off, dossier, ledger({ reversals: [earlier] }));
    if (there) {
      expect(problemOf(act)).toMatchObject({
        ...{ code: 'payment.request_there', detail: { number: '1.1' } },
      });
    } else expect(act()).toHaveLength(1);
  });
});

const chief: Approver = {
  login: 'chi',
  colleagues: [],
  clocks: [],
  resets: [],
  partings: [],
  now: moment('2026-11-24 08:00'),
  countersignedBy: 'Bùi Văn Ký',
};
const decided = { reversal: reversal.id, dossier: dossierId };

describe('deciding', () => {
  test('approves by a second person; who signed elsewhere is then of no account', () => {
    expect(decideReversal(reversal, chief, null, paid())).toEqual([
      told(
        'reversal.decided',
        { ...decided, approved: true, how: 'second_person' },
        { countersignedBy: null, reason: null },
      ),
    ]);
  });

  test('approves by a signature from outside, kept with its name', () => {
    expect(decideReversal(reversal, { ...chief, login: 'thu' }, null, paid())).toEqual([
      told(
        'reversal.decided',
        { ...decided, approved: true, how: 'countersigned' },
        { countersignedBy: 'Bùi Văn Ký', reason: null },
      ),
    ]);
  });

  test('declines with a reason, whoever asked', () => {
    expect(decideReversal(reversal, { ...chief, login: 'thu' }, 'không đúng', paid())).toEqual([
      told(
        'reversal.decided',
        { ...decided, approved: false, how: null },
        { countersignedBy: null, reason: 'không đúng' },
      ),
    ]);
  });

  test('a write-off that is approved is done: no money moves', () => {
    const off = { ...reversal, kind: 'write_off' as const, payment: null };
    expect(decideReversal(off, chief, null, ledger())[1]).toEqual(
      told('reversal.done', {
        ...decided,
        payment: null,
        kind: 'write_off',
        amount: 16_000,
        shift: null,
        method: null,
        reference: null,
      }),
    );
    expect(decideReversal(off, chief, 'không', paid())).toHaveLength(1);
  });

  test.each(['approved', 'declined', 'done'] as const)('what is %s is decided no more', (state) => {
    const detail = { number: '1.1', state, wanted: 'requested' as const };
    expect(
      problemOf(() => decideReversal({ ...reversal, state }, chief, null, paid())),
    ).toMatchObject(refusal('payment.request_state', detail));
  });
});

describe('paying out', () => {
  const approved: Reversal = { ...reversal, state: 'approved' };
  const facts: PayOutFacts = {
    shift,
    counter: 1,
    login: 'thu',
    payment,
    ledger: paid(),
    drawer: dong(16_000),
  };
  const asPaid = { method: null, reference: null };

  test('the way it was paid, out of the drawer that is open', () => {
    expect(payReversal(approved, asPaid, facts)).toEqual([
      told('reversal.done', {
        ...decided,
        payment: payment.id,
        kind: 'refund',
        amount: 16_000,
        shift: shift.id,
        method: 'cash',
        reference: null,
      }),
    ]);
  });

  test('or another way, with its number there', () => {
    const by = { method: 'transfer' as const, reference: 'FT1' };
    expect(payReversal(approved, by, { ...facts, drawer: dong(0) })[0]!.data).toMatchObject(by);
  });

  test('not of more cash than lies there', () => {
    const detail = { amount: 16_000, drawer: 15_999 };
    const act = () => payReversal(approved, asPaid, { ...facts, drawer: dong(15_999) });
    expect(problemOf(act)).toMatchObject(refusal('shift.drawer_short', detail));
  });

  test.each(['requested', 'declined', 'done'] as const)('not of what is %s', (state) => {
    const detail = { number: '1.1', state, wanted: 'approved' as const };
    const act = () => payReversal({ ...reversal, state }, asPaid, facts);
    expect(problemOf(act)).toMatchObject(refusal('payment.request_state', detail));
  });

  test("not out of another's drawer", () => {
    const act = () => payReversal(approved, asPaid, { ...facts, login: 'hoa' });
    expect(problemOf(act)).toMatchObject({ code: 'shift.not_yours' });
  });
});
