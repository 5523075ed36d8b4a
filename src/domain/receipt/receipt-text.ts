/**
 * The text in a receipt's QR: what the paper promises, and a signature over it that can be
 * checked without any database. `MC1*code*received*due*key*person*signature`, all in the QR's ASCII.
 */
import { parseDossierCode, type DossierCode } from '../value/id.ts';
import { parsePlainDate, type PlainDate } from '../value/plain-date.ts';

export interface ReceiptText {
  code: DossierCode;
  receivedDate: PlainDate;
  /** `null` when the law sets no date. */
  dueDate: PlainDate | null;
  /** The first letters of the signing key's fingerprint. */
  keyId: string;
  /** Six letters of a digest of whose dossier it is: the paper bears the name, the QR binds it. */
  person: string;
}

/** Stands for the key in the text of a store that has none. */
export const noKeyId = '00000000';

const FORM = /^MC1\*([^*]+)\*(\d{8})\*(\d{8})?\*([0-9a-f]{8})\*([\w-]{6})(?:\*([\w-]{80,100}))?$/;

/** What is signed. */
export function receiptClaim(receipt: ReceiptText): string {
  const day = (date: PlainDate | null): string => date?.replaceAll('-', '') ?? '';
  const { code, receivedDate, dueDate, keyId, person } = receipt;
  return ['MC1', code, day(receivedDate), day(dueDate), keyId, person].join('*');
}

/** The claim with its signature (base64url), as it stands in the QR. */
export function signedReceiptText(receipt: ReceiptText, signature: string): string {
  return `${receiptClaim(receipt)}*${signature}`;
}

/** What was scanned: `signature` is `null` where the paper was printed without one. */
export interface ReadReceipt extends ReceiptText {
  claim: string;
  signature: string | null;
}

/** Reads a scanned text; `null` when it is no receipt of ours. */
export function readReceiptText(raw: string): ReadReceipt | null {
  const match = FORM.exec(raw.trim());
  const code = match && parseDossierCode(match[1]!);
  const receivedDate = match && day(match[2]!);
  if (!match || !code || !receivedDate) return null;
  const dueDate = match[3] === undefined ? null : day(match[3]);
  // An impossible date is no promise without a date: such a text is not ours.
  if (match[3] !== undefined && dueDate === null) return null;
  const receipt = { code, receivedDate, dueDate, keyId: match[4]!, person: match[5]! };
  return { ...receipt, claim: receiptClaim(receipt), signature: match[6] ?? null };
}

function day(digits: string): PlainDate | null {
  return parsePlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}
