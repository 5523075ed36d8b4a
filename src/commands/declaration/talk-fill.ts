/** Filling in a declaration on a terminal: cards first, then only what nobody knows yet. */
import type { Context } from '../../cli/context.ts';
import type { OpenInput } from '../../cli/option.ts';
import { followedBy, Outcome } from '../../cli/outcome.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import { fieldAnswer, rowsUnder, type FieldAnswer } from '../../domain/declaration/answer.ts';
import { rolesIn, requireRoles, rowTold } from '../../domain/declaration/fill.ts';
import { isTyped } from '../../domain/declaration/check.ts';
import { holdsOn } from '../../domain/declaration/form.ts';
import type { FormField, FormPart, FormPerson } from '../../domain/declaration/form.ts';
import { brokenRules, fieldsOfRule, isAsked } from '../../domain/declaration/rule.ts';
import type { BothLanguages } from '../../domain/value/both-languages.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { fromCard } from '../desk/card-question.ts';
import { dropDraft } from '../desk/draft.ts';
import { personQuestion, recordOf, recorded } from '../desk/person-question.ts';
import { listed, orKept, yesNoQuestion } from '../desk/questions.ts';
import { agreeFillStep } from './agree-fill.ts';
import { placeQuestion } from './ceased.ts';
import { fillDraft, keptWhile } from './fill-draft.ts';
import {
  answersNow,
  fillBasis,
  type FillBasis,
  type FillInput,
  type fillArguments,
} from './filling.ts';
import { keepFilled, type FilledDeclaration } from './keep-filled.ts';
import {
  rowKey,
  saidInRow,
  withFieldSaid,
  withRowCard,
  withRowSaid,
  type Filling,
} from './filling-state.ts';
import { formsHere } from './forms.ts';

type OpenFill = OpenInput<typeof fillArguments>;

type FillStep = Step<Filling>;
type FillReply = Reply<Filling>;

/** More would not be laid out on the paper. */
const MOST_ROWS = 20;

/** Throws `input.cancelled`, and what `fillBasis` and `keepFilled` throw. */
export async function talkFill(given: OpenFill, ctx: Context): Promise<Outcome<FilledDeclaration>> {
  const whose = await askWhose(given, ctx);
  const basis = await fillBasis(whose, ctx);
  const draft = await fillDraft(whose, basis, ctx);
  const start: Filling = draft.filling ?? {
    ...{ people: {}, absent: [], said: basis.said, empty: basis.empty },
    ...{ rows: {}, ended: [], carded: [] },
    agreed: false,
  };
  const filled = await keptWhile(draft, start, ctx, (keep) =>
    askSteps(stepsOf(basis, ctx), start, ctx, { head: async () => [basis.form.title], keep }),
  );
  const kept = await keepFilled(basis, filled, draft.writtenAs, ctx);
  return followedBy(new Outcome(kept), () => dropDraft(ctx, draft));
}

function stepsOf(basis: FillBasis, ctx: Context): FillStep[] {
  const { form } = basis;
  return [
    ...form.people
      .filter(({ id }) => rolesIn(form, basis.known, basis.answers)[id] === undefined)
      .map((person) => personStep(person, basis, ctx)),
    ...form.parts.flatMap((part) =>
      part.repeats === null
        ? part.fields.filter(isTyped).map((field) => fieldStep({ part, field, basis }, ctx))
        : rowSteps({ part, basis, name: part.repeats }, ctx),
    ),
    agreeFillStep(basis, ctx),
  ];
}

/** Which form, and for whom, where nobody has said it. */
async function askWhose(given: OpenFill, ctx: Context): Promise<FillInput> {
  const today = await ctx.today();
  const forms = (await formsHere(ctx)).filter((form) => holdsOn(form, today));
  const { declaration } = ctx.texts.screen;
  interface Whose {
    form: string | null;
    citizen: Uuid | string | null;
  }
  const isKnown = given.dossier !== null || given.replaces !== null;
  const asked = await askSteps<Whose>(
    [
      {
        name: 'form',
        answered: ({ form }) => form !== null,
        question: () =>
          listed(
            ctx,
            declaration.askForm,
            forms.map(({ title }) => title),
            (n) => ({ set: { form: forms[n]!.id } }),
          ),
      },
      {
        name: 'citizen',
        answered: ({ citizen }) => citizen !== null || isKnown,
        question: () =>
          personQuestion(
            ctx,
            null,
            recorded(ctx, (citizen) => ({ citizen })),
          ),
      },
    ],
    { form: given.form, citizen: given.citizen },
    ctx,
  );
  const lists = { person: given.person ?? [], set: given.set ?? [] };
  return { ...given, ...lists, form: asked.form ?? '', citizen: asked.citizen };
}

