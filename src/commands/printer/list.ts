/** `printer list`: the printers that this machine reaches, how each is, and what goes to it. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { Problem } from '../../domain/problem.ts';
import type { PrinterUse } from '../../domain/printing/paper-kind.ts';
import { parsePrinter, type PrinterDriver } from '../../domain/printing/target.ts';
import type { Printer } from '../../spool/spooler.ts';
import { chosenHere } from './chosen.ts';
import { stateText, systemPrinters } from './shared.ts';

interface PrinterRow extends Omit<Printer, 'isDefault'> {
  default: boolean;
  kinds: PrinterUse[];
}

export default command({
  args: {},
  options: {},
  json: [{ printers: ['name info driver state reasons default kinds'] }],
  run: async (_input, ctx) => ({ printers: await printersHere(ctx) }),
  table: ({ printers }) => ({
    head: ['name', 'info', 'driver', 'state', 'reasons', 'kinds'],
    rows: printers.map(({ name, info, driver, state, reasons, kinds }) => [
      ...[name, info, driver, state],
      ...[reasons.join('; '), kinds.join(' ')],
    ]),
  }),
  show: ({ printers }, ui) => {
    const { printer, words } = ui.texts.screen;
    if (printers.length === 0) {
      for (const line of printer.none) ui.line(line);
      ui.next('motcua printer set receipt tcp://192.168.1.50', 'motcua help printer');
      return;
    }
    ui.table(
      [printer.name, printer.state, printer.papers, ''],
      printers.map((each) => [
        each.info === '' || each.info === each.name ? each.name : `${each.name} (${each.info})`,
        stateText(each, ui.texts),
        each.kinds.map((kind) => words.printerUse[kind]).join(', '),
        [
          ...(each.driver === 'escpos' ? [printer.dots] : []),
          ...(each.default ? [printer.usual] : []),
        ].join(', '),
      ]),
    );
    const [first] = printers;
    const isChosen = printers.some(({ kinds }) => kinds.length > 0);
    if (isChosen) ui.next(`motcua printer test ${quoted(first!.name)}`);
    else ui.next(`motcua printer set default ${quoted(first!.name)}`);
  },
});

const quoted = (name: string): string => (/^[\w:/.-]+$/.test(name) ? name : `"${name}"`);

/** Those of the spooler, the receipt printers chosen here, and what was chosen and is gone. */
async function printersHere(ctx: Context): Promise<PrinterRow[]> {
  const chosen = await chosenHere(ctx);
  const isRaw = (name: string): boolean => parsePrinter(name)?.kind === 'raw';
  const raw = [...new Set(chosen.map(({ printer }) => printer))].filter(isRaw);
  const [system, receipt] = await Promise.all([
    systemHere(ctx, chosen.length > 0),
    Promise.all(raw.map((name) => receiptPrinterHere(name, ctx))),
  ]);
  const known = [...(system ?? []), ...receipt.flat()];
  const names = new Set(known.map(({ name }) => name));
  const gone = chosen.filter(({ printer }) => !names.has(printer));
  const lost = [...new Map(gone.map((each) => [each.printer, each.driver]))].map(([name, driver]) =>
    awayFrom(name, driver, system === null ? [] : ['no-such-printer']),
  );
  return [...known, ...lost].map(({ isDefault, ...each }) => {
    const own = chosen.filter(({ printer }) => printer === each.name);
    const driver = own[0]?.driver ?? each.driver;
    return { ...each, driver, default: isDefault, kinds: own.map(({ use }) => use) };
  });
}

/** `null` where the spooler is away and other printers are there to be told of. */
async function systemHere(ctx: Context, isEnoughElse: boolean): Promise<Printer[] | null> {
  try {
    return await systemPrinters(ctx);
  } catch (error) {
    if (!(error instanceof Problem) || !isEnoughElse) throw error;
    ctx.caution(error);
    return null;
  }
}

async function receiptPrinterHere(name: string, ctx: Context): Promise<Printer[]> {
  const { spoolerFor } = await import('../../spool/choose.ts');
  return spoolerFor(name, ctx.surroundings.env).printers();
}

function awayFrom(name: string, driver: PrinterDriver, reasons: string[]): Printer {
  return { name, info: '', driver, state: 'away', reasons, isDefault: false };
}
