/** `printer set`: from now on papers of a kind go to a printer from this machine. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, offering, required, textValue } from '../../cli/option.ts';
import { machineNames } from '../../config/kept-names.ts';
import { chosenText, printerUses, type PrinterUse } from '../../domain/printing/paper-kind.ts';
import { parsePrinter, printerDrivers } from '../../domain/printing/target.ts';
import { printerHere, requireFits } from './chosen.ts';
import { driverFor, requirePrinter } from './shared.ts';

/** Said in a printer's place: such papers go into a file again. */
const NONE = 'none';

export default command({
  args: {
    kind: required(choice(printerUses, 'printerUse')),
    name: required(offering('printer', textValue('printer'))),
  },
  options: { driver: choice(printerDrivers) },
  json: ['kind printer driver usual'],
  run: async ({ kind, name, driver: said }, ctx) => {
    await ctx.requireMay();
    // Whoever answers at an address that was typed has all papers of this machine.
    if (parsePrinter(name)?.kind === 'raw') await ctx.requireMay('config.manage');
    const machine = await ctx.machine();
    const key = machineNames.printer(kind);
    if (name === NONE) {
      machine.set({ [key]: null });
      return { kind, printer: null, driver: null, usual: await usualFor(kind, ctx) };
    }
    const chosen = { printer: name, driver: await driverFor(name, said, ctx) };
    if (kind !== 'default') requireFits(kind, chosen);
    await requirePrinter(chosen, ctx);
    machine.mend();
    machine.set({ [key]: chosenText(chosen) });
    return { kind, ...chosen, usual: null };
  },
  show: ({ kind, printer: name, usual }, ui) => {
    const { printer, words } = ui.texts.screen;
    if (name === null && usual !== null) ui.done(printer.back(words.printerUse[kind], usual));
    else if (name === null) ui.done(printer.unset(words.printerUse[kind]));
    else ui.done(printer.set(words.printerUse[kind], name));
    ui.next(...(name === null ? [] : [`motcua printer test "${name}"`]), 'motcua printer list');
  },
});

/** Where papers go that have no printer of their own any more: to that for all, where it fits. */
async function usualFor(kind: PrinterUse, ctx: Context): Promise<string | null> {
  return kind === 'default' ? null : ((await printerHere(kind, ctx))?.printer ?? null);
}
