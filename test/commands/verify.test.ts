import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { absence, receive, register } from '../support/acts.ts';
import { bareCounter, newCounter, type Counter } from '../support/program.ts';
import { qrMatrix } from '../../src/print/qr.ts';
import { readPdf } from '../print/read-pdf.ts';

let counter: Counter;
let receipt: string;
let key: string;
beforeEach(async () => {
  counter = await newCounter();
  const file = counter.file('giay.pdf');
  await register(counter);
  await counter.json(`${absence} --all-components --print ${file}`);
  const codes = (await readPdf(readFileSync(file))).flatMap((page) => page.codes);
  receipt = codes.find(({ format }) => format === 'QRCode')!.text;
  key = (await counter.json('store info'))['receiptKey'].public;
});

async function verdict(line: readonly string[], where = counter, stdin = ''): Promise<unknown> {
  const { code, out } = await where.run(['verify', ...line, '--json'], { stdin });
  return [code, (JSON.parse(out) as { verdict: string }).verdict];
}

describe('a receipt', () => {
  it('of this office is genuine, typed or scanned', async () => {
    expect(await verdict([receipt])).toEqual([0, 'genuine']);
    expect(await verdict(['-'], counter, `${receipt}\r\n`)).toEqual([0, 'genuine']);
    expect(await counter.json(['verify', receipt])).toEqual({
      genuine: true,
      verdict: 'genuine',
      code: 'H49.22-261123-0001',
      receivedDate: '2026-11-23',
      dueDate: '2026-11-25',
      keyId: receipt.split('*')[4],
      record: {
        ...{ state: 'stands', status: 'received', dueDate: '2026-11-25' },
        ...{ samePerson: true, sameDay: true },
      },
    });
  });

  it('is checked with no store at all, by the office’s key or a file that holds it', async () => {
    const elsewhere = bareCounter();
    const file = elsewhere.file('khoa.txt');
    writeFileSync(file, `${key}\n`);
    expect(await verdict([receipt, '--public-key', key], elsewhere)).toEqual([0, 'genuine']);
    expect(await verdict([receipt, '--public-key', file], elsewhere)).toEqual([0, 'genuine']);
    expect(await verdict([receipt], elsewhere)).toEqual([3, 'unknown_key']);
  });

  it('with any letter changed is forged, of another key, or no receipt at all', async () => {
    const verdicts = new Set<unknown>();
    // The last letter also holds bits that no signature uses.
    for (let at = 0; at < receipt.length - 1; at++) {
      const other = receipt[at] === '1' ? '2' : '1';
      const changed = receipt.slice(0, at) + other + receipt.slice(at + 1);
      const { code, out } = await counter.run(['verify', changed, '--json']);
      verdicts.add(out === '' ? code : (JSON.parse(out) as { verdict: string }).verdict);
    }
    expect(verdicts).toEqual(new Set([2, 'forged', 'unknown_key']));
  });

  it('without its signature is unsigned, with another due date forged', async () => {
    const unsigned = receipt.slice(0, receipt.lastIndexOf('*'));
    expect(await verdict([unsigned])).toEqual([3, 'unsigned']);
    expect(await verdict([receipt.replace('*20261125*', '*20261124*')])).toEqual([3, 'forged']);
    expect(await verdict([receipt.replace('*20261125*', '**')])).toEqual([3, 'forged']);
  });

  it('of another office has a key unknown here', async () => {
    const other = bareCounter();
    await other.json(
      'setup --office "Một cửa khác" --agency-id H49.23 --kind commune --counter 1 ' +
        '--staff "Vũ Minh" --login minh --training',
    );
    expect(await verdict([receipt], other)).toEqual([3, 'unknown_key']);
    expect(await verdict([receipt, '--public-key', 'not-a-key'])).toEqual([3, 'unknown_key']);
  });

  it.each(['https://example.vn', 'MC1*x', '', '022192000001||Trần Thị Thử|29021992|Nữ|x|01072024'])(
    '%j is none of ours',
    async (text) => {
      const { exit, code } = await counter.refusal('verify -', { stdin: text });
      expect([exit, code]).toEqual([2, 'receipt.not_ours']);
    },
  );

  it('is said to be genuine or not in words, and what it promises', async () => {
    const { out } = await counter.run(['verify', receipt]);
    expect(out).toMatch(/^✓ /);
    expect(out).toContain('25/11/2026');
    const forged = await counter.run(['verify', receipt.replace('*20261125*', '*20261124*')]);
    expect(forged.out).toMatch(/^✗ /);
  });

  it('is not checked with a key file that cannot be read', async () => {
    const refusal = await counter.refusal(['verify', receipt, '--public-key', counter.folder]);
    expect([refusal.exit, refusal.code]).toEqual([6, 'file.cannot_read']);
  });
});

