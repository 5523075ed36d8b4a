/** Many windows on one server certify at once: a file has one writer, a server has many. */
import { expect, test } from 'vitest';
import { copies, register } from '../../support/acts.ts';
import { newCounter } from '../../support/program.ts';

test('each gets numbers of its own, and one of them opens the volume', async () => {
  const counter = await newCounter();
  await register(counter);
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { code } = await counter.json(`${copies} --all-components --quantity pages=2x1`);
    codes.push(code);
  }
  const line =
    '--original "Bằng tốt nghiệp" --original "Giấy khai sinh" ' +
    '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  const answers = await Promise.all(codes.map((code) => counter.json(`certify ${code} ${line}`)));
  const given: number[][] = answers.map(({ certified }) =>
    certified.map(({ number }: { number: number }) => number),
  );
  for (const [first, second] of given) expect(second).toBe(first! + 1);
  expect(given.flat().toSorted((a, b) => a - b)).toEqual(
    [...codes, ...codes].map((_code, at) => at + 1),
  );
  expect(answers.filter(({ opened }) => opened !== null)).toHaveLength(1);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
});
