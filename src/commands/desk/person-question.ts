/** Who it is: a scanned card, a number, words of a name; somebody new on the way. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { Citizen, Sex } from '../../domain/citizen/citizen.ts';
import { numberKey, parseIdNumber, readIdNumber } from '../../domain/citizen/number.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { parseName } from '../../domain/value/text.ts';
import { detailsFrom } from '../citizen/details.ts';
import { detailOptions } from '../citizen/options.ts';
import { ensureCitizen, knownAs, readScan, warningsOf, type Newcomer } from '../citizen/shared.ts';
import { sightHere } from '../dossier/shared.ts';
import { knownHolder } from './known-card.ts';
import { optionalLine, maybeQuestion, valueQuestion } from './questions.ts';
import { askOne, numbered, screenOf } from './screen.ts';
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

/** The holder of a card, after what had to be asked about it; `null` where the clerk left. */
export async function holderOf(ctx: Context, text: string): Promise<Who | null> {
  const reply = await fromCard<{ who: Who | null }>(ctx, text, (who) => ({ set: { who } }));
  if ('set' in reply) return reply.set.who ?? null;
  if ('say' in reply) return null;
  const ended = await askOne(ctx, reply.instead, { who: null });
  return ended.end === 'done' ? ended.answers.who : null;
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
      const found = await citizens.find(typed, MOST_FOUND);
      return { instead: whichQuestion(ctx, typed, found, take) };
    },
  };
}

/** The card's holder; a name that the card's text lost is asked for. */
export async function fromCard<A>(ctx: Context, text: string, take: Take<A>): Promise<Reply<A>> {
  const { desk, words } = ctx.texts.screen;
  const { retype, ...newcomer } = await readScan(text, ctx);
  const known = await knownAs(newcomer.details, await ctx.store());
  if (known) return knownHolder(ctx, known, newcomer, take);
  const warnings = await warningsOf(newcomer, ctx);
  (await screenOf<A>(ctx)).say(warnings.map((code) => `! ${words.citizenWarning[code]}`));
  if (!retype.includes('name')) return take({ newcomer });
  const named = valueQuestion<A, string>(ctx, desk.retypeName, detailOptions.name, (name) =>
    take({ newcomer: { ...newcomer, details: { ...newcomer.details, name } } }),
  );
  return { instead: named };
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
  const names = found.map(personLine);
  return {
    lines: [...numbered(names), `  0  ${desk.registerNew(typed)}`],
    message: found.length === 0 ? desk.nobodyFound : desk.whichOne,
    explain: desk.explainWhich,
    takes: ['card'],
    read: (answer, entry) => {
      if (entry.kind === 'card') return fromCard(ctx, entry.text, take);
      if (entry.kind === 'number' && entry.n === 0) return newPerson(ctx, typed, take);
      const picked = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (picked) return take({ known: picked });
      if (entry.kind !== 'words') return { say: [desk.oneOfThese(found.length)] };
      // Other words search anew.
      return personQuestion(ctx, null, take).read(answer, entry);
    },
  };
}

/** What was typed is the number when it is digits, else the name; the rest is asked for. */
function newPerson<A>(ctx: Context, typed: string, take: Take<A>): Reply<A> {
  const { desk } = ctx.texts.screen;
  const number = readIdNumber(typed, 'person');
  if (number !== null || /^[\d\s.]+$/.test(typed)) {
    // One that cannot be a number is said at once.
    parseIdNumber(typed, 'person');
    const name = valueQuestion<A, string>(ctx, desk.askName, detailOptions.name, (named) =>
      restOf(ctx, { name: named, id: typed }, take),
    );
    return { instead: name };
  }
  const name = parseName(typed);
  if (name === null) return { say: [ctx.texts.expected.person_name] };
  const asked = optionalLine<A>(ctx, desk.askNumber, (id) => {
    // A number that cannot be one is said at once, and asked for again.
    if (id !== '') parseIdNumber(id, 'person');
    return restOf(ctx, { name, id: id || null }, take);
  });
  return { instead: asked };
}

/** What a card would tell, and where to reach somebody; each may be left empty. */
function restOf<A>(
  ctx: Context,
  { name, id }: { name: string; id: string | null },
  take: Take<A>,
): Reply<A> {
  const { citizen, desk, words } = ctx.texts.screen;
  const { dob: birth, sex: sexes, address: place, phone: reach } = detailOptions;
  const explain = [...desk.explainLine, sexWords(words.sex)];
  const askDob = (then: (dob: BirthDate | null) => Reply<A>) =>
    maybeQuestion<A, BirthDate>(ctx, citizen.askDob, birth, then);
  const askSex = (then: (sex: Sex | null) => Reply<A>) => ({
    ...maybeQuestion<A, Sex>(ctx, citizen.askSex, sexes, then),
    explain,
  });
  return {
    instead: askDob((dob) => ({
      instead: askSex((sex) => ({
        instead: maybeQuestion<A, string>(ctx, desk.askAddress, place, (address) => ({
          instead: maybeQuestion<A, string>(ctx, desk.askPhone, reach, (phone) => {
            const given = { id, name, dob, sex, address, phone, email: null };
            const details = detailsFrom(given, 'person', null);
            return take({ newcomer: { details, warnings: [], by: 'typed' } });
          }),
        })),
      })),
    })),
  };
}

function sexWords(words: Readonly<Record<Sex, string>>): string {
  return Object.values(words).join(', ');
}
