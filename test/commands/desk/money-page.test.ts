/** What may be done with a dossier's money is on its page, for who may do it and for nobody else. */
import { expect, test } from 'vitest';
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { vi } from '../../support/texts.ts';

const { desk, moneyPage, payment, waiver, words } = vi.screen;
const home: Turn = [desk.askHome, '0', enter];

/** Does `turns` on the page of the first dossier of the day, and gives all that was shown. */
async function onPage(counter: Counter, turns: readonly Turn[] = []): Promise<string> {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'H49.22-261123-0001', enter],
    ...turns,
    [desk.askNext, enter],
    home,
  ]);
  expect(code).toBe(0);
  return err.replaceAll(/\s+/g, ' ');
}

async function paidDossier(): Promise<Counter> {
  const counter = await newCounter();
  await counter.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  await counter.json('staff add --name "Lê Văn Ký" --login ky --role manager');
  await counter.json(
    'dossier receive --procedure 1.004222 --case so-huu --citizen 022192000001 --all-components',
  );
  await counter.json('shift open --cash 100000');
  await counter.json('payment take 1 --method cash');
  return counter;
}

const refund = [words.reversal.refund, '20.000 đ', '1.1'] as const;

test('a late waiver, its refund, and its voucher go from key to key on the page', async () => {
  const counter = await paidDossier();
  const { waivers } = await counter.json('procedure show 1.004222');
  const law = waivers.find(({ id }: { id: string }) => id === 'dinh-danh-muc-2');
  const asked = await onPage(counter, [
    [desk.askNext, '30', enter],
    [waiver.askLaw, '1', enter],
    [waiver.askSeen(law.seen), 'tài khoản trên VNeID', enter],
    [desk.sure(payment.willWaive('20.000 đ')), 'c', enter],
    [desk.askNext, '50', enter],
    [payment.askReason, 'miễn theo luật', enter],
    [payment.askMaybePaper, enter],
    [desk.sure(payment.willRequest.refund('20.000 đ')), 'c', enter],
  ]);
  expect(asked).toContain(moneyPage.waiveByLaw('20.000 đ'));
  expect(asked).toContain(moneyPage.refundSurplus('20.000 đ'));
  expect(asked).toContain(moneyPage.waits(...refund, words.reversalState.requested));
  expect(asked).toContain(moneyPage.toApprove(1, '20.000 đ'));
  // Who asked may not approve, and is not offered it.
  expect(asked).not.toContain(moneyPage.approve(...refund));
  await counter.json('staff login ky');
  const approved = await onPage(counter, [
    [desk.askNext, '51', enter],
    [desk.sure(payment.willApprove('1.1', '20.000 đ')), 'c', enter],
    [desk.askNext, '29', enter],
    [desk.askNext, enter],
  ]);
  expect(approved).toContain(moneyPage.approve(...refund));
  expect(approved).toContain(moneyPage.toPayOut(1, '20.000 đ'));
  // A shift of somebody else is open: the manager may take it back, and pays nothing.
  expect(approved).toContain(moneyPage.decline(...refund));
  expect(approved).not.toContain(moneyPage.pay(...refund));
  expect((await counter.json('status'))['requests']).toEqual({
    toPayOut: { count: 1, amount: 20_000 },
    toApprove: { count: 0, amount: 0 },
  });
  await counter.json('staff login lan');
  const paid = await onPage(counter, [
    [desk.askNext, '51', enter],
    [desk.sure(payment.willPayOut('20.000 đ', words.method.cash)), 'c', enter],
  ]);
  expect(paid).toContain(moneyPage.pay(...refund));
  expect(paid).not.toContain(moneyPage.decline(...refund));
  expect(paid).toContain(moneyPage.voucher('1.1'));
  expect((await counter.json('print refund-voucher 1.1'))['number']).toBe(1);
});

test('all that its money allows is behind one key, and comes back to the page', async () => {
  const counter = await paidDossier();
  const all = await onPage(counter, [
    [desk.askNext, '29', enter],
    [desk.askNext, '38', enter],
    [desk.askNext, enter],
  ]);
  for (const act of [moneyPage.quote, moneyPage.refund('BL26-1/0000001')]) {
    expect(all).toContain(act);
  }
  expect(all).toContain(moneyPage.void('BL26-1/0000001'));
  expect(all).not.toContain(moneyPage.writeOff('20.000 đ'));
  // A specialist takes no money: nothing is offered that would be refused.
  await counter.json('staff add --name "Phạm Văn Xét" --login xet --role specialist');
  await counter.json('staff login xet');
  const seen = await onPage(counter);
  expect(seen).not.toContain(moneyPage.waiveByLaw('20.000 đ'));
});
