/**
 * Images of citizens' cards. A card is shown, and scanned for what it says: of somebody's data no
 * more is kept than what is done needs (Law 91/2025/QH15), and what it needs of a card is data.
 */
import type { Dossier } from '../dossier/dossier.ts';
import { Problem } from '../problem.ts';
import { fold } from '../value/text.ts';
import type { DocumentOf } from './document.ts';

/** Of what is asked for in either of two ways each part is looked at. */
const EITHER = /\/|;|\bhoac\b/;
const SIDE = '(?:hai )?mat(?: (?:truoc|sau))?';
const COPIED = '(?:ban (?:sao|chup|chinh|goc|scan|photo)|photo|anh chup|hinh anh|anh)';
const COPY = new RegExp(`^(?:(?:${COPIED}|${SIDE}|cac|cua)\\s+)*`);
const CARD = new RegExp(
  '^(?:(?:the|giay|giay chung nhan) )?' +
    '(?:can cuoc|cccd|cmnd|cmt|chung minh nhan dan|chung minh thu)\\b',
);
/** Papers that tell who somebody is: nearly always a card. */
const WHO = /^giay to (?:chung minh )?(?:tuy than|nhan than)\b/;
const PASSPORT = /^(?:so )?ho chieu\b/;
const OTHER_PAPER = new RegExp(
  '^(?:giay|to khai|don|bien ban|van ban|so|trich luc|hop dong|quyet dinh|' +
    'phieu|tai lieu|chung|the|tho)\\b',
);

/**
 * Whether what a paper is called is a citizen's card: `Thẻ căn cước`, `Bản sao CCCD`, `Giấy tờ tùy
 * thân`, `Hộ chiếu/Thẻ căn cước công dân`. What may be another paper besides (`Giấy khai sinh hoặc
 * căn cước`), or only speaks of cards (`Tờ khai cấp căn cước`), is none.
 */
export function isCardNamed(name: string): boolean {
  const parts = fold(name.replaceAll(/\([^)]*\)/g, ' '))
    .split(EITHER)
    .map((part) => part.trim().replace(COPY, ''))
    .filter((part) => part !== '');
  const isCard = (part: string): boolean => CARD.test(part) || WHO.test(part);
  const isOther = (part: string): boolean =>
    OTHER_PAPER.test(part) && !isCard(part) && !PASSPORT.test(part);
  const [first = ''] = parts;
  const begins = isCard(first) || PASSPORT.test(first);
  return begins && parts.some(isCard) && !parts.some(isOther);
}

/** The same of a paper of a dossier, or of its result. */
export function isCardOf({ procedure }: Pick<Dossier, 'procedure'>, of: DocumentOf): boolean {
  if (of !== 'result') return isCardNamed(of.name);
  const { results } = procedure;
  return results.length > 0 && results.every(({ name }) => isCardNamed(name));
}

/** Throws `document.card` for a card, unless the office has said that it `keeps` them. */
export function requireNoCard(
  dossier: Pick<Dossier, 'code' | 'procedure'>,
  of: DocumentOf,
  keeps: boolean,
): void {
  if (keeps || !isCardOf(dossier, of)) return;
  const { code, procedure } = dossier;
  const name = of === 'result' ? procedure.results[0]!.name : of.name;
  throw new Problem('document.card', { code, name, result: of === 'result' });
}
