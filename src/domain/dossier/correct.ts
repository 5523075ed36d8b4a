/**
 * What was written wrongly at reception is put right, and what follows from it is decided anew by
 * the rules of the day of receipt: the edition it was received under, and the rates of that day.
 */
import { requireBooked } from '../certification/booked.ts';
import { happened, type NewEvent } from '../event.ts';
import { feeLines, offeredFees, unitsOf, type FeeLine, type Quantity } from '../fee/fee-line.ts';
import { ruleAtRate, type FeeRate } from '../fee/rate.ts';
import { Problem } from '../problem.ts';
import { termIn, type ProcedureCase } from '../procedure/procedure.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import { isSame } from '../same.ts';
import { localDate } from '../value/instant.ts';
import { fold } from '../value/text.ts';
import { requireAction, type Moment } from './blockers.ts';
import { clockAfter, type ClockStep } from './clock.ts';
import { clockRule } from './dossier-clock.ts';
import {
  correctable,
  correctedOf,
  differing,
  decidedOf,
  personsOf,
  type CorrectedField,
} from './correction.ts';
import type { Dossier, Party, ReceivedComponent, ReturnWay } from './dossier.ts';
import {
  atHome,
  isSamePerson,
  requireOwnPapers,
  requireReachable,
  requireSubmitter,
  type KeptRecords,
} from './people.ts';
import { formerWords } from './people-told.ts';
import { isHere, isNeeded, papersNamed, type ComponentCount } from './components.ts';
import { decidedNeeds } from './conditional.ts';
import { procedureCase } from '../procedure/case-named.ts';
import { offeredTerm } from './receive.ts';
import {
  askedNow,
  isFailed,
  lookedUp,
  lookedUpEvents,
  missingOf,
  type ToldLookUp,
} from './look-up.ts';
import { caseOf } from './supplement.ts';

/**
 * What is to be other than it was written; `null` and an empty list for what was right. An empty
 * text says that there is no such thing.
 */
export interface Correction {
  owner: Party | null;
  /** The owner, where nobody else stood at the counter. */
  submitter: Party | null;
  authorisation: string | null;
  caseId: string | null;
  quantities: readonly Quantity[];
  /** How many there are of a paper; none takes it off the list. */
  components: readonly ComponentCount[];
  /** What databases said, or did not, instead of papers. */
  lookUps?: readonly ToldLookUp[];
  /** Papers whose condition is said to hold now, or not to hold. */
  needed?: readonly string[];
  notNeeded?: readonly string[];
  subject: string | null;
  returnBy: ReturnWay | null;
  sets: number | null;
  /** The office that is to decide it. */
  competent: AgencyId | null;
  reason: string;
}

export interface CorrectionFacts extends Moment {
  /** What the office entered of the procedure's fees. */
  rates: readonly FeeRate[];
  /** The office that decides it lies in a mountain or island commune. */
  hardArea?: boolean;
  /** What happened to the clock since it was received. */
  steps: readonly ClockStep[];
  /** Of the dossier's people. */
  kept: KeptRecords;
  /** As `peopleTold` gives them. */
  told: readonly Party[];
  /** Scans of its owner's used again in it, and of its own that others use. */
  reused?: readonly string[];
}

/**
 * Decides a correction. Throws what `requireAction` does, `dossier.nothing_corrected`,
 * `dossier.from_list`, `certification.booked` and what a reception refuses of its content.
 */
export function correctDossier(
  dossier: Dossier,
  correction: Correction,
  facts: CorrectionFacts,
): NewEvent[] {
  requireAction(dossier, 'correct', facts);
  const after = afterCorrection(dossier, correction, facts);
  if (correction.returnBy !== null) requireReachable(after);
  requireOwnPapers(dossier, after, facts);
  requireBooked(dossier, after.fees, facts.certified);
  const changed = new Set<CorrectedField>(correctedOf(dossier, after).map(({ field }) => field));
  const looked = after.lookUps.slice(dossier.lookUps.length);
  const told = lookedUpEvents(dossier.id, looked, after.missing);
  const fields = correctable.filter((field) => changed.has(field));
  if (fields.length === 0 && told.length > 0) return told;
  if (changed.size === 0) throw new Problem('dossier.nothing_corrected', { code: dossier.code });
  const [before, now] = differing(decidedOf(dossier), decidedOf(after));
  const data = { dossier: dossier.id, code: dossier.code, fields, before, after: now };
  const former = formerWords(after, facts.told, facts.kept);
  const { reason } = correction;
  const personal = { reason, before: personsOf(dossier), after: personsOf(after), former };
  return [happened('dossier.corrected', dossierStream(dossier.id), data, personal), ...told];
}

