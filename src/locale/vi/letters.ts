/** The letters of Vietnamese that other languages lack. */

const VOWELS = [
  ...['aàảãáạ', 'ăằẳẵắặ', 'âầẩẫấậ', 'eèẻẽéẹ', 'êềểễếệ', 'iìỉĩíị'],
  ...['oòỏõóọ', 'ôồổỗốộ', 'ơờởỡớợ', 'uùủũúụ', 'ưừửữứự', 'yỳỷỹýỵ'],
];

/** Every letter of Vietnamese that has a mark or is one of its own, small and large. */
export const vietnameseLetters: readonly string[] = [...VOWELS, 'đ'].flatMap((row) => [
  row,
  row.toLocaleUpperCase('vi'),
]);
