/** How long who writes waits for others who do. */
import { Problem } from '../../domain/problem.ts';

/** And no longer, unless somebody has less patience. */
export const busySeconds = 20;

/** What was waited for, said with the seconds that somebody had for it. Throws `store.busy`. */
export async function busyAfter<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isBusy = error instanceof Problem && error.code === 'store.busy';
    throw isBusy ? new Problem('store.busy', { seconds }, { cause: error }) : error;
  }
}
