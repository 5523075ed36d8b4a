/** A pile scanned in one pass: every page where it belongs, or left with its reason. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { Picture } from '../print/read-pdf.ts';
import { absence, cards, receive, register } from '../support/acts.ts';
import { tries } from '../support/figures.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { pdfOfPages, pngOfPage, scansOf, writtenPage, type Scanning } from '../support/piles.ts';
import { lyingBeside, scanned, sha256Of } from '../support/scans.ts';
import { tiffOfPages } from '../support/tiffs.ts';
import { pictured } from '../print/read-pdf.ts';

let counter: Counter;
/** A dossier of several papers, and one of a single paper. */
let code: string;
let single: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
  ({ code: single } = await counter.json(`${absence} --component 1=1/0/0`));
});

async function printed(line: string, how: Scanning = {}): Promise<Picture[]> {
  const out = counter.file('printed.pdf');
  await counter.json(`${line} --out ${out} --yes`);
  return scansOf(readFileSync(out), how);
}
const sheet = async (of: string, paper: string, how: Scanning = {}): Promise<Picture> =>
  (await printed(`print separators ${of} ${paper}`, how))[0]!;

async function pile(pages: readonly Picture[], name = 'chong.pdf'): Promise<string> {
  return scanned(counter, name, await pdfOfPages(pages));
}

/** Sorted, whatever its exit code says of what stays. */
async function sorted(path: string, more = ''): Promise<Answer & { exit: number }> {
  const { code: exit, out, err } = await counter.run(`document sort ${path} ${more} --yes --json`);
  expect([0, 7], err).toContain(exit);
  return { ...JSON.parse(out), exit };
}

const pagesOf = (entry: { pages: { page: number }[] }): number[] =>
  entry.pages.map(({ page }) => page);
const papersIn = ({ papers }: Answer) =>
  papers.map((each: Answer & { pages: { page: number }[] }) => [
    each['code'],
    each['component'],
    pagesOf(each),
  ]);
const leftIn = ({ left }: Answer) =>
  left.map((each: Answer & { pages: { page: number }[] }) => [each['why'], pagesOf(each)]);

test('every paper behind its own separator, the only one behind the receipt', async () => {
  const [receipt] = await printed(`print receipt ${single} --paper a4`);
  const pages = [
    await sheet(code, '--component 1'),
    writtenPage(1),
    writtenPage(2),
    await sheet(code, '--component 2'),
    writtenPage(3),
    receipt!,
    writtenPage(4),
    await sheet(code, '--result'),
    writtenPage(5),
  ];
  const path = await pile(pages);
  const plan = await sorted(path, '--plan');
  expect(plan).toMatchObject({ planned: true, exit: 0, pages: 9, separators: 4, left: [] });
  expect(lyingBeside(counter)).toEqual([]);
  const answer = await sorted(path);
  const expected = [
    [code, '1', [2, 3]],
    [code, '2', [5]],
    [single, '1', [7]],
    [code, null, [9]],
  ];
  expect(papersIn(plan)).toEqual(expected);
  expect(papersIn(answer)).toEqual(expected);
  expect(answer['papers'].map(({ state }: Answer) => state)).toEqual(Array(4).fill('kept'));
  const [first] = answer['papers'];
  const out = counter.file('ra.pdf');
  await counter.json(`document export ${first.ref} ${out}`);
  expect(sha256Of(readFileSync(out))).toBe(first.sha256);
  const back = await pictured(readFileSync(out), 200);
  const whole = await pictured(readFileSync(path), 200);
  expect(back.map(({ light }) => sha256Of(light))).toEqual(
    whole.slice(1, 3).map(({ light }) => sha256Of(light)),
  );
  expect(await counter.json('store verify --files')).toMatchObject({
    ok: true,
    files: { checked: 4, missing: [], altered: [] },
  });
});

