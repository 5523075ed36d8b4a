/** Registers as offices keep them: sums, headings, signatures, headers in two rows and again. */
import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { csv, errorsOf, fileOf, importing, linesOf } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const names = ['STT', 'Mã hồ sơ', 'Mã số TTHC', 'Họ và tên chủ hồ sơ', 'Ngày nhận', 'Lệ phí'];
const good = (n: number) => [
  String(n),
  `HS-${n}`,
  '1.001193',
  'Trần Thị Thử',
  '05/01/2026',
  '8000',
];

const furniture: Record<string, string[]> = {
  'a sum': ['', 'Tổng cộng', '', '', '', '16.000'],
  'a sum in front': ['Tổng cộng: 2 hồ sơ', '', '', '', '', '16.000 đ'],
  'a sum of a page': ['', '', '', 'Cộng trang', '', '8000'],
  'a sum carried on': ['', 'LŨY KẾ', '2', '', '', '16000'],
  'a field': ['I. LĨNH VỰC HỘ TỊCH', '', '', '', '', ''],
  'a field where codes stand': ['', 'Lĩnh vực: Hộ tịch', '', '', '', ''],
  'a field with its number beside': ['II', 'Hộ tịch, chứng thực', '', '', '', ''],
  'a month': ['', 'Tháng 01 năm 2026', '', '', '', ''],
  'the header again': names,
  'its numbers again': ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
  'a number without a row': ['17', '', '', '', '', ''],
  'who signs': ['', 'Người lập biểu', '', '', 'THỦ TRƯỞNG ĐƠN VỊ', ''],
  'how they sign': ['', '(Ký, ghi rõ họ tên)', '', '', '(Ký tên, đóng dấu)', ''],
  'the day of it': ['', '', '', '', 'Phường Thử, ngày 30 tháng 11 năm 2026', ''],
  'the head of a page': ['UBND PHƯỜNG THỬ', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '', ''],
  'a page': ['', '', '', '', '', 'Trang 2/5'],
};

describe('a perfect register ends with 0', () => {
  test.each(Object.entries(furniture))('with %s in it', async (_what, cells) => {
    const counter = await newCounter();
    const file = fileOf(counter, 'a.csv', csv([names, good(1), cells, good(2)]));
    const { code, answer } = await importing(counter, ['dossiers', file]);
    expect({ code, answer }).toMatchObject({
      code: 0,
      answer: { rows: 2, imported: 2, refused: 0, passed: 1 },
    });
    expect(linesOf(answer['files'].notes)[1]).toMatch(/^3,,passed_over,/);
  });

  test('with all of it, names below the signature, and blank rows, in a workbook', async () => {
    const counter = await newCounter();
    const rows = [
      ['SỔ THEO DÕI HỒ SƠ'],
      [],
      names,
      ...[furniture['a field']!, good(1), good(2), furniture['a sum of a page']!, []],
      ...[names, good(3), furniture['a sum']!, [], furniture['the day of it']!],
      ...[furniture['who signs']!, furniture['how they sign']!, [], []],
      ['', 'Nguyễn Văn Thử', '', '', 'Lê Thị Mẫu', ''],
    ];
    const file = fileOf(counter, 'a.xlsx', await writeXlsx({ sheets: [{ name: 'Sổ', rows }] }));
    const { code, answer } = await importing(counter, ['dossiers', file]);
    expect({ code, answer }).toMatchObject({ code: 0, answer: { imported: 3, passed: 8 } });
    const { out } = await counter.run(['import', 'dossiers', file]);
    expect(out).toMatch(/Bỏ qua \(tổng, đề mục, chữ ký\) +8/);
  });

  test('what may be somebody’s row is never passed over', async () => {
    const counter = await newCounter();
    const rows = [
      ['', 'HS-5', '', '', '', ''],
      ['6', '', '1.001193', 'Trần Thị Thử', '05/01/2026', '8000'],
      ['', '', '', 'Lê Văn Thử', '', ''],
      ['8', 'HS-8', '1.001193', 'Tống Thị Công', '', '8000'],
      ['9', 'HS-9', '1.001193', 'Tổng công ty Thử', '05/01/2026', 'x'],
    ];
    const file = fileOf(counter, 'a.csv', csv([names, ...rows]));
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ rows: 5, refused: 5, passed: 0 });
    expect(new Set(errorsOf(answer['files'].errors).map((line) => line[0])).size).toBe(5);
  });

  test.each(['Phan Thị Thử', 'Tô Văn Mẫu', 'Tống Thị Thử', 'Công Nam', 'Quý Thử', 'Tổ Thị Mẫu'])(
    'nor is %s, of whom nothing else is said',
    async (name) => {
      const counter = await newCounter();
      const file = fileOf(
        counter,
        'a.csv',
        csv([
          ['Họ tên', 'CCCD', 'Ngày sinh'],
          [name, '', ''],
        ]),
      );
      const { answer } = await importing(counter, ['citizens', file]);
      expect(answer).toMatchObject({ rows: 1, refused: 1, passed: 0 });
    },
  );

  test('of citizens too', async () => {
    const counter = await newCounter();
    const rows = [
      ['STT', 'Họ tên', 'CCCD', 'Ngày sinh'],
      ['Tổ dân phố 3', '', '', ''],
      ['1', 'Trần Thị Thử', '022192000001', '29/02/1992'],
      ['', 'Tổng số: 1 người', '', ''],
      ['', 'Người lập danh sách', '', ''],
      ['', 'Lê Văn Mẫu', '', ''],
    ];
    const file = fileOf(counter, 'a.csv', csv(rows));
    const { code, answer } = await importing(counter, ['citizens', file]);
    expect({ code, answer }).toMatchObject({ code: 0, answer: { imported: 1, passed: 4 } });
  });
});

