/** Whose act it is, and of what: heads every question of a flow, whatever was typed or scanned. */
import type { Context } from '../../cli/context.ts';
import { clipped } from '../../cli/fit.ts';
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { shownNumber } from '../../locale/format.ts';
import { findDossier } from '../dossier/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import type { ReceiveAnswers } from './receive-answers.ts';

/** Of a person what tells them from others of the name: the year of birth, the number's end. */
export type Headed = Pick<CitizenDetails, 'name' | 'dob' | 'idKind' | 'idNumber'>;

/** `Trần Thị Thử, sinh 1992, số ********0001`. */
export function personHead({ name, dob, idKind, idNumber }: Headed, ctx: Context): string[] {
  const { headBorn, headNumber } = ctx.texts.screen.desk;
  const told = [
    name,
    ...(dob === null ? [] : [headBorn(dob.slice(0, 4))]),
    ...(idNumber === null ? [] : [headNumber(shownNumber(idKind, idNumber))]),
  ];
  return onOneRow([told.join(', ')], ctx);
}

/** The owner and the procedure of a dossier. */
export async function headOfDossier(named: string, ctx: Context): Promise<string[]> {
  const store = await ctx.store();
  const { code, owner, procedure } = await findDossier(named, store, ctx);
  const record = owner.citizen === null ? null : await store.citizens.byId(owner.citizen);
  // As the dossier's papers name them, whatever the record says by now.
  const idKind = owner.kind === 'organisation' ? ('tax' as const) : (record?.idKind ?? null);
  const told = { idKind, idNumber: owner.number };
  const person = { name: owner.name, dob: record?.dob ?? null, ...told };
  return [...personHead(person, ctx), ...onOneRow([code, procedure.name], ctx)];
}

/** The same for all questions of an act on it; none where nobody has said which dossier. */
export function dossierHeads(named: string | null, ctx: Context) {
  let head: Promise<string[]> | null = null;
  return {
    head: () => (head ??= named === null ? Promise.resolve([]) : headOfDossier(named, ctx)),
  };
}

/** What is known so far of a reception: whom it is for, and which procedure. */
export async function receptionHead(
  { citizen, newcomer, procedure }: ReceiveAnswers,
  ctx: Context,
): Promise<string[]> {
  const store = await ctx.store();
  const known = citizen === null ? null : await store.citizens.byId(citizen as Uuid);
  const person = known ?? newcomer?.details ?? null;
  const edition =
    procedure === null ? null : await findProcedure(procedure, store, await ctx.today());
  return [
    ...(person === null ? [] : personHead(person, ctx)),
    ...(edition === null ? [] : onOneRow([edition.procedure.code, edition.procedure.name], ctx)),
  ];
}

/** The row stands still above what changes: a name that is too long for it is cut. */
function onOneRow(parts: readonly string[], { surroundings }: Context): string[] {
  return [clipped(parts.join('  '), surroundings.live.columns)];
}
