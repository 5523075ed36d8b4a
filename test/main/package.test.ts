/** The package that a PC without anything runs. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isOwnPath } from '../../src/domain/update/manifest.ts';
import { codesOn, receiptPrinterHere } from '../support/escpos-printer.ts';
import {
  emptyHome,
  entriesOf,
  filesOf,
  packageFile,
  packing,
  runPackaged,
  unpacked,
} from '../support/packages.ts';
import { p12Of } from '../support/p12.ts';
import { temporaryFolder } from '../support/program.ts';
import { holder } from '../support/test-ca.ts';
import { pngOf } from '../support/scans.ts';

/** An office for practice. */
function setUp(launcher: string, env: Record<string, string>): void {
  const office = ['setup', '--office', 'Thử', '--agency-id', 'H49.22', '--kind', 'commune'];
  const person = ['--counter', '1', '--staff', 'Thử', '--login', 'thu', '--training'];
  expect(runPackaged(launcher, [...office, ...person], env).code).toBe(0);
}

describe('a package', () => {
  it.each(['win32', 'linux'])('for %s has equal bytes whenever it is made', async (platform) => {
    const target = { platform, arch: 'x64' };
    const made = async (): Promise<Uint8Array> => {
      const parts = await packing.programParts({ ...target, cipher: false, quickly: true });
      const entries = { ...target, version: '0.1.0', node: '24.21.0', parts, key: null };
      return packing.archiveOf(packing.packageEntries(entries), platform);
    };
    const zone = process.env['TZ'];
    const first = await made();
    process.env['TZ'] = 'America/New_York';
    const second = await made().finally(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('has the binaries, licences and fonts that it needs, and nothing of this machine', async () => {
    const files = filesOf(await packageFile());
    const target = `${process.platform}-${process.arch}`;
    const paths = [...files.keys()].map((path) => path.replace('motcua/0.1.0/', ''));
    expect(paths.filter((path) => path.endsWith('.node')).toSorted()).toEqual([
      `node_modules/better-sqlite3-multiple-ciphers/prebuilds/${target}.node`,
      `node_modules/better-sqlite3/prebuilds/${target}.node`,
    ]);
    for (const needed of ['LICENSE', 'dist/licences.txt', 'data/fonts/OFL.txt', 'manifest.sig']) {
      expect(paths).toContain(needed);
    }
    expect([...files.keys()].filter((path) => !isOwnPath(path))).toEqual([]);
    const scripts = [...files].filter(([path]) => /\.(c?js|json|txt)$/.test(path));
    const told = scripts.filter(([, bytes]) => Buffer.from(bytes).includes(process.cwd()));
    expect(told.map(([path]) => path)).toEqual([]);
  });

  it('starts through links, from a folder that nobody may write', async () => {
    const folder = await unpacked();
    execFileSync('chmod', ['-R', 'a-w', folder]);
    const link = join(temporaryFolder(), 'mc');
    symlinkSync(join(folder, 'motcua'), link);
    const env = emptyHome();
    const { code, out, err } = runPackaged(link, ['version', '--verbose', '--json'], env);
    expect([code, err, JSON.parse(out)]).toMatchObject([
      0,
      '',
      { version: '0.1.0', package: { state: 'signed' } },
    ]);
    setUp(link, env);
    const paper = join(env['HOME']!, 'the.pdf');
    expect(runPackaged(link, ['print', 'key-card', '--out', paper], env)).toMatchObject({
      code: 0,
    });
    expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
    chmodSync(folder, 0o755);
    execFileSync('chmod', ['-R', 'u+w', folder]);
  });

  it('binds scanned pictures into a PDF/A, and signs it', async () => {
    const launcher = join(await unpacked(), 'motcua');
    const env = emptyHome();
    setUp(launcher, env);
    const run = (...words: string[]) => {
      const { code, out, err } = runPackaged(launcher, [...words, '--json'], env);
      expect([code, err]).toEqual([0, '']);
      return JSON.parse(out) as { code: string; kind: string };
    };
    run('citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử');
    const receive = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
    const { code } = run(...receive, '--all-components');
    const picture = join(env['HOME']!, 'trang.png');
    writeFileSync(picture, pngOf(170, 220));
    expect(run('document', 'add', code, picture, '--component', '1')).toMatchObject({
      kind: 'pdf',
      pages: 1,
    });
    const key = join(env['HOME']!, 'khoa.p12');
    const password = join(env['HOME']!, 'mat-khau.txt');
    writeFileSync(key, await p12Of(await holder('Thử', { key: 'rsa' }), { legacy: true }));
    writeFileSync(password, 'mật khẩu\n');
    const sign = ['document', 'sign', `${code}/1`, '--p12', key, '--password-file', password];
    expect(run(...sign)).toMatchObject({ signer: 'Thử', signed: [{ n: 2, madeFrom: 1 }] });
    expect(run('document', 'verify', `${code}/2`)).toMatchObject({
      verdict: 'doubtful',
      signatures: [{ covers: 'whole', integrity: 'intact' }],
    });
  });

  it('draws papers for a receipt printer', async () => {
    const printer = await receiptPrinterHere();
    const launcher = join(await unpacked(), 'motcua');
    const env = emptyHome();
    setUp(launcher, env);
    const words = ['printer', 'test', printer.name, '--json'];
    // Not waited for by the process that the printer is in.
    const { stdout } = await promisify(execFile)(launcher, words, {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    expect(JSON.parse(stdout)).toMatchObject({ state: 'printed' });
    const codes = [/^Code128 TEST-/, /^QRCode TEST-/].map((each) => expect.stringMatching(each));
    expect([printer.cuts, await codesOn(printer.strips[0]!)]).toEqual([1, codes]);
  });

  it('for Windows has a batch file with its line ends, in the letters of any console', async () => {
    const entries = await entriesOf({ platform: 'win32', arch: 'x64', few: true });
    const { bytes } = entries.find(({ path }) => path === 'motcua/motcua.cmd')!;
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.split('\r\n').length).toBe(text.split('\n').length);
    expect(text).toContain('chcp 65001 >nul');
    expect(/[^\r\n -~]/.test(text)).toBe(false);
  });
});
