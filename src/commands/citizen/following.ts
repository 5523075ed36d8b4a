/** Open dossiers of somebody whose record is corrected, and whether they take that over. */
import type { Context } from '../../cli/context.ts';
import { choice } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import {
  followCorrections,
  followings,
  type RecordCorrection,
} from '../../domain/dossier/people.ts';
import type { Following } from '../../domain/dossier/people.ts';
import { isCarriedBy } from '../../domain/dossier/sight.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { AgencyId, DossierCode } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/** Without it and without a question they follow: what a correction says was wrong before. */
export const followingOption = choice(followings);

/** Fields of the answers: codes of the dossiers that took it over, and of those that did not. */
export const followingFields = ['followed kept'] as const;

/** A dossier that would tell its people otherwise. */
export interface Follower {
  code: DossierCode;
  events: NewEvent[];
}

/** The dossiers that would follow some corrections; `sight` is the office beyond which none does. */
export async function followersOf(
  corrections: readonly RecordCorrection[],
  sight: AgencyId | null,
  reader: Reader,
): Promise<Follower[]> {
  const records = [...new Set(corrections.map(({ records: [first] }) => first!))];
  const found = await Promise.all(records.map((id) => reader.dossiers.openOf(id)));
  const dossiers = new Map(found.flat().map((each) => [each.id, each]));
  const seen = [...dossiers.values()].filter((each) => sight === null || isCarriedBy(each, sight));
  return seen
    .map((each) => ({ code: each.code, events: followCorrections(each, corrections) }))
    .filter(({ events }) => events.length > 0);
}

/** At a terminal the clerk says whether they follow, where there are any and no flag said it. */
export async function askFollowing(
  given: Following | null,
  followers: () => Promise<readonly Follower[]>,
  ctx: Context,
): Promise<Following> {
  if (given !== null) return given;
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return 'follow';
  const codes = (await followers()).map(({ code }) => code);
  if (codes.length === 0) return 'follow';
  const { citizen } = ctx.texts.screen;
  const choices = followings.map((value) => ({ value, name: citizen.following[value] }));
  return (await ctx.ask()).choose(citizen.askFollowing(codes), choices);
}

/** What is written of them, and what the answer tells. */
export function decideFollowing(
  followers: readonly Follower[],
  following: Following,
): { events: NewEvent[]; told: { followed: DossierCode[]; kept: DossierCode[] } } {
  const codes = followers.map(({ code }) => code);
  if (following === 'keep') return { events: [], told: { followed: [], kept: codes } };
  return { events: followers.flatMap(({ events }) => events), told: { followed: codes, kept: [] } };
}

export function showFollowing(
  { followed, kept }: { followed: readonly string[]; kept: readonly string[] },
  ui: Ui,
): void {
  const { citizen } = ui.texts.screen;
  if (followed.length > 0) ui.done(citizen.dossiersFollowed(followed));
  if (kept.length > 0) ui.line(citizen.dossiersKept(kept));
}

/** Each followed dossier's receipt bears the old facts: it is printed again. */
export function reprints(followed: readonly string[]): string[] {
  return followed.slice(0, 1).map((code) => `motcua print receipt ${code}`);
}
