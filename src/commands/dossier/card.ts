/** A dossier for people, and what to do with it next. */
import type { Ui } from '../../cli/ui.ts';
import type { UndecidedPaper } from '../../domain/dossier/conditional.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import { dateText, moneyText, momentText } from '../../locale/format.ts';
import { reusedText } from '../document/reused-view.ts';
import { dueTold } from './due-told.ts';
import { resultText } from './result-text.ts';
import { postedToText, type DossierView, type WholeDossierView } from './view.ts';

/** The facts that every answer about a dossier shows. */
export function showDossier(view: ShownDossier, ui: Ui): void {
  ui.facts(receptionFacts(view, ui));
}

type Facts = [label: string, fact: string | null][];

/** A dossier with the office that is to decide it. */
type ShownDossier = DossierView & Pick<WholeDossierView, 'competent'>;

function receptionFacts(view: ShownDossier, ui: Ui, headed = false): Facts {
  const { dossier, elsewhere, life, words } = ui.texts.screen;
  return [
    [dossier.code, headed ? null : view.code],
    [dossier.status, words.status[view.status]],
    [dossier.procedure, headed ? null : `${view.procedure.code} ${view.procedure.name}`],
    [dossier.owner, headed ? null : view.citizen.name],
    [dossier.submitter, view.submitter?.name ?? null],
    [dossier.subject, view.subject],
    [life.replaces, view.replaces],
    [dossier.received, momentText(view.receivedAt)],
    [elsewhere.competent, view.competent.agencyId === view.office ? null : view.competent.name],
    [elsewhere.helpedAt, view.helpedAt === view.office ? null : view.helpedAt],
    [dossier.due, dueText(view, ui)],
    [dossier.fee, feeText(view, ui)],
    ...lookUpFacts(view.lookUps, ui),
    [dossier.missing, view.missing.length === 0 ? null : view.missing.join('; ')],
  ];
}

/** Papers of which nobody has said whether they are needed, and those that are not. */
function needFacts(
  { undecided, notNeeded }: Pick<DossierView, 'undecided' | 'notNeeded'>,
  { texts }: Pick<Ui, 'texts'>,
): Facts {
  const { conditional } = texts.screen;
  return [
    [conditional.undecided, undecidedNames(undecided).join('; ') || null],
    [conditional.notNeeded, notNeeded.join('; ') || null],
  ];
}

/** `3. Văn bản ủy quyền`, short enough for a page that has much else. */
export function undecidedNames(undecided: readonly UndecidedPaper[]): string[] {
  return undecided.map(({ component, name }) => `${component}. ${name}`);
}

/** What databases stand for, and since when; and why others do not. */
export function lookUpFacts(lookUps: DossierView['lookUps'], ui: Ui): Facts {
  const { dossier, lookUp } = ui.texts.screen;
  const found = lookUps.flatMap((each) =>
    each.found ? lookUp.foundAt({ ...each, database: each.database ?? '' }) : [],
  );
  const failed = lookUps
    .filter((each) => !each.found)
    .map(({ name, reason }) => lookUp.failedFact(name, reason ?? dossier.erased));
  return [
    [lookUp.found, found.join('; ') || null],
    [lookUp.failed, failed.join('; ') || null],
  ];
}

/** The due date; that the clock stands still; or that there is none. */
function dueText(view: ShownDossier, ui: Ui): string {
  const { dossier, life } = ui.texts.screen;
  const stopped = view.status === 'supplement_requested';
  return dueTold(view, stopped ? life.clockStopped : dossier.noDueDate, ui);
}

/** What is told of fees; a list has no lines of them. */
interface ShownFees extends Partial<Pick<DossierView, 'fees'>> {
  amountDue: number;
  feesUnknown: number;
}

/** `8.000 đ`, and which lines nobody has a price for: unknown is never shown as nothing. */
export function feeText({ amountDue, feesUnknown, fees = [] }: ShownFees, ui: Ui): string {
  const { dossier } = ui.texts.screen;
  const sum = amountDue === 0 ? [] : [moneyText(amountDue)];
  const names = fees.filter(({ known }) => !known).map(({ name }) => name);
  const unknown = feesUnknown === 0 ? [] : [dossier.unknownFees(feesUnknown, names)];
  return [...sum, ...unknown].join(' + ') || dossier.noFee;
}

