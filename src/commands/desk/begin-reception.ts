/** A reception from its first question: whose it is may be known. */
import type { Context } from '../../cli/context.ts';
import { newDraft } from './draft.ts';
import type { Next } from './place.ts';
import { noAnswers } from './receive-answers.ts';

export async function beginReception(ctx: Context, citizen: string | null): Promise<Next> {
  const draft = await newDraft(ctx, { answers: { ...noAnswers, citizen } });
  return { to: { at: 'reception', draft, series: false } };
}
