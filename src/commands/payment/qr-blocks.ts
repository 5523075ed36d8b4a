/** A VietQR code for the screen: what it asks for beside it, so that both fit a small terminal. */
import { LEAST_WIDTH, textWidth, wrapped } from '../../cli/fit.ts';
import type { Transfer } from '../../domain/payment/vietqr.ts';
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

/**
 * Lines to be drawn light on dark. Where the screen is too narrow for both, what the code asks for
 * stands above it.
 */
export function qrBlocks(payload: string, payee: Payee, columns: number, texts: Texts): string[] {
  const code = qrLetters(payload, QUIET_ROWS);
  const facts = factsOf(payee, texts);
  const room = columns - textWidth(code[0]!) - BESIDE.length;
  if (room < LEAST_WIDTH) return [...facts.flatMap((fact) => wrapped(fact, columns)), ...code];
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
