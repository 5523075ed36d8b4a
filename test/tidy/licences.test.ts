/** Whose code goes along with the program is said in one file beside it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

test('every package that the program needs stands with its licence in the file that is shipped', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const needed = Object.entries(packages).filter(
    ([folder, { dev, devOptional, optional }]) =>
      folder !== '' && dev !== true && devOptional !== true && optional !== true,
  );
  const text = readFileSync('dist/licences.txt', 'utf8');
  const missing = needed
    .map(([folder, { version }]) => `${folder.replace(/^.*node_modules\//, '')} ${version} (`)
    .filter((head) => !text.includes(head));
  expect([needed.length > 40, missing]).toEqual([true, []]);
  expect(text).not.toContain('(undefined)');
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  expect(files).toContain('dist');
});
