/**
 * Images of citizens' cards. A card is shown, and scanned for what it says: of somebody's data no
 * more is kept than what is done needs (Law 91/2025/QH15), and what it needs of a card is data.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { Problem } from '../problem.ts';
import { fold } from '../value/text.ts';
import type { DocumentOf } from './document.ts';

/** Of what is asked for in either of several ways, or together, each part is looked at. */
const PARTED = /[/;,+]|\b(?:hoac|va|kem(?: theo| voi)?|cung(?: voi)?)\b/;
const COUNT = '(?:\\d+|mot)';
const SIDE = '(?:(?:hai )?mat(?: (?:truoc|sau))?|truoc|sau)';
const KIND_OF_COPY = 'sao|chup|chinh|goc|scan|in|photo(?:copy)?|pho to|dien tu';
const COPIED =
  `(?:ban (?:${KIND_OF_COPY})|photo(?:copy)?|pho to|anh chup|hinh anh|anh)` +
  '(?: (?:(?:(?:co|duoc|da) )?(?:chung thuc|cong chung)|dien tu))*';
/** How many of it, how it was copied, and which of its sides. */
const COPY = new RegExp(`^(?:(?:[-•]|${COUNT}|${COPIED}|${SIDE}|cac|cua)(?:\\s+|$))*`);
const CARD = new RegExp(
  '^(?:(?:the|giay|giay chung nhan) )?' +
    '(?:can cuoc|cccd|cmnd|cmt|chung minh nhan dan|chung minh thu)\\b',
);
/** Papers that tell who somebody is: nearly always a card. */
const WHO = /^giay to (?:chung minh )?(?:tuy than|nhan than)\b/;
const PASSPORT = /^(?:so )?ho chieu\b/;
const OTHER_PAPER = new RegExp(
  '^(?:giay|to khai|don|bien ban|van ban|so(?! dinh danh)|trich luc|hop dong|quyet dinh|' +
    'phieu|tai lieu|chung|the|tho|ho khau|khai sinh|chan dung|\\d+ ?x ?\\d+)\\b',
);

/**
 * Whether what a paper is called is a citizen's card: `Thẻ căn cước`, `Bản sao CCCD`, `Giấy tờ tùy
 * thân`, `Hộ chiếu/Thẻ căn cước công dân`. What may be another paper besides (`Giấy khai sinh hoặc
 * căn cước`), has one with it (`Căn cước và sổ hộ khẩu`), or only speaks of cards (`Tờ khai cấp căn
 * cước`), is none.
 */
export function isCardNamed(name: string): boolean {
  const parts = fold(name.replaceAll(/\([^)]*\)/g, ' '))
    .split(PARTED)
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
  return of === 'result' ? givesCards(procedure) : isCardNamed(of.name);
}

/** Whether whatever a procedure may give is a card. */
export function givesCards({ results }: Pick<Procedure, 'results'>): boolean {
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
