/** Finding the procedure that a person means. */
import type { Context } from '../../cli/context.ts';
import { searchProcedures } from '../../domain/procedure/search.ts';
import { Problem } from '../../domain/problem.ts';
import { parseProcedureCode } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { nearest } from '../../domain/value/text.ts';
import type { Edition, Reader } from '../../store/store.ts';

/**
 * By code in any of its three forms, else by words when they fit one procedure only.
 * Throws `procedure.not_found` or `procedure.ambiguous`, each with what may be meant.
 */
export async function findProcedure(
  typed: string,
  reader: Reader,
  date: PlainDate,
): Promise<Edition> {
  const code = parseProcedureCode(typed);
  if (code) {
    const edition = await reader.reference.procedure(code, date);
    if (edition) return edition;
  }
  const lines = await reader.reference.procedures(date);
  const found = code ? [] : searchProcedures(lines, typed);
  const only = found.length === 1 ? parseProcedureCode(found[0]!.code) : null;
  if (only) return (await reader.reference.procedure(only, date))!;
  const near = found.slice(0, 5).map((line) => `${line.code} ${line.shortName}`);
  if (near.length > 0) throw new Problem('procedure.ambiguous', { typed, near });
  const codes = nearest(
    typed,
    lines.map((line) => line.code),
  );
  const named = lines.filter((line) => codes.includes(line.code));
  throw new Problem('procedure.not_found', {
    typed,
    near: named.map((line) => `${line.code} ${line.shortName}`),
  });
}

/** Lines found by words, or all of them; those this office receives most lately come first. */
export async function procedureLines(typed: string, ctx: Context) {
  const store = await ctx.store();
  const lines = await store.reference.procedures(await ctx.today());
  return typed.trim() === '' ? lines : searchProcedures(lines, typed);
}
