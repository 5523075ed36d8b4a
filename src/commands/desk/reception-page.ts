/** A reception from its first question on; what comes after it is the visit's page. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { showReceived } from '../dossier/reception.ts';
import { toScan, type Next, type Place } from './place.ts';
import { fillReceived } from './fill-received.ts';
import { receiveFlow } from './receive-flow.ts';
import { tellTroubles } from './screen.ts';

type ReceptionPlace = Extract<Place, { at: 'reception' }>;

/** Receives, and asks what comes after; a draft that is left or scanned away from is kept. */
export async function receptionPage(ctx: Context, place: ReceptionPlace): Promise<Next> {
  const { draft, series, visit } = place;
  const ended = await receiveFlow(ctx, draft);
  // Of a visit that is open what was received stands, and is to be paid; one that was over when its
  // draft was gone on with has had its paper.
  if (ended.end === 'left') {
    return visit === undefined ? 'back' : { to: { at: 'visit', code: visit, series: false } };
  }
  // A draft is gone on with from home.
  if (ended.end === 'diverted') return away(toScan(ended.scan));
  const { value: received, troubles } = ended.outcome;
  await tellTroubles(ctx, troubles);
  await fillReceived(ctx, received.code, ended.answers);
  const drawn = await linesOf(ctx, (ui) => showReceived(received, ui));
  return { to: { at: 'visit', code: received.code, series, drawn } };
}

/** A reception that is over is not come back to. */
function away(next: Next): Next {
  return typeof next === 'object' && 'over' in next ? { to: next.over } : next;
}
