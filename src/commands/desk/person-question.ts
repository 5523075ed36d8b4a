/** Who it is: a scanned card, a number, words of a name; somebody new on the way. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Citizen, CitizenKind } from '../../domain/citizen/citizen.ts';
import { kindOfName } from '../../domain/citizen/kind.ts';
import { kindOfNumber, readIdNumber } from '../../domain/citizen/number.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { isDialled, parsePhone } from '../../domain/value/phone.ts';
import type { ActName } from '../../locale/texts.ts';
import { foundCitizens } from '../access/found.ts';
import { isAcquainted, postSightHere, requireUntaken } from '../citizen/acquainted.ts';
import { bearersOf, ensureCitizen, type Newcomer } from '../citizen/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import { actsTyped, leaveBy } from './act-words.ts';
import { fromCard } from './card-question.ts';
import { newcomerReply } from './newcomer-question.ts';
import type { ScreenEntry } from './palette.ts';
import { numbered, screenOf } from './screen.ts';
import { personLine, type Take, type Who } from './who.ts';

const MOST_FOUND = 9;

/** A person who is recorded at once, when new; `put` says where the record's id goes. */
export function recorded<A>(ctx: Context, put: (citizen: Uuid) => Partial<A>): Take<A> {
  return async (who) => ({ set: put(await recordOf(ctx, who)) });
}

/** The record of a person, who is recorded now when new. */
export async function recordOf(ctx: Context, who: Who): Promise<Uuid> {
  return 'known' in who ? who.known.id : record(ctx, who.newcomer);
}

/** A way to go on with who is not known here. */
export interface UnknownWay<A> {
  /** `0` is a person and `00` an organisation, whatever was typed. */
  key: '0' | '00';
  /** What it does, in words. */
  name: string;
  go: () => Promise<Reply<A>> | Reply<A>;
}

/** What may become of who is not known, the likeliest first. */
export interface Unknown<A> {
  ways: (typed: string) => readonly UnknownWay<A>[];
  /** Where nobody is found the first way is taken without asking. */
  atOnce: boolean;
  /** What `?` says of the list and these ways. */
  explain: readonly string[];
}

/** Asks for a person; `before` is who Enter takes. */
export function personQuestion<A>(
  ctx: Context,
  before: Who | null,
  take: Take<A>,
  unknown: Unknown<A> = registering(ctx, take),
): Question<A> {
  const { desk, nothingFound } = ctx.texts.screen;
  const name = before && ('known' in before ? before.known.name : before.newcomer.details.name);
  return {
    lines: name === null ? [] : [desk.asBefore(name)],
    message: desk.askOwner,
    explain: desk.explainOwner,
    takes: ['card'],
    read: async (typed, entry) => {
      if (entry.kind === 'nothing') return before ? take(before) : { say: [desk.needed] };
      if (entry.kind === 'card') return fromCard(ctx, entry.text, take);
      const leave = leaveBy(ctx, typed);
      if (leave) return leave;
      const acts = await actsTyped(ctx, typed);
      if (acts === 'key' || isOfTicket(acts)) return { elsewhere: typed };
      const [store, sight] = [await ctx.store(), await postSightHere(ctx)];
      const bearers = await bearersOf(typed, (each) => isAcquainted(each, sight, store), store);
      if (bearers.length === 1) return take({ known: bearers[0]! });
      if (bearers.length > 1) {
        const lines = bearers.map(personLine);
        const either = { typed, found: bearers, lines, acts: [] };
        return { instead: whichQuestion(ctx, either, take, { ...unknown, ways: () => [] }) };
      }
      const office = sight && sight.office;
      const found = await findOrPhone(typed, (words) =>
        store.citizens.find(words, MOST_FOUND, office),
      );
      await foundCitizens(typed, found, 'citizen find', ctx);
      const ways = waysFor(typed, unknown);
      const [first] = ways;
      if (!first && found.length + acts.length === 0) {
        const onlyKnown = unknown.ways(typed).length === 0;
        return { say: [onlyKnown ? nothingFound : desk.noSuchNumber(typed)] };
      }
      if (unknown.atOnce && first && found.length + acts.length === 0) return first.go();
      const lines = found.map((each) => personLine(each));
      return { instead: whichQuestion(ctx, { typed, found, lines, acts }, take, unknown) };
    },
  };
}

/** Digits that are no number of anybody's, nor a phone, name nobody who is new: a key that slipped. */
function waysFor<A>(typed: string, unknown: Unknown<A>): readonly UnknownWay<A>[] {
  const digits = isDialled(typed);
  const isNumber =
    readIdNumber(typed, 'person') !== null ||
    readIdNumber(typed, 'organisation') !== null ||
    Boolean(parsePhone(typed)?.e164);
  return digits && !isNumber ? [] : unknown.ways(typed);
}

