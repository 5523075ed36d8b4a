/** `document verify`: what a signature is worth, kept with its time; the office says whom to trust. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { pdfOf, pngOf, scanned } from '../support/scans.ts';
import { signedPdf, updatedPdf } from '../support/signed-pdf.ts';
import { holder, pemOf, type Holder } from '../support/test-ca.ts';

let counter: Counter;
let code: string;
let root: Holder;
let officer: Holder;
let signed: Buffer;
beforeAll(async () => {
  root = await holder('Root of Tests', { ca: true });
  officer = await holder('Officer of Tests', { by: root });
  signed = await signedPdf(pdfOf(1), { by: officer, time: "D:20261120100000+07'00'" });
});
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);
const keep = (bytes: Uint8Array) =>
  counter.json(`document add ${code} --result ${file('ket-qua.pdf', bytes)}`);

/** The office trusts the authority of the tests. */
async function trust(): Promise<string> {
  const folder = counter.file('goc');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'root.pem'), pemOf(root));
  await counter.json(['config', 'set', 'signature.roots', folder]);
  return folder;
}

describe('of a kept paper', () => {
  test('the answer is told, and kept with its time', async () => {
    await trust();
    await keep(signed);
    const answer = await counter.json(`document verify ${code}/1`);
    expect(answer).toMatchObject({ code, n: 1, file: null, verdict: 'accepted' });
    expect(answer['signatures']).toMatchObject([
      {
        signer: 'Officer of Tests',
        covers: 'whole',
        changedAfter: false,
        trusted: true,
        revocation: 'unknown',
      },
    ]);
    const shown = await counter.json(`document show ${code}/1`);
    expect(shown['verified']).toEqual({
      at: answer['at'],
      verdict: 'accepted',
      signatures: answer['signatures'],
    });
    const { out } = await counter.run(`document list ${code}`);
    expect(out).toContain('chấp nhận');
    const life = await counter.json(`dossier timeline ${code}`);
    expect(JSON.stringify(life)).toContain('document.verified');
    expect((await counter.run('store verify')).code).toBe(0);
  });

  test('a picture and a plain PDF have no signature', async () => {
    await counter.json(`document add ${code} --component 1 ${file('a.png', pngOf(20, 20))}`);
    await keep(pdfOf(1));
    for (const n of [1, 2]) {
      const answer = await counter.json(`document verify ${code}/${n}`);
      expect(answer).toMatchObject({ verdict: 'unsigned', signatures: [] });
    }
  });

  test('one that is gone is not looked at', async () => {
    await keep(signed);
    await counter.json(['document', 'remove', `${code}/1`, '--reason', 'nhầm']);
    const { code: exit, err } = await counter.run(`document verify ${code}/1`);
    expect([exit, err]).toEqual([3, expect.stringContaining('không còn được giữ')]);
  });
});

describe('of a file', () => {
  test('refused ends with 3, and nothing is put down', async () => {
    await trust();
    const altered = Buffer.from(
      signed.toString('latin1').replace('[0 0 595 842]', '[0 0 596 842]'),
      'latin1',
    );
    const before = await counter.json('store verify');
    const { code: exit, out } = await counter.run(`document verify ${file('sua.pdf', altered)}`);
    expect(exit).toBe(3);
    expect(out).toContain('nội dung đã bị sửa sau khi ký');
    expect(out).toContain('không ghi vào hồ sơ nào');
    expect((await counter.json('store verify'))['entries']).toBe(before['entries']);
  });

  test('extended, and by an authority that the office does not trust', async () => {
    await trust();
    const longer = updatedPdf(signed, [
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>'],
    ]);
    const extended = await counter.json(`document verify ${file('them.pdf', longer)}`);
    expect(extended['signatures'][0]).toMatchObject({ covers: 'part', changedAfter: true });
    const other = await signedPdf(pdfOf(1), {
      by: await holder('Stranger', { by: await holder('Elsewhere', { ca: true }) }),
      time: "D:20261120100000+07'00'",
    });
    const strange = await counter.json(`document verify ${file('la.pdf', other)}`);
    expect(strange).toMatchObject({ verdict: 'doubtful' });
    expect(strange['signatures'][0]).toMatchObject({ trusted: false, reasons: ['unknown_root'] });
  });

  test('what cannot be opened, or is none of ours, is said', async () => {
    const torn = file('rach.pdf', signed.subarray(0, 300));
    expect((await counter.run(`document verify ${torn}`)).code).not.toBe(1);
    const text = file('chu.pdf', Buffer.from('xin chào'));
    expect((await counter.run(`document verify ${text}`)).err).toContain('không phải PDF');
    const nothing = await counter.run(`document verify ${counter.file('khong.pdf')}`);
    expect(nothing.code).toBe(6);
  });
});

describe('whom the office trusts', () => {
  test('without a folder nobody, and that is said', async () => {
    const { out, code: exit } = await counter.run(`document verify ${file('a.pdf', signed)}`);
    expect(exit).toBe(0);
    expect(out).toContain('chưa đặt các chứng thư gốc');
  });

  test('what lies there now, as a manager agreed to it', async () => {
    counter = await newCounter({ real: true });
    const folder = await trust();
    const stranger = await holder('Elsewhere', { ca: true });
    writeFileSync(join(folder, 'them.crt'), pemOf(stranger));
    const refused = await counter.run(`document verify ${file('a.pdf', signed)}`);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('motcua config set signature.roots');
    await counter.json(['config', 'set', 'signature.roots', folder]);
    expect(await counter.json(`document verify ${file('a.pdf', signed)}`)).toMatchObject({
      verdict: 'accepted',
    });
    writeFileSync(join(folder, 'rac.pem'), 'rác');
    expect((await counter.run(['config', 'set', 'signature.roots', folder])).err).toContain(
      'rac.pem không phải là chứng thư số',
    );
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect((await counter.run(['config', 'set', 'signature.roots', folder])).err).toContain(
      'Không có chứng thư số nào',
    );
  });
});
