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
const LAST_IN_BLOCK = 9999;
const DIGEST_LENGTH = 16;

/** Reads a slip's code, typed or scanned from its record (`BG…*count*digest`); `null` if none. */
export function parseSlipCode(raw: string): SlipCode | null {
  const text = raw.trim().toUpperCase().split('*')[0]!;
  const office = SLIP.exec(text)?.[1];
  return office !== undefined && parseAgencyId(office) !== null ? (text as SlipCode) : null;
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
