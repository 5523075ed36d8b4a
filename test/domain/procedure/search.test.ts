/** Which of several procedures that fit some words stands first. */
import { expect, test } from 'vitest';
import { proceduresNamed, searchProcedures } from '../../../src/domain/procedure/search.ts';
import { foldedWords, initials } from '../../../src/domain/value/text.ts';

const lines = [
  'Chấm dứt hộ kinh doanh',
  'Tạm ngừng, tiếp tục hộ kinh doanh',
  'Cấp lại giấy hộ kinh doanh',
  'Thành lập hộ kinh doanh',
  'Thay đổi đăng ký hộ kinh doanh',
  'Hộ kinh doanh',
].map((shortName, n) => ({
  code: `1.00000${n}`,
  shortName,
  words: foldedWords(shortName).join(' '),
  initials: initials(shortName),
}));

test.each([
  ['named', proceduresNamed],
  ['searched', searchProcedures],
])('%s: the exact one first, what ends something behind all others', (_name, find) => {
  const found = find(lines, 'ho kinh doanh').map(({ shortName }) => shortName);
  expect(found).toEqual([
    'Hộ kinh doanh',
    'Thành lập hộ kinh doanh',
    'Cấp lại giấy hộ kinh doanh',
    'Thay đổi đăng ký hộ kinh doanh',
    'Chấm dứt hộ kinh doanh',
    'Tạm ngừng, tiếp tục hộ kinh doanh',
  ]);
  expect(find(lines, 'cham dut ho kinh doanh')).toHaveLength(1);
});
