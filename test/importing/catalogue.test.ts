import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarOf, isWorkingDay, type OfficeHours } from '../../src/domain/calendar/calendar.ts';
import { due } from '../../src/domain/calendar/due.ts';
import { amountDue, feeLines, parseQuantity } from '../../src/domain/fee/fee-line.ts';
import {
  checkOf,
  isInForce,
  type Procedure,
  type Term,
} from '../../src/domain/procedure/procedure.ts';
import { parseProcedureCode } from '../../src/domain/value/id.ts';
import { parseInstant } from '../../src/domain/value/instant.ts';
import { addDays, parsePlainDate, type PlainDate } from '../../src/domain/value/plain-date.ts';
import { readCalendar, readProcedures } from '../../src/importing/catalogue.ts';

const folder = new URL('../../data/catalogue/', import.meta.url).pathname;
const hours: OfficeHours = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const calendar = calendarOf(readCalendar(join(folder, 'calendar.csv')), hours);
const editions = readProcedures(join(folder, 'procedures')).map(({ procedure }) => procedure);
const procedures = editions.filter((each) => isInForce(each, '2026-11-23' as PlainDate));
const cases = procedures.flatMap((procedure) =>
  procedure.cases.map((each) => ({ name: `${procedure.code} ${each.id}`, procedure, each })),
);
const fees = cases.flatMap(({ name, each }) => each.fees.map((fee) => ({ name, fee })));
const terms = cases.flatMap(({ name, procedure, each }) =>
  Object.entries(each.terms).map(([channel, term]) => ({
    name: `${name} ${channel}`,
    procedure,
    term,
  })),
);

function named(code: string): Procedure {
  return procedures.find((procedure) => procedure.code === code)!;
}

function codesOf(some: readonly Procedure[]): string[] {
  return some.map(({ code }) => code);
}

function dueDate(term: Term, at: string): string | null {
  return due(calendar, parseInstant(at)!, term).dueDate;
}

describe('the procedures', () => {
  test('are many, most of them civil status, each code once', () => {
    expect(procedures).toHaveLength(118);
    const codes = procedures.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => parseProcedureCode(code) === code)).toBe(true);
    const fields = Map.groupBy(procedures, ({ field }) => field);
    const largest = [...fields].sort((a, b) => b[1].length - a[1].length)[0]![0];
    expect(largest).toBe('Hộ tịch');
    expect([...fields.keys()]).toEqual(
      expect.arrayContaining(['Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Hoạt động xây dựng']),
    );
  });

  test('follow each other without a day between; what has ended says so', () => {
    const byCode = Map.groupBy(editions, ({ code }) => code);
    expect(byCode.size).toBe(120);
    for (const [code, some] of byCode) {
      const next = some.slice(1).map(({ validFrom }) => addDays(validFrom, -1));
      expect([code, some.slice(0, -1).map(({ validTo }) => validTo)]).toEqual([code, next]);
      const last = some.at(-1)!;
      expect([code, last.ended !== undefined]).toEqual([code, last.validTo !== null]);
      for (const successor of last.ended?.successors ?? []) {
        const follows = byCode.get(successor)!.some((each) => each.validFrom > last.validTo!);
        expect([code, successor, follows]).toEqual([code, successor, true]);
      }
    }
  });

  const files = readdirSync(join(folder, 'procedures'));

  test.each(files)('%s is in NFC, with two spaces, of one field', (file) => {
    const text = readFileSync(join(folder, 'procedures', file), 'utf8');
    expect(text === text.normalize('NFC')).toBe(true);
    const read = JSON.parse(text) as Procedure[];
    expect(text).toBe(`${JSON.stringify(read, null, 2)}\n`);
    expect(new Set(read.map(({ field }) => field)).size).toBe(1);
  });

  test('can be found, and stand on law', () => {
    const bare = procedures.filter(
      ({ keywords, legalBasis, results }) =>
        keywords.length === 0 || legalBasis.length === 0 || results.length === 0,
    );
    expect(codesOf(bare)).toEqual([]);
  });

  test('say what is still to be checked where it was not', () => {
    const saying = (what: RegExp) => (procedure: Procedure) =>
      what.test(procedure.toConfirm.join(' '));
    const timeUnchecked = procedures.filter((each) => checkOf(each, 'duration') === null);
    expect(codesOf(timeUnchecked)).toEqual(codesOf(timeUnchecked.filter(saying(/hời hạn/))));
    const codeUnchecked = procedures.filter((each) => checkOf(each, 'code') === null);
    expect(codesOf(codeUnchecked)).toEqual(codesOf(codeUnchecked.filter(saying(/^.*Mã, tên/))));
  });

  test('name a paper in every case, numbered as a clerk names it', () => {
    const bad = cases.filter(
      ({ each }) =>
        each.components.length === 0 ||
        each.components.some(({ id }, index) => id !== String(index + 1)),
    );
    expect(bad.map(({ name }) => name)).toEqual([]);
  });

  test('know the three clocks of a supplement, and every rule of counting', () => {
    const clocks = new Set(editions.map(({ supplement }) => supplement.clock));
    expect([...clocks].sort()).toEqual(['fixed', 'restart', 'resume']);
    const rules = new Set(terms.map(({ term }) => term.rule));
    expect([...rules].sort()).toEqual(['civil', 'hours', 'none', 'same_day_cutoff', 'unstated']);
    const units = new Set(terms.flatMap(({ term }) => ('unit' in term ? [term.unit] : [])));
    expect([...units]).toEqual(expect.arrayContaining(['working_day', 'calendar_day', 'hour']));
    expect(new Set(terms.map(({ name }) => name.split(' ')[2])).size).toBe(4);
  });
});

