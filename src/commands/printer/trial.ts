/** A page that tries a printer, and what becomes of it while somebody waits. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { PrinterDriver } from '../../domain/printing/target.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import type { PaperSize, Sheet } from '../../print/model/sheet.ts';
import type { Spooler, SpoolJob, SpoolState } from '../../spool/spooler.ts';
import { pdfOf, setting, type Press } from '../print/press.ts';

/** Whoever stands at a printer with a test page waits this long, and asks it so often. */
const PATIENCE_MS = 20_000;
const BETWEEN_MS = 250;

/** The paper that a printer is tried with where nobody says. */
export function usualSize(driver: PrinterDriver, press: Press): PaperSize {
  if (driver === 'escpos') return '80mm';
  return (setting(press, 'paper.size') ?? 'a5') as PaperSize;
}

/** Prints a test page. Throws what a spooler throws, and `printer.trouble` where it fails. */
export async function testPrint(
  ctx: Context,
  { printer, driver, size, sheet }: TestPrint,
): Promise<SpoolState & { bytes: number }> {
  const pdf = await pdfOf(ctx, sheet);
  const { title } = sheet;
  const id = await ctx.newId();
  const job = { id, printer, driver, title, copies: 1, pdf, size };
  return { ...(await printed(job, ctx)), bytes: pdf.length };
}

export interface TestPrint {
  printer: string;
  driver: PrinterDriver;
  size: PaperSize;
  sheet: Sheet;
}

export async function testSheetFor(ctx: Context, printer: string, size: PaperSize) {
  const { testSheet } = await import('../../print/model/test-page.ts');
  const { printer: words } = ctx.texts.screen;
  const { office } = await ctx.session();
  const at = await ctx.now();
  const [date, time] = [localDate(at), localTime(at)];
  const about = [words.test.printer(printer), words.test.at(`${time} ${dateText(date)}`)];
  const code = `TEST-${date.slice(2).replaceAll('-', '')}-${time.replace(':', '')}`;
  const { title, letters, codes, frame } = words.test;
  const texts = { title, letters, codes, frame, about };
  return testSheet({ size, office: office.name, code, at, words: texts });
}

/** Sends it, and asks until it is printed or nothing more comes of it by itself. */
async function printed(job: SpoolJob, ctx: Context): Promise<SpoolState> {
  const { spoolerFor } = await import('../../spool/choose.ts');
  const spooler = spoolerFor(job.printer, ctx.surroundings.env);
  const spooled = await spooler.begin(job);
  const sent = await spooler.send(spooled, job);
  const found = await ended(spooler, spooled, { job, sent, ctx });
  if (found.state !== 'failed' && found.state !== 'cancelled') return found;
  const why = found.reason ?? 'Error';
  throw new Problem('printer.trouble', { printer: job.printer, why });
}

async function ended(
  spooler: Spooler,
  spooled: string,
  { job, sent, ctx }: { job: SpoolJob; sent: SpoolState; ctx: Context },
): Promise<SpoolState> {
  const { stopwatch } = ctx.surroundings;
  const began = stopwatch();
  let found = sent;
  // What is paused waits for a person; so does whoever sent it, but not here.
  const goesOn = (): boolean => found.state === 'queued' || found.state === 'printing';
  while (goesOn() && (stopwatch() - began) * 1000 < PATIENCE_MS) {
    found = await spooler.look(spooled, job);
    if (found.state === 'queued' && found.reason !== null) break;
    if (goesOn()) await wait(BETWEEN_MS);
  }
  return found;
}
