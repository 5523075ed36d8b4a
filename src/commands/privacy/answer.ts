/** `privacy answer`: a request is granted and done, as far as the law lets it be, or refused. */
import { dayBorneOut } from '../../cli/borne-out.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, required, textValue } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { inkFor } from '../../cli/ink.ts';
import type { LabelledFacts, Ui } from '../../cli/ui.ts';
import { isSame } from '../../domain/same.ts';
import type { Erasure } from '../../domain/privacy/erasure.ts';
import type { KeptPart } from '../../domain/privacy/kinds.ts';
import { answerPrivacy, requireOpen, type PrivacyRequest } from '../../domain/privacy/request.ts';
import { Problem } from '../../domain/problem.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { countText } from '../../locale/format.ts';
import type { Erasing, Writer } from '../../store/store.ts';
import { bookCodesHere } from '../certify/books.ts';
import { clearLeftHere, keepLeaving } from './left-here.ts';
import { papersLeft } from './papers-left.ts';
import {
  erasureFor,
  findRequest,
  personView,
  requestFields,
  requestView,
  retentionRules,
  showBusinesses,
  type ErasureTerms,
} from './shared.ts';
import { eraseScans, scansOf, type ErasedScan } from './scans.ts';

export default command({
  args: { request: required(textValue('number')) },
  options: {
    as: required(choice(['granted', 'refused'], 'privacyState')),
    reason: reasonText(),
  },
  json: [
    ...requestFields,
    'erased',
    { scans: ['ref sha256'] },
    { kept: ['code why until'] },
    'papers replayed',
  ],
  ask: async ({ as, reason }, ctx) => {
    if (as !== 'refused' || reason !== null) return {};
    const { privacy } = ctx.texts.screen;
    return { reason: await (await ctx.ask()).value(privacy.askReason, reasonText()) };
  },
  missing: ({ as, reason }) => (as === 'refused' && reason === null ? ['--reason'] : []),
  willDo: async ({ request, as }, ctx) => {
    const coming = as === 'granted' ? await comingErasure(request, ctx) : null;
    if (coming === null) return [];
    shownAtCounter.set(ctx, coming.erasure);
    return erasureFacts(coming, ctx);
  },
  run: async ({ request, as, reason: typed }, ctx) => {
    await ctx.requireMay();
    const terms = await termsNow(ctx);
    const agreed = as === 'refused' ? null : await agreedTo(request, ctx);
    const reason = typed === null ? null : cleanLine(typed);
    const answer = (beside: Erasing | null) =>
      ctx.write(async (writer, { office }) => {
        // What is erased is decided on rows that others may add to.
        await writer.alone();
        const found = await findRequest(request, office.agencyId, writer);
        requireOpen(found);
        const erases = found.kind === 'erase' && as === 'granted';
        const done = erases
          ? await eraseAsked(found, { ...terms, reason, agreed, beside }, writer, ctx)
          : await answered(found, { as, reason }, writer);
        const after = await findRequest(found.number, office.agencyId, writer);
        return { ...(await requestView(after, writer)), ...done };
      });
    const store = await ctx.store();
    // What was answered before, and killed behind that, is done with first.
    if (as === 'granted') await clearLeftHere(ctx);
    const streams = agreed === null ? null : await streamsToErase(request, ctx);
    const { value, replayed } =
      streams === null ? await answer(null) : await store.erasing(streams, answer);
    try {
      if (streams !== null) await clearLeftHere(ctx);
    } finally {
      // Behind the entries: what this leaves, as the program ends here, `store tidy` takes away.
      const digests = value.scans.map(({ sha256 }) => sha256);
      if (digests.length > 0) await store.dropUnnamed(digests);
    }
    const gone = streams === null && value.erased.length === 0;
    const papers = gone ? [] : await papersLeft(value.citizen.uuid, value.erased, ctx);
    return { ...value, papers, replayed };
  },
  show: async (result, ui) => {
    const { privacy, words } = ui.texts.screen;
    const { number, kind, state, citizen, erased, scans, kept, papers } = result;
    ui.done(privacy.answered(number, words.privacyKind[kind], words.privacyState[state]));
    if (erased.length > 0) ui.line(`  ${privacy.erased(erased)}`);
    if (scans.length > 0) ui.line(`  ${privacy.erasedScans(countText(scans.length))}`);
    showKept(kept, ui);
    if (papers.length > 0) ui.warn(privacy.papersLeft(countText(papers.length)));
    for (const path of papers) ui.line(`  ${path}`);
    showBusinesses(result.businesses, ui);
    const next = {
      view: [`motcua privacy copy ${number}`],
      correct: [`motcua citizen edit ${citizen.uuid}`],
      restrict: [],
      erase: [],
    };
    ui.next(...(state === 'refused' ? [] : next[kind]), 'motcua privacy list');
  },
});

interface Done {
  /** Codes of the dossiers that lost their people. */
  erased: string[];
  /** What was kept of their papers, and is no more. */
  scans: ErasedScan[];
  kept: KeptPart[];
}

async function answered(
  request: PrivacyRequest,
  { as, reason }: { as: 'granted' | 'refused'; reason: string | null },
  writer: Writer,
): Promise<Done> {
  const person = (await writer.citizens.byId(request.citizen))!.id;
  await writer.append(answerPrivacy(request, { state: as, reason, person }));
  return { erased: [], scans: [], kept: [] };
}

