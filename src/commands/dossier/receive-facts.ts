/** What a reception is decided from, read once for the preview and again under the lock. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { filledByCard } from '../../domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { detailsOf, requireSameName } from '../../domain/citizen/register.ts';
import type { Party, Posting } from '../../domain/dossier/dossier.ts';
import { cheaperThanToday } from '../../domain/dossier/cheaper.ts';
import { lateBirth } from '../../domain/dossier/doubts.ts';
import { partyOf } from '../../domain/dossier/people.ts';
import { receiveDossier, type ReceptionRequest } from '../../domain/dossier/receive.ts';
import { replaceDossier } from '../../domain/dossier/replace.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { WaiverProposal } from '../../domain/fee/waiver.ts';
import { Problem } from '../../domain/problem.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { parseUuid, type DossierCode, type Uuid } from '../../domain/value/id.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader, Writer } from '../../store/store.ts';
import {
  ensureCitizen,
  fillRecord,
  findPresent,
  findStanding,
  nothingNew,
  type HolderNews,
  readScan,
  requireScannedName,
  type Newcomer,
} from '../citizen/shared.ts';
import { knownAs, postSightHere, requireUntaken, type PostSight } from '../citizen/acquainted.ts';
import type { CertifiedReception } from '../certify/at-reception.ts';
import { declarationsNamed, keptOf } from './receive-declared.ts';
import { reuseOf } from './receive-reuse.ts';
import { timingOf, type ReceptionTiming } from './receive-timing.ts';
import { waiversHere } from '../payment/waivers-here.ts';
import { findProcedure } from '../procedure/shared.ts';
import { factsOn, inForceToday } from './receive-on.ts';
import { channelOf, type ReceptionInput } from './receive-options.ts';
import { twinsOf } from './receive-twins.ts';
import { mistakeOf, replacingNow, takenOver } from './replace-facts.ts';
import { placesOf, type Deciding } from './receive-places.ts';
import { proposedFor, waivedNow } from './receive-waivers.ts';
import { findDossier } from './shared.ts';
import { requireKnown } from './still-known.ts';
import { requireMaySubmit } from '../../domain/citizen/comes.ts';

export interface PreparedReception {
  dossier: Uuid;
  procedure: Procedure;
  owner: Party;
  /** Days since a birth that is registered late; `null` of all else. */
  lateBirth: number | null;
  /** Of an owner who is new here: what will be recorded. */
  newcomer: CitizenDetails | null;
  /** Of a known owner: the record with what was told of where to reach them; `null` for nothing. */
  told: CitizenDetails | null;
  /** The owner's record, made now when a scanned card is new here; and what the card told of it. */
  ensureOwner(writer: Writer): Promise<{ citizen: Citizen; news: HolderNews }>;
  /** Whoever was known when it was prepared is known still. Throws `citizen.not_found`. */
  requireStillKnown(reader: Reader): Promise<void>;
  /** The same pure rule for the preview and for the write. */
  decide(reader: Reader, session: Session, owner?: Citizen): Promise<NewEvent[]>;
  /** Which office is to decide what was last decided, and whether another could. */
  deciding(): Deciding;
  /** What was received here that day of the same person and procedure, unless told apart. */
  twins(reader: Reader, session: Session): Promise<DossierCode[]>;
  /** Which waivers by law fit what was last decided, or may, and were not taken. */
  proposed(events: readonly NewEvent[]): WaiverProposal[];
  /** What should be said about the time of what was last decided, though nothing is wrong. */
  timing(events: readonly NewEvent[]): ReceptionTiming;
}

