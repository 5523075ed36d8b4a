/**
 * A declaration as the citizen signs it: the form's order and labels, what is empty dotted to be
 * written by hand, personal numbers in boxes, and on every page a code by which the signed scan
 * finds its way, and shows whether a page is missing.
 * The layout is ours, after Decree 30/2020; only the labels are the official form's. Pure.
 */
import {
  fieldAnswer,
  rowsUnder,
  type FieldAnswer,
  type FieldAnswers,
} from '../../domain/declaration/answer.ts';
import { askedParts } from '../../domain/declaration/check.ts';
import { declarationPageText, type Declaration } from '../../domain/declaration/declaration.ts';
import type { FieldType } from '../../domain/declaration/field-type.ts';
import type { DeclarationForm, FormField, FormPart } from '../../domain/declaration/form.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { isPlainDate } from '../../domain/value/plain-date.ts';
import { answerWords, dateInWords } from '../../locale/vi/declaration-words.ts';
import type { DeclarationWording } from './declaration-wording.ts';
import { line } from './head.ts';
import { datePlaces } from './paper-format.ts';
import type { Sheet, SheetAnswer, SheetBlock, SheetSize } from './sheet.ts';
import { fill } from './wording.ts';

export interface DeclarationInput {
  declaration: Pick<Declaration, 'code' | 'at'>;
  form: DeclarationForm;
  answers: FieldAnswers;
  office: string;
  /** The authority above it; `null` where nobody said. */
  above: string | null;
  place: string | null;
  wording: DeclarationWording;
  size: Extract<SheetSize, 'a4'>;
  copies: number;
  training: boolean;
}

/** Of a table's width, against a column of text. */
const SHARES: Partial<Record<FieldType, number>> = { date: 14, sex: 10, citizen_id: 18 };

/** Rows that are left to be written where a table has none. */
const OPEN_ROWS = 3;

export function declarationSheet(input: DeclarationInput): Sheet {
  const { declaration, form, answers, office, wording } = input;
  const { code, at } = declaration;
  const parts = askedParts(form, answers);
  const blocks: (SheetBlock | null)[] = [
    { kind: 'title', text: wording.stateName, note: wording.stateMotto },
    { kind: 'title', text: form.title, note: null },
    addressed(input),
    ...parts.flatMap((part) => partBlocks(part, input)),
    line(null, wording.oath),
    ...signed(parts, input),
    { kind: 'rule' },
    line(null, fill(wording.code, { code }), true),
    line(null, fill(wording.made, { office, basis: form.basis })),
  ];
  return {
    size: input.size,
    title: `${form.title} ${code}`,
    author: office,
    date: at,
    copies: Array.from({ length: input.copies }, () => ({ mark: '' })),
    watermark: input.training ? wording.watermarkTraining : null,
    pageCode: declarationPageText(code),
    footer: { left: fill(wording.footerLeft, { code }), right: wording.footerRight },
    blocks: blocks.filter((block) => block !== null),
  };
}

/** Whom it goes to; dotted where that is the authority above and nobody said which it is. */
function addressed({ form, office, above, wording }: DeclarationInput): SheetBlock | null {
  if (form.parts.some(({ fields }) => fields.some(({ id }) => id === 'to'))) return null;
  if (above === null && form.to.includes('{above}')) {
    return { kind: 'answers', items: [{ label: wording.to, text: null, boxes: false }] };
  }
  return line(wording.to, fill(form.to, { office, above: above ?? '' }), true);
}

function partBlocks(part: FormPart, input: DeclarationInput): SheetBlock[] {
  if (part.fields.length === 0) return [];
  const heading: SheetBlock = { kind: 'heading', text: part.title };
  if (part.repeats !== null) return [heading, tableOf(part, part.repeats, input)];
  return [heading, ...linesOf(part.fields).map((fields) => answersOf(fields, input.answers))];
}

/** Fields that stand beside the one before them share its line. */
function linesOf(fields: readonly FormField[]): FormField[][] {
  const lines: FormField[][] = [];
  for (const field of fields) {
    if (field.beside && lines.length > 0) lines.at(-1)!.push(field);
    else lines.push([field]);
  }
  return lines;
}

function answersOf(fields: readonly FormField[], answers: FieldAnswers): SheetBlock {
  return { kind: 'answers', items: fields.map((field) => answerOf(field, answers)) };
}

function answerOf(field: FormField, answers: FieldAnswers): SheetAnswer {
  const { id, label, type, of } = field;
  const boxes = type === 'citizen_id';
  if (of !== null) {
    const date = fieldAnswer(answers, of);
    return { label: `${label}:`, text: isPlainDate(date) ? dateInWords(date) : null, boxes };
  }
  return { label: `${label}:`, text: textOf(field, fieldAnswer(answers, id)), boxes };
}

function textOf({ type }: FormField, answer: FieldAnswer | null): string | null {
  return answer === null ? null : answerWords(type, answer);
}

function tableOf(
  { fields }: FormPart,
  name: string,
  { answers, wording }: DeclarationInput,
): SheetBlock {
  const rows = rowsUnder(answers, name);
  const open = Array.from({ length: rows.length === 0 ? OPEN_ROWS : 0 }, () => ({}));
  return {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 7, align: 'centre' },
      ...fields.map(({ label, type }) => ({
        ...{ title: label, share: SHARES[type] ?? 24, align: 'left' as const },
      })),
    ],
    rows: [...rows, ...open].map((row: Readonly<Record<string, FieldAnswer>>, at) => [
      String(at + 1),
      ...fields.map((field) => textOf(field, row[field.id] ?? null) ?? ''),
    ]),
    total: null,
    small: true,
  };
}

/** Where and when it is signed, and a column for each who signs. */
function signed(parts: readonly FormPart[], input: DeclarationInput): SheetBlock[] {
  const { wording, place, declaration } = input;
  const captions = parts.flatMap(({ signatures }) => signatures);
  const written = placeAndDate(wording, place, declaration.at);
  const signers = captions.map((caption) => ({ caption, hint: wording.signHint, name: '' }));
  const last = signers.at(-1);
  if (!last) return [];
  const first = signers.length === 1 ? [{ caption: '', hint: '', name: '' }] : signers.slice(0, -1);
  return [{ kind: 'signers', signers: [...first, last], written }];
}

function placeAndDate(wording: DeclarationWording, place: string | null, at: Instant): string {
  const date = datePlaces(localDate(at));
  return place === null
    ? fill(wording.dateAlone, date)
    : fill(wording.placeAndDate, { place, ...date });
}
