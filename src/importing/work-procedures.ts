/** The national catalogue, as the portal exports it. */
import { createHash } from 'node:crypto';
import { happened } from '../domain/event.ts';
import type { BookEdition } from '../domain/import/book.ts';
import type { Decision } from '../domain/import/decide.ts';
import {
  readProcedureRow,
  type CatalogueWords,
  type ProcedureRow,
} from '../domain/import/procedure-row.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import { procedureStream } from '../domain/stream.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import type { ImportWork } from './work.ts';

export interface ProcedureRules {
  words: CatalogueWords;
  today: PlainDate;
  editions: readonly BookEdition[];
}

export function procedureWork(rules: ProcedureRules): ImportWork<ProcedureRow> {
  const latest = new Map<string, Procedure>();
  for (const { procedure } of rules.editions) {
    const known = latest.get(procedure.code);
    if (!known || known.validFrom <= procedure.validFrom) latest.set(procedure.code, procedure);
  }
  return {
    kind: 'procedures',
    read: (reading) => readProcedureRow(reading, rules.words, rules.today),
    want(row, wanted) {
      const procedure = published(row, latest.get(row.procedure.code) ?? null);
      wanted.editions.add(editionOf(procedure));
      wanted.streams.add(procedureStream(procedure.code));
    },
    key: (row) => row.procedure.code,
    decide: (row, _place, sight, options) =>
      decide(row, latest.get(row.procedure.code) ?? null, options.update, (edition) =>
        sight.known.hasEdition(edition),
      ),
    write(row, place, _decision, bulk) {
      const procedure = published(row, latest.get(row.procedure.code) ?? null);
      const edition = editionOf(procedure);
      const data = { ...place, edition, procedure, flags: row.flags };
      const stream = procedureStream(procedure.code);
      bulk.append(happened('procedure.imported', stream, data, null), bulk.version(stream) + 1);
      return undefined;
    },
  };
}

/** An edition is known by its content; a bare list says nothing against one that has more. */
function decide(
  row: ProcedureRow,
  known: Procedure | null,
  update: boolean,
  hasEdition: (edition: string) => boolean,
): Decision {
  if (!known) return { do: 'import', citizen: 'none' };
  const fields = differing(row, known);
  if (fields.length === 0 || hasEdition(editionOf(published(row, known)))) return { do: 'skip' };
  return update ? { do: 'update', citizen: 'none', fields } : { do: 'changed', fields };
}

const listed = ['name', 'field'] as const;
const detailed = [...listed, 'levels', 'cases', 'results', 'legalBasis'] as const;

function differing({ procedure, listOnly }: ProcedureRow, known: Procedure): string[] {
  const compared = listOnly ? listed : detailed;
  return compared.filter((key) => JSON.stringify(procedure[key]) !== JSON.stringify(known[key]));
}

/** Of a bare list only what it says replaces anything. */
function published({ procedure, listOnly }: ProcedureRow, known: Procedure | null): Procedure {
  if (!known || !listOnly) return procedure;
  const { name, shortName, field, validFrom } = procedure;
  return { ...known, name, shortName, field, validFrom };
}

/** What tells one edition from another: its whole content. */
function editionOf(procedure: Procedure): string {
  return createHash('sha256').update(JSON.stringify(procedure)).digest('hex').slice(0, 20);
}
