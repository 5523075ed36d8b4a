/** The rows of a table in a declaration, asked one after the other. */
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { rowsUnder } from '../../domain/declaration/answer.ts';
import { rowTold } from '../../domain/declaration/fill.ts';
import type { FormField, FormPart } from '../../domain/declaration/form.ts';
import { isAsked } from '../../domain/declaration/rule.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import { fromCard } from '../desk/card-question.ts';
import { orKept, yesNoQuestion } from '../desk/questions.ts';
import { placeQuestion } from './ceased.ts';
import {
  rowKey,
  saidInRow,
  withRowCard,
  withRowSaid,
  withoutRow,
  type Filling,
  type TableRow,
} from './filling-state.ts';
import { answersNow, type FillBasis } from './filling.ts';

/** More would not be laid out on the paper. */
const MOST_ROWS = 20;

interface TablePart {
  part: FormPart;
  basis: FillBasis;
  /** What its rows are called. */
  name: string;
}

/** Row after row, until somebody says that there is no more. */
export function rowSteps({ part, basis, name }: TablePart, ctx: Context): Step<Filling>[] {
  const { declaration } = ctx.texts.screen;
  return Array.from({ length: MOST_ROWS }, (_, at) => at + 1).flatMap((n): Step<Filling>[] => [
    {
      name: `${name} ${n}`,
      answered: ({ said, ended }) => ended.includes(name) || rowsUnder(said, name).length >= n,
      question: (filling) => {
        if (!isAsked(part.when, answersNow(basis, filling))) return null;
        const before = filling.rows[name] ?? rowsUnder(basis.answers, name).length;
        // Whoever said that there is no more may say otherwise on the way back.
        if (filling.ended.includes(name) && before + 1 < n) return null;
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
    const gone = rowsUnder(filling.said, name).slice(n - 1);
    const { said, carded, people } = gone.reduce<ReturnType<typeof withoutRow>>(
      (left) => withoutRow(left, { name, n }),
      filling,
    );
    const rows = { ...filling.rows, [name]: n - 1 };
    return { said, carded, people, rows, ended: [...filling.ended, name] };
  }
}

function rowFieldStep(
  { part, field, basis, name, n }: TablePart & { field: FormField; n: number },
  ctx: Context,
): Step<Filling> {
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
  { part, name, n }: TableRow & Pick<TablePart, 'part'>,
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
        return { set: withRowCard(filling, { name, n }, { told: rowTold(part, person), person }) };
      });
    },
  };
}
