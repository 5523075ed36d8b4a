/** Drafts of receptions: kept beside the journal, per counter, until they are received. */
import type { Context } from '../../cli/context.ts';
import { localNames } from '../../config/local.ts';
import { happened } from '../../domain/event.ts';
import { draftStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { noAnswers, type ReceiveAnswers } from './receive-answers.ts';

/** Older ones make way: a counter with more unfinished work than this has other troubles. */
const MOST_DRAFTS = 9;

export interface Draft {
  /** The idempotency key of the reception: however often it is confirmed, it happens once. */
  key: Uuid;
  begunAt: Instant;
  login: string;
  /** The visit it belongs to; `null` for a new one. */
  visit: Uuid | null;
  /** What flags had said before anything was asked. */
  base: Partial<ReceiveInput>;
  answers: ReceiveAnswers;
}

export async function newDraft(
  ctx: Context,
  given: Partial<Pick<Draft, 'visit' | 'base' | 'answers'>> = {},
): Promise<Draft> {
  const { staff } = await ctx.session();
  return {
    key: await ctx.newId(),
    begunAt: await ctx.now(),
    login: staff.login,
    visit: null,
    base: {},
    answers: noAnswers,
    ...given,
  };
}

/** The drafts of this counter, newest first. */
export async function draftsHere(ctx: Context): Promise<Draft[]> {
  const { book } = await ctx.session();
  const kept = await (await ctx.store()).local.get(localNames.drafts(book));
  return kept === null ? [] : (JSON.parse(kept) as Draft[]);
}

/** Keeps a draft in its present state; one in which nothing was answered is not worth keeping. */
export async function keepDraft(ctx: Context, draft: Draft): Promise<void> {
  const { citizen, newcomer, procedure } = draft.answers;
  if ((citizen ?? newcomer ?? procedure) === null) return;
  const others = (await draftsHere(ctx)).filter(({ key }) => key !== draft.key);
  await putDrafts(ctx, [draft, ...others].slice(0, MOST_DRAFTS));
}

export async function dropDraft(ctx: Context, key: string): Promise<void> {
  const drafts = await draftsHere(ctx);
  const others = drafts.filter((draft) => draft.key !== key);
  if (others.length < drafts.length) await putDrafts(ctx, others);
}

async function putDrafts(ctx: Context, drafts: readonly Draft[]): Promise<void> {
  const { book } = await ctx.session();
  const value = drafts.length === 0 ? null : JSON.stringify(drafts);
  await (await ctx.store()).local.set({ [localNames.drafts(book)]: value });
}

/** Goes on with what somebody else began: the journal says who, from whom, and why. */
export async function takeOver(ctx: Context, draft: Draft, reason: string): Promise<Draft> {
  const { staff } = await ctx.session();
  const data = {
    draft: draft.key,
    from: draft.login,
    begunAt: draft.begunAt,
    procedure: draft.answers.procedure,
  };
  const personal = { reason: cleanLine(reason) };
  await ctx.write(
    (writer) =>
      writer.append([happened('draft.taken_over', draftStream(draft.key), data, personal)]),
    { act: 'dossier.receive', key: null },
  );
  const taken = { ...draft, login: staff.login };
  await keepDraft(ctx, taken);
  return taken;
}

/** What the last reception here was, without its person: for "the same as last". */
export async function lastAnswers(ctx: Context): Promise<ReceiveAnswers | null> {
  const { book } = await ctx.session();
  const kept = await (await ctx.store()).local.get(localNames.lastReception(book));
  return kept === null ? null : (JSON.parse(kept) as ReceiveAnswers);
}

export async function keepLast(ctx: Context, answers: ReceiveAnswers): Promise<void> {
  const { book } = await ctx.session();
  const { submitter: _submitter, subject: _subject, authorisedBy: _by, ...more } = answers.more;
  const kept: ReceiveAnswers = { ...answers, citizen: null, newcomer: null, agreed: false, more };
  await (await ctx.store()).local.set({ [localNames.lastReception(book)]: JSON.stringify(kept) });
}
