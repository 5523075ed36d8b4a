/** What the shift verbs share: telling a shift and a count. */
import type { Ui } from '../../cli/ui.ts';
import type { Shift, Turn } from '../../domain/payment/shift.ts';
import { expectedCash, type CashCheck } from '../../domain/payment/cash.ts';
import { rangeEnds, moneySummary } from '../../domain/payment/summary.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import type { Reader } from '../../store/store.ts';
import { paymentView } from '../payment/ledger.ts';
import { loweredFields, loweredFacts, loweredView, namedSums } from '../payment/lowered-view.ts';

export const shiftFields = [
  'counter cashier state openedAt openedBy opening cash taken paidBack methods receipts',
  'payments reversals turns closing chain uuid',
  { lowered: [loweredFields] },
] as const;

export type ShiftView = Awaited<ReturnType<typeof shiftView>>;

/** A shift with all that moved in it, and where its journal stands. */
export async function shiftView(shift: Shift, reader: Reader, book: string) {
  const [payments, reversals, flow, closing, open, lowered] = await Promise.all([
    reader.money.ofShift(shift.id),
    reader.money.reversalsOfShift(shift.id),
    reader.shifts.flow(shift.id),
    reader.shifts.closingEntry(shift.id),
    reader.history.head(book),
    loweredSince(shift, reader),
  ]);
  const head = closing ?? { book, ...open };
  const { taken, paidBack, methods, ranges } = moneySummary(payments, reversals);
  return {
    counter: shift.counter,
    cashier: shift.cashier,
    state: shift.state,
    openedAt: shift.openedAt,
    openedBy: shift.openedBy,
    opening: shift.opening,
    cash: { ...flow, expected: expectedCash(shift.opening.counted, flow) },
    taken,
    paidBack,
    methods,
    receipts: ranges.map((range) => ({ ...range, ends: rangeEnds(range) })),
    payments: payments.map((each) => ({ code: each.code, ...paymentView(each) })),
    reversals: reversals.map(({ number, kind, code, amount, reason, method, ...rest }) => {
      const { requestedBy, decidedBy, how, doneAt } = rest;
      return { number, kind, code, amount, reason, method, requestedBy, decidedBy, how, doneAt };
    }),
    lowered: await loweredView(lowered, reader),
    turns: shift.turns,
    closing: shift.closing,
    chain: { book: head.book, seq: head.seq, hash: head.hash },
    uuid: shift.id,
  };
}

/** From the end of the shift before on: what is done between two is on the later sheet. */
async function loweredSince({ office, counter, previous, closing }: Shift, reader: Reader) {
  const before = previous === null ? null : await reader.shifts.byId(previous);
  const [from, until] = [before?.closing?.at ?? '', closing?.at ?? '9999'];
  return reader.money.lowered({ offices: [office], counter, from, before: until });
}

/** What was off when somebody counted, and why; nothing where it was not. */
export function showOff(check: CashCheck, ui: Ui): void {
  const { shift } = ui.texts.screen;
  if (check.difference === 0) return;
  ui.facts([
    [shift.expected, moneyText(check.expected)],
    [shift.counted, moneyText(check.counted)],
    [shift.difference, differenceText(check.difference, ui.texts)],
    [shift.explanation, check.explanation],
  ]);
}

/** A count in one line: `490.000 đ, thiếu 10.000 đ: đếm lại`. */
function countedText(check: Omit<CashCheck, 'count' | 'expected'>, ui: Ui): string {
  const { counted, difference, explanation } = check;
  const off = `${moneyText(counted)}, ${differenceText(difference, ui.texts)}`;
  return explanation === null ? off : `${off}: ${explanation}`;
}

/** Who gave the drawer to whom, and how each of them found it. */
function turnFacts(turn: Turn, ui: Ui): [string, string][] {
  const { shift } = ui.texts.screen;
  const { from, to, at, acceptedAt, accepted } = turn;
  const given: [string, string] = [shift.given(from, momentText(at)), countedText(turn, ui)];
  if (acceptedAt === null || accepted === null) return [given];
  return [given, [shift.takenOver(to, momentText(acceptedAt)), countedText(accepted, ui)]];
}

/** A count before it is agreed to: each kind of note, the sum, what should be there, and who. */
export function showCount(check: CashCheck, to: string | null, ui: Ui): void {
  const { shift } = ui.texts.screen;
  ui.facts([
    [shift.taker, to],
    [shift.pieces, piecesText(check)],
    [shift.expected, moneyText(check.expected)],
    [shift.counted, moneyText(check.counted)],
    [shift.difference, differenceText(check.difference, ui.texts)],
    [shift.explanation, check.explanation],
  ]);
}

/** `500.000 đ × 1, 20.000 đ × 4`; `null` where only a sum was told. */
function piecesText({ count }: Pick<CashCheck, 'count'>): string | null {
  const kinds = count.filter(({ pieces }) => pieces > 0);
  const texts = kinds.map((each) => `${moneyText(each.denomination)} × ${each.pieces}`);
  return texts.join(', ') || null;
}

type ShiftFact = [label: string, fact: string | null];

/** All that a shift's end rests on: the cash, by which ways money came, the receipts used. */
export function shiftFacts(view: Omit<ShiftView, 'chain'>, ui: Ui): ShiftFact[] {
  const { shift, words, payment } = ui.texts.screen;
  const { closing, cash } = view;
  const { opening } = view;
  return [
    [
      shift.opening,
      opening.difference === 0 ? moneyText(opening.counted) : countedText(opening, ui),
    ],
    ...view.turns.flatMap((turn) => turnFacts(turn, ui)),
    [shift.cashIn, moneyText(cash.taken)],
    [shift.cashOut, moneyText(cash.paidBack)],
    [shift.expected, moneyText(cash.expected)],
    [shift.pieces, closing && piecesText(closing)],
    [shift.counted, closing && moneyText(closing.counted)],
    [shift.difference, closing && differenceText(closing.difference, ui.texts)],
    [shift.explanation, closing && closing.explanation],
    [shift.banked, closing && moneyText(closing.banked)],
    [shift.left, closing && moneyText(closing.left)],
    ...view.methods.map(({ method, payments, amount, paidBack }): ShiftFact => [
      words.method[method],
      shift.byMethod(payments, moneyText(amount), paidBack === 0 ? null : moneyText(paidBack)),
    ]),
    ...view.receipts.map(({ ends, voided, to, from }): ShiftFact => [
      payment.receipt,
      shift.range({ from: ends[0], to: ends[1], count: to - from + 1, voided: voided.length }),
    ]),
    ...loweredFacts(namedSums(view.lowered), ui.texts),
  ];
}

/** The facts of a shift, for people; where its journal stands is on its sheet. */
export function showShift(view: ShiftView, ui: Ui): void {
  const { shift, words, payment } = ui.texts.screen;
  ui.title(shift.titleOf(view.counter, view.cashier.name, momentText(view.openedAt)));
  ui.facts([[payment.state, words.shiftState[view.state]], ...shiftFacts(view, ui)]);
}

/** Over, short or right, in words. */
export function differenceText(difference: number, { screen: { shift } }: Texts): string {
  if (difference === 0) return shift.balanced;
  return difference > 0 ? shift.over(moneyText(difference)) : shift.short(moneyText(-difference));
}
