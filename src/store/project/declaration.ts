/** Declarations that were filled in. */
import type { Change } from '../engine/portable.ts';
import { dossierChanged } from './dossier-row.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const declarationProjectors: Projectors<EventsOf<'declaration'>> = {
  'declaration.filled': ({ data, personal, at, actor, office, version }) => {
    const { id, code, form, title, dossier, citizen, replaces } = data;
    return [
      ...(dossier === null ? [] : dossierChanged(dossier, { version })),
      ...(replaces === null ? [] : [changed(replaces, { later: id })]),
      {
        op: 'insert',
        table: 'declaration',
        row: {
          ...{ id, code, form, version: data.version, title, dossier, citizen, office },
          answers: personal === null ? null : JSON.stringify(personal.answers),
          later: null,
          ...{ at, actor },
        },
      },
    ];
  },
  'declaration.attached': ({ data: { id, dossier }, version }) => [
    ...dossierChanged(dossier, { version }),
    changed(id, { dossier }),
  ],
};

function changed(id: string, set: Record<string, string>): Change {
  return { op: 'update', table: 'declaration', where: { id }, set };
}
