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
  return printBefore(events, {
    outdates: ({ type }) =>
      /^dossier\..*corrected$/.test(type) ||
      (paper === 'acknowledgement' && type === 'dossier.taken_back'),
    printOf: (event) =>
      event.type === 'paper.printed' && event.data.paper === paper ? event.data.number : null,
  });
}

/** The same of a sending's label, from the events of the sending: it went elsewhere before. */
export function replacedLabel(events: readonly StoredEvent[]): number | null {
  return printBefore(events, {
    outdates: ({ type }) => type === 'shipment.readdressed',
    printOf: (event) => (event.type === 'shipment.printed' ? event.data.number : null),
  });
}

interface Outdated {
  /** True of what makes earlier prints say something else than a print of now. */
  outdates: (event: StoredEvent) => boolean;
  /** Which print it tells of; `null` where of none. */
  printOf: (event: StoredEvent) => number | null;
}

/** The last print before the last event that outdates it. */
function printBefore(
  events: readonly StoredEvent[],
  { outdates, printOf }: Outdated,
): number | null {
  const changed = Math.max(0, events.findLastIndex(outdates));
  const prints = events.slice(0, changed).map(printOf);
  return prints.findLast((number) => number !== null) ?? null;
}
