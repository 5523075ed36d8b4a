/** The certificates that this office trusts in signed papers, as its manager agreed to them. */
import type { Context } from '../../cli/context.ts';
import { folderOf } from '../../config/folder.ts';
import { loadSettings } from '../../config/load.ts';
import { Problem } from '../../domain/problem.ts';
import type { Certified } from '../../scanning/cms.ts';
import { readRoots } from '../../scanning/roots.ts';

/**
 * None where the office has named no folder of them. Throws what `readRoots` and `folderOf` throw,
 * and `document.other_roots` where others lie there than were agreed to.
 */
export async function trustedRoots(ctx: Context, office: string | undefined): Promise<Certified[]> {
  const store = await ctx.store();
  const settings = await loadSettings(store, ctx.surroundings.env, office, ['signature.digest']);
  const said = (key: string): string => settings.find((each) => each.key === key)!.value;
  const named = said('signature.roots');
  if (named === '') return [];
  const path = folderOf('signature.roots', named, 'read');
  const { papers, digest } = readRoots(path);
  const agreed = said('signature.digest');
  if (digest !== agreed && !(await ctx.isTraining())) {
    const short = (text: string) => text.slice(0, 8);
    throw new Problem('document.other_roots', {
      ...{ path, digest: short(digest), agreed: agreed === '' ? null : short(agreed) },
    });
  }
  return papers;
}
