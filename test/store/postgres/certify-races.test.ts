/** Several windows write in one certification book at once: certify, strike, close and open. */
import { expect, test } from 'vitest';
import { copies, register } from '../../support/acts.ts';
import { newCounter, type Answer } from '../../support/program.ts';

const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
const certifying = { original: 'Bằng', windows: 4, rounds: 4 };

test('no number is given twice or left out, and each stands in the volume that had it', async () => {
  const counter = await newCounter();
  await register(counter);
  const codes: string[] = [];
  for (let n = 0; n < certifying.windows; n++) {
    const { code } = await counter.json(`${copies} --all-components --quantity pages=40 --yes`);
    codes.push(String(code));
  }
  const ended = new Map<string, number>();
  const tried = async (line: string): Promise<void> => {
    const { code, out, err } = await counter.run(`${line} --json`);
    const how = code === 0 ? 'done' : String(JSON.parse(err).error.code);
    const key = `${line
      .split(' ')
      .slice(0, 3)
      .join(' ')
      .replace(/ [A-Z\d].*/, '')}: ${how}`;
    ended.set(key, (ended.get(key) ?? 0) + 1);
    expect([line, code, out === '']).toEqual([line, code, code !== 0]);
  };
  for (let round = 0; round < certifying.rounds; round++) {
    await Promise.all([
      ...codes.map((code) =>
        tried(`certify ${code} --original "${certifying.original}" ${signed}`),
      ),
      tried(`certify strike ${round + 1} --reason "ghi nhầm"`),
      tried(`certify strike ${round + 1} --reason "ghi nhầm"`),
      tried('certify book close --pages 10'),
      tried('certify book open'),
    ]);
    await counter.run('certify book open --json');
  }
  const { entries } = await counter.json('certify list --limit 500');
  const numbers = (entries as Answer[]).map(({ number }) => Number(number));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  expect(numbers.length).toBeGreaterThan(certifying.rounds);
  const { books } = await counter.json('certify book list');
  for (const { volume, first, last } of books as Answer[]) {
    const within = (entries as Answer[]).filter((each) => each['volume'] === volume);
    for (const { number } of within) {
      expect([volume, number >= first, number <= last]).toEqual([volume, true, true]);
    }
    const counted = last === null ? 0 : last - first + 1;
    expect([volume, within.length]).toEqual([volume, counted]);
  }
  // Of two windows that strike one number, one is told that it is struck.
  const struck = (entries as Answer[]).filter((each) => each['struck'] !== null).length;
  expect(ended.get('certify strike: done') ?? 0).toBe(struck);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
