import { expect, test } from 'vitest';
import { hashPin, pinMatches } from '../../src/store/pin.ts';

/** As the program draws it: sixteen bytes in signs that are no hexadecimal digits. */
const salt = 'zK-_pQxw0Vt3mN8rYj5L1g';

test('a PIN is known again by the salt it was hashed with, as the program draws one', () => {
  const hash = hashPin('246810', salt);
  expect(pinMatches('246810', hash)).toBe(true);
  expect(pinMatches('246811', hash)).toBe(false);
});

test('every sign of a salt counts', () => {
  const digestOf = (hash: string): string | undefined => hash.split('$').at(-1);
  const other = `${salt.slice(0, -1)}w`;
  expect(digestOf(hashPin('246810', salt))).not.toBe(digestOf(hashPin('246810', other)));
});
