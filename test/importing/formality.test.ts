/** The national portal's own answers: a list of formalities, and one with its cases and codes. */
import { describe, expect, test } from 'vitest';
import { fileOf, importing } from '../support/import-files.ts';
import { newCounter } from '../support/program.ts';
import { rowsIn } from '../support/rows.ts';

const formality = {
  id: '019d2bfd-0000-7000-8000-000000000001',
  code: '1.999001',
  name: 'Cấp giấy thử nghiệm',
  decisionNo: '1/QĐ-THU',
  categoriesDetails: [{ name: 'Thử nghiệm' }],
  isMinistry: false,
  isProvince: false,
  isWard: true,
  departmentsExecuting: [{ name: 'Ủy ban nhân dân cấp xã' }],
  executionMethods: [
    {
      submissionMethod: 'DIRECT',
      processingTime: 5,
      processingTimeUnit: 'WORKING_DAY',
      fees: [{ value: 8000, currencyName: 'VNĐ', description: '' }],
    },
    {
      submissionMethod: 'ONLINE',
      processingTime: 5,
      processingTimeUnit: 'WORKING_DAY',
      fees: [{ value: 0, currencyName: 'VNĐ', description: '' }],
    },
  ],
  executionCases: [
    {
      name: 'Trường hợp cấp mới',
      profileComponents: [
        { name: 'Đơn mẫu 20.03', code: '000.00.00.G15-KQ004389', originalQty: 1, copyQty: 0 },
        { name: 'Ảnh', required: false, description: 'nếu chưa có', originalQty: 2, copyQty: 0 },
      ],
    },
    {
      name: 'Trường hợp cấp lại',
      profileComponents: [{ name: 'Đơn cấp lại', originalQty: 1, copyQty: 1 }],
    },
  ],
  legalBasisesDetails: [{ code: '60/2014/QH13', name: 'Luật Thử' }, { name: 'NĐ 18/2026/NĐ-CP' }],
  resultsDetails: [{ name: 'Giấy thử', code: 'KQ.G15.000001' }],
};

const shown = {
  ...{ name: 'Cấp giấy thử nghiệm', field: 'Thử nghiệm', levels: ['commune'] },
  legalBasis: ['1/QĐ-THU', '60/2014/QH13', '18/2026/NĐ-CP'],
  results: [{ name: 'Giấy thử', electronic: false, code: 'KQ.G15.000001' }],
  cases: [
    {
      name: 'Trường hợp cấp mới',
      terms: {
        counter: { rule: 'civil', value: 5, unit: 'working_day' },
        online: { rule: 'civil', value: 5, unit: 'working_day' },
      },
      fees: [{ amount: 8000, channels: ['counter'] }],
      components: [
        { name: 'Đơn mẫu 20.03', code: '000.00.00.G15-KQ004389', originals: 1, need: 'always' },
        { name: 'Ảnh', originals: 2, need: 'conditional', when: 'nếu chưa có' },
      ],
    },
    { name: 'Trường hợp cấp lại', components: [{ name: 'Đơn cấp lại', originals: 1, copies: 1 }] },
  ],
};

describe('one formality', () => {
  test.each([
    ['as the interface answers it', JSON.stringify({ code: 'OK', data: formality })],
    ['once more around', JSON.stringify({ code: 'OK', data: { data: formality } })],
    ['laid out over lines', JSON.stringify({ code: 'OK', data: formality }, null, 2)],
    ['by itself', JSON.stringify(formality, null, 2)],
    ['in a list', JSON.stringify([formality])],
    ['on a line of its own', `${JSON.stringify(formality)}\n${JSON.stringify(formality)}\n`],
    [
      'as a program kept it',
      JSON.stringify({ id: 'x', code: '1.999001', name: 'Cấp giấy thử nghiệm', detail: formality }),
    ],
  ])('%s comes in with its cases, codes, laws and results', async (_what, text) => {
    const counter = await newCounter();
    const file = fileOf(counter, 'a.json', text);
    const { answer } = await importing(counter, ['procedures', file]);
    expect(answer).toMatchObject({ imported: 1 });
    expect(await counter.json('procedure show 1.999001')).toMatchObject(shown);
  });
});

