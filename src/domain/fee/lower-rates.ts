/** Fees that a resolution of the province waives or lowers here, on a channel and for a time. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import type { Channel, FeeRule, Procedure } from '../procedure/procedure.ts';
import { feeStream } from '../stream.ts';
import { dong, type Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { ruleAtRate, type FeeRate } from './rate.ts';

export interface LoweredRates {
  /** `null` for every channel. */
  channel: Channel | null;
  /** What is taken off, of a hundred. */
  percent: number;
  from: PlainDate;
  /** The last day; `null` where the resolution names none. */
  to: PlainDate | null;
  legalBasis: string;
}

/**
 * A rate of the office's own for every fee of a procedure that costs something on the channel, case
 * by case; what nobody has a price for can only be waived whole. Throws `payment.bad_rate` of days
 * the wrong way round, and `fee.rate_overlaps` where the office has a rate for the same already.
 */
export function lowerRates(
  { code, cases }: Procedure,
  rates: readonly FeeRate[],
  asked: LoweredRates,
): NewEvent<'fee.rate_set'>[] {
  const { channel, from, to, legalBasis } = asked;
  if (to !== null && to < from) throw new Problem('payment.bad_rate', { why: 'dates' });
  return cases.flatMap(({ id: caseId, fees }) =>
    fees
      .filter((rule) => channel === null || (rule.channels?.includes(channel) ?? true))
      .flatMap((rule) => {
        // Asked first: what it waived already is told as such, not as a fee of nothing.
        requireApart(code, rule, { fee: rule.id, caseId, channel, from, to }, rates);
        const on = channel ?? rule.channels?.[0] ?? 'counter';
        const now = ruleAtRate(rule, rates, { caseId, channel: on, received: from });
        const less = lessOf(now, asked.percent);
        if (less === null) return [];
        const rate = { fee: rule.id, caseId, channel, ...less, from, to, legalBasis };
        return [happened('fee.rate_set', feeStream(code), { procedure: code, ...rate }, null)];
      }),
  );
}

/** What it costs then; `null` where nothing is taken off. */
function lessOf({ amount, tiers = [], ceiling }: FeeRule, percent: number) {
  if (amount === 0 || (amount === null && percent < 100)) return null;
  const less = (sum: Dong): Dong => dong(Math.floor((sum * (100 - percent)) / 100));
  return {
    amount: less(amount ?? dong(0)),
    tiers: tiers.map((tier) => ({ from: tier.from, amount: less(tier.amount) })),
    ceiling: ceiling === undefined ? null : less(ceiling),
  };
}

type Scope = Pick<FeeRate, 'fee' | 'caseId' | 'channel' | 'from' | 'to'>;

/** Two rates that are as narrow would both be in force. */
function requireApart(
  procedure: string,
  { name }: Pick<FeeRule, 'name'>,
  mine: Scope,
  rates: readonly FeeRate[],
): void {
  const other = rates.find(
    (each) =>
      each.fee === mine.fee &&
      each.caseId === mine.caseId &&
      each.channel === mine.channel &&
      each.from <= (mine.to ?? each.from) &&
      (each.to ?? mine.from) >= mine.from,
  );
  if (other === undefined) return;
  const { from, to, legalBasis } = other;
  throw new Problem('fee.rate_overlaps', { procedure, fee: name, from, to, legalBasis });
}
