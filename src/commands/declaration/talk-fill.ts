/** Filling in a declaration on a terminal: cards first, then only what nobody knows yet. */
import type { Context } from '../../cli/context.ts';
import type { OpenInput } from '../../cli/option.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import type { FieldAnswer, FieldAnswers, RowAnswers } from '../../domain/declaration/answer.ts';
import { fieldAnswer, rowsUnder } from '../../domain/declaration/answer.ts';
import { isTyped, onlyAsked } from '../../domain/declaration/check.ts';
import { prefilled, type PersonOnRecord } from '../../domain/declaration/fill.ts';
import type { DeclarationForm, FormField, FormPart } from '../../domain/declaration/form.ts';
import { brokenRules, isAsked } from '../../domain/declaration/rule.ts';
import { holdsOn } from '../../domain/declaration/form.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import { personQuestion, recordOf, recorded } from '../desk/person-question.ts';
import { askSteps } from '../desk/ask-steps.ts';
import { listed, orKept, yesNoQuestion } from '../desk/questions.ts';
import { answerLines } from './answer-lines.ts';
import { fieldQuestion } from './field-question.ts';
import {
  fillBasis,
  keepFilled,
  type FillBasis,
  type FillInput,
  type fillArguments,
} from './filling.ts';
import { formsHere } from './forms.ts';

type OpenFill = OpenInput<typeof fillArguments>;

/** What has been said so far: whom was scanned, what was typed, what was left empty. */
interface Filling {
  people: Readonly<Record<string, PersonOnRecord>>;
  /** People nobody has a card of. */
  absent: readonly string[];
  said: FieldAnswers;
  empty: readonly string[];
  /** How many rows of a part there are, as far as that was asked. */
  rows: Readonly<Record<string, number>>;
  ended: readonly string[];
  agreed: boolean;
}

type FillStep = Step<Filling>;
type FillReply = Reply<Filling>;

/** More would not be laid out on the paper. */
const MOST_ROWS = 20;

/** Throws `input.cancelled`, and what `fillBasis` and `keepFilled` throw. */
export async function talkFill(given: OpenFill, ctx: Context) {
  const whose = await askWhose(given, ctx);
  const basis = await fillBasis(whose, ctx);
  const start: Filling = {
    ...{ people: {}, absent: [], said: basis.answers, empty: [], rows: {}, ended: [] },
    agreed: false,
  };
  const { form } = basis;
  const steps: FillStep[] = [
    ...form.people
      .filter(({ id }) => basis.known[id] === undefined)
      .map((person) => personStep(person, ctx)),
    ...form.parts.flatMap((part) =>
      part.repeats === null
        ? part.fields.filter(isTyped).map((field) => fieldStep({ part, field, basis }, ctx))
        : rowSteps({ part, basis, name: part.repeats }, ctx),
    ),
    agreeStep(basis, ctx),
  ];
  const filled = await askSteps(steps, start, ctx, {
    head: async () => [form.title],
  });
  return keepFilled(basis, answersNow(basis, filled), ctx);
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

/** All that is answered, by typing, by cards and by what was known. */
function answersNow({ form, known }: FillBasis, { said, people }: Filling): FieldAnswers {
  return onlyAsked(form, prefilled(form, said, { ...known, ...people }));
}

/** A card of somebody in the form; Enter where there is none. */
function personStep({ id, title }: DeclarationForm['people'][number], ctx: Context): FillStep {
  const { declaration } = ctx.texts.screen;
  return {
    name: `person ${id}`,
    answered: ({ people, absent }) => people[id] !== undefined || absent.includes(id),
    question: ({ people, absent }) => {
      const asked = personQuestion<Filling>(ctx, null, async (who) => {
        const record = await recordOf(ctx, who);
        const person = (await (await ctx.store()).citizens.byId(record))!;
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
      const put = (answer: FieldAnswer | null): FillReply => ({
        set: withAnswer(filling, id, answer),
      });
      const asked = fieldQuestion(ctx, field, put);
      const skips = isFirst ? [`  ${ctx.texts.screen.declaration.skipsPart}`] : asked.lines;
      const shown = known === null ? null : answerWords(field.type, known);
      return orKept(ctx, { ...asked, lines: [part.title, ...skips] }, shown, () => ({ set: {} }));
    },
  };
}

function withAnswer(filling: Filling, id: string, answer: FieldAnswer | null): Partial<Filling> {
  const { [id]: _, ...others } = filling.said;
  const empty = filling.empty.filter((each) => each !== id);
  if (answer === null) return { said: others, empty: [...empty, id] };
  return { said: { ...others, [id]: answer }, empty };
}

/** RowAnswers after row, until somebody says that there is no more. */
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
  { part, field, name, n }: FieldOf & { name: string; n: number },
  ctx: Context,
): FillStep {
  const inRow = ({ said }: Filling): RowAnswers => rowsUnder(said, name)[n - 1] ?? {};
  return {
    name: `${field.id} ${n}`,
    answered: (filling) => inRow(filling)[field.id] !== undefined,
    question: (filling) => {
      if ((filling.rows[name] ?? 0) < n) return null;
      const asked = fieldQuestion<Filling>(ctx, field, (answer) => {
        const rows = [...rowsUnder(filling.said, name)];
        const { [field.id]: _, ...others } = rows[n - 1] ?? {};
        rows[n - 1] = answer === null ? others : { ...others, [field.id]: answer };
        return { set: { said: { ...filling.said, [name]: rows } } };
      });
      const known = inRow(filling)[field.id];
      const shown = known === undefined ? null : answerWords(field.type, known);
      const lines = [`${part.title} (${n})`, ...asked.lines];
      return orKept(ctx, { ...asked, lines }, shown, () => ({ set: {} }));
    },
  };
}

/** All of it once more: a number mends a line, Enter keeps it where nothing contradicts. */
function agreeStep(basis: FillBasis, ctx: Context): FillStep {
  const { declaration, desk } = ctx.texts.screen;
  const { form, today } = basis;
  return {
    name: 'agree',
    answered: ({ agreed }) => agreed,
    question: (filling): Question<Filling> => {
      const answers = answersNow(basis, filling);
      const fields = form.parts
        .filter(({ repeats }) => repeats === null)
        .flatMap((part) => part.fields)
        .filter((field) => isTyped(field) && isAsked(field.when, answers));
      const lines = answerLines(form, answers);
      const broken = brokenRules(form.rules, answers, today);
      const said = [...new Set(broken.map(({ words }) => words[ctx.texts.language]))];
      return {
        lines: [
          ...fields.map(({ id, label, type }, at) => {
            const answer = fieldAnswer(answers, id);
            const text = answer === null ? declaration.empty : answerWords(type, answer);
            return `  ${at + 1}  ${label}: ${text}`;
          }),
          ...lines
            .filter(({ row }) => row !== null)
            .map(({ label, row, text }) => {
              return `     (${row}) ${label}: ${text}`;
            }),
          ...said.map((each) => `! ${declaration.wrong} ${each}`),
        ],
        message: said.length > 0 ? declaration.askMend : declaration.askKeep,
        explain: [declaration.explainKeep, ...desk.explainList],
        read: (_typed, entry) => {
          if (entry.kind === 'nothing' && said.length === 0) return { set: { agreed: true } };
          const field = entry.kind === 'number' ? fields[entry.n - 1] : undefined;
          if (!field) return { say: [desk.oneOfThese(fields.length)] };
          return {
            instead: fieldQuestion(ctx, field, (answer) => ({
              set: withAnswer(filling, field.id, answer),
              stay: true,
            })),
          };
        },
      };
    },
  };
}
