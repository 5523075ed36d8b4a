/** A scanned card as a person: what its text lost is asked for, and nobody is recorded twice. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { CitizenWarning } from '../../domain/citizen/number.ts';
import type { CardText } from '../../domain/citizen/scan.ts';
import { pressedKeys } from '../../domain/value/telex.ts';
import { detailOptions } from '../citizen/options.ts';
import { knownAs, postSightHere } from '../citizen/acquainted.ts';
import { doublesOf } from '../citizen/doubles.ts';
import { readScan, warningsOf, type Newcomer } from '../citizen/shared.ts';
import { sightHere } from '../dossier/shared.ts';
import { knownHolder } from './known-card.ts';
import { maybeQuestion, valueQuestion } from './questions.ts';
import { askOne, numbered, screenOf } from './screen.ts';
import { personLine, type Take, type Who } from './who.ts';

/** The holder of a card, after what had to be asked about it; `null` where the clerk left. */
export async function holderOf(ctx: Context, text: string): Promise<Who | null> {
  const reply = await fromCard<{ who: Who | null }>(ctx, text, (who) => ({ set: { who } }));
  if ('set' in reply) return reply.set.who ?? null;
  if (!('instead' in reply)) return null;
  const ended = await askOne(ctx, reply.instead, { who: null });
  return ended.end === 'done' ? ended.answers.who : null;
}

/** The card's holder; what the card's text lost is asked for, of somebody new here. */
export async function fromCard<A>(ctx: Context, text: string, take: Take<A>): Promise<Reply<A>> {
  const { retype, doubted, ...card } = await readScan(text, ctx);
  const known = await knownAs(card.details, await ctx.store(), await postSightHere(ctx));
  if (known) return knownHolder(ctx, known, card, take);
  await sayWarnings(ctx, card);
  const { details } = card;
  const withAddress = (address: string | null, name: string) =>
    unlessKnown(ctx, { ...card, details: { ...details, name, address } }, take);
  const withName = (name: string): Reply<A> | Promise<Reply<A>> =>
    retype.includes('address')
      ? { instead: addressQuestion(ctx, doubted.address, (typed) => withAddress(typed, name)) }
      : withAddress(details.address, name);
  if (!retype.includes('name')) return withName(details.name);
  // Scanned again, it may come out right.
  return { instead: orCard(ctx, nameQuestion(ctx, doubted.name, withName), take) };
}

/** What looks odd about somebody new is said, and hinders nothing; of what was asked, no more. */
export async function sayWarnings(
  ctx: Context,
  newcomer: Newcomer,
  asked: readonly CitizenWarning[] = [],
): Promise<void> {
  const { words } = ctx.texts.screen;
  const warnings = (await warningsOf(newcomer, ctx)).filter((code) => !asked.includes(code));
  (await screenOf<object>(ctx)).say(warnings.map((code) => `! ${words.citizenWarning[code]}`));
}

/** A question, and those that follow from it, at which a scanned card is an answer too. */
export function orCard<A>(ctx: Context, question: Question<A>, take: Take<A>): Question<A> {
  const heard = (reply: Reply<A>): Reply<A> =>
    'instead' in reply ? { instead: orCard(ctx, reply.instead, take) } : reply;
  return {
    ...question,
    takes: ['card'],
    read: async (typed, entry) =>
      entry.kind === 'card'
        ? fromCard(ctx, entry.text, take)
        : heard(await question.read(typed, entry)),
  };
}

/** Somebody new, unless the clerk says that it is one of those who may be the same. */
export async function unlessKnown<A>(
  ctx: Context,
  newcomer: Newcomer,
  take: Take<A>,
): Promise<Reply<A>> {
  const store = await ctx.store();
  const doubles = await doublesOf(newcomer.details, store, await sightHere(ctx));
  const all = [...doubles.alike, ...doubles.elders].map((each) => [each.id, each] as const);
  const alike = [...new Map(all).values()];
  if (alike.length === 0) return take({ newcomer });
  const { desk } = ctx.texts.screen;
  const names = alike.map((each) => personLine(each));
  return {
    instead: {
      lines: [`! ${desk.mayBeKnown}`, ...numbered(names), `  0  ${desk.somebodyElse}`],
      message: desk.whichOne,
      explain: desk.explainAlike,
      read: (_typed, entry) => {
        const n = entry.kind === 'number' ? entry.n : NaN;
        if (n === 0) return take({ newcomer });
        const same = alike[n - 1];
        if (!same) return { say: [desk.oneOfThese(alike.length)] };
        return knownHolder(ctx, same, newcomer, take);
      },
    },
  };
}

type Then<A, T> = (value: T) => Promise<Reply<A>> | Reply<A>;

function nameQuestion<A>(
  ctx: Context,
  read: string | undefined,
  then: Then<A, string>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const asked = valueQuestion<A, string>(ctx, desk.retypeName, detailOptions.name, then);
  return read === undefined ? asked : orAsRead(ctx, 'name', { read, asked }, then);
}

function addressQuestion<A>(
  ctx: Context,
  read: string | undefined,
  then: Then<A, string | null>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const asked = maybeQuestion<A, string>(ctx, desk.retypeAddress, detailOptions.address, then);
  return read === undefined ? asked : orAsRead(ctx, 'address', { read, asked }, then);
}

/**
 * What a keyboard program may have changed, and what it may have been before: one of them is
 * picked by its number, or the text is typed. Enter agrees to nothing.
 */
function orAsRead<A>(
  ctx: Context,
  field: CardText,
  { read, asked }: { read: string; asked: Question<A> },
  then: Then<A, string>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const choices = [...new Set([read, pressedKeys(read, 'telex')])];
  return {
    ...asked,
    lines: numbered(choices),
    message: desk.askAsOnCard[field],
    explain: desk.explainAsOnCard,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [desk.needed] };
      if (entry.kind !== 'number') return asked.read(typed, entry);
      const picked = choices[entry.n - 1];
      return picked === undefined ? { say: [desk.oneOfThese(choices.length)] } : then(picked);
    },
  };
}
