/**
 * In whose name the page of receipts records what citizens answer. A citizen has no account, and a
 * page has no rights: it writes in the name of whoever opened it, if they may hand back results,
 * as an import goes on in the name in which it was begun; not through their session, which nobody
 * at another machine may keep from being locked.
 */
import type { Context } from '../../cli/context.ts';
import type { StationCounter } from '../../domain/office/merge.ts';
import { Problem } from '../../domain/problem.ts';
import { may, maySignInAt, type StaffMember } from '../../domain/staff/role.ts';
import type { Instant } from '../../domain/value/instant.ts';

export interface RatingDesk {
  login: string;
  station: StationCounter;
  /** Until when they were signed in as they opened it, by this machine's clock. */
  until: Instant;
}

/** `null` where nobody is signed in here who may hand back results. */
export async function ratingDeskOf(ctx: Context): Promise<RatingDesk | null> {
  const here = ctx.again();
  try {
    const { staff, counter, book, until } = await here.session();
    const station = { ...counter, book };
    const stands = standsForRatings(staff, station) && !(await here.store()).readOnly;
    return stands ? { login: staff.login, station, until } : null;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  } finally {
    await here.close();
  }
}

/** Whether somebody may do it still: accounts are disabled and roles change. */
export function standsForRatings(
  staff: StaffMember | null,
  { office }: Pick<StationCounter, 'office'>,
): boolean {
  if (staff === null || !staff.active) return false;
  return may(staff.role, 'dossier.return') && maySignInAt(staff, office);
}
