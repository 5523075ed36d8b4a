/**
 * The catalogue against the list of what was found wrong, settled and missing in November 2026. The
 * values are told here; where the list itself can be read, none of its rows is left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkOf,
  isInForce,
  type Procedure,
  type ProcedureFact,
  type Term,
} from '../../src/domain/procedure/procedure.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readProcedures } from '../../src/importing/catalogue.ts';

const folder = new URL('../../data/catalogue/procedures', import.meta.url).pathname;
const editions = readProcedures(folder).map(({ procedure }) => procedure);
const list = new URL('../../../shared/data/catalogue-corrections-2026-11.json', import.meta.url)
  .pathname;

interface Row {
  code: string;
  field: string;
  confidence: 'high' | 'medium' | 'low';
}
interface Corrections {
  wrong: Row[];
  settled: { codes: string[]; confidence: string }[];
  missing: { code: string; title: string; field: string }[];
}
const corrections: Corrections | null = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as Corrections)
  : null;

const today = '2026-11-23';
function on(code: string, date = today): Procedure {
  return editions.find((each) => each.code === code && isInForce(each, date as PlainDate))!;
}

/** `5wd` five working days, `30d` calendar days, `same`; behind `+` what mountain offices add. */
function short(term: Term): string {
  if (term.rule === 'same_day_cutoff') return `same ${term.cutoff}`;
  if (term.rule === 'none' || term.rule === 'unstated') return term.rule;
  const unit = { working_day: 'wd', calendar_day: 'd', month: 'm', hour: 'h' }[term.unit];
  const more = term.hardArea === undefined ? '' : `+${term.hardArea.value}`;
  return `${term.value}${unit}${more}${term.from === 'review' ? ' from review' : ''}`;
}

/** Every case and channel: `case channel term`, and what it may become. */
function termsOf({ cases }: Procedure): string[] {
  const all = cases.flatMap(({ id, terms }) =>
    Object.entries(terms).map(([channel, term]) => {
      const longer = (term.longer ?? []).map(({ most }) => (most === null ? 'agreed' : most.value));
      return [id, channel, short(term), ...longer].join(' ');
    }),
  );
  return all.sort();
}

const everywhere = (id: string, term: string, channels = ['counter', 'online', 'post']) =>
  channels.map((channel) => `${id} ${channel} ${term}`);