/**
 * Takes the person out of all that need not be kept; what they asked in words goes as well, and
 * that they asked and were answered stays. Throws `privacy.all_kept` where nothing may go,
 * `privacy.not_agreed` where nobody has agreed, for nothing brings it back,
 * `privacy.changed_meanwhile` where it is not what was shown and agreed to, and
 * `privacy.time_alone` where its term is over by the clock and not by the days of work.
 */
async function eraseAsked(
  request: PrivacyRequest,
  at: ErasureTerms & {
    reason: string | null;
    agreed: Agreed;
    /** What that changes, found before anybody had to wait. */
    beside: Erasing | null;
  },
  writer: Writer,
  ctx: Context,
): Promise<Done> {
  const { number, citizen } = request;
  const erasure = await erasureFor(citizen, at, writer);
  const { streams, erased, record, kept } = erasure;
  if (streams.length === 0) throw new Problem('privacy.all_kept', { number, kept });
  if (at.agreed === null) throw notAgreed(number, erasure);
  if (at.agreed !== 'unseen' && !isSame(at.agreed, erasure)) {
    throw new Problem('privacy.changed_meanwhile', { number });
  }
  const borne = await dayBorneOut(ctx, writer, null);
  const then = borne < at.today && (await erasureFor(citizen, { ...at, today: borne }, writer));
  if (then && !isSame(then, erasure)) {
    throw new Problem('privacy.time_alone', { number, today: at.today, borne });
  }
  await writer.erase(streams, at.beside ?? undefined);
  const scans = await eraseScans(erased, number, writer);
  const state = record ? 'granted' : 'partly';
  // What is typed may speak of whoever was just taken out.
  const reason = record ? null : at.reason;
  await writer.append(answerPrivacy(request, { state, reason, person: citizen }));
  return { erased, scans, kept };
}

async function termsNow(ctx: Context): Promise<ErasureTerms> {
  return {
    rules: await retentionRules(ctx),
    today: await ctx.today(),
    codes: await bookCodesHere(ctx),
  };
}

interface ComingErasure {
  request: PrivacyRequest;
  erasure: Erasure;
  name: string;
  /** How many kept files of papers go with it. */
  scans: number;
}

/** What granting would erase; `null` where it erases nothing, or was answered before. */
async function comingErasure(typed: string, ctx: Context): Promise<ComingErasure | null> {
  const [store, { office }] = [await ctx.store(), await ctx.session()];
  const request = await findRequest(typed, office.agencyId, store);
  if (request.kind !== 'erase' || request.state !== 'open') return null;
  const erasure = await erasureFor(request.citizen, await termsNow(ctx), store);
  const { number } = request;
  if (erasure.streams.length === 0) {
    throw new Problem('privacy.all_kept', { number, kept: erasure.kept });
  }
  const scans = (await Promise.all(erasure.erased.map((code) => scansOf(code, store)))).flat();
  const { name } = await personView(request.citizen, store);
  return { request, erasure, name, scans: scans.length };
}

/** What will go and what stays, and by which terms that nobody has verified. */
function erasureFacts({ erasure, name, scans }: ComingErasure, ctx: Context): LabelledFacts {
  const { privacy } = ctx.texts.screen;
  const { erased, record, kept, unverified } = erasure;
  return [
    [privacy.willErase, erased.join(', ') || null],
    [privacy.willEraseRecord, record ? name : null],
    [privacy.willEraseScans, scans === 0 ? null : countText(scans)],
    ...kept.map((part): [string, string] => [privacy.willKeep, privacy.kept(part)]),
    ...unverified.map((source): [string, string] => [privacy.unverified, source]),
  ];
}

/** What somebody saw and agreed to; `unseen` where that was beforehand, `null` where nobody did. */
type Agreed = Erasure | 'unseen' | null;

/** What the counter showed above its question, by the command that it asked for. */
const shownAtCounter = new WeakMap<Context, Erasure>();

/** By `--yes`, by what was picked at the counter, or asked here. */
async function agreedTo(typed: string, ctx: Context): Promise<Agreed> {
  if (ctx.globals.yes) return 'unseen';
  if (ctx.surroundings.picked?.agree === true) return shownAtCounter.get(ctx) ?? null;
  if (!ctx.interactive || ctx.globals.json) return null;
  const coming = await comingErasure(typed, ctx);
  if (coming === null) return null;
  (await inkFor(ctx, 'stderr')).facts(erasureFacts(coming, ctx));
  await (await ctx.ask()).sure(ctx.texts.screen.privacy.sureErase(coming.request.number));
  return coming.erasure;
}

/**
 * What granting would erase as things stand now, and whom it takes out is kept here until that is
 * done; `null` where it erases nothing.
 */
async function streamsToErase(typed: string, ctx: Context): Promise<readonly string[] | null> {
  const coming = await comingErasure(typed, ctx);
  if (coming === null) return null;
  await keepLeaving(coming.request, ctx);
  return coming.erasure.streams;
}

function notAgreed(
  number: string,
  { erased, record, kept, unverified: sources }: Erasure,
): Problem {
  return new Problem('privacy.not_agreed', { number, erased, record, kept, sources });
}

/** What stays, and why. */
function showKept(kept: readonly KeptPart[], ui: Ui): void {
  const { privacy } = ui.texts.screen;
  for (const part of kept) ui.warn(privacy.kept(part));
}
