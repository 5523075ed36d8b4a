/** Good registers with something wrong in them here and there, as offices keep them. */
import { fc } from './arbitrary.ts';
import { row, type Column } from './import-files.ts';

/** A row of a messy file, and what must become of it. */
export interface MessyRow {
  cells: readonly string[];
  /** `passed` tells of nobody. */
  fate: 'good' | 'bad' | 'passed';
  /** Of a bad one: the column that is spoilt, and what stood there. */
  spoilt: { column: Column; original: string } | null;
}

const few = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const days = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 10 }));
const two = (n: number): string => String(n).padStart(2, '0');

/** What stands in a cell instead, made of what stood there. */
type Spoiling = (original: string) => string;
const said =
  (text: string): Spoiling =>
  () =>
    text;
const notThere = ['#N/A', '#DIV/0!', '#REF!', '‹…›'].map(said);

/** No bad cell of these may be read, nor anything be suggested but what stood there. */
const spoilings: Partial<Record<Column, readonly Spoiling[]>> = {
  received_at: [
    ...notThere,
    (day) => `${day} (chiều)`,
    (day) => `${day} 2:30 PM`,
    (day) => `${day} 9h5`,
    (day) => `sáng ${day}`,
    (day) => `${day} - ${day}`,
    (day) => `${day.slice(0, 6)}${day.slice(8)}`,
    (day) => day.split('/').toReversed().join('/'),
    (day) => `Ngày ${day.slice(0, 2)} tháng ${day.slice(3, 5)} năm ${day.slice(6)}`,
    (day) => `${day} lúc 25:00`,
    said('18/07/1905'),
    said('31/02/2026'),
  ],
  fee: [
    ...notThere,
    (sum) => `2 x ${sum}`,
    (sum) => `-${sum}`,
    (sum) => `${sum} + ${sum}`,
    (sum) => `${sum}/2`,
    (sum) => `${sum}.5`,
    (sum) => `${Number(sum) / 1000} nghìn`,
    (sum) => `Lệ phí: ${sum} đồng`,
    (sum) => `${sum} (chưa thu)`,
    said('1.000,000'),
  ],
  citizen_id: [
    ...notThere,
    (number) => number.slice(1),
    (number) => `${number.slice(0, 5)}${number.slice(6)}`,
    (number) => `********${number.slice(8)}`,
    (number) => `${number.slice(1, 2)}.${number.slice(2, 7)}E+10`,
  ],
  name: [...notThere, ...['NULL', '-', '123456', 'TRUE', 'Tr?n Th?', ''].map(said)],
  procedure: [said('9.999999'), said(''), said('#N/A')],
};

/** The same said in another way, which is read. */
const sayings: Partial<Record<Column, readonly Spoiling[]>> = {
  received_at: [
    (day) => day.split('/').toReversed().join('-'),
    (day) => day.replaceAll('/', '.'),
    (day) => `${day} 08:30`,
    (day) => `08:30 ${day}`,
    (day) => ` ${day} `,
  ],
  fee: [
    (sum) => `${sum.slice(0, -3)},000.00`,
    (sum) => `${sum.slice(0, -3)}.000 đ`,
    (sum) => `${sum}.0`,
    said(''),
  ],
  citizen_id: [(number) => `="${number}"`, (number) => `'${number}`, said('')],
  name: [(name) => `  ${name}\u00A0`, (name) => name.normalize('NFD')],
};

const furniture: readonly Partial<Record<Column, string>>[] = [
  { code: 'Tổng cộng', fee: '16.000' },
  { name: 'Cộng trang', fee: '8000' },
  { code: 'I. LĨNH VỰC HỘ TỊCH' },
  { code: 'Tháng 01 năm 2026' },
  { code: 'Người lập biểu', received_at: 'Thủ trưởng đơn vị' },
  { code: '(Ký, ghi rõ họ tên)', received_at: '(Ký, đóng dấu)' },
  { received_at: 'Phường Thử, ngày 30 tháng 11 năm 2026' },
];
const blank = { resolved_at: '', returned_at: '', due_date: '', dob: '' };

const kinds = fc.record({
  fate: few('good', 'good', 'said', 'bad', 'passed'),
  column: few(...(Object.keys(spoilings) as Column[])),
  pick: fc.nat(),
  day: days,
  thousands: fc.integer({ min: 5, max: 900 }),
});

/** Files of a few rows. */
export const messyFiles: fc.Arbitrary<MessyRow[]> = fc
  .array(kinds, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((each, n) => messyRow(n + 1, each)));

function messyRow(
  n: number,
  { fate, column, pick, day, thousands }: typeof kinds extends fc.Arbitrary<infer T> ? T : never,
): MessyRow {
  if (fate === 'passed') {
    const empty = row(n, emptied);
    const said = furniture[pick % furniture.length]!;
    return {
      cells: row(n, { ...emptied, ...said }).map((cell, at) => cell || empty[at]!),
      fate,
      spoilt: null,
    };
  }
  const usual = {
    ...blank,
    received_at: `${two(day[0])}/${two(day[1])}/2026`,
    fee: String(thousands * 1000),
    citizen_id: `022192${String(n).padStart(6, '0')}`,
    name: 'Trần Thị Thử',
    procedure: '1.001193',
  };
  const ways = (fate === 'bad' ? spoilings : fate === 'said' ? sayings : {})[column] ?? [];
  const original = usual[column as keyof typeof usual];
  const way = ways[pick % ways.length];
  if (!way) return { cells: row(n, usual), fate: 'good', spoilt: null };
  const cells = row(n, { ...usual, [column]: way(original) });
  const bad = fate === 'bad';
  return { cells, fate: bad ? 'bad' : 'good', spoilt: bad ? { column, original } : null };
}

const emptied = {
  ...blank,
  ...{
    code: '',
    procedure: '',
    citizen_id: '',
    name: '',
    received_at: '',
    fee: '',
    status: '',
    note: '',
  },
};
