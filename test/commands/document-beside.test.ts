/** Scanned files go where their store goes: into backups, out of them, under its key. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { lyingBeside, scanned, sha256Of, pdfOf } from '../support/scans.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);
const lying = (): string[] => lyingBeside(counter);

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
  const sha256 = sha256Of(pdfOf(1));
  expect(lying()).toEqual([`${sha256}.sealed`]);
  const at = `${counter.store}.files/${sha256.slice(0, 2)}/${sha256}.sealed`;
  expect(readFileSync(at, 'latin1')).not.toContain('%PDF');
  const whole = { files: { checked: 1, missing: [], altered: [] } };
  expect(await counter.json('store verify --files')).toMatchObject(whole);
  await counter.json('store decrypt');
  expect(lying()).toEqual([sha256]);
  expect(await counter.json('store verify --files')).toMatchObject(whole);
});

test('beside the store, for its owner alone', async () => {
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  const sha256 = sha256Of(pdfOf(1));
  const folder = `${counter.store}.files`;
  const modes = [folder, `${folder}/${sha256.slice(0, 2)}`].map(
    (path) => statSync(path).mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o700]);
  expect(statSync(`${folder}/${sha256.slice(0, 2)}/${sha256}`).mode & 0o777).toBe(0o600);
});

test('what nothing names is swept, when it has lain there for more than a day', async () => {
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  const left = sha256Of(pdfOf(2));
  const path = `${counter.store}.files/${left.slice(0, 2)}/${left}`;
  mkdirSync(`${counter.store}.files/${left.slice(0, 2)}`, { recursive: true });
  writeFileSync(path, pdfOf(2));
  expect(await counter.json('store tidy')).toMatchObject({ files: 0 });
  utimesSync(path, 0, 0);
  const kept = sha256Of(pdfOf(1));
  utimesSync(`${counter.store}.files/${kept.slice(0, 2)}/${kept}`, 0, 0);
  expect(await counter.json('store tidy')).toMatchObject({ files: 1, bytes: pdfOf(2).length });
  expect(lying()).toEqual([kept]);
});

test('a file that is gone or altered is told, and never given out', async () => {
  const { sha256 } = await counter.json(
    `document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`,
  );
  const path = `${counter.store}.files/${sha256.slice(0, 2)}/${sha256}`;
  chmodSync(path, 0o600);
  writeFileSync(path, pdfOf(1, 'other'));
  const out = counter.file('ra.pdf');
  expect(await counter.refused(`document export ${code}/1 ${out}`)).toBe('document.file_altered');
  expect(existsSync(out)).toBe(false);
  const altered = await counter.run('store verify --files --json');
  expect(altered.code).toBe(3);
  expect(JSON.parse(altered.out)).toMatchObject({ ok: true, files: { altered: [{ sha256 }] } });
  // Added again, it is whole again.
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  await counter.json(`document export ${code}/1 ${out}`);
  expect(readFileSync(out)).toEqual(pdfOf(1));
});

test('nothing is written over a kept file, or among them', async () => {
  const { sha256 } = await counter.json(
    `document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`,
  );
  const kept = `${counter.store}.files/${sha256.slice(0, 2)}/${sha256}`;
  for (const place of [kept, `${kept}.pdf`, `${counter.store}.files/danh-sach.pdf`]) {
    const line = `document export ${code}/1 ${place} --yes`;
    expect([place, await counter.refused(line)]).toEqual([place, 'file.no_place']);
  }
  const folder = `store backup ${counter.store}.files/sao-luu --yes`;
  expect(await counter.refused(folder)).toBe('file.no_place');
  expect(lying()).toEqual([sha256]);
});
