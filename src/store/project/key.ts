/** The keys that sign papers: their public halves, and since when and until when each signs. */
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const keyProjectors: Projectors<EventsOf<'key'>> = {
  'key.added': ({ data, at, actor }) => {
    const before: Change = {
      ...{ op: 'update', table: 'signing_key' },
      ...{ where: { n: data.n - 1 }, set: { replaced_at: at } },
    };
    const added: Change = {
      ...{ op: 'insert', table: 'signing_key' },
      row: {
        ...{ n: data.n, id: data.id, public: data.public, added_at: at, added_by: actor },
        ...{ replaced_at: null, revoked_at: null, revoked_by: null, revoke_reason: null },
      },
    };
    return data.n === 1 ? [added] : [before, added];
  },
  'key.revoked': ({ data, personal, at, actor }) => [
    {
      op: 'update',
      table: 'signing_key',
      where: { id: data.id },
      set: { revoked_at: at, revoked_by: actor, revoke_reason: personal?.reason ?? null },
    },
  ],
};
