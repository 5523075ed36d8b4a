/** What the sheet of a shift says: sums under what they are of, people by their names. */
import { expect, test } from 'vitest';
import type { Reversal } from '../../src/domain/payment/payment.ts';
import type { Turn } from '../../src/domain/payment/shift.ts';
import type { DossierCode } from '../../src/domain/value/id.ts';
import { dong } from '../../src/domain/value/money.ts';
import { readMoneyForm } from '../../src/print/forms.ts';
import { shiftSheet, type ShiftSheetFacts } from '../../src/print/model/shift-sheet.ts';
import { shiftSheetKeys } from '../../src/print/model/shift-wording.ts';
import { moment } from '../support/arbitrary.ts';
import { code, dataDir, office } from './sample-dossier.ts';

const at = moment('2026-11-23 16:30');
const noCash = {
  counted: dong(0),
  expected: dong(0),
  difference: 0,
  explanation: null,
  count: [],
};
const undone: Reversal['kind'] = 'void';
const turn: Turn = { ...noCash, from: 'lan', to: 'mai', at, acceptedAt: null, accepted: null };
const shift: ShiftSheetFacts = {
  counter: 1,
  cashier: { name: 'Phạm Thị Lan' },
  openedAt: moment('2026-11-23 07:00'),
  opening: noCash,
  cash: { taken: dong(55_000), paidBack: dong(31_000), expected: 24_000 },
  methods: [
    { method: 'cash', payments: 3, amount: 55_000, paidBack: 31_000 },
    { method: 'transfer', payments: 1, amount: 16_000, paidBack: 0 },
  ],
  receipts: [],
  payments: [],
  reversals: [
    { number: '1.1', kind: undone, amount: dong(10_000), reason: 'nhầm', decidedBy: 'ky', code },
  ],
  lowered: [
    {
      at,
      code: code as DossierCode,
      count: 1,
      byName: 'Lê Thị Mai',
      amount: 8000,
      reason: 'người có công',
      ...{ waiver: null, basis: null, seen: null },
    },
    {
      ...{ at, code: code as DossierCode, count: 1, byName: 'Lê Thị Mai', amount: 20_000 },
      ...{ reason: 'Định danh mức 2', waiver: 'muc-2', basis: 'Thông tư 1', seen: 'tài khoản' },
    },
  ],
  turns: [turn],
  closing: null,
  chain: { book: 'b', seq: 1, hash: 'h' },
};
const { blocks } = shiftSheet({
  shift,
  office,
  parentOffice: null,
  place: null,
  wording: readMoneyForm(
    { data: dataDir, own: null },
    { name: 'shift-sheet', keys: shiftSheetKeys },
  ),
  size: 'a4',
  training: false,
  names: new Map([
    ['ky', 'Lê Văn Ký'],
    ['lan', 'Phạm Thị Lan'],
    ['mai', 'Lê Thị Mai'],
  ]),
});
const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

test('what was taken and what went back are summed each under its own column', () => {
  const methods = tables.find(({ sums }) => sums !== undefined);
  expect(methods!.columns.map(({ title }) => title)).toEqual([
    'Hình thức',
    'Số lần thu',
    'Số tiền',
    'Trả lại',
  ]);
  expect(methods!.sums).toEqual(['Cộng', '4', '71.000 đ', '31.000 đ']);
});

test('who approved and who gave to whom stand by name, not by login', () => {
  expect(tables.at(-3)!.rows).toEqual([['1.1 hủy', code, 'nhầm', 'Lê Văn Ký', '10.000 đ']]);
  const lowered = ['16:30', code, 'người có công', 'Lê Thị Mai', '8.000 đ'];
  expect(tables.at(-2)!.rows).toEqual([lowered]);
  // A law is told apart, with its name and what was seen for it.
  const law = 'Định danh mức 2 (Thông tư 1); đã thấy: tài khoản';
  expect(tables.at(-1)!.rows).toEqual([['16:30', code, law, 'Lê Thị Mai', '20.000 đ']]);
  const texts = blocks.flatMap((block) => (block.kind === 'field' ? [block.text] : []));
  expect(texts.join('\n')).toContain('Phạm Thị Lan giao Lê Thị Mai lúc 16 giờ 30 phút');
});

test('each part begins with a heading, which is not left behind on another page', () => {
  const at = (kind: string): number[] =>
    blocks.flatMap((block, index) => (block.kind === kind ? [index] : []));
  for (const index of at('table')) expect(at('heading')).toContain(index - 1);
});

test('its parts are counted as they stand: without a count there is no gap', () => {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const starts = headings.map((text) => text.slice(0, 3));
  expect(starts).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ', '7. ']);
  expect(headings[1]).toBe('2. Thu theo hình thức');
});
