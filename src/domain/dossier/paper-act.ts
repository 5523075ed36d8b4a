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
export function actOf(paper: PaperOfAct, events: readonly StoredEvent[]): StoredEvent | null {
  return events.findLast(({ type }) => acts[paper].includes(type)) ?? null;
}
