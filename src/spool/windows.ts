/**
 * Printing on Windows by what it has itself: PowerShell lists printers and jobs, and the program
 * that opens PDFs there prints them (`PrintTo`). No program that does it alone is shipped, as the
 * usual one is under the GPL. A job has no name before its pages, and leaves the list when it is
 * done: whether it is on paper Windows says only of printers that keep what they printed, all else
 * is `unknown`. Written by Microsoft's documentation and tried against an answering program, never
 * yet on a real Windows.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFile } from '../files/remove.ts';
import { Problem } from '../domain/problem.ts';
import { printable } from '../domain/value/text.ts';
import { unknownPrinter } from './cups.ts';
import type { PrinterState } from '../domain/printing/target.ts';
import type { Printer, SpoolState, Spooler, SpoolJob } from './spooler.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const PATIENCE_MS = 30_000;
/** Whoever opens PDFs reads a file some time after it is told to. */
const KEPT_MS = 3_600_000;

/** UTF-8 out; what goes in stands in the environment, where nothing has to be quoted. */
const HEAD = "$ErrorActionPreference='Stop';[Console]::OutputEncoding=[Text.Encoding]::UTF8;";
const LIST =
  "$d=(Get-CimInstance Win32_Printer -Filter 'Default=TRUE').Name;" +
  'ConvertTo-Json -Compress @(Get-Printer | ForEach-Object { @{name=$_.Name;comment=$_.Comment;' +
  'location=$_.Location;status=[string]$_.PrinterStatus;default=($_.Name -eq $d)} })';
const JOBS =
  'ConvertTo-Json -Compress @(Get-PrintJob -PrinterName $env:MOTCUA_PRINTER | ' +
  'Where-Object { $_.DocumentName -like "*$env:MOTCUA_JOB*" } | ' +
  'ForEach-Object { @{id=$_.Id;status=[string]$_.JobStatus} })';
const PRINT =
  'Start-Process -FilePath $env:MOTCUA_FILE -Verb PrintTo -WindowStyle Hidden ' +
  "-ArgumentList ('\"'+$env:MOTCUA_PRINTER+'\"')";
const CANCEL =
  'Get-PrintJob -PrinterName $env:MOTCUA_PRINTER | ' +
  'Where-Object { $_.DocumentName -like "*$env:MOTCUA_JOB*" } | Remove-PrintJob';

/** Given by this very process a moment ago: whoever opens PDFs has not come to it yet. */
const onItsWay = new Set<string>();
const COMING_MS = 60_000;
const WAITS: SpoolState = { state: 'queued', reason: null, arrived: true };
const FORGOTTEN = 'job-forgotten';

export function windowsSpooler(env: Environment): Spooler {
  const said = { ...env };
  const run = (script: string, printer: string | null, more: Environment = {}) =>
    powershell(script, { ...said, MOTCUA_PRINTER: printer ?? '', ...more }, printer);
  const printers = async (): Promise<Printer[]> => printersIn(await run(LIST, null));
  return {
    printers,
    begin: async ({ printer, id, driver }) => {
      // Windows takes no dots as they are without a program of its own for it.
      if (driver === 'escpos') throw new Problem('printer.refused', { printer, why: 'pdf-only' });
      const all = await printers();
      if (!all.some(({ name }) => name === printer)) throw unknownPrinter(printer, all);
      return `win-${id}`;
    },
    send: async (_, job) => {
      const MOTCUA_FILE = keptFile(job);
      for (let copy = 0; copy < job.copies; copy += 1) {
        // What was given once must not be given again by whoever tries anew.
        const fault = await run(PRINT, job.printer, { MOTCUA_FILE }).then(() => null, problemOf);
        if (copy > 0 || fault === null) continue;
        if (!ranSilent(fault)) throw fault;
        return { state: 'unknown', reason: 'no-answer', arrived: true };
      }
      onItsWay.add(job.id);
      setTimeout(() => onItsWay.delete(job.id), COMING_MS).unref();
      return WAITS;
    },
    look: async (_, { id, printer }) => {
      const found = spooledIn(await run(JOBS, printer, { MOTCUA_JOB: id }));
      return found.reason === FORGOTTEN && onItsWay.has(id) ? WAITS : found;
    },
    cancel: async (spooled, printer) => {
      await run(CANCEL, printer, { MOTCUA_JOB: spooled.replace(/^win-/, '') });
    },
  };
}

/**
 * The pages as a file, for the time in which they are read: in a folder that is the person's own,
 * from which every print takes away what is older than an hour.
 */
function keptFile({ id, pdf }: SpoolJob): string {
  const folder = join(tmpdir(), 'motcua-print');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = readdirSync(folder).map((name) => join(folder, name));
  // The newest file's time is now's: nobody here has a clock.
  const path = join(folder, `motcua-${id}.pdf`);
  writeFileSync(path, pdf, { mode: 0o600 });
  const now = statSync(path).mtimeMs;
  for (const file of files) {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there && now - there.mtimeMs > KEPT_MS) removeFile(file);
  }
  return path;
}

