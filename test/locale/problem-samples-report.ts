/** Facts of the problems of reports. */
import { day } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

const known = [
  { id: 'II.06a-2020', validFrom: day('2020-10-21'), validTo: day('2026-12-31') },
  { id: 'II.06a-2027', validFrom: day('2027-01-01'), validTo: null },
];

export const reports = {
  'report.no_layout': [{ date: day('2020-03-31'), known }],
  'report.no_such_layout': [{ layout: 'II.06d', known }],
} satisfies Partial<Samples>;
