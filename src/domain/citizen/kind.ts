/** Whether a name is a person's or an organisation's, as far as its first words tell. */
import { foldedWords } from '../value/text.ts';
import type { CitizenKind } from './citizen.ts';

/** Words that only the names of organisations begin with. */
const ORGANISATION = new RegExp(
  '^(?:cong ty|doanh nghiep|hop tac xa|htx|ubnd|uy ban|chi nhanh|van phong|ngan hang|' +
    'truong (?:thpt|thcs|tieu hoc|mam non|mau giao|trung (?:hoc|cap)|pho thong|cao dang|dai hoc)|' +
    'so |phong |trung tam|to chuc|hoi |quy |benh vien|ban quan ly|vpdkdd|ho kinh doanh|dntn|hkd )',
);

/** A school; without marks it is hardly told from the family name `Trương`. */
const SCHOOL = /^tr\u01B0\u1EDDng\s/iu;

/** Words that name a household business. */
export function isHouseholdName(name: string): boolean {
  // Most names begin with another letter.
  if (/^[A-GI-Z]/i.test(name)) return false;
  return /^(?:ho kinh doanh|hkd) /.test(`${foldedWords(name).join(' ')} `);
}

/** A person's, where nothing tells. */
export function kindOfName(name: string): CitizenKind {
  const words = `${foldedWords(name).join(' ')} `;
  return ORGANISATION.test(words) || SCHOOL.test(name.normalize('NFC')) ? 'organisation' : 'person';
}
