/** A declaration's answers in order, in the words of its paper; what is empty among them. */
import type { Ui } from '../../cli/ui.ts';
import {
  fieldAnswer,
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
} from '../../domain/declaration/answer.ts';
import { isChargedField } from '../../domain/declaration/charged-copies.ts';
import { askedParts } from '../../domain/declaration/check.ts';
import type { DifferingAnswer } from '../../domain/declaration/earlier.ts';
import type { DeclarationForm, FormField } from '../../domain/declaration/form.ts';
import type { BothLanguages } from '../../domain/value/both-languages.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Texts } from '../../locale/texts.ts';
import { answerWords, dateInWords } from '../../locale/vi/declaration-words.ts';

export interface AnswerLine {
  part: string;
  /** Of a part that repeats, from 1. */
  row: number | null;
  label: string;
  /** Empty where nothing was answered. */
  text: string;
}

export function answerLines(form: DeclarationForm, answers: FieldAnswers): AnswerLine[] {
  return askedParts(form, answers).flatMap(({ title: part, fields, repeats }) => {
    const line = (
      field: FormField,
      row: number | null,
      answer: FieldAnswer | null,
    ): AnswerLine => ({
      ...{ part, row, label: field.label },
      text: answer === null ? '' : answerWords(field.type, answer),
    });
    if (repeats === null) {
      return fields.map((field) => ({
        ...line(field, null, fieldAnswer(answers, field.id)),
        ...(field.of === null ? {} : { text: wordsOf(fieldAnswer(answers, field.of)) }),
      }));
    }
    return rowsUnder(answers, repeats).flatMap((row, at) =>
      fields.map((field) => line(field, at + 1, row[field.id] ?? null)),
    );
  });
}

function wordsOf(date: FieldAnswer | null): string {
  return typeof date === 'string' && date.length === 10 ? dateInWords(date as PlainDate) : '';
}

/** Draws them part by part; that they are gone, where they were erased or may not be shown. */
export function showAnswers(
  answers: FieldAnswers | null,
  form: DeclarationForm | null,
  ui: Ui,
): void {
  const { declaration: words } = ui.texts.screen;
  if (answers === null) return ui.line(words.erased);
  drawLines(form === null ? [] : answerLines(form, answers), ui);
}

/** Each part under its title. */
export function drawLines(lines: readonly AnswerLine[], ui: Ui): void {
  let part = '';
  for (const each of lines) {
    const heading = each.row === null ? each.part : `${each.part} (${each.row})`;
    if (heading !== part) ui.line(heading);
    part = heading;
    ui.facts([[each.label, each.text === '' ? ui.texts.screen.declaration.empty : each.text]]);
  }
}

/** What was said otherwise than the card or the record has it, or than the dossier is charged. */
export function differLines(
  differs: readonly DifferingAnswer[],
  { screen }: Pick<Texts, 'screen'>,
): string[] {
  const { declaration: words } = screen;
  return differs.map(({ field, label, type, said, record }) =>
    words[isChargedField(field) ? 'differsCharged' : 'differs'](
      label,
      answerWords(type, said),
      answerWords(type, record),
    ),
  );
}

/** What is hardly so, each said once. */
export function doubtLines(
  { doubts }: { doubts: readonly BothLanguages[] },
  { screen, language }: Pick<Texts, 'screen' | 'language'>,
): string[] {
  const said = new Set(doubts.map((words) => words[language]));
  return [...said].map((each) => `${screen.declaration.doubt} ${each}`);
}
