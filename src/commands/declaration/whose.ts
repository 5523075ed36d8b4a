/** Whom a declaration is of, and who else is in it: by their cards, where these are at hand. */
import type { Context } from '../../cli/context.ts';
import type { OpenInput } from '../../cli/option.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { issuedOnCard, numberOnCard } from '../../domain/citizen/scan.ts';
import { requireRoles, type PersonOnRecord } from '../../domain/declaration/fill.ts';
import { holdsOn, parties, type FormPerson } from '../../domain/declaration/form.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { personQuestion, recordOf } from '../desk/person-question.ts';
import { listed } from '../desk/questions.ts';
import type { Take } from '../desk/who.ts';
import type { Filling } from './filling-state.ts';
import type { FillBasis, FillInput, fillArguments } from './filling.ts';
import { formsHere } from './forms.ts';

export type OpenFill = OpenInput<typeof fillArguments>;

/** What a card says that no record keeps. */
interface ScannedCard {
  number: string | null;
  issuedOn: PlainDate | null;
}

interface Whose {
  form: string | null;
  citizen: Uuid | string | null;
  card: ScannedCard;
}

const noCard: ScannedCard = { number: null, issuedOn: null };

/** Which form, and for whom, where nobody has said it; and what the scanned card says besides. */
export async function askWhose(
  given: OpenFill,
  ctx: Context,
): Promise<{ input: FillInput; card: ScannedCard }> {
  const today = await ctx.today();
  const forms = (await formsHere(ctx)).filter((form) => holdsOn(form, today));
  const { declaration } = ctx.texts.screen;
  const isKnown = given.dossier !== null || given.replaces !== null;
  const titles = forms.map(({ title }) => title);
  const asked = await askSteps<Whose>(
    [
      {
        name: 'form',
        answered: ({ form }) => form !== null,
        question: () =>
          listed(ctx, declaration.askForm, titles, (n) => ({ set: { form: forms[n]!.id } })),
      },
      {
        name: 'citizen',
        answered: ({ citizen }) => citizen !== null || isKnown,
        question: () =>
          cardQuestion<Whose>(ctx, (card) => async (who) => ({
            set: { citizen: await recordOf(ctx, who), card },
          })),
      },
    ],
    { form: given.form, citizen: given.citizen, card: noCard },
    ctx,
  );
  const lists = { person: given.person ?? [], set: given.set ?? [] };
  const input = { ...given, ...lists, form: asked.form ?? '', citizen: asked.citizen };
  return { input, card: asked.card };
}

/** Asks for a person; `take` is told what the card says, where one is scanned. */
function cardQuestion<A>(ctx: Context, take: (card: ScannedCard) => Take<A>): Question<A> {
  return {
    ...personQuestion(ctx, null, take(noCard)),
    read: (typed, entry) => {
      if (entry.kind !== 'card') return personQuestion(ctx, null, take(noCard)).read(typed, entry);
      const card = { number: numberOnCard(entry.text), issuedOn: issuedOnCard(entry.text) };
      return personQuestion(ctx, null, take(card)).read(typed, entry);
    },
  };
}

/** Whoever has come, with the day of the card that was scanned: it fills in the day of issue. */
export function peopleByCard({ known }: FillBasis, card: ScannedCard): Filling['people'] {
  return Object.fromEntries(
    parties.flatMap((party) => {
      const person = known[party];
      return person && card.number !== null && person.idNumber === card.number
        ? [[party, withCard(person, card)]]
        : [];
    }),
  );
}

function withCard<P extends PersonOnRecord>(person: P, { number, issuedOn }: ScannedCard): P {
  return person.idNumber === number ? { ...person, cardIssuedOn: issuedOn } : person;
}

/** A card of somebody in the form; Enter where there is none. */
export function personStep(
  { id, title }: FormPerson,
  basis: FillBasis,
  ctx: Context,
): Step<Filling> {
  const { declaration } = ctx.texts.screen;
  return {
    name: `person ${id}`,
    answered: ({ people, absent }) => people[id] !== undefined || absent.includes(id),
    question: ({ people, absent }) => {
      const asked = cardQuestion<Filling>(ctx, (card) => async (who) => {
        const record = await recordOf(ctx, who);
        const kept = (await (await ctx.store()).citizens.byId(record))!;
        const person = withCard(kept, card);
        // Told at once, while the cards are still in hand.
        requireRoles(basis.form, { ...basis.known, ...people, [id]: person });
        return { set: { people: { ...people, [id]: person } } };
      });
      return {
        ...asked,
        message: declaration.askCard(title.toLowerCase()),
        read: (typed, entry) =>
          entry.kind === 'nothing'
            ? { set: { absent: [...absent, id] } }
            : asked.read(typed, entry),
      };
    },
  };
}
