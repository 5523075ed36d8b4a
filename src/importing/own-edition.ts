/** A procedure in our own form, as `procedure export` writes it: what an office has edited. */
import type { ProcedureRow } from '../domain/import/procedure-row.ts';
import type { RowReading } from '../domain/import/reading.ts';
import { parseJson } from '../files/json.ts';
import { editionsIn, procedureFile } from './procedure-file.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** True of what is an edition of ours, and no record of the portal. */
export function isOwnEdition(told: JsonObject): boolean {
  return Array.isArray(told['cases']) && 'validFrom' in told && 'supplement' in told;
}

/** The same as a row: what it is found by, and the whole. */
export function ownEditionRow(told: JsonObject): JsonObject {
  const { code, name } = told;
  return { code, name, edition: told };
}

/** Reads one; a fault names the place in it that is wrong, and what is. */
export function readOwnEdition(row: RowReading): ProcedureRow | null {
  const read = procedureFile.safeParse([parseJson(row.raw('edition'))]);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.slice(1).join('.') ?? '';
    return row.fault('edition', 'bad_procedure', `${place}: ${issue?.message ?? ''}`);
  }
  const editions = editionsIn(read.data[0]!);
  if (editions.length !== 1) return row.fault('edition', 'bad_procedure', 'changes');
  return { procedure: editions[0]!, flags: [], listOnly: false, own: true };
}
