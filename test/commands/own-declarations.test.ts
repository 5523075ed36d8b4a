/** An office's own forms with one among them that is none: the others go on, and it is named. */
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, numbers, register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { formsFolder } from '../support/declarations.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { declaration, desk } = vi.screen;
const shipped = readFileSync(join(formsFolder, 'birth-2024-06-06.json'), 'utf8');
const good = shipped.replace('"id": "birth"', '"id": "birth-own"').replace('KHAI SINH', 'KHÁC');

let counter: Counter;
let folder: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  folder = counter.file('mau');
  mkdirSync(join(folder, 'declarations'), { recursive: true });
  writeFileSync(join(folder, 'declarations/good.json'), good);
});

type Broken = readonly [what: string, make: (path: string) => void, told: RegExp];
const ways: Broken[] = [
  ['a mistake', (path) => writeFileSync(path, good.replace('one_of', 'any')), /dòng|line \d+/],
  ['no JSON', (path) => writeFileSync(path, '{\n  "id": \u0001\u001b[31m'), /dòng 2, cột 9/],
  ['half a form', (path) => writeFileSync(path, shipped.slice(0, 900)), /dòng \d+, cột \d+/],
  ['nothing', (path) => writeFileSync(path, ''), /dòng 1, cột 1/],
  [
    'no UTF-8',
    (path) => writeFileSync(path, Buffer.from(`{\n"a": "\xff\xfe"}`, 'latin1')),
    /UTF-8/,
  ],
  ["another's id", (path) => writeFileSync(path, good), /trùng mẫu với .*bad\.json/],
  ['a folder', (path) => mkdirSync(path), /thư mục|folder/],
  ['a link to nowhere', (path) => symlinkSync('nowhere.json', path), /bad\.json/],
  ['a link in a circle', (path) => symlinkSync('bad.json', path), /bad\.json/],
  [
    'a hundred megabytes',
    (path) => {
      writeFileSync(path, '{');
      truncateSync(path, 100_000_000);
    },
    /bad\.json/,
  ],
];

describe.each(ways)('%s', (_, make, told) => {
  beforeEach(() => make(join(folder, 'declarations/bad.json')));

  test('is named when the folder is set and when forms are listed; the good ones are there', async () => {
    const set = await counter.run(`config set forms.folder ${folder} --yes`);
    expect([set.code, set.err]).toEqual([0, expect.stringMatching(told)]);
    const listed = await counter.run('declaration list');
    expect([listed.code, listed.err]).toEqual([0, expect.stringMatching(/bad\.json/)]);
    expect(listed.err).toMatch(told);
    expect(listed.out).toContain('birth-own');
    for (const { err } of [set, listed]) {
      // eslint-disable-next-line no-control-regex
      expect(err.replaceAll(/\u001b\[\d*m/g, '')).not.toMatch(
        /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/,
      );
    }
    const of = `--citizen ${numbers.thu} --set requester.relation=mẹ`;
    expect(await counter.json(`declaration fill birth-own ${of}`)).toMatchObject({
      form: 'birth-own',
    });
  });
});

test('a link to a form is a form', async () => {
  writeFileSync(counter.file('kept.json'), good.replace('birth-own', 'birth-link'));
  symlinkSync(counter.file('kept.json'), join(folder, 'declarations/link.json'));
  await counter.json(`config set forms.folder ${folder} --yes`);
  const { forms } = await counter.json('declaration list');
  expect(forms.map(({ id }: { id: string }) => id)).toContain('birth-link');
});

test('a reception says that the form of its procedure is broken, and takes what was brought', async () => {
  const path = join(folder, 'declarations/bad.json');
  writeFileSync(path, shipped.replace('"kind": "one_of"', '"kind": "any"'));
  await counter.json(`config set forms.folder ${folder} --yes`);
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, enter],
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err.replaceAll(/\s+/g, '')).toContain('bad.json');
  expect(ended.err).not.toContain(declaration.askHow);
  expect(await counter.json('dossier show 1')).toMatchObject({ channel: 'counter' });
});