/** What is known beyond reception: papers, result, who collected, where it lies. */
export function showWholeDossier(view: WholeDossierView, ui: Ui): void {
  ui.facts([...receptionFacts(view, ui), ...outcomeFacts(view, ui)]);
  showRest(view, ui);
}

/** The same under a head that has the code, the owner and the procedure. */
export function showDossierPage(view: WholeDossierView, ui: Ui): void {
  ui.facts([...receptionFacts(view, ui, true), ...outcomeFacts(view, ui)]);
  showRest(view, ui);
}

/** Its way, what was remarked, and its papers. */
function showRest(view: WholeDossierView, ui: Ui): void {
  showHops(view, ui);
  showNotes(view, ui);
  // What is missing stands among the facts.
  const here = view.components.filter(({ state }) => state !== 'missing');
  if (here.length === 0) return;
  ui.line();
  const { procedure } = ui.texts.screen;
  ui.table(
    [procedure.number, procedure.paper, procedure.originals, procedure.certified, procedure.copies],
    here.map((each) => [
      each.id,
      [each.name, ...reusedMarks(each, ui)].join(', '),
      ...[each.originals, each.certified, each.copies].map((n) => (n === 0 ? '–' : String(n))),
    ]),
  );
}

/** That a paper was not brought, where it is from, and that what it was made of is gone. */
function reusedMarks({ state, documents }: ShownPaper, { texts }: Ui): string[] {
  if (state !== 'reused') return [];
  const { document: words } = texts.screen;
  const told = documents.flatMap(({ reused, gone }) =>
    reused === null
      ? []
      : [reusedText(reused, texts), ...(gone === null ? [] : [words.goneShort[gone.why]])],
  );
  return [[words.reuse.mark, ...told].join(' ')];
}

type ShownPaper = Pick<WholeDossierView['components'][number], 'state' | 'documents'>;

/** Every leg of the paper's way: who gave it, who took it, and when. */
function showHops({ hops }: WholeDossierView, ui: Ui): void {
  if (hops.length === 0) return;
  const { handover, words } = ui.texts.screen;
  ui.line();
  ui.table(
    [handover.way, handover.giver, handover.receiver],
    hops.map((hop) => [
      `${hop.from} → ${hop.to}`,
      `${hop.giver.name}, ${momentText(hop.sentAt)}`,
      hop.receiver === null || hop.receivedAt === null
        ? words.itemState[hop.state]
        : `${hop.receiver.name}, ${momentText(hop.receivedAt)}`,
    ]),
  );
}

/** What was remarked on it, the newest last. */
function showNotes({ notes }: WholeDossierView, ui: Ui): void {
  if (notes.length === 0) return;
  const { dossier } = ui.texts.screen;
  ui.line();
  ui.table(
    [dossier.when, dossier.who, dossier.note],
    notes.map(({ at, by, text }) => [momentText(at), by, text ?? dossier.erased]),
  );
}

function outcomeFacts(view: WholeDossierView, ui: Ui): Facts {
  const { certification, dossier, handover, payment, words } = ui.texts.screen;
  const { result, returned } = view;
  return [
    ...needFacts(view, ui),
    [payment.title, moneyLine(view, ui)],
    [dossier.holder, view.holder?.name ?? null],
    [handover.inTransit, onTheRoad(view)],
    [handover.shelf, view.shelf],
    [dossier.channel, words.channel[view.channel]],
    [dossier.returnBy, words.returnWay[view.returnBy]],
    [dossier.postedTo, view.postedTo && postedToText(view.postedTo)],
    [dossier.result, result && resultText(result, ui.texts)],
    [dossier.resultDate, result && dateText(result.date)],
    ...lifeFacts(view, ui),
    [certification.certifiedNow, certifiedText(view, ui)],
    [dossier.returned, view.dates.returnedAt && momentText(view.dates.returnedAt)],
    [dossier.collector, returned && collectorText(returned, words.collector[returned.to])],
    [handover.authority, returned?.authority ? words.authority[returned.authority] : null],
    [handover.originals, returned?.originals ? String(returned.originals) : null],
    [handover.evidence, returned?.shipment ?? null],
  ];
}

