/**
 * Files that are small where they lie and large where they are opened, or have no end: each is told
 * in words, and the program's own peak of memory stays that of any import.
 */
import { execFileSync, spawn } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../support/bin.ts';
import { fileCounter } from '../support/file-counter.ts';
import { sharedPart, sheetOf, workbook, zipOf } from '../support/workbook.ts';

const MOST_MB = 450;

/** Says at the end how much memory there was at most, in kilobytes. */
const PEAK =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('PEAK%20'+process.resourceUsage().maxRSS))";

interface Seen {
  code: number;
  told: string | null;
  mb: number;
}

async function seen(words: readonly string[], store: string, within?: string): Promise<Seen> {
  const env = { NODE_OPTIONS: `--import=${PEAK}` };
  const started = start([...words, '--json'], { store, env, ...(within && { within }) });
  const { code, err } = await started.ended;
  const told = /"code":\s*"([\w.]+)"/.exec(err)?.[1] ?? null;
  const mb = Number(/PEAK (\d+)/.exec(err)?.[1]) / 1024;
  process.stdout.write(
    `${words.join(' ').slice(0, 60)}: ${code} ${told ?? ''} ${Math.round(mb)} MB\n`,
  );
  return { code, told, mb };
}

const value = '<v>1</v></c>';
const header = `<row>${['code', 'procedure', 'name', 'received_at'].map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row>`;

/** Bombs by the name of their file, and how the import of each ends. */
const bombs: [name: string, bytes: () => Buffer, told: string | null][] = [
  ['rong.xlsx', () => sheetOf({ text: '<row/>', times: 2 ** 30, last: '' }), 'file.too_large'],
  [
    'chung.xlsx',
    () => sheetOf(header, { [sharedPart]: { text: '<si/>', times: 6e8, last: '' } }),
    'file.too_large',
  ],
  [
    'dai.xlsx',
    () => sheetOf(header, { [sharedPart]: { text: 'x', times: 3e9, last: '' } }),
    'file.too_large',
  ],
  [
    'ngang.xlsx',
    () => sheetOf({ text: `<row><c r="XFD1">${value}</row>`, times: 1e6, last: '' }),
    'import.no_header',
  ],
  ['the.xlsx', () => sheetOf({ text: '<a ', times: 1e9, last: '' }), 'import.unreadable'],
  [
    'nhieu.xlsx',
    () =>
      workbook({
        'xl/workbook.xml': { text: '<sheet name="x"/>', times: 1e7, last: '</workbook>' },
      }),
    'file.too_large',
  ],
  [
    'long.xlsx',
    () => zipOf({ 'a.xlsx': { text: 'PK', times: 1e9, last: '' } }),
    'import.unreadable',
  ],
  ['sau.ndjson', () => Buffer.from(`{"code":${'['.repeat(900_000)}`), null],
  [
    'cot.csv',
    () => Buffer.from(`code,procedure,name,received_at${`\n${','.repeat(900_000)}x`.repeat(60)}`),
    null,
  ],
];

test('what unpacks without end is told, within the memory of any import', async () => {
  const { folder, store } = await fileCounter();
  for (const [name, bytes, told] of bombs) {
    const file = join(folder, name);
    writeFileSync(file, bytes());
    const { mb, ...ended } = await seen(['import', 'dossiers', file, '--dry-run'], store);
    expect([name, ended.told, [0, 2, 3, 6, 7].includes(ended.code)]).toEqual([name, told, true]);
    expect([name, mb < MOST_MB]).toEqual([name, true]);
  }
});

test('so is what has no end, and what is one line', async () => {
  const { folder, store } = await fileCounter();
  const line = join(folder, 'dong.csv');
  writeFileSync(line, 'code,procedure,name,received_at\n');
  truncateSync(line, 2 * 2 ** 30);
  const zero = '/dev/zero';
  for (const [words, code, told] of [
    [['import', 'dossiers', line, '--dry-run'], 7, null],
    [['import', 'dossiers', zero], 3, 'file.too_large'],
    [['import', 'dossiers', line, '--map', zero], 3, 'file.too_large'],
    [['import', 'apply', zero], 3, 'import.plan_damaged'],
    [
      [
        'staff',
        'add',
        '--name',
        'Lê Văn Thử',
        '--login',
        'thu',
        '--role',
        'clerk',
        '--pin-file',
        zero,
      ],
      3,
      'file.too_large',
    ],
    [['store', 'restore', zero, '--passphrase-file', zero], 3, null],
  ] as const) {
    const { mb, ...ended } = await seen(words, store);
    if (told !== null) expect([words, ended]).toEqual([words, { code, told }]);
    else expect([words, ended.code]).not.toEqual([words, 1]);
    expect([words, mb < MOST_MB]).toEqual([words, true]);
  }
  const piped = await seen(['verify', '-'], store, 'cat /dev/zero | "$@"');
  expect(piped).toMatchObject({ code: 3, told: 'file.too_large' });
});

test('a plan that never ends is none', async () => {
  const { folder, store } = await fileCounter();
  const pipe = join(folder, 'ke-hoach');
  execFileSync('mkfifo', [pipe]);
  const writer = spawn('bash', [
    '-c',
    `while echo '{"motcua":"import-plan","v":1}'; do :; done > ${pipe}`,
  ]);
  try {
    expect(await seen(['import', 'apply', pipe], store)).toMatchObject({
      told: 'import.plan_damaged',
    });
  } finally {
    writer.kill();
  }
});
