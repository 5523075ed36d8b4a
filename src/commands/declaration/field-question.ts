/** The question for one field of a declaration, by its type. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { ofPerson, scannable, textValue, value, whole, type Kind } from '../../cli/option.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { address, amount, birthDate, date, phone } from '../../cli/value-option.ts';
import { sexes } from '../../domain/citizen/citizen.ts';
import { issuedOnCard, numberOnCard } from '../../domain/citizen/scan.ts';
import { parseAnswer, type FieldAnswer } from '../../domain/declaration/answer.ts';
import { countBounds } from '../../domain/declaration/field-type.ts';
import type { FormField } from '../../domain/declaration/form.ts';
import { parseEmail } from '../../domain/value/email.ts';
import { parsePhone } from '../../domain/value/phone.ts';
import { keepOrAgain, listed, maybeQuestion, yesNoQuestion } from '../desk/questions.ts';

/** What becomes of an answer; `null` is none. */
export type FieldThen<A> = (answer: FieldAnswer | null) => Promise<Reply<A>> | Reply<A>;

/** Asks for a field; `then` gets `null` where it is left empty, which `isKept` does not offer. */
export function fieldQuestion<A>(
  ctx: Context,
  field: FormField,
  then: FieldThen<A>,
  isKept = false,
): Question<A> {
  const { declaration: words, words: lists } = ctx.texts.screen;
  const message = `${field.label}:`;
  const usual = field.usual === null ? [] : [`  ${words.usual(field.usual)}`];
  const empty = field.required ? words.mayBeDotted : words.mayBeEmpty;
  const open = isKept || field.type === 'yes_no' ? [] : [`  ${empty}`];
  const explain = field.note === null ? [] : [field.note];
  const isText = field.type === 'text' || field.type === 'lines';
  const isOfFew = field.type === 'sex' || field.type === 'choice';
  const asked = ((): Question<A> => {
    switch (field.type) {
      case 'sex':
        return listed(
          ctx,
          message,
          sexes.map((each) => lists.sex[each]),
          (n) => then(sexes[n]!),
        );
      case 'choice':
        return listed(ctx, message, field.choices, (n) => then(field.choices[n]!));
      case 'yes_no':
        return yesNoQuestion(ctx, field.label, then, false);
      default:
        return typed(ctx, message, field, then);
    }
  })();
  const question = { ...asked, lines: [...usual, ...asked.lines, ...open] };
  return {
    ...question,
    explain: [
      ...explain,
      ...(isText
        ? [words.explainText(field.label), ...ctx.texts.screen.desk.explainLine]
        : question.explain),
    ],
    read: (line, entry) => {
      if (field.usual !== null && entry.kind === 'number' && entry.n === 1) {
        return then(field.usual);
      }
      if (entry.kind === 'nothing' && field.type !== 'yes_no') {
        return then(null);
      }
      // By its number, and by its words as they are typed elsewhere.
      const named = isOfFew && entry.kind !== 'number' ? parseAnswer(field, line) : null;
      return named === null ? question.read(line, entry) : then(named);
    },
  };
}

function typed<A>(
  ctx: Context,
  message: string,
  field: FormField,
  then: FieldThen<A>,
): Question<A> {
  return maybeQuestion<A, FieldAnswer>(ctx, message, kindOf(field), (answer) => {
    if (field.type !== 'phone' || typeof answer !== 'string') return then(answer);
    if (parsePhone(answer)?.e164 != null) return then(answer);
    const odd = ctx.texts.screen.desk.phoneUnusual(saidBack(answer));
    return keepOrAgain(ctx, odd, () => then(answer));
  });
}

/** How an answer of each type is typed: as an option of a command takes such a value. */
function kindOf(field: FormField): Kind<FieldAnswer> {
  switch (field.type) {
    case 'date':
      return date();
    case 'date_or_year':
      return birthDate();
    case 'money':
      return amount();
    case 'phone':
      return phone();
    case 'address':
      return address();
    case 'count':
      return whole(countBounds.least, countBounds.most);
    case 'email':
      return ofPerson(value(parseEmail, 'email', 'text'));
    case 'identity':
    case 'citizen_id':
      return ofPerson(scannable(value(ofCard(field), 'id_number', 'number'), 'card'));
    case 'instant_or_date':
      return value(anyOf(field), 'instant', 'instant');
    default:
      return { ...textValue(), parse: anyOf(field) };
  }
}

function anyOf(field: FormField): (raw: string) => FieldAnswer | null {
  return (raw) => parseAnswer(field, raw);
}

function ofCard(field: FormField): (raw: string) => FieldAnswer | null {
  return (raw) => {
    const number = numberOnCard(raw);
    if (number === null) return parseAnswer(field, raw);
    const issued = field.type === 'identity' ? issuedOnCard(raw) : null;
    return parseAnswer(field, [number, ...(issued === null ? [] : [issued])].join('; '));
  };
}
