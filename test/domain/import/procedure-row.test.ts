import { describe, expect, test } from 'vitest';
import type { FlagCode } from '../../../src/domain/import/fault.ts';
import { readProcedureRow } from '../../../src/domain/import/procedure-row.ts';
import { day } from '../../support/arbitrary.ts';
import { reading } from './sample.ts';

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả';

describe('a line of the catalogue', () => {
  const words = {
    ...{ caseName: 'Chung', feeName: 'Phí', noBasis: 'chưa rõ', source: 'Tệp thử' },
    left: 'Bỏ ra:',
    levels: { ministry: 'Cấp bộ', province: 'Cấp tỉnh', ward: 'Cấp xã', other: 'Cơ quan khác' },
    confirm: { list_only: 'xem lại', many_results: 'chọn kết quả' },
  };
  const line = (cells: Readonly<Record<string, string>>) => {
    const row = reading({ code: '1.999001', name: 'Thủ tục thử nghiệm', field: 'Thử', ...cells });
    const found = readProcedureRow(row, words, day('2026-01-01'));
    return { found, faults: row.faults.map(({ code }) => code), notes: row.notes };
  };
  const full = {
    level: 'Cấp xã',
    methods: `${HEAD}Trực tiếp3 NgàyMiễn phí`,
    papers: 'Đơn1 bản chính',
  };

  test('with everything in it', () => {
    const results = 'Giấy AMã: KQ.G15.000001Từ khóa';
    const legal = 'Luật60/2014/QH13Nghị định123/2015/NĐ-CP60/2014/QH13';
    const { found, faults, notes } = line({ ...full, results, legal, decision: '1/QĐ-THU' });
    expect([faults, notes]).toEqual([[], []]);
    expect(found).toEqual({
      flags: [],
      listOnly: false,
      own: false,
      procedure: {
        ...{ code: '1.999001', name: 'Thủ tục thử nghiệm', shortName: 'Thử nghiệm', field: 'Thử' },
        levels: ['commune'],
        cases: [
          {
            ...{ id: 'chung', name: 'Chung', fees: [] },
            terms: { counter: { rule: 'civil', value: 3, unit: 'calendar_day' } },
            components: [
              {
                ...{ id: '1', name: 'Đơn', originals: 1, certified: 0, copies: 0 },
                need: 'always',
              },
            ],
          },
        ],
        supplement: { clock: 'restart', citizenLimitDays: null },
        results: [{ name: 'Giấy A', electronic: false, code: 'KQ.G15.000001' }],
        keywords: [],
        ...{ validFrom: '2026-01-01', validTo: null },
        legalBasis: ['1/QĐ-THU', '60/2014/QH13', '123/2015/NĐ-CP'],
        verified: [
          { facts: ['code', 'name', 'field'], source: 'Tệp thử', checkedOn: '2026-01-01' },
        ],
        toConfirm: [],
      },
    });
  });

  test('of a bare list says nothing of terms, fees and papers', () => {
    const { found, notes } = line({ level: 'Cấp xã' });
    const unstated = { rule: 'unstated' };
    expect(found).toMatchObject({
      flags: ['list_only'],
      listOnly: true,
      procedure: {
        cases: [
          {
            terms: { counter: unstated, online: unstated, post: unstated },
            fees: [
              {
                ...{ id: 'chua-ro', name: 'Phí', kind: 'fee', per: 'dossier', amount: null },
                ...{ defaultQuantity: 1, decidedBy: 'unstated', legalBasis: 'chưa rõ' },
              },
            ],
            components: [],
          },
        ],
        toConfirm: ['xem lại'],
      },
    });
    expect(notes).toMatchObject([
      { column: '', code: 'list_only', before: '1.999001', after: 'Thủ tục thử nghiệm' },
    ]);
  });

  test('without a code or a name is none', () => {
    expect(line({ code: 'hỏng' })).toMatchObject({ found: null, faults: ['bad_code'] });
    expect(line({ code: '' })).toMatchObject({ found: null, faults: ['missing'] });
    expect(line({ name: '' })).toMatchObject({ found: null, faults: ['missing'] });
  });

  test.each<[string, string, string[], FlagCode[]]>([
    ['Cấp Bộ', '', ['central'], []],
    ['', 'Cục Thuế', ['central'], []],
    ['', 'Bộ phận một cửa xã', ['commune'], []],
    ['Cấp tỉnh', '', ['province'], []],
    ['', 'Sở Tư pháp', ['province'], []],
    ['', 'UBND xã, phường', ['commune'], []],
    ['Cơ quan khác', '', ['other'], []],
    ['Cấp tỉnh', 'Ủy ban nhân dân cấp xã', ['province'], []],
    ['', 'Sở Y tế; Ủy ban nhân dân cấp xã', ['province', 'commune'], ['several_levels']],
    ['', '', ['other'], ['level_missing']],
  ])('decided by %s %s is of %j', (level, agency, levels, flags) => {
    const { found } = line({ ...full, level, agency });
    expect([found!.procedure.levels, found!.flags]).toEqual([levels, flags]);
  });

  test.each<[string, string[], FlagCode[]]>([
    ['', [], ['no_result_code']],
    ['Giấy AMã: KQ.G15.000001Giấy BMã: KQ.G15.000002', ['Giấy A', 'Giấy B'], ['many_results']],
    ['Giấy A', ['Giấy A'], ['no_result_code']],
    ['Giấy AMã: chưa có', ['Giấy A'], ['no_result_code']],
    ['Mã: KQ.G15.000001', [], []],
  ])('with the results %j', (results, names, flags) => {
    const { found } = line({ ...full, results });
    expect(found!.procedure.results.map(({ name }) => name)).toEqual(names);
    expect(found!.flags).toEqual(flags);
  });

  test('whose papers differ by circumstance has a case for each, and says what was left out', () => {
    const H = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
    const papers =
      `Trường hợp cấp mới:${H}Đơn A1 bản chínhTrường hợp cấp lại:${H}Đơn B1 bản chính` +
      'Bản gốc để đối chiếu0 bản chính';
    const { procedure } = line({ ...full, papers }).found!;
    expect(procedure.cases.map(({ id, name }) => [id, name])).toEqual([
      ['truong-hop-1', 'Trường hợp cấp mới'],
      ['truong-hop-2', 'Trường hợp cấp lại'],
    ]);
    expect(procedure.toConfirm).toEqual(['Bỏ ra: Bản gốc để đối chiếu']);
  });

  test('with what is odd says so', () => {
    const long = `Thủ tục ${'a'.repeat(500)}`;
    expect(line({ ...full, name: long }).found!.flags).toEqual(['long_name']);
    expect(line({ ...full, field: 'Thử'.normalize('NFD') }).found!.flags).toEqual(['not_nfc']);
    const { found } = line({ ...full, field: '' });
    expect([found!.flags, found!.procedure.field]).toEqual([['field_missing'], 'chưa rõ']);
  });

  test('that is very long is cut where a catalogue’s words end', () => {
    const legal = Array.from({ length: 50 }, (_, n) => `${n + 1}/2014/QH13`).join('; ');
    const { found, notes } = line({
      ...{ ...full, legal, name: 'a'.repeat(2100), field: 'b'.repeat(300) },
      results: `${'c'.repeat(2100)}Mã: KQ.G15.000001`,
    });
    const { name, field, results, legalBasis } = found!.procedure;
    expect([name.length, field.length, results[0]!.name.length, legalBasis.length]).toEqual([
      ...[2000, 200, 2000, 40],
    ]);
    expect(notes.map(({ after }) => after)).toEqual(['a'.repeat(120)]);
    expect(line({ ...full, name: 'a'.repeat(500) }).found!.flags).toEqual([]);
  });

  test('tells results by the codes behind them, up to the buttons of the page', () => {
    const names = (results: string) =>
      line({ ...full, results }).found!.procedure.results.map((each) => each.name);
    expect(names('Giấy AMã:KQ.G15.000001 Giấy BMã: KQ.H1.000002Chọn cơ quan thực hiện')).toEqual([
      ...['Giấy A', 'Giấy B'],
    ]);
    expect(names('Giấy ATừ khóa Giấy BMã: KQ.G15.000001')).toEqual(['Giấy A']);
  });

  test.each([
    ['Luật 60/2014/QH13', ['60/2014/QH13']],
    ['TT 01/2020/TT-BTP, 02/TTLT-BTP-BCA', ['01/2020/TT-BTP', '02/TTLT-BTP-BCA']],
    ['12/QĐ-UBND; 3/2021/NQ-CP', ['12/QĐ-UBND', '3/2021/NQ-CP']],
    ['không có', []],
  ])('rests on the numbers in %s', (legal, numbers) => {
    const basis = line({ ...full, legal }).found!.procedure.legalBasis;
    expect(basis.slice(0, numbers.length)).toEqual(numbers);
  });

  test.each([
    ['Thủ tục đăng ký khai sinh', 'Đăng ký khai sinh'],
    ['đăng ký khai sinh', 'Đăng ký khai sinh'],
    [`Thủ tục ${'cấp giấy '.repeat(9)}`, `Cấp giấy${' cấp giấy'.repeat(8)}`],
    [`Cấp${' giấy'.repeat(20)}`, `Cấp${' giấy'.repeat(15)}…`],
    ['a'.repeat(90), `A${'a'.repeat(39)}…`],
  ])('named %s is %s in lists', (name, short) => {
    expect(line({ ...full, name }).found!.procedure.shortName).toBe(short);
  });
});
