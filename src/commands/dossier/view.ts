/** A dossier as JSON gives it: stable names that scripts rely on. */
import type { Context } from '../../cli/context.ts';
import { hidden } from '../../domain/access/mask.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import type { Dossier, Party, Posting } from '../../domain/dossier/dossier.ts';
import type { DossierDocument } from '../../domain/document/document.ts';
import { awaitedIn } from '../../domain/dossier/clock.ts';
import { clockStart } from '../../domain/dossier/clock-start.ts';
import { notNeededOf, undecidedOf } from '../../domain/dossier/conditional.ts';
import { standingLookUps } from '../../domain/dossier/look-up.ts';
import { clockWord } from '../../domain/dossier/dossier-clock.ts';
import { postedTo } from '../../domain/dossier/people.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import { openSupplement } from '../../domain/dossier/supplement.ts';
import { amountDue, type FeeLine } from '../../domain/fee/fee-line.ts';
import { waysToPay } from '../../domain/payment/may-take.ts';
import type { Hop } from '../../domain/handover/handover.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import type { Ledger } from '../../domain/payment/money.ts';
import type { Method } from '../../domain/payment/payment.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Note, Reader } from '../../store/store.ts';
import { moneyOfLedger, paymentView } from '../payment/ledger.ts';
import type { CertificationEntry } from '../../domain/certification/entry.ts';
import { tillAt } from '../payment/till.ts';
import { componentsWith, resultTold } from '../document/told.ts';
import { factsAbout, type ActorAt } from './act-facts.ts';

export const dossierFields = [
  'code status procedure case citizen submitter channel source subject office counter',
  'receivedBy receivedAt dueAt dueDate fees amountDue feesUnknown missing sets returnBy',
  { lookUps: ['component name database found at by reason'] },
  { undecided: ['component name when'] },
  'notNeeded replaces replacedBy uuid helpedAt startsOn provisional',
] as const;

export const wholeDossierFields = [
  ...dossierFields,
  'competent postedTo holder inTransit shelf hops components missingReason payments money result returned',
  'dates clock supplements dueChanges closing prints notes visit next payBy',
  { certified: ['kind year number volume copies struck'] },
] as const;

export type DossierView = ReturnType<typeof dossierView>;

/** What every command on one dossier answers. */
export function dossierView(dossier: Dossier) {
  return {
    code: dossier.code,
    status: dossier.status,
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    case: caseView(dossier),
    citizen: partyView(dossier.owner),
    submitter: dossier.submitter && partyView(dossier.submitter),
    channel: dossier.channel,
    source: dossier.source,
    subject: dossier.subject,
    office: dossier.office,
    counter: dossier.counter,
    receivedBy: dossier.receivedBy,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    dueDate: dossier.dueAt && localDate(dossier.dueAt),
    fees: dossier.fees.map(feeView),
    amountDue: amountDue(dossier.fees),
    feesUnknown: dossier.fees.filter((line) => !line.known).length,
    missing: dossier.missing,
    lookUps: standingLookUps(dossier.lookUps),
    notNeeded: notNeededOf(dossier),
    undecided: undecidedOf(dossier),
    sets: dossier.sets,
    returnBy: dossier.returnBy,
    replaces: dossier.replaces,
    replacedBy: dossier.replacedBy,
    uuid: dossier.id,
    helpedAt: dossier.helpedAt,
    startsOn: clockStart(dossier),
    // Until the term begins, its day is what it would be if all went by the rule.
    provisional: awaitedIn(dossier.clock) !== null,
  };
}

/** An office as answers name it. */
export function officeNamed({ agencyId, name }: KnownOffice) {
  return { agencyId, name };
}

/** The office that is to decide a dossier; by its code where the store does not know it. */
export function competentNamed({ competent }: Dossier, known: KnownOffice | null) {
  return { agencyId: competent, name: known?.name ?? competent };
}

function caseView(dossier: Dossier): { id: string; name: string } {
  const chosen = dossier.procedure.cases.find((each) => each.id === dossier.caseId);
  return { id: dossier.caseId, name: chosen?.name ?? dossier.caseId };
}

