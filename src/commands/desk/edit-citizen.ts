/**
 * What of a record is wrong, and what is right: field by field, with what stands there and what it
 * becomes shown until Enter says that this is all. It comes to the words of `citizen edit`.
 */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { flagWord, type Kind } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { reasonText } from '../../cli/value-option.ts';
import type { Citizen, CitizenDetails, Sex } from '../../domain/citizen/citizen.ts';
import { requireNumberOf } from '../../domain/citizen/number.ts';
import type { BirthDate } from '../../domain/value/birth-date.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { dateText, shownNumber } from '../../locale/format.ts';
import { detailOptions } from '../citizen/options.ts';
import { postSightHere, requireNumberFree, tryingNumber } from '../citizen/acquainted.ts';
import { personHead } from './head.ts';
import { numberReply } from './newcomer-question.ts';
import {
  emptiableQuestion,
  keepOrAgain,
  maybeQuestion,
  optionalLine,
  valueQuestion,
} from './questions.ts';
import { numbered } from './screen.ts';

const ofPerson = ['name', 'idNumber', 'dob', 'sex', 'address', 'phone', 'email'] as const;
const ofOrganisation = ['name', 'idNumber', 'address', 'phone', 'email'] as const;
type CitizenField = (typeof ofPerson)[number];

/** What a field becomes: its words for `citizen edit`, and as it is shown. */
interface CitizenChange {
  words: string[];
  shown: string;
}
type CitizenChanges = Partial<Record<CitizenField, CitizenChange>>;

/** `then` gets the words; whether open dossiers follow is asked by the command itself. */
export function editQuestion<A>(
  ctx: Context,
  citizen: Citizen,
  then: (words: string[]) => Reply<A>,
  changes: CitizenChanges = {},
): Question<A> {
  const { desk, life } = ctx.texts.screen;
  const names = fieldNamesOf(ctx, citizen);
  const fields = citizen.kind === 'person' ? ofPerson : ofOrganisation;
  const lines = fields.map((field) => {
    const change = changes[field];
    const line = `${names[field]}: ${shownNow(ctx, citizen, field) ?? life.nothing}`;
    return change ? `${line} → ${change.shown || life.nothing}` : line;
  });
  const some = Object.keys(changes).length > 0;
  return {
    lines: numbered(lines),
    message: some ? desk.askEditMore : desk.askWhatIsWrong,
    explain: desk.explainEdit,
    read: (_typed, entry) => {
      if (entry.kind === 'nothing')
        return some ? agreed(ctx, citizen, changes, then) : { say: [desk.needed] };
      const field = entry.kind === 'number' ? fields[entry.n - 1] : undefined;
      if (!field) return { say: [desk.oneOfThese(fields.length)] };
      const put = (change: CitizenChange): Reply<A> => ({
        instead: editQuestion(ctx, citizen, then, { ...changes, [field]: change }),
      });
      const head = personHead(citizen, ctx);
      return { instead: { head, ...rightQuestion(ctx, citizen, field, put) } };
    },
  };
}

function fieldNamesOf(ctx: Context, { kind }: Citizen): Record<CitizenField, string> {
  const { fields, ofOrganisation } = ctx.texts.screen.citizen;
  return kind === 'person' ? fields : { ...fields, ...ofOrganisation };
}

/** A field as it stands; nobody reads a whole number off a screen. */
function shownNow(ctx: Context, citizen: CitizenDetails, field: CitizenField): string | null {
  const { words } = ctx.texts.screen;
  switch (field) {
    case 'idNumber':
      return shownNumber(citizen.idKind, citizen.idNumber) || null;
    case 'dob':
      return citizen.dob && dateText(citizen.dob);
    case 'sex':
      return citizen.sex && words.sex[citizen.sex];
    case 'phone':
      return citizen.phone && citizen.phone.typed;
    default:
      return citizen[field];
  }
}

/** What it really is. */
function rightQuestion<A>(
  ctx: Context,
  citizen: Citizen,
  field: CitizenField,
  put: (change: CitizenChange) => Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const message = desk.askRight(fieldNamesOf(ctx, citizen)[field]);
  if (field === 'idNumber') return numberQuestion(ctx, citizen, put);
  const kind: Kind<string> = detailOptions[field];
  const told = (value: string): Reply<A> =>
    put({ words: [flagWord(field, value)], shown: shownAs(ctx, field, value) });
  if (field === 'name') return valueQuestion<A, string>(ctx, message, kind, told);
  return emptiableQuestion<A, string>(ctx, message, kind, (value) => {
    const odd = field === 'phone' && value !== '' && !parsePhone(value)?.e164;
    return odd
      ? keepOrAgain(ctx, desk.phoneUnusual(saidBack(value)), () => told(value))
      : told(value);
  });
}

function shownAs(ctx: Context, field: CitizenField, value: string): string {
  const { words } = ctx.texts.screen;
  if (field === 'dob' && value !== '') return dateText(value as BirthDate);
  return field === 'sex' && value !== '' ? words.sex[value as Sex] : value;
}

/** A dash says that the number on the record is another's. */
function numberQuestion<A>(
  ctx: Context,
  citizen: Citizen,
  put: (change: CitizenChange) => Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  const { kind } = citizen;
  const message = desk.askRight(fieldNamesOf(ctx, citizen).idNumber);
  const asked = optionalLine<A>(ctx, { message, kind: 'correction' }, (typed) => {
    if (typed === '') return { say: [desk.needed] };
    requireNumberOf(kind, typed);
    return numberReply(ctx, typed, kind, async ({ id, passport }) => {
      const [key, number] = passport
        ? (['passport', passport] as const)
        : (['id', id ?? ''] as const);
      // Said here, where the other answers are: not once all of them were given.
      const [store, sight] = [await ctx.store(), await postSightHere(ctx)];
      const isFree = () => requireNumberFree(number, citizen, store, sight);
      await tryingNumber(kind, ctx, isFree);
      return put({
        words: [flagWord(key, number)],
        shown: shownNumber(kind === 'organisation' ? 'tax' : null, number),
      });
    });
  });
  return {
    ...asked,
    lines: [`  ${desk.dashForNone}`],
    read: (typed, entry) =>
      typed === '-' ? put({ words: ['--without-id'], shown: '' }) : asked.read(typed, entry),
  };
}

/** A name is what a person is told by: why it is another one is kept, where it is said. */
function agreed<A>(
  ctx: Context,
  citizen: Citizen,
  changes: CitizenChanges,
  then: (words: string[]) => Reply<A>,
): Reply<A> {
  const edit = [
    'citizen',
    'edit',
    citizen.id,
    ...Object.values(changes).flatMap(({ words }) => words),
  ];
  if (!changes.name && !changes.idNumber) return then(edit);
  const why = maybeQuestion<A, string>(
    ctx,
    ctx.texts.screen.desk.askWhyRenamed,
    reasonText(),
    (reason) => then([...edit, ...(reason === null ? [] : [flagWord('reason', reason)])]),
  );
  return { instead: { head: personHead(citizen, ctx), ...why } };
}
