/** All that a declaration says once more, before it is kept: a number mends a line. */
import type { Context } from '../../cli/context.ts';
import type { Question, Step } from '../../cli/steps.ts';
import { fieldAnswer, rowsUnder, type FieldAnswer } from '../../domain/declaration/answer.ts';
import { askedParts, isTyped } from '../../domain/declaration/check.ts';
import { sourcesOf } from '../../domain/declaration/earlier.ts';
import type { FormField } from '../../domain/declaration/form.ts';
import { brokenRules } from '../../domain/declaration/rule.ts';
import { localDate } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { yesNoQuestion } from '../desk/questions.ts';
import { answerWords } from '../../locale/vi/declaration-words.ts';
import { differLines, doubtLines } from './answer-lines.ts';
import { answersNow, knownNow, lookedAtAgain, type FillBasis } from './filling.ts';
import { ceasedLines, placeQuestion } from './ceased.ts';
import { withFieldSaid, withRowSaid, withoutRow, type Filling } from './filling-state.ts';

/** A line that may be mended. */
interface MendLine {
  part: string;
  field: FormField;
  /** The row it is of, from 1, and what its part's rows are called. */
  row: { name: string; n: number } | null;
  answer: FieldAnswer | null;
  /** The day of the earlier declaration that told it; `null` where none did. */
  source: string | null;
}

type RowLine = MendLine & { row: NonNullable<MendLine['row']> };

/** Enter keeps it where nothing contradicts. */
export function agreeFillStep(basis: FillBasis, ctx: Context): Step<Filling> {
  const { declaration, desk } = ctx.texts.screen;
  return {
    name: 'agree',
    answered: ({ agreed }) => agreed,
    question: (filling): Question<Filling> => {
      const mends = mendLines(basis, filling);
      const wrong = wrongSaid(basis, filling, ctx);
      const told = lookedAtAgain(basis, filling);
      return {
        lines: [
          ...linesOf(ctx, mends),
          ...ceasedLines(ctx, basis.form, answersNow(basis, filling), basis.ceased),
        ],
        // Right above the prompt, on whatever page of the lines somebody is.
        choices: [
          ...differLines(told.differs, ctx.texts),
          ...doubtLines(told, ctx.texts),
          ...wrong.map((each) => `! ${declaration.wrong} ${each}`),
          ...mends
            .filter(({ row }) => row !== null)
            .slice(0, 1)
            .map(() => `  ${declaration.dropsRow}`),
        ],
        message: wrong.length > 0 ? declaration.askMend : declaration.askKeep,
        explain: [declaration.explainKeep, ...desk.explainList],
        read: (typed, entry) => {
          if (entry.kind === 'nothing' && wrong.length === 0) return { set: { agreed: true } };
          const dropped = droppedRow(typed, mends);
          if (dropped !== null) return { instead: dropQuestion(ctx, filling, dropped) };
          const mend = entry.kind === 'number' ? mends[entry.n - 1] : undefined;
          if (!mend) return { say: [desk.oneOfThese(mends.length)] };
          const { field, answer: before } = mend;
          const place = { field, answers: answersNow(basis, filling), before, find: basis.ceased };
          const asked = placeQuestion<Filling>(ctx, place, (answer) => ({
            set: mended(filling, mend, answer),
            stay: true,
          }));
          return { instead: { ...asked, lines: [headingOf(mend), ...asked.lines] } };
        },
      };
    },
  };
}

/** `-17`: the row of that line; `null` for anything else, and for a line of no table. */
function droppedRow(typed: string, mends: readonly MendLine[]): RowLine | null {
  const [, line] = /^[-–−] ?(\d{1,4})$/.exec(typed.trim()) ?? [];
  const mend = line === undefined ? undefined : mends[Number(line) - 1];
  return mend && mend.row !== null ? { ...mend, row: mend.row } : null;
}

/** Takes a row away, once that was said twice. */
function dropQuestion(ctx: Context, filling: Filling, { part, row }: RowLine): Question<Filling> {
  const ask = ctx.texts.screen.declaration.askDrop(`${part} (${row.n})`);
  return yesNoQuestion(ctx, ask, (isSure) => ({
    set: isSure ? withoutRow(filling, row) : {},
    stay: true,
  }));
}

function mended(filling: Filling, { field, row }: MendLine, answer: FieldAnswer | null) {
  const { id } = field;
  return row === null
    ? withFieldSaid(filling, id, answer)
    : withRowSaid(filling, { ...row, id }, answer);
}

/** What is typed, in the form's order; what is computed is not mended. */
function mendLines(basis: FillBasis, filling: Filling): MendLine[] {
  const answers = answersNow(basis, filling);
  const days = new Map(
    sourcesOf(basis.form, filling.said, knownNow(basis, filling)).map(({ field, at }) => [
      field,
      at && dateText(localDate(at)),
    ]),
  );
  return askedParts(basis.form, answers).flatMap(
    ({ title: part, fields, repeats: name }): MendLine[] => {
      const typed = fields.filter(isTyped);
      if (name === null) {
        return typed.map((field) => {
          const source = days.get(field.id) ?? null;
          return { part, field, row: null, answer: fieldAnswer(answers, field.id), source };
        });
      }
      return rowsUnder(answers, name).flatMap((said, at) =>
        typed.map((field) => {
          const row = { name, n: at + 1 };
          return { part, field, row, answer: said[field.id] ?? null, source: null };
        }),
      );
    },
  );
}

/** Each part under its own title: two people in a form have the same fields. */
function linesOf(ctx: Context, mends: readonly MendLine[]): string[] {
  let before = '';
  return mends.flatMap((mend, at) => {
    const { field, answer, source } = mend;
    const heading = headingOf(mend);
    const text =
      answer === null ? ctx.texts.screen.declaration.empty : answerWords(field.type, answer);
    const title = heading === before ? [] : [heading];
    before = heading;
    const from = source === null ? '' : ` (${ctx.texts.screen.declaration.declaredOn(source)})`;
    // A form's own number in front, beside ours, would be two to type; behind, it tells which.
    const [, own, bare] = /^(\d+)\.\s(.*)$/su.exec(field.label) ?? [];
    const label =
      bare === undefined ? field.label : ctx.texts.screen.declaration.ownNumber(bare, own!);
    return [...title, `  ${at + 1}  ${label}: ${text}${from}`];
  });
}

function headingOf({ part, row }: MendLine): string {
  return row === null ? part : `${part} (${row.n})`;
}

/** The rules that do not hold, each said once. */
function wrongSaid(basis: FillBasis, filling: Filling, ctx: Context): string[] {
  const { form, today } = basis;
  const broken = brokenRules(form.rules, answersNow(basis, filling), today);
  return [...new Set(broken.map(({ words }) => words[ctx.texts.language]))];
}
