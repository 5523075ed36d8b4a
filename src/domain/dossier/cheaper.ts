/** A reception that costs less than it would at the counter today: by its day, or its channel. */
import type { NewEvent } from '../event.ts';
import { amountDue, feeLines } from '../fee/fee-line.ts';
import { ruleAtRate, type FeeRate } from '../fee/rate.ts';
import { tellLowered } from '../payment/tell-lowered.ts';
import { Problem } from '../problem.ts';
import type { Procedure, ProcedureCase } from '../procedure/procedure.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { ReceptionRequest } from './receive.ts';

interface TodayFacts {
  now: Instant;
  /** As it is in force today; `null` where it is no more. */
  today: Procedure | null;
  rates?: readonly FeeRate[];
}

/**
 * What is received as of an earlier day is charged by that day, and what came online by the rate of
 * that channel; whoever receives it says so alone. Tells what it would have cost at the counter
 * today; nothing where the case or what is counted is not asked for there.
 */
export function cheaperThanToday(
  request: Pick<ReceptionRequest, 'receivedAt' | 'receivedAtReason' | 'channel' | 'quantities'>,
  { now, today, rates = [] }: TodayFacts,
  [received]: readonly NewEvent<'dossier.received'>[],
): NewEvent[] {
  const date = localDate(now);
  const earlier = localDate(request.receivedAt) !== date;
  const chosen = today?.cases.find(({ id }) => id === received?.data.caseId);
  if (!received || !chosen || (!earlier && request.channel === 'counter')) return [];
  const { dossier, fees } = received.data;
  // What nobody knows yet is no less: it is settled by what the office enters for that day.
  if (fees.some(({ known }) => !known)) return [];
  const would = atCounter(chosen, { date, rates, quantities: request.quantities });
  if (would === null) return [];
  const kind = earlier ? ('backdated' as const) : ('channel' as const);
  const reason = earlier ? request.receivedAtReason : null;
  return tellLowered(dossier, { kind, would, due: amountDue(fees), reason });
}

function atCounter(
  chosen: ProcedureCase,
  by: { date: PlainDate; rates: readonly FeeRate[] } & Pick<ReceptionRequest, 'quantities'>,
): number | null {
  const charge = { caseId: chosen.id, channel: 'counter' as const, received: by.date };
  const rules = chosen.fees.map((rule) => ruleAtRate(rule, by.rates, charge));
  try {
    return amountDue(feeLines(rules, 'counter', by.quantities));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
