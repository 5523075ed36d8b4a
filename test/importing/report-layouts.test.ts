/** Layouts of the official reports: what ships is whole; what is wrong is refused by its line. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { readFormLayouts, readQualityLayouts } from '../../src/importing/report-layouts.ts';
import { shippedData } from '../support/layouts.ts';
import { temporaryFolder } from '../support/program.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Written = any[];

/** What refuses the shipped file of a report with something spoilt. */
function refusal(file: '06a' | 'quality', spoil: (all: Written) => void) {
  const folder = temporaryFolder();
  cpSync(join(shippedData, 'reports'), join(folder, 'reports'), { recursive: true });
  const path = join(folder, 'reports', `${file}.json`);
  const all = JSON.parse(readFileSync(path, 'utf8')) as Written;
  spoil(all);
  const text = JSON.stringify(all, null, 2);
  writeFileSync(path, text);
  try {
    if (file === '06a') readFormLayouts(folder);
    else readQualityLayouts(folder);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'data.bad_file') throw error;
    const { path: named, why } = error.detail as { path: string; why: string };
    expect(named).toBe(path);
    const [, line, said] = /^line (\d+): (.*)$/.exec(why) ?? [];
    return { said, line: text.split('\n')[Number(line) - 1] };
  }
  throw new Error('nothing was refused');
}

const later = ({ ...layout }: Record<string, unknown>, change: object) => ({
  ...layout,
  ...change,
});

describe('a layout of form 06a', () => {
  test.each<[string, (all: Written) => void, RegExp, RegExp]>([
    [
      'an unknown figure',
      ([layout]) => (layout.groups[1].columns[2].sum = 'endedSomehow'),
      /^0\.groups\.1\.columns\.2\.sum: "endedSomehow" names a figure that there is not/,
      /"sum": "endedSomehow"/,
    ],
    [
      'a sum that is none',
      ([layout]) => (layout.groups[0].columns[0].sum = 'online+offline'),
      /is no sum/,
      /"sum": "online\+offline"/,
    ],
    [
      'a check of an unknown column',
      ([layout]) => layout.checks.push('3=4+14'),
      /^0\.checks\.5: "3=4\+14": there is no column 14/,
      /"3=4\+14"/,
    ],
    ['a check that is none', ([layout]) => (layout.checks[0] = '3>4'), /no check/, /"3>4"/],
    [
      'one column twice',
      ([layout]) => (layout.groups[2].columns[0].number = 3),
      /two columns 3/,
      /"groups"/,
    ],
    ['no basis', ([layout]) => delete layout.legalBasis, /^0\.legalBasis: /, /^ {2}\{/],
    ['no English', ([layout]) => delete layout.notes[0].en, /^0\.notes\.0\.en: /, /^ {6}\{/],
    [
      'dates that overlap',
      (all) => all.push(later(all[0], { id: 'II.06a-new', validFrom: '2027-01-01' })),
      /^1: II\.06a-new: its dates overlap those of II\.06a-2020/,
      /^ {2}\{/,
    ],
    [
      'an id of another',
      (all) => {
        all[0].validTo = '2026-12-31';
        all.push(later(all[0], { validFrom: '2027-01-01', validTo: null }));
      },
      /two layouts of one id/,
      /^ {2}\{/,
    ],
    ['an end before it begins', ([layout]) => (layout.validTo = '2019-01-01'), /validTo/, /\{/],
    ['a misspelt field', ([layout]) => (layout.basis = 'x'), /basis/, /\{/],
  ])('with %s is refused by its line', (_, spoil, why, line) => {
    const refused = refusal('06a', spoil);
    expect(refused.said).toMatch(why);
    expect(refused.line).toMatch(line);
  });
});

test.each<[string, (all: Written) => void, RegExp]>([
  [
    'an unknown figure',
    ([layout]) => (layout.components[4].denominator = 'handled - lost'),
    /^0\.components\.4\.denominator: "handled - lost" names a figure/,
  ],
  ['an unknown group', ([layout]) => (layout.components[0].group = 'x'), /no group "x"/],
  ['an unknown reason', ([layout]) => (layout.components[0].why = 'x'), /no reason "x"/],
  ['one component twice', ([{ components }]) => components.push(components[0]), /two components/],
  ['no basis', ([layout]) => (layout.legalBasis = ''), /^0\.legalBasis: /],
  ['a target of nothing', ([layout]) => (layout.components[4].target = 0), /\.target: /],
])('a layout of the index with %s is refused', (_, spoil, why) => {
  expect(refusal('quality', spoil).said).toMatch(why);
});

test('each day since the first layout has one', () => {
  for (const layouts of [readFormLayouts(shippedData), readQualityLayouts(shippedData)]) {
    expect(layouts.at(-1)!.validTo).toBeNull();
    for (const { source, legalBasis } of layouts) expect(source && legalBasis).toBeTruthy();
  }
});