/** The dossier as it should have been written. */
export function afterCorrection(
  dossier: Dossier,
  correction: Correction,
  facts: CorrectionFacts,
): Dossier {
  const { subject, sets, returnBy } = correction;
  const people = peopleAfter(dossier, correction, facts);
  const same = people.owner.citizen === dossier.owner.citizen;
  return {
    ...dossier,
    ...people,
    posting: same ? dossier.posting : atHome,
    ...contentAfter(dossier, correction, facts),
    subject: subject === null ? dossier.subject : orNothing(subject),
    sets: sets ?? dossier.sets,
    returnBy: returnBy ?? dossier.returnBy,
  };
}

/** Whoever is the owner is nobody else's submitter, and needs no authorisation. */
function peopleAfter(
  dossier: Dossier,
  correction: Correction,
  { kept }: CorrectionFacts,
): Pick<Dossier, 'owner' | 'submitter' | 'authorisation'> {
  const owner = inPlaceOf(dossier.owner, correction.owner, kept);
  const came = inPlaceOf(dossier.submitter, correction.submitter, kept);
  const named = correction.owner !== null || correction.submitter !== null;
  const submitter = named && came !== null && isSamePerson(came, owner, kept) ? null : came;
  const told = correction.authorisation;
  requireSubmitter(submitter, told && orNothing(told));
  const stays = dossier.submitter !== null && submitter === null ? null : dossier.authorisation;
  const authorisation = told === null ? stays : orNothing(told);
  return { owner, submitter, authorisation };
}

function orNothing(text: string): string | null {
  return text === '' ? null : text;
}

/** Another record of the same person is no other person: a merger may be taken back. */
function inPlaceOf<P extends Party | null>(was: P, told: Party | null, kept: KeptRecords) {
  if (told === null) return was;
  const merged = was !== null && was.citizen !== null && was.citizen !== told.citizen;
  return merged && isSamePerson(was, told, kept) ? was : told;
}

type Content = 'competent' | 'caseId' | 'term' | 'fees' | Papers;
type Papers = 'components' | 'lookUps' | 'missing' | 'missingReason' | 'notNeeded';

/** Case, papers and fees; what none of them touches stays to the letter. */
function contentAfter(
  dossier: Dossier,
  correction: Correction,
  facts: CorrectionFacts,
): Partial<Pick<Dossier, Content | 'clock' | 'dueAt'>> {
  const { caseId, quantities, competent, lookUps = [], needed = [], notNeeded = [] } = correction;
  const papers = [...correction.components, ...lookUps, ...needed, ...notNeeded];
  const told = [caseId, competent, ...quantities, ...papers].some((each) => each !== null);
  if (!told) return {};
  if ((caseId ?? competent) !== null || quantities.length > 0) requireReceivedHere(dossier);
  if (caseId === null && quantities.length === 0 && papers.length === 0) {
    return decidedAt(dossier, caseOf(dossier), correction, facts);
  }
  const before = caseOf(dossier);
  const chosen = caseId === null ? before : procedureCase(dossier.procedure, caseId);
  const other = chosen.id !== before.id;
  return {
    caseId: chosen.id,
    ...((other || competent !== null) && decidedAt(dossier, chosen, correction, facts)),
    ...((other || papers.length > 0) && papersAfter(dossier, chosen, correction, facts)),
    ...((other || quantities.length > 0) && {
      fees: feesAfter(dossier, { before, chosen, quantities }, facts),
    }),
  };
}

/** A row of a list said by which case it is and what it costs; of its papers no row speaks. */
function requireReceivedHere({ code, counter }: Dossier): void {
  if (counter === 0) throw new Problem('dossier.from_list', { code });
}

/** Who decides it, and the clock by that. */
function decidedAt(
  dossier: Dossier,
  chosen: ProcedureCase,
  { competent }: Correction,
  facts: CorrectionFacts,
): Partial<Pick<Dossier, 'competent' | 'term' | 'clock' | 'dueAt'>> {
  const decided = { competent: competent ?? dossier.competent };
  return { ...decided, ...timeAfter(dossier, { ...dossier, ...decided }, chosen, facts) };
}

