/** Scanned files leave with all else: as plain files, in a drill, and in a person's copy. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scansFolderOf } from '../../src/commands/store/plain-scans.ts';
import { receive } from '../support/acts.ts';
import { onPostgres } from '../support/engine.ts';
import { asOwner } from '../support/postgres-owner.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, pngOf, scanned, sha256Of } from '../support/scans.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
  const picture = scanned(counter, 'a.png', pngOf(170, 220));
  await counter.json(`document add ${code} --component 1 ${picture}`);
  const result = scanned(counter, 'kq.pdf', pdfOf(2));
  await counter.json(`document add ${code} --result ${result}`);
});

/** Another content where a kept file lies. */
async function spoil(folder: string, sha256: string): Promise<void> {
  const path = join(folder, sha256.slice(0, 2), sha256);
  writeFileSync(path, pdfOf(9));
}

test('the whole store as plain files has them, by dossier, with their digests', async () => {
  const folder = counter.file('kho-ra');
  const made = await counter.json(`store export ${folder} --purpose "chuyển đi"`);
  const names = made['scans'].files.map(({ name }: { name: string }) => name);
  expect(names).toEqual([
    `scans/${code}/1-1.png`,
    `scans/${code}/1-2.pdf`,
    `scans/${code}/2-1.pdf`,
  ]);
  for (const { name, bytes, sha256, dossier } of made['scans'].files) {
    const content = readFileSync(join(folder, name));
    expect([sha256Of(content), content.length, dossier]).toEqual([sha256, bytes, code]);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.scans).toEqual(made['scans']);
});

test('what is altered where it is kept is told, and all else leaves', async () => {
  const sha256 = sha256Of(pdfOf(2));
  if (onPostgres) {
    await asOwner(counter.store, `delete from kept_file where sha256 = '\\x${sha256}'`);
  } else await spoil(`${counter.store}.files`, sha256);
  const folder = counter.file('kho-ra');
  const { out, err } = await counter.run(`store export ${folder} --purpose "chuyển đi" --json`);
  const { scans } = JSON.parse(out);
  expect([scans.lost, scans.files.length]).toEqual([[sha256], 2]);
  expect(err).toContain(sha256.slice(0, 16));
});

test('a code that is no safe name is a folder of its own', () => {
  const id = '01a20000-0000-7000-8000-000000000001';
  expect(scansFolderOf('H49.22-261123-0001', id)).toBe('H49.22-261123-0001');
  expect(scansFolderOf('../../etc', id)).toBe(`_._.._etc_${id}`);
  expect(scansFolderOf('12/2026 ngày', id)).toBe(`12_2026_ng_y_${id}`);
  expect(scansFolderOf('CON', id)).toBe(`CON_${id}`);
});

test('a drill reads the files of the backup, too', async () => {
  const folder = counter.file('sao-luu');
  const { file } = await counter.json(`store backup ${folder}`);
  const whole = await counter.json(`store backup drill ${file}`);
  expect(whole).toMatchObject({ ok: true, files: { checked: 3, lost: 0 } });
  // What came only afterwards is none of its.
  const later = scanned(counter, 'b.pdf', pdfOf(3));
  await counter.json(`document add ${code} --component 2 ${later}`);
  const again = await counter.json(`store backup drill ${file}`);
  expect(again).toMatchObject({ ok: true, files: { checked: 3, lost: 0 } });
  const { store } = await counter.json(`store export ${counter.file('ra')} --purpose "xem mã"`);
  await spoil(join(folder, `${store}.files`), sha256Of(pdfOf(2)));
  const { code: exit, out } = await counter.run(`store backup drill ${file} --json`);
  expect(exit).toBe(3);
  expect(JSON.parse(out)).toMatchObject({ ok: false, files: { checked: 3, lost: 1 } });
});

test('who asks for a copy of their data is told which scans are kept', async () => {
  await counter.json('privacy request 022192000001 --kind view');
  await counter.json('privacy answer 1.1 --as granted');
  const copy = await counter.json(`privacy copy 1.1 --out ${counter.file('ban-sao.pdf')}`);
  expect(copy['scans']).toMatchObject([
    { ref: `${code}/1`, of: 'component', kind: 'pdf', pages: 1 },
    { ref: `${code}/2`, of: 'result', kind: 'pdf', pages: 2, sha256: sha256Of(pdfOf(2)) },
  ]);
});
