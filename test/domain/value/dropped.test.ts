/** What terminals type for files that are dropped onto them. */
import { expect, test } from 'vitest';
import { droppedPaths } from '../../../src/domain/value/dropped.ts';

const elsewhere: [string, string[]][] = [
  ['/home/lan/giay.pdf ', ['/home/lan/giay.pdf']],
  ["'/home/lan/giấy khai sinh.pdf' ", ['/home/lan/giấy khai sinh.pdf']],
  ['"/home/lan/giấy khai sinh.pdf"', ['/home/lan/giấy khai sinh.pdf']],
  ['/home/lan/gi\\ ấy\\ \\(2\\).pdf', ['/home/lan/gi ấy (2).pdf']],
  ["'/home/lan/O'\\''Neil.pdf'", ["/home/lan/O'Neil.pdf"]],
  ["/home/lan/O'Neil.pdf", ["/home/lan/O'Neil.pdf"]],
  ['"/home/lan/a \\"b\\".pdf"', ['/home/lan/a "b".pdf']],
  ['file:///home/lan/gi%E1%BA%A5y%20a.pdf', ['/home/lan/giấy a.pdf']],
  ['file:///home/lan/100%.pdf', ['/home/lan/100%.pdf']],
  ['file://may-quet/scan/a.pdf', ['//may-quet/scan/a.pdf']],
  ["'/a b.pdf' '/c d.pdf'", ['/a b.pdf', '/c d.pdf']],
  ['/a\\ b.pdf /c.pdf', ['/a b.pdf', '/c.pdf']],
  ['giấy khai sinh.pdf', ['giấy khai sinh.pdf']],
  ['/home/lan/giấy khai sinh.pdf', ['/home/lan/giấy khai sinh.pdf']],
  ["'chưa đóng.pdf", ["'chưa đóng.pdf"]],
  ["'C:\\Quét giấy\\a.pdf'", ['C:\\Quét giấy\\a.pdf']],
];
test.each(elsewhere)('%s', (line, names) => expect(droppedPaths(line, false)).toEqual(names));

const onWindows: [string, string[]][] = [
  ['"C:\\Quét giấy\\a b.pdf"', ['C:\\Quét giấy\\a b.pdf']],
  ['C:\\Quet\\a.pdf', ['C:\\Quet\\a.pdf']],
  ['C:\\Quét giấy\\a b.pdf', ['C:\\Quét giấy\\a b.pdf']],
  ["& 'C:\\Quét giấy\\a.pdf'", ['C:\\Quét giấy\\a.pdf']],
  ['"C:\\a b.pdf" "D:\\c.pdf"', ['C:\\a b.pdf', 'D:\\c.pdf']],
  ['"\\\\may-quet\\scan\\a b.pdf"', ['\\\\may-quet\\scan\\a b.pdf']],
  ['file:///C:/Quet/a%20b.pdf', ['C:/Quet/a b.pdf']],
  ["C:\\Quet\\O'Neil.pdf", ["C:\\Quet\\O'Neil.pdf"]],
];
test.each(onWindows)('on Windows: %s', (line, names) =>
  expect(droppedPaths(line, true)).toEqual(names),
);
