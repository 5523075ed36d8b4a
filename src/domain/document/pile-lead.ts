/** What the bar codes of a page make of it: a lead of a dossier's papers, or one of the papers. */
import {
  readDeclarationText,
  type DeclarationCode,
  type DeclarationPage,
} from '../declaration/declaration.ts';
import { parseSlipCode } from '../handover/slip.ts';
import { noKeyId, readReceiptText } from '../receipt/receipt-text.ts';
import { parseDossierCode } from '../value/id.ts';
import { readSeparatorText, type LaidBehind } from './separator.ts';

export interface Lead {
  code: string;
  behind: LaidBehind;
  /** Of the dossier, where a separator sheet says it. */
  mark: string | null;
  /** Of the key that signed it, where a receipt says it. */
  keyId: string | null;
}

export type PageRead =
  | { kind: 'lead'; lead: Lead }
  /** A page of a declaration of ours. */
  | DeclarationRead
  /** Codes of several dossiers, or of several papers of one. */
  | { kind: 'several_codes' }
  /** The record of a hand-over: a paper of the office's, and of no dossier. */
  | { kind: 'own_paper' }
  /** `foreign`: there is a code on it, and none of ours. */
  | { kind: 'none'; foreign: boolean };

export interface DeclarationRead {
  kind: 'declaration';
  code: DeclarationCode;
  /** Which of its pages: two that were laid on the glass together are one page of the pile. */
  at: readonly DeclarationPage[];
  /** The code of a dossier that stands beside it, if one. */
  dossier: string | null;
}

/**
 * Only what we print leads: a separator, a receipt, a dossier's code just as it stands on a paper.
 * Whatever else is read, a card's code or a parcel's, is a part of the paper that it stands on.
 */
export function leadOf(codes: readonly string[]): PageRead {
  const found = codes.map((text) => leadIn(text.trim()));
  const leads = found.filter((each) => each !== null);
  const [first] = leads;
  const declared = codes
    .map((text) => readDeclarationText(text.trim()))
    .filter((each) => each !== null);
  const [declaration] = declared;
  if (declaration) {
    const { code } = declaration;
    const beside = new Set(leads.map((lead) => lead.code));
    const isOne = declared.every((each) => each.code === code);
    if (!isOne || beside.size > 1) return { kind: 'several_codes' };
    const at = declared
      .flatMap((each) => each.at ?? [])
      .toSorted((one, other) => one.page - other.page);
    return { kind: 'declaration', code, at, dossier: first?.code ?? null };
  }
  if (first) {
    const papers = leads.filter(({ behind }) => behind !== null);
    const isOne =
      leads.every(({ code }) => code === first.code) &&
      papers.every(({ behind }) => isSameBehind(behind, papers[0]!.behind));
    if (!isOne) return { kind: 'several_codes' };
    const { behind } = papers[0] ?? first;
    const mark = leads.find((each) => each.mark !== null)?.mark ?? null;
    const keyId = leads.find((each) => each.keyId !== null)?.keyId ?? null;
    return { kind: 'lead', lead: { code: first.code, behind, mark, keyId } };
  }
  if (codes.some((text) => parseSlipCode(text) !== null)) return { kind: 'own_paper' };
  return { kind: 'none', foreign: codes.length > 0 };
}

function leadIn(text: string): Lead | null {
  const sheet = readSeparatorText(text);
  if (sheet) return { ...sheet, keyId: null };
  const receipt = readReceiptText(text);
  const code = receipt?.code ?? parseDossierCode(text);
  const keyId = receipt === null || receipt.keyId === noKeyId ? null : receipt.keyId;
  return code === null ? null : { code, behind: null, mark: null, keyId };
}

function isSameBehind(one: LaidBehind, other: LaidBehind): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
