/** What a packed package weighs: packed as tightly as what goes out, which takes a minute. */
import { expect, test } from 'vitest';
import { packing } from '../support/packages.ts';

const FORTY_MEGABYTES = 40_000_000;
/** Node for Windows as packages have it. */
const NODE_PACKED = 33_220_000;

test('a package for Windows leaves room for Node in the forty megabytes that it may have', async () => {
  const entries = await packing.programParts({ platform: 'win32', arch: 'x64' });
  const { length } = packing.archiveOf(entries, 'win32');
  expect(length).toBeLessThan(FORTY_MEGABYTES - NODE_PACKED);
});