/** What is said of whoever was called and is not there: nothing else can be meant. */
const ofTicket: ReadonlySet<ActName> = new Set<ActName>(['absent', 'queue done', 'queue hold']);

function isOfTicket(acts: readonly ScreenEntry[]): boolean {
  return acts.length > 0 && acts.every(({ name }) => ofTicket.has(name));
}

/** A person of whom there must be a record: nobody is made one on the way. */
export function knownQuestion<A>(
  ctx: Context,
  then: (known: Citizen) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { nothingFound, desk } = ctx.texts.screen;
  const { explainKnown: explain } = desk;
  const take: Take<A> = (who) => ('known' in who ? then(who.known) : { say: [nothingFound] });
  const question = personQuestion(ctx, null, take, { ways: () => [], atOnce: false, explain });
  return { ...question, explain };
}

/** Records somebody new; the same number is the same person, from however many counters. */
async function record(ctx: Context, newcomer: Newcomer): Promise<Uuid> {
  const ids = { citizen: await ctx.newId(), today: await ctx.today() };
  const fresh = { ...ids, following: null, sight: await postSightHere(ctx) };
  await requireUntaken(newcomer.details, ctx);
  const { value } = await ctx.write(
    async (writer) => {
      const { citizen, created } = await ensureCitizen(newcomer, writer, fresh);
      return { id: citizen.id, name: newcomer.details.name, created };
    },
    { act: 'citizen.write', key: null },
  );
  const { desk } = ctx.texts.screen;
  if (value.created) (await screenOf<object>(ctx)).say([desk.registered(value.name)]);
  return value.id;
}

/** Somebody new is recorded: a person, or an organisation. */
function registering<A>(ctx: Context, take: Take<A>): Unknown<A> {
  const { desk } = ctx.texts.screen;
  const way = (key: '0' | '00', kind: CitizenKind, typed: string): UnknownWay<A> => ({
    key,
    name: desk.registerNew[kind](saidBack(typed)),
    go: () => newcomerReply(ctx, { typed, kind }, take),
  });
  return {
    atOnce: false,
    explain: desk.explainWhich,
    ways: (typed) => {
      const person = way('0', 'person', typed);
      // A household business of theirs is registered by its name.
      if (readIdNumber(typed, 'person') !== null) return [person];
      const organisation = way('00', 'organisation', typed);
      return guessedKind(typed) === 'person' ? [person, organisation] : [organisation, person];
    },
  };
}

interface FoundFor {
  typed: string;
  found: readonly Citizen[];
  /** What the list says of them. */
  lines: readonly string[];
  /** What was typed is what these are called. */
  acts: readonly ScreenEntry[];
}

function whichQuestion<A>(
  ctx: Context,
  { typed, found, lines, acts }: FoundFor,
  take: Take<A>,
  unknown: Unknown<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const keys = new Set(acts.map(({ key }) => key));
  const named = acts.length > 0;
  const ways = waysFor(typed, unknown).slice(0, named ? 1 : undefined);
  const first = ways[0]?.key ?? '0';
  return {
    lines: [
      ...(named ? [`! ${desk.isAct(saidBack(typed), [])}`] : []),
      ...numbered(lines),
      ...acts.map(({ key, title }) => `  ${key.padEnd(4)}${title}`),
      ...ways
        .toSorted((a, b) => a.key.length - b.key.length)
        .map(
          ({ key, name }) => `  ${key.padEnd(named ? 4 : 3)}${named ? desk.notTheAct(name) : name}`,
        ),
    ],
    message: named ? desk.askActOrName : found.length > 0 ? desk.whichOne : desk.nobodyFound(first),
    explain: unknown.explain,
    takes: ['card'],
    read: (answer, entry) => {
      if (entry.kind === 'card') return fromCard(ctx, entry.text, take);
      const way = ways.find(({ key }) => key === answer);
      if (way) return way.go();
      const picked = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (picked) return take({ known: picked });
      if (keys.has(answer)) return { elsewhere: answer };
      if (entry.kind !== 'words') return { say: [desk.oneOfThese(found.length)] };
      // Other words search anew.
      return personQuestion(ctx, null, take, unknown).read(answer, entry);
    },
  };
}

function guessedKind(typed: string): CitizenKind {
  return /^[\d\s.-]+$/.test(typed) ? kindOfNumber(typed) : kindOfName(typed);
}
