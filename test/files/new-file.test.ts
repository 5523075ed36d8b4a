import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { NewFile } from '../../src/files/new-file.ts';
import { fileProblem } from '../../src/files/problem.ts';

function place(): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-files-'));
  return { folder, path: join(folder, 'list.csv') };
}

describe('a new file', () => {
  test('takes the old one’s place whole, and only its owner may read it', () => {
    const { folder, path } = place();
    writeFileSync(path, 'old', { mode: 0o644 });
    const file = new NewFile(path);
    file.write('new ');
    file.write(Buffer.from('content'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(statSync(file.unfinished).mode & 0o777).toBe(0o600);
    file.finish();
    file.drop();
    expect(readFileSync(path, 'utf8')).toBe('new content');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('that is dropped leaves the old one and nothing else', () => {
    const { folder, path } = place();
    writeFileSync(path, 'old');
    const file = new NewFile(path);
    file.write('half');
    file.drop();
    file.drop();
    expect(readdirSync(folder)).toEqual(['list.csv']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test('is written under another name each time', () => {
    const { path } = place();
    const [one, other] = [new NewFile(path), new NewFile(path)];
    expect(one.unfinished).not.toBe(other.unfinished);
    one.drop();
    other.drop();
  });

  test('that cannot take its place says so and leaves nothing', () => {
    const { folder, path } = place();
    const inTheWay = join(folder, 'list.csv', 'x');
    expect(() => new NewFile(inTheWay)).toThrow(
      new Problem('file.cannot_write', { path: inTheWay, why: 'ENOENT' }),
    );
    expect(() => new NewFile(folder)).toThrow('file.cannot_write');
    const file = new NewFile(path);
    mkdirSync(path);
    expect(() => file.finish()).toThrow('file.cannot_write');
    expect(() => statSync(file.unfinished)).toThrow('ENOENT');
  });

  test('is never a link, wherever it leads', () => {
    const { folder, path } = place();
    symlinkSync(join(folder, 'nowhere'), path);
    expect(() => new NewFile(path)).toThrow(new Problem('file.no_place', { path, why: 'link' }));
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('has room for its name while it is written, however long that is', () => {
    const { folder } = place();
    const path = join(folder, `${'x'.repeat(251)}.csv`);
    new NewFile(path).finish();
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });
});

describe('an error on a file', () => {
  const read = (error: unknown) => fileProblem('file.cannot_read', '/a', error);

  test('of the system is a problem with the system’s own code', () => {
    const error = Object.assign(new Error('no'), { code: 'EACCES' });
    expect(read(error)).toMatchObject({
      code: 'file.cannot_read',
      detail: { path: '/a', why: 'EACCES' },
      cause: error,
    });
  });

  test('of any other kind stays what it is', () => {
    const problem = new Problem('input.cancelled', {});
    const bug = new TypeError('bug');
    expect([read(problem), read(bug), read('text')]).toEqual([problem, bug, 'text']);
  });
});
