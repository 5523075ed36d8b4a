/** The money of a dossier as the store knows it, and as JSON gives it. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { linesNow } from '../../domain/fee/rate.ts';
import { givenBackForGood, moneyOf, type Ledger, type Money } from '../../domain/payment/money.ts';
import { receiptText, type Payment } from '../../domain/payment/payment.ts';
import type { Reader } from '../../store/store.ts';

/** What happened to the money of a dossier, as it is asked for. */
type MoneyAsked = ReturnType<Reader['money']['of']>;

/**
 * Fee lines at the rates now entered, and all that happened to them; `asked` where that was asked
 * already.
 */
export async function ledgerOf(
  dossier: Dossier,
  reader: Reader,
  asked: MoneyAsked = reader.money.of(dossier.id),
): Promise<Ledger> {
  const [known, { fees: lines }] = await Promise.all([asked, atRatesNow(dossier, reader)]);
  return { lines, ...known, over: givenBackForGood(dossier.status) };
}

/** The dossier with its fees at the rates now entered: what is shown, summed and printed. */
export async function atRatesNow(dossier: Dossier, reader: Reader): Promise<Dossier> {
  const unknown = dossier.fees.some((line) => !line.known);
  const rates = unknown ? await reader.money.rates(dossier.procedure.code) : [];
  return { ...dossier, fees: [...linesNow(dossier, rates)] };
}

export type MoneyView = ReturnType<typeof moneyView>;

/** Where the money stands, without the lines. */
export function moneyView(money: Money) {
  const { lines: _lines, ...sums } = money;
  return sums;
}

export function moneyOfLedger(ledger: Ledger): MoneyView {
  return moneyView(moneyOf(ledger));
}

export function paymentView(payment: Payment) {
  const { method, amount, surplus, tendered, change, stage, reference, at, voidedAt } = payment;
  return {
    receipt: payment.receipt === null ? null : receiptText(payment.receipt),
    method,
    amount,
    surplus,
    parts: payment.parts,
    tendered,
    change,
    stage,
    reference,
    onStatement: payment.bankLine !== null,
    payer: payment.payer,
    cashier: payment.cashier,
    counter: payment.counter,
    at,
    voidedAt,
    uuid: payment.id,
  };
}
