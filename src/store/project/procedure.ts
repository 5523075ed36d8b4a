/** The catalogue: editions of procedures, and the words they are searched by. */
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { foldedWords, initials } from '../../domain/value/text.ts';
import type { Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const procedureProjectors: Projectors<EventsOf<'procedure'>> = {
  'procedure.published': ({ data: { edition, procedure }, seq }) => [
    {
      op: 'put',
      table: 'procedure_edition',
      key: ['edition'],
      row: editionRow(edition, procedure, seq),
    },
  ],
  'procedure.term_set': ({ data: { edition, procedure }, seq }) => [
    {
      op: 'put',
      table: 'procedure_edition',
      key: ['edition'],
      row: { ...editionRow(edition, procedure, seq), own: 1 },
    },
  ],
  'procedure.imported': ({ data, seq }) => {
    const { edition, procedure, batch, row } = data;
    const place = { edition, batch, row_number: row };
    return [
      { op: 'insert', table: 'procedure_edition', row: editionRow(edition, procedure, seq) },
      { op: 'insert', table: 'procedure_import', row: place },
    ];
  },
  'procedure.retired': ({ data: { edition } }) => [
    { op: 'update', table: 'procedure_edition', where: { edition }, set: { retired: 1 } },
  ],
  'procedure.catalogue_taken': ({ data: { date, digest }, at }) => [
    {
      op: 'put',
      table: 'catalogue_taken',
      key: ['digest'],
      row: { digest, date, at },
    },
  ],
  'procedure.import_undone': ({ data: { edition } }) => [
    { op: 'delete', table: 'procedure_edition', where: { edition }, rows: 'one' },
    { op: 'delete', table: 'procedure_import', where: { edition }, rows: 'one' },
  ],
};

/** An edition with the words it is searched by. */
function editionRow(edition: string, procedure: Procedure, published: number): Row {
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
    retired: 0,
    own: 0,
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
