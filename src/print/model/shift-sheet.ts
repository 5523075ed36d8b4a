/** The sheet of a shift: cash, count, ways of paying, receipts, what went back, the chain. Pure. */
import type { Office } from '../../domain/office/office.ts';
import type { Method, Reversal } from '../../domain/payment/payment.ts';
import type { Shift } from '../../domain/payment/shift.ts';
import type { CashCheck, CashFlow } from '../../domain/payment/cash.ts';
import type { MethodSum } from '../../domain/payment/summary.ts';
import { chainHeadCode } from '../../domain/value/chain-head.ts';
import { localTime, type Instant } from '../../domain/value/instant.ts';
import { field, fieldsLine, headed, line } from './head.ts';
import { byLawBlocks, decidedBlocks, type LoweredOnSheet } from './shift-lowered.ts';
import { methodText } from './method-text.ts';
import { countText } from '../../locale/format.ts';
import { momentIn } from './paper-format.ts';
import type { SheetBlock, PaperSize, Sheet } from './sheet.ts';
import {
  difference,
  heading,
  left,
  minus,
  moneyWith,
  nameIn,
  numberedParts,
  offText,
  right,
  table,
} from './shift-parts.ts';
import { fill } from './wording.ts';
import type { ShiftSheetWording } from './shift-wording.ts';

/** What a sheet tells; the commands' own answer has all of it. */
export interface ShiftSheetFacts {
  counter: number;
  cashier: { name: string };
  openedAt: Instant;
  opening: CashCheck;
  cash: CashFlow & { expected: number };
  methods: MethodSum[];
  receipts: { from: number; to: number; voided: number[]; ends: [string, string] }[];
  payments: {
    code: string;
    receipt: string | null;
    method: Method;
    amount: number;
    at: Instant;
    voidedAt: Instant | null;
  }[];
  reversals: (Pick<Reversal, 'number' | 'kind' | 'amount' | 'reason' | 'decidedBy'> & {
    code: string;
  })[];
  /** What single persons made smaller of what is due. */
  lowered: LoweredOnSheet[];
  turns: Shift['turns'];
  closing: Shift['closing'];
  chain: { book: string; seq: number; hash: string };
}

export interface ShiftSheetInput {
  shift: ShiftSheetFacts;
  office: Office;
  parentOffice: string | null;
  place: string | null;
  wording: ShiftSheetWording;
  size: PaperSize;
  training: boolean;
  /** Whoever the shift names by login: paper is read by people. */
  names: ReadonlyMap<string, string>;
}

export function shiftSheet(input: ShiftSheetInput): Sheet {
  const { shift, wording, office } = input;
  const date = shift.closing?.at ?? shift.openedAt;
  const moment = (at: Instant): string => momentIn(wording.moment, at);
  const opened = moment(shift.openedAt);
  const blocks: (SheetBlock | null)[] = [
    headed(input, fill(wording.numberLine, { counter: shift.counter }), date),
    { kind: 'title', text: wording.title, note: shift.closing ? null : wording.notClosed },
    line(wording.cashier, shift.cashier.name, true),
    fieldsLine([
      field(wording.opened, opened),
      shift.closing && field(wording.closed, moment(shift.closing.at)),
    ]),
    ...numberedParts([
      cashBlocks(shift, wording),
      countBlocks(shift, wording),
      methodBlocks(shift, wording),
      receiptBlocks(shift, wording),
      backBlocks(input),
      decidedBlocks(shift.lowered, wording),
      byLawBlocks(shift.lowered, wording),
      turnBlocks(input),
    ]),
    { kind: 'rule' },
    // To be scanned into `store verify --head`, or typed from the line beside it.
    {
      kind: 'qr',
      text: chainHeadCode([shift.chain]),
      lines: [],
      beside: [{ label: null, text: fill(wording.chain, shift.chain), strong: false }],
    },
    { kind: 'note', text: wording.chainNote },
    {
      kind: 'signatures',
      left: { caption: wording.signCashier, hint: wording.signHint, name: shift.cashier.name },
      right: { caption: wording.signChecker, hint: wording.signHint, name: '' },
    },
  ];
  return {
    size: input.size,
    title: `${wording.title} ${opened}`,
    author: office.name,
    date,
    copies: [{ mark: wording.copyKept }],
    watermark: input.training ? wording.watermarkTraining : null,
    footer: {
      left: fill(wording.footerLeft, { counter: shift.counter, opened }),
      right: wording.footerRight,
    },
    blocks: blocks.filter((block) => block !== null),
  };
}

function cashBlocks(shift: ShiftSheetFacts, wording: ShiftSheetWording): (SheetBlock | null)[] {
  const { opening, cash, closing } = shift;
  const money = moneyWith(wording);
  const rows = [
    [wording.opening, money(opening.counted)],
    [wording.cashTaken, money(cash.taken)],
    [wording.cashBack, cash.paidBack === 0 ? wording.none : minus(cash.paidBack, wording)],
    [wording.expected, money(cash.expected)],
    ...(closing === null
      ? []
      : [
          [wording.counted, money(closing.counted)],
          [wording.difference, difference(closing.difference, wording)],
          [wording.banked, money(closing.banked)],
          [wording.left, money(closing.left)],
        ]),
  ];
  const begun =
    opening.difference === 0
      ? null
      : `${difference(opening.difference, wording)} – ${opening.explanation ?? ''}`;
  return [
    heading(wording.sectionCash),
    table([left(wording.columnWhat, 68), right(wording.columnAmount, 32)], rows),
    line(wording.explanation, closing?.explanation ?? null),
    line(wording.openingDifference, begun),
  ];
}

