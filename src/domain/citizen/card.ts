/**
 * A card scanned for somebody known, or the same typed: it fills what is missing, and never writes
 * over anything.
 */
import type { NewEvent } from '../event.ts';
import { sameBirth } from '../value/birth-date.ts';
import { samePhone } from '../value/phone.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Citizen, CitizenDetails } from './citizen.ts';
import { correctCitizen, detailsOf, lacks, sameLetters } from './register.ts';

type Field = keyof CitizenDetails;

/** What a card added to a record, and what it says otherwise than the record. */
export interface CardNews {
  filled: Field[];
  contradicts: Field[];
}

/** A name that differs is refused before, by `registerCitizen`; a card tells no phone or e-mail. */
const TOLD = ['idNumber', 'oldNumber', 'dob', 'sex', 'address', 'phone', 'email'] as const;

/** What a card says of a record that is its holder's. */
export function cardNews(known: CitizenDetails, card: CitizenDetails): CardNews {
  const filled = TOLD.filter((field) => lacks(known, card, field));
  const contradicts = TOLD.filter(
    (field) => card[field] !== null && !filled.includes(field) && !agrees(known, card, field),
  );
  return { filled, contradicts };
}

/** Decides what a card writes: what was missing, or nothing; a restricted record gains nothing. */
export function fillFromCard(
  known: Citizen,
  card: CitizenDetails,
  today: PlainDate,
): { news: CardNews; events: NewEvent[] } {
  if (known.restricted) return { news: { ...cardNews(known, card), filled: [] }, events: [] };
  const after = filledByCard(known, card);
  const events = correctCitizen(known, after, { reason: null, today });
  return { news: cardNews(known, card), events };
}

/** A record's details with what a card adds to them. */
export function filledByCard(known: CitizenDetails, card: CitizenDetails): CitizenDetails {
  const { filled } = cardNews(known, card);
  const added = Object.fromEntries(filled.map((field) => [field, card[field]]));
  const kind = filled.includes('idNumber') ? { idKind: card.idKind } : {};
  return { ...detailsOf(known), ...added, ...kind };
}

/**
 * True where a record without a card's number is its holder's all the same: of the old number that
 * the card bears, of the same name, and of no other birth.
 */
export function isHolder(known: CitizenDetails, card: CitizenDetails): boolean {
  const born = known.dob === null || card.dob === null || sameBirth(known.dob, card.dob);
  const unnumbered = known.idNumber === null || card.idNumber === null;
  return unnumbered && born && sameLetters(known.name, card.name);
}

function agrees(known: CitizenDetails, card: CitizenDetails, field: (typeof TOLD)[number]) {
  if (field === 'dob') return sameBirth(known.dob!, card.dob!);
  if (field === 'address') return sameLetters(known.address!, card.address!);
  if (field === 'phone') return samePhone(known.phone!, card.phone!);
  if (field === 'email') return known.email!.toLowerCase() === card.email!.toLowerCase();
  return known[field] === card[field];
}
