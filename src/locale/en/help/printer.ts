/** Help for printers. */
import type { HelpOf } from '../../vi/help.ts';

const driver = 'pdf: a paper printer; escpos: a receipt printer, dots of 80 mm';

export const printerHelp: HelpOf<'printer'> = {
  'printer list': {
    summary: 'The printers, how each is, which paper goes where',
    examples: ['printer list', 'printer list --json', 'printer list --lang en'],
    more: [
      'Printers of the system (CUPS, Windows) are in the list by themselves; a receipt printer on ' +
        'the network is named by its address with printer set.',
      "On Windows this follows Microsoft's documentation and has not yet run on a real Windows.",
    ],
  },
  'printer set': {
    summary: 'Choose the printer of a kind of paper, on this machine',
    examples: [
      'printer set default HP_Counter_1',
      'printer set receipt tcp://192.168.1.50',
      'printer set strip none',
    ],
    args: {
      kind: 'kind of paper; default is all others',
      name: 'a name in the list of printers, an address tcp://host[:9100], or none',
    },
    options: { driver },
    more: [
      "The choice is this machine's own: each counter chooses its printers.",
      'The hand-over record, the sheet of a shift, postal labels, the card of keys, reports and the ' +
        'register cannot be printed on a roll of 80 mm.',
    ],
  },
  'printer test': {
    summary: 'Print a test page: Vietnamese letters, codes, rulers',
    examples: [
      'printer test HP_Counter_1',
      'printer test tcp://192.168.1.50 --paper 80mm',
      'printer test HP_Counter_1 --paper a4 --out test.pdf',
    ],
    args: { name: 'a name in the list of printers, or an address tcp://host[:9100]' },
    options: {
      paper: 'paper size',
      driver,
      out: 'make the PDF file alone and print nothing; - is standard output',
    },
    more: ['It says "printed" only where the printer or its spooler says so.'],
  },
};
