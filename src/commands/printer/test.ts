/** `printer test`: a page that shows what a printer can, sent for real. */
import { setTimeout as wait } from 'node:timers/promises';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, newFile, offering, required, textValue } from '../../cli/option.ts';
import { Outcome } from '../../cli/outcome.ts';
import { Problem } from '../../domain/problem.ts';
import { printerDrivers } from '../../domain/printing/target.ts';
import { localDate, localTime } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';
import { paperSizes, type PaperSize } from '../../print/model/sheet.ts';
import type { Spooler, SpoolJob, SpoolState } from '../../spool/spooler.ts';
import { pdfOf, placeFor, pressOf, putSheet, setting } from '../print/press.ts';
import { driverFor } from './shared.ts';

/** Whoever stands at a printer with a test page waits this long, and asks it so often. */
const PATIENCE_MS = 20_000;
const BETWEEN_MS = 250;

export default command({
  args: { name: required(offering('printer', textValue('printer'))) },
  options: { paper: choice(paperSizes), driver: choice(printerDrivers), out: newFile('pdf') },
  json: ['printer paper driver state reason file bytes'],
  run: async ({ name, paper, driver: said, out }, ctx) => {
    const driver = await driverFor(name, said, ctx);
    const press = await pressOf(ctx);
    const usual = driver === 'escpos' ? '80mm' : (setting(press, 'paper.size') ?? 'a5');
    const size = paper ?? (usual as PaperSize);
    const sheet = await sheetFor(ctx, name, size);
    const told = { printer: name, paper: size, driver };
    if (out !== null) {
      const put = await putSheet(press, sheet, placeFor(press, out, 'test'));
      return put.map((made) => ({ ...told, state: 'filed' as const, reason: null, ...made }));
    }
    const pdf = await pdfOf(ctx, sheet);
    const { title } = sheet;
    const id = await ctx.newId();
    const job = { id, printer: name, driver, title, copies: 1, pdf, size };
    const { state, reason } = await printed(job, ctx);
    const made = { file: null as string | null, bytes: pdf.length };
    return new Outcome({ ...told, state, reason, ...made });
  },
  show: ({ printer: name, state, reason, file }, ui) => {
    const { printer } = ui.texts.screen;
    if (state === 'filed') {
      if (file !== null) ui.done(printer.onFile(file));
      return;
    }
    const why = reason === null ? null : printer.reason(reason);
    if (state === 'printed') ui.done(printer.sent(name));
    else if (state === 'unknown') ui.warn(printer.unsure(name, why ?? printer.reason('no-answer')));
    else ui.warn(printer.waits(name, why ?? printer[state === 'queued' ? 'queued' : 'held']));
    ui.next('motcua printer list');
  },
});

async function sheetFor(ctx: Context, printer: string, size: PaperSize) {
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
