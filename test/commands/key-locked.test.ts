/** A key that lay open is locked with the passphrase that is set, wherever it lies. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SealedReader } from '../../src/files/sealed/read.ts';
import { receive } from '../support/acts.ts';
import { Counter, newCounter, temporaryFolder } from '../support/program.ts';

function isLocked(path: string): boolean {
  const reader = new SealedReader(path);
  reader.close();
  return reader.isLocked;
}

let printed = 0;

/** Prints a receipt; gives what is told beside it. */
async function printedBy(at: Counter, code: unknown): Promise<string> {
  const file = at.file(`giay-${++printed}.pdf`);
  const { code: exit, err } = await at.run(`print receipt ${String(code)} --out ${file}`);
  expect(exit).toBe(0);
  return err;
}

it('a key gets the passphrase that is set at once, here and on every other machine', async () => {
  const counter = await newCounter();
  writeFileSync(counter.file('mat-khau.txt'), 'một câu dài dễ nhớ\n');
  const { id: store } = await counter.json('store info');
  const pathAt = ({ stateFolder }: Counter, id: unknown): string =>
    join(stateFolder, 'keys', `${String(store)}-${String(id)}.motcua-key`);
  const { id, before: replaced } = await counter.json('key rotate');
  const [now, before] = [pathAt(counter, id), pathAt(counter, replaced)];
  const other = new Counter(temporaryFolder(), 'other machine');
  other.store = counter.store;
  await other.json('counter use H49.22/1');
  await other.json('staff login lan');
  const there = pathAt(other, id);
  mkdirSync(join(there, '..'), { recursive: true });
  copyFileSync(now, there);

  const set = `config set key.passphrase_file ${counter.file('mat-khau.txt')}`;
  await counter.json(set);
  expect([before, now, there].map(isLocked)).toEqual([true, true, false]);
  const { code } = await receive(other);
  expect([await printedBy(other, code), isLocked(there)]).toEqual(['', true]);

  // Another passphrase takes its place, and none.
  await counter.json('staff login lan');
  writeFileSync(counter.file('moi.txt'), 'một câu mới để nhớ\n');
  await counter.json(`config set key.passphrase_file ${counter.file('moi.txt')}`);
  expect(await printedBy(counter, code)).toBe('');
  await counter.json(['config', 'set', 'key.passphrase_file', '']);
  expect([isLocked(before), await printedBy(counter, code)]).toEqual([false, '']);

  // What cannot be locked is told.
  writeFileSync(before, readFileSync(before).subarray(0, -3));
  await counter.json(set);
  const { out } = await counter.run('store doctor --json');
  expect((JSON.parse(out) as { checks: unknown[] }).checks).toContainEqual(
    expect.objectContaining({
      ...{ check: 'key', state: 'bad', mend: 'motcua key list' },
      found: { id, signs: true, unlocked: [before] },
    }),
  );
});
