/** Words for printers, and for what is on its way to one. */
import type { ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { printingScreen as vietnamese } from '../vi/printing.ts';
import { reasonWords } from './printer-reasons.ts';

export const printingProblems = (): ProblemsOf<'printer'> => ({
  'printer.away': ({ printer, at, why }) => ({
    what:
      printer === null
        ? `The print service of this machine does not answer (${at}): ${reasonWords(why)}.`
        : `The printer "${printer}" does not answer (${at}): ${reasonWords(why)}.`,
    why: 'The printer or its service is off, or the way to it is cut.',
    next: ['Switch it on, look at its cables, and print again.', 'motcua printer list'],
  }),
  'printer.unknown': ({ printer, near }) => ({
    what: `This machine has no printer "${printer}".`,
    why:
      near.length === 0 ? 'Its print service has no printer yet.' : `There is: ${near.join(', ')}.`,
    next: ['motcua printer list'],
  }),
  'printer.refused': ({ printer, why }) => ({
    what: `${named(printer)} takes nothing: ${reasonWords(why)}.`,
    why: 'Somebody told it to take nothing, or it does not print such a paper.',
    next: ['motcua printer list'],
  }),
  'printer.trouble': ({ printer, why }) => ({
    what: `${named(printer)} has a fault: ${reasonWords(why)}.`,
    next: ['Look at paper, ink and cover, and print again.', 'motcua printer list'],
  }),
  'printer.too_narrow': ({ printer, paper }) => ({
    what: `The ${printingWords.printerUse[paper]} cannot be printed on the 80 mm roll of "${printer}".`,
    why: 'It has a table of many columns, or a size of its own: it needs a printer for A4 paper.',
    next: [`motcua printer set ${paper} "<printer>"`, 'motcua printer list'],
    desk: ['Choose a printer for A4 paper for it.'],
  }),
  'printer.unsure': ({ printer }) => ({
    what: `Nobody knows whether "${printer}" has printed it: look at the printer.`,
    why: 'The way to it was cut midway. Nothing is sent again by itself, so that nothing is printed twice.',
    next: [
      'It came out: motcua print retry --came yes',
      'It did not: motcua print retry --came no',
    ],
    desk: ['Look at the printer, then answer where papers that wait are printed again.'],
  }),
  'printer.not_kept': ({ printer, why }) => ({
    what: `Not sent to the printer "${printer}": the paper lies in a file.`,
    why: `This machine cannot keep the queue of prints (${why}): what is not kept could be lost or printed twice.`,
    next: ['Open the file and print it; see whether the disk has room.'],
  }),
  'printer.came_unsaid': ({ jobs }) => ({
    what: `Of ${jobs === 1 ? '1 paper' : `${jobs} papers`} nobody knows whether it came out: that has to be said first.`,
    next: [
      'It came out: motcua print retry --came yes',
      'It did not: motcua print retry --came no',
    ],
  }),
  'printer.job_not_found': ({ typed }) => ({
    what: `No paper on its way to a printer is called "${typed}", or more than one is.`,
    next: ['motcua print queue --all'],
  }),
  'printer.bad_name': ({ typed }) => ({
    what: `"${typed}" is neither the name of a printer nor an address.`,
    why: 'A printer is a name in the list of printers, or an address such as tcp://192.168.1.50:9100.',
    next: ['motcua printer list'],
  }),
});

const named = (printer: string | null): string =>
  printer === null ? 'The print service of this machine' : `The printer "${printer}"`;

export const printingWords: ListWords<'printerState' | 'printerUse'> = {
  printerState: {
    ready: 'ready',
    busy: 'printing',
    paused: 'paused',
    rejecting: 'takes nothing',
    trouble: 'has a fault',
    away: 'does not answer',
  },
  printerUse: {
    default: 'all other papers',
    receipt: 'receipt of a dossier',
    visit: 'receipt of a whole visit',
    'fee-receipt': 'fee receipt',
    strip: 'queue number',
    acknowledgement: 'acknowledgement of a result',
    supplement: 'request for a supplement',
    refusal: 'refusal',
    apology: 'apology',
    stop: 'notice of stopping',
    leaflet: 'leaflet of missing papers',
    'refund-voucher': 'refund voucher',
    'control-slip': 'control slip',
    certification: 'words of certification',
    'certification-book': 'certification book',
    document: 'digitised paper',
    declaration: 'declaration',
    handover: 'hand-over record',
    label: 'postal label',
    'key-card': 'card of keys',
    separators: 'separator sheets',
    'shift-sheet': 'sheet of a shift',
  },
};

export const printingScreen: typeof vietnamese = {
  printer: () => ({
    name: 'Printer',
    state: 'State',
    papers: 'Papers',
    usual: 'default of this machine',
    dots: 'dots, 80 mm',
    reason: reasonWords,
    none: [
      'This machine has no printer yet.',
      'A paper printer: add it in the printer settings of the system, then look here again.',
      'A receipt printer on the network: say its address, as in the line below.',
    ],
    set: (use, name) => `From now on this machine prints the ${use} on "${name}".`,
    back: (use, usual) =>
      `From now on this machine prints the ${use} on "${usual}", the printer for all else.`,
    unset: (use) => `From now on this machine sends the ${use} to no printer: it becomes a file.`,
    sent: (name) => `The printer "${name}" says that the test page is printed.`,
    waits: (name, why) => `The test page still waits at the printer "${name}": ${why}.`,
    unsure: (name, why) =>
      `Nobody can say whether "${name}" has printed the test page (${why}): look at the printer.`,
    onFile: (file) => `Test page: ${file}`,
    queued: 'not its turn yet',
    printing: 'printing',
    held: 'held',
    test: {
      title: 'TEST PAGE',
      printer: (name) => `Printer: ${name}`,
      at: (moment) => `At: ${moment}`,
      letters:
        'Vietnamese letters in three faces: none may be broken, bare of its marks, or a box.',
      codes: 'Bar code and QR code: scan both; each must read as the line under the bar code.',
      frame:
        'All four sides of the frame must be there; the rulers show millimetres and must agree with ' +
        'a real ruler. Where they do not, the printer scales the page: switch off "fit to page".',
    },
  }),
};
