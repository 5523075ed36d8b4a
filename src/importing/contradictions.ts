/** What a procedure file may say in good form and still not mean: told before it is used. */
import type { FeeRule, Procedure, ProcedureCase, Term } from '../domain/procedure/procedure.ts';

/** Every contradiction inside one procedure, in words for whoever edits the file. */
export function contradictions(procedure: Procedure): string[] {
  const { validFrom, validTo, supplement, cases } = procedure;
  return [
    ...(validTo !== null && validTo < validFrom ? ['validTo is before validFrom'] : []),
    ...inEnd(procedure),
    ...inChecks(procedure),
    ...((supplement.clock === 'fixed') === (supplement.fixed !== undefined)
      ? []
      : ['supplement.fixed goes with clock "fixed", and only with it']),
    ...repeated(cases).map((id) => `two cases "${id}"`),
    ...cases.flatMap((each) => inCase(each).map((what) => `case "${each.id}": ${what}`)),
  ];
}

function inEnd({ code, validTo, ended }: Procedure): string[] {
  if (ended === undefined) return [];
  return [
    ...(validTo === null ? ['what has ended has a validTo'] : []),
    ...(ended.successors.includes(code) ? ['it is said to be its own successor'] : []),
  ];
}

function inChecks({ verified, validTo }: Procedure): string[] {
  return verified.flatMap(({ facts, since }) =>
    since !== undefined && validTo !== null && since > validTo
      ? [`verified ${facts.join(', ')}: since is after validTo`]
      : [],
  );
}

function inCase({ terms, fees, components }: ProcedureCase): string[] {
  const untold = components.filter((rule) => (rule.need === 'conditional') !== Boolean(rule.when));
  const empty = components.filter((rule) => rule.originals + rule.certified + rule.copies === 0);
  return [
    ...(Object.keys(terms).length === 0 ? ['no channel has a term'] : []),
    ...Object.entries(terms).flatMap(([channel, term]) =>
      inTerm(term).map((what) => `${channel}: ${what}`),
    ),
    ...repeated(fees).map((id) => `two fees "${id}"`),
    ...repeated(components).map((id) => `two components "${id}"`),
    ...untold.map(({ id }) => `component "${id}": "when" goes with a conditional need`),
    ...empty.map(({ id }) => `component "${id}": no original, certified copy or copy`),
    ...fees.flatMap((fee) => inFee(fee).map((what) => `fee "${fee.id}": ${what}`)),
  ];
}

function inTerm(term: Term): string[] {
  const { longer = [], hardArea } = term;
  if (term.rule === 'none' || term.rule === 'unstated') {
    return longer.length > 0 || hardArea ? ['what has no term is not made longer'] : [];
  }
  const unit = 'unit' in term ? term.unit : null;
  return hardArea === undefined || hardArea.unit === unit
    ? []
    : ['hardArea is added to a term of the same unit'];
}

function inFee({ amount, tiers = [], ceiling, channels }: FeeRule): string[] {
  const starts = tiers.map((tier) => tier.from);
  const ascending = starts.every((from, index) => index === 0 || from > starts[index - 1]!);
  const priced = tiers.length > 0 || ceiling !== undefined;
  return [
    ...(ascending ? [] : ['tiers must ascend']),
    ...(amount === null && priced ? ['an unknown amount has no tiers and no ceiling'] : []),
    ...(channels?.length === 0 ? ['channels may be left out, not be empty'] : []),
  ];
}

function repeated(things: readonly { id: string }[]): string[] {
  const ids = things.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
