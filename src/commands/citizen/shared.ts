/** Finding the citizen meant, and registering one: what the citizen verbs and reception share. */
import type { Context } from '../../cli/context.ts';
import {
  cardNews,
  fillFromCard,
  filledByCard,
  isHolder,
  type CardNews,
} from '../../domain/citizen/card.ts';
import { mayBeSame } from '../../domain/citizen/alike.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { formerNames } from '../../domain/citizen/former-names.ts';
import { numberKey, type CitizenWarning } from '../../domain/citizen/number.ts';
import type { CitizenRecord } from '../../domain/citizen/merge.ts';
import { detailWarnings, registerCitizen, type Fresh } from '../../domain/citizen/register.ts';
import { looksLikeCard, numberOnCard, readCard, type CardScan } from '../../domain/citizen/scan.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream } from '../../domain/stream.ts';
import type { Following } from '../../domain/dossier/people.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { sightHere } from '../dossier/shared.ts';
import { sightOfCitizen } from '../access/saw.ts';
import { findOrPhone } from '../phone-words.ts';
import {
  decideFollowing,
  followersOf,
  followingFields,
  type Followed,
  type Follower,
} from './following.ts';

/** A citizen about to be recorded, from a card or from typing. */
export interface Newcomer {
  details: CitizenDetails;
  warnings: CitizenWarning[];
  by: 'typed' | 'scan';
}

/**
 * The citizen a person means: a number, a scanned card, our own id, or words that fit one person.
 * Throws `citizen.not_found` with those who may be meant, and `citizen.out_of_sight` where the post
 * has nothing to do with them: `sight` is the office beyond which nothing may be seen.
 */
export async function findCitizen(
  typed: string,
  reader: Reader,
  sight: AgencyId | null,
): Promise<Citizen> {
  const found = await findPresent(typed, reader, sight);
  const seen = sight === null || (await reader.citizens.isCarriedBy(found, sight));
  if (!seen) throw new Problem('citizen.out_of_sight', { office: sight });
  return found;
}

/** The same of a record that was picked on the screen. */
export async function citizenInSight(ctx: Context, id: string): Promise<Citizen> {
  return findCitizen(id, await ctx.store(), await sightHere(ctx));
}

/**
 * The same of whoever has come to the counter: whose whole number is known is there. How far is
 * seen is waited for only where it matters.
 */
export async function findPresent(
  typed: string,
  reader: Reader,
  sight: AgencyId | null | Promise<AgencyId | null>,
): Promise<Citizen> {
  const wanted = numberOnCard(typed) ?? typed.trim();
  const exact =
    (await reader.citizens.byNumber(numberKey(wanted))) ??
    (/^[0-9a-f-]{36}$/.test(wanted) ? await reader.citizens.byId(wanted as Uuid) : null);
  if (exact) return exact;
  const found = await reader.citizens.find(wanted, 4, await sight);
  if (found.length === 1) return found[0]!;
  throw new Problem('citizen.not_found', { typed: wanted, near: found.map((each) => each.name) });
}

/** The people of some words or of a number, as far as they may be seen from here. */
export async function peopleFor(words: string, limit: number, ctx: Context): Promise<Citizen[]> {
  const [{ citizens }, sight] = [await ctx.store(), await sightHere(ctx)];
  const exact = await citizens.byNumber(numberKey(words));
  if (exact === null) return findOrPhone(words, (each) => citizens.find(each, limit, sight));
  return sight === null || (await citizens.isCarriedBy(exact, sight)) ? [exact] : [];
}

/** What may have been told of somebody besides the name and the number. */
type ToldOfPerson = Pick<
  CitizenDetails,
  'dob' | 'sex' | 'address' | 'phone' | 'email' | 'oldNumber'
>;

export const nothingTold: ToldOfPerson = {
  ...{ dob: null, sex: null, address: null },
  ...{ phone: null, email: null, oldNumber: null },
};

/** Of somebody whom the post has nothing to do with, no more than it was just told. */
export async function seenOf(
  known: Citizen,
  told: ToldOfPerson,
  sight: AgencyId | null,
  reader: Reader,
): Promise<Citizen> {
  if (sight === null || (await reader.citizens.isCarriedBy(known, sight))) return known;
  const { dob, sex, address, phone, email, oldNumber } = told;
  return { ...known, dob, sex, address, phone, email, oldNumber };
}

/**
 * A record beside another, merged or not: by its own id, one of its numbers, or words that fit
 * nobody else. The same one comes back where nothing else is meant. Throws `citizen.not_found`.
 */
export async function findBeside(
  typed: string,
  beside: Uuid,
  reader: Reader,
): Promise<CitizenRecord> {
  const wanted = typed.trim();
  const own = /^[0-9a-f-]{36}$/.test(wanted) ? await reader.citizens.record(wanted as Uuid) : null;
  if (own) return own;
  const records = await reader.citizens.recordsWith(numberKey(wanted));
  const others = records.filter(({ id }) => id !== beside);
  const living = others.filter(({ mergedInto }) => mergedInto === null);
  const several = living.length > 1;
  if (!several && records.length > 0) return living[0] ?? others[0] ?? records[0]!;
  const found = several ? living : await reader.citizens.find(wanted, 5);
  const near = found.filter(({ id }) => id !== beside);
  const [only] = near.length === 0 ? found : near;
  if (only && near.length < 2) return (await reader.citizens.record(only.id))!;
  throw new Problem('citizen.not_found', { typed: wanted, near: near.map((each) => each.name) });
}

