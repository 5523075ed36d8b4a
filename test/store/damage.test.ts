/** A disk that forgets a bit, or a file cut short: noticed, and never a wrong answer. */
import { copyFileSync, openSync, closeSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openStore } from '../../src/store/store.ts';
import { fc } from '../support/arbitrary.ts';
import { tries } from '../support/figures.ts';
import { receive, schemaFolder } from '../support/station.ts';
import { allRows, behind, freshStore } from '../support/store.ts';
import { cellsOf } from '../support/tamper.ts';

async function closedStore(): Promise<string> {
  const { store, entropy, path } = await freshStore();
  for (let n = 0; n < 6; n++) await receive(store, entropy);
  await store.close();
  return path;
}

/** What verifying a file ends in: fine, at fault, or the code of a problem. */
async function verdict(path: string): Promise<string> {
  try {
    const entropy = { uuid: () => undefined as never, salt: () => '' };
    const store = await openStore({ path, create: false, schemaFolder, entropy });
    try {
      return (await store.verify()).ok ? 'fine' : 'at fault';
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

function everything(path: string): unknown {
  return [allRows(path), behind(path, (database) => cellsOf(database, ['journal', 'book']))];
}

test('a flipped bit anywhere in the file is noticed, or changes nothing that is read', async () => {
  const path = await closedStore();
  const [whole, rows] = [readFileSync(path), everything(path)];
  const flipped = `${path}.flipped`;
  let noticed = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (offset, bit) => {
      copyFileSync(path, flipped);
      const file = openSync(flipped, 'r+');
      writeSync(file, Buffer.from([whole[offset]! ^ (1 << bit)]), 0, 1, offset);
      closeSync(file);
      const found = await verdict(flipped);
      if (found === 'fine') expect(everything(flipped)).toEqual(rows);
      else noticed += 1;
    }),
    { numRuns: tries(400, 80) },
  );
  expect(noticed).toBeGreaterThan(tries(50, 10));
});

test('a file cut short anywhere is noticed', async () => {
  const path = await closedStore();
  const { length } = readFileSync(path);
  const cut = `${path}.cut`;
  for (const kept of [0, 1, 99, 100, 511, 512, 4095, 4096, 8192, length / 2, length - 4096]) {
    copyFileSync(path, cut);
    truncateSync(cut, kept);
    expect(await verdict(cut), `${kept} bytes kept`).toMatch(
      /^(at fault|store\.(damaged|altered|not_a))/,
    );
  }
});
