/** Two windows at the same scans: one comes first, the other is told, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { receive, register, resolve } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { runBin } from '../support/bin.ts';
import { p12Of } from '../support/p12.ts';
import { pdfOfPages, scansOf, writtenPage } from '../support/piles.ts';
import { newCounter, type Counter, type Ended } from '../support/program.ts';
import { lyingBeside, pdfOf, scanned } from '../support/scans.ts';
import { holder } from '../support/test-ca.ts';

const TIMES = 3;
let counter: Counter;
let key: Buffer;
beforeAll(async () => {
  const root = await holder('Root of Tests', { ca: true });
  key = await p12Of(await holder('Cán bộ ký thử', { by: root }), { along: [root] });
});
beforeEach(async () => {
  counter = await newCounter();
  // Processes go by the machine's clock, so the session must not have run out by it.
  counter.now = new Date(Date.now() + 7 * 3_600_000).toISOString().replace(/\..*/, '+07:00');
  await counter.json('staff login lan');
  scanned(counter, 'khoa.p12', key);
  scanned(counter, 'mat-khau.txt', Buffer.from('mật khẩu\n'));
});

const outcome = ({ code, out, err }: Ended): string =>
  code === 0 ? 'done' : (JSON.parse(out === '' ? err : out).error?.code ?? err);

/** A program of its own. */
const window = async (line: string): Promise<string> =>
  outcome(await runBin(`${line} --yes --json`, { store: counter.store }));

function signing(ref: string): Promise<string> {
  const password = counter.file('mat-khau.txt');
  return window(
    `document sign ${ref} --p12 ${counter.file('khoa.p12')} --password-file ${password}`,
  );
}

const removing = (ref: string): Promise<string> => window(`document remove ${ref} --reason "nhầm"`);

async function keptScan(): Promise<string> {
  const { code } = await receive(counter);
  const path = scanned(counter, 'giay.pdf', pdfOf(1, code));
  await counter.json(`document add ${code} --component 1 ${path}`);
  return code;
}

/** How many are kept; every file that is named lies there, and no other. */
async function left(code: string): Promise<number> {
  const { documents } = await counter.json(`document list ${code}`);
  const named = { missing: [], altered: [], left: [] };
  expect(await counter.json('store verify --files')).toMatchObject({ ok: true, files: named });
  return documents.filter(({ gone }: { gone: unknown }) => gone === null).length;
}

test('both sign it: it is signed once, and the other is told as what', async () => {
  const code = await keptScan();
  const before = lyingBeside(counter).length;
  const both = await Promise.all([signing(`${code}/1`), signing(`${code}/1`)]);
  expect(both.toSorted()).toEqual(['document.signed_here', 'done']);
  expect([await left(code), lyingBeside(counter).length]).toEqual([2, before + (before && 1)]);
});

test('one takes it away while the other signs it: both go, or nothing is signed', async () => {
  for (let n = 0; n < TIMES; n += 1) {
    const code = await keptScan();
    const [removed, signed] = await Promise.all([removing(`${code}/1`), signing(`${code}/1`)]);
    expect(removed).toBe('done');
    expect(['done', 'document.gone']).toContain(signed);
    expect(await left(code)).toBe(0);
  }
});

test('both take it away: it goes once', async () => {
  const code = await keptScan();
  const both = await Promise.all([removing(`${code}/1`), removing(`${code}/1`)]);
  expect(both.toSorted()).toEqual(['document.gone', 'done']);
  expect(await left(code)).toBe(0);
});

test('a pile is sorted while its dossier is cancelled: kept before, or left with the reason', async () => {
  const { code } = await receive(counter);
  const out = counter.file('to-ngan.pdf');
  await counter.json(`print separators ${code} --component 1 --out ${out} --yes`);
  const [sheet] = await scansOf(readFileSync(out));
  const pile = scanned(counter, 'chong.pdf', await pdfOfPages([sheet!, writtenPage(1)]));
  const sorting = runBin(`document sort ${pile} --yes --json`, { store: counter.store });
  const cancelling = window(`dossier cancel ${code} --reason "nhầm người"`);
  const [sorted, cancelled] = await Promise.all([sorting, cancelling]);
  expect(cancelled).toBe('done');
  const { papers, left: stays } = JSON.parse(sorted.out);
  const isKept = sorted.code === 0;
  expect([papers.length, stays]).toEqual(
    isKept ? [1, []] : [0, [expect.objectContaining({ why: 'cancelled' })]],
  );
  expect(await left(code)).toBe(isKept ? 1 : 0);
});

test('who is erased while a window is open on them is there no more, and that is said', async () => {
  counter = await newCounter();
  await register(counter);
  const line = 'dossier receive --procedure 1.001731 --citizen 022192000001 --all-components';
  const { code } = await counter.json(line);
  const path = scanned(counter, 'giay.pdf', pdfOf(1));
  await counter.json(`document add ${code} --component 1 ${path}`);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  counter.at('2047-12-02T09:00');
  await counter.json('staff login lan');
  await counter.json('privacy request 022192000001 --kind erase');
  const { desk } = vi.screen;
  const erased = { act: () => counter.json('privacy answer 1.1 --as granted --yes') };
  const seen = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, '10', enter],
    [desk.askNext, erased, '1', enter],
    [desk.askNext, '<', enter],
    [desk.askNext, '<', enter],
    [desk.askNext, '<', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(seen.code).toBe(0);
  const { document, words } = vi.screen;
  expect(seen.err).toContain(document.goneWhy.erased('').replace(', ', ''));
  expect(seen.err).toContain(words.collector.owner);
  expect(seen.err + seen.out).not.toContain('null');
});
