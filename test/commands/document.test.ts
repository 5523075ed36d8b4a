/** Digitised papers: added, looked at, taken out, removed; and what is refused without a trace. */
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../support/acts.ts';
import { receiveSome, threeOffices } from '../support/offices.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { tiffOfPages } from '../support/tiffs.ts';
import { pictured } from '../print/read-pdf.ts';
import { lyingBeside, scanned, sha256Of, pdfOf, pngOf, tiffOf } from '../support/scans.ts';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

const file = (name: string, bytes: Uint8Array): string => scanned(counter, name, bytes);
const lying = (): string[] => lyingBeside(counter);
const componentsNow = async () =>
  (await counter.json(`dossier show ${code}`))['components'] as { id: string; state: string }[];
const documents = async () => (await counter.json(`document list ${code}`))['documents'];

describe('a scan is kept as it came', () => {
  test('a PDF: its bytes, its digest, its pages, and the paper is digitised', async () => {
    const bytes = pdfOf(3);
    const line = `document add ${code} --component 2 ${file('giay.pdf', bytes)} --number 12/2026`;
    const answer = await counter.json(`${line} --issued-on 2026-10-01 --valid-until 2031-10-01`);
    const sha256 = sha256Of(bytes);
    expect(answer).toMatchObject({ sha256, bytes: bytes.length, kind: 'pdf', pages: 3 });
    expect(answer).toMatchObject({ component: '2', replayed: false });
    const [only] = await documents();
    expect(only).toMatchObject({ ref: `${code}/1`, sha256, number: '12/2026', gone: null });
    expect(only.files).toEqual([
      { sha256, bytes: bytes.length, kind: 'pdf', pages: 3, name: 'giay.pdf' },
    ]);
    const states = (await componentsNow()).map(({ id, state }) => [id, state]);
    expect(states).toContainEqual(['2', 'digitised']);
    expect(states).toContainEqual(['1', 'paper']);
    const out = counter.file('ra.pdf');
    await counter.json(`document export ${code}/1 ${out}`);
    expect(readFileSync(out)).toEqual(bytes);
    expect(await counter.json(`document show ${sha256.slice(0, 8)}`)).toMatchObject({ n: 1 });
    expect(await counter.json('store verify --files')).toMatchObject({
      files: { checked: 1, bytes: bytes.length, missing: [], altered: [] },
    });
  });

  test('pictures together are one paper, bound into a PDF of as many pages', async () => {
    const [one, two] = [pngOf(170, 220, 10), pngOf(220, 170, 20)];
    file('trang 1.png', one);
    file('2.png', two);
    const words = ['document', 'add', code, '--component', '1', counter.file('trang 1.png')];
    const answer = await counter.json([...words, counter.file('2.png')]);
    expect(answer['documents']).toHaveLength(1);
    const [{ kind, pages, files }] = answer['documents'];
    expect({ kind, pages }).toEqual({ kind: 'pdf', pages: 2 });
    expect(files.map((each: { sha256: string }) => each.sha256)).toEqual([
      sha256Of(one),
      sha256Of(two),
    ]);
    const out = counter.file('ra.pdf');
    await counter.json(`document export ${code}/1 ${out}`);
    const bound = readFileSync(out, 'latin1');
    expect(bound.startsWith('%PDF-1.7')).toBe(true);
    expect(bound).toContain('<pdfaid:part>2</pdfaid:part>');
    const first = counter.file('dau.png');
    await counter.json(`document export ${code}/1 ${first} --original`);
    expect(readFileSync(first)).toEqual(one);
  });

  test('several PDFs and a TIFF are a document each, told by content and not by name', async () => {
    const line = `document add ${code} --result ${file('a.jpg', pdfOf(1))} ${file('b', tiffOf(4))}`;
    const { documents: added } = await counter.json(line);
    expect(added).toMatchObject([
      { n: 1, of: 'result', kind: 'pdf', pages: 1 },
      { n: 2, of: 'result', kind: 'tiff', pages: 4 },
    ]);
  });

  test('a TIFF is kept as it came, and bound page by page', async () => {
    const page = { width: 40, height: 60, light: new Uint8Array(2400).fill(90) };
    const bytes = tiffOfPages([page, page, page]);
    const answer = await counter.json(`document add ${code} --component 1 ${file('q', bytes)}`);
    expect(answer).toMatchObject({ kind: 'pdf', pages: 3 });
    expect(answer['documents'][0].files).toMatchObject([
      { sha256: sha256Of(bytes), kind: 'tiff', pages: 3 },
    ]);
    await counter.json(`document export ${code}/1 ${counter.file('ra.pdf')}`);
    const drawn = await pictured(readFileSync(counter.file('ra.pdf')), 20);
    expect(drawn.map(({ light }) => light[light.length >> 1])).toEqual([90, 90, 90]);
    await counter.json(`document export ${code}/1 ${counter.file('goc.tif')} --original`);
    expect(readFileSync(counter.file('goc.tif'))).toEqual(bytes);
  });

  test('under one key it is added once', async () => {
    const line = `document add ${code} --component 1 ${file('a.pdf', pdfOf(1))} --key k1`;
    expect(await counter.json(line)).toMatchObject({ replayed: false });
    expect(await counter.json(line)).toMatchObject({ replayed: true });
    expect(await documents()).toHaveLength(1);
    // What is bound anew at another moment is another file, and named by nobody.
    const pictures = `${file('b.png', pngOf(20, 20))} ${file('c.png', pngOf(20, 20, 90))}`;
    const other = `document add ${code} --component 2 ${pictures} --key k2`;
    const { sha256 } = await counter.json(other);
    const before = lying();
    counter.at('2026-11-23T10:00');
    expect(await counter.json(other)).toMatchObject({ replayed: true, sha256 });
    expect(lying()).toEqual(before);
  });
});

