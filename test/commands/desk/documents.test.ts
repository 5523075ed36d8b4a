/** Scanned files at the counter: dropped onto the window, added and taken out on pages. */
import { mkdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { cards, numbers, receive, resolve } from '../../support/acts.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';
import { pdfOf, scanned } from '../../support/scans.ts';
import { vi } from '../../support/texts.ts';

const { desk, document } = vi.screen;
const askFile = 'Tệp PDF, JPEG, PNG hoặc TIFF:';
const askPaper = 'Giấy nào, theo số thứ tự hoặc tên:';
const askOut = 'Tệp sẽ ghi:';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

test('a file is dropped onto the window: in quotes, with escaped blanks, as an address', async () => {
  mkdirSync(counter.file('máy quét'));
  const path = (n: number) => scanned(counter, `máy quét/giấy ${n}.pdf`, pdfOf(1, `${n}`));
  const typed = [
    `'${path(1)}' `,
    `"${path(2)}"`,
    path(3).replaceAll(' ', '\\ '),
    `file://${encodeURI(path(4))}`,
    `'${path(5)}' '${path(6)}'`,
    path(7),
  ];
  for (const line of typed) {
    const { code: exit, err } = await talk(
      counter,
      ['document', 'add', code],
      [
        [askFile, line, enter],
        [askPaper, '1', enter],
      ],
    );
    expect([line, exit, err]).toEqual([line, 0, expect.any(String)]);
  }
});

test('the page of a dossier leads to its scans: added, looked at and taken out there', async () => {
  const path = scanned(counter, 'giấy.pdf', pdfOf(2));
  const out = counter.file('ra.pdf');
  const ended = await talk(counter, '', [
    [desk.askHome, code, enter],
    [desk.askNext, '10', enter],
    [desk.askNext, 's', enter],
    [askFile, `'${path}'`, enter],
    [askPaper, '1', enter],
    [desk.askNext, '1', enter],
    [desk.askNext, '1', enter],
    [askOut, out, enter],
    [desk.askNext, enter],
    [desk.askNext, enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.code).toBe(0);
  for (const told of [document.here('0'), document.noneHere, document.here('1')]) {
    expect(ended.err).toContain(told);
  }
  expect(readFileSync(out)).toEqual(pdfOf(2));
});

test('the page of a citizen leads to the scans of all their dossiers', async () => {
  const path = scanned(counter, 'giay.pdf', pdfOf(2));
  await counter.json(`document add ${code} --component 1 ${path} --valid-until 2031-10-01`);
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, 'g', enter],
    [desk.askNext, '1', enter],
    [desk.askNext, enter],
    [desk.askNext, enter],
    [desk.askNext, enter],
    [desk.askHome, '0', enter],
  ]);
  const spent = document.reuse.unusableShort.declaration;
  for (const told of [document.here('1'), spent, `${code}/1`]) {
    expect(ended.err.replaceAll(/\s+/g, ' ')).toContain(told);
  }
});

test('the number asked for is the one that stands before its paper, also where others lack', async () => {
  const line =
    `dossier receive --procedure 1.001193 --citizen ${numbers.thu} --component 2=1 ` +
    '--missing-reason "bổ sung sau"';
  const { code: later } = await counter.json(line);
  const { components } = await counter.json(`dossier show ${later}`);
  const only = components.find(({ state }: { state: string }) => state !== 'missing');
  const path = scanned(counter, 'giấy.pdf', pdfOf(2));
  const { code: exit, err } = await talk(
    counter,
    ['document', 'add', later],
    [
      [askFile, `'${path}'`, enter],
      [askPaper, '?', enter],
      [askPaper, '1', enter],
      [askPaper, '2', enter],
    ],
  );
  expect([exit, only.id]).toEqual([0, '2']);
  for (const told of [
    `  2  ${only.name}`,
    document.whichPaper(1),
    document.explainPaper(false)[0]!,
  ]) {
    expect(err.replaceAll(/\s+/g, ' ')).toContain(told.trim().replaceAll(/\s+/g, ' '));
  }
  const { documents } = await counter.json(`document list ${later}`);
  expect(documents).toMatchObject([{ component: '2', name: only.name }]);
  // Wherever papers are counted they have the same numbers.
  expect((await counter.run(`dossier show ${later}`)).out).toMatch(/^\W*2\W+Tờ khai|^\W*2\W+/mu);
  expect((await counter.run(`document list ${later}`)).out).toMatch(/\(giấy\s+số 2\)/);
});

test('what is scanned for a dossier with a result may be the result', async () => {
  await resolve(counter, code);
  for (const [n, said] of ['k', 'ket qua', 'kết quả'].entries()) {
    const path = scanned(counter, `${n}.pdf`, pdfOf(1, `${n}`));
    const { code: exit } = await talk(
      counter,
      ['document', 'add', code],
      [
        [askFile, `'${path}'`, enter],
        [askPaper, said, enter],
      ],
    );
    expect([said, exit]).toEqual([said, 0]);
  }
  const { documents } = await counter.json(`document list ${code}`);
  expect(documents.map(({ of }: { of: string }) => of)).toEqual(['result', 'result', 'result']);
});
