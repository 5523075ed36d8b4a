/** Joining and counting things in an English sentence. */
import { countText } from '../format.ts';
import { kindText } from '../expectation.ts';
import type { ExpectedWords } from '../shape.ts';
import type { Expected } from '../../domain/expected.ts';

export function orList(things: readonly string[]): string {
  const quoted = things.map((each) => `"${each}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** A kind of value in words; values to choose from as a list. */
export function expectation(wanted: Expected, words: ExpectedWords): string {
  if (typeof wanted === 'string' || 'range' in wanted) return kindText(wanted, words);
  return wanted.length === 1 ? wanted[0]! : `one of: ${wanted.join(', ')}`;
}

/** A noun of several: `page` is `pages`, `copy` is `copies`. */
export function several(one: string): string {
  return one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
}

/** `1 dossier`, `2 dossiers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(n: number): string {
  return `${n}${endings[ordinals.select(n)] ?? 'th'}`;
}

/** ` Did you mean A or B?` behind a sentence; nothing where nothing is near. */
export function orMeant(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Did you mean ${orList(near)}?`;
}
