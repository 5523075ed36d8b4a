/** A number of a certification book is given once, whatever copy takes the store's place. */
import { rmSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { alone } from '../support/alone.ts';
import { copies, register } from '../support/acts.ts';
import { fileOf, importing } from '../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';

const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
const older = ['--older', '--reason', 'Ổ đĩa hỏng'];
let counter: Counter;
let made: Answer;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await numberGiven();
  made = await counter.json(`store backup ${counter.file('sao-luu')}`);
});

async function numberGiven(): Promise<number> {
  const line = `${copies} --all-components --certify "Bằng tốt nghiệp=1/1" ${signed}`;
  const { certified } = await counter.json(line);
  return Number(certified[0].number);
}

/** Imports numbers of a list, from one to another. */
async function listed(from: number, to: number): Promise<Answer> {
  const rows = Array.from({ length: to - from + 1 }, (_, at) => {
    return `${from + at},05/01/2026,Trần Thị Thử,Bằng tốt nghiệp`;
  });
  const content = ['number,day,asker,original', ...rows].join('\n');
  const file = fileOf(counter, 'so.csv', content);
  const { answer } = await importing(counter, ['certifications', file, '--kind', 'copies']);
  return answer;
}

const restore = (...more: string[]) =>
  alone(counter, ['store', 'restore', String(made['file']), ...more]);

test('what was certified and imported since is behind the series of the copy', async () => {
  expect(await numberGiven()).toBe(2);
  expect(await listed(3, 6)).toMatchObject({ imported: 4 });
  const series = 'certification/H49.22/copies/2026';
  expect(await restore(...older)).toMatchObject({
    skipped: 0,
    series: expect.arrayContaining([{ series, n: 6 }]),
  });
  expect(await numberGiven()).toBe(7);
  // The same list again: its numbers are free here, and the series does not go back for them.
  expect(await listed(3, 6)).toMatchObject({ imported: 4 });
  expect(await numberGiven()).toBe(8);
  expect(await counter.json('store verify')).toMatchObject({ ok: true, tables: 'ok' });
});

test('of a store that is gone as many are skipped as entries may be', async () => {
  await numberGiven();
  await listed(3, 6);
  rmSync(counter.store);
  rmSync(`${counter.store}-wal`, { force: true });
  await counter.json(['store', 'restore', String(made['file']), '--skip', '40', ...older]);
  expect(await numberGiven()).toBeGreaterThan(40);
  // What is gone is told of, and the tables are what is left of the journal.
  const { out } = await counter.run('store verify --json');
  expect(JSON.parse(out)).toMatchObject({ ok: true, differing: [] });
});
