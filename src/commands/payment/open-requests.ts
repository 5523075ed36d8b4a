/** The requests to undo that wait at an office, and how each is told in one line. */
import type { Context } from '../../cli/context.ts';
import type { Reversal } from '../../domain/payment/payment.ts';
import type { ReversalAct } from '../../domain/payment/reversal.ts';
import { moneyText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { nextOfRequest } from './shared.ts';

/** A request with its dossier's code, and what whoever is signed in may do with it now. */
export type OpenRequest = Reversal & { code: string; next: ReversalAct | null };

export async function openRequests(ctx: Context): Promise<OpenRequest[]> {
  const session = await ctx.session();
  const store = await ctx.store();
  const now = await ctx.now();
  const open = await store.money.openReversals(session.office.agencyId);
  return Promise.all(
    open.map(async (each) => ({ ...each, next: await nextOfRequest(each, store, session, now) })),
  );
}

/** What is asked for, behind its number: of which dossier, how much, why, and where it stands. */
export function requestText(
  { kind, code, amount, reason, state }: Omit<OpenRequest, 'next'>,
  { screen: { words, dossier } }: Texts,
): string {
  const why = reason ?? dossier.erased;
  return [words.reversal[kind], code, moneyText(amount), why, words.reversalState[state]].join(
    '  ',
  );
}
