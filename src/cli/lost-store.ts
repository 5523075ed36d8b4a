/** A store that is not in its place, where this machine knows that it was. */
import { Problem } from '../domain/problem.ts';

/** Throws what it is given, and `store.lost` in the place of `store.none` where one is gone. */
export async function lostStoreToo(
  error: unknown,
  { path, stateFolder }: { path: string; stateFolder: string },
): Promise<never> {
  if (!(error instanceof Problem) || error.code !== 'store.none') throw error;
  const { lostStoreAt, lostStoreProblem } = await import('../store/lost-here.ts');
  const lost = lostStoreAt(path, stateFolder);
  throw lost === null ? error : lostStoreProblem(path, lost);
}