test('a list of formalities comes in, a bare one saying nothing of terms', async () => {
  const counter = await newCounter();
  const items = Array.from({ length: 300 }, (_, n) => ({
    ...{ id: `x${n}`, code: `9.${String(n).padStart(6, '0')}`, name: `Cấp giấy thử số ${n}` },
    ...{ categories: ['Thử nghiệm', 'Khác'], departments: ['Sở Tư pháp'], type: 'STANDARD' },
  }));
  const text = JSON.stringify({ code: 'OK', data: { items, lastId: 'x299', total: 300 } });
  const file = fileOf(counter, 'a.json', text);
  const { answer } = await importing(counter, ['procedures', file]);
  expect(answer).toMatchObject({ rows: 300, imported: 300, flags: { list_only: 300 } });
  expect(await counter.json('procedure show 9.000007')).toMatchObject({
    ...{ field: 'Thử nghiệm, Khác', levels: ['province'] },
  });
});

test('what the record leaves out is left open', async () => {
  const counter = await newCounter();
  const open = {
    ...formality,
    executionMethods: [
      { submissionMethod: 'DIRECT', processingTime: 5, processingTimeUnit: null, fees: [] },
      {
        ...{ submissionMethod: 'POSTAL', processingTime: 1, processingTimeUnit: 'YEAR' },
        fees: [{ value: 0, description: 'Mức thu do HĐND tỉnh quyết định' }],
      },
    ],
  };
  const file = fileOf(counter, 'a.json', JSON.stringify(open));
  await importing(counter, ['procedures', file]);
  const { cases } = await counter.json('procedure show 1.999001');
  expect(cases[0]).toMatchObject({
    terms: { counter: { rule: 'unstated' }, post: { rule: 'unstated' } },
    fees: [{ amount: null }],
  });
});

test.each([
  ['[{"code": "1.999001"', 'import.unreadable'],
  ['{\n "code": ', 'import.unreadable'],
])('a value without its end is no list: %s', async (text, code) => {
  const counter = await newCounter();
  const file = fileOf(counter, 'a.json', text);
  expect(await counter.refused(`import procedures ${file}`)).toBe(code);
});

test('dossiers and citizens come as one list too', async () => {
  const counter = await newCounter();
  const people = [{ name: 'Trần Văn Thử', citizen_id: '022192000001', dob: '1992-01-01' }];
  const file = fileOf(counter, 'a.json', JSON.stringify(people, null, 1));
  const { answer } = await importing(counter, ['citizens', file]);
  expect(answer).toMatchObject({ rows: 1, imported: 1 });
});

test('a row that tells of itself is not opened, whatever lies within it', async () => {
  const counter = await newCounter();
  const row = {
    ...{ code: 'HS-1', procedure: '1.001193', name: 'Trần Văn Thử', received_at: '20/11/2026' },
    ...{ fee: 8000, paid: 8000, data: { name: 'Người Khác' } },
  };
  for (const text of [JSON.stringify(row), JSON.stringify([row], null, 2)]) {
    const file = fileOf(counter, `${text.length}.json`, text);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ rows: 1, refused: 0 });
  }
  const { citizen } = await counter.json('dossier show HS-1');
  const told = await rowsIn(counter.store, 'select fee, paid from dossier_import');
  expect([citizen.name, told]).toEqual(['Trần Văn Thử', [{ fee: 8000, paid: 8000 }]]);
});

test.each([
  ['[{"k0": 1}, 1, "hai", null]', { not_json: 3, no_column: 1 }],
  ['[{"k0": 1}, {"k1": 2}]', { no_column: 2 }],
  ['{"k0": 1}\n{"k1": 2}\n', { no_column: 2 }],
])('what in a list is no row is refused, and none is left out unsaid: %s', async (text, faults) => {
  const counter = await newCounter();
  const file = fileOf(counter, 'a.json', text);
  const { answer, code } = await importing(counter, ['dossiers', file]);
  expect([code, answer['imported'], answer['faults']]).toEqual([7, 0, faults]);
});
