/** Which pictures a report has, and that figures stand beside what they measure. */
import { expect, test } from 'vitest';
import { isTelling } from '../../src/print/model/report.ts';
import type { Chart } from '../../src/print/model/sheet.ts';
import { chartPiece } from '../../src/print/pdf/chart.ts';
import type { Measure } from '../../src/print/pdf/mark.ts';
import { paperOf } from '../../src/print/pdf/paper.ts';

const chartOf = (shape: Chart['shape'], ...values: (number | null)[]): Chart => ({
  kind: 'chart',
  shape,
  title: 'Hình',
  labels: values.map((_, at) => `tháng ${at + 1}`),
  series: [{ name: 'Nhận', values, shown: values.map((value) => `=${value}`) }],
});

test.each([
  ['one month', [5], false],
  ['one month that is known', [null, 0.5, null], false],
  ['nothing', [], false],
  ['noughts', [0, 0, 0], false],
  ['two months', [5, 7], true],
  ['a month and a nought', [0, 7], true],
])('of %s: a picture says something: %s', (_name, values, telling) => {
  expect(isTelling(chartOf('columns', ...values))).toBe(telling);
});

const measure: Measure = (text, _face, size) => text.length * size * 0.5;

test.each(['columns', 'bars', 'line'] as const)(
  '%s have each figure and each name beside what they are of',
  (shape) => {
    const values = [3, 12, 7];
    const desk = { paper: paperOf('a4'), measure, width: 450 };
    const { marks } = chartPiece(chartOf(shape, ...values), desk);
    const at = (words: string): { x: number; y: number } => {
      const found = marks.find((mark) => mark.kind === 'text' && mark.text === words);
      if (found?.kind !== 'text') throw new Error(`${words} is not drawn`);
      return { x: found.x + measure(words, 'regular', found.size) / 2, y: found.y };
    };
    for (const [n, value] of values.entries()) {
      const [figure, name] = [at(`=${value}`), at(`tháng ${n + 1}`)];
      if (shape === 'bars') expect(Math.abs(figure.y - name.y)).toBeLessThan(2);
      else expect(Math.abs(figure.x - name.x)).toBeLessThan(2);
    }
  },
);
