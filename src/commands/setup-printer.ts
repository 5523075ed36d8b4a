/** The printer of a machine that is set up: which one papers go to, and whether it is tried. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../cli/context.ts';
import type { Question } from '../cli/steps.ts';
import { machineNames } from '../config/kept-names.ts';
import { Problem } from '../domain/problem.ts';
import { chosenText, type ChosenPrinter } from '../domain/printing/paper-kind.ts';
import type { Printer, SpoolState } from '../spool/spooler.ts';
import { askAlone } from './desk/ask-alone.ts';
import { yesNoQuestion } from './desk/questions.ts';
import { numbered } from './desk/screen.ts';
import { driverFor, requirePrinter, stateText, systemPrinters } from './printer/shared.ts';

/** Nobody waits longer at the first question: a printer can be chosen at any time. */
const PATIENCE_MS = 3000;

/** Those of this machine; none where its print service is away or takes long. */
export async function printersFound(ctx: Context): Promise<Printer[]> {
  const found = systemPrinters(ctx).catch((error: unknown): Printer[] => {
    if (error instanceof Problem) return [];
    throw error;
  });
  return Promise.race([found, wait(PATIENCE_MS, [], { ref: false })]);
}

export interface PrinterAnswer {
  /** `null` where it is left for later. */
  printer: string | null;
  /** Whether a page is printed on it at once. */
  trial: boolean;
}

/** Which of those that were found; Enter leaves it for later. */
export async function askPrinter(ctx: Context, found: readonly Printer[]): Promise<PrinterAnswer> {
  const { setup, desk } = ctx.texts.screen;
  const question: Question<PrinterAnswer> = {
    lines: numbered(found.map((each) => `${each.name} (${stateText(each, ctx.texts)})`)),
    message: setup.askPrinter,
    explain: setup.explain.printer,
    read: (typed, entry) => {
      if (typed === '') return { set: { printer: null, trial: false } };
      const one = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (one === undefined) return { say: [desk.oneOfThese(found.length)] };
      return { set: { printer: one.name } };
    },
  };
  const start = { printer: null, trial: false };
  const picked = await askAlone(ctx, question, start, setup.notScanned);
  if (picked.printer === null) return picked;
  const asked = yesNoQuestion<PrinterAnswer>(
    ctx,
    setup.askTrial(picked.printer),
    (trial) => ({ set: { trial } }),
    true,
  );
  return askAlone(ctx, asked, picked, setup.notScanned);
}

/** What is chosen by its name, before anything is made. Throws `printer.unknown` and others. */
export async function printerWanted(
  name: string | null,
  ctx: Context,
): Promise<ChosenPrinter | null> {
  if (name === null) return null;
  const chosen = { printer: name, driver: await driverFor(name, null, ctx) };
  await requirePrinter(chosen, ctx);
  return chosen;
}

/** From now on all papers of this machine go there. */
export async function keepPrinter(chosen: ChosenPrinter | null, ctx: Context): Promise<void> {
  if (chosen === null) return;
  (await ctx.machine()).set({ [machineNames.printer('default')]: chosenText(chosen) });
}

/** What became of a page sent to it; that it failed is told, and undoes no set-up. */
export async function triedPrinter(
  printer: string,
  ctx: Context,
): Promise<Pick<SpoolState, 'state' | 'reason'> | null> {
  const { pressOf } = await import('./print/press.ts');
  const { testPrint, testSheetFor, usualSize } = await import('./printer/trial.ts');
  try {
    const driver = await driverFor(printer, null, ctx);
    const size = usualSize(driver, await pressOf(ctx));
    const sheet = await testSheetFor(ctx, printer, size);
    const { state, reason } = await testPrint(ctx, { printer, driver, size, sheet });
    return { state, reason };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    ctx.caution(error);
    return null;
  }
}
