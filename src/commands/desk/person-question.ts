/** Who it is: a scanned card, a number, words of a name; somebody new on the way. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question } from '../../cli/steps.ts';
import type { Citizen, CitizenKind } from '../../domain/citizen/citizen.ts';
import { kindOfName } from '../../domain/citizen/kind.ts';
import { kindOfNumber, numberKey, readIdNumber } from '../../domain/citizen/number.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { ensureCitizen, type Newcomer } from '../citizen/shared.ts';
import { sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import { fromCard } from './card-question.ts';
import { newcomerReply } from './newcomer-question.ts';
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

/** Asks for a person. */
export function personQuestion<A>(ctx: Context, before: Who | null, take: Take<A>): Question<A> {
  const { desk } = ctx.texts.screen;
  const name = before && ('known' in before ? before.known.name : before.newcomer.details.name);
  return {
    lines: name === null ? [] : [desk.asBefore(name)],
    message: desk.askOwner,
    explain: desk.explainOwner,
    takes: ['card'],
    read: async (typed, entry) => {
      if (entry.kind === 'nothing') return before ? take(before) : { say: [desk.needed] };
      if (entry.kind === 'card') return fromCard(ctx, entry.text, take);
      const { citizens } = await ctx.store();
      const exact = await citizens.byNumber(numberKey(typed));
      if (exact) return take({ known: exact });
      const found = await findOrPhone(typed, (words) => citizens.find(words, MOST_FOUND));
      return { instead: whichQuestion(ctx, typed, found, take) };
    },
  };
}

/** Records somebody new; the same number is the same person, from however many counters. */
async function record(ctx: Context, newcomer: Newcomer): Promise<Uuid> {
  const ids = { citizen: await ctx.newId(), today: await ctx.today() };
  const fresh = { ...ids, following: null, sight: await sightHere(ctx) };
  const { value } = await ctx.write(
    async (writer) => {
      const { citizen, created } = await ensureCitizen(newcomer, writer, fresh);
      return { id: citizen.id, name: citizen.name, created };
    },
    { act: 'citizen.write', key: null },
  );
  const { desk } = ctx.texts.screen;
  if (value.created) (await screenOf<object>(ctx)).say([desk.registered(value.name)]);
  return value.id;
}

function whichQuestion<A>(
  ctx: Context,
  typed: string,
  found: readonly Citizen[],
  take: Take<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const kind = guessedKind(typed);
  const other = kind === 'person' ? 'organisation' : 'person';
  // A number of a person is nobody else's.
  const open = readIdNumber(typed, 'person') === null;
  return {
    lines: [
      ...numbered(found.map(personLine)),
      `  0  ${desk.registerNew[kind](saidBack(typed))}`,
      ...(open ? [`  00 ${desk.registerNew[other](saidBack(typed))}`] : []),
    ],
    message: found.length === 0 ? desk.nobodyFound : desk.whichOne,
    explain: desk.explainWhich,
    takes: ['card'],
    read: (answer, entry) => {
      if (entry.kind === 'card') return fromCard(ctx, entry.text, take);
      if (open && answer === '00') return newcomerReply(ctx, { typed, kind: other }, take);
      if (entry.kind === 'number' && entry.n === 0) {
        return newcomerReply(ctx, { typed, kind }, take);
      }
      const picked = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (picked) return take({ known: picked });
      if (entry.kind !== 'words') return { say: [desk.oneOfThese(found.length)] };
      // Other words search anew.
      return personQuestion(ctx, null, take).read(answer, entry);
    },
  };
}

function guessedKind(typed: string): CitizenKind {
  return /^[\d\s.-]+$/.test(typed) ? kindOfNumber(typed) : kindOfName(typed);
}
