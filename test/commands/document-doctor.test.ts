/** The check-up of the scanned files, and what an encryption that was cut off has left of them. */
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned, sha256Of } from '../support/scans.ts';

let counter: Counter;
const sha256 = sha256Of(pdfOf(1));
const folder = () => `${counter.store}.files`;
const path = () => `${folder()}/${sha256.slice(0, 2)}/${sha256}`;

beforeEach(async () => {
  counter = await newCounter();
  const { code } = await receive(counter);
  const file = scanned(counter, 'a.pdf', pdfOf(1));
  await counter.json(`document add ${code} --component 1 ${file}`);
});

async function told(): Promise<Answer> {
  const { out } = await counter.run('store doctor --json');
  return JSON.parse(out).checks.find(({ check }: Answer) => check === 'scans');
}

test('all there and shut, missing, or open to others: with what mends it', async () => {
  expect(await told()).toMatchObject({ state: 'ok', mend: null, found: { named: 1, missing: 0 } });
  chmodSync(folder(), 0o755);
  const mend = `chmod -R go= ${folder()}`;
  expect(await told()).toMatchObject({ state: 'bad', mend, found: { open: [folder()] } });
  chmodSync(folder(), 0o700);
  renameSync(path(), counter.file('away'));
  const missing = { state: 'bad', mend: 'motcua store verify --files', found: { missing: 1 } };
  expect(await told()).toMatchObject(missing);
});

test('a file that an encryption has left open is told, and sealed by tidy', async () => {
  const pass = counter.file('mat-khau.txt');
  writeFileSync(pass, 'một mật khẩu rất dài');
  await counter.json(`store encrypt ${counter.file('k.motcua-key')} --passphrase-file ${pass}`);
  writeFileSync(path(), pdfOf(1), { mode: 0o600 });
  const left = { state: 'warning', mend: 'motcua store tidy', found: { unsealed: 1 } };
  expect(await told()).toMatchObject(left);
  // As it is where the cut came before the first was sealed.
  renameSync(`${path()}.sealed`, counter.file('away'));
  expect(await counter.json('store tidy')).toMatchObject({ sealed: 1 });
  expect(lyingBeside(counter)).toEqual([`${sha256}.sealed`]);
  expect(readFileSync(`${path()}.sealed`, 'latin1')).not.toContain('%PDF');
  expect(await told()).toMatchObject({ state: 'ok' });
  expect(await counter.json('store verify --files')).toMatchObject({ files: { altered: [] } });
  expect(await counter.json('store tidy')).toMatchObject({ sealed: 0, files: 0 });
});
