/** The national catalogue in the portal's running text: what is unclear is flagged, never guessed. */
import { describe, expect, test } from 'vitest';
import type { FlagCode } from '../../../src/domain/import/fault.ts';
import { readMethods } from '../../../src/domain/import/portal-methods.ts';
import { readPapers } from '../../../src/domain/import/portal-papers.ts';
import type { Term } from '../../../src/domain/procedure/procedure.ts';

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const PAPERS = '* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượng';

function methods(text: string) {
  const flags = new Set<FlagCode>();
  return { ...readMethods(HEAD + text, flags), flags: [...flags] };
}

describe('ways of filing', () => {
  test('with a term and nothing to pay', () => {
    const { terms, fees, flags } = methods(
      'Trực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm việcMiễn phí',
    );
    const term = { rule: 'civil', value: 5, unit: 'working_day' };
    expect({ terms, fees, flags }).toEqual({
      terms: { online: term, counter: term },
      fees: [],
      flags: [],
    });
  });

  test.each([
    ['a number without a unit is no term', 'Trực tiếp105Miễn phí', 'duration_without_unit'],
    ['nothing stated is no term', 'Trực tiếpKhông có thông tinMiễn phí', 'duration_missing'],
  ])('%s', (_what, text, flag) => {
    const { terms, flags } = methods(text);
    expect(terms).toEqual({ counter: { rule: 'unstated' } });
    expect(flags).toEqual([flag]);
  });

  test.each([
    'Trực tiếp3 NgàyMiễn phí(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố quy định)',
    'Trực tiếp3 NgàyMiễn phí((mức cụ thể do HĐND tỉnh quy định))',
    'Trực tiếp3 NgàyMiễn phí(Theo mức thu lệ phí do Hội đồng nhân dân cấp tỉnh quyết định)',
  ])('"free" where somebody else decides is unknown: %s', (text) => {
    const { fees, flags } = methods(text);
    expect(fees).toEqual([expect.objectContaining({ amount: null, decidedBy: 'province' })]);
    expect(flags).toEqual(['fee_decided_elsewhere']);
  });

  test('an amount, one in foreign money, several in running text, none', () => {
    expect(methods('Trực tiếp7 Ngày3,000,000 Việt Nam Đồng').fees[0]!.amount).toBe(3_000_000);
    const foreign = methods('Trực tiếp7 Ngày10 USD(/bản)');
    expect(foreign.fees[0]).toMatchObject({ amount: null, per: 'copy' });
    expect(foreign.flags).toContain('fee_foreign_currency');
    const several = methods('Trực tiếp7 Ngày8000 VNĐ(8.000 đồng/bản; 15.000 đồng nếu gấp)');
    expect(several.flags).toEqual(['fee_several']);
    const none = methods('Trực tiếp7 NgàyVNĐ');
    expect([none.fees[0]!.amount, none.flags]).toEqual([null, ['fee_missing']]);
  });

  test('a fee of one channel alone says which', () => {
    const { fees } = methods('Trực tuyến2 Ngày4.000 VNĐTrực tiếp2 Ngày8.000 VNĐ');
    expect(fees.map(({ amount, channels }) => [amount, channels])).toEqual([
      [4000, ['online']],
      [8000, ['counter']],
    ]);
  });

  test('text of another kind is told as unreadable', () => {
    expect(methods('xem phụ lục')).toMatchObject({ terms: { counter: { rule: 'unstated' } } });
  });
});

test('papers with their counts; sentences among them are left out and flagged', () => {
  const flags = new Set<FlagCode>();
  const text =
    `${PAPERS}- Tờ khai đăng ký theo mẫu;1.tkhai.doc1 bản chính` +
    '- Chứng cứ chứng minh quan hệ gồm:0 bản chính' +
    'Trường hợp đã có trong cơ sở dữ liệu thì không phải nộp1 bản chính' +
    'Bản sao Giấy khai sinh0 bản chính,2 bản sao';
  const papers = readPapers(text, flags);
  expect(papers.map(({ name, originals, copies }) => [name, originals, copies])).toEqual([
    ['Tờ khai đăng ký theo mẫu', 1, 0],
    ['Bản sao Giấy khai sinh', 0, 2],
  ]);
  expect([...flags]).toEqual(['sentence_as_paper']);
});

describe('a term', () => {
  test.each<[string, Term]>([
    ['5 Ngày làm việc', { rule: 'civil', value: 5, unit: 'working_day' }],
    ['15 Ngày', { rule: 'civil', value: 15, unit: 'calendar_day' }],
    ['2 Tháng', { rule: 'civil', value: 2, unit: 'month' }],
    ['8 Giờ', { rule: 'civil', value: 8, unit: 'hour' }],
    ['8 Giờ làm việc', { rule: 'civil', value: 8, unit: 'hour' }],
    ['2.5 Ngày', { rule: 'unstated' }],
    ['2,5 Ngày', { rule: 'unstated' }],
    ['3,0 Ngày', { rule: 'civil', value: 3, unit: 'calendar_day' }],
    ['30 NGÀY LÀM VIỆC', { rule: 'civil', value: 30, unit: 'working_day' }],
  ])('of %s', (text, term) => {
    expect(methods(`Dịch vụ bưu chính${text}Miễn phí`).terms).toEqual({ post: term });
  });

  test('that is told twice is the certain one', () => {
    const certain = { counter: { rule: 'civil', value: 3, unit: 'calendar_day' } };
    expect(methods('Trực tiếp3Miễn phíTrực tiếp3 NgàyMiễn phí').terms).toEqual(certain);
    expect(methods('Trực tiếp3 NgàyMiễn phíTrực tiếp9 NgàyMiễn phí').terms).toEqual(certain);
  });
});

