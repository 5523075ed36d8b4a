/** Dossier numbers: a day's series for each office, cut into blocks so that counters never collide. */
import { Problem } from '../problem.ts';
import type { Counter } from '../office/office.ts';
import type { AgencyId, DossierCode } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';

const LAST_IN_BLOCK = 9999;

/** The series a counter takes its numbers from on a day. */
export function numberSeries(counter: Counter, date: PlainDate): string {
  return `${counter.office}/${date}/${counter.block}`;
}

/**
 * The number after the last one taken, and its code. A number whose code a paper bears already that
 * a list brought is passed by: that dossier has it. Throws `dossier.block_full` when the block is
 * used up.
 */
export function nextNumber(
  counter: Counter,
  date: PlainDate,
  { last, brought }: { last: number; brought: ReadonlySet<string> },
): { number: TakenNumber; code: DossierCode } {
  const { office, block } = counter;
  for (let n = last + 1; n <= LAST_IN_BLOCK; n++) {
    const code = dossierCode(office, date, block, n);
    if (!brought.has(code)) return { number: { series: numberSeries(counter, date), n }, code };
  }
  throw new Problem('dossier.block_full', { office, date, block });
}

/** What stands before the number in every code of an office's day. */
export function codesOfDay(office: AgencyId, date: PlainDate): string {
  return `${office}-${date.slice(2).replaceAll('-', '')}-`;
}

/** `{agency id}-{yyMMdd}-{NNNN}`; block k puts k before the four digits. */
export function dossierCode(
  office: AgencyId,
  date: PlainDate,
  block: number,
  n: number,
): DossierCode {
  const number = `${block === 0 ? '' : block}${String(n).padStart(4, '0')}`;
  return `${codesOfDay(office, date)}${number}` as DossierCode;
}
