/** Reads a procedure in our own form, as `procedure export` writes it: what an office has edited. */
import type { ProcedureRow } from '../domain/import/procedure-row.ts';
import type { RowReading } from '../domain/import/reading.ts';
import { parseJson } from '../files/json.ts';
import { editionsIn, procedureFile } from './procedure-file.ts';

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