test('the same pile again is told, and kept once', async () => {
  const path = await pile([await sheet(code, '--component 1'), writtenPage(1), writtenPage(2)]);
  const first = await sorted(path);
  const second = await sorted(path);
  expect(second['papers']).toMatchObject([{ state: 'already', ref: first['papers'][0].ref }]);
  expect(second['papers'][0].doubts).toEqual(['digitised']);
  const { documents } = await counter.json(`document list ${code}`);
  expect(documents).toHaveLength(1);
  expect(await counter.json('store verify --files')).toMatchObject({ files: { checked: 1 } });
});

describe('a sheet leads, however it was fed in', () => {
  const ways: [string, Scanning][] = [
    ['askew, upside down and dusty', { turn: 180, skew: -10, dust: 5 }],
    ['upside down', { turn: 180 }],
    ['ten degrees askew the other way', { skew: 10 }],
  ];
  test.each(ways.slice(0, tries(3, 1)))('%s', async (_name, how) => {
    const [receipt] = await printed(`print receipt ${single} --paper a4`, how);
    const pages = [await sheet(code, '--component 2', how), writtenPage(1), receipt!];
    const answer = await sorted(await pile([...pages, writtenPage(2)]));
    expect(papersIn(answer)).toEqual([
      [code, '2', [2]],
      [single, '1', [4]],
    ]);
    expect(answer['left']).toEqual([]);
  });
});

test('the empty back of a sheet goes, an empty page of a paper stays with it', async () => {
  const back = writtenPage(0, { dust: 2 });
  const pages = [
    await sheet(code, '--component 1'),
    back,
    writtenPage(1),
    back,
    await sheet(code, '--component 2'),
    await sheet(single, ''),
    back,
    writtenPage(2),
  ];
  const answer = await sorted(await pile(pages));
  expect(papersIn(answer)).toEqual([
    [code, '1', [3, 4]],
    [single, '1', [8]],
  ]);
  expect(answer).toMatchObject({ blanks: 2, empty: [{ page: 5, code }] });
  expect(answer['papers'][0].doubts).toEqual(['blank_pages']);
});

describe('nothing lands where it does not belong', () => {
  test('before the first sheet, behind one of several papers, of nobody here', async () => {
    const [receipt] = await printed(`print receipt ${code} --paper a4`);
    const path = await pile([writtenPage(1), receipt!, writtenPage(2)]);
    const answer = await sorted(path, `--left ${counter.file('left.pdf')}`);
    expect(answer).toMatchObject({ exit: 7, papers: [], leftFile: counter.file('left.pdf') });
    expect(leftIn(answer)).toEqual([
      ['before_first', [1]],
      ['which_paper', [3]],
    ]);
    expect(await pictured(readFileSync(counter.file('left.pdf')), 20)).toHaveLength(2);
    expect(lyingBeside(counter)).toEqual([]);
  });

  test('papers of another store, though there is a dossier of the same code here', async () => {
    const other = await newCounter({ real: true });
    await register(other, cards.mau);
    await register(other);
    const first = await other.json(`${absence} --component 1=1/0/0`);
    const second = await other.json(`${absence} --component 1=1/0/0`);
    expect([first['code'], second['code']]).toEqual([code, single]);
    const out = other.file('to.pdf');
    await other.json(`print separators ${code} --component 1 --out ${out}`);
    const [foreign] = await scansOf(readFileSync(out));
    await other.json(`print receipt ${single} --paper a4 --out ${other.file('r.pdf')} --yes`);
    const [receipt] = await scansOf(readFileSync(other.file('r.pdf')));
    const pages = [foreign!, writtenPage(1), receipt!, writtenPage(2)];
    const answer = await sorted(await pile(pages));
    expect(answer['papers']).toEqual([]);
    expect(leftIn(answer)).toEqual([
      ['other_store', [2]],
      ['other_store', [4]],
    ]);
  });

  test('of a dossier that was cancelled, has ended, or lacks the paper', async () => {
    const first = await sheet(code, '--component 1');
    const alone = await sheet(single, '');
    await counter.json(`dossier cancel ${code} --reason "nhập nhầm" --yes`);
    await counter.json(`dossier withdraw ${single} --reason "người dân rút" --yes`);
    const path = await pile([first, writtenPage(1), alone, writtenPage(2)]);
    const answer = await sorted(path);
    expect(leftIn(answer)).toEqual([
      ['cancelled', [2]],
      ['closed', [4]],
    ]);
  });

  test('a damaged file, a TIFF and words beside the pictures of a folder', async () => {
    const folder = counter.file('quet');
    mkdirSync(folder);
    const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
    put('2.png', pngOfPage(await sheet(code, '--component 1')));
    put('10.png', pngOfPage(writtenPage(1)));
    put('11.png', pngOfPage(writtenPage(2)));
    put('12.txt', Buffer.from('words'));
    put('13.png', pngOfPage(writtenPage(3)));
    const answer = await sorted(folder);
    expect(answer).toMatchObject({ exit: 7, refused: [{ why: 'unknown_kind' }] });
    expect(answer['papers']).toMatchObject([
      { code, component: '1', pages: [{ file: '10.png' }, { file: '11.png' }] },
    ]);
    expect(answer['left']).toMatchObject([{ why: 'before_first', pages: [{ file: '13.png' }] }]);
    const { documents } = await counter.json(`document list ${code}`);
    expect(documents[0]).toMatchObject({ kind: 'pdf', pages: 2 });
    expect(documents[0].files).toHaveLength(2);
    expect(await sorted(folder)).toMatchObject({ papers: [{ state: 'already' }] });
  });
});