function countBlocks(
  { closing }: ShiftSheetFacts,
  wording: ShiftSheetWording,
): (SheetBlock | null)[] {
  if (closing === null || closing.count.length === 0) return [];
  const money = moneyWith(wording);
  const columns = [
    right(wording.columnDenomination, 34),
    right(wording.columnPieces, 26),
    right(wording.columnAmount, 40),
  ];
  const rows = [...closing.count]
    .sort((a, b) => b.denomination - a.denomination)
    .map(({ denomination, pieces }) => [
      money(denomination),
      String(pieces),
      money(denomination * pieces),
    ]);
  const total = { label: wording.total, value: money(closing.counted) };
  return [heading(wording.sectionCount), table(columns, rows, total)];
}

function methodBlocks(shift: ShiftSheetFacts, wording: ShiftSheetWording): (SheetBlock | null)[] {
  if (shift.methods.length === 0) return [];
  const money = moneyWith(wording);
  const columns = [
    left(wording.columnMethod, 40),
    right(wording.columnPayments, 16),
    right(wording.columnAmount, 22),
    right(wording.columnBack, 22),
  ];
  const rows = shift.methods.map(({ method, payments, amount, paidBack }) => [
    methodText(method, wording),
    String(payments),
    money(amount),
    paidBack === 0 ? wording.none : money(paidBack),
  ]);
  const sum = (of: (each: MethodSum) => number): number =>
    shift.methods.reduce((total, each) => total + of(each), 0);
  const back = sum(({ paidBack }) => paidBack);
  const sums = [
    wording.total,
    String(sum(({ payments }) => payments)),
    money(sum(({ amount }) => amount)),
    back === 0 ? wording.none : money(back),
  ];
  return [heading(wording.sectionMethods), { ...table(columns, rows), sums }];
}

function receiptBlocks(shift: ShiftSheetFacts, wording: ShiftSheetWording): (SheetBlock | null)[] {
  const ranges = shift.receipts.map(({ from, to, voided, ends }) => {
    const used =
      from === to
        ? fill(wording.rangeOne, { from: ends[0] })
        : fill(wording.range, { from: ends[0], to: ends[1], count: to - from + 1 });
    const numbers = voided.map((n) => String(n).padStart(7, '0')).join(', ');
    return voided.length === 0 ? used : `${used}; ${fill(wording.rangeVoided, { numbers })}`;
  });
  const money = moneyWith(wording);
  const columns = [
    left(wording.columnTime, 11),
    left(wording.columnReceipt, 27),
    left(wording.columnDossier, 27),
    left(wording.columnMethod, 16),
    right(wording.columnAmount, 19),
  ];
  const rows = shift.payments.map((each) => [
    localTime(each.at),
    [each.receipt ?? wording.none, each.voidedAt === null ? '' : wording.markVoided].join(' '),
    each.code,
    methodText(each.method, wording),
    money(each.amount),
  ]);
  return [
    heading(wording.sectionReceipts),
    ...(ranges.length === 0 ? [wording.noReceipts] : ranges).map((text) => line(null, text)),
    rows.length === 0 ? null : table(columns, rows),
  ];
}

function backBlocks({ shift, wording, names }: ShiftSheetInput): (SheetBlock | null)[] {
  const kinds = {
    void: wording.kindVoid,
    refund: wording.kindRefund,
    write_off: wording.kindWriteOff,
  };
  const money = moneyWith(wording);
  const columns = [
    left(wording.columnRequest, 14),
    left(wording.columnDossier, 26),
    left(wording.columnReason, 26),
    left(wording.columnApproved, 15),
    right(wording.columnAmount, 19),
  ];
  const rows = shift.reversals.map(({ number, kind, code, reason, decidedBy, amount }) => [
    `${number} ${kinds[kind]}`,
    code,
    reason ?? wording.none,
    decidedBy === null ? wording.none : nameIn(names, decidedBy),
    money(amount),
  ]);
  return [
    heading(wording.sectionBack),
    rows.length === 0 ? line(null, wording.noBack) : table(columns, rows),
  ];
}

function turnBlocks({ shift, wording, names }: ShiftSheetInput): (SheetBlock | null)[] {
  const { turns } = shift;
  if (turns.length === 0) return [];
  const moment = (at: Instant): string => momentIn(wording.moment, at);
  const told = turns.map((turn) => {
    const { at, acceptedAt, accepted: found } = turn;
    const [from, to] = [nameIn(names, turn.from), nameIn(names, turn.to)];
    const accepted =
      acceptedAt === null || found === null
        ? wording.turnWaiting
        : fill(wording.turnAccepted, {
            moment: moment(acceptedAt),
            amount: countText(found.counted),
            off: offText(found, wording),
          });
    const given = { amount: countText(turn.counted), off: offText(turn, wording) };
    return line(null, fill(wording.turn, { from, to, moment: moment(at), ...given, accepted }));
  });
  return [heading(wording.sectionTurns), ...told];
}
