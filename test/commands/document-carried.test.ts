/** Scanned files go where their store goes: into backups, out of them, under its key. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf } from '../support/scans.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

function file(name: string, bytes: Uint8Array): string {
  const path = counter.file(name);
  writeFileSync(path, bytes);
  return path;
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** What lies in the folder beside the store. */
function lying(): string[] {
  const folder = `${counter.store}.files`;
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { recursive: true, withFileTypes: true });
  return below.filter((each) => each.isFile()).map(({ name }) => name);
}

describe('wherever the store goes its files go along', () => {
  test('a backup has them, only new ones each time, and a restore puts them back', async () => {
    const folder = counter.file('sao-luu');
    await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
    const { file: backup, files } = await counter.json(`store backup ${folder}`);
    expect(files).toBe(1);
    await counter.json(`document add ${code} --component 2 ${file('b.pdf', pdfOf(2))}`);
    expect(await counter.json(`store backup ${folder}`)).toMatchObject({ files: 1 });
    const elsewhere = counter.file('khac.db');
    const restored = await counter.json(`store restore ${backup} --to ${elsewhere}`);
    expect(restored).toMatchObject({ files: 1 });
    // A copy that was put elsewhere waits to be accepted, and says so.
    const { out } = await counter.run(`store verify --files --json --store ${elsewhere}`);
    expect(JSON.parse(out)).toMatchObject({ files: { checked: 1, missing: [] } });
  });

  test('sealed by the passphrase of the backups: no byte lies there open', async () => {
    const folder = counter.file('sao-luu');
    const pass = counter.file('mat-khau.txt');
    writeFileSync(pass, 'một mật khẩu rất dài');
    await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
    const made = await counter.json(`store backup ${folder} --passphrase-file ${pass}`);
    const below = readdirSync(folder, { recursive: true, withFileTypes: true });
    const sealed = below.filter(({ name }) => name.endsWith('.sealed'));
    expect(sealed).toHaveLength(1);
    const [only] = sealed;
    expect(readFileSync(`${only!.parentPath}/${only!.name}`, 'latin1')).not.toContain('%PDF');
    const elsewhere = counter.file('khac.db');
    const words = `store restore ${made['file']} --to ${elsewhere} --passphrase-file ${pass}`;
    expect(await counter.json(words)).toMatchObject({ files: 1 });
  });
});

test('an encrypted store has no file that lies there open, and gets them back', async () => {
  const pass = counter.file('mat-khau.txt');
  writeFileSync(pass, 'một mật khẩu rất dài');
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  const spare = counter.file('khoa.motcua-key');
  await counter.json(`store encrypt ${spare} --passphrase-file ${pass}`);
  const sha256 = digest(pdfOf(1));
  expect(lying()).toEqual([`${sha256}.sealed`]);
  const at = `${counter.store}.files/${sha256.slice(0, 2)}/${sha256}.sealed`;
  expect(readFileSync(at, 'latin1')).not.toContain('%PDF');
  const whole = { files: { checked: 1, missing: [], altered: [] } };
  expect(await counter.json('store verify --files')).toMatchObject(whole);
  await counter.json('store decrypt');
  expect(lying()).toEqual([sha256]);
  expect(await counter.json('store verify --files')).toMatchObject(whole);
});
