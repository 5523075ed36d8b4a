/** The scanner's folder at the counter: its newest files by number, told as they are. */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { deedKey, pageKeys } from '../../../src/commands/desk/dossier-keys.ts';
import { birth, receive } from '../../support/acts.ts';
import { enter, talk, type Keys } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { pdfOf, pngOf } from '../../support/scans.ts';
import { en, vi } from '../../support/texts.ts';

const { document } = vi.screen;
const { scans } = document;
const askFile = 'Tệp PDF, JPEG, PNG hoặc TIFF:';
const askPaper = 'Giấy nào, theo số thứ tự hoặc tên:';

let counter: Counter;
let code: string;
let folder: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
  folder = counter.file('quet');
  mkdirSync(folder);
  await counter.json(['config', 'set', 'scan.folder', folder]);
});

/** Written so many minutes before now, by the counter's clock. */
function put(name: string, bytes: Uint8Array, minutes: number): string {
  const path = `${folder}/${name}`;
  writeFileSync(path, bytes);
  const at = Date.parse(counter.now) / 1000 - minutes * 60;
  utimesSync(path, at, at);
  return path;
}
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const documents = async () => (await counter.json(`document list ${code}`))['documents'];

test('picked by number: what it is, how long ago, and what is kept of this dossier already', async () => {
  const kept = put('cu.pdf', pdfOf(2, 'cu'), 300);
  await counter.json(['document', 'add', code, '--component', '2', kept]);
  const path = put('moi.pdf', pdfOf(3), 5);
  const ended = await talk(
    counter,
    ['document', 'add', code],
    [
      [askFile, '7', enter],
      [askFile, '1', enter],
      [askPaper, '1', enter],
    ],
  );
  expect([ended.code, ended.err]).toEqual([0, expect.any(String)]);
  const err = oneLine(ended.err);
  expect(err).toContain(oneLine(scans.newest(folder)));
  expect(err).toContain(`1 moi.pdf; ${scans.ago.minutes('5')}; ${document.size('pdf', '3', '1')}`);
  const old = `2 cu.pdf; ${scans.ago.hours('5')}; ${document.size('pdf', '2', '1')}`;
  expect(err).toContain(`${old}; ${scans.keptAs(`${code}/1`)}`);
  expect(err).toContain(vi.screen.desk.oneOfThese(2));
  expect((await documents())[1]).toMatchObject({ component: '1', pages: 3 });
  // It stays where the scanner put it.
  expect(readFileSync(path)).toEqual(pdfOf(3));
});

test('several are one paper, in the order in which they are named; a path is typed as always', async () => {
  for (const n of [1, 2, 3]) put(`trang-${n}.png`, pngOf(20, 20, 200 + n), 10 - n);
  const [one, two, three] = [3, 2, 1];
  await talk(
    counter,
    ['document', 'add', code],
    [
      [askFile, `${one} ${two},${three}`, enter],
      [askPaper, '1', enter],
    ],
  );
  const [document] = await documents();
  expect(document.files.map(({ name }: { name: string }) => name)).toEqual([
    'trang-1.png',
    'trang-2.png',
    'trang-3.png',
  ]);
  const elsewhere = counter.file('ngoai.pdf');
  writeFileSync(elsewhere, pdfOf(4));
  await talk(
    counter,
    ['document', 'add', code],
    [
      [askFile, `'${elsewhere}'`, enter],
      [askPaper, '2', enter],
    ],
  );
  expect((await documents())[1]).toMatchObject({ component: '2', pages: 4 });
});

test('what is being written is not picked; Enter looks again, and then it is whole', async () => {
  const path = `${folder}/dang-ghi.pdf`;
  const whole = pdfOf(40);
  writeFileSync(path, whole.subarray(0, 100));
  const scanner = setInterval(() => appendFileSync(path, ' '), 20);
  const written = async (): Promise<void> => {
    clearInterval(scanner);
    writeFileSync(path, whole);
  };
  onTestFinished(() => clearInterval(scanner));
  const ended = await talk(
    counter,
    ['document', 'add', code],
    [
      [askFile, '1', enter],
      [askFile, { act: written }, enter],
      [askFile, '1', enter],
      [askPaper, '1', enter],
    ],
  );
  expect(oneLine(ended.err)).toContain(scans.notWhole('dang-ghi.pdf', 'changed'));
  expect([ended.code, ended.err]).toEqual([0, expect.any(String)]);
  expect((await documents())[0]).toMatchObject({ pages: 40 });
});

