/**
 * What of the entries about somebody is theirs to be given: a dossier names others as well, who
 * came with it, fetched it or had it before, and what is told of those is given to nobody else.
 */
import { masked } from '../access/mask.ts';
import type { StoredEvent } from '../event.ts';
import type { Uuid } from '../value/id.ts';
import { foldedWords } from '../value/text.ts';

/** Whose copy it is: how they are known where they are named. */
export interface CopyOwner {
  records: readonly Uuid[];
  numbers: readonly string[];
  /** The present name and the former ones. */
  names: readonly string[];
}

/** Something that names one, as papers, receipts and sendings do. */
interface Named {
  citizen?: unknown;
  number?: unknown;
  name?: unknown;
}

/**
 * The entries of somebody, in the order in which they came, each without what it tells of others.
 * `dossierOf` is of each stream the dossier it tells of; what happened while a dossier was
 * another's is left out.
 */
export function copiedFor(
  events: readonly StoredEvent[],
  dossierOf: ReadonlyMap<string, string>,
  person: CopyOwner,
): StoredEvent[] {
  const others = new Set<string>();
  return events.flatMap((event) => {
    const dossier = dossierOf.get(event.stream);
    if (dossier === undefined) return [ofRecord(event, person)];
    const owner = ownerAfter(event);
    if (owner !== undefined) {
      if (owner !== null && person.records.includes(owner)) others.delete(dossier);
      else others.add(dossier);
    }
    if (others.has(dossier)) return [];
    return [{ ...event, personal: ownPart(event.personal, person) } as StoredEvent];
  });
}

/** Whose a dossier is from an entry on; `undefined` where it does not say. */
function ownerAfter(event: StoredEvent): Uuid | null | undefined {
  switch (event.type) {
    case 'dossier.received':
      return event.data.ownerCitizen;
    case 'dossier.corrected':
      return event.data.after.ownerCitizen;
    case 'dossier.imported':
      return event.data.citizen ?? null;
    case 'dossier.import_corrected':
      return event.data.after.citizen ?? null;
    default:
      return undefined;
  }
}

/**
 * Of a merger with a record that is another's again, nothing is told; what was declared names
 * others, too.
 */
function ofRecord(event: StoredEvent, person: CopyOwner): StoredEvent {
  const { records } = person;
  if (event.type === 'declaration.filled') {
    return { ...event, personal: ownPart(event.personal, person) } as StoredEvent;
  }
  const merged = event.type === 'citizen.merged' && !records.includes(event.data.merged);
  const released = event.type === 'citizen.unmerged' && !records.includes(event.data.released);
  return merged || released ? { ...event, personal: null } : event;
}

/** Keys of what names one person, in whichever entry. */
const ONE = new Set(['owner', 'submitter']);
/** Names that stand alone: who paid and who was given a sending. */
const NAMES = new Set(['payer', 'receivedBy']);

function ownPart(personal: unknown, person: CopyOwner): unknown {
  if (Array.isArray(personal)) return personal.map((each) => ownPart(each, person));
  if (typeof personal === 'string') return othersMasked(personal, person);
  if (typeof personal !== 'object' || personal === null) return personal;
  const part = personal as Record<string, unknown>;
  // What was told with another's name was told of them: the words, the address, the paper.
  if (isNamed(part['owner']) && !isOf(part['owner'], person)) return null;
  if (isRecipient(part) && !isOf(part, person)) return null;
  const { collectorName: name, collectorNumber: number } = part;
  const fetchedBySelf = name === undefined || isOf({ name, number }, person);
  const cameAlone = !isNamed(part['submitter']) || isOf(part['submitter'], person);
  const kept = Object.entries(part).map(([key, value]): [string, unknown] => {
    if (ONE.has(key)) return [key, isNamed(value) && isOf(value, person) ? value : null];
    if (NAMES.has(key)) return [key, isOf({ name: value }, person) ? value : null];
    if (key === 'former') return [key, (value as Named[]).filter((each) => isOf(each, person))];
    if (key.startsWith('collector')) return [key, fetchedBySelf ? value : null];
    if (key === 'authorisation') return [key, cameAlone ? value : null];
    return [key, ownPart(value, person)];
  });
  return Object.fromEntries(kept);
}

/**
 * What somebody declared names others by their numbers, which are not theirs to be given whole:
 * of a personal number that stands by itself its end is left.
 */
function othersMasked(text: string, { numbers }: CopyOwner): string {
  return text.replaceAll(/(?<![0-9A-Za-z-])(?:\d{12}|\d{9})(?![0-9A-Za-z-])/g, (number) =>
    numbers.includes(number) ? number : masked(number),
  );
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** Where a sending goes: it names one and where they live, and is no line of a list of papers. */
function isRecipient(part: Record<string, unknown>): boolean {
  return 'name' in part && 'address' in part && 'phone' in part && !('kind' in part);
}

/** By their record, else by a number, else by the name alone. */
function isOf({ citizen, number, name }: Named, person: CopyOwner): boolean {
  if (typeof citizen === 'string') return person.records.some((each) => each === citizen);
  if (typeof number === 'string') return person.numbers.includes(number);
  const words = (said: unknown): string =>
    foldedWords(typeof said === 'string' ? said : '').join(' ');
  return person.names.some((each) => words(each) === words(name));
}