/** Who came for it; who was erased, or named by nobody, is told as what they are to its owner. */
function collectorText({ collectorName }: { collectorName: string | null }, who: string): string {
  return collectorName === null ? who : `${collectorName} (${who})`;
}

/** `1/2026 (…), 2/2026 (…)`, and which of them are struck. */
function certifiedText({ certified }: WholeDossierView, { texts }: Ui): string | null {
  const { certification: words } = texts.screen;
  const [stand, struck] = [false, true].map((gone) =>
    certified.filter((each) => each.struck === gone),
  );
  const told = stand!.length === 0 ? [] : [words.numbersOf(stand!)];
  const gone = struck!.length === 0 ? [] : [words.struckRow(words.numbersOf(struck!))];
  return [...told, ...gone].join('; ') || null;
}

/** The command that prints the words of what was certified in it, where anything stands. */
export function printWordsLine({ code, certified }: Pick<WholeDossierView, 'code' | 'certified'>) {
  return certified.some(({ struck }) => !struck) ? [`motcua print certification ${code}`] : [];
}

/** `BG-H49.22-261123-0001: H49.22 → H49.10`. */
export function onTheRoad({ inTransit }: Pick<WholeDossierView, 'inTransit'>): string | null {
  return inTransit && `${inTransit.slip}: ${inTransit.from} → ${inTransit.to}`;
}

/** What it went through: papers asked for, new due dates, an end without a result. */
function lifeFacts(view: WholeDossierView, ui: Ui): Facts {
  const { life, dossier } = ui.texts.screen;
  const { limitDate } = view.dates;
  const asked = view.supplements.at(-1);
  const extended = view.dueChanges.findLast(({ why }) => why === 'extended');
  return [
    [
      life.supplements,
      asked ? life.supplementFact(asked.number, asked.reason ?? dossier.erased) : null,
    ],
    [life.limit, limitDate && dateText(limitDate)],
    [life.apology, extended?.reason ?? null],
    [life.dueBefore, extended?.before ? momentText(extended.before) : null],
    [life.closingReason, view.closing?.reason ?? null],
    [life.replacedBy, view.replacedBy],
  ];
}

/** What is usually next; the rest is for `dossier why` and the JSON's `next`. */
const usual: Partial<Record<Action, string>> = {
  forward: '',
  'begin-review': '',
  'request-supplement': ' --reason …',
  'complete-supplement': '',
  resolve: ' --result-number … --result-date …',
  return: ' --to owner',
};

/** The command line of each act that usually follows, of those that may be done. */
export function nextLines({ code, next }: Pick<WholeDossierView, 'code' | 'next'>): string[] {
  const steps = next.filter((action) => usual[action] !== undefined);
  return steps.map((action) => `motcua dossier ${action} ${code}${usual[action]}`);
}

/** The command that hands a result over, where that may be done. */
export function returnLine({ code, next }: Pick<WholeDossierView, 'code' | 'next'>): string[] {
  return next.includes('return') ? nextLines({ code, next: ['return'] }) : [];
}

/** The command that takes what is owed, where that may be done. */
export function takeLine({ code, payBy: [way] }: Pick<WholeDossierView, 'code' | 'payBy'>) {
  return way === undefined ? [] : [`motcua payment take ${code} --method ${way}`];
}

/** What usually follows, or where it is and what happened to it. */
/** `first` stands before what may be done with any such dossier. */
export function showNext(view: WholeDossierView, ui: Ui, first: readonly string[] = []): void {
  const lines = [...first, ...nextLines(view), ...takeLine(view)];
  const slip = view.inTransit?.slip;
  const road = slip === undefined ? [] : [`motcua handover show ${slip}`];
  const done = [...road, `motcua dossier timeline ${view.code}`];
  ui.next(...(lines.length === 0 ? done : lines));
}

/** `part paid, 20.000 đ to pay`. */
function moneyLine({ money }: WholeDossierView, ui: Ui): string | null {
  const { payment, words } = ui.texts.screen;
  if (money.state === 'nothing_due' && money.surplus === 0) return null;
  const { outstanding, surplus } = money;
  const left = outstanding === 0 ? [] : [payment.leftToPay(moneyText(outstanding))];
  const over = surplus === 0 ? [] : [payment.overPaid(moneyText(surplus))];
  return [words.money[money.state], ...left, ...over].join(', ');
}
