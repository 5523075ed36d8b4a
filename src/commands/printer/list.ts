/** `printer list`: the printers that this machine reaches, how each is, and what goes to it. */
import { command } from '../../cli/command.ts';
import { chosenHere } from './chosen.ts';
import { printersHere } from './here.ts';
import { stateText } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [{ printers: ['name info driver state reasons default kinds'] }],
  run: async (_input, ctx) => {
    const { printers, away } = await printersHere(ctx, await chosenHere(ctx));
    // Others are there to be told of: that the spooler is away is said beside them.
    if (away !== null && !printers.some(({ kinds }) => kinds.length > 0)) throw away;
    if (away !== null) ctx.caution(away);
    return { printers };
  },
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
