/** What the store here has of the dossier that a receipt names, for whoever may look. */
import type { Context } from '../cli/context.ts';
import { isMet } from '../cli/need.ts';
import { isErasedParty } from '../domain/dossier/dossier.ts';
import { isCarriedBy, sightOf } from '../domain/dossier/sight.ts';
import { Problem } from '../domain/problem.ts';
import type { ReadReceipt } from '../domain/receipt/receipt-text.ts';
import { localDate } from '../domain/value/instant.ts';
import { personDigest } from '../store/seal.ts';

/**
 * `unknown`: no such number was given out; `differs`: to somebody else, or on another day;
 * `ended`: the dossier was withdrawn or cancelled; `erased`: whose it was has been erased, so only
 * the day can be held against it; `hidden`: none that the post carries.
 */
export type RecordState = 'stands' | 'ended' | 'erased' | 'differs' | 'unknown' | 'hidden';

const ENDED: ReadonlySet<string> = new Set(['withdrawn', 'cancelled']);

/** `null` where nobody is signed in who may see dossiers, or there is no store. */
export async function recordOfReceipt(receipt: ReadReceipt, ctx: Context) {
  const viewer = ctx.mayHaveStore() ? await viewerHere(ctx) : null;
  if (viewer === null || !isMet('people.see', viewer.person)) return null;
  const nothing = { status: null, samePerson: null, sameDay: null, dueDate: null };
  const dossier = await (await ctx.store()).dossiers.byCode(receipt.code);
  if (dossier === null) return { state: 'unknown' as const, ...nothing };
  const bound = sightOf(viewer);
  if (bound !== null && !isCarriedBy(dossier, bound)) {
    return { state: 'hidden' as const, ...nothing };
  }
  const { code, owner, status, receivedAt, dueAt } = dossier;
  const samePerson = isErasedParty(owner)
    ? null
    : receipt.person === personDigest(code, owner.name, owner.number);
  const sameDay = receipt.receivedDate === localDate(receivedAt);
  const state: RecordState = sameDay ? stateOf(samePerson, status) : 'differs';
  return { state, status, samePerson, sameDay, dueDate: dueAt && localDate(dueAt) };
}

function stateOf(samePerson: boolean | null, status: string): RecordState {
  if (samePerson === false) return 'differs';
  if (ENDED.has(status)) return 'ended';
  return samePerson === null ? 'erased' : 'stands';
}

/** Whoever may not say who they are may have a receipt checked all the same. */
async function viewerHere(ctx: Context) {
  try {
    return await ctx.viewer();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
