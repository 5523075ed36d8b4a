/** Where each series of numbers stands: whatever takes a number moves its series. */
import type { TakenNumber } from '../../domain/value/series.ts';
import type { Change } from '../engine/portable.ts';

export function numberTaken({ series, n }: TakenNumber): Change {
  const row = { series, last: n };
  return { op: 'put', table: 'number_series', key: ['series'], row, rising: 'last' };
}
