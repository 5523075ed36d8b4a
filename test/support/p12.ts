/** PKCS #12 files as authorities give them: OpenSSL makes them for the tests' own authority. */
import { execFileSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pemOf, type Holder } from './test-ca.ts';

export interface KeyFile {
  password?: string;
  along?: Holder[];
  /** As most programs made them until 2021: RC2 of 40 bits, triple DES, SHA-1. */
  legacy?: boolean;
  /** Somebody else's certificate beside the key. */
  certificateOf?: Holder;
}

/** The file's bytes. */
export async function p12Of(
  holder: Holder,
  { password = 'mật khẩu', along = [], legacy = false, certificateOf = holder }: KeyFile = {},
): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-p12-'));
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', holder.keys.privateKey));
  const body = pkcs8
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  const key = put('key', `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`);
  const certificate = put('certificate', pemOf(certificateOf));
  const more = along.length === 0 ? [] : ['-certfile', put('more', along.map(pemOf).join(''))];
  const made = join(folder, 'made.p12');
  // OpenSSL packs a key with its own certificate alone: another's goes along without one.
  const others = certificateOf === holder ? [] : ['-certfile', certificate, '-nocerts'];
  const own = certificateOf === holder ? ['-in', certificate, '-inkey', key] : ['-in', key];
  const words = [
    ...['pkcs12', '-export', '-out', made, '-passout', `file:${put('password', `${password}\n`)}`],
    ...[...own, ...others, ...more, ...(legacy ? ['-legacy'] : [])],
  ];
  try {
    execFileSync('openssl', words, { stdio: 'pipe' });
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