describe('what is no scan is refused, and nothing of it is kept', () => {
  const cases: [string, () => string][] = [
    ['empty', () => file('rong.pdf', Buffer.alloc(0))],
    ['unknown_kind', () => file('ban.pdf', Buffer.from('just words'))],
    ['broken', () => file('hong.pdf', Buffer.from('%PDF-1.7\njust words'))],
    ['broken', () => file('cut.png', pngOf(40, 40).subarray(0, 60))],
    ['too_many_pages', () => file('dai.pdf', pdfOf(2000))],
    ['too_many_pages', () => file('dai.tif', tiffOf(501))],
    ['too_many_pixels', () => file('bomb.tif', tiffOf(1, [100_000, 100_000]))],
    [
      'too_large',
      () => {
        const path = file('to.pdf', pdfOf(1));
        truncateSync(path, 51 * 2 ** 20);
        return path;
      },
    ],
    [
      'link',
      () => {
        symlinkSync(file('that.pdf', pdfOf(1)), counter.file('link.pdf'));
        return counter.file('link.pdf');
      },
    ],
    [
      'not_a_file',
      () => {
        mkdirSync(counter.file('folder.pdf'));
        return counter.file('folder.pdf');
      },
    ],
  ];
  test.each(cases)('%s', async (fault, made) => {
    const good = file('good.pdf', pdfOf(1, 'good'));
    const answer = await counter.refusal(`document add ${code} --component 1 ${good} ${made()}`);
    expect(answer).toMatchObject({ code: 'document.bad_file', detail: { fault } });
    expect(await documents()).toEqual([]);
    expect(lying()).toEqual([]);
  });

  test('neither a paper nor the result, both, a paper that is not there, two days that cannot be', async () => {
    const path = file('a.pdf', pdfOf(1));
    const refused = (rest: string) => counter.refused(`document add ${code} ${path} ${rest}`);
    expect(await refused('')).toBe('document.of_what');
    expect(await refused('--component 1 --result')).toBe('document.of_what');
    expect(await refused('--component 9')).toBe('dossier.no_such_component');
    expect(await refused('--component 3')).toBe('document.paper_not_here');
    const days = '--component 1 --issued-on 2026-10-01 --valid-until 2026-09-01';
    expect(await refused(days)).toBe('document.dates');
    expect(await counter.refused(`document add ${code} --component 1`)).toBe('usage.missing');
    expect(await documents()).toEqual([]);
  });

  test('an office that has never had to do with it', async () => {
    const { centre, agency, post } = await threeOffices();
    const [other] = await receiveSome(centre, 1);
    const line = `document add ${other} --component 1 ${file('a.pdf', pdfOf(1))}`;
    expect(await agency.refused(line)).toBe('document.not_ours');
    expect(await post.refused(line)).toBe('dossier.out_of_sight');
    // Its manager destroys nothing of it either, whatever the term says.
    await centre.json(`document add ${other} --component 1 ${file('b.pdf', pdfOf(1))}`);
    await centre.json('staff add --name "Lê Trưởng" --login truong --role manager --office H49.10');
    await agency.json('staff login truong');
    for (const verb of ['remove', 'destroy']) {
      const gone = `document ${verb} ${other}/1 --reason "biên bản"`;
      expect([verb, await agency.refused(gone)]).toEqual([verb, 'document.not_ours']);
    }
    expect(await agency.refused(`document verify ${other}/1`)).toBe('document.not_ours');
  });
});

describe('a mistake is put right', () => {
  test('removed with a reason: the paper is paper again, the digest stays, the file goes', async () => {
    await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
    await counter.json(`document add ${code} --component 2 ${file('b.pdf', pdfOf(1))}`);
    await counter.json(`document remove ${code}/1 --reason "giấy của người khác"`);
    const states = (await componentsNow()).map(({ id, state }) => [id, state]);
    expect(states).toContainEqual(['1', 'paper']);
    expect(states).toContainEqual(['2', 'digitised']);
    const [gone] = await documents();
    expect(gone).toMatchObject({ sha256: sha256Of(pdfOf(1)), gone: { why: 'mistake' } });
    // The same bytes are kept for the other paper.
    await counter.json(`document export ${code}/2 ${counter.file('b2.pdf')}`);
    await counter.json(`document remove ${code}/2 --reason "giấy của người khác"`);
    expect(lying()).toEqual([]);
    expect(await counter.refused(`document export ${code}/2 -`)).toBe('document.gone');
    expect(await counter.refused(`document remove ${code}/2 --reason nhầm`)).toBe('document.gone');
    expect(await counter.json('store verify --files')).toMatchObject({ files: { checked: 0 } });
  });
});

test('what is opened is kept as a look', async () => {
  await counter.json(`document add ${code} --component 1 ${file('a.pdf', pdfOf(1))}`);
  await counter.json(`document export ${code}/1 ${counter.file('b.pdf')}`);
  const seen = JSON.stringify(await counter.json('access list'));
  expect(seen).toContain('document add');
  expect(seen).toContain('document export');
});
