/** The paper of a declaration: what was answered stands on it, and what was not is dotted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FieldAnswers } from '../../src/domain/declaration/answer.ts';
import { onlyAsked } from '../../src/domain/declaration/check.ts';
import type { DeclarationCode } from '../../src/domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../src/domain/declaration/form.ts';
import { answerLines } from '../../src/commands/declaration/answer-lines.ts';
import { readDeclarationForm } from '../../src/print/forms.ts';
import { declarationSheet } from '../../src/print/model/declaration.ts';
import { declarationKeys } from '../../src/print/model/declaration-wording.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import { fc, moment } from '../support/arbitrary.ts';
import { answersOf, formCalled, forms } from '../support/declarations.ts';
import { allText, readPdf } from './read-pdf.ts';

const data = join(import.meta.dirname, '../../data');
const wording = readDeclarationForm({ data, own: null }, declarationKeys);
const code = 'TK-7K2QM-9X4RA' as DeclarationCode;

async function paperOf(
  form: DeclarationForm,
  answers: FieldAnswers,
  above: string | null = 'Ủy ban nhân dân phường Thử',
) {
  const sheet = declarationSheet({
    ...{ declaration: { code, at: moment('2026-11-23T09:00:00+07:00') }, form, answers, wording },
    ...{
      office: 'Trung tâm Phục vụ hành chính công phường Thử',
      above,
      place: 'Phường Thử',
      size: 'a4' as const,
    },
    ...{ copies: 1, training: false },
  });
  return readPdf(await renderPdf(sheet, await loadFonts(data)));
}

const bare = (text: string): string => text.replaceAll(/[\s.]+/g, '');

it.each(forms.map((form) => [form.id, form] as const))(
  '%s: all answers, and its code',
  async (_, form) => {
    await fc.assert(
      fc.asyncProperty(answersOf(form), async (drawn) => {
        const answers = onlyAsked(form, drawn);
        const pages = await paperOf(form, answers);
        const text = bare(allText(pages));
        for (const { label, text: answer } of answerLines(form, answers)) {
          expect(text).toContain(bare(label));
          expect(text).toContain(bare(answer));
        }
        expect(pages.map(({ codes }) => codes.map((each) => each.text))).toEqual(
          pages.map((_, at) => [`${code}-${at + 1}-${pages.length}`]),
        );
      }),
      { numRuns: 3 },
    );
  },
);

it('a number stands a digit a box, and a household of seven on one page with four to sign', async () => {
  const ct01 = formCalled('residence-ct01');
  const members = Array.from({ length: 7 }, (_, n) => ({
    'members.name': `Trần Thị Thử Với Họ Tên Rất Là Dài Số ${n + 1}`,
    'members.dob': '2001-02-03',
    'members.sex': 'female',
    'members.id': `02230100000${n}`,
    'members.relation': 'con',
  }));
  const answers = {
    to: 'Công an phường Thử',
    'p.name': 'Trần Thị Thử',
    'p.id': '022192000001',
    members,
  };
  const [page, ...more] = await paperOf(ct01, answers);
  expect(more).toEqual([]);
  for (const caption of ['CHỦ HỘ', 'CHỦ SỞ HỮU CHỖ Ở HỢP PHÁP', 'NGƯỜI KÊ KHAI']) {
    expect(bare(page!.text)).toContain(bare(caption));
  }
  const digits = page!.letters.filter(({ letter }) => /\d/.test(letter));
  const row = Map.groupBy(digits, ({ bottom }) => Math.round(bottom));
  const boxed = [...row.values()].find((all) =>
    all
      .map(({ letter }) => letter)
      .join('')
      .includes('4022192000001'),
  );
  const lefts = boxed!.slice(-12).map(({ left, right }) => (left + right) / 2);
  const steps = lefts.slice(1).map((left, n) => left - lefts[n]!);
  // As far from each other as the boxes are.
  for (const step of steps) expect(Math.abs(step - 13 * 1.19)).toBeLessThan(2);
});

it('an empty form is dotted to be written by hand', async () => {
  const [page] = await paperOf(formCalled('birth'), {});
  expect(page!.text.match(/\.{20,}/g)!.length).toBeGreaterThan(15);
});

it('the wording of the paper has every text', () => {
  const texts = JSON.parse(readFileSync(join(data, 'forms/declaration/declaration.json'), 'utf8'));
  expect(Object.keys(texts).toSorted()).toEqual(Object.keys(declarationKeys).toSorted());
});

it('whoever signs on a second page sees there the end of what is signed', async () => {
  const form = formCalled('residence-ct01');
  const seen = [];
  for (const length of [9, 11, 12, 13, 14, 15]) {
    const members = Array.from({ length }, (_, at) => ({
      'members.name': `Trần Thị Thử ${at + 1}`,
      'members.relation': 'con',
    }));
    const pages = await paperOf(form, { to: 'Công an', request: 'nhập hộ', members });
    const last = bare(pages.at(-1)!.text);
    expect(last).toContain(bare('NGƯỜI KÊ KHAI'));
    for (const row of [length, length - 1]) expect(last).toContain(bare(`Trần Thị Thử ${row}`));
    expect(last).toContain(bare('Lập bằng phần mềm'));
    seen.push(pages.length);
  }
  expect(new Set(seen)).toEqual(new Set([1, 2]));
});
