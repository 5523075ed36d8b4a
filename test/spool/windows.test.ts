/** Windows' own printing, by a program of PowerShell's name that answers: no Windows is here. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { SpoolJob } from '../../src/spool/spooler.ts';
import { windowsSpooler } from '../../src/spool/windows.ts';
import { temporaryFolder } from '../support/program.ts';

const list = [
  { name: 'HP Quầy 1', comment: '', location: 'Tầng 1', status: 'Normal', default: true },
  { name: 'Nghỉ', status: 'Paused', default: false },
  { name: 'Hết', status: 'PaperOut, Error', default: false },
  { name: 'Tắt', status: 'Offline', default: false },
];

/** `answers` by a word of the script that asks; what it was told is put down in `heard`. */
function powershell(answers: Record<string, string>) {
  const folder = temporaryFolder();
  const rows = Object.entries(answers).map(([word, answer], at) => {
    writeFileSync(join(folder, `${at}.json`), answer);
    return `case "$*" in *"${word}"*) cat "${join(folder, `${at}.json`)}"; exit 0;; esac`;
  });
  const heard = join(folder, 'heard');
  const note = `printf '%s|%s|%s\\n' "$MOTCUA_PRINTER" "$MOTCUA_FILE" "$MOTCUA_JOB" >> "${heard}"`;
  const script = ['#!/bin/sh', note, ...rows, 'echo "Không in được" >&2; exit 1', ''].join('\n');
  writeFileSync(join(folder, 'powershell.exe'), script);
  chmodSync(join(folder, 'powershell.exe'), 0o755);
  const way = windowsSpooler({ PATH: `${folder}${delimiter}${process.env['PATH']}` });
  const told = (): string[] => (existsSync(heard) ? readFileSync(heard, 'utf8').split('\n') : []);
  return { way, told };
}

const job = (printer: string, more: Partial<SpoolJob> = {}): SpoolJob => ({
  ...{ id: `0199-${process.pid}`, printer, driver: 'pdf', title: 'Giấy', copies: 2 },
  ...{ pdf: Buffer.from('%PDF'), size: 'a5' },
  ...more,
});

async function refusal(work: Promise<unknown>) {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Problem)) throw thrown ?? new Error('nothing was refused');
  return { code: thrown.code, detail: thrown.detail };
}

test('printers are told with their states, and the default among them', async () => {
  const { way } = powershell({ 'Get-Printer ': JSON.stringify(list) });
  const all = await way.printers();
  expect(all.map(({ name, info, state, reasons }) => [name, info, state, ...reasons])).toEqual([
    ['HP Quầy 1', 'Tầng 1', 'ready'],
    ['Nghỉ', '', 'paused', 'Paused'],
    ['Hết', '', 'trouble', 'PaperOut', 'Error'],
    ['Tắt', '', 'away', 'Offline'],
  ]);
  expect(all.map(({ isDefault }) => isDefault)).toEqual([true, false, false, false]);
});

test('a paper goes there once for each copy, and what is not told is unknown', async () => {
  const jobs = '[{"id":4,"status":"Printing, Retained"}]';
  const { way, told } = powershell({
    ...{ 'Get-Printer ': JSON.stringify(list), 'Start-Process': '', 'Get-PrintJob': jobs },
  });
  const paper = job('HP Quầy 1');
  const id = await way.begin(paper);
  expect(await way.send(id, paper)).toMatchObject({ state: 'queued', arrived: true });
  const given = told().filter((line) => line.includes('.pdf'));
  expect(given).toHaveLength(2);
  expect(readFileSync(given[0]!.split('|')[1]!, 'utf8')).toBe('%PDF');
  expect(await way.look(id, paper)).toMatchObject({ state: 'printing' });
  const gone = powershell({ 'Get-PrintJob': '' });
  expect(await gone.way.look('win-1', { ...paper, id: '1' })).toEqual({
    ...{ state: 'unknown', reason: 'job-forgotten', arrived: true },
  });
  const stuck = powershell({ 'Get-PrintJob': '{"id":4,"status":"Error, PaperOut"}' });
  expect(await stuck.way.look(id, paper)).toMatchObject({
    ...{ state: 'held', reason: 'Error; PaperOut' },
  });
});

test('what Windows refuses, lacks or says wrongly is words', async () => {
  const { way } = powershell({ 'Get-Printer ': JSON.stringify(list) });
  expect(await refusal(way.begin(job('HP Quầy 2')))).toEqual({
    ...{ code: 'printer.unknown', detail: { printer: 'HP Quầy 2', near: ['HP Quầy 1'] } },
  });
  expect(await refusal(way.begin(job('Hết', { driver: 'escpos' })))).toMatchObject({
    ...{ code: 'printer.refused', detail: { why: 'pdf-only' } },
  });
  expect(await refusal(way.send('win-1', job('Hết')))).toMatchObject({
    ...{ code: 'printer.refused', detail: { printer: 'Hết', why: 'Không in được' } },
  });
  // It ran and said something else: the pages may be on their way, and are not given again.
  const vague = powershell({ 'Start-Process': 'Printing...' });
  expect(await vague.way.send('win-1', job('Hết'))).toEqual({
    ...{ state: 'unknown', reason: 'no-answer', arrived: true },
  });
  const strange = powershell({ 'Get-Printer ': '<xml>' });
  expect(await refusal(strange.way.printers())).toMatchObject({ code: 'printer.away' });
  const none = windowsSpooler({ PATH: temporaryFolder() });
  expect(await refusal(none.printers())).toMatchObject({
    ...{ code: 'printer.away', detail: { at: 'PowerShell', why: 'ENOENT' } },
  });
});