function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** PowerShell ran, and did not say in time or in its own words what came of it. */
function ranSilent({ detail }: Problem): boolean {
  return 'why' in detail && (detail.why === 'ETIMEDOUT' || detail.why === 'not-powershell');
}

/** What a script said; throws `printer.away` where there is no PowerShell, else what it refused. */
function powershell(script: string, env: Environment, printer: string | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const away = (why: string, cause?: Error): void =>
      reject(new Problem('printer.away', { printer, at: 'PowerShell', why }, { cause }));
    const words = ['-NoProfile', '-NonInteractive', '-Command', HEAD + script];
    const child = spawn('powershell.exe', words, { env, windowsHide: true, timeout: PATIENCE_MS });
    const heard: Record<'out' | 'err', Buffer[]> = { out: [], err: [] };
    child.stdout.on('data', (piece: Buffer) => heard.out.push(piece));
    child.stderr.on('data', (piece: Buffer) => heard.err.push(piece));
    child.on('error', (error: NodeJS.ErrnoException) => away(error.code ?? 'ENOENT', error));
    child.on('close', (code, signal) => {
      if (signal !== null) return away('ETIMEDOUT');
      const [first = ''] = Buffer.concat(heard.err).toString().trim().split(/\r?\n/);
      if (code !== 0) {
        return reject(new Problem('printer.refused', { printer, why: printable(first) }));
      }
      try {
        const text = Buffer.concat(heard.out)
          .toString()
          .replace(/^\uFEFF/, '')
          .trim();
        resolve(text === '' ? null : JSON.parse(text));
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        away('not-powershell', error);
      }
    });
  });
}

/** A list of things as it comes out of `ConvertTo-Json`; what is none of that is left out. */
function rowsIn(said: unknown): Record<string, unknown>[] {
  const all: unknown[] = Array.isArray(said) ? said : [said];
  return all.filter(
    (each): each is Record<string, unknown> => typeof each === 'object' && each !== null,
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? printable(value).trim() : '');

const AWAY = new Set(['Offline', 'NotAvailable', 'ServerUnknown', 'ServerOffline']);
const BUSY = new Set(['Busy', 'Printing', 'Processing', 'WarmingUp', 'Initializing', 'IOActive']);
const WELL = new Set(['', 'Normal', 'PowerSave', 'TonerLow', 'Waiting', 'ManualFeed']);

function printersIn(said: unknown): Printer[] {
  return rowsIn(said).flatMap((row) => {
    const name = text(row['name']);
    if (name === '') return [];
    const info = [text(row['comment']), text(row['location'])].filter((each) => each !== '');
    const words = wordsIn(row['status']);
    return [
      {
        ...{ name, info: info.join(', '), driver: 'pdf' as const, state: stateOf(words) },
        reasons: words.filter((each) => !WELL.has(each) && !BUSY.has(each)),
        isDefault: row['default'] === true,
      },
    ];
  });
}

/** `Error, PaperOut` as its words. */
function wordsIn(status: unknown): string[] {
  const words = text(status).split(',');
  return words.map((each) => each.trim()).filter((each) => each !== '');
}

function stateOf(words: readonly string[]): PrinterState {
  if (words.includes('Paused')) return 'paused';
  if (words.some((each) => AWAY.has(each))) return 'away';
  if (words.some((each) => !WELL.has(each) && !BUSY.has(each))) return 'trouble';
  return words.some((each) => BUSY.has(each)) ? 'busy' : 'ready';
}

/** States of a job, the one that says most first. */
const JOB_STATES: readonly [word: string, state: SpoolState['state']][] = [
  ['Printed', 'printed'],
  ['Complete', 'printed'],
  ['Completed', 'printed'],
  ['Deleted', 'cancelled'],
  ['Deleting', 'cancelled'],
  ['Error', 'held'],
  ['PaperOut', 'held'],
  ['Offline', 'held'],
  ['Blocked', 'held'],
  ['UserIntervention', 'held'],
  ['Paused', 'held'],
  ['Printing', 'printing'],
];

function spooledIn(said: unknown): SpoolState {
  const [job] = rowsIn(said);
  // It has left the list: printed, taken away, or not yet there.
  if (!job) return { state: 'unknown', reason: FORGOTTEN, arrived: true };
  const words = wordsIn(job['status']);
  const state = JOB_STATES.find(([word]) => words.includes(word))?.[1] ?? 'queued';
  const reasons = state === 'held' ? words : [];
  return { state, reason: reasons.length === 0 ? null : reasons.join('; '), arrived: true };
}
