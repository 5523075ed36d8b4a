/** No English word is left on a Vietnamese screen, as far as letters can tell. */
import { expect, test } from 'vitest';
import { fold } from '../../src/domain/value/text.ts';
import { vi } from '../support/texts.ts';
import { everyText } from './walk.ts';

/** A syllable of Vietnamese without its marks. */
const SYLLABLE =
  /^(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdhklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
/** What is typed or named as it is: commands, options, files, codes, addresses, keys. */
const NOT_WORDS =
  /motcua [^.;"]*|"[^"]*"|`[^`]*`|<[^>]*>|--?[a-z][a-z-]*|\S*[./@_=\d]\S*|\b[A-Z][A-Za-z-]*\b/g;

/** Words that are typed as they are: commands, values of options, tables, marks of a form. */
const TYPED = new Set(
  [
    'arrived authorised cash certified citizen collect find granted off organisation other portal',
    'refused',
    'settled transfer vneid yes recover forgot',
    'createdb dossier motcua payment store name expected',
    'count month place year dkks web',
  ].flatMap((words) => words.split(' ')),
);

test('in a text of the screen or a refusal', () => {
  const left = everyText(vi)
    .filter(([path]) => /^(screen|problems|words|expected)\//.test(path))
    .flatMap(([path, text]) =>
      (text.replace(NOT_WORDS, ' ').match(/(?<!\p{L})[a-z]{3,}(?!\p{L})/gu) ?? [])
        .filter((word) => !SYLLABLE.test(fold(word)) && !TYPED.has(word))
        .map((word) => `${path}: ${word}`),
    );
  expect(left).toEqual([]);
});