describe('the terms', () => {
  const birthLike = ['1.001193', '2.000528', '1.001766', '2.000547', '2.002363'];
  test.each<readonly [code: string, terms: readonly string[]]>([
    ...birthLike.map((code) => [code, everywhere('chung', 'same 15:00')] as const),
    ['1.000656', [...everywhere('dung-han', 'same 15:00'), ...everywhere('qua-han', 'same 15:00')]],
    ['1.000894', everywhere('chung', 'same 15:00 5')],
    [
      '1.004859',
      [
        ...everywhere('bo-sung', 'same 15:00'),
        ...everywhere('dan-toc', '3wd 6'),
        ...everywhere('thay-doi', '3wd 6'),
      ],
    ],
    ['2.000748', [...everywhere('bo-sung', 'same 15:00'), ...everywhere('thay-doi', '3wd 6')]],
    ['1.001022', everywhere('chung', '3wd 8')],
    ['2.000806', everywhere('chung', '5wd')],
    ['1.013225', [...everywhere('cong-trinh', '10wd'), ...everywhere('nha-o', '7wd')]],
    ['1.013229', [...everywhere('cong-trinh', '9wd'), ...everywhere('nha-o', '7wd')]],
    ['1.013226', [...everywhere('cong-trinh', '9wd'), ...everywhere('nha-o', '7wd')]],
    ['1.013227', everywhere('chung', '5wd')],
    ['1.013228', everywhere('chung', '5wd')],
    ['1.001612', everywhere('chung', '3wd')],
    ['2.000720', everywhere('chung', '3wd')],
    ['1.001570', everywhere('chung', '1wd')],
    ['1.001266', everywhere('chung', '5wd')],
    ['2.000575', [...everywhere('cap-doi', '3wd'), ...everywhere('cap-lai', '1wd')]],
    ['1.013978', ['chung counter 17wd+10', 'chung online 17wd+10', 'chung post 20wd+10']],
    ['1.012783', ['chung counter 5wd+10', 'chung online 5wd+10', 'chung post 5wd+15']],
    ['1.012786', everywhere('chung', '10wd+10')],
    ['1.012784', everywhere('chung', '12wd+10')],
    [
      '1.013831',
      ['chuyen-nhuong', 'tang-cho', 'thua-ke'].flatMap((id) => [
        ...everywhere(id, '8wd+10', ['counter', 'online']),
        `${id} post 4wd+10`,
      ]),
    ],
    ['1.013833', ['chung counter 10wd']],
    ['1.013947', everywhere('chung', '7wd+10')],
    ['1.012812', everywhere('chung', '30d+10', ['counter', 'post'])],
    ['1.013967', everywhere('chung', '45d+15')],
    ['1.013949', everywhere('chung', '15d')],
    ...['1.011607', '1.011608', '1.011609', '3.000412'].map(
      (code) => [code, everywhere('chung', '15d from review', ['counter', 'post'])] as const,
    ),
    ['1.003677', everywhere('chung', '1wd 2', ['counter', 'online'])],
    ['1.011441', everywhere('chung', 'same 15:00 3')],
    ['2.000815', ['chung counter same 15:00 2 agreed']],
    ['2.000992', ['chung counter same 15:00 agreed']],
    ['2.001008', ['chung counter same 15:00 agreed']],
    ...['2.001035', '2.001019', '2.001016', '2.001406', '2.000913', '2.000927'].map(
      (code) => [code, everywhere('chung', '2wd agreed')] as const,
    ),
    ['3.000722', everywhere('chung', '3wd 5 5', ['counter', 'online'])],
    ['2.002913', everywhere('chung', '3wd 5', ['counter', 'online'])],
  ])('%s', (code, expected) => {
    expect(termsOf(on(code))).toEqual([...expected].sort());
  });

  test.each([
    ['1.013225', '2026-06-30', [...everywhere('cong-trinh', '20d'), ...everywhere('nha-o', '15d')]],
    ['1.013978', '2026-01-30', everywhere('chung', '20wd')],
    ['1.012812', '2026-01-30', everywhere('chung', '30d')],
    ['2.000986', '2026-08-31', ['chung counter 20wd']],
  ])('%s as it was on %s', (code, date, expected) => {
    expect(termsOf(on(code, date))).toEqual([...expected].sort());
  });
});

describe('from a day on', () => {
  test.each<readonly [string, string, string, string | null]>([
    ['1.001193', '2027-03-01', 'Luật Hộ tịch số 03/2026/QH16', 'Luật Hộ tịch số 60/2014/QH13'],
    ['2.000635', '2027-03-01', 'Luật Hộ tịch số 03/2026/QH16', 'Nghị định 120/2025/NĐ-CP'],
    ['1.013225', '2026-07-01', 'Luật Xây dựng số 135/2025/QH15', 'Nghị định 175/2024/NĐ-CP'],
    ['1.013228', '2026-07-01', 'Nghị định 217/2026/NĐ-CP', 'Nghị định 175/2024/NĐ-CP'],
    ['1.004222', '2026-06-29', 'Thông tư 116/2026/TT-BCA', 'Thông tư 66/2023/TT-BCA'],
    ...['1.004222', '1.010038', '1.010039', '1.010041', '1.003677', '2.001159'].map(
      (code) => [code, '2026-06-29', 'Thông tư 71/2025/TT-BTC', null] as const,
    ),
    ['1.013947', '2026-01-31', 'Nghị định 49/2026/NĐ-CP', null],
    ['1.001776', '2026-10-05', 'Nghị định 335/2026/NĐ-CP', 'Nghị định 20/2021/NĐ-CP'],
    ['1.000894', '2026-01-01', 'Nghị quyết 66.7/2025/NQ-CP', null],
  ])('%s stands on another law from %s', (code, date, after, before) => {
    const edition = on(code, date);
    expect(edition.validFrom).toBe(date);
    expect(edition.legalBasis).toContain(after);
    if (before !== null) expect(edition.legalBasis).not.toContain(before);
    const earlier = editions.filter((each) => each.code === code && each.validFrom < date);
    expect(earlier.at(-1)!.legalBasis).not.toContain(after);
  });

  test('1 January 2026 a marriage asks for no paper of marital status', () => {
    const names = (date: string) => on('1.000894', date).cases[0]!.components.map((c) => c.name);
    expect(names('2025-12-31').join()).toContain('Giấy xác nhận tình trạng hôn nhân');
    expect(names('2026-01-01').join()).not.toContain('tình trạng hôn nhân');
  });

  test('1 March 2027 a death is certified', () => {
    for (const code of ['1.000656', '1.001766', '1.000419', '1.005461']) {
      const results = (date: string) => on(code, date).results.map(({ name }) => name);
      expect([code, results('2027-02-28')]).toEqual([code, ['Trích lục khai tử']]);
      expect([code, results('2027-03-01')]).toEqual([code, ['Giấy chứng tử']]);
    }
  });

  test('29 June 2026 there is a new CT01', () => {
    const form = (date: string) => on('1.004222', date).cases[0]!.components[0]!.name;
    expect(form('2026-06-28')).not.toContain('116/2026');
    expect(form('2026-06-29')).toContain('Thông tư 116/2026/TT-BCA');
  });
});

