/** Whether the pages of a declaration in a pile are all there, and in order. */
import type { DeclarationPage } from '../declaration/declaration.ts';

/** What is wrong with a declaration's pages, each copy of it one behind the other; else `null`. */
export function oddIn(
  pages: readonly DeclarationPage[],
): 'pages_missing' | 'pages_out_of_turn' | null {
  const all = pages[0]?.pages ?? 0;
  const isInTurn = pages.every((each, n) => each.pages === all && each.page === (n % all) + 1);
  if (all > 0 && pages.length % all === 0 && isInTurn) return null;
  const times = Array.from({ length: all }, (_, at) => {
    return pages.filter(({ page }) => page === at + 1).length;
  });
  return all > 0 && times.every((each) => each === times[0])
    ? 'pages_out_of_turn'
    : 'pages_missing';
}