test('empty, taken away, or full beyond use is said in a sentence, and a path is typed', async () => {
  const path = counter.file('giay.pdf');
  const told = async (): Promise<string> => {
    writeFileSync(path, pdfOf(1, String(Math.random())));
    const { code: exit, err } = await talk(
      counter,
      ['document', 'add', code],
      [
        [askFile, path, enter],
        [askPaper, '1', enter],
      ],
    );
    expect(exit).toBe(0);
    return oneLine(err);
  };
  expect(await told()).toContain(oneLine(scans.none(folder)));
  for (let n = 0; n < 5001; n += 1) writeFileSync(`${folder}/${n}.pdf`, '');
  expect(await told()).toContain(oneLine(scans.tooMany(folder, '5.000')));
  rmSync(folder, { recursive: true });
  expect(await told()).toContain(oneLine(scans.cannotRead(folder, 'ENOENT')));
});

test("on a dossier's page its result is decided with one of them, or with none", async () => {
  put('ket-qua.pdf', pdfOf(2), 1);
  const { desk, dossier, words } = vi.screen;
  const decided = (of: string, file: Keys[]) =>
    talk(counter, '', [
      [desk.askHome, of, enter],
      [desk.askNext, deedKey('resolve'), enter],
      [desk.askOutcome, '1', enter],
      [dossier.askResultNumber, '5/2026', enter],
      [desk.askSigned, enter],
      [scans.askResult, '0', enter],
      [scans.askResult, ...file, enter],
      [desk.sure(words.action.resolve), 'c', enter],
      [desk.askNext, enter],
      [desk.askHome, '0', enter],
    ]);
  const told = oneLine((await decided(code, ['1'])).err);
  expect(told).toContain(oneLine(`1 ket-qua.pdf; ${scans.ago.minutes('1')}`));
  expect(told).toContain(`${document.resultFile}: ket-qua.pdf`.replace(':', ''));
  expect(await documents()).toMatchObject([{ of: 'result', pages: 2 }]);
  const { code: other } = await counter.json(birth + ' --all-components --quantity 1');
  await decided(other, []);
  expect(await counter.json(`dossier show ${other}`)).toMatchObject({ result: { file: null } });
});

test("typed, it is asked for with what else is left out; on the documents' page too", async () => {
  put('ket-qua.pdf', pdfOf(2), 1);
  const line = ['dossier', 'resolve', code, '--result-number', '1', '--result-date', '23/11/2026'];
  expect((await talk(counter, line, [])).code).toBe(0);
  expect(await documents()).toEqual([]);
  const { desk } = vi.screen;
  const { err } = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, pageKeys.documents, enter],
    [desk.askNext, 's', enter],
    [askFile, '1', enter],
    [askPaper, '1', enter],
    [desk.askNext, enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(oneLine(err)).toContain(oneLine(`1 ket-qua.pdf; ${scans.ago.minutes('1')}`));
  expect(await documents()).toMatchObject([{ component: '1', pages: 2 }]);
});

test('off a terminal what is missing is said, whatever the folder has', async () => {
  put('a.pdf', pdfOf(1), 1);
  const refusal = await counter.refusal(`document add ${code} --component 1`);
  expect(refusal).toMatchObject({ code: 'usage.missing', exit: 2 });
});

test('a terminal may name a folder of its own, and speaks English', async () => {
  const own = counter.file('may-khac');
  mkdirSync(own);
  writeFileSync(`${own}/x.pdf`, pdfOf(1));
  const { err } = await talk(
    counter,
    ['document', 'add', code, '--lang', 'en'],
    [
      ['PDF, JPEG, PNG or TIFF files:', '1', enter],
      ['Which paper, by its number or name:', '1', enter],
    ],
    { env: { MOTCUA_SCANS: own } },
  );
  expect(oneLine(err)).toContain(oneLine(en.screen.document.scans.newest(own)));
  expect(await documents()).toMatchObject([{ files: [{ name: 'x.pdf' }] }]);
});
