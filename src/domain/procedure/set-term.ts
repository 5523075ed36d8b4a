/**
 * Entering a term that the catalogue leaves open, or that an office has by a decision of its own:
 * from a day on the procedure has another edition, and dossiers of before keep theirs.
 */
import { happened, type NewEvent } from '../event.ts';
import { procedureStream } from '../stream.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { procedureCase } from './case-named.ts';
import { channels, type Channel, type Procedure, type Term } from './procedure.ts';

/** How a term that an office enters may be counted. */
export const termRules = ['civil', 'hours', 'same_day_cutoff', 'none'] as const;
export type TermRule = (typeof termRules)[number];

/** True where so many of some unit are counted; where no rule is named, the unit decides it. */
export function isCounted(rule: TermRule | null): boolean {
  return rule === null || rule === 'civil' || rule === 'hours';
}

export interface TermEntry {
  /** A case by its id or name; `null` for every case. */
  case: string | null;
  /** `null` for every channel that is offered. */
  channel: Channel | null;
  term: Term;
  from: PlainDate;
  /** The decision that says so. */
  legalBasis: string;
  /** Sentences on what is left open of terms: with none left open they are done with. */
  answered: readonly string[];
}

export interface SetTerm {
  events: NewEvent[];
  edition: string;
  procedure: Procedure;
  caseIds: string[];
}

/**
 * The edition with that term, of one that is in force on `from` and beginning then. `digest` makes
 * its name of its content. Throws `procedure.no_such_case`.
 */
export function setTerm(
  known: Procedure,
  entry: TermEntry,
  on: { today: PlainDate; digest: (procedure: Procedure) => string },
): SetTerm {
  const { channel, term, from, legalBasis, answered } = entry;
  const chosen = entry.case === null ? known.cases : [procedureCase(known, entry.case)];
  const ids = new Set(chosen.map(({ id }) => id));
  const cases = known.cases.map((each) =>
    ids.has(each.id) ? { ...each, terms: { ...each.terms, ...told(each.terms) } } : each,
  );
  const open = cases.some(({ terms }) =>
    Object.values(terms).some(({ rule }) => rule === 'unstated'),
  );
  const check = { facts: ['duration' as const], source: legalBasis, checkedOn: on.today };
  const procedure: Procedure = {
    ...known,
    cases,
    validFrom: from,
    legalBasis: [...new Set([...known.legalBasis, legalBasis])],
    verified: open ? known.verified : [...known.verified, check],
    toConfirm: open ? known.toConfirm : known.toConfirm.filter((each) => !answered.includes(each)),
  };
  const [edition, caseIds] = [on.digest(procedure), [...ids]];
  const data = { edition, procedure, caseIds, channel, legalBasis };
  const event = happened('procedure.term_set', procedureStream(known.code), data, null);
  return { events: [event], edition, procedure, caseIds };

  function told(terms: Partial<Record<Channel, Term>>): Partial<Record<Channel, Term>> {
    const meant = channels.filter((each) =>
      channel === null ? terms[each] !== undefined : each === channel,
    );
    return Object.fromEntries(meant.map((each) => [each, term]));
  }
}
