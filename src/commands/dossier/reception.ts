/** A reception, by command or at the counter: decided under the lock, written, then printed. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { Ui } from '../../cli/ui.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Party } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import { leftAfter } from '../../domain/fee/waiver.ts';
import { struckIn } from '../../domain/certification/strike.ts';
import type { StruckNumber } from '../../domain/certification/entry.ts';
import { calledOffIn } from '../../domain/dossier/cancel.ts';
import { allowedActions } from '../../domain/dossier/blockers.ts';
import { clockStart, type ClockStart } from '../../domain/dossier/clock-start.ts';
import { doubtfulCounts, requireMeant, requireOutage } from '../../domain/dossier/doubts.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Writer } from '../../store/store.ts';
import { routeRefusal } from '../../domain/office/route.ts';
import { sightsOfParties } from '../access/saw.ts';
import { offeredLines, waiverView, type WaiverView } from '../payment/waiver-view.ts';
import { showEntries, showStruck, type EntryView } from '../certify/view.ts';
import { wantedBehind } from '../print/going.ts';
import type { SentPaper } from '../print/sending.ts';
import { printAfter } from '../print/shared.ts';
import { hasGone, noPaperWent, sentOf, showWent } from '../print/went.ts';
import { showNews, showWarnings } from '../citizen/card.ts';
import { doublesOf, doubleWarnings, type Doubles } from '../citizen/doubles.ts';
import type { HolderNews } from '../citizen/shared.ts';
import { warningViews } from '../citizen/view.ts';
import { actorOf, factsAbout } from './act-facts.ts';
import { nextLines, showDossier, undecidedNames } from './card.ts';
import { prepareReception, type PreparedReception } from './receive-facts.ts';
import type { ReceptionTiming } from './receive-timing.ts';
import type { ReceptionInput } from './receive-options.ts';
import {
  receptionOf,
  requireSame,
  showTiming,
  waivedFacts,
  type Shown,
} from './receive-preview.ts';
import { requireScans } from './receive-reuse.ts';
import { reducedIn } from './receive-waivers.ts';
import { sightHere } from './shared.ts';
import { dossierView, officeNamed, type DossierView } from './view.ts';

/** What a person agreed to, under the idempotency key of the draft it was asked in. */
export interface Agreement {
  key: string;
  /** What was shown; `null` where it was agreed to beforehand (`--yes`). */
  shown: Shown | null;
}

/** What laws took off its fees, what is left to pay, and what else fits or may. */
interface WaivedFees {
  waived: ReturnType<typeof reducedIn>;
  toPay: number;
  waivers: WaiverView[];
}

export interface Received extends DossierView, ReceptionTiming, HolderNews, WaivedFees {
  /** Sendings of the dossier whose place it takes. */
  calledOff: string[];
  /** Numbers of certification books that are struck with it. */
  struck: StruckNumber[];
  /** What looks odd about an owner whose card made a record. */
  warnings: ReturnType<typeof warningViews>;
  receiptFile: string | null;
  /** What was certified with it. */
  certified?: EntryView[];
  sent?: SentPaper;
  replayed: boolean;
  /** Codes of what was received that day of the same person and procedure before it. */
  twins: string[];
  /** The office that is to decide it, and what its term runs from. */
  competent: { agencyId: AgencyId; name: string };
  clock: { startsOn: ClockStart };
  /** Where it can be sent from here to be decided; `null` where it is decided here, or no way leads. */
  sendTo: AgencyId | null;
  /** What the one who received it may do with it. */
  next: Action[];
}

/**
 * Decides under the lock and writes. What a person was shown before is decided again, and must
 * come to the same; for scripts and `--yes` nothing is decided before the lock.
 */
export async function receive(
  wanted: ReceptionInput,
  agreement: Agreement | null,
  ctx: Context,
): Promise<Outcome<Received>> {
  const shown = agreement?.shown ?? null;
  const preparing = shown?.reception ?? prepareReception(wanted, ctx);
  // At the counter it was asked whether it is one of those.
  const doubles = wanted.scan === null ? null : doublesHere(preparing, ctx);
  const { value, replayed } = await ctx.write(
    async (writer, session) => {
      const reception = await aloneWhere(wanted, writer, preparing);
      const [{ news, ...decided }, twins] = await Promise.all([
        decidedBy(reception, writer, session),
        reception.twins(writer, session),
      ]);
      const { events } = decided;
      if (shown) requireSame(shown.events, events);
      else if (!ctx.globals.yes) requireNoDoubt(reception, events);
      // Told with the rest, and so no wait of its own.
      await writer.see(sightsOfParties(reception.dossier, partiesIn(events), 'dossier receive'));
      await requireScans(wanted, events, writer);
      await writer.append(events);
      const [found, facts] = await Promise.all([
        writer.dossiers.byId(reception.dossier),
        factsAbout(reception.dossier, actorOf(session), writer, ctx),
      ]);
      const dossier = found!;
      const next = allowedActions(dossier, await facts.of(dossier));
      const warnings = warningViews(warningsBeside(await doubles, dossier));
      const gone = { calledOff: calledOffIn(events), struck: struckIn(events) };
      const besides = { ...gone, warnings, twins, next };
      const { competent } = reception.deciding();
      const deciding = {
        competent: officeNamed(competent),
        clock: { startsOn: clockStart(dossier) },
        sendTo: routeRefusal(session.office, competent) === null ? competent.agencyId : null,
      };
      const told = { ...reception.timing(events), ...news, ...besides };
      const fees = waivedIn(reception, events, dossier.fees);
      const certified = await certifiedNow(events, writer, ctx);
      const all = { ...dossierView(dossier), ...deciding, ...fees, ...told };
      return certified === null ? all : { ...all, certified };
    },
    // The draft's key stands under this command's name wherever the draft was begun.
    {
      act: 'dossier.receive',
      after: Promise.all([preparing, doubles]),
      ...(agreement && { key: agreement.key, command: 'dossier receive' }),
    },
  );
  const out = await wantedBehind(ctx, wanted.print, 'receipt');
  const printed =
    out === null
      ? noPaperWent
      : await printAfter(ctx, value.code, 'receipt', { out, again: replayed });
  return printed.map((went) => {
    return { ...value, receiptFile: went.file, ...sentOf(went), replayed };
  });
}

