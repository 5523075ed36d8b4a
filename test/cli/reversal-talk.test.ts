/** Undoing at a terminal: nothing is copied from the screen, and all that is recorded is shown. */
import { beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive } from '../support/acts.ts';
import { ctrlC, nextAsked, enter, talk, type Turn } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { payment, desk, words } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await receive(counter);
  await counter.json('shift open --cash 100k');
  await counter.json('payment take 1 --method cash');
});

const agree = (will: string): Turn => [desk.sure(will), 'c', enter];
const asked: Turn[] = [
  [payment.askPayment, '1', enter],
  [payment.askReason, 'thu nhầm', enter],
  [payment.askMaybePaper, enter],
  agree(payment.willRequest.void('8.000 đ')),
];

describe('a receipt', () => {
  it('is voided by two persons: chosen from lists, and shown whole each time', async () => {
    const request = await talk(counter, 'payment void request', asked);
    expect(request.code).toBe(0);
    for (const part of ['H49.22-261123-0001', 'Trần Thị Thử', 'BL26-1/0000001', 'thu nhầm']) {
      expect(request.err).toContain(part);
    }
    await counter.json('staff login ky');
    const approved = await talk(counter, 'payment void approve', [
      [payment.askRequest, '1', enter],
      [payment.askDecision, '1', enter],
      agree(payment.willApprove('1.1', '8.000 đ')),
    ]);
    expect(approved.code).toBe(0);
    for (const part of ['thu nhầm', `${payment.requestedBy}  Phạm Thị Lan`]) {
      expect(approved.err).toContain(part);
    }
    await counter.json('staff login lan');
    const paid = await talk(counter, 'payment void pay', [
      [payment.askRequest, '1', enter],
      [payment.askPayOut, '1', enter],
      agree(payment.willPayOut('8.000 đ', words.method.cash)),
    ]);
    expect([paid.code, paid.err.includes('100.000 đ')]).toEqual([0, true]);
    expect((await counter.json('dossier show 1')).money).toMatchObject({ state: 'due' });
  });

  it('is printed again from home, found by a name; what there is none of is said', async () => {
    const { code, err } = await talk(counter, '', [
      [desk.askHome, 'g10', enter],
      [payment.askPayment, 'tran thi thu', enter],
      [desk.askHome, 't8', enter],
      [payment.askRequest, ctrlC],
      [desk.askHome, '0', enter],
    ]);
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    expect(err).toContain('bien-lai-BL26-1-0000001');
    expect(err).toContain(payment.noRequests);
  });

  it('of which a void is asked for is offered no more', async () => {
    await talk(counter, 'payment void request', asked);
    const again = await talk(counter, 'payment refund request', [[payment.askPayment, ctrlC]]);
    expect(again.err).not.toContain('BL26-1/0000001');
    expect(again.err).toContain(payment.noPayments);
  });

  it('is asked for until one is named: Enter alone looks for none', async () => {
    const named: Turn = [payment.askPayment, enter, nextAsked, '1', enter];
    const request = await talk(counter, 'payment void request', [named, ...asked.slice(1)]);
    expect([request.code, request.err.includes(desk.needed)]).toEqual([0, true]);
    expect(request.err).not.toContain('✗');
  });

  it('whose void is not approved stands, with the reason', async () => {
    await talk(counter, 'payment void request', asked);
    await counter.json('staff login ky');
    const declined = await talk(counter, 'payment void approve', [
      [payment.askRequest, '1', enter],
      [payment.askDecision, '2', enter],
      [payment.askReason, 'biên lai đúng', enter],
      agree(payment.willDecline('1.1', '8.000 đ')),
    ]);
    expect([declined.code, declined.err.includes('biên lai đúng')]).toEqual([0, true]);
    expect((await counter.json('dossier show 1')).money).toMatchObject({ state: 'paid' });
  });

  it('is refunded in part, and more than it bears is refused where it can be put right', async () => {
    const sure = payment.willRequest.refund('5.000 đ');
    const { code, err } = await talk(counter, 'payment refund request', [
      [payment.askPayment, '1', enter],
      [payment.askPart, '50k', enter],
      [payment.askReason, 'thừa một bản', enter],
      [payment.askMaybePaper, enter],
      [desk.cannotDo, '<', enter],
      [payment.askMaybePaper, '<', enter],
      [payment.askReason, '<', enter],
      [payment.askPart, '5k', enter],
      [payment.askReason, 'thừa một bản', enter],
      [payment.askMaybePaper, enter],
      agree(sure),
    ]);
    expect([code, err.includes('8.000 đ')]).toEqual([0, true]);
    expect((await counter.json('payment requests')).requests).toMatchObject([{ amount: 5000 }]);
  });
});

it('who asked for it cannot approve it, which is said before it is agreed to', async () => {
  await talk(counter, 'payment void request', asked);
  const { code, err } = await talk(counter, 'payment void approve', [
    [payment.askRequest, '1', enter],
    [payment.askDecision, '1', enter],
    [desk.cannotDo, ctrlC],
  ]);
  expect([code, err.includes('Người duyệt được: Lê Văn Ký.')]).toEqual([130, true]);
});
