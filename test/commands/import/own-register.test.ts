/** Our own register book (form 07), written as a workbook, imports elsewhere. */
import { expect, test } from 'vitest';
import { importing, listOf, row } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

const open = { resolved_at: '', returned_at: '' };

test.each(['vi', 'en'])('in %s, and what was struck out or refused stays that', async (lang) => {
  const counter = await newCounter();
  const rows = [
    row(1),
    row(2, { ...open, due_date: '30/12/2026' }),
    row(3, { ...open, status: 'Từ chối tiếp nhận' }),
    row(4, { ...open, status: 'Đã rút' }),
  ];
  await importing(counter, ['dossiers', listOf(counter, 'a.csv', rows)]);
  await counter.json('dossier cancel HS-2 --reason nhầm --yes');
  const book = counter.file('so.xlsx');
  const year = ['--from', '2026-01-01', '--to', '2026-12-31'];
  await counter.run(['report', 'register', ...year, '--xlsx', book, '--lang', lang]);
  const other = await newCounter();
  const { code, answer } = await importing(other, ['dossiers', book]);
  expect({ code, answer }).toMatchObject({
    code: 0,
    answer: { imported: 3, refused: 0, passed: 1 },
  });
  const status = async (of: string) => (await other.json(`dossier show ${of}`))['status'];
  expect([await status('HS-1'), await status('HS-3'), await status('HS-4')]).toEqual([
    'returned',
    'refused',
    'withdrawn',
  ]);
});
