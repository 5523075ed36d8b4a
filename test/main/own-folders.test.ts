/** A home that is empty or relative: nothing of a person's own lies in the current folder. */
import { expect, it } from 'vitest';
import { underHome } from '../../src/cli/own-folders.ts';

it.each(['', 'nha', './nha/../nha', '.'])('a home `%s` is the one of the entry', (typed) => {
  const path = typed === '' || typed === '.' ? '.local/state/motcua' : 'nha/.local/state/motcua';
  const under = (entry: string) => underHome(path, { typed, entry: () => entry });
  expect(under('/home/lan')).toBe('/home/lan/.local/state/motcua');
  for (const none of ['', 'lan']) expect(() => under(none)).toThrow('file.cannot_write');
});

it('any other stays as it is, and nobody is asked', () => {
  const entry = () => expect.unreachable();
  expect(underHome('/x/motcua', { typed: '/x', entry })).toBe('/x/motcua');
});
