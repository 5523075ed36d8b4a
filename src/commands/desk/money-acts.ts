/**
 * All that may be done with the money of a dossier by whoever sits here: one list for the dossier's
 * page, which has what its money asks for now, and for the page of its money, which has all of it.
 */
import type { Context } from '../../cli/context.ts';
import { isMet } from '../../cli/need.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { owingRefusal } from '../../domain/payment/may-take.ts';
import { moneyOf, type Ledger, type Money } from '../../domain/payment/money.ts';
import { receiptText, type Payment, type Reversal } from '../../domain/payment/payment.ts';
import { refundable, voidRefusal, writeOffRefusal } from '../../domain/payment/reversal.ts';
import { isOpen, keptPayments, nameOf, tooMuch } from '../../domain/payment/standing.ts';
import { Problem } from '../../domain/problem.ts';
import type { Dong } from '../../domain/value/money.ts';
import { moneyText } from '../../locale/format.ts';
import type { CommandPath } from '../../locale/texts.ts';
import { needs } from '../needs.ts';
import { ledgerOf } from '../payment/ledger.ts';
import { nounOf } from '../payment/request-line.ts';
import { nextOfRequest } from '../payment/shared.ts';
import { accountOf } from '../payment/transfer.ts';
import { proposedOn } from '../payment/waiver.ts';
import { waiversHere } from '../payment/waivers-here.ts';
import { isPaidOut, voucherPaper } from '../print/refund-voucher-shared.ts';
import { moneyKeyAt, moneyKeys } from './dossier-keys.ts';

export interface MoneyAct {
  key: string;
  name: string;
  path: CommandPath;
  /** What stands behind the path. */
  args: readonly string[];
  /** It has its key on the dossier's page, too; `first` is what somebody waits for. */
  onPage: 'first' | 'yes' | 'no';
}

export interface MoneyHere {
  acts: MoneyAct[];
  /** Requests on it that wait for somebody else, or for another act. */
  waiting: string[];
}

interface Facts {
  ctx: Context;
  dossier: Dossier;
  ledger: Ledger;
  money: Money;
}

type ToldAct = Omit<MoneyAct, 'onPage'> & { onPage?: MoneyAct['onPage'] };

/** `inTheWay` are receipts to be voided before it may be cancelled. */
export async function moneyActs(
  ctx: Context,
  dossier: Dossier,
  inTheWay: readonly string[],
): Promise<MoneyHere> {
  const viewer = await ctx.viewer();
  if (viewer === null) return { acts: [], waiting: [] };
  const ledger = await ledgerOf(dossier, await ctx.store());
  const facts = { ctx, dossier, ledger, money: moneyOf(ledger) };
  const { acts: requests, waiting } = await requestActs(facts);
  const all = [
    ...(await waiverAct(facts)),
    ...requests,
    ...backActs(facts, inTheWay),
    ...(await lookingActs(facts)),
    ...paperActs(facts),
  ];
  const mine = all.filter(({ path }) => isMet(needs[path], viewer.person));
  const acts = mine.map((each): MoneyAct => ({ onPage: 'no', ...each }));
  return { acts: acts.toSorted((a, b) => Number(a.key) - Number(b.key)), waiting };
}

/** A waiver: on the dossier's page where a law fits by which something can be taken off. */
async function waiverAct({ ctx, dossier, ledger }: Facts): Promise<ToldAct[]> {
  const { moneyPage } = ctx.texts.screen;
  const laws = proposedOn(dossier, ledger, await waiversHere(ctx));
  const best = laws.find(({ amount }) => amount > 0);
  const args = [dossier.code];
  const act = { key: moneyKeys.waive, path: 'payment waive' as const, args };
  if (best !== undefined && dossier.status !== 'cancelled') {
    return [{ ...act, name: moneyPage.waiveByLaw(moneyText(best.amount)), onPage: 'yes' }];
  }
  return owingRefusal({ dossier, ledger }) === null ? [{ ...act, name: moneyPage.waive }] : [];
}

/** What somebody has asked for: the next step of whoever sits here, or that it waits. */
async function requestActs({
  ctx,
  ledger,
}: Facts): Promise<{ acts: ToldAct[]; waiting: string[] }> {
  const [store, session, now] = await Promise.all([ctx.store(), ctx.session(), ctx.now()]);
  const { moneyPage, words } = ctx.texts.screen;
  const open = ledger.reversals.filter(
    (each) => isOpen(each) && each.office === session.office.agencyId,
  );
  const acts: ToldAct[] = [];
  const waiting: string[] = [];
  for (const [n, each] of open.entries()) {
    const told = [words.reversal[each.kind], moneyText(each.amount), each.number] as const;
    const next = await nextOfRequest(each, store, session, now);
    const key = moneyKeyAt(moneyKeys.request, n);
    if (next === null) waiting.push(moneyPage.waits(...told, words.reversalState[each.state]));
    else acts.push({ ...stepOf(each, next, key), name: moneyPage[next](...told), onPage: 'first' });
    if (each.state === 'approved' || next === null) {
      const name = each.state === 'approved' ? moneyPage.decline : moneyPage.decide;
      acts.push(declineOf(each, n, name(...told)));
    }
  }
  return { acts, waiting };
}

