/** XML that is long where no workbook's is: each sign of it is read once. */
import { expect, it } from 'vitest';
import { attributesOf, XmlReader } from '../../src/importing/xlsx/xml.ts';

/** Under what is refused as a tag without an end. */
const MANY = 900_000;

it('a tag ends behind its quotes, however many signs of an end stand in them', () => {
  const opened: string[] = [];
  const reader = new XmlReader({ open: (name, attributes) => opened.push(name + attributes) });
  for (const piece of [`<c r='${'>'.repeat(MANY)}"`, `' t="'>"/><v a='"'>`]) reader.push(piece);
  expect(opened).toEqual([`c r='${'>'.repeat(MANY)}"' t="'>"`, `v a='"'`]);
});

it('what has no sign of equality is no attribute, however long it is', () => {
  expect(attributesOf(`${'r'.repeat(MANY)} r="A1" x:s='2'`)).toEqual({ r: 'A1', s: '2' });
});
