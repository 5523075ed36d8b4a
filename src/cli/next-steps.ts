/** What an answer names to be typed next: of it only what whoever stands here may do. */
import type { CommandEntry } from './command.ts';
import type { Context } from './context.ts';
import { isMet, type Need } from './need.ts';

const SIGN_IN = 'motcua staff login …';

/**
 * The lines that this person may type, by the role table. Whether a dossier, a drawer or a batch
 * lets it be done was asked by whoever named the line. Where nobody is signed in, signing in comes
 * in the place of what that would allow.
 */
export async function doable(
  lines: readonly string[],
  entries: readonly CommandEntry[],
  ctx: Context,
): Promise<string[]> {
  const needs = new Map(lines.map((line) => [line, needOf(line, entries)]));
  if ([...needs.values()].every((need) => need === null)) return [...lines];
  const person = (await ctx.viewer())?.person ?? null;
  const kept = lines.filter((line) => isMet(needs.get(line) ?? null, person));
  const signIn = person === null && kept.length < lines.length && !kept.includes(SIGN_IN);
  return signIn ? [...kept, SIGN_IN] : kept;
}

function needOf(line: string, entries: readonly CommandEntry[]): Need {
  const words = line.split(' ').slice(1);
  for (const length of [3, 2, 1]) {
    const path = words.slice(0, length).join(' ');
    const entry = entries.find((each) => each.path === path);
    if (entry) return entry.needs;
  }
  return null;
}
