/** The key that signs an office's papers: outside the store, replaced, revoked, carried over. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPdf } from '../print/read-pdf.ts';
import { receive } from '../support/acts.ts';
import { olderCopy } from '../support/older-copy.ts';
import { Counter, newCounter, temporaryFolder } from '../support/program.ts';
import { onPostgres } from '../support/engine.ts';
import { rowsBehind } from '../support/store.ts';

let counter: Counter;
let passphrase: string;
beforeEach(async () => {
  counter = await newCounter();
  passphrase = `--passphrase-file ${counter.file('mat-khau.txt')}`;
  writeFileSync(counter.file('mat-khau.txt'), 'một câu dài dễ nhớ\n');
});

interface Key {
  id: string;
  state: string;
  public: string;
  here: boolean;
  until: string | null;
  revoked: { reason: string } | null;
}

async function keys(at = counter): Promise<Key[]> {
  return (await at.json<{ keys: Key[] }>('key list')).keys;
}

async function keyPath(): Promise<string> {
  const [{ id }] = (await keys()) as [Key];
  const { id: store } = await counter.json('store info');
  return join(counter.stateFolder, 'keys', `${store}-${id}.motcua-key`);
}

let printed = 0;

/** What stands in the QR of a receipt that is printed now, and what is told beside it. */
async function printedBy(at: Counter, code: unknown): Promise<{ text: string; err: string }> {
  const file = at.file(`giay-${++printed}.pdf`);
  const { code: exit, err } = await at.run(`print receipt ${String(code)} --out ${file}`);
  expect(exit).toBe(0);
  const codes = (await readPdf(readFileSync(file))).flatMap((page) => page.codes);
  return { text: codes.find(({ format }) => format === 'QRCode')!.text, err };
}

async function verdict(text: string): Promise<unknown> {
  const { code, out } = await counter.run(['verify', text, '--json']);
  return [code, (JSON.parse(out) as { verdict: string }).verdict];
}

/** Another machine of the same store: whoever signs in there has a state folder of their own. */
async function machine(): Promise<Counter> {
  const other = new Counter(temporaryFolder(), 'other machine');
  other.store = counter.store;
  await other.json('counter use H49.22/1');
  await other.json('staff login lan');
  return other;
}

describe('the private half', () => {
  it('is in no row of the store, and in a file that only its owner reads', async () => {
    const path = await keyPath();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    if (onPostgres) return;
    const all = ['journal', 'store_value', 'signing_key'].map((table) =>
      rowsBehind(counter.store, `select * from ${table}`),
    );
    // What every such key begins with, as base64url and in bytes.
    expect(JSON.stringify(all)).not.toContain('MC4CAQAwBQYDK2Vw');
    const der = Buffer.from('302e020100300506032b6570', 'hex');
    expect(readFileSync(counter.store).includes(der)).toBe(false);
  });

  it('is not with a copy of the store: what that prints is not signed, and it says so', async () => {
    const { code } = await receive(counter);
    const other = await machine();
    const { text, err } = await printedBy(other, code);
    expect(text.split('*')).toHaveLength(6);
    expect(err).toContain('motcua key import');
    expect(await verdict(text)).toEqual([3, 'unsigned']);
    expect(await verdict((await printedBy(counter, code)).text)).toEqual([0, 'genuine']);
  });

  it('never stops a counter when it is lost, damaged, or open to others', async () => {
    const { code } = await receive(counter);
    const path = await keyPath();
    const whole = readFileSync(path);
    chmodSync(path, 0o644);
    expect((await printedBy(counter, code)).err).toContain('"chmod 600"');
    chmodSync(path, 0o600);
    writeFileSync(path, whole.subarray(0, -3));
    expect((await printedBy(counter, code)).err).toContain('không còn nguyên');
    rmSync(path);
    // Whoever runs the tests may read every file, and nobody a folder.
    mkdirSync(path, { mode: 0o700 });
    expect((await printedBy(counter, code)).err).toContain('không cho tài khoản này đọc');
    rmdirSync(path);
    const { text, err } = await printedBy(counter, code);
    expect(err).toContain('Không có tệp của khóa');
    expect(await verdict(text)).toEqual([3, 'unsigned']);
    await counter.json('key rotate');
    expect((await printedBy(counter, code)).err).toBe('');
  });

  it('has a passphrase where the office has set one', async () => {
    await counter.json(`config set key.passphrase_file ${counter.file('mat-khau.txt')}`);
    await counter.json('key rotate');
    const { code } = await receive(counter);
    expect(await verdict((await printedBy(counter, code)).text)).toEqual([0, 'genuine']);
    writeFileSync(counter.file('mat-khau.txt'), 'một câu khác hẳn\n');
    expect((await printedBy(counter, code)).err).toContain('không đúng');
    rmSync(counter.file('mat-khau.txt'));
    expect((await printedBy(counter, code)).err).toContain('không đúng');
    expect((await counter.run('key rotate')).code).not.toBe(0);
  });
});

