/** The parts of the portal's list of papers: each a table with its head, under a heading. */
import { cleanLine, fold } from '../../value/text.ts';
import { aligned } from '../aligned.ts';
import { countsIn } from './counts.ts';

export interface Section {
  heading: string;
  /** The papers, without the head of the table. */
  text: string;
}

const HEAD = 'Ten giay toMau don, to khaiSo luong';

/** What stands between the last count of a table and the head of the next is its heading. */
export function sectionsOf(text: string): Section[] {
  const plain = aligned(text);
  const starts: number[] = [];
  for (let at = plain.indexOf(HEAD); at >= 0; at = plain.indexOf(HEAD, at + HEAD.length)) {
    starts.push(at);
  }
  if (starts.length === 0) return [{ heading: '', text }];
  let from = 0;
  const sections: Section[] = [];
  for (const start of starts) {
    const before = text.slice(from, start);
    const last = countsIn(aligned(before)).at(-1)?.ends ?? 0;
    // Before the first table there may be papers that stand in none.
    if (sections.length > 0) sections.at(-1)!.text = before.slice(0, last);
    else if (last > 0) sections.push({ heading: '', text: before.slice(0, last) });
    sections.push({ heading: cleanLine(before.slice(last)), text: '' });
    from = start + HEAD.length;
  }
  sections.at(-1)!.text = text.slice(from);
  return sections;
}

/**
 * What a heading means for what stands under it: papers that are always asked for, such as are
 * shown only, a circumstance (`case`), something else that parts them (`part`), or a remark.
 */
export interface Heading {
  kind: 'common' | 'present' | 'case' | 'part' | 'remark';
  words: string;
}

const BULLET = /^(?:[-+*•\s]+|\(?(?:\p{L}|\d{1,2}|[ivx]{1,4})[.)]\s*)+/iu;

export function headingOf(raw: string): Heading {
  const words = cleanLine(raw)
    .replace(BULLET, '')
    .replace(/[:;.,\s]+$/, '')
    .trim();
  const plain = fold(words);
  return { kind: kindOf(plain), words: words.slice(0, 500) };
}

function kindOf(plain: string): Heading['kind'] {
  if (plain === '') return 'common';
  if (/^(?:luu y|ghi chu|chu thich)\b/.test(plain)) return 'remark';
  if (/^(?:truong hop|doi voi|khi|neu)\b/.test(plain)) return 'case';
  if (/xuat trinh/.test(plain)) return 'present';
  const common = new RegExp(
    String.raw`^(?:(?:cac )?(?:giay to|thanh phan(?: ho so)?|ho so)\b)?` +
      String.raw` ?(?:(?:(?:can|phai) )?(?:nop|gom co|bao gom|gom)\b)?` +
      String.raw`(?: cac (?:giay to|thanh phan))?(?: sau(?: day)?)?$`,
  );
  const filed = /^nguoi .*\bnop\b.*\bbo ho so\b.*\bgom\b/;
  return common.test(plain) || filed.test(plain) ? 'common' : 'part';
}
