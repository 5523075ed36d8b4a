/** A reception from its first question on; what comes after it is the visit's page. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { patiently } from '../../cli/patience.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { showReceived } from '../dossier/reception.ts';
import type { Draft } from './draft.ts';
import { toScan, type Next } from './place.ts';
import { receiveFlow } from './receive-flow.ts';
import { tellTroubles } from './screen.ts';

/** Receives, and asks what comes after; a draft that is left or scanned away from is kept. */
export async function receptionPage(ctx: Context, draft: Draft, series: boolean): Promise<Next> {
  const ended = await receiveFlow(ctx, draft);
  if (ended.end === 'left') return draft.visit === null ? 'back' : backToVisit(ctx, draft.visit);
  // A draft is gone on with from home.
  if (ended.end === 'diverted') return away(toScan(ended.scan));
  const { value: received, troubles } = ended.outcome;
  await tellTroubles(ctx, troubles);
  const drawn = await linesOf(ctx, (ui) => showReceived(received, ui));
  return { to: { at: 'visit', code: received.code, series, drawn } };
}

/** Of a visit that has begun, what was received stands, and is to be paid. */
async function backToVisit(ctx: Context, visit: Uuid): Promise<Next> {
  const codes = await patiently(ctx, async () => (await ctx.store()).queue.visit(visit));
  const code = codes?.value.at(-1);
  return code === undefined ? 'back' : { to: { at: 'visit', code, series: false } };
}

/** A reception that is over is not come back to. */
function away(next: Next): Next {
  return typeof next === 'object' && 'over' in next ? { to: next.over } : next;
}
