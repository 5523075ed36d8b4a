/** A plain file that was changed for something else between the look and the reading. */
import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPlain } from '../../src/files/input.ts';
import { freshFolder } from '../support/store.ts';

test('a pipe keeps nobody, a link is not followed', () => {
  const folder = freshFolder();
  const [pipe, link, file] = [`${folder}/a`, `${folder}/b`, `${folder}/c`];
  execFileSync('mkfifo', [pipe]);
  const opened = openPlain(pipe);
  expect(fstatSync(opened).isFIFO()).toBe(true);
  closeSync(opened);
  writeFileSync(file, 'x');
  symlinkSync(file, link);
  expect(() => openPlain(link)).toThrow(/ELOOP/);
  closeSync(openPlain(file));
});
