import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../src/domain/problem.ts';
import { en, vi } from '../support/texts.ts';
import { problemSamples } from './problem-samples.ts';
import { sentences } from './sentences.ts';
import { catalogues, everyText, leaves } from './walk.ts';

/** Where texts are free to differ in number: what help says, line by line. */
const isProse = (path: string): boolean => /\/(lines|more|examples)\/\d+$/.test(path);
const shape = (texts: object): string[] =>
  leaves(texts)
    .filter(({ path }) => !isProse(path))
    .map(({ path, kind }) => `${path}: ${kind}`)
    .sort();

/** The tone mark of an open `oa`, `oe`, `uy` stands on its first letter: hòa, khỏe, ủy. */
const toneOnSecondVowel = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;
const vietnameseLetter = /[ăâđêôơưà-ãè-êìíò-õùúýạ-ỹ]/iu;
/** What English leaves as it is: names, the currency, and what is printed on paper. */
const leftInVietnamese = /Tiếng Việt|Hạ Long|đồng|(?<!\p{L})đ(?!\p{L})|In lần/gu;

describe('the two catalogues', () => {
  test('have the same keys, with a function where the other has one', () => {
    expect(shape(en)).toEqual(shape(vi));
  });

  test('say every sentence that the samples make', () => {
    const made = leaves(vi).filter(({ path, kind }) => kind === 'function' && !isProblem(path));
    const paths = made.map(({ path }) => path);
    const said = Object.keys(sentences(vi));
    expect([
      ...paths
        .filter((path) => !said.includes(path))
        .map((path) => `${path} takes values: say it with samples in test/locale/sentences*.ts`),
      ...said.filter((path) => !paths.includes(path)).map((path) => `${path} is said nowhere`),
    ]).toEqual([]);
  });
});

function isProblem(path: string): boolean {
  return path.startsWith('problems/');
}

describe.each(catalogues)('every text in %s', (_language, texts) => {
  const all = everyText(texts);
  const wrong = (is: (text: string, path: string) => boolean): string[] =>
    all.filter(([path, text]) => is(text, path)).map(([path, text]) => `${path}: ${text}`);

  test('has words for every problem', () => {
    expect(Object.keys(texts.problems).sort()).toEqual([...problemCodes].sort());
  });

  test('is composed Unicode', () => {
    expect(wrong((text) => text !== text.normalize('NFC'))).toEqual([]);
  });

  test('has single spaces, but for the columns of exit codes', () => {
    const unaligned = (text: string): string => text.replace(/^\d+ +/, '').replace(/\n +/, ' ');
    expect(wrong((text) => / {2}|\t|\u00A0/.test(unaligned(text)))).toEqual([]);
    expect(wrong((text) => text !== text.trim())).toEqual([]);
  });

  test('is finished, and has no hole where a value belongs', () => {
    const unfinished = /TODO|FIXME|XXX|undefined|\bnull\b|NaN|\[object|\.\.(?!\.)/;
    expect(wrong((text) => unfinished.test(text.replace(/\.\.\.|\.\//g, '')))).toEqual([]);
    const mayBeEmpty = (path: string): boolean => path.startsWith('problems/');
    expect(wrong((text, path) => text === '' && !mayBeEmpty(path))).toEqual([]);
  });
});

test('Vietnamese puts tone marks where the printed forms put them', () => {
  const wrong = everyText(vi).filter(([, text]) => toneOnSecondVowel.test(text));
  expect(wrong).toEqual([]);
  const words = ['hoà', 'khoẻ', 'uỷ', 'tuỳ', 'hòa', 'khỏe', 'ủy', 'quý', 'khoản', 'thuế'];
  expect(words.filter((word) => toneOnSecondVowel.test(word))).toEqual(words.slice(0, 4));
});

test('English is English', () => {
  const isName = (path: string): boolean => path.includes('/examples/');
  const given = leaves(problemSamples).map(({ value }) => String(value));
  const data = given.filter((value) => vietnameseLetter.test(value));
  const plain = (text: string): string =>
    data.reduce((left, value) => left.replaceAll(value, ''), text).replaceAll(leftInVietnamese, '');
  const wrong = everyText(en).filter(
    ([path, text]) => !isName(path) && vietnameseLetter.test(plain(text)),
  );
  expect(wrong).toEqual([]);
});

test('English counts one thing and several', () => {
  const { procedure, dossier, demo, calendar, print } = en.screen;
  expect(procedure.duration(1, 'working_day')).toBe('1 working day');
  expect(procedure.duration(10, 'hour')).toBe('10 working hours');
  expect([procedure.count(1), procedure.count(1204)]).toEqual([
    '1 procedure.',
    '1.204 procedures.',
  ]);
  expect([dossier.unknownFees(1, []), dossier.unknownFees(2, ['a', 'b'])]).toEqual([
    '1 fee not yet known',
    '2 fees not yet known: a; b',
  ]);
  expect(demo.done('1', 1, 'out')).toBe('1 dossier received, 1 PDF paper left in out.');
  expect(calendar.daysBetween(1)).toBe('… 1 day in between …');
  expect(
    [2, 3, 11, 21].map((number) => print.again({ number, file: 'a.pdf' }).split(' ')[3]),
  ).toEqual(['2nd', '3rd', '11th', '21st']);
});
