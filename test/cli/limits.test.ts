/** How much is taken of what is typed and of small files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseJson } from '../../src/files/json.ts';
import { birth } from '../support/acts.ts';
import { csv, header, importing, row } from '../support/import-files.ts';
import { newCounter } from '../support/program.ts';
import { split } from '../support/words.ts';

it('a value that is longer than any is told, wherever it is typed', async () => {
  const counter = await newCounter();
  const long = 'x'.repeat(4001);
  for (const line of [
    [...split(birth), '--subject', long],
    ['citizen', 'find', long],
    ['dossier', 'show', long],
    ['print', 'receipt', '1', '--out', long],
    ['status', '--key', long],
  ]) {
    const { exit, code, detail } = await counter.refusal(line);
    expect([line[0], exit, code, detail['most']]).toEqual([line[0], 2, 'usage.too_long', 4000]);
  }
});

it('a name is no longer than any that is borne', async () => {
  const counter = await newCounter();
  const named = (letters: number): string[] => [
    ...['citizen', 'register', '--id', '022192000001', '--dob', '1992'],
    ...['--name', `Trần ${'T'.repeat(letters - 5)}`],
  ];
  expect(await counter.refusal(named(251))).toMatchObject({ code: 'usage.bad_value' });
  expect((await counter.run(named(250))).code).toBe(0);
  const list = counter.file('a.csv');
  writeFileSync(list, csv([header, row(1, { name: 'T'.repeat(251) })]));
  const { answer } = await importing(counter, ['dossiers', list]);
  expect(answer).toMatchObject({ imported: 0, faults: { too_long: 1 } });
});

it('JSON that stands in itself without end is none', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  expect(parseJson(deep(100))).toBeInstanceOf(Array);
  expect(() => parseJson(deep(101))).toThrow(SyntaxError);
  expect(() => parseJson('['.repeat(1e6))).toThrow(SyntaxError);
  // A text without an end, and one that is very long, are read once.
  expect(() => parseJson(`${'['.repeat(101)}"${'\\"'.repeat(5e5)}`)).toThrow(SyntaxError);
  expect(() => parseJson(`${deep(101)}"${'x'.repeat(2e7)}"`)).toThrow(SyntaxError);
  // What is wide is not deep, nor is what stands in a text.
  expect(parseJson(`[${'{},'.repeat(200)}1]`)).toHaveLength(201);
  expect(parseJson(JSON.stringify({ a: '[{"'.repeat(200) }))).toEqual({ a: '[{"'.repeat(200) });
});

it('a list that is larger than any is told by its size, before it is read', async () => {
  const counter = await newCounter();
  const list = counter.file('lon.csv');
  writeFileSync(list, '');
  // Nothing of it stands on the disk.
  truncateSync(list, 20 * 2 ** 30);
  const begun = performance.now();
  expect(await counter.refused(['import', 'dossiers', list])).toBe('file.too_large');
  expect(performance.now() - begun).toBeLessThan(5000);
});

it('a device, a pipe and a cell without end are told or read, never waited for', async () => {
  const counter = await newCounter();
  const list = counter.file('a.csv');
  writeFileSync(list, csv([header, row(1, { name: 'A'.repeat(5000) }), row(2)]));
  const zero = ['import', 'dossiers', list, '--map', '/dev/zero'];
  expect(await counter.refusal(zero)).toMatchObject({
    code: 'file.too_large',
    exit: 3,
    detail: { path: '/dev/zero', what: 'smallFile' },
  });
  const { answer } = await importing(counter, ['dossiers', list]);
  expect(answer).toMatchObject({ imported: 1, faults: { too_long: 1 } });
  const pipe = counter.file('ong.csv');
  execFileSync('mkfifo', [pipe]);
  const roots = counter.file('tin');
  mkdirSync(roots);
  execFileSync('mkfifo', [join(roots, 'a.pem')]);
  // Nobody writes into it, and nobody may ever.
  for (const line of [
    ['import', 'dossiers', pipe],
    ['import', 'dossiers', list, '--map', pipe],
    ['store', 'restore', pipe, '--yes'],
    ['store', 'verify', '--head-file', pipe],
    ['config', 'set', 'signature.roots', roots],
  ]) {
    const { code, detail } = await counter.refusal(line);
    expect([line, code, detail['why']]).toEqual([line, 'file.cannot_read', 'named_pipe']);
  }
  expect(await counter.refused(['import', 'apply', pipe])).toBe('import.plan_damaged');
});
