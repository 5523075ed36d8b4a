/** A backup file that was carried away without the folder of scans beside it: told, and mended. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned, sha256Of } from '../support/scans.ts';

let counter: Counter;
let folder: string;
let usb: string;
beforeEach(async () => {
  counter = await newCounter();
  [folder, usb] = [counter.file('sao-luu'), counter.file('usb')];
  const { code } = await receive(counter);
  const scan = scanned(counter, 'a.pdf', pdfOf(1));
  await counter.json(`document add ${code} --component 1 ${scan}`);
  mkdirSync(usb);
});

/** Only the file goes to the stick, as the README's "one file" has it. */
function carried(made: Record<string, unknown>): string {
  const to = `${usb}/${basename(String(made['file']))}`;
  copyFileSync(String(made['file']), to);
  return to;
}

for (const locked of [false, true]) {
  test(`its scans are missed, and brought back${locked ? ', sealed' : ''}`, async () => {
    const file = counter.file('mat-khau.txt');
    writeFileSync(file, 'một mật khẩu rất dài');
    const pass = locked ? ` --passphrase-file ${file}` : '';
    const shown = await counter.run(`store backup ${folder}${pass}`, { screen: true });
    const scans = readdirSync(folder).find((name) => name.endsWith('files'));
    expect(shown.out).toContain(`${folder}/${scans}`);
    const made = await counter.json(`store backup ${folder}${pass}`);
    expect(made).toMatchObject({ files: 0, filesFolder: `${folder}/${scans}` });
    const alone = carried(made);

    const drilled = await counter.run(`store backup drill ${alone}${pass}`);
    expect([drilled.code, drilled.err]).toEqual([3, expect.stringContaining(`${usb}/${scans}`)]);

    const elsewhere = counter.file('khac.db');
    const restored = await counter.run(`store restore ${alone} --to ${elsewhere}${pass}`);
    expect(restored.code).toBe(0);
    expect(restored.err).toContain(`${usb}/${scans}`);
    expect(restored.err).toContain('1 tệp');
    expect(restored.err).toContain(`store verify --files-from ${usb}`);
    // What is only read from makes nothing there.
    expect(existsSync(`${usb}/${scans}`)).toBe(false);

    const seen = { screen: true } as const;
    const missing = await counter.run(`store verify --files --store ${elsewhere}`, seen);
    expect(missing.out + missing.err).toContain('store verify --files-from');
    const nothing = `store verify --json --files-from ${usb}${pass} --store ${elsewhere}`;
    expect(JSON.parse((await counter.run(nothing)).out)).toMatchObject({
      files: { back: 0, missing: [{ sha256: sha256Of(pdfOf(1)) }] },
    });
    cpSync(`${folder}/${scans}`, `${usb}/${scans}`, { recursive: true });
    const back = `store verify --json --files-from ${usb}${pass} --store ${elsewhere}`;
    expect(JSON.parse((await counter.run(back)).out)).toMatchObject({
      files: { back: 1, checked: 1, missing: [], altered: [] },
    });
  });
}

test('a scan that was altered is whole again, too', async () => {
  await counter.json(`store backup ${folder}`);
  const sha256 = sha256Of(pdfOf(1));
  const at = `${counter.store}.files/${sha256.slice(0, 2)}/${sha256}`;
  writeFileSync(at, pdfOf(1, 'other'));
  const back = await counter.json(`store verify --files-from ${folder}`);
  expect(back).toMatchObject({ files: { back: 1, missing: [], altered: [] } });
  expect(lyingBeside(counter)).toEqual([sha256]);
  expect(await counter.json('store verify --files')).toMatchObject({ files: { back: 0 } });
});
