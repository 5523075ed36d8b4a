/** `printer test`: a page that shows what a printer can, sent for real. */
import { command } from '../../cli/command.ts';
import { choice, newFile, offering, required, textValue } from '../../cli/option.ts';
import { Outcome } from '../../cli/outcome.ts';
import { printerDrivers } from '../../domain/printing/target.ts';
import { paperSizes } from '../../print/model/sheet.ts';
import { placeFor, pressOf, putSheet } from '../print/press.ts';
import { driverFor, showTrial } from './shared.ts';
import { testPrint, testSheetFor, usualSize } from './trial.ts';

export default command({
  args: { name: required(offering('printer', textValue('printer'))) },
  options: { paper: choice(paperSizes), driver: choice(printerDrivers), out: newFile('pdf') },
  json: ['printer paper driver state reason file bytes'],
  run: async ({ name, paper, driver: said, out }, ctx) => {
    const driver = await driverFor(name, said, ctx);
    const press = await pressOf(ctx);
    const size = paper ?? usualSize(driver, press);
    const sheet = await testSheetFor(ctx, name, size);
    const told = { printer: name, paper: size, driver };
    if (out !== null) {
      const put = await putSheet(press, sheet, placeFor(press, out, 'test'));
      return put.map((made) => ({ ...told, state: 'filed' as const, reason: null, ...made }));
    }
    const wanted = { printer: name, driver, size, sheet };
    const { state, reason, bytes } = await testPrint(ctx, wanted);
    const made = { file: null as string | null, bytes };
    return new Outcome({ ...told, state, reason, ...made });
  },
  show: ({ printer: name, state, reason, file }, ui) => {
    const { printer } = ui.texts.screen;
    if (state === 'filed') {
      if (file !== null) ui.done(printer.onFile(file));
      return;
    }
    showTrial(name, { state, reason }, ui);
    ui.next('motcua printer list');
  },
});
