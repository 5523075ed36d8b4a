import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { enter, talk } from '../support/clerk.ts';
import { importing } from '../support/import-files.ts';
import { newCounter } from '../support/program.ts';

const { desk: words } = vi.screen;

test('nobody is received who was taken back while it was asked about', async () => {
  const counter = await newCounter();
  const path = join(counter.folder, 'people.csv');
  writeFileSync(path, 'Số định danh,Họ và tên\n022192000001,Trần Thị Thử\n');
  const { answer } = await importing(counter, ['citizens', path]);
  const undone = { act: () => counter.json(`import undo ${answer['batch']} --yes`) };
  const { code, out, err } = await talk(counter, 'dossier receive', [
    [words.askOwner, '022192000001', enter],
    [words.askProcedureWords, 'dkks', enter],
    [words.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    ['Bao nhiêu bản?', '1', enter],
    [words.agree, undone, enter],
  ]);
  const { what } = vi.problems['citizen.not_found']({ typed: 'Trần Thị Thử', near: [] });
  expect([code, out, err.includes(what)]).toEqual([4, '', true]);
  expect((await counter.json('dossier list'))['dossiers']).toEqual([]);
});