describe('scanned into TIFFs', () => {
  test('one of many pages is cut into PDFs, one that is all a paper stays', async () => {
    const first = [await sheet(code, '--component 1'), writtenPage(1), writtenPage(2)];
    const pile = tiffOfPages([...first, await sheet(single, ''), writtenPage(3)]);
    const answer = await sorted(scanned(counter, 'chong.tif', pile));
    expect(answer).toMatchObject({ exit: 0, left: [], refused: [] });
    expect(papersIn(answer)).toEqual([
      [code, '1', [2, 3]],
      [single, '1', [5]],
    ]);
    const { documents } = await counter.json(`document list ${code}`);
    expect(documents).toMatchObject([{ kind: 'pdf', pages: 2, files: [{ kind: 'pdf' }] }]);
  });

  test('those of one page make up a paper, as pictures do', async () => {
    const folder = counter.file('quet');
    mkdirSync(folder);
    const pages = [await sheet(code, '--component 1'), writtenPage(1), writtenPage(2)];
    pages.forEach((page, n) => writeFileSync(join(folder, `${n}.tif`), tiffOfPages([page])));
    const answer = await sorted(folder);
    expect(answer['papers']).toMatchObject([{ pages: [{ file: '1.tif' }, { file: '2.tif' }] }]);
    const { documents } = await counter.json(`document list ${code}`);
    expect(documents).toMatchObject([{ kind: 'pdf', pages: 2 }]);
    expect(documents[0].files).toMatchObject([{ kind: 'tiff' }, { kind: 'tiff' }]);
  });
});

test('Ctrl-C keeps what was kept, says so, and the same pile goes on', async () => {
  const one = [await sheet(code, '--component 1'), writtenPage(1)];
  const path = await pile([...one, await sheet(single, ''), writtenPage(2)]);
  let heard = 0;
  let stop = (): void => undefined;
  // Pressed while the first dossier's papers are kept, behind the reading of the pages.
  const surroundings = {
    onInterrupt: (pressed: () => void) => {
      heard += 1;
      stop = pressed;
      return () => undefined;
    },
    clock: () => {
      if (heard === 2) stop();
      return counter.now as Instant;
    },
  };
  const { code: exit, err } = await counter.run(`document sort ${path} --json --yes`, {
    surroundings,
  });
  expect([exit, JSON.parse(err).error]).toMatchObject([
    130,
    { code: 'document.sort_stopped', detail: { kept: 1, of: 2 } },
  ]);
  const again = await sorted(path);
  expect(again['papers'].map(({ state }: Answer) => state)).toContain('kept');
  expect((await sorted(path))['papers']).toMatchObject([
    { state: 'already' },
    { state: 'already' },
  ]);
});
