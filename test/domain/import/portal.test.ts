/** The national catalogue in the portal's running text: what is unclear is flagged, never guessed. */
import { describe, expect, test } from 'vitest';
import type { FlagCode } from '../../../src/domain/import/fault.ts';
import { basisIn } from '../../../src/domain/import/portal/basis.ts';
import { noFindings } from '../../../src/domain/import/portal/findings.ts';
import { levelsOf } from '../../../src/domain/import/portal/levels.ts';
import { readMethods } from '../../../src/domain/import/portal/methods.ts';
import type { Term } from '../../../src/domain/procedure/procedure.ts';

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả';

function methods(text: string) {
  const findings = noFindings();
  return { ...readMethods(HEAD + text, findings), flags: [...findings.flags] };
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
    expect([several.fees[0]!.amount, several.flags]).toEqual([null, ['fee_several']]);
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

  test('one without a number keeps its channel beside those with one, and is free where it says so', () => {
    const text = 'Trực tiếpTrong ngày làm việcMiễn phíTrực tuyến3 NgàyMiễn phí';
    expect(methods(text)).toEqual({
      terms: {
        counter: { rule: 'unstated' },
        online: { rule: 'civil', value: 3, unit: 'calendar_day' },
      },
      fees: [],
      flags: ['duration_missing'],
    });
  });

  test('text of another kind is told as unreadable', () => {
    expect(methods('xem phụ lục')).toMatchObject({ terms: { counter: { rule: 'unstated' } } });
  });
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
    ['0 Ngày làm việc', { rule: 'unstated' }],
    ['30 NGÀY LÀM VIỆC', { rule: 'civil', value: 30, unit: 'working_day' }],
  ])('of %s', (text, term) => {
    expect(methods(`Dịch vụ bưu chính${text}Miễn phí`).terms).toEqual({ post: term });
  });

  test('that is told twice is the certain one', () => {
    const certain = { counter: { rule: 'civil', value: 3, unit: 'calendar_day' } };
    expect(methods('Trực tiếp3Miễn phíTrực tiếp3 NgàyMiễn phí').terms).toEqual(certain);
  });

  test.each([
    'Trực tiếp3 NgàyMiễn phíTrực tiếp9 NgàyMiễn phí',
    'Trực tiếp3 NgàyMiễn phíTrực tiếp3 Ngày làm việcMiễn phí',
    'Trực tiếp7 Ngày làm việcMiễn phíTrực tiếp1 GiờMiễn phíTrực tiếp30 NgàyMiễn phí',
    'Trực tiếp3 NgàyMiễn phíTrực tiếpKhông có thông tinMiễn phí',
  ])('that is told of with several is none: %s', (text) => {
    const { terms, flags } = methods(text);
    expect(terms).toEqual({ counter: { rule: 'unstated' } });
    expect(flags).toContain('duration_several');
  });

  test('is not read out of a sentence about filing', () => {
    const text = 'Trực tiếp5 NgàyMiễn phíNộp trực tiếp 02 bộ, hoặc Trực tiếp 3 bộ tại quầy';
    expect(methods(text).terms).toEqual({
      counter: { rule: 'civil', value: 5, unit: 'calendar_day' },
    });
    expect(methods('Trực tiếp 5 Ngày làm việcMiễn phí').terms).toEqual({
      counter: { rule: 'civil', value: 5, unit: 'working_day' },
    });
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
    ['50.000 VND (bằng chữ)', { amount: 50_000, note: 'bằng chữ' }, ['fee_with_note']],
    ['8.000. đồng/bản', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['2000 đồng(/trang)', { amount: 2000, per: 'page', note: '/trang' }, ['fee_with_note']],
    ['2000 đồng/văn bản', { amount: 2000, per: 'document' }, ['fee_with_note']],
    ['8.000 đồng/bản sao', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['8.000 đồng mỗi bản', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['8.000 Đồng/1 bản sao', { amount: 8000, per: 'copy' }, ['fee_with_note']],
    ['8.000 Đồng/giấy', { amount: 8000, note: '/giấy' }, ['fee_with_note']],
    ['Phí : 15000 Đồng', { amount: 15_000 }, []],
    ['Lệ phí: 8000 Đồng(/bản)', { amount: 8000, per: 'copy', note: '/bản' }, ['fee_with_note']],
    ['8.000 VNĐ', { amount: 8000 }, []],
    [
      '135,000 VNĐ(135.000 đồng/lần)',
      { amount: 135_000, note: '135.000 đồng/lần' },
      ['fee_with_note'],
    ],
    [
      '4,500,000 VNĐ(4.500.000 (bốn triệu năm trăm nghìn) đồng)',
      { amount: 4_500_000, note: '4.500.000 (bốn triệu năm trăm nghìn) đồng' },
      ['fee_with_note'],
    ],
  ])('%s', (text, change, flags) => {
    expect(fee(text)).toEqual({ fee: { ...told, ...change }, count: 1, flags });
  });

  test.each<[string, FlagCode, string]>([
    ['Phí : 135 VNĐ', 'fee_contradicts', 'unstated'],
    ['Phí : 15000 Đồng (15.000 đồng/văn bản)Lệ phí : 8000 Đồng', 'fee_several', 'unstated'],
    ['Phí : 20 Đô la Mỹ', 'fee_foreign_currency', 'unstated'],
    ['650.000 VNĐ(25 USD)', 'fee_foreign_currency', 'unstated'],
    ['Lệ phí : Đồng (Theo quy định của HĐND cấp tỉnh)', 'fee_missing', 'province'],
    ['135 VNĐ(Lệ phí: 135.000 đồng/lần.)', 'fee_contradicts', 'unstated'],
    ['50 VNĐ', 'fee_contradicts', 'unstated'],
    ['1 Việt Nam Đồng(miễn lệ phí khi nộp qua mạng)', 'fee_contradicts', 'unstated'],
    ['5 EUR', 'fee_foreign_currency', 'unstated'],
    ['10 USD(/bản)', 'fee_foreign_currency', 'unstated'],
    ['150 đô la Mỹ', 'fee_foreign_currency', 'unstated'],
    ['8.000 đồng; 15.000 đ', 'fee_several', 'unstated'],
    ['800,000 VNĐ(áp dụng 400.000 đồng theo Thông tư số 64/2025/TT-BTC)', 'fee_several', 'state'],
    ['1,800,000 VNĐ(/lần)dưới 2,1 tỷ đồng', 'fee_several', 'unstated'],
    ['Miễn phí(150.000 đồng/giấy)', 'fee_contradicts', 'unstated'],
    ['Miễn phí(10 USD/bản)', 'fee_contradicts', 'unstated'],
    ['Miễn phíThu 20 nghìn đồng một tờ', 'fee_contradicts', 'unstated'],
    ['Miễn phí(Chưa quy định.)', 'fee_with_note', 'unstated'],
    ['Miễn phí(Không quy định)', 'fee_with_note', 'unstated'],
    ['Miễn phí (Không quy định.)', 'fee_with_note', 'unstated'],
    ['miễn phí((không có quy định))', 'fee_with_note', 'unstated'],
    ['0 đồng(Không quy định)', 'fee_with_note', 'unstated'],
    ['Miễn phí(người cao tuổi)', 'fee_with_note', 'unstated'],
    ['Miễn phí(Mức thu do HĐND tỉnh quyết định)', 'fee_decided_elsewhere', 'province'],
    ['Miễn phí(Thực hiện theo Thông tư số 216/2016/TT-BTC)', 'fee_decided_elsewhere', 'state'],
    ['1.0.0 đồng', 'fee_missing', 'unstated'],
    ['VNĐ', 'fee_missing', 'unstated'],
  ])('%s is unknown, and what stands there is kept', (text, flag, decidedBy) => {
    const { fee: found, count, flags } = fee(text);
    expect(found).toMatchObject({ amount: null, decidedBy, note: text });
    expect([count, flags]).toEqual([1, [flag]]);
  });

  test('a term without a unit that runs into the amount tells neither', () => {
    const { terms, fees } = methods('Trực tiếp7135 VNĐ');
    expect(terms).toEqual({ counter: { rule: 'unstated' } });
    expect(fees).toMatchObject([{ amount: null }]);
    expect(methods('Trực tiếp715,000 VNĐ').fees).toMatchObject([{ amount: null }]);
  });

  test('that differs between circumstances of one way is unknown, each in its words', () => {
    const { fees, flags } = methods(
      'Trực tiếp2 Ngày80,000 VNĐCấp mớiTrực tiếp2 Ngày60,000 VNĐCấp lại',
    );
    expect(fees).toMatchObject([{ amount: null, note: '80,000 VNĐCấp mới; 60,000 VNĐCấp lại' }]);
    expect(fees).toHaveLength(1);
    expect(flags).toContain('fee_several');
  });

  test.each<[string, FlagCode[]]>([
    ['Miễn phí', []],
    ['Miễn phí(Không)', []],
    ['Miễn phíNộp đơn đến người đứng đầu', ['fee_with_note']],
    ['0 đồng', []],
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
    const unknown = { ...told, id: 'chua-ro', amount: null, decidedBy: 'unstated' };
    expect(methods('xem phụ lục')).toEqual({
      terms: { counter: { rule: 'unstated' } },
      fees: [{ ...unknown, note: 'xem phụ lục' }],
      flags: ['methods_unreadable', 'duration_missing', 'fee_missing'],
    });
  });
});

describe('the level', () => {
  test.each<[string, string, string[]]>([
    ['Cấp bộ', 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', ['central']],
    ['', 'Cục Thuế tỉnh Thử', ['other']],
    ['', 'Cục Hải quan thành phố Thử', ['other']],
    ['', 'Sở Giao dịch chứng khoán', ['other']],
    ['', 'Bộ Tư lệnh Cảnh sát cơ động', ['other']],
    ['', 'Bảo hiểm xã hội tỉnh', ['other']],
    ['', 'Cơ sở đăng kiểm', ['other']],
    ['', 'Hội Khoa học xã hội', ['other']],
    ['', 'Cơ sở y tế xã hội hóa', ['other']],
    ['', 'Sở Tư pháp\nỦy ban nhân dân cấp xã', ['province', 'commune']],
    ['Cấp tỉnh', 'Ủy ban nhân dân cấp xã', ['province']],
    ['Cấp bộ, Cấp tỉnh, Cấp xã, Cơ quan khác', '', ['central', 'province', 'commune', 'other']],
    ['Không có thông tin', 'Bộ Y tế', ['central']],
    ['', 'Bộ chỉ huy quân sự', ['other']],
  ])('of %s %s is %j', (level, agency, levels) => {
    expect(levelsOf(level, agency, noFindings())).toEqual(levels);
  });
});

describe('the laws', () => {
  test.each<[string, string[]]>([
    [
      'Thông tư A12/2025/TT-BCALuật B ngày 29/6/202443/2024/QH15Quyết định C52/2025/QĐ-TTg',
      ['12/2025/TT-BCA', '43/2024/QH15', '52/2025/QĐ-TTg'],
    ],
    ['Thông tư  05/2025/TT- BNVNghị định 30 /2020/NĐ-CP', ['05/2025/TT-BNV', '30/2020/NĐ-CP']],
    ['Nghị quyết 15/2024/NQ - HĐND và Luật 60 / 2014 / QH13', ['15/2024/NQ-HĐND', '60/2014/QH13']],
    ['30 bis/2020/NĐ-CP; Quyết định 2020/QĐ-UBND', ['2020/QĐ-UBND']],
    ['326/2016/UBTVQH14Nghị quyết X15/2025/NQ-HĐND', ['326/2016/UBTVQH14', '15/2025/NQ-HĐND']],
    ['Văn bản hợp nhất10/VBHN-BTCVăn bản05/VBHN-VPQH', ['10/VBHN-BTC', '05/VBHN-VPQH']],
    ['Luật 60/2014/QH1360/2014/QH13', ['60/2014/QH13']],
    ['Luật Đất đai số 3131/2024/QH15', ['31/2024/QH15']],
    ['năm 20247/2025/NĐ-CPThông tư', ['7/2025/NĐ-CP']],
    ['02/TTLT-BTP-BCA; 66.16/2026/NQ-CP', ['02/TTLT-BTP-BCA', '66.16/2026/NQ-CP']],
    ['ngày 01/7/202585/2019/TT-BTCTHÔNG TƯ', ['85/2019/TT-BTC']],
    ['Quyết định1234/QĐ-BYTQuyết định 2345/2025/QĐ-UBND', ['1234/QĐ-BYT', '2345/2025/QĐ-UBND']],
    ['25/2025/TT-BNNMTThông tư 01/2024/TT-NHNNNghị định', ['25/2025/TT-BNNMT', '01/2024/TT-NHNN']],
    ['không có', []],
  ])('in %s are %j', (text, numbers) => {
    expect(basisIn(text)).toEqual(numbers);
  });
});
