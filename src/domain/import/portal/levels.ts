/** By whom a procedure is decided, where a record says so in words; no level is invented. */
import type { Level } from '../../procedure/procedure.ts';
import { fold } from '../../value/text.ts';
import type { PortalFindings } from './findings.ts';

const STATED: readonly [Level, RegExp][] = [
  ['central', /\bcap bo\b|\bcap trung uong\b/],
  ['province', /\bcap tinh\b/],
  ['commune', /\bcap xa\b/],
  ['other', /\bco quan khac\b/],
];

/** Names of agencies that there is at one level only; each as it begins. */
const COMMITTEE = '(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:cap )?';
const NAMED: readonly [Level, RegExp][] = [
  ['central', /^(?:bo (?!phan\b|chi huy\b|doi\b|tu lenh\b|mon\b)|tong cuc )/],
  // There were departments of this name in every province.
  ['central', /^cuc (?!.*\b(?:tinh|thanh pho|khu vuc|vung)\b)/],
  ['central', /^(?:van phong chinh phu|thanh tra chinh phu)/],
  ['province', /^so (?!ket\b|giao dich\b)/],
  ['province', new RegExp(`^${COMMITTEE}(?:tinh|thanh pho truc thuoc)`)],
  ['commune', new RegExp(String.raw`^${COMMITTEE}(?:xa|phuong|dac khu)\b`)],
  ['commune', /^(?:bo phan mot cua (?:cap )?(?:xa|phuong)|cong an (?:cap )?xa)\b/],
  ['other', /^(?:to chuc hanh nghe|co quan dai dien|co quan khac)/],
];

/**
 * The level that `level` states; where it states none, those that the names of the agencies leave
 * no doubt about. `['other']` and `level_missing` where neither does.
 */
export function levelsOf(level: string, agency: string, { flags }: PortalFindings): Level[] {
  const stated = found(STATED, [fold(level)]);
  const agencies = agency.split(/[\n;,]/).map((each) => fold(each).replace(/^[-+*\s]+/, ''));
  const levels = stated.length > 0 ? stated : found([...STATED, ...NAMED], agencies);
  if (levels.length === 0) {
    flags.add('level_missing');
    return ['other'];
  }
  if (levels.length > 1) flags.add('several_levels');
  return levels;
}

function found(words: readonly [Level, RegExp][], texts: readonly string[]): Level[] {
  const said = words.filter(([, word]) => texts.some((text) => word.test(text)));
  const all = new Set(said.map(([level]) => level));
  return STATED.map(([level]) => level).filter((level) => all.has(level));
}
