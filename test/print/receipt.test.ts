import type { DossierCode } from '../../src/domain/value/id.ts';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/domain/procedure/procedure.ts';
import type { Dong } from '../../src/domain/value/money.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import { receiptSheet, termText, type ReceiptInput } from '../../src/print/model/receipt.ts';
import type { SheetBlock, Sheet } from '../../src/print/model/sheet.ts';
import {
  code,
  feeLine,
  forms,
  longDossier,
  office,
  qrText,
  receiptInput,
  sampleDossier,
  submitter,
  printing,
} from './sample-dossier.ts';

/** All a sheet says, one block a line. */
function said(sheet: Sheet): string {
  return sheet.blocks.map(words).join('\n');
}

function words(block: SheetBlock): string {
  if (block.kind === 'field') return `${block.label ?? ''} ${block.text}`.trim();
  if (block.kind === 'fields') return block.items.map((i) => `${i.label} ${i.text}`).join(' | ');
  if (block.kind === 'table') {
    const total = block.total ? [[block.total.label, block.total.value]] : [];
    return [...block.rows, ...total].map((row) => row.join(' | ')).join('\n');
  }
  return 'text' in block ? block.text : '';
}

function receipt(change: Partial<ReceiptInput> = {}): Sheet {
  return receiptSheet(receiptInput(change));
}

describe('the receipt', () => {
  test('says what a database stands for, which, when and who asked', () => {
    const asked = { component: '4', name: 'Giấy tờ tùy thân', at: sampleDossier().receivedAt };
    const found = { ...asked, database: 'CSDL dân cư', found: true, by: 'lan', reason: null };
    const failed = { ...found, name: 'Giấy chứng sinh', found: false, reason: 'chưa có' };
    const text = said(receipt({ dossier: sampleDossier({ lookUps: [failed, found] }) }));
    expect(text).toContain(
      'Thay bằng dữ liệu, không phải nộp bản giấy:\n1. Giấy tờ tùy thân: CSDL dân cư, ' +
        'tra cứu lúc 09 giờ 14 phút, ngày 23/11/2026, người tra cứu: Phạm Thị Lan',
    );
    expect(text).not.toContain('chưa có');
    expect(said(receipt())).not.toContain('Thay bằng dữ liệu');
  });

  test('says what the form asks for', () => {
    expect(said(receipt())).toBe(
      `
GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ

Tiếp nhận hồ sơ của: Trần Thị Thử
Số định danh/giấy tờ tùy thân: 022192000001 | Số điện thoại: 0912 000 001
Địa chỉ: tổ 3, khu 5, phường Hạ Long, tỉnh Quảng Ninh
Thư điện tử: thu.tran@example.vn | Cách nộp: trực tiếp
Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh (mã thủ tục: 1.001193)
Số lượng hồ sơ: 01 bộ | Thành phần hồ sơ đã nộp: ${''}
1 | Tờ khai đăng ký khai sinh | 01 | – | –
2 | Giấy chứng sinh | 01 | – | 01
3 | Giấy chứng nhận kết hôn của cha, mẹ | – | 01 | –
Thời hạn giải quyết theo quy định: 01 ngày làm việc
Thời gian nhận hồ sơ: 09 giờ 14 phút, ngày 23/11/2026
Thời gian trả kết quả: 17 giờ 00 phút, ngày 25/11/2026
Đăng ký nhận kết quả: trực tiếp tại ${office.name}, ${office.address}
Phí, lệ phí: Lệ phí đăng ký, 8.000 đ × 1 bản; tổng cộng 8.000 đ
null Vào Sổ theo dõi hồ sơ, quyển số: ………; số thứ tự: 0001. | Điện thoại nơi tiếp nhận: ${office.phone}


Người tiếp nhận: Phạm Thị Lan, quầy số 2. Tra cứu bằng mã ${code} hoặc mã QR trên giấy này.`,
    );
  });

  test('has the head, the codes and the signatures as data', () => {
    const { blocks } = receipt();
    expect(blocks[0]).toEqual({
      kind: 'letterhead',
      issuer: {
        superior: 'Ủy ban nhân dân tỉnh Quảng Ninh',
        name: office.name,
        number: 'Số: 0001/TNHS',
      },
      state: {
        name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        motto: 'Độc lập - Tự do - Hạnh phúc',
        placeAndDate: 'Hạ Long, ngày 23 tháng 11 năm 2026',
      },
    });
    const caption = `Mã hồ sơ: ${code}`;
    expect(blocks[2]).toEqual({ kind: 'codes', barcode: code, caption, qr: qrText });
    const hint = '(Ký và ghi rõ họ tên)';
    expect(blocks.find(({ kind }) => kind === 'signatures')).toEqual({
      kind: 'signatures',
      left: { caption: 'NGƯỜI NỘP HỒ SƠ', hint, name: 'Trần Thị Thử' },
      right: { caption: 'NGƯỜI TIẾP NHẬN HỒ SƠ', hint, name: 'Phạm Thị Lan' },
    });
  });

  test('names the submitter exactly as entered, and the owner apart', () => {
    const text = said(receipt({ dossier: sampleDossier({ submitter }) }));
    expect(text).toContain('Tiếp nhận hồ sơ do ông/bà/tổ chức nộp: nguyễn VĂN Nộp');
    expect(text).toContain('Chủ hồ sơ: Trần Thị Thử');
  });

  test('says which receipt of a mistake it takes the place of', () => {
    const replaces = 'H49.22-261123-0009' as DossierCode;
    const text = said(receipt({ dossier: sampleDossier({ replaces }) }));
    expect(text).toContain('Giấy này thay giấy tiếp nhận hồ sơ H49.22-261123-0009, đã hủy');
    expect(said(receipt())).not.toContain('thay giấy tiếp nhận');
  });

  test('puts the citizen’s words before the name of the procedure', () => {
    const text = said(receipt({ dossier: sampleDossier({ subject: 'Khai sinh cho cháu Ất' }) }));
    expect(text).toContain('giải quyết: Khai sinh cho cháu Ất\nThủ tục hành chính: Thủ tục đăng');
  });

  test.each<[1 | 2 | 3, number, string[]]>([
    [1, 1, ['Liên: Giao khách hàng']],
    [2, 1, ['Liên: Lưu', 'Liên: Giao khách hàng']],
    [3, 1, ['Liên: Lưu', 'Liên: Giao khách hàng', 'Liên: Kèm hồ sơ']],
    [1, 2, ['Liên: Giao khách hàng – In lần 2']],
  ])('%i copies, print %i', (copies, number, marks) => {
    const printed = printing(number);
    expect(receipt({ copies, printed }).copies.map(({ mark }) => mark)).toEqual(marks);
  });

  test('is marked in training, and only then', () => {
    expect(receipt().watermark).toBeNull();
    expect(receipt({ training: true }).watermark).toBe('TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ');
  });

  test('leaves the place out when nobody gave one', () => {
    const { state } = receipt({ place: null }).blocks[0] as { state: { placeAndDate: string } };
    expect(state.placeAndDate).toBe('Ngày 23 tháng 11 năm 2026');
  });

  test('says when no day is set by law', () => {
    const dossier = sampleDossier({ term: { rule: 'none' }, dueAt: null });
    expect(said(receipt({ dossier }))).toContain(
      'trả kết quả: Không có ngày hẹn trả cụ thể theo quy định',
    );
  });

  test('lists the papers still to come, and why', () => {
    expect(said(receipt({ dossier: longDossier() }))).toContain(
      'bổ sung:\n1. Bản vẽ hiện trạng\n2. Giấy chứng nhận quyền sử dụng đất\nLý do: chưa kịp',
    );
  });
});

