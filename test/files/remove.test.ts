/** Taking away: what is there, what is not, what may not go, and nothing that a link leads to. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeAll, removeFile } from '../../src/files/remove.ts';
import { temporaryFolder } from '../support/program.ts';

test('a file goes, and one that is not there is gone already', () => {
  const path = join(temporaryFolder(), 'giấy hẹn.pdf');
  writeFileSync(path, 'a');
  removeFile(path);
  removeFile(path);
  expect(existsSync(path)).toBe(false);
});

test('a folder goes with all that is in it, and what its links lead to stays', () => {
  const folder = temporaryFolder();
  const [gone, kept] = [join(folder, 'thư mục'), join(folder, 'giữ')];
  mkdirSync(join(gone, 'trong', 'nữa'), { recursive: true });
  mkdirSync(kept);
  writeFileSync(join(gone, 'trong', 'nữa', 'ệ.txt'), 'a');
  writeFileSync(join(kept, 'còn'), 'a');
  symlinkSync(kept, join(gone, 'trong', 'lối'));
  symlinkSync(join(folder, 'không có'), join(gone, 'cụt'));
  removeAll(gone);
  removeAll(gone);
  expect(readdirSync(folder)).toEqual(['giữ']);
  expect(readdirSync(kept)).toEqual(['còn']);
});

test('what is no file, and what may not go, is told as the system tells it', () => {
  const folder = join(temporaryFolder(), 'thư mục');
  mkdirSync(folder);
  expect(() => removeFile(folder)).toThrow(/EISDIR|EPERM/);
  expect(() => removeAll('/proc/self/status')).toThrow(/EPERM|EACCES|EROFS/);
});