/** The same dossier with every person's numbers masked, those of phones too. */
export function masksOf(dossier: Dossier): Dossier {
  const { owner, submitter, handback, posting } = dossier;
  const masksOn = (party: Party): Party => ({
    ...party,
    number: hidden(party.number),
    phone: hidden(party.phone),
    email: hidden(party.email),
  });
  return {
    ...dossier,
    owner: masksOn(owner),
    submitter: submitter && masksOn(submitter),
    posting: { ...posting, phone: hidden(posting.phone) },
    handback: handback && {
      ...handback,
      collectorNumber: hidden(handback.collectorNumber),
    },
  };
}

function partyView(party: Party) {
  return { id: party.number, name: party.name };
}

function feeView(line: FeeLine) {
  const { name, kind, per, unitPrice, quantity, copies, amount, known, legalBasis } = line;
  return { name, kind, per, unitPrice, quantity, copies, amount, known, legalBasis };
}

/** Where the postman goes, and whom they call. */
export function postedToText({ address, phone }: Posting): string {
  return [address, phone].filter(Boolean).join(', ');
}

export type WholeDossierView = Awaited<ReturnType<typeof wholeDossierView>>;

/** `dossier show`: the same, where it stands, and what the one who asks may do with it. */
export async function wholeDossierView(
  dossier: Dossier,
  actor: ActorAt,
  reader: Reader,
  ctx: Context,
) {
  return (await wholeAbout(dossier.id, actor, reader, ctx)).of(dossier);
}

/** Asks what is to be shown of a dossier while that is still asked for itself. */
export async function wholeAbout(id: Uuid, actor: ActorAt, reader: Reader, ctx: Context) {
  const [holder, competent, hops, notes, visit, documents, facts, till] = await Promise.all([
    reader.offices.holderOf(id),
    reader.offices.competentOf(id),
    reader.handovers.hopsOf(id),
    reader.dossiers.notesOf(id),
    reader.queue.visitOf(id),
    reader.documents.ofDossier(id),
    factsAbout(id, actor, reader, ctx),
    tillAt(actor, reader),
  ]);
  return {
    of: async (dossier: Dossier) => {
      const ledger = await facts.ledger(dossier);
      const next = allowedActions(dossier, await facts.of(dossier));
      const payBy = waysToPay({ dossier, ledger, till });
      const { entries } = facts;
      const besides = { hops, notes, visit, documents, next, payBy, entries };
      return wholeView(dossier, { holder, competent, ledger, ...besides });
    },
  };
}

interface Besides {
  holder: KnownOffice | null;
  competent: KnownOffice | null;
  ledger: Ledger;
  hops: Hop[];
  notes: Note[];
  visit: Uuid | null;
  documents: readonly DossierDocument[];
  next: Action[];
  payBy: Method[];
  entries: readonly CertificationEntry[];
}

function wholeView(dossier: Dossier, { holder, competent, ledger, ...besides }: Besides) {
  const { inTransit } = dossier;
  return {
    // A fee set after the reception stands at what it is now, as the money below does.
    ...dossierView({ ...dossier, fees: [...ledger.lines] }),
    postedTo: dossier.returnBy === 'post' ? postedTo(dossier) : null,
    competent: competentNamed(dossier, competent),
    // On the road nobody holds it: the slip says between whom it is.
    holder: inTransit ? null : { agencyId: dossier.holder, name: holder?.name ?? dossier.holder },
    inTransit: inTransit && { slip: inTransit.slip, from: dossier.holder, to: inTransit.to },
    shelf: dossier.shelf,
    hops: besides.hops,
    components: componentsWith(besides.documents, dossier),
    missingReason: dossier.missingReason,
    payments: ledger.payments.map(paymentView),
    money: moneyOfLedger(ledger),
    result: resultTold(dossier, besides.documents),
    returned: dossier.handback,
    dates: {
      receivedAt: dossier.receivedAt,
      dueDate: dossier.dueAt && localDate(dossier.dueAt),
      limitDate: openSupplement(dossier)?.limit ?? null,
      closedAt: dossier.closing?.at ?? null,
      forwardedAt: dossier.forwardedAt,
      resolvedAt: dossier.resolvedAt,
      returnedAt: dossier.returnedAt,
    },
    clock: clockWord(dossier),
    supplements: dossier.supplements,
    dueChanges: dossier.dueChanges,
    closing: dossier.closing,
    prints: dossier.prints,
    notes: besides.notes,
    visit: besides.visit,
    next: besides.next,
    payBy: besides.payBy,
    certified: besides.entries.map(({ kind, year, number, volume, copies, struck }) => ({
      ...{ kind, year, number, volume, copies, struck: struck !== null },
    })),
  };
}
