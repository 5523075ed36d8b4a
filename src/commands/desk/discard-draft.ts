/** A reception that was begun and is not wanted any more: which, and whether it may go. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import { momentText } from '../../locale/format.ts';
import { colleagueNames } from '../staff/names.ts';
import { draftsHere, dropDraft, isFilling, type KeptDraft } from './draft.ts';
import type { Next } from './place.ts';
import { agreement, listed } from './questions.ts';
import { askThen, screenOf } from './screen.ts';

interface PickedDraft {
  draft: KeptDraft | null;
}

/** A draft is no dossier: nothing of it is in the journal, and nothing of it stays. */
export async function discardDraft(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const drafts = await draftsHere(ctx);
  if (drafts.length === 0) {
    (await screenOf<object>(ctx)).say([desk.noDrafts]);
    return 'home';
  }
  const names = await Promise.all(drafts.map((draft) => draftText(ctx, draft)));
  const question: Question<PickedDraft> = listed<PickedDraft>(
    ctx,
    desk.askDiscard,
    names,
    async (n) => {
      const what = {
        act: desk.willDiscard,
        lines: [`  ${names[n]!}`],
        path: 'discard draft',
      } as const;
      const sure = await agreement<PickedDraft>(ctx, what);
      return {
        instead: {
          ...sure,
          read: async (typed, entry) => {
            const reply = await sure.read(typed, entry);
            return 'set' in reply ? { set: { draft: drafts[n]! } } : reply;
          },
        },
      };
    },
  );
  return askThen(ctx, question, { draft: null }, async ({ draft }) => {
    if (draft === null) return 'back';
    await dropDraft(ctx, draft);
    (await screenOf<object>(ctx)).say([desk.discarded]);
    return 'home';
  });
}

/** Whose it is, when it was begun and by whom. */
export async function draftText(ctx: Context, draft: KeptDraft): Promise<string> {
  const { login } = draft;
  const { desk, declaration } = ctx.texts.screen;
  const by = (await colleagueNames(ctx))(login);
  const owner = await ownerName(ctx, draft);
  const at = await begunText(ctx, draft);
  if (isFilling(draft))
    return declaration.draft({ title: draft.title.toLowerCase(), owner, at, by });
  return desk.draft(owner, at, by);
}

/** When it was begun: of another day than today with its day. */
export async function begunText(ctx: Context, { begunAt }: KeptDraft): Promise<string> {
  const isToday = localDate(begunAt) === (await ctx.today());
  return isToday ? localTime(begunAt) : momentText(begunAt);
}

/** Which of all drafts of this counter is gone on with, by its number. */
export async function chooseDraft(
  ctx: Context,
  drafts: readonly KeptDraft[],
  goOn: (draft: KeptDraft) => Promise<Next>,
): Promise<Next> {
  const names = await Promise.all(drafts.map((draft) => draftText(ctx, draft)));
  const question = listed<PickedDraft>(ctx, ctx.texts.screen.desk.askDraft, names, (n) => ({
    set: { draft: drafts[n]! },
  }));
  return askThen(ctx, question, { draft: null }, async ({ draft }) =>
    draft === null ? 'back' : goOn(draft),
  );
}

async function ownerName(ctx: Context, draft: KeptDraft): Promise<string> {
  const answers = isFilling(draft) ? { citizen: draft.citizen, newcomer: null } : draft.answers;
  if (answers.citizen === null) return answers.newcomer?.details.name ?? '…';
  return (await (await ctx.store()).citizens.byId(answers.citizen as Uuid))?.name ?? '…';
}
