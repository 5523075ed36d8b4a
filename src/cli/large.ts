/** A sum that is seen from across the counter: digits three rows high, of half blocks. */

/** Each sign as rows of dots; two rows of dots make one of the screen. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  0: ['###', '# #', '# #', '# #', '###'],
  1: [' # ', '## ', ' # ', ' # ', '###'],
  2: ['###', '  #', '###', '#  ', '###'],
  3: ['###', '  #', '###', '  #', '###'],
  4: ['# #', '# #', '###', '  #', '  #'],
  5: ['###', '#  ', '###', '  #', '###'],
  6: ['###', '#  ', '###', '# #', '###'],
  7: ['###', '  #', '  #', '  #', '  #'],
  8: ['###', '# #', '###', '# #', '###'],
  9: ['###', '# #', '###', '  #', '###'],
  '.': [' ', ' ', ' ', ' ', '#'],
  // The letter of the currency.
  '\u0111': [' ##', '  #', '###', '# #', '###'],
  ' ': [' ', ' ', ' ', ' ', ' '],
};
const HEIGHT = 6;

/** The rows of a sum as it is written; of a text with other signs, the text as it is. */
export function largeRows(text: string): string[] {
  const signs = [...text].map((sign) => SIGNS[sign]);
  if (signs.includes(undefined)) return [text];
  const dots = Array.from({ length: HEIGHT }, (_, row) =>
    signs.map((sign) => sign![row] ?? ' '.repeat(sign![0]!.length)).join(' '),
  );
  return [0, 2, 4].map((top) =>
    [...dots[top]!]
      .map((upper, at) => block(upper, dots[top + 1]![at]))
      .join('')
      .trimEnd(),
  );
}

function block(upper: string | undefined, lower: string | undefined): string {
  if (upper === '#') return lower === '#' ? '█' : '▀';
  return lower === '#' ? '▄' : ' ';
}
