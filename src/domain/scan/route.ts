/**
 * Where a line that was typed or scanned belongs. Scanners type: the same line may be a card, a
 * receipt's QR, a bar code, a slip, a postal code, a small number or words, at any question.
 */
import { looksLikeCard } from '../citizen/scan.ts';
import { readSeparatorText } from '../document/separator.ts';
import { isSqueezedSlip, readSlipText } from '../handover/slip.ts';
import type { ScanFault } from './problems.ts';
import { readReceiptText } from '../receipt/receipt-text.ts';
import { parseDossierCode } from '../value/id.ts';
import { hasKeyboardDigits, pressedKeys } from '../value/telex.ts';
import { cleanLine } from '../value/text.ts';

/** What only a scanner types (or somebody who copies a whole code). */
export type Scan =
  | { kind: 'card'; text: string }
  | { kind: 'receipt'; code: string; text: string }
  /** A dossier's code, with its punctuation or as letters and digits alone. */
  | { kind: 'dossier'; code: string }
  /** The slip of a hand-over, as a dossier's code is read; the digest of its list from its QR. */
  | { kind: 'slip'; code: string; digest: string | null }
  /** UPU S10, thirteen signs; the check digit is for whoever knows the shipment. */
  | { kind: 'postal'; code: string }
  /** A code of some other kind: never a name, never words. */
  | { kind: 'foreign'; why: ScanFault };

export type TypedLine =
  | Scan
  | { kind: 'number'; n: number; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'nothing' };

export type ScanKind = Scan['kind'];
const SCANS = new Set(['card', 'receipt', 'dossier', 'slip', 'postal', 'foreign']);

export function isScan(entry: TypedLine): entry is Scan {
  return SCANS.has(entry.kind);
}

/** `]Q3`, `]C1` …: what some scanners put in front to say which kind of code they read. */
const SYMBOLOGY = /^\][A-Za-z]\d/;
/** Our mark and a code between stars, whatever the keyboard did to the rest. */
const RECEIPT = /^MC1\s*\*\s*([^*\s]+)\s*\*/i;
const POSTAL = /^[A-Z]{2}\d{9}[A-Z]{2}$/;
/** A code without its dots and dashes: office, six digits of the day, the number. */
const SQUEEZED = /^(?:\d{7})?[A-Z]\d{12,24}$/;
/** The day and the number, as people read them out. */
const SHORT_CODE = /^\d{6}-\d{1,5}$/;

/** Reads one line. Nothing is looked up: whether such a dossier exists is another question. */
export function route(raw: string): TypedLine {
  const text = cleanLine(raw).replace(SYMBOLOGY, '');
  if (text === '') return { kind: 'nothing' };
  if (looksLikeCard(text)) return { kind: 'card', text };
  const foreign = foreignFault(text);
  if (foreign) return { kind: 'foreign', why: foreign };
  return coded(text) ?? plain(text);
}

/** As it came; and as the keys were before a keyboard program made marks of them. */
function coded(text: string): Scan | null {
  for (const typed of [text, pressedKeys(text, 'telex'), pressedKeys(text, 'vni')]) {
    const receipt = readReceiptText(typed)?.code ?? bearingOurMark(typed);
    if (receipt) return { kind: 'receipt', code: receipt, text: typed };
    const code = readSeparatorText(typed)?.code ?? parseDossierCode(typed);
    if (code) return { kind: 'dossier', code };
    const slip = readSlipText(typed);
    if (slip) return { kind: 'slip', code: slip.slip, digest: slip.digest };
    const capitals = typed.toUpperCase().replace(/[\s.-]/g, '');
    if (POSTAL.test(capitals)) return { kind: 'postal', code: capitals };
    if (!/\s/.test(typed)) {
      if (SQUEEZED.test(capitals)) return { kind: 'dossier', code: capitals };
      if (isSqueezedSlip(capitals)) return { kind: 'slip', code: capitals, digest: null };
    }
    if (SHORT_CODE.test(typed)) return { kind: 'dossier', code: typed };
  }
  return null;
}

/** The code on a receipt of ours, whatever became of the rest of its text. */
function bearingOurMark(text: string): string | null {
  return parseDossierCode(RECEIPT.exec(text)?.[1] ?? '');
}

function plain(text: string): TypedLine {
  return /^\d{1,5}$/.test(text)
    ? { kind: 'number', n: Number(text), text }
    : { kind: 'words', text };
}

function foreignFault(text: string): ScanFault | null {
  if (/^0002\d{2}\d{6,}/.test(text)) return 'payment_code';
  if (/^(?:https?:\/\/|www\.)/i.test(text)) return 'web_address';
  if (hasKeyboardDigits(text)) return 'keyboard';
  // A card whose beginning was lost: fields between bars are never somebody's name.
  return /\|.*\|/.test(text) ? 'truncated' : null;
}
