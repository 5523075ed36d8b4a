/** Windows on one server use a scan again while others take it away: whole one way or the other. */
import { expect, test } from 'vitest';
import { numbers, register } from '../../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../../support/program.ts';
import { pdfOf, scanned } from '../../support/scans.ts';

const contract = 'dossier receive --procedure 2.001035 --all-components';
const will = 'dossier receive --procedure 2.001019 --component 1=1 --missing-reason "mai nộp"';
const TIMES = 5;

async function received(counter: Counter, line: string): Promise<string> {
  return (await counter.json(`${line} --citizen ${numbers.thu}`))['code'];
}

async function scannedOf(counter: Counter, said: string): Promise<string> {
  const code = await received(counter, contract);
  const path = scanned(counter, `${said}.pdf`, pdfOf(1, said));
  await counter.json(`document add ${code} --component 2 ${path}`);
  return code;
}

const outcome = ({ code, out, err }: { code: number; out: string; err: string }): string =>
  code === 0 ? 'done' : (JSON.parse(out === '' ? err : out).error?.code ?? err);

async function isWhole(counter: Counter): Promise<void> {
  expect(await counter.json('store verify --files')).toMatchObject({
    ok: true,
    files: { missing: [], altered: [] },
  });
}

test.each([
  ['removed', (code: string) => `document remove ${code}/1 --reason "nhầm giấy"`, 'document.gone'],
  ['cancelled', (code: string) => `dossier cancel ${code} --reason "nhầm"`, 'document.unusable'],
])('its source is %s at that moment', async (_how, takes, refusal) => {
  const counter = await newCounter();
  await register(counter);
  for (let n = 0; n < TIMES; n += 1) {
    const source = await scannedOf(counter, `giay-${n}`);
    const targets = [await received(counter, will), await received(counter, will)];
    const [taken, ...reused] = await Promise.all([
      counter.run(`${takes(source)} --yes --json`),
      ...targets.map((code) =>
        counter.run(`document reuse ${code} ${source}/1 --component 2 --json`),
      ),
    ]);
    expect(outcome(taken)).toBe('done');
    for (const [at, each] of reused.entries()) {
      expect(['done', refusal]).toContain(outcome(each));
      const { documents } = await counter.json(`document list ${targets[at]}`);
      // What was used again has its bytes still, and tells what became of where they are from.
      expect(documents).toHaveLength(outcome(each) === 'done' ? 1 : 0);
      for (const { ref, reused: from } of documents as Answer[]) {
        expect(from).toMatchObject({ ref: `${source}/1` });
        if (refusal === 'document.gone') expect(from.gone).toMatchObject({ why: 'mistake' });
        await counter.json(`document export ${ref} ${counter.file(`${source}-${at}.pdf`)}`);
      }
    }
  }
  await isWhole(counter);
});

test('two dossiers use papers of one another, and neither waits for ever', async () => {
  const counter = await newCounter();
  await register(counter);
  for (let n = 0; n < TIMES; n += 1) {
    const [one, other] = [await scannedOf(counter, `a-${n}`), await scannedOf(counter, `b-${n}`)];
    const line = (to: string, from: string) =>
      counter.run(`document reuse ${to} ${from}/1 --component 2 --json`);
    const ended = await Promise.all([line(one, other), line(other, one)]);
    expect(ended.map(outcome)).toEqual(['done', 'done']);
  }
  await isWhole(counter);
});

test('its owner is put right at that moment: no paper is used again for somebody else', async () => {
  const counter = await newCounter();
  await register(counter);
  await counter.json(`citizen register --id ${numbers.mau} --name "Nguyễn Văn Mẫu"`);
  for (let n = 0; n < TIMES; n += 1) {
    const source = await scannedOf(counter, `c-${n}`);
    const target = await received(counter, will);
    const [corrected, reused] = await Promise.all([
      counter.run(
        `dossier correct ${source} --citizen ${numbers.mau} --reason "nhầm người" --yes --json`,
      ),
      counter.run(`document reuse ${target} ${source}/1 --component 2 --json`),
    ]);
    const both = [outcome(corrected), outcome(reused)];
    expect([
      ['done', 'document.of_other'],
      ['document.reused_of_owner', 'done'],
    ]).toContainEqual(both);
  }
  await isWhole(counter);
});
