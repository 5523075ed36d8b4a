import { describe, expect, test } from 'vitest';
import { citizenKinds, sexes } from '../../../src/domain/citizen/citizen.ts';
import { sources } from '../../../src/domain/dossier/dossier.ts';
import { statuses } from '../../../src/domain/dossier/status.ts';
import {
  cellText,
  folded,
  isGarbled,
  isPlainText,
  readYes,
} from '../../../src/domain/import/cells.ts';
import {
  channelWords,
  isOnlyInTime,
  kindWords,
  methodWords,
  sexWords,
  sourceWords,
  statusMeant,
  statusNear,
  statusWords,
} from '../../../src/domain/import/choices.ts';
import { readHeader } from '../../../src/domain/import/columns.ts';
import { flagCodes, isFlag, noteCodes } from '../../../src/domain/import/fault.ts';
import { methods } from '../../../src/domain/payment/payment.ts';
import { channels } from '../../../src/domain/procedure/procedure.ts';
import { importHelp as enHelp } from '../../../src/locale/en/help/import.ts';
import { importHelp as viHelp } from '../../../src/locale/vi/help/import.ts';
import { reading } from './sample.ts';

describe('the words of a closed list', () => {
  test.each([
    ['status', statusWords, statuses.filter((status) => status !== 'cancelled')],
    ['channel', channelWords, channels],
    ['source', sourceWords, sources],
    ['method', methodWords, methods],
    ['sex', sexWords, sexes],
    ['kind', kindWords, citizenKinds],
  ] as const)('of %s mean all that there is, and nothing else', (_what, words, list) => {
    expect(new Set(Object.values(words))).toEqual(new Set(list));
    for (const own of list) expect(words).toHaveProperty(folded(own), own);
    for (const word of Object.keys(words)) expect(folded(word)).toBe(word);
  });
});

test.each([
  ['vi', viHelp, 'Giá trị: '],
  ['en', enHelp, 'Values: '],
] as const)('the help tells a word for each value, in %s', (_lang, help, begin) => {
  const lists = { status: statusWords, channel: channelWords, source: sourceWords } as const;
  const all = { ...lists, method: methodWords, sex: sexWords, kind: kindWords };
  const told = (['import dossiers', 'import citizens'] as const).flatMap((command) => {
    const line = help[command].more?.find((each) => each.startsWith(begin)) ?? '';
    return line.slice(begin.length, -1).split('; ');
  });
  const words = new Map(told.map((each) => [each.split(': ')[0]!, each.split(': ')[1]!]));
  for (const [column, list] of Object.entries(all)) {
    const meant = words.get(column)?.split(', ');
    const values = meant?.map((word) => (list as Record<string, string>)[folded(word)]);
    expect(new Set(values)).toEqual(new Set(Object.values(list)));
  }
  const yes = words.get('digitised, result_digitised, e_result')?.split(', ').map(readYes);
  expect(yes).toEqual([{ value: true }, { value: false }]);
});

