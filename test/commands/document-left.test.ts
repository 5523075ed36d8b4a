/** Where the scans of those who were erased lie beside a store's file, and beside its backups. */
import { existsSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { numbers, receive, register, resolve } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned, sha256Of } from '../support/scans.ts';

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

test('what a command that was cut off has left is told, and tidied at once', async () => {
  await register(counter);
  const code = await received(thu);
  const bytes = pdfOf(1);
  const sha256 = sha256Of(bytes);
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', bytes)}`);
  await ended(code);
  await later('2047-12-02');
  await counter.json(`privacy request ${thu} --kind erase`);
  await erased();
  const folder = `${counter.store}.files/${sha256.slice(0, 2)}`;
  expect(existsSync(`${folder}/${sha256}`)).toBe(false);
  writeFileSync(`${folder}/${sha256}`, bytes);
  const told = await counter.run('store verify --files --json');
  expect(told.code).toBe(3);
  expect(JSON.parse(told.out)).toMatchObject({ files: { left: [{ sha256 }] } });
  expect(await counter.json('store tidy')).toMatchObject({ files: 1, bytes: bytes.length });
  expect(lyingBeside(counter)).toEqual([]);
});

test('beside the backups it lies as long as a backup from before is there', async () => {
  const folder = counter.file('sao-luu');
  const kept = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
  await register(counter);
  const code = await received(thu);
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  await ended(code);
  const { file: old } = await counter.json(`store backup ${folder}`);
  await later('2047-12-02');
  await counter.json(`privacy request ${thu} --kind erase`);
  await erased();
  counter.at('2047-12-02T10:00');
  await counter.json(`store backup ${folder}`);
  expect(kept()).toHaveLength(1);
  unlinkSync(old);
  counter.at('2047-12-02T11:00');
  await counter.json(`store backup ${folder}`);
  expect(kept()).toEqual([]);
});

test('what somebody laid among the files is told, and left to them', async () => {
  const { code } = await receive(counter);
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  const vault = `${counter.store}.files`;
  const strange = [join(vault, 'ban-chup.pdf'), join(vault, sha256Of(pdfOf(1)).slice(0, 2), 'x')];
  for (const path of strange) writeFileSync(path, 'x');
  await counter.json('store tidy');
  const told = await counter.json('store verify --files');
  expect(told).toMatchObject({ ok: true, files: { checked: 1 } });
  expect(told['files'].strange.map(({ path }: { path: string }) => path).toSorted()).toEqual(
    strange.toSorted(),
  );
  expect((await counter.run('store verify --files')).err).toContain(vault);
});
