/** A result's file is kept with the decision, told of, returned and counted; or nothing is. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned, sha256Of } from '../support/scans.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);
const decide = (code: string, path: string): string =>
  `dossier resolve ${code} --result-number 7/2026 --result-date 2026-11-23 --file ${path}`;
const total = async () => (await counter.json('report summary --period 2026-11'))['total'];

test('its bytes are kept, shown, returned by name, and count', async () => {
  const { code } = await receive(counter, '--return-by online');
  const bytes = pdfOf(2, 'result');
  const sha256 = sha256Of(bytes);
  const words = decide(code, 'x').split(' ').slice(0, -1);
  const answer = await counter.json([...words, file('ket qua.pdf', bytes)]);
  const kept = { ref: `${code}/1`, sha256, bytes: bytes.length, kind: 'pdf', pages: 2 };
  expect(answer['result']).toMatchObject({ file: 'ket qua.pdf', documents: [kept] });
  const out = counter.file('ra.pdf');
  await counter.json(`document export ${code}/1 ${out}`);
  expect(readFileSync(out)).toEqual(bytes);
  expect((await counter.json(`document list ${code}`))['documents']).toMatchObject([
    { of: 'result', number: '7/2026', issuedOn: '2026-11-23' },
  ]);
  expect(await total()).toMatchObject({ eResult: 1, resultDigitised: 1 });
  const { code: left, out: said } = await counter.run(`dossier return ${code} --to owner`);
  expect(left).toBe(0);
  expect(said).toContain(`${code}/1`);
  expect(said).toContain(sha256.slice(0, 16));
  // What is removed is kept no longer, and counts no longer.
  await counter.json(`document remove ${code}/1 --reason "tệp của hồ sơ khác"`);
  expect(await total()).toMatchObject({ eResult: 0, resultDigitised: 0 });
  expect((await counter.json(`dossier show ${code}`))['result']).toMatchObject({ documents: [] });
});

test('a file that is no result, or a decision that is refused, leaves nothing of either', async () => {
  const { code } = await receive(counter, '--return-by online');
  const bad = file('bad.pdf', Buffer.from('just words'));
  expect(await counter.refused(decide(code, bad))).toBe('document.bad_file');
  expect(await counter.json(`dossier show ${code}`)).toMatchObject({ status: 'received' });
  const good = file('good.pdf', pdfOf(1));
  const future = decide(code, good).replace('2026-11-23', '2026-11-30');
  expect(await counter.refused(future)).toBe('dossier.result_in_future');
  expect(await counter.json(`document list ${code}`)).toMatchObject({ documents: [] });
  expect(await counter.refused(`document show ${sha256Of(pdfOf(1))}`)).toBe('document.not_found');
  expect(await counter.json('store verify --files')).toMatchObject({ files: { checked: 0 } });
  const keyed = `${decide(code, good)} --key k1`;
  expect(await counter.json(keyed)).toMatchObject({ replayed: false, status: 'resolved' });
  expect(await counter.json(keyed)).toMatchObject({ replayed: true });
  expect((await counter.json(`document list ${code}`))['documents']).toHaveLength(1);
});

test('a scan of a paper result is digitised, and not electronic; returned online without a file is said', async () => {
  const { code } = await receive(counter, '--return-by online');
  const line = `dossier resolve ${code} --result-number 7/2026 --result-date 2026-11-23`;
  await counter.json(line);
  expect(await total()).toMatchObject({ eResult: 0, resultDigitised: 0 });
  expect((await counter.run(`dossier return ${code} --to owner`)).err).toContain(code);
  await counter.json(`document add ${code} --result ${file('scan.pdf', pdfOf(1))}`);
  expect(await total()).toMatchObject({ eResult: 0, resultDigitised: 1 });
});

test('each paper of a dossier names what is kept of it', async () => {
  const { code } = await receive(counter);
  await counter.json(`document add ${code} --component 2 ${file('a.pdf', pdfOf(1))}`);
  const told = async () => (await counter.json(`dossier show ${code}`))['components'];
  const sha256 = sha256Of(pdfOf(1));
  expect(await told()).toMatchObject([
    { id: '1', state: 'paper', documents: [] },
    { id: '2', state: 'digitised', documents: [{ ref: `${code}/1`, sha256, kind: 'pdf' }] },
  ]);
  await counter.json(`document remove ${code}/1 --reason nhầm`);
  expect(await told()).toMatchObject([{ documents: [] }, { documents: [] }]);
});