describe('a header', () => {
  const none = new Map<string, string | null>();
  const read = (...cells: string[]) => readHeader('dossiers', cells, none);
  const needed = ['code', 'procedure', 'name', 'received_at'];

  test('in people’s words names our columns, in whatever order', () => {
    expect(read('Ngày tiếp nhận', 'MÃ HỒ SƠ', 'Họ và tên', 'Thủ tục')).toEqual({
      columns: ['received_at', 'code', 'name', 'procedure'],
      ...{ unmapped: [], missing: [], found: 4 },
    });
  });

  test('in our own words, each as it is', () => {
    const own = ['code', 'procedure', 'citizen_id', 'name', 'received_at', 'due_date', 'status'];
    expect(read(...own).columns).toEqual(own);
  });

  test('tells what it lacks, and what nobody knows', () => {
    expect(read('Mã hồ sơ', 'Màu giấy', '')).toEqual({
      columns: ['code', null, null],
      ...{ unmapped: ['Màu giấy'], missing: needed.slice(1), found: 1 },
    });
    expect(read('')).toMatchObject({ columns: [null], unmapped: [], missing: needed, found: 0 });
  });

  test('with what explains it in brackets is the same', () => {
    expect(read('Ngày sinh (dd/mm/yyyy)', 'Mã hồ sơ [*]').columns).toEqual(['dob', 'code']);
  });

  test('of two cells for one column the likelier is taken, the other is not', () => {
    expect(read('Ngày', 'Ngày tiếp nhận')).toMatchObject({
      columns: [null, 'received_at'],
      unmapped: ['Ngày'],
    });
    expect(read('Ngày tiếp nhận', 'Ngày').columns).toEqual(['received_at', null]);
    expect(read('Mã hồ sơ', 'mã hồ sơ').columns).toEqual(['code', null]);
  });

  test('says what the office says it does, before every word of ours', () => {
    const map = new Map([
      ['ngay', 'due_date'],
      ['ma ho so', null],
      ['so moi', 'code'],
    ]);
    expect(readHeader('dossiers', ['Ngày', 'Mã hồ sơ', 'Số mới', 'Hẹn trả'], map)).toMatchObject({
      columns: ['due_date', null, 'code', null],
      unmapped: ['Mã hồ sơ', 'Hẹn trả'],
    });
  });

  test('of a name over two columns names both', () => {
    expect(read('Họ', 'Tên', 'Ngày nhận').columns).toEqual(['family', 'name', 'received_at']);
    expect(read('Họ và chữ đệm', 'Tên').columns).toEqual(['family', 'name']);
    expect(read('Họ và tên', '', 'Ngày nhận')).toMatchObject({
      ...{ columns: ['name', 'given', 'received_at'], unmapped: [], found: 2 },
    });
    expect(read('Họ và tên', 'Hộ')).toMatchObject({ columns: ['name', null], unmapped: ['Hộ'] });
    expect(read('Họ và tên', '').columns).toEqual(['name', 'given']);
    expect(read('', 'Họ và tên').columns).toEqual([null, 'name']);
    expect(read('Họ', 'Tên', '').columns).toEqual(['family', 'name', null]);
    expect(readHeader('procedures', ['Mã', 'Tên', ''], none).columns).toEqual([
      ...['code', 'name', null],
    ]);
  });

  test.each([
    ['code', 'Mã HS', 'Mã số HS', 'Số HS'],
    ['name', 'Người đề nghị', 'Tên người yêu cầu', 'Họ tên người đề nghị'],
    ['procedure', 'Loại TTHC', 'Loại thủ tục', 'Tên TTHC'],
    ['phone', 'Số ĐT', 'SĐT liên hệ', 'Điện thoại liên hệ', 'Số điện thoại liên hệ'],
    ['received_at', 'Ngày nhận HS', 'Ngày tiếp nhận HS', 'Ngày nộp HS', 'Nhận HS'],
    ['due_date', 'Ngày hẹn', 'Ngày hẹn trả KQ', 'Hẹn trả KQ'],
    ['returned_at', 'Ngày trả KQ', 'Trả KQ'],
    ['status', 'Trạng thái HS', 'Tình trạng HS', 'Tình trạng hồ sơ'],
  ])('cut short as registers do is %s', (column, ...headers) => {
    expect(headers.map((header) => read(header).columns[0])).toEqual(headers.map(() => column));
  });

  test('of other lists has columns of its own', () => {
    expect(readHeader('citizens', ['Họ tên', 'CCCD', 'Giới tính'], none)).toMatchObject({
      columns: ['name', 'citizen_id', 'sex'],
      missing: [],
    });
    expect(readHeader('citizens', ['Mã hồ sơ'], none).columns).toEqual([null]);
  });
});

describe('a cell', () => {
  test('of plain letters is short, and nothing can be wrong with it', () => {
    expect([isPlainText('HS-15/2024'), isPlainText(''), isPlainText('a'.repeat(4000))]).toEqual(
      Array(3).fill(true),
    );
    expect([isPlainText('a'.repeat(4001)), isPlainText('Thử'), isPlainText('a\tb')]).toEqual(
      Array(3).fill(false),
    );
  });

  test('that lost letters is told from one that has all', () => {
    expect([isGarbled('Th\uFFFD'), isGarbled('T\u0000'), isGarbled('Thử?')]).toEqual([
      ...[true, true, false],
    ]);
  });

  test('keeps what was written, without the mark of a spreadsheet', () => {
    expect(["'-5", "'@x", "'+84", "'7", "'x", ' a '].map(cellText)).toEqual([
      ...['-5', '@x', '+84', '7', "'x", 'a'],
    ]);
  });

  test('is folded to words', () => {
    expect(folded(' Đã trả (kết quả) ')).toBe('da tra ket qua');
    expect(folded('...')).toBe('');
  });
});

