/** Communes that have ceased, in addresses of a declaration: told, never changed by themselves. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import type { FieldAnswer, FieldAnswers } from '../../domain/declaration/answer.ts';
import type { DeclarationForm, FormField } from '../../domain/declaration/form.ts';
import { addressesNow, isNow } from '../../domain/declaration/place.ts';
import {
  ceasedIn,
  type CeasedCommune,
  type KnownPlaces,
} from '../../domain/office/former-commune.ts';
import { placeKinds } from '../../locale/vi/place-kinds.ts';
import type { Texts } from '../../locale/texts.ts';
import { listed } from '../desk/questions.ts';
import { fieldQuestion, type FieldThen } from './field-question.ts';

/** Finds what has ceased in an address, by the communes of today. */
export type FindCeased = (address: string) => CeasedCommune | null;

/** Reads the communes when the first address is asked about. */
export async function ceasedHere(ctx: Context): Promise<FindCeased> {
  const today = await ctx.today();
  const { formerCommunes, unitsInForce } = await import('../../importing/units.ts');
  const folder = join(ctx.surroundings.dataFolder, 'catalogue/units');
  let known: KnownPlaces | null = null;
  return (address) => {
    known ??= {
      former: formerCommunes(folder),
      units: unitsInForce(folder, today),
      kinds: placeKinds,
    };
    return ceasedIn(address, known);
  };
}

export const ceasedFields = { ceased: ['field label row written now'] } as const;

/** So many successors are told in a sentence. */
const TOLD = 4;

/** As JSON gives them: `now` are the addresses with each successor. */
export function ceasedOf(form: DeclarationForm, answers: FieldAnswers, find: FindCeased) {
  return addressesNow(form, answers).flatMap(({ field, row, address }) => {
    const ceased = find(address);
    if (ceased === null) return [];
    const now = ceased.now.map((each) => each.address);
    return [{ field: field.id, label: field.label, row, written: ceased.written, now }];
  });
}

interface AskedPlace {
  field: FormField;
  /** What else is answered: by it an address may be one of another day. */
  answers: FieldAnswers;
  /** What stands there and is to be mended. */
  before: FieldAnswer | null;
  find: FindCeased;
  /** Enter keeps what was said before. */
  isKept?: boolean;
}

/** The question for a field; successors of a commune that has ceased are offered. */
export function placeQuestion<A>(ctx: Context, asked: AskedPlace, then: FieldThen<A>): Question<A> {
  const { field, answers, before, find, isKept } = asked;
  if (!isNow(field, answers)) return fieldQuestion(ctx, field, then, isKept);
  const offering: FieldThen<A> = (answer) => {
    const ceased = typeof answer === 'string' ? find(answer) : null;
    return ceased === null ? then(answer) : { instead: offer(ceased, answer) };
  };
  const again = fieldQuestion(ctx, field, offering, isKept);
  const ceased = typeof before === 'string' ? find(before) : null;
  return ceased === null ? again : offer(ceased, before);

  function offer({ written, now }: CeasedCommune, answer: FieldAnswer | null): Question<A> {
    const { declaration: words } = ctx.texts.screen;
    const list = listed(
      ctx,
      words.askCeased(written),
      now.map(({ unit }) => unit),
      (n) => then(now[n]!.address),
    );
    return {
      ...list,
      lines: [again.message, ...list.lines],
      explain: words.explainCeased,
      read: (typed, entry) => {
        if (entry.kind === 'nothing') return then(answer);
        return entry.kind === 'number' ? list.read(typed, entry) : again.read(typed, entry);
      },
    };
  }
}

/** A line for each address of theirs that names a commune which has ceased. */
export function ceasedLines(
  ctx: Context,
  form: DeclarationForm,
  answers: FieldAnswers,
  find: FindCeased,
): string[] {
  return ceasedOf(form, answers, find).map((each) => ceasedLine(each, ctx.texts));
}

export function ceasedLine(
  { label, written, now }: ReturnType<typeof ceasedOf>[number],
  { screen }: Pick<Texts, 'screen'>,
): string {
  const more = Math.max(0, now.length - TOLD);
  return screen.declaration.ceased(label, written, now.slice(0, TOLD), more);
}
