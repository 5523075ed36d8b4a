/**
 * Somebody new who is typed: a person by card number, passport or none, or an organisation by its
 * tax code. What a card would tell is asked for; a card scanned meanwhile tells it.
 */
import { wantedText } from '../../cli/trouble.ts';
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import type { CitizenKind, Sex } from '../../domain/citizen/citizen.ts';
import {
  isTaxDigitRight,
  numberFacts,
  parseIdNumber,
  readIdNumber,
  readPassport,
} from '../../domain/citizen/number.ts';
import { parseBirthDate, isUnborn, type BirthDate } from '../../domain/value/birth-date.ts';
import { isDialled, parsePhone } from '../../domain/value/phone.ts';
import { parseName, parsePersonName } from '../../domain/value/text.ts';
import { dateText } from '../../locale/format.ts';
import { detailsFrom, type TypedDetails } from '../citizen/details.ts';
import { detailOptions } from '../citizen/options.ts';
import { knownAs, postSightHere } from '../citizen/acquainted.ts';
import type { Newcomer } from '../citizen/shared.ts';
import { unlessAct } from './act-words.ts';
import { orCard, sayWarnings, unlessKnown } from './card-question.ts';
import { knownHolder } from './known-card.ts';
import {
  keepOrAgain,
  listed,
  maybeQuestion,
  optionalLine,
  orKept,
  valueQuestion,
} from './questions.ts';
import { phoneQuestion } from './phone-question.ts';
import type { Take } from './who.ts';

interface NewcomerSoFar extends Omit<TypedDetails, 'dob' | 'sex'> {
  kind: CitizenKind;
  dob: BirthDate | null;
  sex: Sex | null;
  /** The year of birth that the number tells. */
  year: BirthDate | null;
}

const nothing = {
  ...{ id: null, passport: null, name: null, dob: null, sex: null },
  ...{ address: null, phone: null, email: null, year: null },
};

type Answered<A> = Promise<Reply<A>> | Reply<A>;
type Then<A> = (more: Partial<NewcomerSoFar>) => Answered<A>;
/** One thing that is asked; `null` where it is known, or nobody has it. */
type Asks<A> = (ctx: Context, given: NewcomerSoFar, then: Then<A>) => Question<A> | null;

/** What was typed is a number, a phone or the name; the rest is asked for. */
export async function newcomerReply<A>(
  ctx: Context,
  { typed, kind }: { typed: string; kind: CitizenKind },
  take: Take<A>,
): Promise<Reply<A>> {
  const asks: Asks<A>[] = [askName, askNumber, askDob, askSex, askAddress, askPhone];
  const reply = await beginning<A>(ctx, typed, kind, (more) =>
    asked(ctx, asks, { ...nothing, kind, ...more }, (given) => recordedAs(ctx, given, take)),
  );
  return 'instead' in reply ? { instead: orCard(ctx, reply.instead, take) } : reply;
}

function asked<A>(
  ctx: Context,
  [ask, ...rest]: readonly Asks<A>[],
  given: NewcomerSoFar,
  end: (given: NewcomerSoFar) => Answered<A>,
): Answered<A> {
  if (!ask) return end(given);
  const further = (more: Partial<NewcomerSoFar>) => asked(ctx, rest, { ...given, ...more }, end);
  const question = ask(ctx, given, further);
  return question === null ? further({}) : { instead: question };
}

function beginning<A>(ctx: Context, typed: string, kind: CitizenKind, then: Then<A>): Answered<A> {
  const digits = isDialled(typed);
  const isNumber = readIdNumber(typed, kind) !== null;
  if (isNumber || (digits && kind === 'organisation')) return numberReply(ctx, typed, kind, then);
  if (digits && parsePhone(typed)?.e164) return then({ phone: typed });
  // Names have no digits: what has both is a passport of another form.
  const oneWord = /^(?=.*\d)\S+$/.test(typed);
  if (digits || (oneWord && readPassport(typed) !== null))
    return numberReply(ctx, typed, kind, then);
  if (kind === 'person') {
    const name = parsePersonName(typed);
    return name === null ? { say: [wantedText(ctx.texts, 'human_name')] } : then({ name });
  }
  const name = parseName(typed);
  return name === null ? { say: [wantedText(ctx.texts, 'person_name')] } : then({ name });
}