export async function prepareReception(
  wanted: ReceptionInput,
  ctx: Context,
): Promise<PreparedReception> {
  const [store, now] = [await ctx.store(), await ctx.now()];
  const mistake = await mistakeOf(wanted, store, ctx);
  const input = await takenOver(wanted, mistake, store);
  const receivedAt = input.receivedAt ?? now;
  const received = localDate(receivedAt);
  const { procedure, who, ...meant } = await meantBy(input, received, store, ctx);
  const { submitter, sight, waivers, certified } = meant;
  requireMaySubmit(submitter ?? who.details, received);
  const owner = partyOf(who.details);
  const [dossier, fresh] = [await ctx.newId(), await ctx.newId()];
  const visit = (await visitOf(input.visit, store, ctx)) ?? dossier;
  const asked = requestOf(input, { receivedAt, procedure, owner, submitter, visit, certified });
  // What the mistake had of one who came for another holds only while somebody does.
  const alone = submitter !== null && submitter.id === who.known?.id;
  const request = alone ? { ...asked, authorisation: line(wanted.authorisedBy) } : asked;
  let used: Calendar | null = null;
  let deciding: Deciding | null = null;
  return {
    dossier,
    procedure,
    owner,
    lateBirth: lateBirth(procedure.code, who.details, received),
    newcomer: who.known === null ? who.details : null,
    told: who.told,
    ensureOwner: (writer) =>
      recordedOwner(who, writer, { citizen: fresh, today: localDate(now), following: null, sight }),
    requireStillKnown: (reader) => requireKnown([who.known, submitter], reader),
    deciding: () => deciding!,
    proposed: (events) => proposedFor(waivers, events),
    timing: ([event]) => timingOf(used, receivedAt, event),
    twins: (reader, { office: { agencyId: office } }) =>
      twinsOf({ owner: who.known, asked, mistake }, { office, procedure, received }, reader),
    decide: async (reader, session, citizen = who.known ?? undefined) => {
      const { address } = citizen ?? who.details;
      deciding = await placesOf({ ...input, procedure, address }, session.office, reader);
      const { competent, helpedAt } = deciding;
      const asked = {
        ...{ ...request, competent: competent.agencyId, helpedAt: helpedAt.agencyId },
        owner: citizen ? partyOf(citizen, citizen.id) : owner,
      };
      const on = { dossier, code: procedure.code, received, today: localDate(now), competent };
      const [known, today] = await Promise.all([
        factsOn(on, session, reader, ctx),
        inForceToday(procedure, { received, today: localDate(now) }, reader),
      ]);
      const facts = { ...known, now, today };
      used = facts.calendar;
      const instead = mistake && (await replacingNow(mistake, session, reader, ctx));
      const events = instead ? replaceDossier(asked, facts, instead) : receiveDossier(asked, facts);
      const less = withWhatIsLess(events, asked, facts, (of) => waivedNow(input, waivers, of));
      const numbers = (await certified?.decide(events, session, reader)) ?? [];
      return [...less, ...numbers, ...(await keptOf(meant, events, { citizen, facts }, reader))];
    },
  };
}

/** With what makes it cost less: its day or channel, and the laws that a person named. */
function withWhatIsLess(
  events: readonly NewEvent[],
  asked: Parameters<typeof cheaperThanToday>[0],
  facts: Parameters<typeof cheaperThanToday>[1],
  waive: (received: readonly NewEvent<'dossier.received'>[]) => NewEvent[],
): NewEvent[] {
  const first = events.flatMap((each) => (each.type === 'dossier.received' ? [each] : []));
  return [...events, ...cheaperThanToday(asked, facts, first), ...waive(first)];
}

/** Which procedure and whom the input means, and how far is seen from here; asked all at once. */
async function meantBy(input: ReceptionInput, received: PlainDate, reader: Reader, ctx: Context) {
  const looks = postSightHere(ctx);
  const [{ procedure }, who, submitter, sight, waivers, reuse, declared] = await Promise.all([
    findProcedure(input.procedure, reader, received),
    ownerOf(input, looks, reader, ctx),
    input.submitter === null ? null : findStanding(input.submitter, reader, looks),
    looks,
    // A file: read beside the questions, so that none of them goes out later.
    waiversHere(ctx),
    reuseOf(input, reader, ctx),
    declarationsNamed(input, reader, ctx),
  ]);
  const certified = await certifiedOf(input, procedure, ctx);
  return { procedure, who, submitter, sight, waivers, certified, reuse, declared };
}

/** The visit a person means: its own id, or a dossier that came with it. */
async function visitOf(typed: string | null, reader: Reader, ctx: Context): Promise<Uuid | null> {
  if (typed === null) return null;
  const own = parseUuid(typed);
  if (own !== null) return own;
  const { id } = await findDossier(typed, reader, ctx);
  return reader.queue.visitOf(id);
}

