/**
 * What one way of filing costs, as the portal says it: an amount or `Miễn phí`, a note in
 * brackets, a description behind. The amount holds where the words beside it do not say otherwise;
 * "free" with a note that names a price, or that says nothing has been laid down yet, is not free.
 */
import type { FeeRule } from '../../procedure/procedure.ts';
import { parseDong, type Dong } from '../../value/money.ts';
import { aligned } from '../aligned.ts';
import type { FlagCode } from '../fault.ts';
import type { PortalFindings } from './findings.ts';

export interface PortalFee {
  amount: Dong | null;
  per: FeeRule['per'];
  decidedBy: FeeRule['decidedBy'];
  /** What the portal says beside the amount, or instead of one. */
  note: string;
}

/** What a record says of one way of filing: its words, and the fee; `null` where it is free. */
export interface FeeReading {
  said: string;
  fee: PortalFee | null;
}

/** A fee of which the record says nothing. */
export function untoldFee(): PortalFee {
  return { amount: null, per: 'dossier', decidedBy: 'unstated', note: '' };
}

/** Words by which a note says that what is to be paid stands elsewhere. */
const ELSEWHERE =
  /hoi dong nhan dan|hdnd|muc thu|muc phi|le phi|\bphi\b|thong tu|tt-btc|quy doi|quy dinh tai/i;
const PROVINCE = /hoi dong nhan dan|hdnd|(?:uy ban nhan dan|ubnd) (?:cap )?(?:tinh|thanh pho)/i;
const STATE = /tt-btc|bo (?:truong bo )?tai chinh|thong tu|nghi dinh|chinh phu/i;
const NOTHING = new RegExp(
  String.raw`^[(\s/]*(?:khong(?: (?:thu(?: phi| le phi)?|co|mat phi|phai nop))?` +
    String.raw`|0 ?d(?:ong)?)[.\s)]*$`,
  'i',
);
/** `Phí : 8000 Đồng`, as the portal's own pages have it. */
const TITLE = /^(?:phi|le phi)\s*:\s*/i;
const FREE = /^mien phi/i;
const DONG = /^(?:viet nam dong|vnd|dong|d)$/i;
const AMOUNT = /^([\d.,]+)\s*(viet nam dong|vnd|dong|d\b|[a-z]{3}\b|do la|euro)/i;
const FOREIGN = /\d\s*(?:usd|eur|euro|do la|jpy|yen|cny|nhan dan te|krw|aud|cad|gbp|sgd)\b/i;
/** Fewer đồng than this nobody asks for: thousands that were typed without their noughts. */
const LEAST = 1000;

/** Reads what stands behind a term. */
export function readFee(text: string, findings: PortalFindings): FeeReading {
  return { said: text, fee: feeIn(text, findings) };
}

function feeIn(text: string, { flags }: PortalFindings): PortalFee | null {
  const plain = aligned(text);
  const from = TITLE.exec(plain)?.[0].length ?? 0;
  const free = FREE.exec(plain.slice(from));
  if (free) return whenFree(text.slice(from + free[0].length), text, flags);
  const amount = AMOUNT.exec(plain.slice(from));
  if (amount) return amountOf(amount, { text, from }, flags);
  flags.add('fee_missing');
  return { ...untoldFee(), decidedBy: whoDecides(plain), note: text };
}

function whenFree(rest: string, text: string, flags: PortalFindings['flags']): PortalFee | null {
  const { note, behind } = noteOf(rest);
  const [saidInNote, saidBehind] = [aligned(note), aligned(behind)];
  const priced = amountsIn(`${saidInNote} ${saidBehind}`).some((each) => each !== 0);
  const nothing = note === '' || NOTHING.test(saidInNote);
  if (nothing && !priced && !ELSEWHERE.test(saidBehind)) {
    if (behind !== '') flags.add('fee_with_note');
    return null;
  }
  if (priced || FOREIGN.test(`${saidInNote} ${saidBehind}`)) flags.add('fee_contradicts');
  else if (ELSEWHERE.test(`${saidInNote} ${saidBehind}`)) flags.add('fee_decided_elsewhere');
  else flags.add('fee_with_note');
  return { ...untoldFee(), decidedBy: whoDecides(aligned(text)), note: text };
}

