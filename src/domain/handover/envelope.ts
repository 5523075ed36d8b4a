/** Checking an envelope against its slip: each paper scanned, and what differs said at once. */
import type { Handover, HandoverItem } from './handover.ts';
import { parseDossierCode } from '../value/id.ts';
import { bareCode, cleanLine } from '../value/text.ts';
import type { ItemRemark, Receipt } from './receive.ts';

/** What was found so far, in the order in which it was taken out. */
export interface EnvelopeCheck {
  /** Each code once; of a paper without one, what it is. */
  scanned: readonly string[];
  /** What is to be said of some of them: damaged where they are on the slip. */
  remarks: readonly ItemRemark[];
}

export const unopened: EnvelopeCheck = { scanned: [], remarks: [] };

export interface SortedEnvelope {
  /** On the slip and here. */
  here: HandoverItem[];
  /** On the road still by the slip, and not found. */
  unseen: HandoverItem[];
  extra: ItemRemark[];
  damaged: ItemRemark[];
}

/** One paper more; the same once more changes nothing. */
export function withPaper(check: EnvelopeCheck, code: string): EnvelopeCheck {
  if (check.scanned.includes(code)) return check;
  return { ...check, scanned: [...check.scanned, code] };
}

/** What is to be said of a paper that was found; said again, the last word stands. */
export function withRemark(check: EnvelopeCheck, remark: ItemRemark): EnvelopeCheck {
  const others = check.remarks.filter(({ code }) => code !== remark.code);
  return { ...withPaper(check, remark.code), remarks: [...others, remark] };
}

/** Without the last paper, which was a mistake. */
export function withoutLast({ scanned, remarks }: EnvelopeCheck): EnvelopeCheck {
  const last = scanned.at(-1);
  return {
    scanned: scanned.slice(0, -1),
    remarks: remarks.filter(({ code }) => code !== last),
  };
}

/**
 * The dossier of a slip that a paper names: by its code, by the letters and digits of a bar code,
 * or by the day and number as they are read out.
 */
export function itemNamed(
  { items }: Pick<Handover, 'items'>,
  typed: string,
): HandoverItem | undefined {
  const wanted = bareCode(typed);
  const same = items.find(({ code }) => bareCode(code) === wanted);
  if (same || wanted === '') return same;
  const ends = items.filter(({ code }) => code.endsWith(`-${typed}`));
  return ends.length === 1 ? ends[0] : undefined;
}

/** What stands for a paper on its slip or beside it; else its code as it is written. */
export function codeNamed(
  handover: Pick<Handover, 'items' | 'discrepancies'>,
  typed: string,
): string {
  const item = itemNamed(handover, typed);
  if (item) return item.code;
  const wanted = bareCode(typed);
  const noted = handover.discrepancies.find(({ code }) => bareCode(code) === wanted);
  return noted && wanted !== '' ? noted.code : (parseDossierCode(typed) ?? cleanLine(typed));
}

/** What a check comes to. */
export function sortEnvelope({ items }: Handover, check: EnvelopeCheck): SortedEnvelope {
  const listed = new Map<string, HandoverItem>(items.map((item) => [item.code, item]));
  const found = new Set(check.scanned);
  const notes = new Map(check.remarks.map(({ code, note }) => [code, note]));
  return {
    here: check.scanned.map((code) => listed.get(code)).filter((item) => item !== undefined),
    unseen: items.filter(({ code, state }) => state === 'sent' && !found.has(code)),
    extra: check.scanned
      .filter((code) => !listed.has(code))
      .map((code) => ({ code, note: notes.get(code) ?? null })),
    damaged: check.remarks.filter(({ code }) => listed.has(code)),
  };
}

/**
 * The receipt that a check makes; what was not found is missing where the envelope is empty, and
 * stays on the road otherwise.
 */
export function receiptOf(handover: Handover, check: EnvelopeCheck, isEmpty: boolean): Receipt {
  const { here, unseen, extra, damaged } = sortEnvelope(handover, check);
  return {
    scanned: here.map(({ code }) => code),
    missing: isEmpty ? unseen.map(({ code }) => code) : [],
    restMissing: false,
    extra,
    damaged,
  };
}
