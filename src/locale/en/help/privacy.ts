/** Help for what people ask about what is kept of them. */
import type { HelpOf } from '../../vi/help.ts';

const request = { request: 'number of the request, such as 1.1' };

export const privacyHelp: HelpOf<'privacy'> = {
  'privacy request': {
    summary: 'Write down a request about data',
    examples: [
      'privacy request 022192000001 --kind view',
      'privacy request 022192000001 --kind erase --came 2026-11-20',
      'privacy request 022192000001 --kind correct --words "wrong date of birth"',
    ],
    args: { citizen: 'citizen number, or enough of a name to mean one person' },
    options: {
      kind: 'to see it, have it put right, no more worked with, or erased',
      came: 'day on which a letter came; unsaid, the person is here and knows that it was taken',
      words: 'what the person says',
    },
    more: [
      'Law 91/2025: whoever asked is told within 2 working days that it has come. Done within: to see and to put right 10 days, to restrict 15, to erase 20; a last day of rest moves to the next working day.',
    ],
  },
  'privacy acknowledge': {
    summary: 'Write down that they know it came',
    examples: ['privacy acknowledge 1.1', 'privacy acknowledge 2.4', 'rieng-tu bao-nhan 1.1'],
    args: request,
  },
  'privacy answer': {
    summary: 'Answer a request about data: grant it, or refuse it',
    examples: [
      'privacy answer 1.1 --as granted',
      'privacy answer 1.1 --as refused --reason "did not show who they are"',
      'privacy answer 1.2 --as granted --json',
    ],
    args: request,
    options: { as: 'whether it is granted or refused', reason: 'why; needed to refuse' },
    more: [
      'Granting an erasure erases at once what no law keeps, for good: open dossiers, dossiers and receipts whose time is not over, and who is held stay, with the reason and until when. Scans of the erased dossiers go as well; their digests stay. Backups that were made have it until they are replaced.',
      'Before anything is erased, what will go, what stays and which terms nobody has read in the law are shown, and it is asked; without a terminal that takes --yes. With the whole person goes the reason that was typed, too: it may speak of them.',
      'Granting a restriction keeps everybody from changing or merging the record, and a search by name finds it no more. What is granted to be put right is put right by citizen edit.',
    ],
  },
  'privacy copy': {
    summary: 'Print what is kept of who asked',
    examples: ['privacy copy 1.1', 'privacy copy 1.1 --out copy.pdf', 'privacy copy 1.1 --json'],
    args: request,
    options: { out: 'PDF file; beside the store if unsaid' },
    more: [
      'For a request to see it that was granted. --json has every detail. Of dossiers of others that the person only brought, or once stood in, the code alone; in their own nothing tells of others. What staff wrote stands as it is: read it before it is given. A store that can only be read gives none, for nobody could keep that it was seen.',
    ],
  },
  'privacy due': {
    summary: 'Dossiers that need not be kept longer',
    examples: ['privacy due', 'privacy due --limit 10', 'privacy due --csv'],
    options: { limit: 'at most so many dossiers' },
    more: [
      'How long and by which law stands in data/catalogue/retention.json. None is erased by itself: a request to erase is written down and answered.',
    ],
  },
  'privacy list': {
    summary: 'Requests about data, the urgent first',
    examples: ['privacy list', 'privacy list --all', 'privacy list --csv'],
    more: [
      'At its end stand those whose data nobody works with, or which is held.',
      'Requests of this office, and of offices that were taken into it: those have the former office before the number, as H49.23/1.1.',
    ],
    options: { all: 'those that were answered too, the newest first' },
  },
  'privacy hold': {
    summary: 'Hold somebody’s data: nobody can erase it',
    examples: [
      'privacy hold 022192000001 --reason "the court asks to keep it"',
      'privacy hold 022192000001 --reason "a complaint is open" --until 2027-06-30',
      'rieng-tu giu 022192000001 --reason "inspection"',
    ],
    args: { citizen: 'citizen number, or enough of a name to mean one person' },
    options: {
      reason: 'why it is held',
      until: 'last day of it; unsaid, until it is lifted',
      countersignedBy: 'who signed on paper, where it is made shorter and nobody else is there',
    },
  },
  'privacy lift': {
    summary: 'Lift a restriction, or a hold, of data',
    examples: [
      'privacy lift 022192000001 --what restricted --reason "the person asks so"',
      'privacy lift 022192000001 --what held --reason "the complaint is settled"',
      'rieng-tu bo 022192000001 --what held --reason "over"',
    ],
    args: { citizen: 'citizen number; who is restricted is not found by name' },
    options: {
      what: 'the restriction or the hold',
      reason: 'why it is lifted',
      countersignedBy: 'who signed on paper, where nobody else is there (from the next day on)',
    },
    more: ['Whoever set a hold does not end it alone: somebody else does, or has signed on paper.'],
  },
};
