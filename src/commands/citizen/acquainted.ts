/**
 * Whom the post knows: those whose dossiers its office carries, and whom it was told of by number
 * and name on that day. Of others it learns neither a name nor whether they are recorded here:
 * what it asks is answered as though they were not.
 */
import type { Context } from '../../cli/context.ts';
import { isHolder } from '../../domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { bearsAnotherName } from '../../domain/citizen/register.ts';
import { sightOf } from '../../domain/dossier/sight.ts';
import { Problem } from '../../domain/problem.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader } from '../../store/store.ts';
import { saw, sightOfCitizen } from '../access/saw.ts';

/** Who looks from a post office, and when. */
export interface PostSight {
  office: AgencyId;
  login: string | null;
  today: PlainDate;
}

/** `null` for whoever sees everybody. */
export async function postSightHere(ctx: Context): Promise<PostSight | null> {
  const viewer = await ctx.viewer();
  const office = viewer && sightOf(viewer);
  if (office === null) return null;
  return { office, login: viewer?.person?.login ?? null, today: await ctx.today() };
}

/** True of whom may be told what is known of them at the counter. */
export async function isAcquainted(
  { id }: Pick<Citizen, 'id'>,
  sight: PostSight | null,
  reader: Reader,
): Promise<boolean> {
  if (sight === null) return true;
  const { office, login, today } = sight;
  if (await reader.citizens.isCarriedBy({ id }, office)) return true;
  return login !== null && reader.sights.wasShown({ citizen: id, staff: login, from: today });
}

/** The record of a number; without one, that of the old number where it is the same person's. */
export async function bearerOf(details: CitizenDetails, reader: Reader): Promise<Citizen | null> {
  const { kind, idNumber, oldNumber } = details;
  const bearer = idNumber === null ? null : await reader.citizens.byNumber(idNumber, kind);
  if (bearer || oldNumber === null) return bearer;
  const elder = await reader.citizens.byNumber(oldNumber);
  return elder && isHolder(elder, details) ? elder : null;
}

/** The same, where whoever stands at the counter may know of it. */
export async function knownAs(
  details: CitizenDetails,
  reader: Reader,
  sight: PostSight | null,
): Promise<Citizen | null> {
  const bearer = await bearerOf(details, reader);
  return bearer && (await isAcquainted(bearer, sight, reader)) ? bearer : null;
}

/**
 * Asked before somebody is recorded whom the post does not know. A number that is another's is no
 * secret then, though the name is: so whoever tries is kept among those who looked. `asked` is how
 * far is seen from here, where that is asked already. Throws `citizen.name_differs`.
 */
export async function requireUntaken(
  details: CitizenDetails,
  ctx: Context,
  asked = postSightHere(ctx),
): Promise<void> {
  const [store, sight] = await Promise.all([ctx.store(), asked]);
  if (sight === null) return;
  const bearer = await bearerOf(details, store);
  if (!bearer || !bearsAnotherName(details, bearer)) return;
  if (await isAcquainted(bearer, sight, store)) return;
  await saw([{ ...sightOfCitizen(bearer.id, ctx.command), people: 0 }], ctx);
  throw namesNobody(details);
}

/** What is told of a number that is borne by somebody of another name, whom one does not know. */
export function namesNobody({ idNumber, oldNumber, name: given }: CitizenDetails): Problem {
  const number = idNumber ?? oldNumber ?? '';
  return new Problem('citizen.name_differs', { number, known: null, given });
}

/**
 * Work that may find a number to be somebody else's, for a record of that kind: whoever is not told
 * whose it is learns that it is somebody's, and is kept among those who looked.
 */
export async function tryingNumber<T>(
  kind: Citizen['kind'],
  ctx: Context,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'citizen.number_taken') throw error;
    const { number, name } = (error as Problem<'citizen.number_taken'>).detail;
    const bearer = name === null ? await (await ctx.store()).citizens.byNumber(number, kind) : null;
    if (bearer) await saw([{ ...sightOfCitizen(bearer.id, ctx.command), people: 0 }], ctx);
    throw error;
  }
}

/** A number is one person's: throws `citizen.number_taken` where it is another's than `of`. */
export async function requireNumberFree(
  number: string | null,
  { id: of, kind }: Pick<Citizen, 'id' | 'kind'>,
  reader: Reader,
  sight: PostSight | null,
): Promise<void> {
  const bearer = number === null ? null : await reader.citizens.byNumber(number, kind);
  if (number === null || bearer === null || bearer.id === of) return;
  const name = (await isAcquainted(bearer, sight, reader)) ? bearer.name : null;
  throw new Problem('citizen.number_taken', { number, name });
}
