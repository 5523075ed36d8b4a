/** A range of tracking codes that an office was given. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { shipmentRangeStream } from '../stream.ts';
import type { TrackingRange } from './range.ts';
import { trackingOf } from './tracking.ts';

/** Adds a range; throws `shipment.range_overlaps` for one of whose codes some are given already. */
export function addRange(
  { office, prefix, first, last }: Omit<TrackingRange, 'series'>,
  existing: readonly TrackingRange[],
): NewEvent[] {
  const other = existing.find(
    (each) => each.prefix === prefix && first <= each.last && each.first <= last,
  );
  if (other || first > last) {
    const [from, to] = [trackingOf(prefix, first), trackingOf(prefix, last)];
    throw new Problem('shipment.range_overlaps', { first: from, last: to });
  }
  const series = `S10/${prefix}/${String(first).padStart(8, '0')}`;
  const data = { series, office, prefix, first, last };
  return [happened('shipment.range_added', shipmentRangeStream(series), data, null)];
}
