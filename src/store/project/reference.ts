/** The catalogue, the calendar and the settings. */
import { foldedWords, initials } from '../../domain/value/text.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { Row } from '../engine/portable.ts';
import type { Projectors } from './projectors.ts';

export const referenceProjectors: Projectors<
  'procedure.published' | 'calendar.published' | 'config.changed'
> = {
  'procedure.published': ({ data: { edition, procedure }, seq }) => [
    {
      op: 'put',
      table: 'procedure_edition',
      key: ['edition'],
      row: editionRow(edition, procedure, seq),
    },
  ],
  'calendar.published': ({ data }) =>
    data.days.map(({ date, kind, name, status, source }) => ({
      op: 'put',
      table: 'calendar_day',
      key: ['date'],
      row: { date, kind, name, status, source },
    })),
  'config.changed': ({ data }) => [
    { op: 'put', table: 'setting', key: ['key'], row: { key: data.key, value: data.value } },
  ],
};

/** An edition with the words it is searched by. */
export function editionRow(edition: string, procedure: Procedure, published: number): Row {
  return {
    edition,
    code: procedure.code,
    name: procedure.name,
    short_name: procedure.shortName,
    field: procedure.field,
    words: searchWords(procedure),
    initials: `${initials(procedure.shortName)} ${initials(procedure.name)}`,
    valid_from: procedure.validFrom,
    valid_to: procedure.validTo,
    body: JSON.stringify(procedure),
    published,
  };
}

function searchWords(procedure: {
  name: string;
  shortName: string;
  field: string;
  keywords: string[];
}): string {
  const { name, shortName, field, keywords } = procedure;
  return foldedWords([shortName, name, field, ...keywords].join(' ')).join(' ');
}
