/** Finding the citizen meant, and registering one: what the citizen verbs and reception share. */
import type { Context } from '../../cli/context.ts';
import { cardNews, fillFromCard, filledByCard, type CardNews } from '../../domain/citizen/card.ts';
import type { Citizen, CitizenDetails } from '../../domain/citizen/citizen.ts';
import { formerNames } from '../../domain/citizen/former-names.ts';
import { isPersonal, numberKey, type CitizenWarning } from '../../domain/citizen/number.ts';
import {
  bearsAnotherName,
  detailWarnings,
  registerCitizen,
  requireSound,
  type Fresh,
} from '../../domain/citizen/register.ts';
import { looksLikeCard, numberOnCard, readCard, type CardScan } from '../../domain/citizen/scan.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream } from '../../domain/stream.ts';
import type { Following } from '../../domain/dossier/people.ts';
import { parseUuid, type AgencyId } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { sightHere } from '../dossier/shared.ts';
import { foundCitizens } from '../access/found.ts';
import { sightOfCitizen } from '../access/saw.ts';
import { findOrPhone } from '../phone-words.ts';
import { bearerOf, isAcquainted, namesNobody, type PostSight } from './acquainted.ts';
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
 * Throws `citizen.several_bear` for a number that a person and their household business bear: a
 * card is the person's.
 * Throws `citizen.not_found` with those who may be meant; of whom the post has nothing to do with,
 * as of who is not recorded, `citizen.out_of_sight`: `sight` is the office beyond which nothing may
 * be seen.
 */
export async function findCitizen(
  typed: string,
  reader: Reader,
  sight: AgencyId | null,
): Promise<Citizen> {
  return meantBy(
    typed,
    reader,
    async () => sight,
    async (exact) => isSeen(exact, sight, reader),
  );
}

async function isSeen(citizen: Citizen, sight: AgencyId | null, reader: Reader): Promise<boolean> {
  return sight === null || reader.citizens.isCarriedBy(citizen, sight);
}

/** The same of a record that was picked on the screen. */
export async function citizenInSight(ctx: Context, id: string): Promise<Citizen> {
  return findCitizen(id, await ctx.store(), await sightHere(ctx));
}

/**
 * The same of whoever has come to the counter: whom the post was told of that day it knows, too.
 * How far is seen is waited for only where it matters.
 */
export async function findPresent(typed: string, reader: Reader, looks: Looks): Promise<Citizen> {
  const bound = async (): Promise<AgencyId | null> => (await looks)?.office ?? null;
  return meantBy(typed, reader, bound, async (exact) => isAcquainted(exact, await looks, reader));
}

/** The same of whoever stands there in person, which a business never does. */
export async function findStanding(typed: string, reader: Reader, looks: Looks): Promise<Citizen> {
  const isKnown = async (each: Citizen): Promise<boolean> =>
    isAcquainted(each, await looks, reader);
  const bearers = await bearersOf(typed, isKnown, reader);
  return bearers.find(({ kind }) => kind === 'person') ?? findPresent(typed, reader, looks);
}

type Looks = PostSight | null | Promise<PostSight | null>;

async function meantBy(
  typed: string,
  reader: Reader,
  bound: () => Promise<AgencyId | null>,
  isKnown: (exact: Citizen) => Promise<boolean>,
): Promise<Citizen> {
  const onCard = numberOnCard(typed);
  const wanted = onCard ?? typed.trim();
  const [exact, other] = await bearersOf(wanted, isKnown, reader);
  if (exact && other && onCard === null) {
    const bearers = [exact, other].map(({ id, kind, name }) => ({ uuid: id, kind, name }));
    throw new Problem('citizen.several_bear', { number: wanted, bearers });
  }
  if (exact) return exact;
  const id = parseUuid(wanted);
  const own = id && (await reader.citizens.byId(id));
  if (own && (await isKnown(own))) return own;
  const office = await bound();
  const found = await reader.citizens.find(wanted, 4, office);
  if (found.length === 1) return found[0]!;
  const near = found.map((each) => each.name);
  if (office === null) throw new Problem('citizen.not_found', { typed: wanted, near });
  throw new Problem('citizen.out_of_sight', { typed: wanted, near, office });
}

/** Who bears a number: nobody, a person, their household business, or both, the person first. */
export async function bearersOf(
  typed: string,
  isShown: (bearer: Citizen) => Promise<boolean>,
  { citizens }: Reader,
): Promise<Citizen[]> {
  const number = numberKey(typed);
  const [first, business] = await Promise.all([
    citizens.byNumber(number),
    isPersonal(number) ? citizens.byNumber(number, 'organisation') : null,
  ]);
  if (first === null) return [];
  const both = business === null || business.id === first.id ? [first] : [first, business];
  const shown = await Promise.all(both.map(isShown));
  return both.filter((_, at) => shown[at]);
}