describe('the fees', () => {
  const priced = fees.filter(({ fee }) => fee.decidedBy === 'state');
  const unknown = fees.filter(({ fee }) => fee.decidedBy === 'province');

  test('what a province decides is unknown, never nought; the state says its price', () => {
    expect(unknown.length).toBeGreaterThan(10);
    expect(new Set(unknown.map(({ fee }) => fee.amount))).toEqual(new Set([null]));
    const untold = priced.filter(({ fee }) => fee.amount === null);
    expect(new Set(untold.map(({ fee }) => fee.id))).toEqual(
      new Set(['data-fee', 'registration-fee']),
    );
    expect(priced.filter(({ fee }) => fee.amount !== null && fee.amount <= 0)).toEqual([]);
    expect(fees.filter(({ fee }) => fee.legalBasis === '')).toEqual([]);
  });

  test('an unknown fee is said to be confirmed', () => {
    const silent = cases.filter(
      ({ procedure, each }) =>
        each.fees.some((fee) => fee.amount === null) &&
        !procedure.toConfirm.join(' ').includes('đơn vị nhập mức thu trước khi dùng'),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('tiers ascend', () => {
    const starts = fees.flatMap(({ fee }) => (fee.tiers ? [fee.tiers.map((t) => t.from)] : []));
    expect(starts.length).toBeGreaterThan(0);
    expect(starts).toEqual(starts.map((each) => each.toSorted((a, b) => a - b)));
  });

  test('copies are nobody’s until they are asked for, but where they are what is asked for', () => {
    const [asked] = named('1.001193').cases.map(({ fees }) =>
      feeLines(fees, 'counter', [{ fee: 'copies', units: 2, copies: 1 }]),
    );
    expect(amountDue(asked!)).toBe(16_000);
    const copied = procedures.filter(({ cases }) =>
      cases.some(({ fees }) => fees.some((fee) => fee.per === 'copy' && fee.defaultQuantity > 0)),
    );
    expect(copied.map(({ code }) => code)).toEqual(['2.000635']);
  });

  test.each([
    ['5', 7000],
    ['1', 2000],
    ['2', 4000],
    ['5x3', 21_000],
    ['500', 200_000],
  ])('%s pages certified cost %i đ', (typed, amount) => {
    const rules = named('2.000815').cases[0]!.fees;
    expect(amountDue(feeLines(rules, 'counter', [parseQuantity(typed)!]))).toBe(amount);
  });

  test('registering a residence costs less online', () => {
    const rules = named('1.004222').cases[0]!.fees;
    expect(amountDue(feeLines(rules, 'counter', []))).toBe(20_000);
    expect(amountDue(feeLines(rules, 'online', []))).toBe(10_000);
  });

  test('every line that land asks for is the province’s', () => {
    const land = procedures.filter(({ field }) => field === 'Đất đai');
    const asked = land.flatMap((procedure) => procedure.cases.flatMap((each) => each.fees));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((fee) => fee.decidedBy === 'province')).toBe(true);
  });
});

describe('the terms', () => {
  const open = new Set(['none', 'unstated']);
  const dated = terms.filter(({ term }) => !open.has(term.rule));

  test.each(dated)('$name has a due date, a working day', ({ term }) => {
    const date = dueDate(term, '2026-11-23T09:14')!;
    expect(date >= '2026-11-23').toBe(true);
    expect(isWorkingDay(calendar, parsePlainDate(date)!)).toBe(true);
  });

  test.each(terms.filter(({ term }) => open.has(term.rule)))(
    '$name has none, and says so',
    ({ procedure, term }) => {
      expect(dueDate(term, '2026-11-23T09:14')).toBeNull();
      expect(procedure.toConfirm.join(' ')).toMatch(/Thời hạn: chưa rõ|không hẹn ngày trả/);
    },
  );

  test('a birth is due the same day until 15:00, else on the next working day', () => {
    const { terms } = named('1.001193').cases[0]!;
    expect(Object.keys(terms)).toEqual(['counter', 'online', 'post']);
    const dates = ['2026-11-23T09:14', '2026-11-23T15:01'].map(
      (at) => new Set(Object.values(terms).map((term) => dueDate(term, at))),
    );
    expect(dates).toEqual([new Set(['2026-11-23']), new Set(['2026-11-25'])]);
  });

  test('copies are certified the same day until 15:00', () => {
    const term = named('2.000815').cases[0]!.terms.counter!;
    expect(dueDate(term, '2026-11-23T15:00')).toBe('2026-11-23');
    expect(dueDate(term, '2026-11-23T15:01')).toBe('2026-11-25');
  });
});
