/** Hand-over slips: the code a batch travels under, and the digest of the list that it holds. */
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import type { Brand } from '../value/brand.ts';
import { parseAgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';

/** `BG-{agency id}-{yyMMdd}-{NNNN}`: a series of its own, a day long, for each office. */
export type SlipCode = Brand<string, 'SlipCode'>;

const SLIP = /^BG-(.+)-\d{6}-\d{4,7}$/;
const DIGEST = /^[0-9a-f]{16}$/;
/** The office, six digits of the day, the number. */
const SQUEEZED = /^BG(?:\d{7})?[A-Z]\d{12,24}$/;
const LAST_IN_BLOCK = 9999;
const DIGEST_LENGTH = 16;

/** A slip as its record bears it: the bar code has the code alone, the QR its list's digest too. */
export interface SlipText {
  slip: SlipCode;
  /** `null` where it was not read, or not whole. */
  digest: string | null;
}

/** Reads a slip, typed or scanned from its record (`BG…*count*digest`); `null` if it is none. */
export function readSlipText(raw: string): SlipText | null {
  const [code = '', , digest = ''] = raw.trim().split('*');
  const text = code.trim().toUpperCase();
  const office = SLIP.exec(text)?.[1];
  if (office === undefined || parseAgencyId(office) === null) return null;
  return { slip: text as SlipCode, digest: DIGEST.test(digest) ? digest : null };
}

/** The code alone. */
export function parseSlipCode(raw: string): SlipCode | null {
  return readSlipText(raw)?.slip ?? null;
}

/** A slip's code without its dots and dashes, as some scanners read a bar code. */
export function isSqueezedSlip(raw: string): boolean {
  return SQUEEZED.test(raw);
}

/** The series a counter takes its slip numbers from on a day; apart from that of the dossiers. */
export function slipSeries(counter: Counter, date: PlainDate): string {
  return `BG/${counter.office}/${date}/${counter.block}`;
}

/** The slip after the last one of the day; throws `dossier.block_full` when none is left. */
export function nextSlip(
  counter: Counter,
  date: PlainDate,
  last: number,
): { slip: SlipCode; number: TakenNumber } {
  const { office, block } = counter;
  if (last >= LAST_IN_BLOCK) throw new Problem('dossier.block_full', { office, date, block });
  const n = last + 1;
  const day = date.slice(2).replaceAll('-', '');
  const serial = `${block === 0 ? '' : block}${String(n).padStart(4, '0')}`;
  const number = { series: slipSeries(counter, date), n };
  return { slip: `BG-${office}-${day}-${serial}` as SlipCode, number };
}

/**
 * A short digest of a list of dossier codes, the same in whichever order they were scanned.
 * `sha256` gives lower-case hexadecimals: the domain itself knows no cryptography.
 */
export function listDigest(codes: readonly string[], sha256: (text: string) => string): string {
  return sha256([...codes].sort().join('\n')).slice(0, DIGEST_LENGTH);
}

/** What the QR on a hand-over record says: the slip, how many, and the digest of the list. */
export function slipText(slip: string, count: number, digest: string): string {
  return `${slip}*${count}*${digest}`;
}
