/** Words that may not stand on a Vietnamese screen. */
import { readBanks } from '../../../src/importing/units.ts';
import { everyText } from '../../locale/walk.ts';
import { en, vi } from '../../support/texts.ts';

/** A file's name is the same in every language. */
const FILES = /\S*(?:[/\\]\S*|\.(?:pdf|csv|db|json))/g;
/** What was typed is shown as it was. */
const TYPED = /"[^"]*"/g;
/** A name of the program's own that was left where a word belongs: `with_sender`. */
const NAME_IN_CODE = /(?<![\p{L}\d])[a-z]+(?:_[a-z]+)+(?![\p{L}\d])/u;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
/** What a command's help says shows how it is typed, in any language. */
const wordsIn = (texts: typeof vi): Set<string> =>
  new Set(
    everyText(texts).flatMap(([path, text]) => (path.startsWith('help/') ? [] : wordsOf(text))),
  );

/** What banks call themselves is a name, whatever language it is taken from. */
const banks = readBanks(new URL('../../../data/catalogue/banks.csv', import.meta.url).pathname);
const names = banks.flatMap(({ shortName }) => wordsOf(shortName));

/** Whatever the English screen says and the Vietnamese one never does. */
const ours = new Set([...wordsIn(vi), ...names]);
const english = new Set(
  [...wordsIn(en), 'undefined', 'null', 'nan', 'object', 'toggle', 'visibility'].filter(
    (word) => !ours.has(word),
  ),
);

export function foreignWords(screen: string): string[] {
  const told = screen.replaceAll(FILES, '').replaceAll(TYPED, '');
  const name = NAME_IN_CODE.exec(told);
  return [...wordsOf(told).filter((word) => english.has(word)), ...(name ?? [])];
}
