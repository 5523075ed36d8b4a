/** A VietQR code for the screen: what it asks for beside it, so that both fit a small terminal. */
import { LEAST_WIDTH, textWidth, wrapped } from '../../cli/fit.ts';
import type { Transfer } from '../../domain/payment/vietqr.ts';
import type { Size } from '../../cli/screenful.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { qrLetters } from '../../print/qr-picture.ts';

/** A transfer with the names of its bank and of the account's holder, where they are known. */
export interface Payee {
  transfer: Transfer;
  bank: string | null;
  holder: string | null;
}

const BESIDE = '  ';

/**
 * Rows of white above and below: with the four of the standard the code and the question under it
 * would not fit the 24 lines of a small screen; cameras read it with two.
 */
const QUIET_ROWS = 2;

/** The rows around a code: a blank one, the question, and which page of how many it is. */
const ROWS_AROUND = 3;

/**
 * Lines to be drawn light on dark. Where the screen is too narrow for both, what the code asks for
 * stands above it, or of that the sum alone. A code that would be cut is none: what it asks for is
 * told in words, and how large the window has to be.
 */
export function qrBlocks(
  payload: string,
  payee: Payee,
  { columns, rows }: Size,
  texts: Texts,
): string[] {
  const code = qrLetters(payload, QUIET_ROWS);
  const facts = factsOf(payee, texts);
  const width = textWidth(code[0]!);
  const above = facts.flatMap((fact) => wrapped(fact, columns));
  const spare = rows - ROWS_AROUND - code.length;
  if (spare < 0 || width > columns) {
    const needed = texts.screen.payment.windowTooSmall(width, code.length + ROWS_AROUND);
    return [...above, '', ...wrapped(needed, columns)];
  }
  const room = columns - width - BESIDE.length;
  if (room < LEAST_WIDTH) {
    const sum = payee.transfer.amount === null ? '' : moneyText(payee.transfer.amount);
    return [...(above.length <= spare ? above : [sum].slice(0, spare)), ...code];
  }
  const beside = facts.flatMap((fact) => [...wrapped(fact, room), '']);
  return code.map((line, at) => `${line}${BESIDE}${beside[at - 1] ?? ''}`.trimEnd());
}

function factsOf(payee: Payee, texts: Texts): string[] {
  const told = transferFacts(payee, texts).flatMap(([label, fact]) =>
    fact === null ? [] : [`${label}: ${fact}`],
  );
  return [texts.screen.payment.payBy, ...told];
}

/** What a code asks for; to whom comes first: nobody pays before it is read. */
export function transferFacts(
  { transfer, bank, holder }: Payee,
  { screen: { payment } }: Texts,
): [label: string, fact: string | null][] {
  const { amount, purpose, account, bin } = transfer;
  return [
    [payment.bank, `${bank ?? '?'} (${bin})`],
    [payment.account, account],
    [payment.holder, holder],
    [payment.amount, amount === null ? null : moneyText(amount)],
    [payment.purpose, purpose],
  ];
}