describe('what is to be paid', () => {
  const fee = (text: string) => {
    const { fees, flags } = methods(`Trực tiếp7 Ngày${text}`);
    return { fee: fees[0], count: fees.length, flags };
  };
  const told = {
    ...{ id: 'khoan-1', name: '', kind: 'fee', defaultQuantity: 1 },
    ...{ per: 'dossier', decidedBy: 'state' },
  };

  test.each<[string, object, FlagCode[]]>([
    ['50.000 đồng', { amount: 50_000 }, []],
    ['50.000 VND (bằng chữ)', { amount: 50_000 }, ['fee_with_note']],
    ['8.000. đồng/bản', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['2000 đồng(/trang)', { amount: 2000, per: 'page' }, ['fee_with_note']],
    ['2000 đồng/văn bản', { amount: 2000, per: 'document' }, ['fee_with_note']],
    ['5 EUR', { amount: null }, ['fee_foreign_currency']],
    ['8.000 đồng/bản sao', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['8.000 đồng (/ trang)', { amount: 8000, per: 'page' }, ['fee_with_note']],
    ['8.000 đồng mỗi bản', { amount: 8000 }, ['fee_with_note']],
    ['8.000 đồng; 15.000 đ', { amount: 8000 }, ['fee_several']],
    ['8.000 VNĐ', { amount: 8000 }, []],
    ['1.0.0 đồng', { amount: null }, ['fee_missing']],
  ])('%s', (text, change, flags) => {
    expect(fee(text)).toEqual({ fee: { ...told, ...change }, count: 1, flags });
  });

  test.each<[string, FlagCode[]]>([
    ['Miễn phí', []],
    ['Miễn phí (Không quy định.)', []],
    ['miễn phí((không quy định))', []],
    ['Miễn phí - không quy định', ['fee_with_note']],
    ['Miễn phí (người cao tuổi)', ['fee_with_note']],
  ])('%s is nothing', (text, flags) => {
    expect(fee(text)).toEqual({ fee: undefined, count: 0, flags });
  });

  test('is asked once where two ways cost the same, and names no way where all do', () => {
    const twice = methods(
      'Trực tuyến2 Ngày4.000 VNĐTrực tiếp2 Ngày4.000 VNĐTrực tiếp2 Ngày4.000 VNĐ',
    );
    expect(twice.fees).toEqual([{ ...told, amount: 4000 }]);
    const some = methods(
      'Trực tuyến2 NgàyMiễn phíTrực tiếp2 Ngày4.000 VNĐDịch vụ bưu chính2 Ngày4.000 VNĐ',
    );
    expect(some.fees).toEqual([{ ...told, amount: 4000, channels: ['counter', 'post'] }]);
  });

  test('is unknown where nothing can be read', () => {
    const unknown = { ...told, id: '', amount: null, decidedBy: 'province' };
    expect(methods('xem phụ lục')).toEqual({
      terms: { counter: { rule: 'unstated' } },
      fees: [unknown],
      flags: ['methods_unreadable', 'duration_missing', 'fee_missing'],
    });
  });
});

describe('papers', () => {
  const read = (text: string) => {
    const flags = new Set<FlagCode>();
    return { papers: readPapers(text, flags), flags: [...flags] };
  };

  test('are told whole', () => {
    expect(read(`${PAPERS}+ Đơn đề nghị;2 bản chính, 3 bản sao`)).toEqual({
      papers: [
        {
          ...{ id: '1', name: 'Đơn đề nghị', originals: 2, certified: 0, copies: 3 },
          need: 'always',
        },
      ],
      flags: [],
    });
  });

  test.each<[string, string[], FlagCode[]]>([
    ['', [], []],
    ['chỉ có lời', [], ['paper_without_count']],
    ['Đơn200 bản chính', ['Đơn'], ['paper_without_count']],
    ['1 bản chính', [], ['paper_without_count']],
    ['Lưu ý: mang theo bản gốc1 bản chính', [], ['sentence_as_paper', 'paper_without_count']],
    ['Đơn đề nghị cấp giấyMau so 1.docx1 bản chính', ['Đơn đề nghị cấp giấy'], []],
    ['Đơn1 bản chínhSổ hộ khẩu1 bản chính', ['Đơn', 'Sổ hộ khẩu'], []],
    ['Đơn99 bản chính, 99 bản sao', ['Đơn'], []],
    // So little before a form's file name is no name of a paper.
    ['ĐơnMẫu.docx1 bản chính', ['ĐơnMẫu.docx'], []],
    ['• Đơn đề nghị., ;1 bản chính', ['Đơn đề nghị'], []],
    ['-+* Đơn 1 - hai1 bản chính', ['Đơn 1 - hai'], []],
    ['- Bản kê khai tài sản;12.bkk.xlsx1 bản chính', ['Bản kê khai tài sản'], []],
    ['Đơn1 bản chính, 100 bản sao', ['Đơn'], ['paper_without_count']],
    ['Đơn0 bản chính,0 bản sao', [], ['sentence_as_paper', 'paper_without_count']],
    ['Giấy tờ gồm:1 bản chính', [], ['sentence_as_paper', 'paper_without_count']],
    [`${'a'.repeat(2100)}1 bản chính`, ['a'.repeat(2000)], []],
    ['Tờ khai1 bản chính' + PAPERS + 'Đơn1 bản chính', ['Tờ khai', 'Đơn'], []],
  ])('%s', (text, names, flags) => {
    const { papers, flags: found } = read(text);
    expect(papers.map(({ name }) => name)).toEqual(names);
    expect(papers.map(({ id }) => id)).toEqual(names.map((_, at) => String(at + 1)));
    expect(found).toEqual(flags);
    expect(papers.every(({ originals }) => originals <= 99)).toBe(true);
  });
});