describe('a header of two rows', () => {
  test('says of each column what both say', async () => {
    const counter = await newCounter();
    const rows = [
      ['SỔ THEO DÕI HỒ SƠ', '', '', '', '', '', '', ''],
      [
        'TT',
        'Mã hồ sơ',
        'Tên TTHC',
        'Tên cá nhân, tổ chức',
        'Ngày, tháng, năm',
        '',
        'Trả kết quả',
        '',
        'Ghi chú',
      ],
      ['', '', '', '', 'Nhận hồ sơ', 'Hẹn trả kết quả', 'Ngày, tháng, năm', 'Phương thức', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
      [
        '1',
        'HS-1',
        'Đăng ký khai sinh',
        'Trần Thị Thử',
        '05/01/2026',
        '06/01/2026',
        '07/01/2026',
        'Trực tiếp',
        'đủ',
      ],
    ];
    const { code } = await importing(counter, ['dossiers', fileOf(counter, 'a.csv', csv(rows))]);
    expect(code).toBe(0);
    const shown = await counter.json('dossier show HS-1');
    expect(shown).toMatchObject({ dueDate: '2026-01-06', receivedAt: '2026-01-05T00:00:00+07:00' });
    expect(String(shown['dates'].returnedAt)).toContain('2026-01-07');
  });

  test('of which one word alone would say too much', async () => {
    const counter = await newCounter();
    const rows = [
      ['Mã hồ sơ', 'Thủ tục', 'Họ tên', 'Tiếp nhận', '', 'Trả kết quả', ''],
      ['', '', '', 'Ngày', 'Người nhận hồ sơ', 'Ngày', 'Ghi chú'],
      ['HS-1', '1.001193', 'Trần Thị Thử', '05/01/2026', 'Lê Văn Mẫu', '07/01/2026', 'đủ'],
    ];
    const { code } = await importing(counter, ['dossiers', fileOf(counter, 'a.csv', csv(rows))]);
    expect(code).toBe(0);
    const { dates } = await counter.json('dossier show HS-1');
    expect([dates.receivedAt, dates.returnedAt].map((at: string) => at.slice(0, 10))).toEqual([
      '2026-01-05',
      '2026-01-07',
    ]);
  });
});