/** What is attached to two dossiers at once would be decided on two streams. */
async function aloneWhere<T>(
  { declaration }: ReceptionInput,
  writer: Writer,
  then: Promise<T> | T,
) {
  if (declaration.length > 0) await writer.alone();
  return then;
}

/** What at a terminal would have been asked about. */
function requireNoDoubt({ procedure }: PreparedReception, events: readonly NewEvent[]): void {
  const { fees, channel } = receptionOf(events);
  requireMeant(doubtfulCounts(fees));
  requireOutage(procedure, channel);
}

/** Whether somebody who is new here may be known already. */
async function doublesHere(
  preparing: PreparedReception | Promise<PreparedReception>,
  ctx: Context,
): Promise<Doubles | null> {
  const { newcomer } = await preparing;
  if (newcomer === null) return null;
  return doublesOf(newcomer, await ctx.store(), await sightHere(ctx));
}

function warningsBeside(doubles: Doubles | null, { owner }: Pick<Dossier, 'owner'>) {
  return doubles ? doubleWarnings(doubles, { id: owner.citizen!, created: true }) : [];
}

/** The owner's record is made, where it is, before anything is decided of the dossier. */
async function decidedBy(reception: PreparedReception, writer: Writer, session: Session) {
  const { citizen, news } = await reception.ensureOwner(writer);
  const [events] = await Promise.all([
    reception.decide(writer, session, citizen),
    reception.requireStillKnown(writer),
  ]);
  return { news, events };
}

function waivedIn(
  reception: PreparedReception,
  events: readonly NewEvent[],
  fees: readonly FeeLine[],
): WaivedFees {
  const waived = reducedIn(events);
  return {
    waived,
    toPay: leftAfter(fees, waived),
    waivers: reception.proposed(events).map(waiverView),
  };
}

/** Who stands in what was received. */
function partiesIn(events: readonly NewEvent[]): (Party | null)[] {
  return events.flatMap((event) =>
    event.type === 'dossier.received' ? [event.personal.owner, event.personal.submitter] : [],
  );
}

export function showReceived(result: Received, ui: Ui): void {
  const { dossier, life } = ui.texts.screen;
  const before = dossier.receivedBefore(result.receivedAt, result.code);
  ui.done(result.replayed ? before : dossier.receivedNow);
  if (result.replaces !== null && !result.replayed) ui.done(life.cancelled(result.replaces));
  for (const tracking of result.calledOff) ui.done(life.calledOff(tracking));
  showStruck(result.struck, ui);
  showDossier(result, ui);
  showCertified(result, ui);
  showWaived(result, ui);
  showNews(result, ui);
  showWarnings(result.warnings, ui);
  const went = { file: result.receiptFile, sent: result.sent };
  showWent(went, ui);
  showTiming(result, ui);
  showUndecided(result, ui);
  for (const code of result.twins) ui.warn(life.twin(code));
  const words = result.certified ? [`motcua print certification ${result.code}`] : [];
  const print = hasGone(went) ? words : [`motcua print receipt ${result.code}`, ...words];
  const [usual = `motcua dossier show ${result.code}`] = nextLines(result);
  const send = `motcua handover send --to ${result.sendTo} ${result.code}`;
  ui.next(...print, result.sendTo === null ? usual : send);
}

/** The numbers that were taken with it; `null` where none were. */
async function certifiedNow(events: readonly NewEvent[], reader: Writer, ctx: Context) {
  const first = events.find((each) => each.type === 'certification.certified');
  if (first === undefined) return null;
  const { certifiedIn } = await import('../certify/at-reception.ts');
  return certifiedIn(first.data.dossier, { reader, ctx });
}

/** Shown behind the dossier. */
function showCertified({ certified = [] }: Received, ui: Ui): void {
  if (certified.length === 0) return;
  showEntries(certified, ui);
}

/** Nobody has said whether some papers are needed: what says so, for whoever may. */
function showUndecided({ code, undecided, next }: Received, ui: Ui): void {
  if (undecided.length === 0) return;
  ui.warn(ui.texts.screen.conditional.nowUndecided(undecidedNames(undecided)));
  if (!next.includes('correct')) return;
  const all = undecided.map(({ component }) => `--not-needed ${component}`).join(' ');
  ui.next(`motcua dossier correct ${code} ${all} --reason …`);
}

/** What laws took off, and what else they may: no more than a person says is taken. */
function showWaived({ waived, toPay, waivers }: Received, ui: Ui): void {
  const facts = waivedFacts(waived, toPay, ui);
  if (facts.length > 0) ui.facts(facts);
  for (const line of offeredLines(waivers, ui)) ui.warn(line);
}
