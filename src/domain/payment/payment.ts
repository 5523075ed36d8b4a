/** Money that came in for a dossier, and what was undone of it later. */
import type { feeKinds } from '../procedure/procedure.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';

/** `post` is cash that a postman collects at the door (thu hộ). */
export const methods = ['cash', 'transfer', 'vietqr', 'portal', 'card', 'post'] as const;
export type Method = (typeof methods)[number];

/** Only notes and coins go into the drawer. */
export function inDrawer(method: Method): boolean {
  return method === 'cash';
}

/** Everything but notes and coins, at the counter or at the door. */
export function isCashless(method: Method): boolean {
  return method !== 'cash' && method !== 'post';
}

/** The portal gives a receipt of its own; a second one would be a second sum of money. */
export function bearsReceipt(method: Method): boolean {
  return method !== 'portal';
}

/** What comes from elsewhere can be found there again only by its number there. */
export function needsReference(method: Method): boolean {
  return method === 'portal' || method === 'card' || method === 'post';
}

/** What comes to the office's own account at a bank. */
export function comesToAccount(method: Method): boolean {
  return method === 'transfer' || method === 'vietqr';
}

/** Methods whose references one other side numbers: a bank does not tell a QR code's transfers. */
export function numberedWith(method: Method): readonly Method[] {
  return comesToAccount(method) ? methods.filter(comesToAccount) : [method];
}

/** When in a dossier's life it was taken (HinhThucThu of the national export: 1, 2, 4). */
export const stages = ['reception', 'supplement', 'return'] as const;
export type Stage = (typeof stages)[number];

/** A number out of a book of fee receipts (biên lai): series, volume (quyển), number. */
export interface ReceiptNumber {
  book: string;
  series: string;
  volume: string;
  n: number;
}

/** What of a payment was for which fee line. */
export interface PaymentPart {
  fee: string;
  name: string;
  kind: (typeof feeKinds)[number];
  amount: Dong;
}

export interface Payment {
  id: Uuid;
  dossier: Uuid;
  shift: Uuid;
  office: AgencyId;
  counter: number;
  method: Method;
  /** For the fees: never with the change in it. */
  amount: Dong;
  /** What a transfer brought beyond what was due: it is the payer's, and is to be refunded. */
  surplus: Dong;
  parts: PaymentPart[];
  /** Cash handed over, and given back. */
  tendered: Dong | null;
  change: Dong;
  stage: Stage;
  /** `null` where the portal gives its own. */
  receipt: ReceiptNumber | null;
  reference: string | null;
  /** The line of the bank's statement that shows it. */
  bankLine: string | null;
  payer: string;
  cashier: { login: string; name: string };
  at: Instant;
  voidedAt: Instant | null;
  /** The first of those that one act took together; `null` where it was taken alone. */
  together: Uuid | null;
}

export const reversalKinds = ['void', 'refund', 'write_off'] as const;
export type ReversalKind = (typeof reversalKinds)[number];

export const reversalStates = ['requested', 'approved', 'declined', 'done'] as const;
export type ReversalState = (typeof reversalStates)[number];

/** How four eyes saw it: somebody else of the office, or a signature from outside it. */
export const approvalKinds = ['second_person', 'countersigned'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** A request to undo: a receipt voided, money paid back, or a debt written off. */
export interface Reversal {
  id: Uuid;
  /** What people call it: `<counter>.<n>`. */
  number: string;
  kind: ReversalKind;
  dossier: Uuid;
  /** `null` for a write-off. */
  payment: Uuid | null;
  office: AgencyId;
  amount: Dong;
  /** What had been taken too much, when a refund was asked for; else nought. */
  surplus: Dong;
  /** `null` where it was erased. */
  reason: string | null;
  /** The paper it rests on. */
  paper: string | null;
  state: ReversalState;
  requestedAt: Instant;
  requestedBy: string;
  decidedAt: Instant | null;
  decidedBy: string | null;
  how: ApprovalKind | null;
  doneAt: Instant | null;
  /** The shift whose drawer or account it came out of. */
  shift: Uuid | null;
  method: Method | null;
  reference: string | null;
}

/** A fee line that a law or a decision makes smaller, with the paper shown for it. */
export interface Reduction {
  fee: string;
  amount: Dong;
  /** The waiver by law that says so, and its legal basis; `null` of a decision on paper. */
  waiver: string | null;
  basis: string | null;
  /** Why, and the paper or what was seen; `null` where they were erased. */
  reason: string | null;
  paper: string | null;
  at: Instant;
  actor: string;
}

/** `AB-26P/0000012`: how a receipt is named on paper and on the command line. */
export function receiptText({ series, n }: ReceiptNumber): string {
  return `${series}/${String(n).padStart(7, '0')}`;
}