function amountOf(
  match: RegExpExecArray,
  { text, from }: { text: string; from: number },
  flags: PortalFindings['flags'],
) {
  const rest = text.slice(from + match[0].length).trim();
  const said = aligned(rest);
  const per = perOf(said);
  const unknown = { amount: null, per, decidedBy: whoDecides(said), note: text };
  const amount = DONG.test(match[2]!) ? parseDong(match[1]!.replace(/[.,]$/, '')) : null;
  const flag = doubtOf(amount, said, DONG.test(match[2]!));
  if (amount === null || flag !== null) {
    flags.add(flag ?? 'fee_missing');
    return unknown;
  }
  if (rest !== '') flags.add('fee_with_note');
  if (amount > 0)
    return { amount, per, decidedBy: 'state' as const, note: besideAmount(rest, per) };
  return rest === '' || NOTHING.test(said) ? null : unknown;
}

/** Its note, and for what it is asked where we have no word for that: `/giấy`. */
function besideAmount(rest: string, per: FeeRule['per']): string {
  return rest.startsWith('/') && per === 'dossier' ? rest : bare(noteOf(rest).note);
}

/** Why an amount that stands there is not the one to be paid; `null` where it is. */
function doubtOf(amount: Dong | null, said: string, inDong: boolean): FlagCode | null {
  // Where a law asks for foreign money its đồng are of one day's rate.
  if (!inDong || FOREIGN.test(said)) return 'fee_foreign_currency';
  if (amount === null) return 'fee_missing';
  if (amount > 0 && amount < LEAST) return 'fee_contradicts';
  return amountsIn(said).some((each) => each !== amount) ? 'fee_several' : null;
}

/** The note in brackets right behind, its own brackets with it, and what comes after it. */
function noteOf(rest: string): { note: string; behind: string } {
  const text = rest.trim();
  if (!text.startsWith('(')) return { note: '', behind: text };
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')') open -= 1;
    if (open === 0) return { note: text.slice(0, at + 1), behind: text.slice(at + 1).trim() };
  }
  return { note: text, behind: '' };
}

function bare(note: string): string {
  return note
    .replace(/^[(\s]+/, '')
    .replace(/[)\s]+$/, '')
    .trim();
}

const MONEY =
  /(\d[\d.,]*)\s*(?:\([^)]*\)\s*)?(trieu|nghin|ngan|ty|viet nam dong|vnd|dong|d(?![a-z\p{L}]))/giu;
const TIMES: Readonly<Record<string, number>> = {
  ...{ trieu: 1e6, nghin: 1e3, ngan: 1e3, ty: 1e9 },
};

/** Every sum of money in a text, in đồng; `NaN` where its figures are none. */
function amountsIn(plain: string): number[] {
  return [...plain.matchAll(MONEY)].map(([, figures, unit]) => {
    const times = TIMES[unit!.toLowerCase()];
    const typed = figures!.replace(/[.,]$/, '');
    if (times !== undefined) return Number(typed.replace(',', '.')) * times;
    return parseDong(typed) ?? Number.NaN;
  });
}

function whoDecides(plain: string): PortalFee['decidedBy'] {
  if (PROVINCE.test(plain)) return 'province';
  return STATE.test(plain) ? 'state' : 'unstated';
}

const PER = /^[(/\s]*(?:(?:cho |tren )?(?:moi |0?1 |mot ))?(ban|trang|van ban)\b/i;
const PERS: Readonly<Record<string, FeeRule['per']>> = {
  ...{ ban: 'copy', trang: 'page', 'van ban': 'document' },
};

function perOf(note: string): FeeRule['per'] {
  return PERS[PER.exec(note)?.[1]?.toLowerCase() ?? ''] ?? 'dossier';
}

/** The one fee of a channel that is told of several times; unknown where they differ. */
export function oneFee(told: readonly FeeReading[], { flags }: PortalFindings): PortalFee | null {
  const fees = told.map(({ fee }) => fee);
  const kinds = new Set(fees.map((fee) => (fee === null ? 'free' : `${fee.amount}/${fee.per}`)));
  const [first = null] = fees;
  if (kinds.size === 1) return first;
  flags.add('fee_several');
  const deciders = new Set(fees.flatMap((fee) => fee?.decidedBy ?? []));
  const [decidedBy = 'unstated'] = deciders.size === 1 ? deciders : [];
  const note = [...new Set(told.map(({ said }) => said))].join('; ');
  return { ...untoldFee(), decidedBy, note };
}