describe('the fees', () => {
  const feesOf = (code: string) =>
    on(code).cases.flatMap(({ fees }) => fees.map((fee) => [fee.id, fee.per, fee.amount]));

  test.each(['2.000992', '2.001008'])('%s are taken by the case', (code) => {
    expect(feesOf(code)).toEqual([['cases', 'case', 10_000]]);
  });

  test('residence by a list is paid by the person', () => {
    const [, byList] = on('1.004194').cases;
    expect(byList!.fees.map(({ per, amount }) => [per, amount])).toEqual([
      ['person', 10_000],
      ['person', 5_000],
    ]);
  });

  test.each(['1.001570', '1.001266', '3.000323'])('%s: the province says it', (code) => {
    expect(feesOf(code)[0]).toEqual(['province-fee', 'dossier', null]);
  });

  test('a birth that is late has a fee of its own, copies are asked for', () => {
    const [first] = on('1.001193').cases;
    expect(
      first!.fees.map(({ id, defaultQuantity, amount }) => [id, defaultQuantity, amount]),
    ).toEqual([
      ['late-fee', 0, null],
      ['copies', 0, 8_000],
    ]);
  });
});

describe('row by row of the list', () => {
  const { wrong, settled, missing } = corrections ?? { wrong: [], settled: [], missing: [] };
  const factOf = (field: string) => (field === 'title' ? 'name' : field) as ProcedureFact;
  /** What the law says of the procedure that is received instead, or says to be open. */
  const elsewhere = new Map([
    ['2.000986 duration', '3.000722'],
    ['2.001023 duration', '3.000722'],
  ]);
  const open = new Map([
    ['2.001263 duration', /cửa sổ thay đổi ý kiến đồng ý là 10 ngày làm việc/],
  ]);

  test('what is sure is verified, what is not is left to the office to confirm', () => {
    const unheeded = wrong.filter(({ code, field, confidence }) => {
      const key = `${code} ${field}`;
      const some = editions.filter((each) => each.code === (elsewhere.get(key) ?? code));
      return confidence === 'high' && !open.has(key)
        ? some.every((each) => checkOf(each, factOf(field)) === null)
        : !(open.get(key) ?? /xác nhận|đối chiếu/).test(some.at(-1)!.toConfirm.join(' '));
    });
    expect(unheeded).toEqual([]);
  });

  test('what is settled is there, what was missing has its title', () => {
    const codes = new Set<string>(editions.map(({ code }) => code));
    expect(settled.flatMap((each) => each.codes).filter((code) => !codes.has(code))).toEqual([]);
    const added = missing.map(({ code }) => editions.find((each) => each.code === code));
    expect(added.map((each) => each?.name)).toEqual(missing.map(({ title }) => title));
    expect(added.map((each) => each?.field)).toEqual(missing.map(({ field }) => field));
  });
});