function stepOf({ kind, number }: Reversal, next: 'approve' | 'pay', key: string) {
  const noun = nounOf[kind];
  if (noun === 'write-off')
    return { key, path: `payment ${noun} approve` as const, args: [number] };
  return { key, path: `payment ${noun} ${next}` as const, args: [number] };
}

/** What was approved and is not paid out yet is taken back; one's own is declined, or signed. */
function declineOf({ kind, number }: Reversal, n: number, name: string): ToldAct {
  const path = `payment ${nounOf[kind]} approve` as const;
  return { key: moneyKeyAt(moneyKeys.decline, n), name, path, args: [number] };
}

/** What may be asked for: money too much first, then any payment, any receipt, and a debt. */
function backActs(facts: Facts, inTheWay: readonly string[]): ToldAct[] {
  const { ctx, dossier, ledger, money } = facts;
  const { moneyPage } = ctx.texts.screen;
  const { payments, reversals } = ledger;
  const [first] = tooMuch(money.surplus, keptPayments(payments, reversals)).toRefund;
  const surplus = first ? [surplusAct(first, facts)] : [];
  const each = payments.flatMap((payment, n) => [
    ...refundAct(payment, n, facts),
    ...voidAct(payment, n, facts, inTheWay),
  ]);
  if (writeOffRefusal(dossier, ledger)) return [...surplus, ...each];
  const writeOff = {
    ...{ key: moneyKeys.writeOff, name: moneyPage.writeOff(moneyText(money.outstanding)) },
    ...{ path: 'payment write-off request' as const, args: [dossier.code] },
  };
  return [...surplus, ...each, writeOff];
}

function surplusAct(
  { receipt, amount }: { receipt: string; amount: Dong },
  { ctx }: Facts,
): ToldAct {
  const name = ctx.texts.screen.moneyPage.refundSurplus(moneyText(amount));
  const args = [receipt, '--amount', String(amount)];
  return { key: moneyKeys.surplus, name, path: 'payment refund request', args, onPage: 'first' };
}

function refundAct(payment: Payment, n: number, { ctx, ledger }: Facts): ToldAct[] {
  const most = refundable(payment, ledger);
  if (most instanceof Problem || most === 0) return [];
  const receipt = nameOf(payment);
  const name = ctx.texts.screen.moneyPage.refund(receipt);
  const key = moneyKeyAt(moneyKeys.refund, n);
  return [{ key, name, path: 'payment refund request', args: [receipt] }];
}

function voidAct(
  payment: Payment,
  n: number,
  facts: Facts,
  inTheWay: readonly string[],
): ToldAct[] {
  const { ctx, ledger } = facts;
  if (voidRefusal(payment, ledger.reversals)) return [];
  const { moneyPage, desk } = ctx.texts.screen;
  const receipt = nameOf(payment);
  const isFirst = inTheWay.includes(receipt);
  const name = isFirst ? desk.voidFirst(receipt) : moneyPage.void(receipt);
  const told = { key: moneyKeyAt(moneyKeys.void, n), name, args: [receipt] };
  return [{ ...told, path: 'payment void request', onPage: isFirst ? 'yes' : 'no' }];
}

/** How a sum came about, and a code to pay it by. */
async function lookingActs({ ctx, dossier, ledger, money }: Facts): Promise<ToldAct[]> {
  const { moneyPage } = ctx.texts.screen;
  const args = [dossier.code];
  const quote = { key: moneyKeys.quote, name: moneyPage.quote, path: 'payment quote' as const };
  const { office } = await ctx.session();
  const account = await accountOf(await ctx.store(), office.agencyId);
  const owes = money.outstanding > 0 && account !== null;
  const qr = { key: moneyKeys.qr, name: moneyPage.qr, path: 'payment qr' as const };
  return [
    ...(ledger.lines.length === 0 ? [] : [{ ...quote, args }]),
    ...(owes && owingRefusal({ dossier, ledger }) === null ? [{ ...qr, args }] : []),
  ];
}

/** Receipts again, and vouchers: the first print of one is what follows paying out. */
function paperActs({
  ctx,
  dossier: { prints },
  ledger: { payments, reversals },
}: Facts): ToldAct[] {
  const { moneyPage } = ctx.texts.screen;
  const receipts = payments.flatMap(({ receipt }, n): ToldAct[] => {
    if (receipt === null) return [];
    const text = receiptText(receipt);
    const key = moneyKeyAt(moneyKeys.receipt, n);
    return [{ key, name: moneyPage.receipt(text), path: 'print fee-receipt', args: [text] }];
  });
  const vouchers = reversals.filter(isPaidOut).map((each, n): ToldAct => {
    const isNew = prints[voucherPaper(each)] === undefined;
    const name = isNew ? moneyPage.voucher(each.number) : moneyPage.voucherAgain(each.number);
    const path = 'print refund-voucher' as const;
    return {
      key: moneyKeyAt(moneyKeys.voucher, n),
      name,
      path,
      args: [each.number],
      onPage: isNew ? 'first' : 'no',
    };
  });
  return [...receipts, ...vouchers];
}
