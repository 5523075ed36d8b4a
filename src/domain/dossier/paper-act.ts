/** Which act a paper tells of: the paper names whoever did it and the office it was done in. */
import type { EventType, StoredEvent } from '../event.ts';
import type { Paper } from './paper.ts';

/** Receipts tell of the reception; what is of the moment tells of whoever prints it. */
export type PaperOfAct = Exclude<Paper, 'receipt' | 'control-slip' | 'leaflet'>;

const acts: { readonly [P in PaperOfAct]: readonly EventType[] } = {
  acknowledgement: ['dossier.returned'],
  supplement: ['dossier.supplement_requested'],
  refusal: ['dossier.refused'],
  apology: ['dossier.extended'],
  stop: ['dossier.stopped', 'dossier.withdrawn'],
};

/**
 * The latest act that a paper tells of, from the events of its dossier; `null` where a list brought
 * the dossier in as it is and nobody here did it.
 */
export function actToldBy(paper: PaperOfAct, events: readonly StoredEvent[]): StoredEvent | null {
  return events.findLast(({ type }) => acts[paper].includes(type)) ?? null;
}

/**
 * Which print of a paper a later one takes the place of: the last that was made before what it
 * tells was corrected or taken back; `null` where no print says anything else than this one.
 */
export function replacedPrint(paper: string, events: readonly StoredEvent[]): number | null {
  const corrected = events.findLastIndex(
    ({ type }) =>
      /^dossier\..*corrected$/.test(type) ||
      (paper === 'acknowledgement' && type === 'dossier.taken_back'),
  );
  for (const event of events.slice(0, Math.max(0, corrected)).toReversed()) {
    if (event.type === 'paper.printed' && event.data.paper === paper) return event.data.number;
  }
  return null;
}
