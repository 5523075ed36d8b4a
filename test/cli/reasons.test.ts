/** Whatever asks why, or what for, wants words: a key that slipped is no reason. */
import { expect, test } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { parseInWords } from '../../src/domain/value/text.ts';
import { day } from '../support/arbitrary.ts';

const today = day('2026-11-23');
const reasons: readonly string[] = [
  'reason',
  'missingReason',
  'explain',
  'late',
  'decline',
  'reveal',
];

test('words have two letters, of which none was lost', () => {
  expect(['1', 'k', '12', '...', '', ' ', 'a1', 'l\uFFFDi'].map(parseInWords)).toEqual(
    Array.from({ length: 8 }, () => null),
  );
  expect(['hẹn mai', ' ok ', 'Ấp 3'].map(parseInWords)).toEqual(['hẹn mai', 'ok', 'Ấp 3']);
});

test.each(program.entries)('of $path no reason is a number or a letter', async ({ path, load }) => {
  const { default: spec } = await load();
  const asked = path === 'store export' ? [...reasons, 'purpose'] : reasons;
  const taken = asked.flatMap((name) => {
    const { parse = () => null } = spec.options[name] ?? {};
    return ['1', 'k', '?!']
      .filter((typed) => parse(typed, today) !== null)
      .map((typed) => [name, typed]);
  });
  expect(taken).toEqual([]);
});
