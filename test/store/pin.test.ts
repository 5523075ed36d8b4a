import { expect, test } from 'vitest';
import { canTry, hashPin, isCheaper, pinMatches } from '../../src/store/pin.ts';

/** As the program draws it: sixteen bytes in signs that are no hexadecimal digits. */
const salt = 'zK-_pQxw0Vt3mN8rYj5L1g';

test('a PIN is known again by the salt it was hashed with, as the program draws one', async () => {
  const hash = await hashPin('246810', salt, 'light');
  expect(await pinMatches('246810', hash)).toBe(true);
  expect(await pinMatches('246811', hash)).toBe(false);
});

test('every sign of a salt counts', async () => {
  const digestOf = async (salted: string): Promise<string | undefined> =>
    (await hashPin('246810', salted, 'light')).split('$').at(-1);
  const other = `${salt.slice(0, -1)}w`;
  expect(await digestOf(salt)).not.toBe(await digestOf(other));
});

test('a hash says what it cost, and is known again whatever a new one costs', async () => {
  const [light, dear] = [
    await hashPin('246810', salt, 'light'),
    await hashPin('246810', salt, 'dear'),
  ];
  expect(dear).toMatch(/^(argon2id|scrypt)\$m=65536,t=2\$zK-_pQxw0Vt3mN8rYj5L1g\$[0-9a-f]{64}$/);
  expect(await pinMatches('246810', light)).toBe(true);
  expect(await pinMatches('246810', dear)).toBe(true);
  expect([isCheaper(light, 'dear'), isCheaper(dear, 'dear')]).toEqual([true, false]);
  expect([isCheaper(light, 'light'), isCheaper(dear, 'light')]).toEqual([false, false]);
});

test('what is no hash is that of no PIN', async () => {
  for (const damaged of ['', 'argon2id', 'argon2id$m=x,t=1$salt$00']) {
    expect(await pinMatches('246810', damaged)).toBe(false);
  }
});

test('a hash that is made in another way is not tried in this one', async () => {
  const hash = await hashPin('246810', salt, 'light');
  const newer = hash.replace(/^[^$]+/, 'argon3');
  expect([canTry(hash), canTry(newer)]).toEqual([true, false]);
  expect(await pinMatches('246810', newer)).toBe(false);
});
