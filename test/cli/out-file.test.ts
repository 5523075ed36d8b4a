/** Files that commands write: where they may go, what they may be called, what they leave alone. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { program } from '../../src/commands/index.ts';
import { vi } from '../../src/locale/vi.ts';
import { birth, receive, register } from '../support/acts.ts';
import { talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await receive(counter);
});

const ours = 'viết tay';

/** Every way to name a file that is written, once a dossier has been received. */
const writers = [
  ['print receipt 1 --out FILE', 'giay.pdf'],
  [`${birth} --all-components --print FILE`, 'giay.pdf'],
  ['dossier request-supplement 1 --reason nhầm --component 1 --print FILE', 'phieu.pdf'],
  ['dossier refuse 1 --reason nhầm --print FILE', 'phieu.pdf'],
  ['queue take --print FILE', 'so.pdf'],
  ['payment qr --bin 970436 --account 0123456789 --out FILE', 'ma.png'],
  ['report summary --pdf FILE', 'bao-cao.pdf'],
  ['report summary --xlsx FILE', 'bao-cao.xlsx'],
  ['dossier list --xlsx FILE', 'ho-so.xlsx'],
  ['export dossiers FILE', 'ho-so.csv'],
  ['export citizens FILE', 'cong-dan.ndjson'],
] as const;

describe.each(writers)('%s', (line, name) => {
  const words = (path: string): string => line.replace('FILE', path);

  it('writes over nothing that is there, unless somebody agrees', async () => {
    const path = counter.file(name);
    writeFileSync(path, ours);
    const before = await counter.json('store info');
    const refusal = await counter.refusal(words(path));
    expect(refusal).toMatchObject({ exit: 3, code: 'file.exists', detail: { path } });
    expect(readFileSync(path, 'utf8')).toBe(ours);
    expect(await counter.json('store info')).toEqual(before);
    const no = await talk(counter, words(path), [
      [vi.screen.sureReplace(path), 'không', { key: 'enter' }],
    ]);
    expect([no.code, readFileSync(path, 'utf8')]).toEqual([130, ours]);
    await counter.json(`${words(path)} --yes`);
    expect(readFileSync(path, 'utf8')).not.toBe(ours);
  });

  it('cannot go where nothing can be put, and nothing is done', async () => {
    writeFileSync(counter.file('tep'), ours);
    const before = await counter.json('store info');
    for (const bad of [`tep/${name}`, `khong-co/${name}`, `${'a'.repeat(300)}${name}`]) {
      const { exit, code } = await counter.refusal(words(counter.file(bad)));
      expect([bad, exit, code]).toEqual([bad, 6, 'file.cannot_write']);
    }
    expect(await counter.json('store info')).toEqual(before);
  });

  it('is not called what it is not', async () => {
    const before = await counter.json('store info');
    for (const ending of ['jpg', 'xls', 'ODS', 'json', 'docx', 'txt']) {
      const wrong = `to khai.${ending}`;
      const typed = line.split(' ').map((word) => (word === 'FILE' ? counter.file(wrong) : word));
      const refusal = await counter.refusal(typed);
      expect([ending, refusal.exit, refusal.code]).toEqual([ending, 2, 'file.wrong_ending']);
      const near = refusal.detail['near'] as string;
      expect(refusal.next).toEqual([`"${near}"`]);
      expect(near.startsWith(counter.file('to khai.'))).toBe(true);
    }
    expect(await counter.json('store info')).toEqual(before);
  });
});

it('every option that names a file to be written says so, and its place is asked about', async () => {
  const silent: string[] = [];
  for (const { path, load } of program.entries) {
    const { options } = (await load()).default;
    for (const [key, { writes, placeholder }] of Object.entries(options)) {
      const names = ['print', 'out', 'plan', 'pdf', 'xlsx'].includes(key);
      // A switch names nothing: `document sort --plan`.
      const isFile = placeholder !== '' && placeholder !== 'folder';
      if (names && isFile && writes === null) silent.push(`${path} --${key}`);
    }
  }
  expect(silent).toEqual([]);
});

it('a name that tells nothing is taken as it is', async () => {
  const path = counter.file('giay.pdf.cu');
  await counter.json(`print receipt 1 --out ${path}`);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await counter.json(`export dossiers ${counter.file('ho-so')}`);
  expect(readFileSync(counter.file('ho-so'), 'utf8')).toMatch(/^\uFEFFcode,/);
  const { code } = await counter.refusal(`export dossiers ${counter.file('a.csv')} --format xlsx`);
  expect(code).toBe('file.wrong_ending');
});

it('an empty file, as `mktemp` makes one, holds nothing to ask about', async () => {
  const path = counter.file('tam.pdf');
  writeFileSync(path, '');
  await counter.json(`print receipt 1 --out ${path}`);
  expect(statSync(path).size).toBeGreaterThan(1000);
});

it('the same key again finds its own file there, and another key does not', async () => {
  await register(counter);
  const path = counter.file('giay.pdf');
  const line = `${birth} --all-components --print ${path}`;
  const first = await counter.json(`${line} --key a`);
  const again = await counter.json(`${line} --key a`);
  expect(again).toEqual({ ...first, replayed: true });
  expect(await counter.refused(`${line} --key b`)).toBe('file.exists');
});

it('an existing plan is not written over', async () => {
  writeFileSync(counter.file('list.csv'), 'name\nTrần Thị Thử\n');
  writeFileSync(counter.file('ke-hoach'), ours);
  const line = `import citizens ${counter.file('list.csv')} --plan ${counter.file('ke-hoach')}`;
  expect(await counter.refused(`${line} --dry-run`)).toBe('file.exists');
  expect(readFileSync(counter.file('ke-hoach'), 'utf8')).toBe(ours);
});

it('what to type next quotes what a shell would cut', async () => {
  const path = counter.file('hồ sơ $1.csv');
  const { err } = await counter.run([...['export', 'dossiers', path], '--reveal', 'đối chiếu'], {
    screen: true,
  });
  expect(err).toContain(`motcua import dossiers '${path}' --dry-run`);
  expect(existsSync(path)).toBe(true);
});
