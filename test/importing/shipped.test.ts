/** The mark of the shipped catalogue is that of its files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shippedMark } from '../../src/importing/shipped-mark.ts';

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

test('whoever changes a procedure, a waiver or a day gives the catalogue a new date and digest', () => {
  const procedures = readdirSync(`${dataFolder}/catalogue/procedures`).sort();
  const folder = procedures.map((name) => `procedures/${name}`);
  const files = ['calendar.csv', 'waivers.json', ...folder];
  const digest = createHash('sha256');
  for (const file of files) digest.update(readFileSync(`${dataFolder}/catalogue/${file}`));
  const { digest: told } = shippedMark(dataFolder);
  expect(told, 'put today and this into data/catalogue/shipped.json').toBe(
    digest.digest('hex').slice(0, 20),
  );
});
