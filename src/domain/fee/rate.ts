/**
 * What an office enters of fees that the catalogue leaves to the province (or that change): dated
 * rates, chosen by the day of receipt, the case and the channel.
 */
import type { Channel, FeeRule, Procedure } from '../procedure/procedure.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { pricedLine, unitsOf, type FeeLine } from './fee-line.ts';

export interface FeeRate {
  procedure: string;
  /** The fee's id, the same in every case that has it. */
  fee: string;
  /** `null` for every case, every channel. */
  caseId: string | null;
  channel: Channel | null;
  amount: Dong;
  tiers: { from: number; amount: Dong }[];
  /** The most that one copy may cost. */
  ceiling: Dong | null;
  from: PlainDate;
  /** The last day; `null` until another rate takes its place. */
  to: PlainDate | null;
  legalBasis: string;
}

/** Where and when a fee is charged. */
export interface Charge {
  caseId: string;
  channel: Channel;
  /** The day of receipt, whenever the money is taken. */
  received: PlainDate;
}

/**
 * The rate in force, or `null`. Of several the narrower comes first (its case and channel named),
 * then the one that began later, then the one entered later (they come in that order).
 */
export function rateInForce(rates: readonly FeeRate[], fee: string, at: Charge): FeeRate | null {
  const open = rates.filter(
    (rate) =>
      rate.fee === fee &&
      (rate.caseId ?? at.caseId) === at.caseId &&
      (rate.channel ?? at.channel) === at.channel &&
      rate.from <= at.received &&
      (rate.to ?? at.received) >= at.received,
  );
  const narrow = ({ caseId, channel }: FeeRate): number =>
    (caseId === null ? 0 : 2) + (channel === null ? 0 : 1);
  return open.reduce<FeeRate | null>((best, rate) => {
    if (best === null || narrow(rate) > narrow(best)) return rate;
    return narrow(rate) === narrow(best) && rate.from >= best.from ? rate : best;
  }, null);
}

/** A rule of the catalogue at the office's own rate, where one is in force. */
export function ruleAtRate(rule: FeeRule, rates: readonly FeeRate[], at: Charge): FeeRule {
  const rate = rateInForce(rates, rule.id, at);
  if (rate === null) return rule;
  const { tiers: _tiers, ceiling: _ceiling, ...rest } = rule;
  return {
    ...rest,
    amount: rate.amount,
    ...(rate.tiers.length > 0 && { tiers: rate.tiers }),
    ...(rate.ceiling !== null && { ceiling: rate.ceiling }),
    legalBasis: rate.legalBasis,
  };
}

/** What a dossier is charged by: its lines, and the rules and the day that they are of. */
export interface ChargedDossier {
  fees: readonly FeeLine[];
  procedure: Pick<Procedure, 'cases'>;
  caseId: string;
  channel: Channel;
  receivedAt: Instant;
}

/** The rules a dossier was received under. */
export function rulesOf({ procedure, caseId }: Omit<ChargedDossier, 'fees'>): readonly FeeRule[] {
  return procedure.cases.find(({ id }) => id === caseId)?.fees ?? [];
}

export function chargeOf({ caseId, channel, receivedAt }: Omit<ChargedDossier, 'fees'>): Charge {
  return { caseId, channel, received: localDate(receivedAt) };
}

/**
 * A dossier's lines, those unknown at reception priced by the rates now entered: the one place that
 * its page, its money and lists have them from, until a payment settles them.
 */
export function linesNow(dossier: ChargedDossier, rates: readonly FeeRate[]): FeeLine[] {
  const [rules, at] = [rulesOf(dossier), chargeOf(dossier)];
  return dossier.fees.map((line) => {
    const rule = rules.find(({ id }) => id === line.id);
    if (line.known || !rule) return line;
    return pricedLine(ruleAtRate(rule, rates, at), unitsOf(line));
  });
}