/** What a number is; one that cannot be one is said at once, and asked for again. */
export async function numberReply<A>(
  ctx: Context,
  typed: string,
  kind: CitizenKind,
  then: Then<A>,
): Promise<Reply<A>> {
  const { desk } = ctx.texts.screen;
  const passport = kind === 'person' ? readPassport(typed) : null;
  if (readIdNumber(typed, kind) === null && passport !== null && /[A-Z]/.test(passport)) {
    return then({ passport });
  }
  const [idKind, number] = parseIdNumber(typed, kind);
  if (idKind === 'cmnd') {
    const ways = [desk.oldCard, desk.foreignPassport];
    const which = listed<A>(ctx, desk.askNineDigits(typed), ways, (n) =>
      then(n === 0 ? { id: number } : { passport: number }),
    );
    return { instead: which };
  }
  if (idKind === 'tax' && !isTaxDigitRight(number)) {
    return keepOrAgain(ctx, desk.taxDigitWrong(typed), () => then({ id: number }));
  }
  if (idKind !== 'cccd') return then({ id: number });
  const { sex, year } = numberFacts(number);
  const born = parseBirthDate(String(year));
  const known = born !== null && !isUnborn(born, await ctx.today());
  return then({ id: number, sex, ...(known && { year: born }) });
}

const askName = <A>(
  ctx: Context,
  { kind, name }: NewcomerSoFar,
  then: Then<A>,
): Question<A> | null => {
  const { desk } = ctx.texts.screen;
  if (name !== null) return null;
  const message = kind === 'person' ? desk.askName : desk.askOrganisation;
  return valueQuestion<A, string>(ctx, message, detailOptions.name, (typed) =>
    unlessAct(ctx, typed, () => then({ name: typed })),
  );
};

const askNumber = <A>(ctx: Context, given: NewcomerSoFar, then: Then<A>): Question<A> | null => {
  const { desk } = ctx.texts.screen;
  if ((given.id ?? given.passport) !== null) return null;
  const message = given.kind === 'person' ? desk.askNumber : desk.askTaxCode;
  return optionalLine<A>(ctx, { message, kind: 'id_number' }, (typed) =>
    typed === '' ? then({}) : numberReply(ctx, typed, given.kind, then),
  );
};

/**
 * When somebody was born. Who has no number is told from others by it alone, so that it is needed;
 * a citizen's number says the year (Decree 137/2015/NĐ-CP, article 13).
 */
const askDob = <A>(ctx: Context, given: NewcomerSoFar, then: Then<A>): Question<A> | null => {
  if (given.kind === 'organisation') return null;
  const { citizen, desk } = ctx.texts.screen;
  const put = (dob: BirthDate | null) => then({ dob });
  if ((given.id ?? given.passport) === null) {
    return valueQuestion<A, BirthDate>(ctx, desk.askBirth, detailOptions.dob, put);
  }
  const { year } = given;
  const question = maybeQuestion<A, BirthDate>(ctx, citizen.askDob, detailOptions.dob, put);
  return orKept(ctx, question, year && dateText(year), () => put(year));
};

const askSex = <A>(
  ctx: Context,
  { kind, sex }: NewcomerSoFar,
  then: Then<A>,
): Question<A> | null => {
  if (kind === 'organisation' || sex !== null) return null;
  const { citizen } = ctx.texts.screen;
  return maybeQuestion<A, Sex>(ctx, citizen.askSex, detailOptions.sex, (typed) =>
    then({ sex: typed }),
  );
};

const askAddress = <A>(ctx: Context, _given: NewcomerSoFar, then: Then<A>): Question<A> => {
  const { desk } = ctx.texts.screen;
  return maybeQuestion<A, string>(ctx, desk.askAddress, detailOptions.address, (address) =>
    then({ address }),
  );
};

const askPhone = <A>(ctx: Context, given: NewcomerSoFar, then: Then<A>): Question<A> | null =>
  given.phone === null ? phoneQuestion(ctx, (phone) => then({ phone })) : null;

/** Somebody new; or whom we know by that number, or as one who may be the same. */
async function recordedAs<A>(ctx: Context, given: NewcomerSoFar, take: Take<A>): Promise<Reply<A>> {
  const { kind, year: _year, ...typed } = given;
  const newcomer: Newcomer = { details: detailsFrom(typed, kind, null), warnings: [], by: 'typed' };
  const known = await knownAs(newcomer.details, await ctx.store(), await postSightHere(ctx));
  if (known) return knownHolder(ctx, known, newcomer, take);
  await sayWarnings(ctx, newcomer, ['phone_unusual', 'tax_digit']);
  return unlessKnown(ctx, newcomer, take);
}
