/**
 * The package for Windows, unzipped and worked with under wine. What wine shows is not what Windows
 * shows: what was shown, and what was not, stands in the table at the end.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { figure } from '../support/figures.ts';
import { packing, releaseKey } from '../support/packages.ts';
import { temporaryFolder } from '../support/program.ts';
import { wine, Windows } from '../support/wine.ts';

const root = join(import.meta.dirname, '../..');
const target = { platform: 'win32', arch: 'x64' };

interface NodeBinary {
  version: string;
  name: string;
  bytes: Uint8Array;
}

/** A whole package whose releases the tests sign; packed quickly. */
async function zipOf(version: string): Promise<Uint8Array> {
  const { nodeOf } = (await import(new URL('.config/package/node.js', `file://${root}/`).href)) as {
    nodeOf: (target: string, folder: string) => NodeBinary;
  };
  const node = nodeOf('win32-x64', 'packages/node');
  const plain = (path: string, value: unknown) => ({
    ...{ path, bytes: Buffer.from(JSON.stringify(value)), mode: 0o644 },
  });
  const changed = [
    plain('package.json', { name: 'motcua', version, type: 'module' }),
    plain('data/release/keys.json', [packing.publicHalf(releaseKey)]),
    { path: node.name, bytes: node.bytes, mode: 0o755 },
  ];
  const others = (await packing.programParts(target)).filter(
    (part) => !changed.some(({ path }) => path === part.path),
  );
  const about = { ...target, version, node: node.version, key: releaseKey };
  return packing.archiveOf(
    packing.packageEntries({ ...about, parts: [...others, ...changed] }),
    'win32',
  );
}

