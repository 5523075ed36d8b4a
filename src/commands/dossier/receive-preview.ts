/** What will be recorded, as it is shown before; and the check that it still holds. */
import type { Ui } from '../../cli/ui.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import { atHome, postedTo } from '../../domain/dossier/people.ts';
import { runOfReception } from '../../domain/dossier/clock-start.ts';
import type { Reception } from '../../domain/dossier/reception-shape.ts';
import { isHere } from '../../domain/dossier/components.ts';
import { undecidedAmong, type UndecidedPaper } from '../../domain/dossier/conditional.ts';
import type { NewEvent } from '../../domain/event.ts';
import { amountDue, countedFees } from '../../domain/fee/fee-line.ts';
import { leftAfter } from '../../domain/fee/waiver.ts';
import { Problem } from '../../domain/problem.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { namesProvince } from '../../domain/value/postal-address.ts';
import { dateText, shownNumber, moneyText, momentText, quantityText } from '../../locale/format.ts';
import type { PreparedReception } from './receive-facts.ts';
import type { ReceptionTiming } from './receive-timing.ts';
import { reducedIn } from './receive-waivers.ts';
import { postedToText } from './view.ts';

/** What was shown and agreed to, decided from what was true then. */
export interface Shown {
  reception: PreparedReception;
  events: NewEvent[];
}

/** What will be recorded. */
export function showPreview(
  events: readonly NewEvent[],
  {
    procedure,
    owner,
    newcomer,
    told,
    timing,
    deciding,
  }: Pick<PreparedReception, 'procedure' | 'owner' | 'newcomer' | 'told' | 'timing' | 'deciding'>,
  ui: Ui,
): void {
  const { data: reception, personal } = receivedEvent(events);
  const { citizen, conditional, document, dossier, elsewhere, life, words } = ui.texts.screen;
  const { competent, hasChoice } = deciding();
  const byPost = reception.returnBy === 'post';
  const to = postedTo({ owner: personal.owner, posting: personal.posting ?? atHome });
  const waived = reducedIn(events);
  const papers = reception.components.filter(isHere).map((each) => each.name);
  const again = reception.components.filter(({ digitised }) => digitised);
  const unknown = reception.fees.filter((fee) => !fee.known).map(({ name }) => name);
  ui.title(dossier.preview);
  ui.facts([
    [dossier.procedure, `${procedure.code} ${procedure.shortName}`],
    [dossier.owner, owner.name],
    ...newcomerFacts(newcomer, ui),
    [dossier.submitter, personal.submitter && personal.submitter.name],
    [dossier.authorisation, personal.authorisation],
    [dossier.subject, personal.subject],
    [life.replaces, reception.replaces && life.replacesNow(reception.replaces)],
    [dossier.papers, papers.length === 0 ? dossier.noPapers : papers.join('; ')],
    [document.reuse.papers, again.map(({ name }) => name).join('; ') || null],
    ...lookedUpFacts(events, ui),
    [dossier.missing, reception.missing.length === 0 ? null : reception.missing.join('; ')],
    [conditional.notNeeded, reception.notNeeded?.join('; ') ?? null],
    [elsewhere.competent, hasChoice || reception.competent !== null ? competent.name : null],
    [elsewhere.helpedAt, reception.helpedAt],
    [dossier.due, promisedText(reception, competent.name, ui)],
    [dossier.counted, countsText(reception, procedure, ui)],
    ...certifiedFacts(events, ui),
    [dossier.fee, moneyText(amountDue(reception.fees))],
    ...waivedFacts(waived, leftAfter(reception.fees, waived), ui),
    [
      dossier.alsoUnknown,
      unknown.length === 0 ? null : dossier.unknownFees(unknown.length, unknown),
    ],
    [dossier.channel, reception.channel === 'counter' ? null : words.channel[reception.channel]],
    [
      dossier.returnBy,
      reception.returnBy === 'counter' ? null : words.returnWay[reception.returnBy],
    ],
    [dossier.postedTo, byPost ? postedToText(to) : null],
    [citizen.phone, byPost ? null : (told?.phone?.typed ?? null)],
  ]);
  if (byPost && !namesProvince(to.address ?? '')) ui.warn(citizen.noProvince);
  showTiming(timing(events), ui);
}

/** The conditional papers of which nothing would be recorded. */
export function undecidedIn(events: readonly NewEvent[], procedure: Procedure): UndecidedPaper[] {
  const { caseId, components, missing, notNeeded = [] } = receptionOf(events);
  const rules = procedure.cases.find(({ id }) => id === caseId)?.components ?? [];
  const looked = events.find((each) => each.type === 'dossier.data_looked_up');
  const { found = [], failed = [] } = looked?.data ?? {};
  const lookUps = [...found, ...failed];
  return undecidedAmong(rules, { components, lookUps, missing, notNeeded });
}

/** The day, and of a term that is still to begin what it runs from. */
function promisedText(reception: Reception, office: string, { texts }: Ui): string {
  const { elsewhere, dossier } = texts.screen;
  const { count } = runOfReception(reception);
  const { dueAt } = reception;
  if (count.rule === 'awaited' && count.start === 'review') return elsewhere.fromReview;
  if (dueAt === null) return dossier.noDueDate;
  const at = momentText(dueAt);
  return count.rule === 'awaited' ? elsewhere.expected(at, office) : at;
}

