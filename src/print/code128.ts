/** Code 128 (ISO/IEC 15417), sets B and C: a text becomes the widths of bars and spaces. */

const START_B = 104;
const START_C = 105;
const TO_C = 99;
const TO_B = 100;
const STOP = 106;

/** White modules on each side, without which a scanner does not find the code. */
export const code128QuietModules = 10;

/** Six widths for each value 0-105, bar first; the stop has a seventh, its closing bar. */
const PATTERNS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 ' +
  '122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 ' +
  '321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 ' +
  '211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 ' +
  '213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 ' +
  '121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 ' +
  '241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 ' +
  '412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 ' +
  '211214 211232 2331112'
).split(' ');

/** Bar, space, bar … in modules, without the quiet zones. Throws on text outside ASCII 32-126. */
export function code128Widths(text: string): number[] {
  return code128Values(text).flatMap((value) => [...PATTERNS[value]!].map(Number));
}

/** The symbol values: start, data and switches, check, stop. */
export function code128Values(text: string): number[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('Code 128 B takes ASCII 32-126 only');
  const data = dataValues(text);
  const check = data.reduce((sum, value, index) => sum + value * Math.max(1, index), 0) % 103;
  return [...data, check, STOP];
}

/** Pairs of digits go in set C, at half the width, wherever the switch pays for itself. */
function dataValues(text: string): number[] {
  const values: number[] = [];
  let inC = false;
  for (let at = 0; at < text.length;) {
    const digits = /^\d*/.exec(text.slice(at))![0].length;
    const worthC: boolean = inC ? digits >= 2 : pays(digits, at, text.length);
    if (values.length === 0) values.push(worthC ? START_C : START_B);
    else if (worthC !== inC) values.push(worthC ? TO_C : TO_B);
    inC = worthC;
    values.push(inC ? Number(text.slice(at, at + 2)) : text.charCodeAt(at) - 32);
    at += inC ? 2 : 1;
  }
  return values;
}

/**
 * Four digits pay at either end of the text, six in the middle; an odd run leaves its first
 * digit in set B, so that the rest are pairs.
 */
function pays(digits: number, at: number, length: number): boolean {
  const atAnEnd = at === 0 || at + digits === length;
  return digits % 2 === 0 && digits >= (atAnEnd ? 4 : 6);
}