describe('the time limit', () => {
  test.each<[Term, string]>([
    [{ rule: 'civil', value: 1, unit: 'working_day' }, '01 ngày làm việc'],
    [{ rule: 'civil', value: 15, unit: 'calendar_day' }, '15 ngày'],
    [{ rule: 'civil', value: 2, unit: 'month' }, '02 tháng'],
    [{ rule: 'hours', value: 4, unit: 'hour' }, '04 giờ làm việc'],
    [
      { rule: 'same_day_cutoff', cutoff: '15:00' },
      'Trong ngày; nhận sau 15 giờ trả ngày làm việc tiếp theo',
    ],
    [
      { rule: 'same_day_cutoff', cutoff: '15:30' },
      'Trong ngày; nhận sau 15 giờ 30 phút trả ngày làm việc tiếp theo',
    ],
    [{ rule: 'none' }, 'Không có ngày hẹn trả cụ thể theo quy định'],
    [{ rule: 'unstated' }, 'Chưa xác định'],
  ])('%j', (term, text) => {
    expect(termText(term, forms.receipt)).toBe(text);
  });
});

describe('fees', () => {
  const unknown = { name: 'Phí thẩm định', unitPrice: null, amount: null, known: false };
  const fees = (...lines: ReturnType<typeof feeLine>[]): string =>
    said(receipt({ dossier: sampleDossier({ fees: lines }) }));

  test('an unknown fee is said to be unknown, never nought', () => {
    const text = fees(feeLine(unknown));
    expect(text).toContain('Phí thẩm định: chưa xác định – do HĐND tỉnh quy định');
    expect(text).not.toMatch(/\b0 đ/);
  });

  test('a sum says that it leaves the unknown out', () => {
    const text = fees(feeLine(), feeLine(unknown));
    expect(text).toContain('Tổng cộng | 8.000 đ (chưa kể khoản chưa xác định)');
  });

  test('a price in tiers is not shown as if it were one price', () => {
    const amount = 21_000 as Dong;
    const tiered = feeLine({
      per: 'page',
      unitPrice: 2000 as Dong,
      quantity: 5,
      copies: 3,
      amount,
    });
    const text = fees(feeLine(), tiered);
    expect(text).toContain('theo biểu mức | 5 trang × 3 bản | 21.000 đ');
    expect(text).toContain('Tổng cộng | 29.000 đ');
  });

  test('nothing to pay is said too', () => {
    expect(fees()).toContain('Phí, lệ phí: không có khoản phải nộp.');
  });
});

test('noughts stand before small days and the first two months only', () => {
  const receivedAt = '2026-03-02T07:05:00+07:00' as Instant;
  const sheet = receipt({ dossier: sampleDossier({ receivedAt }) });
  const { state } = sheet.blocks[0] as { state: { placeAndDate: string } };
  expect(state.placeAndDate).toBe('Hạ Long, ngày 02 tháng 3 năm 2026');
});