/** What will be recorded as data instead of paper, and what was not found. */
function lookedUpFacts(events: readonly NewEvent[], { texts }: Ui): [string, string | null][] {
  const { lookUp } = texts.screen;
  const event = events.find((each) => each.type === 'dossier.data_looked_up');
  if (event === undefined) return [];
  const { found, failed } = event.data;
  const { reasons } = event.personal;
  const told = found.map(({ name, database }) => lookUp.foundNow(name, database));
  const not = failed.map(({ name }, n) => lookUp.failedFact(name, reasons[n] ?? ''));
  return [
    [lookUp.found, told.join('; ') || null],
    [lookUp.failed, not.join('; ') || null],
  ];
}

/** What will be certified with it, and who signs: the numbers are taken as it is written. */
function certifiedFacts(events: readonly NewEvent[], { texts }: Ui): [string, string | null][] {
  const { certification: words } = texts.screen;
  const now = certifiedIn(events);
  if (now.length === 0) return [];
  const { signer, signerTitle: title } = now[0]!.personal;
  const lines = now.map(({ data, personal }) =>
    words.willCertify(personal.original, data.copies, data.pages),
  );
  return [
    [words.certifiedNow, lines.join('; ')],
    [words.signer, `${signer}, ${title}`],
  ];
}

function certifiedIn(events: readonly NewEvent[]) {
  return events.filter((each) => each.type === 'certification.certified');
}

/** What laws take off, and what is left to pay. */
export function waivedFacts(
  waived: ReturnType<typeof reducedIn>,
  toPay: number,
  { texts }: Pick<Ui, 'texts'>,
): [string, string | null][] {
  const { payment, waiver } = texts.screen;
  if (waived.length === 0) return [];
  const told = waived.map(({ amount, reason, basis }) =>
    waiver.byLaw(moneyText(amount), reason, basis ?? ''),
  );
  return [
    [payment.waived, told.join('; ')],
    [payment.outstanding, moneyText(toPay)],
  ];
}

/** `Bản sao trích lục: 2 bản`; also of what nobody asked for, so that it is seen. */
function countsText(
  { caseId, channel, fees }: ReturnType<typeof receptionOf>,
  { cases }: Procedure,
  { texts }: Ui,
): string | null {
  const { per } = texts.screen.words;
  const rules = cases.find(({ id }) => id === caseId)?.fees ?? [];
  const counts = countedFees(rules, channel).map((rule) => {
    const line = fees.find(({ id }) => id === rule.id);
    return `${rule.name}: ${quantityText(line?.quantity ?? 0, line?.copies ?? 1)} ${per[rule.per]}`;
  });
  return counts.length === 0 ? null : counts.join('; ');
}

/** Of somebody who is recorded with the dossier: all that will be kept. */
function newcomerFacts(newcomer: CitizenDetails | null, { texts }: Ui): [string, string | null][] {
  if (newcomer === null) return [];
  const { citizen, words } = texts.screen;
  return [
    [
      citizen.numberOf[newcomer.idKind ?? 'cccd'],
      shownNumber(newcomer.idKind, newcomer.idNumber) || null,
    ],
    [citizen.dob, newcomer.dob && dateText(newcomer.dob)],
    [citizen.sex, newcomer.sex && words.sex[newcomer.sex]],
    [citizen.address, newcomer.address],
    [citizen.phone, newcomer.phone && newcomer.phone.typed],
  ];
}

/** Days off that nobody has announced yet, and papers that came outside working hours. */
export function showTiming({ unconfirmed, receivedIn, sendBy }: ReceptionTiming, ui: Ui): void {
  const { calendar, elsewhere, life } = ui.texts.screen;
  if (unconfirmed.length > 0) ui.warn(calendar.unconfirmedDates(unconfirmed));
  if (receivedIn === 'outside') ui.warn(life.outsideHours);
  if (sendBy !== null) ui.warn(elsewhere.sendOn(momentText(sendBy)));
}

/** Throws `dossier.changed_meanwhile` when a fee, term or due date is not what was shown. */
export function requireSame(preview: readonly NewEvent[], now: readonly NewEvent[]): void {
  const shown = (events: readonly NewEvent[]): string => {
    const { fees, term, dueAt, competent } = receptionOf(events);
    const { components, missing, notNeeded } = receptionOf(events);
    const papers = [components, missing, notNeeded];
    const certified = certifiedIn(events).map(({ data: { kind }, personal }) => [kind, personal]);
    return JSON.stringify([fees, term, dueAt, papers, competent, reducedIn(events), certified]);
  };
  if (shown(preview) !== shown(now)) {
    throw new Problem('dossier.changed_meanwhile', { code: receptionOf(now).code });
  }
}

/** What a reception's events say of the dossier. */
export function receptionOf(events: readonly NewEvent[]) {
  return receivedEvent(events).data;
}

function receivedEvent([event]: readonly NewEvent[]) {
  if (event?.type !== 'dossier.received') throw new TypeError('a reception begins a dossier');
  return event;
}
