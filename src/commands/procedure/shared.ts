/** Finding the procedure that a person means. */
import type { Context } from '../../cli/context.ts';
import { receivedInstead, searchProcedures } from '../../domain/procedure/search.ts';
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
  // What has ended is meant where nothing else is: who asks is told so, and what came instead.
  const over =
    code || found.length > 0
      ? []
      : searchProcedures(await reader.reference.proceduresOutOfForce(date), typed);
  const fitting = [...found, ...over];
  const only = fitting.length === 1 ? parseProcedureCode(fitting[0]!.code) : null;
  if (only) return (await reader.reference.procedure(only, date))!;
  const near = fitting.slice(0, 5).map((line) => `${line.code} ${line.shortName}`);
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

/** Lines in force on a day (today, where none is said) found by words, or all of them. */
export async function procedureLines(typed: string, ctx: Context, on?: PlainDate) {
  const store = await ctx.store();
  const lines = await store.reference.procedures(on ?? (await ctx.today()));
  return typed.trim() === '' ? lines : searchProcedures(lines, typed);
}

/** What fits some words and is received no more, or not yet; and what is received instead of it. */
export async function outOfForceLines(typed: string, ctx: Context, on?: PlainDate) {
  const { reference } = await ctx.store();
  const day = on ?? (await ctx.today());
  const out = await reference.proceduresOutOfForce(day);
  const found = searchProcedures(out, typed);
  const inForce = found.length === 0 ? [] : await reference.procedures(day);
  const instead = new Set(found.flatMap((line) => receivedInstead(line.out, inForce, out)));
  return { found, instead: [...instead] };
}
