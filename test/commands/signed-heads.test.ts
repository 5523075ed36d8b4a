/** Heads that the office's key has signed prove a store as what was printed does. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { receive } from '../support/acts.ts';
import { Counter, newCounter, setUpWords, temporaryFolder } from '../support/program.ts';

let counter: Counter;
let folder: string;
beforeEach(async () => {
  counter = await newCounter();
  folder = counter.file('sao-luu');
});

interface Proved {
  code: number;
  head: string | null;
  signed: { verdict: string }[];
}

async function proved(file: string, at = counter): Promise<unknown[]> {
  const { code, out } = await at.run(['store', 'verify', '--head-file', file, '--json']);
  const { head, signed } = JSON.parse(out) as Proved;
  return [code, head, signed.map(({ verdict }) => verdict)];
}

it('stand beside a backup, of what it holds, and go with the store as it grows', async () => {
  await receive(counter);
  const { file, headsFile } = await counter.json(`store backup ${folder}`);
  expect(headsFile).toBe(`${String(file)}.heads`);
  expect(statSync(String(headsFile)).mode & 0o777).toBe(0o600);
  await receive(counter);
  expect(await proved(String(headsFile))).toEqual([0, 'known', ['genuine']]);
  // They are no backup, and stay where an old one goes.
  expect((await counter.json(`store backup ${folder}`))['dropped']).toEqual([]);
});

it('are kept by this machine at each shift close', async () => {
  const close = async (): Promise<string> => {
    await counter.json('shift open --cash 0');
    return String((await counter.json('shift close --cash 0'))['headsFile']);
  };
  expect((await close()).startsWith(counter.stateFolder)).toBe(true);
  expect(await proved(await close())).toEqual([0, 'known', ['genuine', 'genuine']]);
});

it('tell a store that does not have them, and were not made for another one', async () => {
  await receive(counter);
  const { headsFile } = await counter.json(`store backup ${folder}`);
  const before = await newCounter();
  expect(await proved(String(headsFile), before)).toEqual([3, 'unknown', ['genuine']]);
  const { out } = await before.run(['store', 'verify', '--head-file', String(headsFile)]);
  expect(out).toContain('Kho này không có mã xích');
  const elsewhere = new Counter(temporaryFolder(), 'elsewhere');
  await elsewhere.json(`${setUpWords} --training`);
  expect(await elsewhere.refused(['store', 'verify', '--head-file', String(headsFile)])).toBe(
    'store.no_heads',
  );
});

it('that somebody changed, or signed with a revoked key, prove nothing', async () => {
  const { headsFile } = await counter.json(`store backup ${folder}`);
  const line = readFileSync(String(headsFile), 'utf8');
  const other = counter.file('khac.heads');
  const of = async (text: string): Promise<unknown[]> => {
    writeFileSync(other, text);
    return (await proved(other)).with(1, null);
  };
  const unsigned = `${line.slice(0, line.lastIndexOf('*'))}\n`;
  expect(await of(unsigned)).toEqual([3, null, ['unsigned']]);
  const { out } = await counter.run(['store', 'verify', '--head-file', other]);
  expect(out).toContain('không có chữ ký: ai cũng viết được');
  // A line without heads, and none at all.
  for (const empty of [unsigned.replace(/\*s?\d+-[\da-f]{32}/g, ''), '', '\n']) {
    writeFileSync(other, empty);
    const line = ['store', 'verify', '--head-file', other];
    expect(await counter.refused(line)).toBe('store.no_heads');
  }
  expect(await of(line.replace('T09:14', 'T09:13'))).toEqual([3, null, ['forged']]);
  const { keys } = await counter.json('key list');
  expect(await of(line.replace(keys[0].id, '00000001'))).toEqual([3, null, ['unknown_key']]);
  await counter.json('key rotate');
  expect(await of(line)).toEqual([0, null, ['genuine']]);
  const said = await counter.run(['store', 'verify', '--head-file', other]);
  expect(said.out).toContain(`bằng khóa ${keys[0].id} đã thay lúc 09:14 23/11/2026`);
  await counter.json(['key', 'revoke', keys[0].id, '--reason', 'Lộ khóa']);
  expect(await of(line)).toEqual([3, null, ['revoked_key']]);
});

it('that a replaced key has signed as of later prove nothing', async () => {
  const { headsFile } = await counter.json(`store backup ${folder}`);
  const { readKeyFile } = await import('../../src/store/key-file.ts');
  const { sealText } = await import('../../src/store/seal.ts');
  const { id: store } = await counter.json('store info');
  const { keys } = await counter.json('key list');
  const name = `keys/${String(store)}-${String(keys[0].id)}.motcua-key`;
  const old = await readKeyFile(join(counter.stateFolder, name), null);
  counter.at('2026-11-24T08:00');
  await counter.json('key rotate');
  const claim = readFileSync(String(headsFile), 'utf8').split('*').slice(0, -1).join('*');
  const later = claim.replace('2026-11-23T', '2026-11-25T');
  const file = counter.file('sau.heads');
  writeFileSync(file, `${later}*${sealText(later, old.private)}\n`);
  expect(await proved(file)).toEqual([3, 'known', ['outdated_key']]);
});
