/** Lists in the code pages of old programs, from a file and from standard input alike. */
import { describe, expect, test } from 'vitest';
import { inTcvn3, inVni, inWindows1258 } from '../../support/code-pages.ts';
import { csv, fileOf, header, importing, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';
import { rowsIn } from '../../support/rows.ts';

const vietnamese = ['Mã hồ sơ', 'Thủ tục', 'Số CCCD', 'Họ và tên', 'Ngày sinh', 'Ngày tiếp nhận'];
const list = csv([
  [...vietnamese, ...header.slice(6)],
  row(1, { name: 'Bùi Thị Hoà' }),
  row(2, { name: 'Nguyễn Văn Thử' }),
  row(3, { name: 'Vũ Quỳnh Ngọc', note: 'đã nộp đủ giấy tờ' }),
]);
const utf16 = Buffer.from(`\uFEFF${list}`, 'utf16le');
const ways = [
  ['utf-8', Buffer.from(list)],
  ['utf-16le', utf16],
  ['utf-16be', Buffer.from(utf16).swap16()],
  ['windows-1258', inWindows1258(list)],
] as const;

describe.each(ways)('a list in %s', (encoding, bytes) => {
  test.each(['a file', 'standard input'])('is read as it was written, from %s', async (from) => {
    const counter = await newCounter();
    const [path, stdin] = from === 'a file' ? [fileOf(counter, 'a.csv', bytes)] : ['-', bytes];
    const words = ['import', 'dossiers', path, '--out', counter.folder, '--json'];
    const { out } = await counter.run(words, stdin ? { stdin } : {});
    expect(JSON.parse(out)).toMatchObject({ encoding, imported: 3, converted: 0, unmapped: [] });
    expect((await counter.json('dossier show HS-1'))['citizen'].name).toBe('Bùi Thị Hoà');
    expect((await counter.json('dossier show HS-3'))['citizen'].name).toBe('Vũ Quỳnh Ngọc');
  });

  test('and so is what an office says of its headers', async () => {
    const counter = await newCounter();
    const text = 'Đương sự = name\n';
    const map = new Map<string, Uint8Array>([
      ['utf-8', Buffer.from(text)],
      ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
      ['windows-1258', inWindows1258(text)],
    ]);
    const said = fileOf(counter, 'map.txt', map.get(encoding)!);
    const file = fileOf(counter, 'a.csv', list.replace('Họ và tên', 'Đương sự'));
    const { answer } = await importing(counter, ['dossiers', file, '--map', said]);
    expect(answer).toMatchObject({ imported: 3, unmapped: [] });
  });
});

test.each(['TCVN3', 'VNI'])(
  'fonts of before Unicode are the same from either, %s',
  async (font) => {
    const typed = font === 'VNI' ? inVni : inTcvn3;
    const names = ['Bùi Thị Hoà', 'Dương Kim Mai', 'Phan Hồng'];
    const rows = names.map((name, n) => row(n, { name: typed(name) }));
    const bytes = Buffer.from(csv([header, ...rows]), 'latin1');
    for (const [path, stdin] of [['-', bytes], ['a.csv']] as const) {
      const counter = await newCounter();
      const file = stdin ? path : fileOf(counter, path, bytes);
      const words = ['import', 'dossiers', file, '--out', counter.folder, '--json'];
      const { out } = await counter.run(words, stdin ? { stdin } : {});
      expect(JSON.parse(out)).toMatchObject({
        encoding: 'windows-1252',
        imported: 3,
        converted: 3,
      });
      const found: string[] = [];
      for (const n of names.keys()) {
        found.push((await counter.json(`dossier show HS-${n}`))['citizen'].name);
      }
      expect(found).toEqual(names);
    }
  },
);

test('letters and marks that two pieces of a long file part are put together', async () => {
  const counter = await newCounter();
  const note = 'đã nộp đủ giấy tờ ễ ệ ỡ ';
  const rows = Array.from({ length: 3000 }, (_, n) => row(n, { note: note.repeat(10).trim() }));
  const file = fileOf(counter, 'a.csv', inWindows1258(csv([header, ...rows])));
  const { answer } = await importing(counter, ['dossiers', file]);
  expect(answer).toMatchObject({ encoding: 'windows-1258', imported: 3000 });
  const told = await rowsIn(
    counter.store,
    "select personal from journal where type = 'dossier.imported'",
  );
  expect(told.filter(({ personal }) => !String(personal).includes(note.trim()))).toEqual([]);
});

describe('a statement of a bank', () => {
  const text = 'Ngày giao dịch;Số tiền ghi có;Nội dung\n23/11/2026;8000;Nộp lệ phí bản sao\n';
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['windows-1258', inWindows1258(text)],
  ] as const)('in %s says the same from a file and from standard input', async (_what, bytes) => {
    const counter = await newCounter();
    const file = fileOf(counter, 'st.csv', bytes);
    const fromFile = await counter.json(`payment reconcile ${file}`);
    const fromInput = await counter.json('payment reconcile -', { stdin: bytes });
    expect(fromFile['lines']).toMatchObject([{ amount: 8000, purpose: 'Nộp lệ phí bản sao' }]);
    expect(fromInput['lines']).toEqual(fromFile['lines']);
  });
});
