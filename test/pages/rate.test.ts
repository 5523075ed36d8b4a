/** One machine has as many addresses of its network as it likes: they are asked for as one. */
import { expect, test } from 'vitest';
import { RateLimit } from '../../src/pages/rate.ts';

const allowed = (addresses: readonly string[]): number => {
  const rate = new RateLimit(() => 0, { most: 3, seconds: 60 }, { most: 100, seconds: 60 });
  return addresses.filter((each) => rate.allows(each)).length;
};

test.each([
  ['written out', (n: number) => `2001:db8:1:2:0:0:0:${n}`],
  ['shortened', (n: number) => `2001:db8::${n}`],
  ['shortened in its host', (n: number) => `2001:db8:1:2::${n}`],
  ['of the link, whose first groups are noughts', (n: number) => `fe80::${n}:1:2:3`],
  ['of the link, with its zone', (n: number) => `fe80::${n}:1:2:3%eth0`],
  ['of IPv4 in IPv6', () => '::ffff:192.168.1.9'],
])('addresses of one network are one: %s', (_what, address) => {
  expect(allowed([1, 2, 3, 4, 5, 6].map(address))).toBe(3);
});

test.each([
  ['IPv4', (n: number) => `192.168.1.${n}`],
  ['IPv4 in IPv6', (n: number) => `::ffff:192.168.1.${n}`],
  ['IPv6', (n: number) => `2001:db8:1:${n}::9`],
  ['IPv6 with noughts in its network', (n: number) => `2001:${n}::9`],
])('those of several are several: %s', (_what, address) => {
  expect(allowed([1, 2, 3, 4, 5, 6].map(address))).toBe(6);
});
