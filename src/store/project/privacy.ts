/** What people asked to be done with what is kept of them, and what stands on their records. */
import type { MarkKind } from '../../domain/privacy/kinds.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const privacyProjectors: Projectors<EventsOf<'privacy'>> = {
  'privacy.asked': ({ data, personal, at, actor, office }) => [
    numberTaken(data.taken),
    {
      op: 'insert',
      table: 'privacy_request',
      row: {
        id: data.request,
        number: data.number,
        citizen: data.citizen,
        kind: data.kind,
        state: 'open',
        office,
        came_at: data.cameAt,
        actor,
        tell_by: data.tellBy,
        told_at: data.told ? at : null,
        done_by: data.doneBy,
        words: personal?.words ?? null,
      },
    },
  ],
  'privacy.told': ({ data: { request: id }, at }) => [
    { op: 'update', table: 'privacy_request', where: { id }, set: { told_at: at } },
  ],
  'privacy.answered': ({ data: { request: id, state }, personal, at, actor }) => {
    const set = { state, answered_at: at, answered_by: actor, reason: personal?.reason ?? null };
    return [{ op: 'update', table: 'privacy_request', where: { id }, set }];
  },
  'privacy.marked': ({ data: { citizen, kind, until, since }, personal, at, actor }) => [
    {
      op: 'put',
      table: 'privacy_mark',
      key: ['citizen', 'kind'],
      row: {
        ...{ citizen, kind, until, reason: personal?.reason ?? null },
        ...{ at: since?.at ?? at, actor: since?.by ?? actor },
      },
    },
    ...restriction(citizen, kind, 1),
  ],
  'privacy.unmarked': ({ data: { citizen, kind } }) => [
    { op: 'delete', table: 'privacy_mark', where: { citizen, kind }, rows: 'one' },
    ...restriction(citizen, kind, 0),
  ],
};

/** It stands on the record, too: whoever reads that knows it without asking. */
function restriction(citizen: string, kind: MarkKind, restricted: 0 | 1): Change[] {
  if (kind !== 'restricted') return [];
  return [{ op: 'update', table: 'citizen', where: { id: citizen }, set: { restricted } }];
}
