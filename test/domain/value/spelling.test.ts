import { expect, test } from 'vitest';
import { isWellSpelt } from '../../../src/domain/value/spelling.ts';

const right =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quỳnh Quốc quý Quế quyền ' +
  'giếng gì giết gìn Gia Giáp khuỷu khuya thuở Uyên Yến Ý Ánh Út Ích hoà hòa thuý thúy Khoẻ khỏe ' +
  'ngoằn ngoẹo nghĩa Nghiêm Ghềnh Kạn ông Ứng Thị Tuyết xoong mía múa mưa hươu rượu yêu Yếm Hoạch ' +
  'Hoắc quạt Quảng Quyết quýt quít Êm Ếch Đoàn Ðoàn PHƯỢNG KHUYẾN giỗ giữ của cũ người ghế kẻ';

test.each(right.split(' '))('%s is spelt as Vietnamese is', (word) => {
  expect(isWellSpelt(word)).toBe(true);
  expect(isWellSpelt(word.normalize('NFD'))).toBe(true);
});

const wrong =
  'Nguyeãn Döông Quúnh Ngäc Müller José Bjørn Viêt TrÇn Quôc Hoaø aù cị ngỉ ghà kổ Thơng giị ' +
  'tốt́ Đắk Krông Loïc Jürgen Señor São1 toạ́n tòan';

test.each(wrong.split(' '))('%s is not', (word) => expect(isWellSpelt(word)).toBe(false));