/** What a person was called here before. */
export async function formerNamesOf({ id, name }: Citizen, reader: Reader): Promise<string[]> {
  return formerNames(await reader.history.of([citizenStream(id)]), name);
}

/** What a scanned card says; `-` reads it from stdin. Throws `scan.refused`. */
export async function readScan(typed: string, ctx: Context): Promise<Newcomer & ScanNotes> {
  const raw = typed === '-' ? await ctx.surroundings.stdin.read() : typed;
  return { ...readCard(raw, await ctx.today()), by: 'scan' };
}

/** What the card's text lost on the way and a person must type, and what was read of it. */
export type ScanNotes = Pick<CardScan, 'retype' | 'doubted'>;

/** Throws `scan.refused` where a card's name must be typed, and nobody can be asked for it. */
export function requireScannedName({ retype, doubted }: ScanNotes): void {
  if (!retype.includes('name')) return;
  throw new Problem('scan.refused', { why: doubted.name === undefined ? 'garbled' : 'keyboard' });
}

/** True when a text at a prompt is a scanned card and not something typed. */
export const isCard = looksLikeCard;

/** What a card told of somebody known, and what followed from it in open dossiers. */
export type HolderNews = CardNews & Followed;
export const holderNewsFields = ['filled contradicts', ...followingFields] as const;

/** What no card told. */
export const nothingNew: HolderNews = {
  ...{ filled: [], contradicts: [] },
  ...{ followed: [], kept: [], readdressed: [] },
};

/** Whether dossiers take over what a card adds to a record; they do where it is unsaid. */
export interface Follow {
  following: Following | null;
  /** The office beyond which none does. */
  sight: AgencyId | null;
}

/** The open dossiers that would tell what a card adds to their people's record. */
export async function followersOfCard(
  known: Citizen,
  card: CitizenDetails,
  sight: AgencyId | null,
  reader: Reader,
): Promise<Follower[]> {
  if (cardNews(known, card).filled.length === 0) return [];
  const records = await reader.citizens.partsOf(known.id);
  const after = filledByCard(known, card);
  return followersOf([{ records, before: known, after }], sight, reader);
}

/** The record of a number; without one, that of the old number where it is the same person's. */
export async function knownAs(details: CitizenDetails, reader: Reader): Promise<Citizen | null> {
  const { idNumber, oldNumber } = details;
  const bearer = idNumber === null ? null : await reader.citizens.byNumber(idNumber);
  if (bearer || oldNumber === null) return bearer;
  const elder = await reader.citizens.byNumber(oldNumber);
  return elder && isHolder(elder, details) ? elder : null;
}

/** A number is one person's: throws `citizen.number_taken` where it is another's than `of`. */
export async function requireNumberFree(
  number: string | null,
  of: Uuid,
  reader: Reader,
): Promise<void> {
  const bearer = number === null ? null : await reader.citizens.byNumber(number);
  if (number === null || bearer === null || bearer.id === of) return;
  throw new Problem('citizen.number_taken', { number, name: bearer.name });
}

/**
 * The record of a newcomer: the known one when the number is known, else a new one. What was
 * read or typed fills what the known one lacks, and with it what open dossiers tell.
 * Same person, same record, however often and from however many processes. Whoever registers has
 * seen it.
 */
export async function ensureCitizen(
  newcomer: Newcomer,
  writer: Writer,
  fresh: Omit<Fresh, 'by'> & Follow,
): Promise<{ citizen: Citizen; created: boolean; news: HolderNews }> {
  const known = await knownAs(newcomer.details, writer);
  const events = registerCitizen(newcomer.details, known, { ...fresh, by: newcomer.by });
  const seen = [sightOfCitizen(known?.id ?? fresh.citizen, 'citizen register')];
  if (known) {
    await writer.see(seen);
    return { created: false, ...(await fillRecord(known, newcomer.details, writer, fresh)) };
  }
  await writer.append(events);
  await writer.see(seen);
  const citizen = (await writer.citizens.byId(fresh.citizen))!;
  return { citizen, created: true, news: nothingNew };
}

/** A known record with what it lacked of some details, and what follows in open dossiers. */
export async function fillRecord(
  known: Citizen,
  told: CitizenDetails,
  writer: Writer,
  fresh: Pick<Fresh, 'today'> & Follow,
): Promise<{ citizen: Citizen; news: HolderNews }> {
  const { news, events } = fillFromCard(known, told, fresh.today);
  const followers = await followersOfCard(known, told, fresh.sight, writer);
  const { events: follow, told: followed } = decideFollowing(
    followers,
    fresh.following ?? 'follow',
  );
  await writer.append([...events, ...follow]);
  const citizen = (await writer.citizens.byId(known.id))!;
  return { citizen, news: { ...news, ...followed } };
}

/** Of so many records of one name is looked for the one that may be meant. */
const MOST_NAMESAKES = 100;

/** Records that may be of the same person as some details, though no number says so. */
export async function alikeOf(details: CitizenDetails, reader: Reader): Promise<Citizen[]> {
  const namesakes = await reader.citizens.find(details.name, MOST_NAMESAKES);
  return namesakes.filter((each) => mayBeSame(each, details));
}

/** Every warning about a newcomer, once. */
export async function warningsOf(newcomer: Newcomer, ctx: Context): Promise<CitizenWarning[]> {
  const own = detailWarnings(newcomer.details, await ctx.today());
  return [...new Set([...newcomer.warnings, ...own])];
}
