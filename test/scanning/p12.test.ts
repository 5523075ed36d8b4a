/** Which key of a file may sign, and why none of another. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { commonNameOf } from '../../src/scanning/cms.ts';
import { signingKeyIn } from '../../src/scanning/p12.ts';
import { moment } from '../support/arbitrary.ts';
import { p12Of, type KeyFile } from '../support/p12.ts';
import { temporaryFolder } from '../support/program.ts';
import { holder, type Holder, type Wanted } from '../support/test-ca.ts';

const now = moment('2026-11-23T09:14:00+07:00');
const password = 'mật khẩu';
let root: Holder;
beforeAll(async () => {
  root = await holder('Root of Tests', { ca: true });
});

async function fileOf(wanted: Wanted, how: KeyFile = {}): Promise<string> {
  const officer = await holder('Cán bộ ký thử', { by: root, ...wanted });
  return written(await p12Of(officer, { along: [root], ...how }));
}

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'khoa.p12');
  writeFileSync(path, bytes);
  return path;
}

function refused(path: string, typed = password): Record<string, unknown> {
  try {
    signingKeyIn(path, typed, now);
  } catch (error) {
    return { ...(error as Problem).detail };
  }
  throw new Error('was taken');
}

describe('is taken', () => {
  test.each([
    ['RSA', { key: 'rsa' }, {}],
    ['a curve', { key: 'ec' }, {}],
    ['RSA of an old program', { key: 'rsa' }, { legacy: true }],
    ['a curve of an old program', { key: 'ec' }, { legacy: true }],
    ['an empty password', { key: 'rsa' }, { password: '' }],
  ] as const)('%s', async (_, wanted, how: KeyFile) => {
    const key = signingKeyIn(await fileOf(wanted, how), how.password ?? password, now);
    expect(commonNameOf(key.signer)).toBe('Cán bộ ký thử');
    expect(key.along.map(commonNameOf)).toEqual(['Root of Tests']);
    expect(key.signer.x509.checkPrivateKey(key.key)).toBe(true);
  });
});

describe('is refused', () => {
  test.each([
    ['ended', { until: '2026-11-22T00:00:00Z' }],
    ['not_yet', { from: '2026-11-24T00:00:00Z' }],
    ['authority', { ca: true, usage: 0xc6 }],
    ['not_for_signing', { usage: 0x20 }],
    ['weak', { key: 'rsa', bits: 1024 }],
  ] as const)('%s', async (fault, wanted) => {
    const path = await fileOf(wanted);
    expect(refused(path)).toMatchObject({ path, fault, holder: 'Cán bộ ký thử' });
  });

  test('with another password, whatever the file is packed with', async () => {
    for (const legacy of [false, true]) {
      const path = await fileOf({}, { legacy });
      for (const typed of ['', 'mat khau', 'MẬT KHẨU', `${password} `]) {
        expect(refused(path, typed)).toMatchObject({ fault: 'password', holder: null });
      }
    }
  });

  test('where the certificate is somebody else’s', async () => {
    const path = await fileOf({}, { certificateOf: root, along: [] });
    expect(refused(path)).toMatchObject({ fault: 'other_key' });
  });

  test('what is no such file, and one that is cut or spoilt anywhere', async () => {
    expect(refused(written(Buffer.from('-----BEGIN')))).toMatchObject({ fault: 'unreadable' });
    expect(refused(written(new Uint8Array()))).toMatchObject({ fault: 'unreadable' });
    const whole = await p12Of(await holder('Cán bộ ký thử', { by: root }));
    for (let at = 0; at < whole.length; at += 37) {
      const cut = refused(written(whole.subarray(0, at)));
      expect(cut['fault']).toBe('unreadable');
      const spoilt = Buffer.from(whole);
      spoilt[at]! ^= 0x55;
      expect(['unreadable', 'password', 'unsupported']).toContain(
        refused(written(spoilt))['fault'],
      );
    }
  });
});
