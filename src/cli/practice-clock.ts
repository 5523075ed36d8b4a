/** The fixed clock by which a day is practised, in training stores alone. */
import { Problem } from '../domain/problem.ts';
import { parseInstant, type Instant } from '../domain/value/instant.ts';
import type { Surroundings } from './surroundings.ts';

/** The practice clock's variable. */
export const CLOCK = 'MOTCUA_CLOCK';

/** Throws `usage.bad_value` for a clock that is no moment: guessing another would be worse. */
export function practiceClock({ env }: Pick<Surroundings, 'env'>): Instant | null {
  const fixed = env[CLOCK] ?? '';
  if (fixed === '') return null;
  const instant = parseInstant(fixed);
  if (instant) return instant;
  throw new Problem('usage.bad_value', { name: CLOCK, value: fixed, expected: 'instant' });
}