function unzippedTo(folder: string, zip: Uint8Array): void {
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const LAUNCHER = ['cmd', '/c', 'motcua\\motcua.cmd'];
const shown: string[] = [];
const notShown = [
  'real Windows: its console and its letters there, closing its window, a double click',
  'printers, and the dialogue that asks about programs from the network',
  'rights of files (icacls), shares of other machines, a virus scanner',
];

/** What a command answers, and that it does so well. */
function answers(windows: Windows, words: readonly string[]): Record<string, unknown> {
  const { code, out, err } = windows.run([...LAUNCHER, ...words, '--json']);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${code}\n${out}\n${err}`);
  shown.push(words.slice(0, 2).join(' '));
  return JSON.parse(out) as Record<string, unknown>;
}

function refused(windows: Windows, words: readonly string[]): unknown {
  const { code, out, err } = windows.run([...LAUNCHER, ...words, '--json']);
  const { error } = JSON.parse(/^\{.*\}$/m.exec(`${err}\n${out}`)?.[0] ?? '{}') as {
    error?: { code: string };
  };
  return [code, error?.code ?? `${out}\n${err}`];
}

test('the package for Windows is worked with for a day', async () => {
  if (wine.name === null) {
    figure('processes', 0, 'commands of the package for Windows', `not shown: ${wine.why}`);
    expect(wine.why).not.toBe('');
    return;
  }
  const folder = join(temporaryFolder(), 'Thư mục của Quầy');
  mkdirSync(folder);
  unzippedTo(folder, await zipOf('0.1.0'));
  writeFileSync(join(folder, 'goi moi.zip'), await zipOf('0.1.1'));
  writeFileSync(join(folder, 'pin'), '480975\n');
  writeFileSync(join(folder, 'câu mật.txt'), 'một câu dài để thử thôi\r\n');
  const windows = new Windows(folder, { MOTCUA_STORE: 'kho.db', MOTCUA_LANG: 'vi' });
  setUp(windows);
  const receipt = receiveAndPrint(windows);
  const backup = backUpAndRestore(windows);
  await whileHeld(windows, { receipt, backup });
  expect(answers(windows, ['update', 'goi moi.zip', '--backup', 'sao lưu', '--yes'])).toMatchObject(
    {
      from: '0.1.0',
      to: '0.1.1',
    },
  );
  expect(answers(windows, ['version', '--verbose'])).toMatchObject({ version: '0.1.1' });
  expect(answers(windows, ['store', 'verify'])).toMatchObject({ ok: true });
  const [seen, unseen] = [[...new Set(shown)].join(', '), notShown.join('; ')];
  const came = `${wine.name}; shown: ${seen}; not shown: ${unseen}`;
  figure('processes', shown.length, 'commands of the package for Windows', came);
});

function setUp(windows: Windows): void {
  expect(answers(windows, ['version', '--verbose'])).toMatchObject({
    ...{ version: '0.1.0', platform: 'win32', package: { state: 'signed' } },
  });
  const office = [
    'setup',
    '--office',
    'Trung tâm Thử',
    '--agency-id',
    'H49.22',
    '--kind',
    'commune',
  ];
  const person = ['--counter', '1', '--staff', 'Phạm Thử', '--login', 'thu', '--pin-file', 'pin'];
  answers(windows, [...office, ...person]);
  for (const store of ['//server/share/kho.db', '\\\\server\\share\\moi\\kho.db']) {
    const elsewhere = [...office, ...person, '--store', store];
    expect(refused(windows, elsewhere)).toEqual([6, 'store.network_drive']);
  }
  answers(windows, ['staff', 'logout']);
  expect(refused(windows, ['dossier', 'list'])).toEqual([3, 'staff.not_signed_in']);
  answers(windows, ['staff', 'login', 'thu', '--pin-file', 'pin']);
}

/** Gives the receipt's place. */
function receiveAndPrint(windows: Windows): string {
  const who = ['--id', '022192000001', '--name', 'Trần Thị Thử'];
  answers(windows, ['citizen', 'register', ...who]);
  const line = ['dossier', 'receive', '--procedure', '1.001193', '--citizen', '022192000001'];
  answers(windows, [...line, '--all-components']);
  answers(windows, ['print', 'receipt', '1', '--out', 'giấy hẹn.pdf']);
  const receipt = join(windows.folder, 'giấy hẹn.pdf');
  expect(readFileSync(receipt).subarray(0, 5).toString()).toBe('%PDF-');
  expect(answers(windows, ['dossier', 'list'])).toMatchObject({
    dossiers: [{ number: '1', status: 'received' }],
  });
  expect(answers(windows, ['store', 'verify'])).toMatchObject({ ok: true });
  return receipt;
}

/** Gives the command line that restores. */
function backUpAndRestore(windows: Windows): string[] {
  answers(windows, ['store', 'backup', 'sao lưu', '--passphrase-file', 'câu mật.txt']);
  const [name = ''] = readdirSync(join(windows.folder, 'sao lưu'));
  const file = `sao lưu\\${name}`;
  const restore = ['store', 'restore', file, '--passphrase-file', 'câu mật.txt', '--yes'];
  answers(windows, restore);
  const words = ['--passphrase-file', 'câu mật.txt', '--yes'];
  answers(windows, ['store', 'encrypt', 'khóa dự phòng.motcua-key', ...words]);
  answers(windows, ['store', 'decrypt', '--yes']);
  return restore;
}

/** As another program of Windows has files open: SQLite lets nobody replace them. */
async function whileHeld(
  windows: Windows,
  { receipt, backup }: { receipt: string; backup: readonly string[] },
): Promise<void> {
  const sqlite = './motcua/0.1.0/node_modules/better-sqlite3-multiple-ciphers';
  const script =
    `const open = require('${sqlite}');` +
    "const all = ['giấy hẹn.pdf', 'kho.db'].map((name) => open(name));" +
    "require('fs').writeFileSync('mở', ''); setInterval(() => all, 1000);";
  writeFileSync(join(windows.folder, 'giữ.cjs'), script);
  const ready = join(windows.folder, 'mở');
  const program = ['motcua/0.1.0/node.exe', 'giữ.cjs'];
  const end = await windows.begin(program, () => existsSync(ready));
  const before = readFileSync(receipt);
  const printed = refused(windows, ['print', 'receipt', '1', '--out', 'giấy hẹn.pdf', '--yes']);
  expect(printed).toEqual([6, 'file.held']);
  expect(readFileSync(receipt).equals(before)).toBe(true);
  expect(existsSync(join(windows.folder, 'giấy hẹn-2.pdf'))).toBe(true);
  const lying = readdirSync(windows.folder);
  const older = [...backup, '--older', '--reason', 'Thử'];
  expect(refused(windows, older)).toEqual([5, 'backup.store_open']);
  expect(readdirSync(windows.folder)).toEqual(lying);
  await end();
  rmSync(ready);
  shown.push('a paper beside one that is held', 'no restoring over a window');
}
