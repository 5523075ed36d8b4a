/** `privacy answer`: a request is granted and done, as far as the law lets it be, or refused. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, required, textValue } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { inkFor } from '../../cli/ink.ts';
import type { LabelledFacts, Ui } from '../../cli/ui.ts';
import type { Erasure } from '../../domain/privacy/erasure.ts';
import type { KeptPart } from '../../domain/privacy/kinds.ts';
import { answerPrivacy, requireOpen, type PrivacyRequest } from '../../domain/privacy/request.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';
import { Problem } from '../../domain/problem.ts';
import { privacyStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Writer } from '../../store/store.ts';
import {
  erasureFor,
  findRequest,
  personView,
  requestFields,
  requestView,
  retentionRules,
} from './shared.ts';

export default command({
  args: { request: required(textValue('number')) },
  options: {
    as: required(choice(['granted', 'refused'], 'privacyState')),
    reason: reasonText(),
  },
  json: [...requestFields, 'erased', { kept: ['code why until'] }, 'replayed'],
  ask: async ({ as, reason }, ctx) => {
    if (as !== 'refused' || reason !== null) return {};
    const { privacy } = ctx.texts.screen;
    return { reason: await (await ctx.ask()).value(privacy.askReason, reasonText()) };
  },
  missing: ({ as, reason }) => (as === 'refused' && reason === null ? ['--reason'] : []),
  willDo: async ({ request, as }, ctx) => {
    const coming = as === 'granted' ? await comingErasure(request, ctx) : null;
    return coming === null ? [] : erasureFacts(coming, ctx);
  },
  run: async ({ request, as, reason: typed }, ctx) => {
    const [rules, today] = [await retentionRules(ctx), await ctx.today()];
    const agreed = as === 'refused' || (await agreedTo(request, ctx));
    const reason = typed === null ? null : cleanLine(typed);
    const { value, replayed } = await ctx.write(async (writer, { office }) => {
      // What is erased is decided on rows that others may add to.
      await writer.alone();
      const found = await findRequest(request, office.agencyId, writer);
      requireOpen(found);
      const erases = found.kind === 'erase' && as === 'granted';
      const done = erases
        ? await eraseAsked(found, { rules, today, reason, agreed }, writer)
        : await answered(found, { as, reason }, writer);
      const after = await findRequest(found.number, office.agencyId, writer);
      return { ...(await requestView(after, writer)), ...done };
    });
    return { ...value, replayed };
  },
  show: async (result, ui) => {
    const { privacy, words } = ui.texts.screen;
    const { number, kind, state, citizen, erased, kept } = result;
    ui.done(privacy.answered(number, words.privacyKind[kind], words.privacyState[state]));
    if (erased.length > 0) ui.line(`  ${privacy.erased(erased)}`);
    showKept(kept, ui);
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
  kept: KeptPart[];
}

async function answered(
  request: PrivacyRequest,
  { as, reason }: { as: 'granted' | 'refused'; reason: string | null },
  writer: Writer,
): Promise<Done> {
  await writer.append(answerPrivacy(request, as, reason));
  return { erased: [], kept: [] };
}

/**
 * Takes the person out of all that need not be kept; what they asked in words goes as well, and
 * that they asked and were answered stays. Throws `privacy.all_kept` where nothing may go, and
 * `privacy.unverified` where nobody has agreed to terms that were not read in the law's text.
 */
async function eraseAsked(
  request: PrivacyRequest,
  at: {
    rules: readonly RetentionRule[];
    today: Awaited<ReturnType<Context['today']>>;
    reason: string | null;
    /** Somebody has seen what will go. */
    agreed: boolean;
  },
  writer: Writer,
): Promise<Done> {
  const erasure = await erasureFor(request.citizen, at, writer);
  const { streams, erased, record, kept, unverified: sources } = erasure;
  const { number } = request;
  if (streams.length === 0) throw new Problem('privacy.all_kept', { number, kept });
  if (!at.agreed && sources.length > 0) {
    throw new Problem('privacy.unverified', { number, erased, kept, sources });
  }
  const words = record ? await wordsOf(request, writer) : [];
  await writer.erase([...streams, ...words]);
  await writer.append(answerPrivacy(request, kept.length === 0 ? 'granted' : 'partly', at.reason));
  return { erased, kept };
}

interface ComingErasure {
  request: PrivacyRequest;
  erasure: Erasure;
  name: string;
}

/** What granting would erase; `null` where it erases nothing, or was answered before. */
async function comingErasure(typed: string, ctx: Context): Promise<ComingErasure | null> {
  const [store, { office }] = [await ctx.store(), await ctx.session()];
  const request = await findRequest(typed, office.agencyId, store);
  if (request.kind !== 'erase' || request.state !== 'open') return null;
  const at = { rules: await retentionRules(ctx), today: await ctx.today() };
  const erasure = await erasureFor(request.citizen, at, store);
  const { number } = request;
  if (erasure.streams.length === 0) {
    throw new Problem('privacy.all_kept', { number, kept: erasure.kept });
  }
  return { request, erasure, name: (await personView(request.citizen, store)).name };
}

/** What will go and what stays, and by which terms that nobody has verified. */
function erasureFacts({ erasure, name }: ComingErasure, ctx: Context): LabelledFacts {
  const { privacy } = ctx.texts.screen;
  const { erased, record, kept, unverified } = erasure;
  return [
    [privacy.willErase, erased.join(', ') || null],
    [privacy.willEraseRecord, record ? name : null],
    ...kept.map((part): [string, string] => [privacy.willKeep, privacy.kept(part)]),
    ...unverified.map((source): [string, string] => [privacy.unverified, source]),
  ];
}

/** Whether somebody agreed: by `--yes`, by what was picked at the counter, or asked here. */
async function agreedTo(typed: string, ctx: Context): Promise<boolean> {
  if (ctx.globals.yes || ctx.surroundings.picked?.agree === true) return true;
  if (!ctx.interactive || ctx.globals.json) return false;
  const coming = await comingErasure(typed, ctx);
  if (coming === null) return true;
  (await inkFor(ctx, 'stderr')).facts(erasureFacts(coming, ctx));
  await (await ctx.ask()).sure(ctx.texts.screen.privacy.sureErase(coming.request.number));
  return true;
}

/** What was ever said in words with the requests of a person, by whichever of their records. */
async function wordsOf({ citizen }: PrivacyRequest, writer: Writer): Promise<string[]> {
  return (await writer.citizens.partsOf(citizen)).map(privacyStream);
}

/** What stays, and why. */
function showKept(kept: readonly KeptPart[], ui: Ui): void {
  const { privacy } = ui.texts.screen;
  for (const part of kept) ui.warn(privacy.kept(part));
}
