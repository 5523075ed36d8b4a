/** Receiving a dossier: everything that must hold, and everything that is decided, in one place. */
import type { Calendar } from '../calendar/calendar.ts';
import { happened, type NewEvent } from '../event.ts';
import { feeLines, type Quantity } from '../fee/fee-line.ts';
import { procedureCase } from '../procedure/case-named.ts';
import { ruleAtRate, type FeeRate } from '../fee/rate.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import {
  channels,
  type Channel,
  type Procedure,
  type ProcedureCase,
  isInForce,
  outOfForce,
  termIn,
  type Term,
} from '../procedure/procedure.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { isBlank } from '../value/text.ts';
import { startClock } from './clock.ts';
import { startOf } from './clock-start.ts';
import type { ComponentCount } from './components.ts';
import type { ToldNeeds } from './conditional.ts';
import type { Party, Posting, ReturnWay, Source } from './dossier.ts';
import { checkPapers } from './handed-in.ts';
import { lookedUpEvents, type ToldLookUp } from './look-up.ts';
import { nextNumber } from './number.ts';
import { isSamePerson, requireReachable, requireSubmitter, toldOtherwise } from './people.ts';

/** What the clerk asks to be recorded. */
export interface ReceptionRequest extends ToldNeeds {
  caseId: string;
  /** The visit this belongs to: all that is handed in by whoever stands there at one time. */
  visit?: Uuid | null;
  channel: Channel;
  source: Source | null;
  owner: Party;
  submitter: Party | null;
  authorisation: string | null;
  subject: string | null;
  components: ComponentCount[];
  allComponents: boolean;
  /** What databases were asked instead of papers. */
  lookUps?: readonly ToldLookUp[];
  /** Papers of which what a store has is used again, by name or number. */
  reused?: readonly string[];
  /** Why required papers may follow later; without it they must all be there. */
  missingReason: string | null;
  quantities: Quantity[];
  sets: number;
  returnBy: ReturnWay;
  /** Where it goes by post, where that was told. */
  posting: Posting;
  receivedAt: Instant;
  receivedAtReason: string | null;
  /** The office that is to decide it, and the one that helped; left out for the receiving one. */
  competent?: AgencyId;
  helpedAt?: AgencyId;
  /** The dossier received by mistake that this one is in the place of. */
  replaces?: DossierCode | null;
}

/** What the store and the clock know at that moment. */
export interface ReceptionFacts {
  dossier: Uuid;
  now: Instant;
  procedure: Procedure;
  edition: string;
  calendar: Calendar;
  counter: Counter;
  /** The day in whose series it is numbered; left out for that of receipt. */
  numberDay?: PlainDate;
  /** The last number taken in this counter's series of that day. */
  lastNumber: number;
  /** Codes of that day that lists have brought: papers bear them. */
  brought?: ReadonlySet<string>;
  receivedByName: string;
  /** What the office entered of the procedure's fees. */
  rates?: readonly FeeRate[];
  /** The office that decides lies in a mountain or island commune. */
  hardArea?: boolean;
}

/** The reception, and behind it what databases said instead of papers. */
export type ReceivedEvents = [
  NewEvent<'dossier.received'>,
  ...NewEvent<'dossier.data_looked_up'>[],
];

/** Decides a reception; every refusal of `ProblemDetails` beginning `dossier.` or `procedure.`. */
export function receiveDossier(request: ReceptionRequest, facts: ReceptionFacts): ReceivedEvents {
  const { procedure, counter } = facts;
  requireTime(request, facts);
  const received = localDate(request.receivedAt);
  requireInForce(procedure, received);
  const chosen = procedureCase(procedure, request.caseId);
  const offered = offeredTerm(procedure, chosen, request.channel);
  const term = termIn(facts.hardArea ?? false, offered);
  const { competent = counter.office, helpedAt = counter.office } = request;
  const { receivedAt } = request;
  const startsOn = startOf({ term, ...counter, competent, counter: counter.number, receivedAt });
  const { components, looked, missing, notNeeded } = checkPapers(chosen, request, received);
  const charge = { caseId: chosen.id, channel: request.channel, received };
  const rules = chosen.fees.map((rule) => ruleAtRate(rule, facts.rates ?? [], charge));
  const { lastNumber: last, brought = new Set() } = facts;
  const { number, code } = nextNumber(counter, facts.numberDay ?? received, { last, brought });
  const data = {
    dossier: facts.dossier,
    code,
    number,
    office: counter.office,
    counter: counter.number,
    competent: competent === counter.office ? null : competent,
    helpedAt: helpedAt === counter.office ? null : helpedAt,
    visit: request.visit ?? null,
    channel: request.channel,
    source: request.source,
    edition: facts.edition,
    procedure: procedure.code,
    field: procedure.field,
    caseId: chosen.id,
    term,
    ownerCitizen: request.owner.citizen,
    ...{ components, missing },
    notNeeded: notNeeded.length === 0 ? undefined : notNeeded,
    sets: request.sets,
    fees: feeLines(rules, request.channel, request.quantities),
    returnBy: request.returnBy,
    receivedAt: request.receivedAt,
    replaces: request.replaces ?? null,
    dueAt: startClock(facts.calendar, request.receivedAt, { term, startsOn }).dueAt,
  };
  const { owner, subject, authorisation, receivedAtReason } = request;
  const submitter = besides(owner, request.submitter);
  requireSubmitter(submitter, authorisation);
  const { returnBy } = request;
  const posting = toldOtherwise(request.posting, owner);
  requireReachable({ returnBy, owner, posting });
  const elsewhere = returnBy === 'post' && (posting.address ?? posting.phone) !== null;
  const personal = {
    ...{ owner, submitter, subject, authorisation, receivedAtReason },
    missingReason: missing.length > 0 ? request.missingReason : null,
    posting: elsewhere ? posting : null,
    receivedByName: facts.receivedByName,
  };
  return [
    happened('dossier.received', dossierStream(facts.dossier), data, personal),
    ...lookedUpEvents(facts.dossier, looked, missing),
  ];
}

/** How long the office has on a channel; refuses a channel not offered and a term nobody stated. */
export function offeredTerm(procedure: Procedure, chosen: ProcedureCase, channel: Channel): Term {
  const term = chosen.terms[channel];
  const { code } = procedure;
  if (!term) {
    const offered = channels.filter((each) => chosen.terms[each]);
    throw new Problem('procedure.channel_not_offered', {
      code,
      channel,
      channels: offered,
    });
  }
  if (term.rule === 'unstated') {
    throw new Problem('procedure.term_unstated', { code, case: chosen.id });
  }
  return term;
}

/** Who stood at the counter, where it was somebody else. */
function besides(owner: Party, came: Party | null): Party | null {
  return came === null || isSamePerson(came, owner) ? null : came;
}

/** A reception may be dated back with a reason, never forward. */
function requireTime(request: ReceptionRequest, facts: ReceptionFacts): void {
  if (request.receivedAt > facts.now) {
    const [value, now] = [request.receivedAt, facts.now];
    throw new Problem('dossier.bad_received_at', { value, now });
  }
  if (request.receivedAt < facts.now && isBlank(request.receivedAtReason)) {
    throw new Problem('dossier.reason_missing', { what: 'received_at' });
  }
}

/** Throws `procedure.not_in_force` on a day on which nothing is received by it any more, or yet. */
export function requireInForce(procedure: Procedure, date: PlainDate): void {
  if (!isInForce(procedure, date)) {
    throw new Problem('procedure.not_in_force', outOfForce(procedure, date));
  }
}
