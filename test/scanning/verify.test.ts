/** Signatures in PDFs: told apart by what was signed, by whom, when, and what came behind it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { certifiedOf, type Certified } from '../../src/scanning/cms.ts';
import { verifiedPdf } from '../../src/scanning/verify.ts';
import { temporaryFolder } from '../support/program.ts';
import { pdfOf } from '../support/scans.ts';
import { signedPdf, updatedPdf, type Signing } from '../support/signed-pdf.ts';
import { holder, pemOf, type Holder, type Wanted } from '../support/test-ca.ts';

const now = '2026-11-23T09:14:00+07:00' as Instant;
const claimed = { time: "D:20261120100000+07'00'" };
let root: Holder;
let middle: Holder;
let officer: Holder;
let roots: Certified[];
beforeAll(async () => {
  root = await holder('Root of Tests', { ca: true });
  middle = await holder('Middle of Tests', { ca: true, by: root, below: 0 });
  officer = await holder('Officer of Tests', { by: middle });
  roots = [certifiedOf(pemOf(root))!];
});

const check = (file: Uint8Array, trusted = roots) => verifiedPdf(file, trusted, now);
async function only(file: Uint8Array, trusted = roots) {
  const all = await check(file, trusted);
  expect(all).toHaveLength(1);
  return all[0]!;
}
const sign = (signing: Partial<Signing> = {}, file = pdfOf(1)) =>
  signedPdf(file, { by: officer, along: [middle], ...claimed, ...signing });
const by = async (wanted: Wanted, under = middle) => holder('Another', { by: under, ...wanted });

describe('a whole one', () => {
  test('is accepted, with who, when by whose word, and revocation unknown', async () => {
    expect(await only(await sign())).toEqual({
      kind: 'signature',
      format: 'adbe.pkcs7.detached',
      signer: 'Officer of Tests',
      subject: 'CN=Officer of Tests',
      issuer: 'CN=Middle of Tests',
      serial: officer.certificate.serialNumber.valueBlock.valueDec.toString(16),
      covers: 'whole',
      integrity: 'intact',
      added: 'nothing',
      root: 'Root of Tests',
      at: '2026-11-20T10:00:00+07:00',
      timeBy: 'claimed',
      changedAfter: false,
      trusted: true,
      revocation: 'unknown',
      verdict: 'accepted',
      reasons: [],
    });
  });

  test('is what openssl says, too', async () => {
    const file = await sign();
    const folder = temporaryFolder();
    const put = (name: string, bytes: string | Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const [, a, b, c] = /ByteRange \[0 (\d+) (\d+) (\d+)/
      .exec(file.toString('latin1'))!
      .map(Number);
    const cms = Buffer.from(file.toString('latin1', a! + 1, b! - 1), 'hex');
    const content = Buffer.concat([file.subarray(0, a), file.subarray(b, b! + c!)]);
    const words = ['-inform', 'DER', '-in', put('s', cms), '-content', put('c', content)];
    const trusted = ['-CAfile', put('r', pemOf(root)), '-purpose', 'any', '-binary'];
    const told = spawnSync(
      'openssl',
      ['cms', '-verify', ...words, ...trusted, '-out', '/dev/null'],
      {
        encoding: 'utf8',
      },
    );
    expect(told).toMatchObject({ status: 0, stderr: expect.stringContaining('successful') });
  });

  test.each(['rsa', 'pss', 'ec'] as const)('by a key of any kind: %s', async (key) => {
    for (const hash of ['SHA-256', 'SHA-512']) {
      const one = await by({ key, hash });
      const made = await only(await sign({ by: one, hash, format: 'ETSI.CAdES.detached' }));
      expect(made).toMatchObject({ verdict: 'accepted', format: 'ETSI.CAdES.detached' });
    }
  });

  test('of a file that is not signed there is nothing to tell', async () => {
    expect(await check(pdfOf(2))).toEqual([]);
  });
});

describe('what is not as it was signed', () => {
  test('one byte that is another, wherever it is', async () => {
    const file = await sign();
    for (const at of [20, 200, file.indexOf('/M (D:') + 7]) {
      const other = Buffer.from(file);
      other[at]! ^= 1;
      const all = await check(other).catch(() => 'not opened');
      if (typeof all === 'string') continue;
      expect(all[0]).toMatchObject({ verdict: 'refused', trusted: false });
    }
    const page = Buffer.from(
      file.toString('latin1').replace('[0 0 595 842]', '[0 0 596 842]'),
      'latin1',
    );
    expect(await only(page)).toMatchObject({ integrity: 'altered', reasons: ['altered'] });
  });

  test('pages put behind it', async () => {
    const file = await sign();
    const longer = updatedPdf(file, [
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>'],
    ]);
    expect(await only(longer)).toMatchObject({
      covers: 'part',
      integrity: 'intact',
      added: 'changes',
      changedAfter: true,
      verdict: 'doubtful',
    });
  });

  test('a signature from another file', async () => {
    const [one, other] = [await sign(), await sign({}, pdfOf(1, 'other'))];
    const gap = /<([0-9a-f]{2000,})>/.exec(one.toString('latin1'))![1]!;
    const at = other.indexOf('Contents <') + 10;
    const taken = Buffer.from(other);
    taken.write(gap, at, 'latin1');
    expect(await only(taken)).toMatchObject({ integrity: 'altered', verdict: 'refused' });
  });

  test('a range that leaves out more, reaches beyond, overlaps or is negative', async () => {
    const file = await sign();
    const text = file.toString('latin1');
    const [whole, a, b, c] = /ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text)!;
    const ranges = [
      [0, Number(a) - 40, b, c],
      [0, a, Number(b) + 30, Number(c) - 30],
      [0, a, b, Number(c) + 1],
      [0, b, a, c],
      [0, a, -5, c],
      [4, Number(a) - 4, b, c],
      [0, a],
      [0, 0, 0, 0],
    ];
    for (const range of ranges) {
      const said = `ByteRange [${range.join(' ')}]`.padEnd(whole.length + 4);
      const at = text.indexOf(whole);
      const other = Buffer.from(file);
      other.write(said.slice(0, text.indexOf('/Contents', at) - at), at, 'latin1');
      const [first] = await check(other);
      expect([range, first?.integrity, first?.verdict]).toEqual([range, 'bad_range', 'refused']);
    }
  });

  test('rubbish for a signature', async () => {
    const file = await sign();
    const at = file.indexOf('Contents <') + 10;
    const other = Buffer.from(file);
    other.write('ff'.repeat(900), at, 'latin1');
    expect(await only(other)).toMatchObject({ integrity: 'broken', verdict: 'refused' });
  });

  test('one that no field shows is told as not read', async () => {
    const file = Buffer.from(
      (await sign()).toString('latin1').replace('/FT /Sig', '/FT /Tx '),
      'latin1',
    );
    expect(await only(file)).toMatchObject({ integrity: 'unsupported', verdict: 'doubtful' });
  });
});

describe('what comes behind a signature', () => {
  test('another one, over a file whose pages are as they were', async () => {
    const second = await by({});
    const twice = await sign({ by: second }, await sign());
    expect(await check(twice)).toMatchObject([
      { signer: 'Officer of Tests', covers: 'part', added: 'signatures', verdict: 'accepted' },
      { signer: 'Another', covers: 'whole', added: 'nothing', verdict: 'accepted' },
    ]);
  });

  test('another one, over pages that were changed meanwhile', async () => {
    const once = await sign();
    const stream = '<< /Length 22 >>\nstream\n0 0 100 100 re f      \nendstream';
    const page =
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 90 0 R /Annots [4 0 R] >>';
    const changed = updatedPdf(once, [
      [90, stream],
      [3, page],
    ]);
    const twice = await sign(
      {
        objects: [
          [90, stream],
          [3, page],
        ],
      },
      changed,
    );
    const [first, last] = await check(twice);
    expect(first).toMatchObject({ added: 'changes', changedAfter: true });
    expect(last).toMatchObject({ covers: 'whole', verdict: 'accepted' });
  });

  test('a note upon the page', async () => {
    const once = await sign();
    const note = '<< /Type /Annot /Subtype /FreeText /Rect [9 9 99 99] /Contents (x) >>';
    const fields = '[5 0 R 90 0 R 91 0 R]';
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots ${fields} >>`;
    const twice = await sign(
      {
        objects: [
          [90, note],
          [3, page],
        ],
      },
      once,
    );
    expect((await check(twice))[0]).toMatchObject({ added: 'changes' });
  });

  test('where whoever certified it allowed nothing', async () => {
    const ref =
      '/Reference [<< /Type /SigRef /TransformMethod /DocMDP ' +
      '/TransformParams << /P 1 /V /1.2 >> >>]';
    const twice = await sign({ by: await by({}) }, await sign({ besides: ref }));
    expect((await check(twice))[0]).toMatchObject({
      verdict: 'refused',
      reasons: ['forbidden_change'],
    });
  });
});
