/** A row of a list that promises less than the catalogue asks: whoever brings it in is alone. */
import { isClosed } from '../dossier/transition.ts';
import { amountDue, feeLines } from '../fee/fee-line.ts';
import { ruleAtRate, type FeeRate } from '../fee/rate.ts';
import { matching } from '../value/text.ts';
import { localDate } from '../value/instant.ts';
import { dong, noDong, type Dong } from '../value/money.ts';
import type { ProcedureBook } from './book.ts';
import type { PaperFacts } from './facts.ts';

export interface AskedRules {
  procedures: ProcedureBook;
  /** What the office entered of its fees, in the order of entering. */
  rates: readonly FeeRate[];
}

const MOST_KEPT = 10_000;

/**
 * How much less a paper promises than the least that a reception on its day costs, in đồng. Of a
 * day before the catalogue's own nobody knows what was asked, and where a row says nothing of a
 * fee, only what is still open goes without one.
 */
export function promisedLess(rules: AskedRules): (paper: PaperFacts) => Dong {
  // A register has thousands of rows of the same procedures, channels and days.
  const known = new Map<string, number>();
  const least = (paper: PaperFacts): number => {
    const day = localDate(paper.receivedAt);
    const key = JSON.stringify([paper.procedure, paper.caseId, paper.channel, day]);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = leastAsked(paper, rules);
    if (known.size < MOST_KEPT) known.set(key, found);
    return found;
  };
  return (paper) => {
    if (paper.fee === null && isClosed(paper.status)) return noDong;
    return dong(Math.max(0, least(paper) - (paper.fee ?? 0)));
  };
}

function leastAsked(paper: PaperFacts, { procedures, rates }: AskedRules): number {
  const received = localDate(paper.receivedAt);
  const { procedure } = procedures.edition(paper.procedure, received);
  if (received < procedure.validFrom) return 0;
  const { cases, code } = procedure;
  const named = paper.caseId === '' ? cases : matching(cases, paper.caseId);
  const entered = rates.filter((rate) => rate.procedure === code);
  const asked = named.map(({ id: caseId, fees }) => {
    const charge = { caseId, channel: paper.channel, received };
    const rules = fees.map((rule) => ruleAtRate(rule, entered, charge));
    return amountDue(feeLines(rules, paper.channel, []));
  });
  return asked.length === 0 ? 0 : Math.min(...asked);
}
