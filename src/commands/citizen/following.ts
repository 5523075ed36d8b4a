/** Open dossiers of somebody whose record is corrected, and whether they take that over. */
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
import { readdressedIn } from '../../domain/shipment/readdress.ts';
import type { Tracking } from '../../domain/shipment/tracking.ts';
import type { AgencyId, DossierCode } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/** Without it and without a question they follow: what a correction says was wrong before. */
export const followingOption = choice(followings, 'following');

/**
 * Fields of the answers: codes of the dossiers that took it over, and of those that did not; and
 * the sendings of the former that wait for the post, and now go where they say.
 */
export const followingFields = ['followed kept readdressed'] as const;

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
  const followers = seen.map((each) => {
    return { code: each.code, events: followCorrections(each, corrections) };
  });
  return followers.filter(({ events }) => events.length > 0);
}

export interface Followed {
  followed: DossierCode[];
  kept: DossierCode[];
  readdressed: Tracking[];
}

/** What is written of them, and what the answer tells. */
export function decideFollowing(
  followers: readonly Follower[],
  following: Following,
): { events: NewEvent[]; told: Followed } {
  const codes = followers.map(({ code }) => code);
  if (following === 'keep') {
    return { events: [], told: { followed: [], kept: codes, readdressed: [] } };
  }
  const events = followers.flatMap((each) => each.events);
  return { events, told: { followed: codes, kept: [], readdressed: readdressedIn(events) } };
}

export function showFollowing(following: Followed, ui: Ui): void {
  const { followed, kept, readdressed } = following;
  const { citizen, shipment } = ui.texts.screen;
  if (followed.length > 0) ui.done(citizen.dossiersFollowed(followed));
  for (const tracking of readdressed) ui.done(shipment.readdressed(tracking));
  const more = allReprints(following).length - MOST_REPRINTS;
  if (more > 0) ui.line(citizen.moreReprints(more));
  if (kept.length > 0) ui.line(citizen.dossiersKept(kept));
}

/** As many lines to type as stand beside an answer without pushing it off a screen. */
const MOST_REPRINTS = 10;

/**
 * What bears the old facts is printed again: receipts, and labels on what has not left. Of a great
 * many `showFollowing` says how many more there are.
 */
export function reprints(followed: Followed): string[] {
  return allReprints(followed).slice(0, MOST_REPRINTS);
}

function allReprints({ followed, readdressed }: Followed): string[] {
  return [
    ...followed.map((code) => `motcua print receipt ${code}`),
    ...readdressed.map((tracking) => `motcua print label ${tracking}`),
  ];
}
