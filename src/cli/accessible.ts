/** Whether questions stand as plain lines, for screen readers and terminals that cannot redraw. */
import { loadSetting } from '../config/load.ts';
import type { Terminal } from './station.ts';

/** By the terminal's kind or the environment … */
export function isPlain({ surroundings: { env } }: Pick<Terminal, 'surroundings'>): boolean {
  return env['TERM'] === 'dumb' || env['MOTCUA_ACCESSIBLE'] === '1';
}

/** … or by the store's setting, where the environment says nothing. */
export async function isAccessible(
  ctx: Pick<Terminal, 'surroundings' | 'store'>,
): Promise<boolean> {
  const { env } = ctx.surroundings;
  if (isPlain(ctx) || env['MOTCUA_ACCESSIBLE'] !== undefined) return isPlain(ctx);
  return (await loadSetting(await ctx.store(), env, 'screen.accessible')) === '1';
}
