/** What was received by mistake: what stands in its way out, and the right one in its place. */
import type { Context } from '../../cli/context.ts';
import { reasonText } from '../../cli/value-option.ts';
import { blockers, type ActFacts } from '../../domain/dossier/blockers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { wayOut } from '../../domain/payment/standing.ts';
import { newDraft, type Draft } from './draft.ts';
import { headOfDossier } from './head.ts';
import { patiently } from '../../cli/patience.ts';
import type { Next } from './place.ts';
import { valueQuestion } from './questions.ts';
import { noAnswers, type ReceiveAnswers } from './receive-answers.ts';
import { askThen } from './screen.ts';

/** Receipts to be voided first, where nothing else keeps a mistake from being cancelled. */
export function receiptsInTheWay(dossier: Dossier, facts: ActFacts): readonly string[] {
  const [first, ...more] = blockers(dossier, 'cancel', facts);
  if (first?.code !== 'dossier.money_taken' || more.length > 0) return [];
  const ways = facts.taken.map(wayOut);
  return ways.filter(({ kind, step }) => kind === 'void' && step === 'request').map(({ of }) => of);
}

/** Why it was a mistake, and then the reception that takes its place. */
export async function inPlaceOf(ctx: Context, code: string): Promise<Next> {
  const { desk, life } = ctx.texts.screen;
  const asked = valueQuestion<{ reason: string }, string>(
    ctx,
    life.askReason,
    reasonText(),
    (reason) => ({ set: { reason } }),
  );
  const head = await headOfDossier(code, ctx);
  const question = { ...asked, head, lines: [desk.wrongProcedureWill(code)] };
  return askThen(ctx, question, { reason: '' }, async ({ reason }) => {
    const draft = await patiently(ctx, () => draftInPlaceOf(ctx, code, reason));
    return draft ? { to: { at: 'reception', draft: draft.value, series: false } } : 'back';
  });
}

/** What was cancelled is received again, whoever came then and now. */
export async function receiveAnew(ctx: Context, code: string): Promise<Next> {
  const store = await ctx.store();
  const answers = answersOf((await store.dossiers.byCode(code))!);
  return { to: { at: 'reception', draft: await newDraft(ctx, { answers }), series: false } };
}

async function draftInPlaceOf(ctx: Context, code: string, reason: string): Promise<Draft> {
  const store = await ctx.store();
  const mistaken = (await store.dossiers.byCode(code))!;
  return newDraft(ctx, {
    visit: await store.queue.visitOf(mistaken.id),
    base: { replaces: code, reason },
    answers: answersOf(mistaken),
  });
}

/** Whose it is, and all that does not hang on the procedure. */
function answersOf({ owner, submitter, ...dossier }: Dossier): ReceiveAnswers {
  const { authorisation, channel, source, returnBy, posting, subject, sets } = dossier;
  return {
    ...noAnswers,
    citizen: owner.citizen,
    more: {
      ...{ channel, source, returnBy, ...posting, subject, sets },
      submitter: submitter?.citizen ?? null,
      authorisedBy: authorisation,
    },
  };
}