/** A card of somebody in the form; Enter where there is none. */
function personStep({ id, title }: FormPerson, basis: FillBasis, ctx: Context): FillStep {
  const { declaration } = ctx.texts.screen;
  return {
    name: `person ${id}`,
    answered: ({ people, absent }) => people[id] !== undefined || absent.includes(id),
    question: ({ people, absent }) => {
      const asked = personQuestion<Filling>(ctx, null, async (who) => {
        const record = await recordOf(ctx, who);
        const person = (await (await ctx.store()).citizens.byId(record))!;
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

interface FieldOf {
  part: FormPart;
  field: FormField;
  basis: FillBasis;
}

function fieldStep({ part, field, basis }: FieldOf, ctx: Context): FillStep {
  const { id } = field;
  const isFirst = part.skips && part.fields[0] === field;
  return {
    name: id,
    answered: ({ said }) => said[id] !== undefined,
    question: (filling) => {
      const now = answersNow(basis, filling);
      if (!isAsked(part.when, now) || !isAsked(field.when, now)) return null;
      if (part.skips && !isFirst && filling.empty.includes(part.fields[0]!.id)) return null;
      const known = fieldAnswer(now, id);
      // What cards and records told is not asked; what was typed is, on the way back.
      if (known !== null && filling.said[id] === undefined) return null;
      const put = (answer: FieldAnswer | null): FillReply => {
        const set = withFieldSaid(filling, id, answer);
        const wrong = wrongWith(basis, { ...filling, ...set }, id);
        if (wrong.length === 0) return { set };
        // Told while whoever stands there can still say what is right.
        const { wrong: before } = ctx.texts.screen.declaration;
        return { say: wrong.map((each) => `! ${before} ${each[ctx.texts.language]}`) };
      };
      const isKept = known !== null;
      const place = { field, answers: now, before: null, find: basis.ceased, isKept };
      const asked = placeQuestion(ctx, place, put);
      const skips = isFirst ? [`  ${ctx.texts.screen.declaration.skipsPart}`] : asked.lines;
      const shown = known === null ? null : answerWords(field.type, known);
      return orKept(ctx, { ...asked, lines: [part.title, ...skips] }, shown, () => ({ set: {} }));
    },
  };
}

/** What an answer contradicts, each thing said once. */
function wrongWith(basis: FillBasis, filling: Filling, field: string): BothLanguages[] {
  const { form, today } = basis;
  const rules = form.rules.filter((rule) => fieldsOfRule(rule).includes(field));
  const broken = brokenRules(rules, answersNow(basis, filling), today);
  return [...new Map(broken.map(({ words }) => [words.vi, words])).values()];
}

/** Row after row, until somebody says that there is no more. */
function rowSteps(
  { part, basis, name }: { part: FormPart; basis: FillBasis; name: string },
  ctx: Context,
): FillStep[] {
  const { declaration } = ctx.texts.screen;
  return Array.from({ length: MOST_ROWS }, (_, at) => at + 1).flatMap((n): FillStep[] => [
    {
      name: `${name} ${n}`,
      answered: ({ said }) => rowsUnder(said, name).length >= n,
      question: (filling) => {
        if (!isAsked(part.when, answersNow(basis, filling))) return null;
        const before = filling.rows[name] ?? rowsUnder(basis.answers, name).length;
        if (filling.ended.includes(name) && before < n) return null;
        return yesNoQuestion<Filling>(
          ctx,
          declaration.askRow(part.title, n),
          (more) => ({ set: more ? moreRows(filling, n) : noMore(filling, n) }),
          false,
        );
      },
    },
    ...part.fields.map((field) => rowFieldStep({ part, field, basis, name, n }, ctx)),
  ]);

  function moreRows(filling: Filling, n: number): Partial<Filling> {
    const ended = filling.ended.filter((each) => each !== name);
    return { rows: { ...filling.rows, [name]: n }, ended };
  }

  function noMore(filling: Filling, n: number): Partial<Filling> {
    const rows = rowsUnder(filling.said, name).slice(0, n - 1);
    return {
      rows: { ...filling.rows, [name]: n - 1 },
      ended: [...filling.ended, name],
      said: { ...filling.said, [name]: rows },
    };
  }
}

function rowFieldStep(
  { part, field, basis, name, n }: FieldOf & { name: string; n: number },
  ctx: Context,
): FillStep {
  const of = { name, n, id: field.id };
  return {
    name: rowKey(of),
    answered: (filling) => saidInRow(filling, of) !== undefined,
    question: (filling) => {
      if ((filling.rows[name] ?? 0) < n) return null;
      if (part.fields[0] !== field && filling.carded.includes(rowKey(of))) return null;
      const isKept = saidInRow(filling, of) !== undefined;
      const { said: answers } = filling;
      const place = { field, answers, before: null, find: basis.ceased, isKept };
      const asked = placeQuestion<Filling>(ctx, place, (answer) => ({
        set: withRowSaid(filling, of, answer),
      }));
      const known = saidInRow(filling, of);
      const shown = known === undefined ? null : answerWords(field.type, known);
      const isFirst = part.fields[0] === field;
      const first = isFirst ? byCard(asked, { part, name, n }, filling, ctx) : asked;
      const lines = [`${part.title} (${n})`, ...first.lines];
      return orKept(ctx, { ...first, lines }, shown, () => ({ set: {} }));
    },
  };
}

/** The first question of a row takes its person's card, where that tells anything of it. */
function byCard(
  asked: Question<Filling>,
  { part, name, n }: { part: FormPart; name: string; n: number },
  filling: Filling,
  ctx: Context,
): Question<Filling> {
  if (part.fields.every(({ prefill }) => prefill === null)) return asked;
  return {
    ...asked,
    lines: [...asked.lines, `  ${ctx.texts.screen.declaration.orCard}`],
    takes: ['card'],
    read: (typed, entry) => {
      if (entry.kind !== 'card') return asked.read(typed, entry);
      return fromCard<Filling>(ctx, entry.text, (who) => {
        const person = 'known' in who ? who.known : who.newcomer.details;
        return { set: withRowCard(filling, { name, n }, rowTold(part, person)) };
      });
    },
  };
}
