/** Scans of those who are erased: their files go, what they were and why stays. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { numbers, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, scanned, sha256Of } from '../support/scans.ts';

const { thu } = numbers;
let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);

/** Of no certified kind and without money, so that a term ends. */
async function received(citizen: string): Promise<string> {
  const line = `dossier receive --procedure 1.001731 --citizen ${citizen} --all-components`;
  return (await counter.json(line))['code'];
}

async function ended(code: string): Promise<void> {
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
}

async function later(date: string): Promise<void> {
  counter.at(`${date}T09:00`);
  await counter.json('staff login lan');
}

const erased = () => counter.json('privacy answer 1.1 --as granted --yes');

test('the file goes, digest and reason stay, and reading back knows that it was erased', async () => {
  await register(counter);
  const code = await received(thu);
  const [mine, shared] = [pdfOf(1, 'mine'), pdfOf(1, 'shared')];
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', mine)}`);
  await counter.json(`document add ${code} --result ${file('b.pdf', shared)}`);
  await ended(code);
  await later('2047-12-02');
  // Another dossier's paper is the same bytes: it goes on having them.
  await counter.json(`citizen register --name "Lê Văn Mẫu" --passport B1234567`);
  const other = await received('B1234567');
  await counter.json(`document add ${other} --component 1 ${file('c.pdf', shared)}`);
  await counter.json(`privacy request ${thu} --kind erase`);
  const answer = await erased();
  expect(answer).toMatchObject({
    state: 'granted',
    scans: [
      { ref: `${code}/1`, sha256: sha256Of(mine) },
      { ref: `${code}/2`, sha256: sha256Of(shared) },
    ],
  });
  expect(await counter.refused(`document show ${sha256Of(mine)}`)).toBe('document.not_found');
  await counter.json(`document export ${other}/1 ${counter.file('ra.pdf')}`);
  expect(readFileSync(counter.file('ra.pdf'))).toEqual(shared);
  expect((await counter.json(`document list ${code}`))['documents']).toMatchObject([
    { sha256: sha256Of(mine), gone: { why: 'erased', reason: '1.1' }, files: [{ name: null }] },
    { sha256: sha256Of(shared), gone: { why: 'erased', reason: '1.1' } },
  ]);
  expect(await counter.refused(`document export ${code}/1 -`)).toBe('document.gone');
  const [first] = (await counter.json(`dossier show ${code}`))['components'];
  expect(first).toMatchObject({ state: 'paper' });
  expect(await counter.json('store verify --files')).toMatchObject({
    ok: true,
    files: { checked: 1, erased: 1, missing: [], altered: [], left: [] },
  });
  await counter.json('store rebuild');
  expect((await counter.json(`document list ${code}`))['documents'][0]).toMatchObject({
    gone: { why: 'erased', reason: '1.1' },
  });
});

test('who is held keeps every scan: nothing of it is erased, nor removed as a mistake', async () => {
  await register(counter);
  const code = await received(thu);
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  await counter.json(`privacy hold ${thu} --reason "tòa án yêu cầu"`);
  const line = `document remove ${code}/1 --reason "quét nhầm"`;
  expect(await counter.refused(line)).toBe('document.held');
  await counter.json(`document export ${code}/1 ${counter.file('ra.pdf')}`);
});

test('a scan over its term is listed, and destroyed by who may: not before, nor while held', async () => {
  await register(counter);
  const code = await received(thu);
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  await counter.json(`document add ${code} --result ${file('b.pdf', pdfOf(2))}`);
  const line = `document destroy ${code}/1 --reason "biên bản số 3"`;
  expect(await counter.refusal(line)).toMatchObject({
    code: 'document.kept',
    detail: { open: true, until: null },
  });
  await ended(code);
  expect(await counter.refusal(line)).toMatchObject({
    code: 'document.kept',
    detail: { open: false, until: '2046-11-23' },
  });
  expect(await counter.json('document retention')).toEqual({ documents: [] });
  await later('2047-12-02');
  // A result is kept for ever, as the shipped table says.
  expect((await counter.json('document retention'))['documents']).toMatchObject([
    { ref: `${code}/1`, keptUntil: '2046-11-23', files: 1, verified: false },
  ]);
  await counter.json(`privacy hold ${thu} --reason "thanh tra" --until 2047-12-02`);
  expect(await counter.json('document retention')).toEqual({ documents: [] });
  expect(await counter.refused(line)).toBe('document.held');
  await later('2047-12-03');
  expect(await counter.json(line)).toMatchObject({ gone: { why: 'retention' } });
  expect(await counter.refused(line)).toBe('document.gone');
  expect(await counter.refusal(`document destroy ${code}/2 --reason "biên bản"`)).toMatchObject({
    code: 'document.kept',
    detail: { until: null, open: false },
  });
  expect(await counter.json('document retention')).toEqual({ documents: [] });
  expect(await counter.json('store verify --files')).toMatchObject({
    ok: true,
    files: { checked: 1, erased: 1 },
  });
});
