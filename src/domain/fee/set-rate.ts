/** Entering what the catalogue leaves open: a rate of the office's own, for one fee. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { feeStream } from '../stream.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { matching } from '../value/text.ts';
import type { FeeRate } from './rate.ts';

/** Enters a rate. Throws `fee.no_such_line`, `fee.ambiguous`, `payment.bad_rate`. */
export function setFeeRate(
  procedure: Procedure,
  named: string,
  rate: Omit<FeeRate, 'procedure' | 'fee'>,
): NewEvent[] {
  const rules = procedure.cases
    .filter(({ id }) => rate.caseId === null || rate.caseId === id)
    .flatMap(({ fees }) => fees);
  const found = new Set(matching(rules, named).map(({ id }) => id));
  const names = [...new Set(rules.map(({ id, name }) => `${id} (${name})`))];
  const [fee] = found;
  const told = { fee: named, lines: names, named: 'rate' as const };
  if (fee === undefined) throw new Problem('fee.no_such_line', told);
  if (found.size > 1) throw new Problem('fee.ambiguous', told);
  const backwards = rate.to !== null && rate.to < rate.from;
  const rising = rate.tiers.every(({ from }, index) => from > (rate.tiers[index - 1]?.from ?? 1));
  if (backwards || !rising) {
    throw new Problem('payment.bad_rate', { why: backwards ? 'dates' : 'tiers' });
  }
  const { code } = procedure;
  return [happened('fee.rate_set', feeStream(code), { procedure: code, fee, ...rate }, null)];
}
