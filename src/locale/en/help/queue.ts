/** Help for the queue. */
import type { HelpOf } from '../../vi/help.ts';

const ticket = { ticket: 'the ticket, such as A007; left out, the one this counter serves' };

export const queueHelp: HelpOf<'queue'> = {
  'queue take': {
    summary: 'Take a ticket for a citizen',
    examples: [
      'queue take --print',
      'queue take --service result --priority elderly',
      'queue take --dossier H49.22-261123-0001',
      'hang-doi lay-so --service guidance',
    ],
    options: {
      service: 'what they came for',
      priority: 'why they go first',
      citizen: 'who takes it, if known: a number or a name',
      scan: 'citizen card of whoever takes it; - reads it from the scanner',
      dossier: 'the receipt they bring: who comes with what was asked for goes first',
      late: 'why one is given after the last of the day (managers and administrators)',
      print: 'print the strip to this file; without a file, to the folder of papers',
    },
  },
  'queue call': {
    summary: 'Call the next ticket, those with priority first',
    examples: ['queue call', 'queue call A007', 'queue call --service result'],
    args: { ticket: 'call this one; left out, whose turn it is' },
    options: { service: 'only those who came for this' },
  },
  'queue hold': {
    summary: 'Put a ticket aside: its holder comes back',
    examples: ['queue hold', 'queue hold A007 --reason "copying"', 'hang-doi de-cho'],
    args: ticket,
    options: { reason: 'why' },
  },
  'queue done': {
    summary: 'End the ticket that is served',
    examples: ['queue done', 'queue done --missed', 'hang-doi xong A007'],
    args: ticket,
    options: { missed: 'it was called and nobody came' },
    more: [
      'Who was absent goes to the end of the line, and the third time the ticket is cancelled.',
      'A ticket that waits is cancelled at once. "queue undo" takes a mistake back.',
    ],
  },
  'queue undo': {
    summary: 'Take back the last act on a ticket, done by mistake',
    examples: ['queue undo', 'queue undo A007', 'hang-doi go-nham A007'],
    args: ticket,
    more: ['It is what it was, in its own place; what was measured by mistake does not count.'],
  },
  'queue list': {
    summary: 'Today’s queue in order, and how long it takes',
    examples: ['queue list', 'queue list --all', 'hang-doi danh-sach --json'],
    options: { all: 'those done and cancelled too' },
  },
  'queue board': {
    summary: 'The calling board, and the page for receipts',
    examples: ['queue board', 'queue board --port 8091', 'hang-doi bang --address 0.0.0.0'],
    options: {
      port: 'the port; 8090 unless said, 0 for any that is free',
      address:
        'an address of this machine; unless said only this machine sees it, 0.0.0.0 is the whole local network',
    },
    more: [
      "The board (/) has numbers and counters only. The page /r takes the whole text of a receipt's QR and tells how far the dossier is and when it is due; a dossier code alone opens nothing.",
      'It runs until Ctrl-C. Where its data is old, the page says of what time it is.',
      'Colours: /?theme=dark, /?theme=light; English: /?lang=en.',
    ],
  },
};