/**
 * The people of some words or of a number, as far as they may be seen from here: masked, and whom
 * digits found is kept.
 */
export async function peopleFor(words: string, limit: number, ctx: Context): Promise<Citizen[]> {
  const [store, sight] = [await ctx.store(), await sightHere(ctx)];
  const seen = await allBearers(words, (each) => isSeen(each, sight, store), store);
  const found =
    seen.length > 0
      ? seen
      : await findOrPhone(words, (each) => store.citizens.find(each, limit, sight));
  await foundCitizens(words, found, 'citizen find', ctx);
  return found;
}

/** An old number may stand in the records of several, of whom a look-up tells each. */
async function allBearers(
  typed: string,
  isShown: (bearer: Citizen) => Promise<boolean>,
  reader: Reader,
): Promise<Citizen[]> {
  const bearers = await bearersOf(typed, isShown, reader);
  const found = new Map(bearers.map((each) => [each.id, each]));
  for (const { id, mergedInto } of await reader.citizens.recordsWith(numberKey(typed))) {
    if (found.has(id) || mergedInto !== null) continue;
    const other = await reader.citizens.byId(id);
    if (other !== null && (await isShown(other))) found.set(id, other);
  }
  return [...found.values()];
}

/** What may have been told of somebody; a name and a number that were not are the record's. */
type ToldOfPerson = Pick<
  CitizenDetails,
  'dob' | 'sex' | 'address' | 'phone' | 'email' | 'oldNumber'
> &
  Partial<Pick<CitizenDetails, 'name' | 'kind' | 'idKind' | 'idNumber'>>;

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
  return { ...known, ...told };
}

/** What a person was called here before. */
export async function formerNamesOf({ id, name }: Citizen, reader: Reader): Promise<string[]> {
  return formerNames(await reader.history.of([citizenStream(id)]), name);
}

/** What a scanned card says. Throws `scan.refused`. */
export async function readScan(typed: string, ctx: Context): Promise<Newcomer & ScanNotes> {
  return { ...readCard(typed, await ctx.today()), by: 'scan' };
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
  /** Whom the post knows, and the office beyond which none of their dossiers does. */
  sight: PostSight | null;
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

/**
 * The record of a newcomer: the known one when the number is known, else a new one. What was
 * read or typed fills what the known one lacks, and with it what open dossiers tell.
 * Same person, same record, however often and from however many processes. Whoever registers has
 * seen it. The post is told of somebody whom it does not know as of somebody new.
 */
export async function ensureCitizen(
  newcomer: Newcomer,
  writer: Writer,
  fresh: Omit<Fresh, 'by'> & Follow,
): Promise<{ citizen: Citizen; created: boolean; news: HolderNews }> {
  const { details } = newcomer;
  const known = await bearerOf(details, writer);
  const told = known === null || (await isAcquainted(known, fresh.sight, writer));
  if (!told) requireAsNew(details, known, fresh.today);
  const events = registerCitizen(details, known, { ...fresh, by: newcomer.by });
  const seen = [sightOfCitizen(known?.id ?? fresh.citizen, 'citizen register')];
  if (known) {
    await writer.see(seen);
    const { citizen, news } = await fillRecord(known, details, writer, fresh);
    return told ? { citizen, created: false, news } : { citizen, created: true, news: nothingNew };
  }
  await writer.append(events);
  await writer.see(seen);
  const citizen = (await writer.citizens.byId(fresh.citizen))!;
  return { citizen, created: true, news: nothingNew };
}

/** Of whom one does not know nothing is told by what is refused, either. */
function requireAsNew(details: CitizenDetails, known: Citizen, today: PlainDate): void {
  requireSound(details, today);
  if (bearsAnotherName(details, known)) throw namesNobody(details);
}

/** A known record with what it lacked of some details, and what follows in open dossiers. */
export async function fillRecord(
  known: Citizen,
  told: CitizenDetails,
  writer: Writer,
  fresh: Pick<Fresh, 'today'> & Follow,
): Promise<{ citizen: Citizen; news: HolderNews }> {
  const { news, events } = fillFromCard(known, told, fresh.today);
  const followers = await followersOfCard(known, told, fresh.sight && fresh.sight.office, writer);
  const { events: follow, told: followed } = decideFollowing(
    followers,
    fresh.following ?? 'follow',
  );
  await writer.append([...events, ...follow]);
  const citizen = (await writer.citizens.byId(known.id))!;
  return { citizen, news: { ...news, ...followed } };
}

/** Every warning about a newcomer, once. */
export async function warningsOf(newcomer: Newcomer, ctx: Context): Promise<CitizenWarning[]> {
  const own = detailWarnings(newcomer.details, await ctx.today());
  return [...new Set([...newcomer.warnings, ...own])];
}