/** The clock as it would stand had the other case's term been given at reception. */
function timeAfter(
  before: Dossier,
  dossier: Dossier,
  chosen: ProcedureCase,
  { calendar, steps, hardArea = false }: CorrectionFacts,
): Partial<Pick<Dossier, 'term' | 'clock' | 'dueAt'>> {
  const term = termIn(hardArea, offeredTerm(dossier.procedure, chosen, dossier.channel));
  const rule = clockRule({ ...dossier, term });
  if (isSame(term, dossier.term) && rule.startsOn === clockRule(before).startsOn) return {};
  const { dueAt, ...clock } = clockAfter(dossier.receivedAt, steps, rule, calendar);
  return { term, clock, dueAt };
}

/** What lies here stays, numbered as its case does; of what is told anew there are that many. */
function papersAfter(
  dossier: Dossier,
  chosen: ProcedureCase,
  { components: told, lookUps: asked = [], reason, ...needs }: Correction,
  { now, person }: CorrectionFacts,
): Pick<Dossier, Papers> {
  const looked = lookedUp(chosen, asked);
  const lookUps = [...dossier.lookUps, ...askedNow(looked, now, person?.login ?? '')];
  const here = dossier.components.map((paper) => renumbered(paper, dossier, chosen));
  const papers = new Map(here.map((paper) => [paper.id, paper]));
  for (const [{ id, name }, { originals, certified, copies }] of papersNamed(chosen, told)) {
    const paper = papers.get(id) ?? { id, name, digitised: false };
    papers.set(id, { ...paper, originals, certified, copies });
  }
  // What is used again has no piece; said to be none, it is taken off the list.
  const none = new Set(papersNamed(chosen, told).map(([{ id }]) => id));
  const components = [...papers.values()].filter(
    (paper) => isHere(paper) || (paper.digitised && !none.has(paper.id)),
  );
  const decided = decidedNeeds(chosen, needs);
  const needed = [...dossier.missing, ...decided.needed].filter(
    (name) => !decided.notNeeded.includes(name),
  );
  const lacking = missingOf(chosen, components, lookUps, needed);
  const missing = dossier.counter === 0 ? lacking.filter(isAskedOfRow) : lacking;
  const missingReason = missing.length === 0 ? null : (dossier.missingReason ?? reason);
  const before = dossier.notNeeded.filter((name) => isConditional(name) && !needed.includes(name));
  const notNeeded = [...new Set([...before, ...decided.notNeeded])];
  return { components, lookUps, missing, missingReason, notNeeded };

  function isConditional(name: string): boolean {
    return chosen.components.some((rule) => rule.name === name && !isNeeded(rule));
  }

  /** What a list brought is asked only for what its row promised, or a database lacks now. */
  function isAskedOfRow(name: string): boolean {
    const told = dossier.missing.includes(name) || decided.needed.includes(name);
    return told || isFailed(looked, { name });
  }
}

/** A paper that the other case does not ask for keeps a name of its own. */
function renumbered(
  paper: ReceivedComponent,
  { caseId }: Dossier,
  chosen: ProcedureCase,
): ReceivedComponent {
  if (chosen.id === caseId) return paper;
  const rule = chosen.components.find(({ name }) => fold(name) === fold(paper.name));
  return { ...paper, id: rule?.id ?? `${caseId}:${paper.id}` };
}

/** Fees counted anew: what nobody corrects is as many as it was, and what is new as is usual. */
function feesAfter(
  { channel, receivedAt, fees }: Dossier,
  cases: { before: ProcedureCase; chosen: ProcedureCase; quantities: readonly Quantity[] },
  { rates }: CorrectionFacts,
): FeeLine[] {
  const { before, chosen, quantities } = cases;
  const charge = { caseId: chosen.id, channel, received: localDate(receivedAt) };
  const rules = chosen.fees.map((rule) => ruleAtRate(rule, rates, charge));
  const known = offeredFees(chosen.fees, channel)
    .filter(({ id }) => before.fees.some((rule) => rule.id === id))
    .map(({ id }): Quantity => {
      const line = fees.find((each) => each.id === id);
      return { fee: id, ...(line ? unitsOf(line) : { units: 0, copies: 1 }) };
    });
  return feeLines(rules, channel, quantities, known);
}