describe('a row', () => {
  test('has what its file has a column for, or in a row of its own columns what it fills', () => {
    const cells = { code: 'a', name: ' ' };
    const some = reading(cells);
    expect([some.has('code'), some.has('name'), some.has('dob')]).toEqual([true, true, false]);
    const own = reading(cells, { ownColumns: true });
    expect([own.has('code'), own.has('name'), own.has('dob')]).toEqual([true, false, false]);
    expect(own.filled()).toEqual(['code']);
  });

  test('tells what is wrong with it, each once', () => {
    const row = reading({ name: 'T\uFFFD', note: 'ơ'.repeat(4001), dob: '24/11/2026', fee: 'x' });
    expect([row.needed('name'), row.text('note'), row.birth('dob'), row.amount('fee')]).toEqual([
      ...['', '', null, null],
    ]);
    expect(row.faults.map(({ column, code }) => [column, code])).toEqual([
      ['name', 'garbled'],
      ['note', 'too_long'],
      ['dob', 'future_date'],
      ['fee', 'bad_amount'],
    ]);
    expect(row.faults[1]!.given).toBe('ơ'.repeat(40));
  });

  test('begins anew with each, and with the trouble the reader had', () => {
    const row = reading({ code: '' });
    row.needed('code');
    row.note('code', 'changed', 'a', 'b');
    row.begin({ row: 3, cells: ['x'], trouble: null });
    expect([row.faults, row.notes, row.text('code'), row.originals()]).toEqual([[], [], 'x', null]);
    row.begin({ row: 4, cells: [], trouble: 'ragged' });
    expect(row.faults).toEqual([{ column: '', code: 'ragged', given: '', suggestion: null }]);
    expect([row.text('code'), row.raw('dob')]).toEqual(['', '']);
  });

  test('keeps what was converted as it stood', () => {
    const row = reading({ name: 'TrÇn' });
    row.note('name', 'converted', 'TrÇn', 'Trần');
    row.note('phone', 'zero_restored', '9', '09');
    expect(row.originals()).toEqual({ name: 'TrÇn' });
  });
});

test('a flag is of the catalogue, a note of a row', () => {
  expect(flagCodes.every(isFlag)).toBe(true);
  expect(noteCodes.some(isFlag)).toBe(false);
});

describe('a status', () => {
  test.each([
    ['Đã trả KQ', 'returned'],
    ['Đã trả kết quả đúng hạn', 'returned'],
    ['Đã trả quá hạn', 'returned'],
    ['Hồ sơ đã trả kết quả', 'returned'],
    ['Đang xử lý', 'processing'],
    ['Đang xử lý (quá hạn)', 'processing'],
    ['Đang trình ký', 'processing'],
    ['Chờ trả kết quả', 'resolved'],
    ['Đã xử lý xong, chờ trả kết quả', 'resolved'],
    ['Đã có KQ', 'resolved'],
    ['Công dân xin rút', 'withdrawn'],
    ['Từ chối giải quyết', 'unresolved'],
    ['Chờ bổ sung HS', 'supplement_requested'],
  ])('%s is %s', (text, status) => {
    expect(statusMeant(text)).toBe(status);
  });

  test.each([
    ['Mới', 'received'],
    ['Chờ tiếp nhận', 'received'],
    ['Chưa giải quyết', 'processing'],
    ['Chờ duyệt', 'processing'],
    ['Chưa trả', 'resolved'],
    ['Đã trao trả', 'returned'],
    ['Đã duyệt', 'resolved'],
    // These may be two.
    ['Trả lại hồ sơ', null],
    ['Hủy', null],
    ['Tạm dừng', null],
    ['Tồn', null],
    ['X', null],
    ['Quá hạn', null],
  ])('%s is no word of it, and nearest to %s', (text, status) => {
    expect([statusMeant(text), statusNear(text)]).toEqual([null, status]);
  });

  test.each(['Quá hạn', 'Đúng hạn', 'trong hạn', 'Trễ hạn'])('%s tells only how timely', (text) => {
    expect([statusMeant(text), isOnlyInTime(text)]).toEqual([null, true]);
  });
});

test.each([
  'Số vào sổ;Loại việc;Người nộp đơn;CMT;Ngày vào sổ;Thời hạn trả;' +
    'Ngày trả thực tế;Tình trạng xử lý',
  'Mã HSDVC;Tên DVC;Khách hàng;Số ĐDCN;Thời điểm tiếp nhận;Hạn trả KQ;' +
    'Ngày nhận KQ;Kết quả giải quyết',
  'Mã hồ sơ;Yêu cầu giải quyết;Người làm đơn;Số CCCD/CMT;Ngày tiếp nhận hồ sơ;' +
    'Ngày trả kết quả dự kiến;Ngày trả kết quả thực tế;Trạng thái xử lý',
])('titles as older books have them: %s', (titles) => {
  const { columns, unmapped } = readHeader('dossiers', titles.split(';'), new Map());
  expect([columns, unmapped]).toEqual([
    [
      ...['code', 'procedure', 'name', 'citizen_id', 'received_at', 'due_date', 'returned_at'],
      'status',
    ],
    [],
  ]);
});