/** The dossier's owner: a citizen known here, or one whose card was just scanned. */
async function ownerOf(
  input: ReceptionInput,
  sight: Promise<PostSight | null>,
  reader: Reader,
  ctx: Context,
) {
  if (input.scan === null && !input.newcomer) {
    const found = await findPresent(input.citizen ?? '', reader, sight);
    if ((input.address ?? input.phone) === null) {
      return { known: found, newcomer: null, told: null, details: found };
    }
    const told = { ...detailsOf(found), ...reachOf(input) };
    const details = filledByCard(found, told);
    return { known: { ...found, ...details }, newcomer: null, told, details };
  }
  const scanned = input.newcomer ? null : await readScan(input.scan ?? '', ctx);
  const came = input.newcomer ?? scanned!;
  const newcomer: Newcomer = { ...came, details: reachedAt(came.details, input) };
  const known = await knownAs(newcomer.details, reader, await sight);
  if (known) {
    requireSameName(newcomer.details, known);
    const details = filledByCard(known, newcomer.details);
    return { known: { ...known, ...details }, newcomer, told: null, details };
  }
  if (scanned) requireScannedName(scanned);
  await requireUntaken(newcomer.details, ctx);
  return { known: null, newcomer, told: null, details: newcomer.details };
}

/** The owner's record, made where there is none; a known one gains what was told and it lacked. */
async function recordedOwner(
  owner: Awaited<ReturnType<typeof ownerOf>>,
  writer: Writer,
  fresh: Parameters<typeof ensureCitizen>[2],
): Promise<{ citizen: Citizen; news: HolderNews }> {
  if (owner.newcomer) return ensureCitizen(owner.newcomer, writer, fresh);
  if (owner.told === null) return { citizen: owner.known, news: nothingNew };
  const now = (await writer.citizens.byId(owner.known.id))!;
  return fillRecord(now, owner.told, writer, fresh);
}

/** Where the owner is reached, as far as it was told. */
function reachOf({ address, phone }: Pick<ReceptionInput, 'address' | 'phone'>) {
  return {
    ...(address !== null && { address: cleanLine(address) }),
    ...(phone !== null && { phone: parsePhone(phone) }),
  };
}

/** What a card or a clerk told of somebody goes before. */
function reachedAt(details: CitizenDetails, input: ReceptionInput): CitizenDetails {
  const { address = null, phone = null } = reachOf(input);
  return { ...details, address: details.address ?? address, phone: details.phone ?? phone };
}

/** Where the result is to go by post, as it is kept. */
function postingOf(input: Pick<ReceptionInput, 'address' | 'phone'>): Posting {
  const { address = null, phone = null } = reachOf(input);
  return { address, phone: phone && phone.typed };
}

function requestOf(
  input: ReceptionInput,
  known: {
    receivedAt: Instant;
    procedure: Procedure;
    owner: Party;
    submitter: Citizen | null;
    visit: Uuid;
    certified: CertifiedReception | null;
  },
): ReceptionRequest {
  const { procedure, submitter } = known;
  return {
    caseId: input.case ?? onlyCase(procedure),
    visit: known.visit,
    channel: channelOf(input),
    source: input.source,
    owner: known.owner,
    submitter: submitter && partyOf(submitter, submitter.id),
    authorisation: line(input.authorisedBy),
    subject: line(input.subject),
    components: input.component,
    allComponents: input.allComponents,
    lookUps: [...input.data, ...input.dataFailed],
    ...{ needed: input.needed, notNeeded: input.notNeeded },
    reused: input.reuse.map(({ named }) => named),
    missingReason: line(input.missingReason),
    quantities: [...input.quantity, ...(known.certified?.quantities ?? [])],
    sets: input.sets,
    returnBy: input.returnBy,
    posting: postingOf(input),
    receivedAt: known.receivedAt,
    receivedAtReason: line(input.reason),
  };
}

/** What is certified with it: most receptions load nothing of that. */
async function certifiedOf(input: ReceptionInput, procedure: Procedure, ctx: Context) {
  if (input.certify.length === 0) return null;
  const { certifiedReception } = await import('../certify/at-reception.ts');
  const caseId = input.case ?? onlyCase(procedure);
  return certifiedReception(input, { procedure, caseId, channel: channelOf(input) }, ctx);
}

/** Where there is a choice, somebody has to make it: cases differ in terms, fees and papers. */
function onlyCase(procedure: Procedure): string {
  if (procedure.cases.length === 1) return procedure.cases[0]!.id;
  const cases = procedure.cases.map((each) => `${each.id} (${each.name})`);
  throw new Problem('procedure.case_missing', { code: procedure.code, cases });
}

function line(text: string | null): string | null {
  const cleaned = text === null ? '' : cleanLine(text);
  return cleaned === '' ? null : cleaned;
}
