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

/** The number after the last one taken; throws `dossier.block_full` when the block is used up. */
export function nextNumber(counter: Counter, date: PlainDate, last: number): TakenNumber {
  if (last >= LAST_IN_BLOCK) {
    throw new Problem('dossier.block_full', { office: counter.office, date, block: counter.block });
  }
  return { series: numberSeries(counter, date), n: last + 1 };
}

/** `{agency id}-{yyMMdd}-{NNNN}`; block k puts k before the four digits. */
export function dossierCode(
  office: AgencyId,
  date: PlainDate,
  block: number,
  n: number,
): DossierCode {
  const day = date.slice(2).replaceAll('-', '');
  const number = `${block === 0 ? '' : block}${String(n).padStart(4, '0')}`;
  return `${office}-${day}-${number}` as DossierCode;
}
