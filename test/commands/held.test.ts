/**
 * What somebody has open, where a system replaces no such file: papers and lists go beside it, and
 * a store asks for its windows to be closed.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { isReservedOnWindows } from '../../src/files/windows-name.ts';
import { cipherDriver } from '../../src/store/engine/sqlite-file.ts';
import { receive } from '../support/acts.ts';
import { importing, listOf, row } from '../support/import-files.ts';
import { likeWindows } from '../support/like-windows.ts';
import { newCounter, type Counter } from '../support/program.ts';

/** As a viewer does. */
function heldOpen(path: string): () => void {
  const file = openSync(path, 'r');
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  onTestFinished(close);
  return close;
}

const setUp = [
  ...['setup', '--office', 'Thử', '--agency-id', 'H49.22', '--kind', 'commune', '--training'],
  ...['--counter', '1', '--staff', 'Thử', '--login', 'thu'],
];

async function withDossier(): Promise<Counter> {
  const counter = await newCounter();
  await receive(counter);
  return counter;
}

test.each([
  ['a paper', 'print receipt 1 --out', 'giay.pdf', 'giay-2.pdf', 'giay-3.pdf'],
  ['a card', 'print key-card --out', 'the.phim.pdf', 'the.phim-2.pdf', 'the.phim-3.pdf'],
  ['a page of a report', 'report summary --pdf', 'so.pdf', 'so-2.pdf', 'so-3.pdf'],
  ['a workbook', 'report summary --xlsx', 'so.xlsx', 'so-2.xlsx', 'so-3.xlsx'],
  ['a short list', 'dossier list --xlsx', 'so.xlsx', 'so-2.xlsx', 'so-3.xlsx'],
  ['a whole list', 'export dossiers', 'so.csv', 'so-2.csv', 'so-3.csv'],
  [
    'a picture',
    'payment qr --bin 970436 --account 0123456789 --amount 5000 --purpose PHI --out',
    ...['ma.png', 'ma-2.png', 'ma-3.png'],
  ],
])('%s goes beside the one that a viewer holds', async (_, line, ...names) => {
  const counter = await withDossier();
  const [first, second, third] = names.map((name) => counter.file(name));
  writeFileSync(first!, 'cũ');
  likeWindows();
  heldOpen(first!);
  for (const put of [second!, third!]) {
    const { code, err } = await counter.run(`${line} ${first!} --yes`);
    expect([code, err]).toEqual([6, expect.stringContaining(`tệp mới nằm ở ${put}`)]);
    expect(readFileSync(put).length).toBeGreaterThan(50);
  }
  expect(readFileSync(first!, 'utf8')).toBe('cũ');
  expect(readdirSync(counter.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each(['CON', 'nul.pdf', 'COM1.pdf', 'giấy.', 'giay ', 'a.pdf:an', 'a?.pdf', 'LPT¹.pdf'])(
  'nothing is written to %j, which is no name of a file there',
  async (name) => {
    const counter = await withDossier();
    likeWindows({ named: true });
    const line = ['print', 'receipt', '1', '--out', counter.file(name)];
    const { code, detail } = await counter.refusal(line);
    expect([code, detail['why']]).toEqual(['file.no_place', 'reserved']);
    const store = await counter.refusal([...setUp, '--store', counter.file(name)]);
    expect(store).toMatchObject({ code: 'file.no_place', detail: { why: 'reserved' } });
    expect(existsSync(counter.file(name))).toBe(false);
  },
);

test.each([
  ['C:\\Quay\\giay.pdf', 'giấy hẹn.pdf', 'console.pdf', 'COM10.pdf', '..\\a.pdf', 'D:a.pdf'],
  ['\\\\may\\chung\\a.pdf', '\\\\?\\C:\\a.pdf', '/tmp/null', './.an', 'nulls'],
])('%s and others are names of files', (...names) => {
  expect(names.filter(isReservedOnWindows)).toEqual([]);
});

test('a store is restored, and in a window that is open it is not', async () => {
  const counter = await withDossier();
  counter.env['MOTCUA_BACKUPS'] = counter.file('sao-luu');
  const { file } = await counter.json('store backup');
  const restore = ['store', 'restore', String(file)];
  likeWindows({ named: true });
  const close = heldOpen(counter.store);
  const before = readdirSync(counter.folder);
  const refused = await counter.refusal(restore);
  expect(refused).toMatchObject({ code: 'backup.store_open', exit: 5 });
  expect(refused.message).toContain(counter.store);
  expect(readdirSync(counter.folder)).toEqual(before);
  close();
  await counter.json(restore);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});

test('a store is encrypted and made plain again', async () => {
  const counter = await withDossier();
  const [key, words] = [counter.file('khoa'), counter.file('chu')];
  writeFileSync(words, 'một câu dài để thử thôi\n');
  // Its binary is that of the system on which this really runs.
  new (cipherDriver(counter.store))(':memory:').close();
  likeWindows({ named: true });
  await counter.json(`store encrypt ${key} --passphrase-file ${words} --yes`);
  await counter.json('dossier list');
  await counter.json('store decrypt --yes');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  expect(existsSync(`${counter.store}.before-decryption`)).toBe(false);
});

test('the files of an import all go beside those that a spreadsheet holds', async () => {
  const counter = await withDossier();
  const file = listOf(counter, 'a.csv', [row(1, { citizen_id: '' }), row(2)]);
  const first = (await importing(counter, ['dossiers', file])).answer['files'];
  const before = readFileSync(first.errors);
  writeFileSync(file, readFileSync(file, 'utf8').replace('HS-2', 'HS-3'));
  likeWindows();
  heldOpen(first.errors);
  const { answer } = await importing(counter, ['dossiers', file, '--yes']);
  const second = (name: string): string => name.replace(/csv$/, '2.csv');
  expect(answer).toMatchObject({
    ...{ kept: true, files: { valid: second(first.valid), errors: second(first.errors) } },
  });
  expect(readFileSync(first.errors)).toEqual(before);
});