describe('a key', () => {
  it('that was replaced leaves its papers good, and signs no more', async () => {
    const { code } = await receive(counter);
    const { text } = await printedBy(counter, code);
    const before = await keyPath();
    counter.at('2026-11-24T08:00');
    const { id } = await counter.json('key rotate');
    expect((await keys()).map((key) => [key.state, key.here])).toEqual([
      ['current', true],
      ['old', true],
    ]);
    expect(readFileSync(before).length).toBeGreaterThan(0);
    expect(await verdict(text)).toEqual([0, 'genuine']);
    const now = await printedBy(counter, code);
    expect([now.text.split('*')[4], await verdict(now.text)]).toEqual([id, [0, 'genuine']]);
  });

  it('that is replaced in a copy, restored to be tried, stays here for the store', async () => {
    const { file } = await counter.json(`store backup ${counter.file('ban-sao')}`);
    const tried = counter.file('thu.db');
    await counter.json(`store restore ${file} --to ${tried}`);
    await counter.json(`counter use H49.22/1 --store ${tried}`);
    await counter.json(`staff login lan --store ${tried}`);
    await counter.json(`key rotate --store ${tried}`);
    expect((await keys()).map((key) => [key.state, key.here])).toEqual([['current', true]]);
  });

  it('that was replaced is not believed for what was received later', async () => {
    const before = await keyPath();
    const stolen = readFileSync(before);
    counter.at('2026-11-24T08:00');
    await counter.json('key rotate');
    counter.at('2026-11-26T08:00');
    const { code } = await receive(counter);
    const { readKeyFile } = await import('../../src/store/key-file.ts');
    const { sealText } = await import('../../src/store/seal.ts');
    writeFileSync(counter.file('trom.motcua-key'), stolen, { mode: 0o600 });
    const key = await readKeyFile(counter.file('trom.motcua-key'), null);
    const { text: printed } = await printedBy(counter, code);
    const text = printed.split('*').with(4, key.id).slice(0, -1).join('*');
    expect(await verdict(`${text}*${sealText(text, key.private)}`)).toEqual([3, 'outdated_key']);
  });

  it('that was revoked proves nothing, and the next one signs at once', async () => {
    const { code } = await receive(counter);
    const { text } = await printedBy(counter, code);
    const [{ id }] = (await keys()) as [Key];
    const { replacedBy } = await counter.json(['key', 'revoke', id, '--reason', 'Mất máy quầy 2']);
    const [now, then] = (await keys()) as [Key, Key];
    expect([now.id, now.state, now.here]).toEqual([replacedBy, 'current', true]);
    expect([then.state, then.revoked?.reason]).toEqual(['revoked', 'Mất máy quầy 2']);
    expect(await verdict(text)).toEqual([3, 'revoked_key']);
    expect(await verdict((await printedBy(counter, code)).text)).toEqual([0, 'genuine']);
    const again = ['key', 'revoke', id, '--reason', 'sáp nhập'];
    expect(await counter.refused(again)).toBe('key.revoked_already');
    expect(await counter.refused('key revoke 00000000 --reason nhầm')).toBe('key.not_found');
    expect((await counter.json('store verify'))['ok']).toBe(true);
  });

  it('that was made for what is refused stays nowhere, and nobody is asked about it', async () => {
    const lying = (): string[] => readdirSync(join(counter.stateFolder, 'keys'));
    const putBack = await olderCopy(counter);
    await receive(counter);
    await putBack();
    const before = lying();
    const [{ id }] = (await keys()) as [Key];
    for (const line of ['key rotate', `key revoke ${id} --reason "Mất máy"`]) {
      expect(await counter.refused(line)).toBe('store.rolled_back');
      expect(lying()).toEqual(before);
    }
    const seen = { terminal: true };
    expect(await counter.refused('key revoke 00000000 --reason "Mất máy"', seen)).toBe(
      'key.not_found',
    );
  });

  it('goes sealed to a second machine, which signs then, too', async () => {
    const { code } = await receive(counter);
    const other = await machine();
    const file = counter.file('khoa.motcua-key');
    await counter.json(`key export ${file} ${passphrase}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(counter.file('sai.txt'), 'một câu sai hẳn\n');
    const wrong = await other.refusal(
      `key import ${file} --passphrase-file ${counter.file('sai.txt')}`,
    );
    expect([wrong.code, wrong.detail['why']]).toEqual(['key.unreadable', 'passphrase']);
    expect((await other.json(`key import ${file} ${passphrase}`))['sealed']).toBe(false);
    const { text, err } = await printedBy(other, code);
    expect([err, await verdict(text)]).toEqual(['', [0, 'genuine']]);
    await counter.json('key rotate');
    const late = await other.refusal(`key import ${file} ${passphrase}`);
    expect([late.code, late.detail['ours']]).toEqual(['key.not_current', true]);
    expect((await printedBy(other, code)).err).toContain('motcua key import');
  });

  it('is taken out, replaced or revoked by nobody who does not keep the store', async () => {
    await counter.json('staff add --login thu --name "Đỗ Thử" --role clerk');
    await counter.json('staff login thu');
    for (const line of [
      'key rotate',
      'key revoke 00000000 --reason nhầm',
      `key export ./x.motcua-key ${passphrase}`,
    ]) {
      expect(await counter.refused(line)).toBe('staff.not_allowed');
    }
  });
});

describe('a backup', () => {
  it('carries the key where it has a passphrase, and brings it back', async () => {
    if (onPostgres) return;
    const { code } = await receive(counter);
    const folder = counter.file('sao-luu');
    const { file, signingKey } = await counter.json(`store backup ${folder} ${passphrase}`);
    expect(signingKey).toBe(true);
    const other = new Counter(temporaryFolder(), 'new machine');
    const { signs } = await other.json(`store restore ${file} ${passphrase} --skip 0`);
    expect(signs).toBe(true);
    await other.json('counter use H49.22/1');
    await other.json('staff login lan');
    await other.json('store accept-head --reason "Máy cũ hỏng"');
    expect(await verdict((await printedBy(other, code)).text)).toEqual([0, 'genuine']);
  });

  it('that anybody can open does not, and restoring says what to do', async () => {
    const { file, signingKey } = await counter.json(`store backup ${counter.file('sao-luu')}`);
    expect(signingKey).toBe(false);
    if (onPostgres) return;
    const other = new Counter(temporaryFolder(), 'new machine');
    const { out, err } = await other.run(`store restore ${file} --skip 0 --json`);
    expect([JSON.parse(out)['signs'], err.includes('motcua key rotate')]).toEqual([false, true]);
  });
});
