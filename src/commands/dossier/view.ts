/** A dossier as JSON gives it: stable names that scripts rely on. */
import type { Context } from '../../cli/context.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import type { Dossier, DossierLine, Party } from '../../domain/dossier/dossier.ts';
import { clockWord } from '../../domain/dossier/dossier-clock.ts';
import { openSupplement } from '../../domain/dossier/supplement.ts';
import { amountDue, type FeeLine } from '../../domain/fee/fee-line.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf, moneyOfLedger, paymentView } from '../payment/ledger.ts';
import { waysHere } from '../payment/till.ts';
import { actFacts, type ActorAt } from './act-facts.ts';

export const dossierLineFields = [
  'code status procedure citizen channel receivedAt dueAt dueDate waitingSince limitDate',
  'holder inTransit amountDue feesUnknown money',
] as const;

export const dossierFields = [
  'code status procedure case citizen submitter channel source subject office counter',
  'receivedBy receivedAt dueAt dueDate fees amountDue feesUnknown missing sets returnBy',
  'replaces replacedBy uuid',
] as const;

export const wholeDossierFields = [
  ...dossierFields,
  'holder inTransit shelf hops components missingReason payments money result returned',
  'dates clock supplements dueChanges closing prints notes visit next payBy',
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
    sets: dossier.sets,
    returnBy: dossier.returnBy,
    replaces: dossier.replaces,
    replacedBy: dossier.replacedBy,
    uuid: dossier.id,
  };
}

function caseView(dossier: Dossier): { id: string; name: string } {
  const chosen = dossier.procedure.cases.find((each) => each.id === dossier.caseId);
  return { id: dossier.caseId, name: chosen?.name ?? dossier.caseId };
}

function partyView(party: Party) {
  return { id: party.number, name: party.name };
}

function feeView(line: FeeLine) {
  const { name, kind, per, unitPrice, quantity, copies, amount, known, legalBasis } = line;
  return { name, kind, per, unitPrice, quantity, copies, amount, known, legalBasis };
}

export type WholeDossierView = Awaited<ReturnType<typeof wholeDossierView>>;

/** `dossier show`: the same, where it stands, and what the one who asks may do with it. */
export async function wholeDossierView(
  dossier: Dossier,
  actor: ActorAt,
  reader: Reader,
  ctx: Context,
) {
  const holder = await reader.offices.byId(dossier.holder);
  const { inTransit } = dossier;
  const ledger = await ledgerOf(dossier, reader);
  return {
    // A fee set after the reception stands at what it is now, as the money below does.
    ...dossierView({ ...dossier, fees: [...ledger.lines] }),
    // On the road nobody holds it: the slip says between whom it is.
    holder: inTransit ? null : { agencyId: dossier.holder, name: holder?.name ?? dossier.holder },
    inTransit: inTransit && { slip: inTransit.slip, from: dossier.holder, to: inTransit.to },
    shelf: dossier.shelf,
    hops: await reader.handovers.hopsOf(dossier.id),
    components: dossier.components,
    missingReason: dossier.missingReason,
    payments: ledger.payments.map(paymentView),
    money: moneyOfLedger(ledger),
    result: dossier.result,
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
    notes: await reader.dossiers.notesOf(dossier.id),
    visit: await reader.queue.visitOf(dossier.id),
    next: allowedActions(dossier, await actFacts(dossier, actor, reader, ctx)),
    payBy: await waysHere({ dossier, ledger }, actor, reader),
  };
}

export type DossierLineView = ReturnType<typeof dossierLineView>;

/** One line of a list. */
export function dossierLineView(line: DossierLine) {
  const { code, status, procedure, ownerName, channel, receivedAt, dueAt, inTransit } = line;
  return {
    code,
    status,
    procedure,
    citizen: { name: ownerName },
    channel,
    receivedAt,
    dueAt,
    dueDate: dueAt && localDate(dueAt),
    waitingSince: line.waitingSince,
    limitDate: line.limit,
    holder: inTransit ? null : line.holder,
    inTransit: inTransit && { slip: inTransit.slip, from: line.holder, to: inTransit.to },
    amountDue: line.amountDue,
    feesUnknown: line.feesUnknown,
    money: line.money,
  };
}