describe('at the office', () => {
  interface Looked {
    verdict: string;
    record: { state: string; samePerson: boolean | null } | null;
  }
  async function looked(where: Counter, text = receipt): Promise<unknown[]> {
    const { code, out } = await where.run(['verify', text, '--json']);
    const { verdict: said, record } = JSON.parse(out) as Looked;
    return [code, said, record?.state ?? null];
  }

  it('a number that was never given out, or to somebody else, is told', async () => {
    // A copy from before: its key is the same.
    const before = await newCounter();
    expect(await looked(before)).toEqual([3, 'genuine', 'unknown']);
    await before.json('citizen register --id 022085123456 --name "Nguyễn Văn Thử"');
    await receive(before, '--citizen 022085123456');
    expect(await looked(before)).toEqual([3, 'genuine', 'differs']);
    expect((await before.run(['verify', receipt])).out).toContain('cho người khác');
  });

  it('a dossier that was withdrawn or cancelled is told', async () => {
    expect(await looked(counter)).toEqual([0, 'genuine', 'stands']);
    const { code } = await receive(counter);
    await counter.json(`dossier cancel ${String(code)} --reason "Nhầm người"`);
    const { code: first } = (await counter.json(['verify', receipt])) as { code: string };
    await counter.json(`dossier withdraw ${first} --reason "Không cần nữa"`);
    expect(await looked(counter)).toEqual([3, 'genuine', 'ended']);
    // What the paper cannot prove the record tells all the same.
    const unsigned = receipt.slice(0, receipt.lastIndexOf('*'));
    const cancelled = unsigned.replace('-0001', '-0002');
    expect(await looked(counter, cancelled)).toEqual([3, 'unsigned', 'differs']);
  });

  it('that of who was erased is genuine still, and what cannot be compared is told', async () => {
    const file = counter.file('sau.pdf');
    const { code } = await counter.json(
      `dossier receive --procedure 1.001731 --citizen 022192000001 --all-components --print ${file}`,
    );
    const codes = (await readPdf(readFileSync(file))).flatMap((page) => page.codes);
    const { text } = codes.find(({ format }) => format === 'QRCode')!;
    await counter.json(`dossier forward ${String(code)}`);
    const result = '--result-number 1/2026 --result-date 2026-11-23';
    await counter.json(`dossier resolve ${String(code)} ${result}`);
    await counter.json(`dossier return ${String(code)} --to owner`);
    counter.at('2047-12-02T09:00');
    await counter.json('staff login lan');
    await counter.json('privacy request 022192000001 --kind erase');
    const line = 'privacy answer 1.1 --as granted --yes';
    expect((await counter.json(line))['erased']).toEqual([code]);
    const { verdict: said, record } = await counter.json(['verify', text]);
    expect([said, record]).toMatchObject([
      'genuine',
      { state: 'erased', status: 'returned', samePerson: null, sameDay: true },
    ]);
    expect((await counter.run(['verify', text])).out).toContain('đã được xóa');
    // Another day than the store's is told as before.
    const another = text.replace('*20261123*', '*20261122*');
    expect(await looked(counter, another)).toEqual([3, 'forged', 'differs']);
  });

  it('nothing is looked up for who is signed out, nor by another office’s key', async () => {
    expect((await counter.json(['verify', receipt, '--public-key', key]))['record']).toBe(null);
    await counter.json('staff logout');
    expect(await looked(counter)).toEqual([0, 'genuine', null]);
  });

  it('the QR binds whose it is within the size that it had', async () => {
    expect(receipt.split('*')[5]).toMatch(/^[\w-]{6}$/);
    const side = 49;
    expect(qrMatrix(receipt)).toHaveLength(side);
  });
});
