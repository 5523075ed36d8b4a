/** Signatures in PDFs: whose certificates are trusted, and when they were good. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import { certifiedOf, type Certified } from '../../src/scanning/cms.ts';
import { verifiedPdf } from '../../src/scanning/verify.ts';
import { pdfOf } from '../support/scans.ts';
import { signedPdf, type Signing } from '../support/signed-pdf.ts';
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
async function underNoAuthority(): Promise<Buffer> {
  const none = await holder('No authority', { by: middle, usage: 0x06 });
  return sign({ by: await by({}, none), along: [none, middle] });
}
const by = async (wanted: Wanted, under = middle) => holder('Another', { by: under, ...wanted });

describe('the chain', () => {
  test.each([
    [
      'unknown_root',
      async () => sign({ by: await by({}, await holder('Elsewhere', { ca: true })), along: [] }),
    ],
    ['self_signed', async () => sign({ by: await holder('Themselves'), along: [] })],
    ['bad_chain', underNoAuthority],
    ['bad_chain', async () => sign({ by: await by({ critical: '1.2.3.4.5' }) })],
    ['weak', async () => sign({ by: await by({ key: 'rsa', bits: 1024 }) })],
    ['weak', async () => sign({ by: await by({ key: 'rsa', hash: 'SHA-1' }), hash: 'SHA-1' })],
    ['wrong_use', async () => sign({ by: await by({ usage: 0x20 }) })],
    ['expired', async () => sign({ by: await by({ until: '2026-01-01T00:00:00Z' }) })],
    ['not_yet', async () => sign({ by: await by({ from: '2027-01-01T00:00:00Z' }) })],
    ['claimed_time', async () => sign({ by: await by({ until: '2026-11-22T00:00:00Z' }) })],
    ['no_time', async () => signedPdf(pdfOf(1), { by: officer, along: [middle] })],
    ['unsupported', async () => sign({ format: 'x.y' })],
  ] as const)('%s is said', async (reason, make) => {
    const made = await only(await make());
    expect(made.reasons).toEqual([reason]);
    const refused = ['bad_chain', 'expired', 'not_yet'].includes(reason);
    expect(made.verdict).toBe(refused ? 'refused' : 'doubtful');
  });

  test('no roots, a middle that did not come along, and two that name each other', async () => {
    expect(await only(await sign(), [])).toMatchObject({ reasons: ['no_roots'], trusted: false });
    expect(await only(await sign({ along: [] }))).toMatchObject({ reasons: ['unknown_root'] });
    const one = await holder('One', { ca: true });
    const other = await holder('Other', { ca: true, by: one });
    const again = { ...(await holder('One', { ca: true, by: other })), keys: one.keys };
    const made = await sign({ by: await by({}, other), along: [other, one, again] });
    expect(await only(made)).toMatchObject({ reasons: ['unknown_root'] });
  });

  test('an authority that may have none below it', async () => {
    const below = await holder('Below', { ca: true, by: middle });
    const made = await sign({ by: await by({}, below), along: [below, middle] });
    expect(await only(made)).toMatchObject({ reasons: ['bad_chain'] });
  });
});

describe('the time', () => {
  const stampers = () => holder('Time of Tests', { by: root, uses: ['1.3.6.1.5.5.7.3.8'] });

  test('by a service that is trusted, though the certificate has ended since', async () => {
    const ended = await by({ until: '2026-11-22T00:00:00Z' });
    const stamp = { by: await stampers(), at: '2026-11-21T03:00:00Z' };
    expect(await only(await sign({ by: ended, stamp }))).toMatchObject({
      at: '2026-11-21T10:00:00+07:00',
      timeBy: 'timestamp',
      verdict: 'accepted',
    });
  });

  test('by a service that is not, it is what the signer claims', async () => {
    const stamp = { by: await holder('Somebody'), at: '2026-11-21T03:00:00Z' };
    expect(await only(await sign({ stamp }))).toMatchObject({
      at: '2026-11-20T10:00:00+07:00',
      timeBy: 'claimed',
    });
    const signingTime = new Date('2026-11-19T03:00:00Z');
    expect(await only(await sign({ signingTime }))).toMatchObject({
      at: '2026-11-19T10:00:00+07:00',
    });
  });

  test('a stamp of the whole file is one of its own', async () => {
    const twice = await sign(
      { by: await stampers(), along: [], format: 'ETSI.RFC3161' },
      await sign(),
    );
    expect(await check(twice)).toMatchObject([
      { kind: 'signature', added: 'signatures', verdict: 'accepted' },
      {
        kind: 'timestamp',
        timeBy: 'timestamp',
        at: '2026-11-20T10:00:00+07:00',
        verdict: 'accepted',
      },
    ]);
  });

  test('formats that sign a SHA-1 are not checked, and weak', async () => {
    for (const format of ['adbe.x509.rsa_sha1', 'adbe.pkcs7.sha1']) {
      expect((await only(await sign({ format }))).reasons).toEqual(['unsupported', 'weak']);
    }
  });
});
