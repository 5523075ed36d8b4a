import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectedTables } from '../../src/store/engine/schema.ts';
import { receive } from '../support/acts.ts';
import { newCounter, type Answer } from '../support/program.ts';

const purpose = '--purpose "Chuyển sang phần mềm khác"';

function rowsOf(path: string): Answer[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Answer);
}

it('a whole store leaves as files that say what they are, and the journal says so', async () => {
  const counter = await newCounter({ real: true });
  const { code } = await receive(counter);
  const folder = counter.file('kho-ra');
  const made = await counter.json(`store export ${folder} ${purpose}`);
  const { books, entries } = await counter.json('store info');
  expect(made).toMatchObject({
    folder,
    entries,
    books: [{ seq: books[0].seq, hash: books[0].hash }],
  });
  const names = ['journal', 'book', 'sight', 'answer', ...projectedTables];
  const there = [...names.map((name) => `${name}.ndjson`), 'README.txt', 'manifest.json', 'schema'];
  expect(readdirSync(folder).toSorted()).toEqual(there.toSorted());
  for (const { name, rows, bytes, sha256 } of made['files']) {
    const content = readFileSync(join(folder, name));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect([rowsOf(join(folder, name)).length, content.length]).toEqual([rows, bytes]);
  }
  const [citizen] = rowsOf(join(folder, 'citizen.ndjson'));
  expect(citizen).toMatchObject({ id_number: '022192000001' });
  expect(rowsOf(join(folder, 'dossier.ndjson'))).toMatchObject([{ code }]);
  const last = rowsOf(join(folder, 'journal.ndjson')).at(-1)!;
  expect([last['type'], last['actor'], last['hash']]).toEqual([
    ...['access.revealed', 'lan', books[0].hash],
  ]);
  expect(last['personal']).toContain('Chuyển sang phần mềm khác');
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  expect(readme).toContain(books[0].hash);
  const seen = await counter.json('access list');
  expect(JSON.stringify(seen)).toContain('store export');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'citizen.ndjson')).mode & 0o777).toBe(0o600);
});

it('what opens something is not in it, and the chain is whole without', async () => {
  const counter = await newCounter({ real: true });
  const folder = counter.file('kho-ra');
  await counter.json(`store export ${folder} ${purpose}`);
  const all = readdirSync(folder).filter((name) => name !== 'schema');
  for (const name of all)
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/scrypt|argon/);
  const entries = rowsOf(join(folder, 'journal.ndjson'));
  const pin = entries.find(({ type }) => type === 'staff.pin_set');
  expect(pin).toMatchObject({
    personal: null,
    personal_digest: expect.stringMatching(/^[\da-f]{64}$/),
  });
  expect(rowsOf(join(folder, 'staff.ndjson'))[0]).not.toHaveProperty('pin_hash');
});

it('goes over nothing that is there, and is for who keeps the store', async () => {
  const counter = await newCounter();
  const folder = counter.file('kho-ra');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cu.txt'), 'cũ');
  const { entries } = await counter.json('store info');
  expect(await counter.refused(`store export ${folder} ${purpose} --yes`)).toBe(
    'export.folder_taken',
  );
  expect(readdirSync(folder)).toEqual(['cu.txt']);
  expect((await counter.json('store info'))['entries']).toBe(entries);
  expect(await counter.refused(`store export ${counter.file('moi')}`)).toBe('usage.missing');
  await counter.json('staff add --name "Vũ Thị Bưu" --login buu --role clerk');
  await counter.json('staff login buu');
  expect(await counter.refused(`store export ${counter.file('moi')} ${purpose}`)).toBe(
    'staff.not_allowed',
  );
  expect(existsSync(counter.file('moi'))).toBe(false);
  expect(readdirSync(counter.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
