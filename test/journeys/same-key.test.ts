import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { birth } from '../support/acts.ts';
import { runBin, stationFolder } from '../support/bin.ts';
import { setUpWords, temporaryFolder, type Ended } from '../support/program.ts';

interface Received {
  code: string;
  uuid: string;
  replayed: boolean;
  receiptFile: string;
}

it('one key from ten processes at once: one dossier, and the same answer ten times', async () => {
  const { folder, store } = await stationFolder();
  const file = join(folder, 'giay.pdf');
  const line = `${birth} --all-components --key phieu-1 --print ${file} --json`;
  const ended = await Promise.all(Array.from({ length: 10 }, () => runBin(line, { store })));
  expect(ended.filter(({ code, err }) => code !== 0 || err !== '')).toEqual([]);
  const answers = ended.map(({ out }) => JSON.parse(out) as Received);
  expect(new Set(answers.map(({ code, uuid }) => `${code} ${uuid}`)).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(answers.every(({ receiptFile }) => receiptFile === file)).toBe(true);
  expect(readFileSync(file).subarray(-6).toString().trim()).toBe('%%EOF');

  const { out } = await runBin('dossier list --json', { store });
  expect((JSON.parse(out) as { dossiers: unknown[] }).dossiers).toHaveLength(1);
});

it('four set-ups of one store at once: one is made, the others are refused, and it works', async () => {
  const store = join(temporaryFolder(), 'motcua.db');
  const lines = ['lan', 'minh', 'hoa', 'tam'].map(
    (login) => `${setUpWords.replace('--login lan', `--login ${login}`)} --training`,
  );
  const ended = await Promise.all(lines.map((line) => runBin(`${line} --json`, { store })));
  expect(ended.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 3, 3, 3]);
  const codeOf = ({ err }: Ended): string =>
    (JSON.parse(err) as { error: { code: string } }).error.code;
  for (const each of ended.filter(({ code }) => code !== 0))
    expect(codeOf(each)).toBe('store.exists');
  const { out } = await runBin('staff whoami --json', { store });
  const first = ended.findIndex(({ code }) => code === 0);
  expect((JSON.parse(out) as { login: string }).login).toBe(
    /--login (\S+)/.exec(lines[first]!)?.[1],
  );
});
