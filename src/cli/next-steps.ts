/**
 * What is named to be typed next, by an answer or a refusal: nobody is sent to what the role table
 * would refuse. Whether a dossier, a drawer or a batch lets it be done was asked by whoever named
 * the line.
 */
import { rolesFor } from '../domain/staff/role.ts';
import type { Person } from '../domain/staff/require-may.ts';
import type { CommandEntry } from './command.ts';
import type { Context } from './context.ts';
import { isMet, type Need } from './need.ts';

const SIGN_IN = 'motcua staff login …';

type Hinting = Pick<Context, 'needOf' | 'viewer' | 'texts' | 'typedHere'>;

/**
 * Of an answer, the lines that this person may type. Where nobody is signed in, signing in comes in
 * the place of what that would allow.
 */
export async function doable(lines: readonly string[], ctx: Hinting): Promise<string[]> {
  const person = (await whoTypes(lines, ctx)) ?? null;
  const kept = lines.filter((line) => isMet(ctx.needOf(line), person));
  const signIn = person === null && kept.length < lines.length && !kept.includes(SIGN_IN);
  return inWords(signIn ? [...kept, SIGN_IN] : kept, ctx);
}

/**
 * The ways out of a refusal. What is for others to do is named with those who may: it is the way
 * out all the same.
 */
export async function waysOut(lines: readonly string[], ctx: Hinting): Promise<string[]> {
  const person = await whoTypes(lines, ctx);
  const ways = lines.map((line) => {
    const need = ctx.needOf(line);
    if (person === undefined || need === null || isMet(need, person)) return line;
    if (person === null || need === 'session') return SIGN_IN;
    return ctx.texts.screen.askOthers(rolesFor(need), line);
  });
  return inWords([...new Set(ways)], ctx);
}

/** As they are typed where they are read. */
async function inWords(lines: readonly string[], ctx: Hinting): Promise<string[]> {
  const here = await Promise.all(lines.map(ctx.typedHere));
  return [...new Set(here.filter((line) => line !== null))];
}

/**
 * Asked only where it matters; `undefined` where a store that cannot be read does not tell: what
 * makes it right is to be named all the same.
 */
async function whoTypes(
  lines: readonly string[],
  ctx: Hinting,
): Promise<Person | null | undefined> {
  if (lines.every((line) => ctx.needOf(line) === null)) return null;
  try {
    return (await ctx.viewer())?.person ?? null;
  } catch {
    return undefined;
  }
}

/** What the command of a line needs: `motcua dossier show …`, also behind words and a colon. */
export function needOfLine(line: string, entries: readonly CommandEntry[]): Need {
  const words = /(?:^|: )motcua (.*)$/.exec(line)?.[1]?.split(' ') ?? [];
  for (const length of [3, 2, 1]) {
    const path = words.slice(0, length).join(' ');
    const entry = entries.find((each) => each.path === path);
    if (entry) return entry.needs;
  }
  return null;
}
