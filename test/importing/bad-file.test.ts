import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Procedure } from '../../src/domain/procedure/procedure.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readCalendar, readOffices, readProcedures } from '../../src/importing/catalogue.ts';

const shipped = new URL('../../data/catalogue/', import.meta.url).pathname;
const hoTich = JSON.parse(
  readFileSync(join(shipped, 'procedures', 'ho-tich.json'), 'utf8'),
) as Procedure[];
const { changes: _, ...birth } = hoTich.find(({ code }) => code === '1.001193')! as Procedure & {
  changes: unknown;
};
const header = 'date,kind,name,status,source\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function problemOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The birth procedure with something spoilt. */
function spoilt(change: (copy: Procedure) => void): Procedure {
  const copy = structuredClone(birth);
  change(copy);
  return copy;
}

test.each<[string, (copy: Procedure) => void, RegExp]>([
  ['a code that is none', (p) => (p.code = '1.1193' as never), /^line 1: 0\.code: /],
  ['a short name too long', (p) => (p.shortName = 'x'.repeat(81)), /^line 1: 0\.shortName: /],
  [
    'a day that is none',
    (p) => (p.validFrom = '2026-02-30' as never),
    /^line 1: 0\.validFrom: a date/,
  ],
  [
    'a date the local way',
    (p) => (p.validFrom = '01/07/2025' as never),
    /^line 1: 0\.validFrom: a date/,
  ],
  ['a price in a fraction', (p) => (p.cases[0]!.fees[0]!.amount = 80.5 as never), /amount/],
  ['no case', (p) => (p.cases = []), /^line 1: 0\.cases: /],
  ['no channel', (p) => (p.cases[0]!.terms = {}), /no channel has a term/],
  ['a fixed clock without its time', (p) => (p.supplement.clock = 'fixed'), /supplement\.fixed/],
  ['an end before the start', (p) => (p.validTo = '2020-01-01' as never), /validTo is before/],
  [
    'an end without a last day',
    (p) => (p.ended = { legalBasis: 'Luật thử', successors: [] }),
    /what has ended has a validTo/,
  ],
  [
    'a successor of itself',
    (p) => {
      p.validTo = '2026-08-31' as PlainDate;
      p.ended = { legalBasis: 'Luật thử', successors: [p.code] };
    },
    /its own successor/,
  ],
  ['a check of no value', (p) => (p.verified[0]!.facts = []), /facts/],
  ['a check without its source', (p) => (p.verified[0]!.source = ''), /source/],
  [
    'a longer term where there is none',
    (p) =>
      (p.cases[0]!.terms.counter = {
        rule: 'none',
        longer: [{ most: null, when: 'thử' }],
      }),
    /counter: what has no term/,
  ],
  ['one id twice', (p) => p.cases[0]!.components.push(p.cases[0]!.components[0]!), /"1"/],
  ['a condition not told', (p) => delete p.cases[0]!.components[2]!.when, /"3": "when"/],
  ['a paper of no sheets', (p) => (p.cases[0]!.components[0]!.originals = 0), /no original/],
  [
    'tiers that fall back',
    (p) => {
      const amount = 1000 as never;
      p.cases[0]!.fees[0]!.tiers = [
        { from: 5, amount },
        { from: 3, amount },
      ];
    },
    /tiers must ascend/,
  ],
  [
    'a ceiling on an unknown price',
    (p) => Object.assign(p.cases[0]!.fees[0]!, { amount: null, ceiling: 1000 }),
    /an unknown amount/,
  ],
  [
    'time added for where an office lies, in another unit than its term',
    (p) => {
      const term = { rule: 'civil', value: 5, unit: 'working_day' } as const;
      const hardArea = { value: 10, unit: 'calendar_day' } as const;
      p.cases[0]!.terms = { counter: { ...term, hardArea } };
    },
    /hardArea is added to a term of the same unit/,
  ],
])('a procedure with %s is refused, with the file and why', (_, change, why) => {
  const path = written('ho-tich.json', JSON.stringify([spoilt(change)]));
  const problem = problemOf(() => readProcedures(folder));
  expect(problem.code).toBe('data.bad_file');
  expect(problem.detail).toMatchObject({ path });
  expect((problem.detail as { why: string }).why).toMatch(why);
});

test('an unknown field is refused by its name', () => {
  written('ho-tich.json', JSON.stringify([{ ...birth, prise: 1 }]));
  expect(problemOf(() => readProcedures(folder)).detail).toMatchObject({
    why: expect.stringContaining('prise') as string,
  });
});

test('two editions may follow each other, not overlap', () => {
  const later = spoilt((copy) => (copy.validFrom = '2026-07-01' as never));
  written('new.json', JSON.stringify([later]));
  written('old.json', JSON.stringify([birth]));
  const problem = problemOf(() => readProcedures(folder));
  expect(problem.code).toBe('data.bad_file');
  expect(problem.detail).toMatchObject({
    why: 'line 1: 1.001193: two editions in force from 2026-07-01',
  });
  const ended = spoilt((copy) => (copy.validTo = '2026-06-30' as never));
  written('old.json', JSON.stringify([ended]));
  const editions = readProcedures(folder);
  expect(editions.map(({ procedure }) => procedure.validFrom)).toEqual([
    birth.validFrom,
    '2026-07-01',
  ]);
  expect(editions[0]!.edition).not.toBe(editions[1]!.edition);
});

