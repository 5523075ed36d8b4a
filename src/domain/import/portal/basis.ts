/**
 * The numbers of the laws that a record names, out of titles and numbers run together:
 * `…ngày 29/6/202443/2024/QH15Quyết định…` names `43/2024/QH15`.
 */

import { aligned } from '../aligned.ts';

const ORGANS = [
  ...['TTg', 'BNNPTNT', 'BNNMT', 'BLDTBXH', 'BVHTTDL', 'BGDDT', 'BGTVT', 'BTNMT', 'BTTTT'],
  ...['BKHCN', 'BKHDT', 'BDTTG', 'BNV', 'BTC', 'BCA', 'BQP', 'BNG', 'BTP', 'BCT', 'BXD', 'BYT'],
  ...['UBTVQH', 'UBND', 'UBDT', 'HDND', 'NHNN', 'TTCP', 'VPCP', 'VPQH', 'BHXH', 'KTNN'],
  ...['TANDTC', 'VKSNDTC', 'HDTP', 'CTN', 'CP', 'QH', 'TLD', 'TW'],
];
const ORGAN = `(?:${ORGANS.join('|')})`;
/** Capitals that no small letter follows: the first of the next title is not theirs. */
const CAPITALS = '[A-Z]{1,10}(?![a-z])';
const KIND = '(?:ND|NQLT|NQ|QD|TTLT|TTLN|TT|CT|CD|VBHN|PL|SL|L|KH|CV|HD)';
const ASSEMBLY = '(?:QH|UBTVQH)(?:1[0-9]|[1-9])?';
/** People put a space before or behind a sign. */
const SLASH = ' {0,2}/ {0,2}';
const DOCUMENT = new RegExp(
  String.raw`(\d+(?:\.\d{1,3})?)${SLASH}((?:19|20)\d{2}${SLASH})?` +
    `(${ASSEMBLY}|${KIND}(?: {0,2}[-/] {0,2}(?:${ORGAN}|${CAPITALS}))+)`,
  'g',
);

const MOST = 40;

/** Each number once, in the order of the text and as it writes it. */
export function basisIn(text: string): string[] {
  const plain = aligned(text);
  const found = [...plain.matchAll(DOCUMENT)].flatMap((match) => {
    const [all, figures = '', , kind = ''] = match;
    const number = ownNumber(figures, plain.slice(0, match.index), kind);
    const behind = match.index + figures.length;
    const rest = text.slice(behind, match.index + all.length).replaceAll(' ', '');
    return number === '' ? [] : [number + rest];
  });
  return [...new Set(found)].slice(0, MOST);
}

/** Without the year of a date that runs into it, or the number of the title said twice. */
function ownNumber(figures: string, before: string, kind: string): string {
  const [whole = '', part] = figures.split('.');
  const behind = /^(?:19|20)\d{2}(\d{1,4})$/.exec(whole);
  const inDate = /\d\/$|nam\s*$/i.test(before);
  // The year of a number that could not be read.
  if (!behind && /^(?:19|20)\d{2}$/.test(whole) && /\/\s*$/.test(before)) return '';
  let own = whole;
  if (behind && (inDate || whole.length > 4)) own = behind[1]!;
  else if (whole.length === 4 && whole.slice(0, 2) === whole.slice(2) && kind.startsWith('QH')) {
    own = whole.slice(2);
  }
  if (own.length > 5) return '';
  return part === undefined ? own : `${own}.${part}`;
}
