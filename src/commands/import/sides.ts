/** The files that an import leaves beside its own. */
import type { Context } from '../../cli/context.ts';
import { requirePlaceHere } from '../../cli/places.ts';
import type { SideFiles, SideWish } from '../../importing/side-files.ts';

/**
 * What makes them, anew each time it is asked. `--yes` agrees to write over what is there; else it
 * is left, and they get other names. Throws as `requirePlaceHere` does.
 */
export async function sidesOf(
  wish: Pick<SideWish, 'stem' | 'header'>,
  ctx: Context,
): Promise<() => SideFiles> {
  const { SideFiles, sidePaths } = await import('../../importing/side-files.ts');
  for (const path of Object.values(sidePaths(wish.stem, 1))) requirePlaceHere(path, ctx);
  return () => new SideFiles({ ...wish, replaces: ctx.globals.yes });
}