test.each<[string, (copy: Procedure) => void, RegExp]>([
  ['a fee without its basis', (p) => (p.cases[0]!.fees[0]!.legalBasis = ''), /legalBasis: /],
  [
    'a term without its rule',
    (p) => (p.cases[0]!.terms.counter = { value: 1, unit: 'working_day' } as never),
    /^line 1: 0\.cases\.0\.terms\.counter\.rule: /,
  ],
  [
    'a term in a unit that is none',
    (p) => (p.cases[0]!.terms.counter = { rule: 'civil', value: 1, unit: 'week' } as never),
    /terms\.counter\.unit: /,
  ],
  ['a level that is none', (p) => (p.levels = ['district' as never]), /levels\.0: /],
  ['no basis of its own', (p) => delete (p as Partial<Procedure>).legalBasis, /legalBasis: /],
  [
    'an end nobody gives a reason for',
    (p) => (p.validTo = '2026-12-31' as PlainDate),
    /^line 1: 1\.001193: it ends on 2026-12-31: "ended" says by what/,
  ],
  [
    'a successor that there is not',
    (p) => {
      p.validTo = '2026-12-31' as PlainDate;
      p.ended = { legalBasis: 'Luật thử', successors: ['9.999999' as never] };
    },
    /there is no procedure 9\.999999, its successor/,
  ],
])('an edition with %s is refused', (_, change, why) => {
  written('ho-tich.json', JSON.stringify([spoilt(change)]));
  const { why: told } = problemOf(() => readProcedures(folder)).detail as { why: string };
  expect(told).toMatch(why);
});

test('an edition behind the end of its procedure is refused, by the line of what ended', () => {
  const legalBasis = 'Luật thử';
  const first = spoilt((copy) => {
    copy.validTo = '2026-06-30' as PlainDate;
    copy.ended = { legalBasis, successors: [] };
  });
  const later = spoilt((copy) => (copy.validFrom = '2026-07-01' as PlainDate));
  const path = written('ho-tich.json', `[\n${JSON.stringify(later)},\n${JSON.stringify(first)}]`);
  expect(problemOf(() => readProcedures(folder)).detail).toEqual({
    path,
    why: 'line 3: 1.001193: it has ended, and yet has an edition from 2026-07-01',
  });
});

test('an edition is known by its content alone', () => {
  copyFileSync(join(shipped, 'procedures', 'ho-tich.json'), join(folder, 'a.json'));
  const first = readProcedures(folder);
  rmSync(join(folder, 'a.json'));
  written('b.json', JSON.stringify(hoTich.toReversed(), null, 4));
  expect(readProcedures(folder)).toEqual(first);
});

test('letters typed apart from their marks are read as one', () => {
  written('ho-tich.json', JSON.stringify([birth]).normalize('NFD'));
  expect(readProcedures(folder)[0]!.procedure).toEqual(birth);
});

test('what is not JSON is a bad file; what is not there cannot be read', () => {
  const path = written('offices.json', '{"presets": [');
  const broken = problemOf(() => readOffices(path));
  expect([broken.code, (broken.detail as { path: string }).path]).toEqual(['data.bad_file', path]);
  const none = join(folder, 'none');
  for (const read of [readOffices, readCalendar, readProcedures]) {
    const missing = problemOf(() => read(none));
    expect([missing.code, missing.detail]).toEqual([
      'file.cannot_read',
      { path: none, why: 'ENOENT' },
    ]);
  }
});

test('an office with an id that is none is refused', () => {
  const text = readFileSync(join(shipped, 'offices.json'), 'utf8');
  const path = written('offices.json', text.replace('"H49.41"', '"49-41"'));
  expect(problemOf(() => readOffices(path)).detail).toEqual({
    path,
    why: 'line 24: presets.0.offices.0.agencyId: an agency id',
  });
});

test.each([
  ['2026-13-01,off,Tết,official,x', /^line 2: date: a date YYYY-MM-DD$/],
  ['2026-01-01,holiday,Tết,official,x', /^line 2: kind: /],
  ['2026-01-01,off,Tết,official', /^line 2: 4 columns where the first line names 5$/],
  ['\n2026-01-01,off,,official,x', /^line 3: name: /],
  [
    '2026-01-01,off,Tết,official,x\n2026-01-01,off,Tết,official,x',
    /^2026-01-01: two rows for one day$/,
  ],
])('a calendar row %j is refused', (rows, why) => {
  const path = written('calendar.csv', header + rows);
  const problem = problemOf(() => readCalendar(path));
  expect(problem.code).toBe('data.bad_file');
  expect(problem.detail).toMatchObject({ path });
  expect((problem.detail as { why: string }).why).toMatch(why);
});

test('a calendar saved by a spreadsheet is read: mark, CRLF, quotes', () => {
  mkdirSync(join(folder, 'own'));
  const row = '2026-01-01,off,"Tết ""Tây"", nghỉ",official,"9441/TB-BNV"';
  const path = written('own/calendar.csv', `\uFEFF${header}${row}\n`.replaceAll('\n', '\r\n'));
  expect(readCalendar(path)).toEqual([
    {
      date: '2026-01-01',
      kind: 'off',
      name: 'Tết "Tây", nghỉ',
      status: 'official',
      source: '9441/TB-BNV',
    },
  ]);
});
