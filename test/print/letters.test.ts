/** Letters that the fonts lack are named before anything is printed, and never quietly left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receiptSheet } from '../../src/print/model/receipt.ts';
import { loadFonts, missingLetters } from '../../src/print/pdf.ts';
import { lettersOf } from '../../src/print/pdf/letters.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { dataDir, owner, receiptInput, sampleDossier } from './sample-dossier.ts';

const vietnamese =
  'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđAĐƠƯỸ';

test.each(['Regular', 'Bold', 'Italic'])('Tinos %s has what papers say', (face) => {
  const has = lettersOf(readFileSync(join(dataDir, `fonts/Tinos-${face}.ttf`)));
  const lacking = (text: string): string[] =>
    [...text].filter((each) => !has(each.codePointAt(0)!));
  expect(lacking(`${vietnamese}0123456789 .,;:–—…“”₫×`)).toEqual([]);
  expect(lacking('王😀ไ')).toEqual(['王', '😀', 'ไ']);
});

test('a sheet’s lacking letters are each named once, its codes and spaces never', async () => {
  const fonts = await loadFonts(dataDir);
  const named = (name: string): string[] => {
    const dossier = sampleDossier({ owner: { ...owner, name } });
    return missingLetters(receiptSheet(receiptInput({ dossier })), fonts);
  };
  expect(named('Trần Thị\u00A0Thử\u200B')).toEqual([]);
  expect(named('王 Thử 王 😀')).toEqual(['王', '😀']);
});

describe('a paper with such letters', () => {
  let counter: Counter;
  const caution = vi.problems['file.letters_missing']({ letters: ['王'] }).what;
  const receive = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
  beforeEach(async () => {
    counter = await newCounter();
    await counter.json(['citizen', 'register', '--id', '022192000001', '--name', '王 Thử']);
  });

  it('is made off a terminal and with --yes, and the letters are named', async () => {
    const received = await counter.run(`${receive} --print`);
    expect([received.code, received.err.includes(`! ${caution}`)]).toEqual([0, true]);
    const again = `print receipt 1 --yes --out ${counter.file('a.pdf')}`;
    const agreed = await counter.run(again, { terminal: true });
    expect([agreed.code, agreed.err.includes(`! ${caution}`)]).toEqual([0, true]);
    const json = await counter.run('print receipt 1 --json');
    expect([json.code, JSON.parse(json.out).number, json.err.includes(caution)]).toEqual([
      0,
      3,
      true,
    ]);
  });

  it('is asked about on a terminal, and a no takes no number', async () => {
    await counter.json(receive);
    const question = vi.screen.sureBoxes(['王']);
    const file = counter.file('a.pdf');
    const no = await talk(counter, `print receipt 1 --out ${file}`, [[question, 'không', enter]]);
    expect(no.code).toBe(130);
    const yes = await talk(counter, `print receipt 1 --out ${file}`, [[question, 'có', enter]]);
    expect([yes.code, readFileSync(file).length > 1000]).toEqual([0, true]);
    expect((await counter.json(`print receipt 1 --out ${file} --yes`))['number']).toBe(2);
  });
});
