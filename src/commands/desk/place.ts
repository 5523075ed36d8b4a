/**
 * Places where a clerk may stand. A page answers with where to go next, and knows no other page:
 * which page stands at which place is known to `walk.ts` alone.
 */
import type { Deed } from '../../domain/dossier/transition.ts';
import type { Turning } from '../../cli/steps.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { ActGroup } from '../../locale/texts.ts';
import type { Draft } from './draft.ts';

/** An act on a dossier, by its command's name. */
export type AskedAct = `dossier ${Deed}`;
/** What is due or late, waits for its citizen or for papers, or was sent and is on the road. */
export type DeskList = 'due' | 'late' | 'collect' | 'awaited' | 'road' | 'onward';

export type Place =
  | { at: 'citizen'; id: string }
  /** By its code, or whatever else names a dossier; what was picked before is done at once. */
  | { at: 'dossier'; named: string; doing?: AskedAct }
  /** All that may be done with the money of a dossier. */
  | { at: 'money'; named: string }
  /** The scanned papers of a dossier, the `n`th of them, or those of a citizen's dossiers. */
  | { at: 'documents'; named: string; n?: number }
  | { at: 'documents'; citizen: string }
  /** What was declared for a dossier. */
  | { at: 'declarations'; named: string }
  | { at: 'acts'; group: ActGroup }
  | { at: 'supervisor' }
  /** A batch by its slip, with the digest that its record bears where that was scanned. */
  | { at: 'handover'; slip: string; digest: string | null }
  /** The batches on their way here and from here. */
  | { at: 'handovers' }
  /** What is on the road, and for how long. */
  | { at: 'road' }
  /** A batch that is being put together, and the dossiers it begins with. */
  | { at: 'sending'; codes: readonly string[] }
  /**
   * In a series of the same the next card scanned is the next person. Begun on the page of a visit,
   * by a dossier of it, it is left for that page.
   */
  | { at: 'reception'; draft: Draft; series: boolean; visit?: string }
  /** A visit, by a dossier received in it; drawn until it is come back to: what was received. */
  | { at: 'visit'; code: string; series: boolean; drawn?: readonly string[] }
  | { at: 'list'; list: DeskList }
  /** Wherever words lead that the page they were typed at has no key for. */
  | { at: 'words'; typed: string }
  /** Wherever what was scanned leads. */
  | { at: 'scan'; scan: Scan };

export type Next =
  /** To where the clerk came from, in the end home. */
  | 'back'
  | 'home'
  /** On, and from there back past this page. */
  | { to: Place }
  /** On, and from there back to this page. */
  | { over: Place };

/**
 * Where a scan that no question asked for leads; and words, from where the page that heard them is
 * come back to.
 */
export function toScan(scan: Turning): Next {
  if (scan.kind === 'words') return { over: { at: 'words', typed: scan.text } };
  return { to: { at: 'scan', scan } };
}

/** The places behind a clerk and the one under their feet, last; empty at home. */
export type Way = readonly Place[];

/**
 * What was picked for a dossier before was done or refused there: coming back shows its page. What
 * a visit received was told.
 */
function settled(place: Place): Place {
  if (place.at === 'visit') return { at: 'visit', code: place.code, series: place.series };
  return place.at === 'dossier' ? { at: 'dossier', named: place.named } : place;
}

/** The way after a step; a scan begins it anew, since another person may stand there now. */
export function onward(way: Way, next: Next): Way {
  if (next === 'home') return [];
  if (next === 'back') return way.slice(0, -1);
  if ('over' in next) return [...way.map(settled), next.over];
  return next.to.at === 'scan' ? [next.to] : [...way.slice(0, -1), next.to];
}
