/** Declarations that were filled in: by their code, of a dossier, of a person. */
import type { Declaration, DeclarationCode } from '../../domain/declaration/declaration.ts';
import { keptAnswers } from '../../domain/declaration/events.ts';
import { maybe, text } from '../../domain/shape.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { day, moment, rowReader, type RowOfReader } from '../row.ts';

export function declarationQueries(db: Db) {
  return {
    async byCode(code: DeclarationCode): Promise<Declaration | null> {
      const [row] = await rowsOf<object>(db, BY_CODE, code);
      return row === undefined ? null : read(row);
    },
    /** All of a dossier, the replaced ones too, in the order in which they were filled in. */
    async ofDossier(dossier: Uuid): Promise<Declaration[]> {
      return (await rowsOf<object>(db, OF_DOSSIER, dossier)).map(read);
    },
    /** Those that somebody made, by all of their records; the newest first, at most some. */
    async ofCitizen(records: readonly Uuid[], most: number): Promise<Declaration[]> {
      const all = await Promise.all(
        records.map((citizen) => rowsOf<object>(db, OF_CITIZEN, citizen, most)),
      );
      // By the moment, and by the id where that is the same: as each of the questions has them.
      return all
        .flatMap((rows) => rows.map(read))
        .toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))
        .slice(0, most);
    },
    /** All in whose answers any of some texts stands, of letters, digits and dashes: not erased. */
    async withAnyOf(texts: readonly string[]): Promise<Declaration[]> {
      const asked = texts.map((each) => rowsOf<{ id: string }>(db, WITH_TEXT, `%${each}%`));
      const rows = new Map((await Promise.all(asked)).flat().map((row) => [row.id, row]));
      return [...rows.values()].map(read).sort((a, b) => (a.code < b.code ? -1 : 1));
    },
  };
}

function keyOf({ at, id }: Declaration): string {
  return `${at} ${id}`;
}

const BY_CODE = 'select * from declaration where code = ?';
const OF_DOSSIER = 'select * from declaration where dossier = ? order by at, id';
const OF_CITIZEN = 'select * from declaration where citizen = ? order by at desc, id desc limit ?';
/** Nobody erases so often that an index were worth its room. */
const WITH_TEXT = 'select * from declaration where answers like ?';

const declarations = rowReader('declaration', {
  id: text<Uuid>(),
  code: text<DeclarationCode>(),
  form: text(),
  version: day,
  title: text(),
  dossier: maybe(text<Uuid>()),
  citizen: maybe(text<Uuid>()),
  office: text<AgencyId>(),
  answers: maybe(text()),
  later: maybe(text<Uuid>()),
  at: moment,
  actor: text(),
});

function read(row: object): Declaration {
  return declarationOf(declarations.read(row));
}

function declarationOf(row: RowOfReader<typeof declarations>): Declaration {
  const { id, code, form, version, title, dossier, citizen, office, at } = row;
  return {
    ...{ id, code, form, version, title, dossier, citizen, office, at, by: row.actor },
    answers: row.answers === null ? null : declarations.json(row, 'answers', keptAnswers),
    replacedBy: row.later,
  };
}
