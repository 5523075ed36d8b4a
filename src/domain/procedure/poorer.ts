/**
 * What a new edition of a procedure would take away from the one that holds: cases, terms and fees
 * that somebody has told, and that the new one leaves out or no longer knows.
 */
import type { Channel, FeeRule, Procedure, ProcedureCase, Term } from './procedure.ts';

export interface Losses {
  /** Names of cases. */
  cases: string[];
  /** Cases and channels, as `name (channel)`. */
  terms: string[];
  /** Names of fees; of a case that was free, its own. */
  fees: string[];
}

/** Cases are the same by their id; where there is one on either side, these are the same. */
export function lossesOf(known: Procedure, next: Procedure): Losses {
  const losses: Losses = { cases: [], terms: [], fees: [] };
  for (const [at, each] of known.cases.entries()) {
    const other = counterpart(each, at, known, next);
    if (other === null) {
      losses.cases.push(each.name);
      continue;
    }
    for (const [channel, term] of Object.entries(each.terms) as [Channel, Term][]) {
      if (losesTerm(term, other.terms[channel])) losses.terms.push(`${each.name} (${channel})`);
    }
    losses.fees.push(...lostFees(each, other));
  }
  return losses;
}

export function losesAnything({ cases, terms, fees }: Losses): boolean {
  return cases.length + terms.length + fees.length > 0;
}

function counterpart(
  { id }: ProcedureCase,
  at: number,
  known: Procedure,
  next: Procedure,
): ProcedureCase | null {
  const same = next.cases.find((each) => each.id === id);
  if (same) return same;
  return known.cases.length === next.cases.length ? next.cases[at]! : null;
}

function losesTerm(term: Term, other: Term | undefined): boolean {
  if (term.rule === 'unstated') return false;
  if (other === undefined || other.rule === 'unstated') return true;
  const longer = (term.longer ?? []).length > 0 && (other.longer ?? []).length === 0;
  return longer || (term.hardArea !== undefined && other.hardArea === undefined);
}

/** An amount may become another one; what is lost is knowing it. */
function lostFees(known: ProcedureCase, next: ProcedureCase): string[] {
  if (known.fees.length === 0) return next.fees.some(isUnknown) ? [known.name] : [];
  const told = known.fees.filter((fee) => !isUnknown(fee));
  const kept = next.fees.filter((fee) => !isUnknown(fee));
  if (kept.length < told.length && next.fees.length > 0) return told.map(({ name }) => name);
  const priced = (fee: FeeRule) => fee.tiers !== undefined || fee.ceiling !== undefined;
  return told.some(priced) && !kept.some(priced) ? told.filter(priced).map((f) => f.name) : [];
}

function isUnknown({ amount }: FeeRule): boolean {
  return amount === null;
}
