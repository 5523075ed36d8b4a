/** English help for dossiers and their papers. */
import type { CommandHelp } from '../texts.ts';

const code = { code: "dossier code, the QR text of the receipt, or today's small number" };

const printing = { out: 'the PDF file; - is standard output', paper: 'size of paper' };

export const dossierHelp: Readonly<Record<string, CommandHelp>> = {
  'dossier receive': {
    summary: 'Receive a dossier and promise its due date',
    examples: [
      'dossier receive',
      'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --print',
      'dossier receive --procedure 2.000815 --scan - --all-components --quantity 5x3',
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
      allComponents: 'every required paper is there',
      missingReason: 'why missing papers may follow later',
      sets: 'how many sets',
      subject: "what is asked for, in the citizen's words",
      quantity: 'how much of a fee: <fee>=<n>[x<copies>]',
      returnBy: 'how the result is collected',
      receivedAt: 'when it was received, if dated back (needs --reason)',
      reason: 'why it is dated back',
      visit: 'code of a dossier received in the same visit',
      print: 'print the receipt into this file, or into the folder of papers',
    },
    more: ['The same --key again gives the first answer again; nothing is received twice.'],
  },
  'dossier find': {
    summary: 'Find a dossier by code, name, number, phone or request',
    examples: ['dossier find tran thi thu', 'dossier find 261123-0001', 'dossier find 0912000001'],
    args: { words: 'what to look for' },
    options: { limit: 'at most this many dossiers' },
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
      office: 'code of the office that received it',
      holder: 'only what this office holds now',
      citizen: 'the owner',
      procedure: 'the procedure',
      from: 'received on this date or later',
      to: 'received on this date or earlier',
      limit: 'at most this many dossiers on a page',
      cursor: 'the next page, by the nextCursor of the page before',
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
      resultNumber: 'number of the result paper',
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
      authority: 'by what right: certified, relative (civil status only), letter',
      originals: 'how many originals are given back with it',
      satisfaction: 'what the citizen answers: 2 very satisfied, 1 satisfied, 0 not; optional',
      paper: 'hand over the paper, though it was to be collected online',
      print: 'print the acknowledgement into this file, or into the folder of papers',
    },
  },
  'print receipt': {
    summary: 'Print the receipt with the due date',
    examples: [
      'print receipt 1',
      'print receipt 1 --paper a4 --copies 1',
      'print receipt 1 --out receipt.pdf',
    ],
    args: code,
    options: { ...printing, copies: 'how many copies' },
    more: ['Every print is recorded; from the second on, the paper says "In lần 2", "In lần 3", …'],
  },
  'print acknowledgement': {
    summary: 'Print the acknowledgement that the result was collected',
    examples: [
      'print acknowledgement 1',
      'print acknowledgement 1 --out acknowledgement.pdf',
      'print acknowledgement 1 --paper a4',
    ],
    args: code,
    options: { ...printing, copies: 'how many copies' },
  },
};
