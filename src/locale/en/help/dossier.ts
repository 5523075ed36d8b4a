/** Help for dossiers. */
import type { HelpOf } from '../../vi/help.ts';
import { revealing as reveal } from './access.ts';
import { mendingHelp } from './mending.ts';

const code = { code: "dossier code, the QR text of the receipt, or today's small number" };

const print = 'print the paper into this file; else it goes to the folder of papers';

export const dossierHelp: HelpOf<'dossier'> = {
  'dossier receive': {
    summary: 'Receive a dossier and promise its due date',
    examples: [
      'dossier receive',
      'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --print',
      'dossier receive --procedure 2.000815 --scan - --all-components --quantity 5x3',
      'dossier receive --replaces 1 --reason "wrong procedure" --procedure 2.000635 --all-components',
    ],
    options: {
      procedure: 'code of the procedure, or enough words to mean one',
      citizen: 'the owner: citizen number or name',
      scan: "what the scanner read from the owner's card; somebody new is registered on the way",
      case: 'which case of the procedure',
      submitter: 'who hands it in, if not the owner',
      authorisedBy: 'the paper that allows it (authorisation, birth certificate, …)',
      channel: 'how it reached the office',
      source: 'where an online dossier came from',
      component: 'a paper handed in: <name or number>=<originals>/<certified>/<copies>',
      data: 'a paper that is not asked for, as a database has it: <name or no.>[=<database>]',
      dataFailed: 'a paper that is taken, as the database failed: <name or no.>=<reason>',
      declaration: 'what this person declared before, made a paper of the dossier',
      reuse: "a scan of the owner's that is used again: <name or no.>=<digitised paper>",
      needed: 'a conditional paper whose condition holds: name or number',
      notNeeded: 'a conditional paper whose condition does not hold: name or number',
      allComponents: 'every required paper is there',
      missingReason: 'why missing papers may follow later',
      sets: 'how many sets',
      subject: "what is asked for, in the citizen's words",
      quantity: 'how much of a fee: <fee>=<n>[x<copies>], with + between papers',
      certify: 'certified at once: <original>=<copies>/<pages>, again for each',
      signer: 'who signs what is certified; whoever signed last if left out',
      title: 'as what they sign',
      waiver: 'a waiver by law, by its id; of several the best counts',
      seen: 'what was seen for a waiver by law',
      returnBy: 'how the result is collected',
      address: 'address of the owner where it is not known: a result by post needs one',
      phone: 'phone of the owner where it is not known',
      for: 'code of the office that decides, if not the receiving one; the term runs from there',
      helpedAt: 'code of the office that helped the citizen, if not the receiving one',
      receivedAt: 'when it was received, if dated back (needs a reason)',
      reason: 'why it is dated back, or why the other one was a mistake',
      visit: 'code of a dossier received in the same visit',
      replaces: 'a mistake, cancelled by it; people, hour and visit stay as they were',
      print: 'print the receipt into this file, or into the folder of papers',
    },
    more: ['The same --key again gives the first answer again; nothing is received twice.'],
  },
  'dossier find': {
    summary: 'Find a dossier by code, name, number, phone or request',
    examples: ['dossier find tran thi thu', 'dossier find 261123-0001', 'dossier find 0912000001'],
    args: { words: 'what to look for' },
    options: { limit: 'at most this many dossiers', reveal },
  },
  'dossier list': {
    summary: 'List dossiers, the newest first',
    examples: [
      'dossier list --status received',
      'dossier list --overdue',
      'dossier list --from 2026-11-01 --to 2026-11-30 --csv',
    ],
    options: {
      status: 'status',
      dueBefore: 'due before this date and still without a result',
      overdue: 'late and still without a result',
      dueToday: 'due today',
      dueWithin: 'due today or in so many days from now',
      waiting: 'waiting for the citizen to bring papers',
      pastLimit: 'the citizen is behind the limit for bringing them',
      toSendOn: 'received in person here and not gone on, with until when (the 15:00 rule)',
      office: 'code of the office that received it',
      holder: 'only what this office holds now',
      citizen: 'the owner',
      procedure: 'the procedure',
      from: 'received on this date or later',
      to: 'received on this date or earlier',
      order: 'newest or oldest received first; urgent: due first, usual where a date is asked',
      limit: 'at most this many dossiers on a page',
      cursor: 'the next page, by the nextCursor of the page before',
      reveal,
    },
  },
  'dossier show': {
    summary: 'Show a dossier: where it is and what comes next',
    examples: ['dossier show H49.22-261123-0001', 'dossier show 1', 'dossier show 1 --json'],
    args: code,
  },
  'dossier timeline': {
    summary: 'Everything done with a dossier: who, when, where',
    examples: [
      'dossier timeline 1',
      'dossier timeline H49.22-261123-0001',
      'dossier timeline 1 --json',
    ],
    args: code,
  },
  'dossier due': {
    summary: 'When a dossier is due, and why on that day',
    examples: [
      'dossier due 1',
      'dossier due 1 --why',
      'dossier due H49.22-261123-0001 --why --json',
    ],
    args: code,
    options: { why: 'name every counted day, every day passed over, and the reason' },
  },
  'dossier why': {
    summary: 'Ask whether something can be done now, and why not',
    examples: ['dossier why 1 return', 'dossier why 1 forward --json', 'dossier why 1 resolve'],
    args: { ...code, action: 'what you would like to do' },
  },
  'dossier forward': {
    summary: 'Send a dossier for processing',
    examples: [
      'dossier forward 1',
      'dossier forward 1 --note "urgent"',
      'dossier forward H49.22-261123-0001',
    ],
    args: code,
    options: { note: 'a note' },
  },
  'dossier begin-review': {
    summary: 'The review begins: the term runs from now',
    examples: [
      'dossier begin-review 1',
      'dossier begin-review 1 --note "the panel has met"',
      'dossier begin-review H49.22-261123-0001',
    ],
    args: code,
    options: { note: 'a note' },
  },
  'dossier resolve': {
    summary: 'Record the result of a dossier',
    examples: [
      'dossier resolve 1 --result-number 12/2026 --result-date 2026-11-25',
      'dossier resolve 1 --outcome not_granted --result-number 45/TB-UBND ' +
        '--result-date 25/11/2026',
      'dossier resolve 1',
    ],
    args: code,
    options: {
      outcome: 'granted or not granted',
      resultNumber: 'number of the result paper; "" where it bears none',
      resultDate: 'the date it was signed',
      signer: 'who signed it',
      file: 'the file of the electronic result',
    },
  },
  'dossier return': {
    summary: 'Hand over the result',
    examples: [
      'dossier return 1 --to owner',
      'dossier return 1 --to authorised --collector-name "Đặng Văn Nhận" ' +
        '--collector-id 022085000003',
      'dossier return 1 --to owner --print',
    ],
    args: code,
    options: {
      to: 'who collects it',
      collectorName: 'full name of the person who collects it',
      collectorId: 'number of their identity paper',
      scan: 'citizen card of whoever collects it; - reads it from the scanner',
      authority: 'by what right: certified, relative (civil status only), letter',
      originals: 'how many originals are given back with it',
      satisfaction: 'what the citizen answers: 2 very satisfied, 1 satisfied, 0 not; optional',
      paper: 'hand over the paper, though it was to be collected online',
      print: 'print the acknowledgement into this file, or into the folder of papers',
    },
  },
  'dossier shelve': {
    summary: 'Record where the paper lies',
    examples: [
      'dossier shelve H49.22-261123-0001 --shelf "Shelf 2, box 5"',
      'dossier shelve 1 --shelf A3',
      'ho-so xep-ke 1 --none',
    ],
    args: { code: 'dossier code' },
    options: { shelf: 'shelf, box, cupboard', none: 'on no shelf any more' },
  },
  'dossier uncollected': {
    summary: 'Results nobody came for, with a reminder text',
    examples: [
      'dossier uncollected --reveal "results are ready"',
      'dossier uncollected --days 10 --json',
      'ho-so cho-nhan --days 0',
    ],
    options: { days: 'ready for at least so many days', limit: 'how many at most', reveal },
  },
  'dossier request-supplement': {
    summary: 'Ask for papers: the clock stops at once',
    examples: [
      'dossier request-supplement 1 --reason "a paper is missing" --component 2',
      'dossier request-supplement 1 --reason "wrong date" --component "1=correct the birth date"',
      'dossier request-supplement 1 --reason "papers missing" --days 15',
    ],
    args: code,
    options: {
      reason: 'why papers are needed',
      again: 'why there is a second notice at one stage (a manager alone)',
      component: 'a paper: <name or number>, or <name or number>=<what is wrong>',
      days: 'how many days the citizen has, if not what the procedure says',
      print,
    },
    more: [
      'With no paper named, those missing at reception are asked for.',
      'From the second request on it counts as late in index 766.',
      'At each stage there is one notice; another one is a manager’s, with --again.',
    ],
  },
  'dossier complete-supplement': {
    summary: 'Record that the papers are complete',
    examples: [
      'dossier complete-supplement 1',
      'dossier complete-supplement 1 --component "2=1/0/0" --note "came early"',
      'dossier complete-supplement 1 --json',
    ],
    args: code,
    options: {
      component: 'a paper that came: <name or number>=<originals>/<certified>/<copies>',
      data: 'a paper that a database has: <name or number>[=<database>]',
      dataFailed: 'a paper that the database does not have: <name or number>=<reason>',
      reuse: 'a scan that is used again: <name or number>=<digitised paper>',
      note: 'a note',
    },
    more: ['With no paper named, everything that was asked for is taken as there.'],
  },
  'dossier extend': {
    summary: 'Apologise and promise a new date',
    examples: [
      'dossier extend 1 --until 2026-12-01 --reason "awaiting verification"',
      'dossier extend 1 --until 01/12/2026 --reason "awaiting advice" --print apology.pdf',
      'dossier extend H49.22-261123-0001 --until 2026-12-01 --reason "awaiting advice"',
    ],
    args: code,
    options: { until: 'the new date, a working day', reason: 'the reason', print },
    more: ['The second time takes a manager; after the due date the paper says that it is late.'],
  },
  'dossier refuse': {
    summary: 'Refuse a dossier, with the reason',
    examples: [
      'dossier refuse 1 --reason "not ours to decide"',
      'dossier refuse 1 --reason "conditions not met" --print refusal.pdf',
      'dossier refuse H49.22-261123-0001 --reason "not ours to decide"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier withdraw': {
    summary: 'Record that the citizen takes it back',
    examples: [
      'dossier withdraw 1 --reason "asked for in writing"',
      'dossier withdraw 1 --reason "asked for in writing" --print stop.pdf',
      'dossier withdraw H49.22-261123-0001 --reason "asked for in writing"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier stop': {
    summary: 'Stop work on it, as when papers never came',
    examples: [
      'dossier stop 1 --reason "papers never came"',
      'dossier stop 1 --reason "in dispute" --print stop.pdf',
      'dossier stop H49.22-261123-0001 --reason "papers never came"',
    ],
    args: code,
    options: { reason: 'the reason', print },
  },
  'dossier reopen': {
    summary: 'Take an ended dossier up again, with the reason',
    examples: [
      'dossier reopen 1 --reason "a wrong name in the result"',
      'dossier reopen H49.22-261123-0001 --reason "the papers came after all"',
      'dossier reopen 1 --reason "the papers came after all" --json',
    ],
    args: code,
    options: { reason: 'the reason' },
  },
  ...mendingHelp,
  'dossier radar': {
    summary: 'Which dossiers will be late at the recent pace',
    examples: ['dossier radar', 'dossier radar --days 30 --all', 'dossier radar --csv'],
    options: {
      days: 'the pace of how many days',
      all: 'those in time as well',
      limit: 'at most this many dossiers',
    },
  },
};
