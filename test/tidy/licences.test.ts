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
  // A name is no notice: whatever is shipped has the words that its licence wants to go along.
  const bare = text.split(/\n-{78}\n/).filter((part) => part.trim().split('\n').length < 5);
  expect(bare.map((part) => part.trim().split('\n')[0])).toEqual([]);
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  expect(files).toContain('dist');
});

test('what a shipped binary was built of stands there too', async () => {
  const { programParts } = (await import(
    new URL('../../.config/package/parts.js', import.meta.url).href
  )) as { programParts: (of: object) => Promise<{ path: string }[]> };
  const { platform, arch } = process;
  const parts = await programParts({ platform, arch, quickly: true });
  const binaries = parts
    .map(({ path }) => path)
    .filter((path) => /\.(node|wasm(\.br)?)$/.test(path));
  const text = readFileSync('dist/licences.txt', 'utf8');
  const owners = binaries.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)![1]!);
  expect(owners.length).toBeGreaterThan(2);
  for (const owner of owners) expect(text).toContain(`\nWithin ${owner}: `);
  for (const part of [
    ...['PDFium', 'FreeType', 'OpenJPEG', 'libjpeg-turbo', 'Little CMS', 'zlib', 'ICU', 'Abseil'],
    ...['Anti-Grain Geometry', 'musl', 'Emscripten', 'SQLite', 'SQLite3 Multiple Ciphers'],
  ]) {
    expect(text).toMatch(new RegExp(`\nWithin [^\n]*: ${part}\\b`));
  }
  // The words themselves, and not the names alone.
  expect(text).toContain('Copyright 2014 The PDFium Authors');
  expect(text).toContain('The FreeType Project LICENSE');
  expect(text).toContain('END OF TERMS AND CONDITIONS');
});
