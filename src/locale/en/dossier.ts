/** Words for dossiers, their lives, their papers and receipts. */
import type { ScreenOf } from '../vi.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import { counted, ordinal } from './list.ts';

export const dossierWords: ListWords<
  'status' | 'action' | 'returnWay' | 'collector' | 'authority' | 'outcome' | 'source' | 'corrected'
> = {
  status: {
    received: 'Received',
    processing: 'Being processed',
    supplement_requested: 'Waiting for supplement',
    resolved: 'Result ready',
    unresolved: 'Not granted',
    returned: 'Result handed over',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
    cancelled: 'Cancelled',
  },
  action: {
    forward: 'send it for processing',
    'begin-review': 'begin the review',
    'request-supplement': 'ask for papers',
    'complete-supplement': 'record that it is complete',
    resolve: 'record its result',
    return: 'hand over its result',
    extend: 'extend its date',
    refuse: 'refuse it',
    withdraw: 'withdraw it',
    stop: 'stop work on it',
    reopen: 'open it again',
    'take-back': 'fetch back its result from the wrong one',
    'add-paper': 'add a paper to it',
    correct: 'correct it',
    cancel: 'cancel it',
    reinstate: 'reinstate it',
    note: 'add a note to it',
  },
  returnWay: { counter: 'at the counter', post: 'by post', online: 'online' },
  collector: {
    owner: 'the owner',
    authorised: 'an authorised person',
    post: 'a post office clerk',
    other: 'somebody else',
  },
  authority: {
    certified: 'a certified authorisation',
    relative: 'close kinship',
    letter: "an organisation's letter",
  },
  outcome: { granted: 'Granted', not_granted: 'Not granted' },
  corrected: {
    citizen: 'owner',
    submitter: 'handed in by',
    authorisedBy: 'authorisation',
    case: 'case',
    quantity: 'how much is charged',
    component: 'papers handed in',
    notNeeded: 'papers not needed',
    subject: 'request',
    returnBy: 'how the result is collected',
    sets: 'sets',
    for: 'deciding office',
    missing: 'missing papers',
    amountDue: 'fees',
    dueAt: 'due',
  },
  source: { portal: 'public service portal', app: 'app', assisted: 'filed with staff help' },
};

export const dossierEventWords: EventWords<'dossier' | 'paper' | 'draft'> = {
  'dossier.received': 'Dossier received',
  'dossier.forwarded': 'Sent for processing',
  'dossier.supplement_requested': 'Papers asked for',
  'dossier.supplement_completed': 'Papers complete',
  'dossier.paper_added': 'Paper promised for later added',
  'dossier.data_looked_up': 'Database asked instead of a paper',
  'dossier.corrected': 'Dossier corrected',
  'dossier.extended': 'Apology and new date',
  'dossier.begun': 'Term begins',
  'dossier.refused': 'Refused',
  'dossier.cancelled': 'Dossier received by mistake cancelled',
  'dossier.reinstated': 'Dossier cancelled by mistake reinstated',
  'dossier.withdrawn': 'Withdrawn by the citizen',
  'dossier.stopped': 'Work stopped',
  'dossier.reopened': 'Opened again',
  'dossier.rated': 'The citizen said how satisfied they were',
  'dossier.taken_back': 'Result fetched back from the wrong one',
  'dossier.papers_returned': 'Papers given back',
  'dossier.resolved': 'Result recorded',
  'dossier.returned': 'Result handed over',
  'dossier.dispatched': 'Handed over',
  'dossier.arrived': 'Taken in',
  'dossier.brought_back': 'Not handed over, back with the sender',
  'dossier.shelved': 'Put on a shelf',
  'dossier.people_corrected': 'Details of its people corrected',
  'dossier.noted': 'Note added',
  'dossier.rehomed': 'Re-homed by a merger',
  'paper.printed': 'Paper printed',
  'dossier.imported': 'Dossier imported from a file',
  'dossier.import_corrected': 'Dossier corrected by an import',
  'dossier.import_undone': 'Import of the dossier undone',
  'draft.taken_over': "Another's draft taken over",
};

export const dossierScreen: ScreenOf<'dossier' | 'life' | 'print' | 'receipt'> = {
  dossier: () => ({
    none: 'There are no dossiers.',
    code: 'Dossier code',
    small: 'No.',
    ownerPhone: 'Owner, phone',
    left: ({ late, days }) => {
      if (late)
        return days === 0 ? 'late just now !' : `${days} ${days === 1 ? 'day' : 'days'} late !`;
      return days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} left`;
    },
    owner: 'Owner',
    submitter: 'Submitter',
    procedure: 'Procedure',
    authorisation: 'Authorised by',
    subject: 'Request',
    status: 'Status',
    received: 'Received',
    due: 'Due',
    term: 'Term',
    noDueDate: 'no due date',
    fee: 'Fees',
    noFee: 'none',
    unknownFees: (n, names) =>
      [
        `${counted(n, 'fee')} not yet known`,
        ...(names.length === 0 ? [] : [names.join('; ')]),
      ].join(': '),
    alsoUnknown: 'And',
    counted: 'How many',
    papers: 'Papers',
    noPapers: 'none',
    missing: 'Still missing',
    holder: 'Held by',
    channel: 'Channel',
    returnBy: 'To be collected',
    postedTo: 'Result goes to',
    result: 'Result',
    resultDate: 'Signed on',
    returned: 'Handed over',
    collector: 'Collected by',
    receivedNow: 'The dossier is received.',
    receivedBefore: (at: Instant, code: string) =>
      `Already received at ${momentText(at)}, number ${code}. It was not recorded again.`,
    printed: (file: string) => `Printed: ${file}`,
    forwarded: (code: string) => `Dossier ${code} was sent for processing.`,
    resolved: (code, outcome) => `The result of dossier ${code} is recorded: ${outcome}.`,
    noPaperShown: '(no number noted)',
    collectorUnproved: (name: string) =>
      `Neither a number of ${name} nor an authority was noted: next time ask for them and note them.`,
    returnedTo: (code, name) => `The result of dossier ${code} was handed to ${name}.`,
    allowed: (action: string, code: string) => `Dossier ${code}: you can ${action} now.`,
    noted: (code: string) => `The note is on dossier ${code}.`,
    note: 'Note',
    erased: '(erased)',
    timelineOf: (code: string) => `The course of dossier ${code}`,
    when: 'When',
    what: 'What',
    who: 'Who',
    where: 'Office/counter',
    preview: 'This will be recorded:',
    askResultNumber: 'Number of the result paper:',
    askNote: 'What is to be noted?',
    askCollectorAuthority: 'By which paper do they collect it?',
    noAuthority: 'by none',
    askCollectorNumber: 'Number of their identity paper (may be left empty):',
  }),
  life: () => ({
    askSupplement: 'Why are papers needed?',
    askReason: 'Reason:',
    askUntil: 'Promised for which day?',
    sureAgain: (number: number) =>
      `This is the ${ordinal(number)} request, which counts as late in index 766. Ask all the same?`,
    supplementAsked: (code: string, number: number) =>
      `Papers were asked for dossier ${code} (request ${number}); its clock stands still.`,
    supplementDone: (code: string) => `Dossier ${code} is complete again; its clock runs.`,
    extended: (code, at) => `Dossier ${code} is now promised for ${momentText(at)}.`,
    closed: {
      refuse: (code: string) => `Dossier ${code} is refused.`,
      withdraw: (code: string) => `Dossier ${code} was withdrawn by the citizen.`,
      stop: (code: string) => `Work on dossier ${code} has stopped.`,
    },
    askPaper: 'Which paper came (name or number, with =originals/certified/copies if you like)?',
    paperAdded: (code: string) => `Added the paper to dossier ${code}; its term is as before.`,
    corrected: (code: string) => `Dossier ${code} is corrected.`,
    correctedFields: (fields) => `Dossier corrected: ${fields}`,
    field: 'What',
    before: 'Was written',
    after: 'Is now',
    nothing: 'none',
    printAgain: 'What was printed before is no longer right: print it again in its place.',
    toTake: (money) => `${money} is still to be taken.`,
    outdated: (numbers) =>
      `The requests for refunds ${numbers} no longer ask the right sum: decline them and ask anew.`,
    toRefund: (money) => `${money} too much was taken: pay it back, one asks and another approves.`,
    cancelled: (code) => `Cancelled ${code}. Its number is not used again and counts in no figure.`,
    calledOff: (tracking) =>
      `Called off shipment ${tracking}; take off a label that is stuck on already.`,
    reinstated: (code: string, status: string) =>
      `Reinstated ${code}: ${status}. Number and due date are what they were; it counts again.`,
    orderAgain: (trackings: string) =>
      `Sendings called off with it (${trackings}) do not come back: order them again where needed.`,
    takeAgain: (receipts: string, money: string) =>
      `Receipts voided or refunded (${receipts}) do not come back: ${money} is to be taken again.`,
    recordsSince: (people: string) =>
      `What is recorded of the ${people} was corrected since; the dossier still tells the old: correct it if needed.`,
    reopened: (code: string, status: string) => `Dossier ${code} is open again: ${status}.`,
    takenBack: (code: string) => `The result of dossier ${code} is back and waits to be collected.`,
    papersBack: (code, name) => `The papers of dossier ${code} were given back to ${name}.`,
    limit: 'Papers due by',
    noLimit: 'no limit is set',
    papersAsked: 'Papers asked for',
    supplements: 'Papers asked for',
    supplementFact: (number: number, reason: string) => `request ${number}: ${reason}`,
    apology: 'Reason for the new date',
    dueBefore: 'Promised before',
    closingReason: 'Reason of the end',
    replaces: 'In place of',
    replacesNow: (code) => `${code}, cancelled in the same act`,
    linked: (event, other, inPlace) =>
      inPlace ? `${event} (in place of ${other})` : `${event} (replaced by ${other})`,
    replacedBy: 'Replaced by',
    clockStopped: 'the clock stands still, waiting for the citizen',
    waiting: 'waiting',
    waitingUntil: (date: PlainDate) => `waiting until ${dateText(date)}`,
    recount: (date: PlainDate) =>
      `The calendar has changed since: counted now it would be ${dateText(date)}. ` +
      'The promised date stands; to change it, use "dossier extend".',
    unexplained:
      'The recorded date does not follow from this count (of a dossier imported from elsewhere, ' +
      'for one): the recorded date is the one that holds.',
    pause: (why: string, from: string, to: string, days: number) =>
      `Stood still (${why}): ${from} – ${to}, ${counted(days, 'day')}.`,
    change: (before: string, after: string, because: string, by: string) =>
      `New date: ${before} → ${after} (${because}; ${by}).`,
    onlyInOutage:
      'This is filed on the national portal, otherwise only while that is out of order: is it so?',
    doubtfulCount: (fee, count) => `${fee}: ${count}. That is unusually much: is it right?`,
    twin: (code) => `${code} was received today of the same person and procedure: is it the same?`,
    outsideHours: 'Received outside working hours: it counts from the next working day.',
    warnings: {
      supplement_again: (number: number) =>
        `The ${ordinal(number)} request for papers counts as late in index 766.`,
      asked_late: () =>
        'The due date had passed before papers were asked for: that stays on record.',
      after_limit: () => 'The papers came after their limit: that is on record.',
      day_unconfirmed: (date: PlainDate) =>
        `Not all days off of ${date.slice(0, 4)} are announced: ${dateText(date)} may become one.`,
      other_payer: (receipts) =>
        `Receipt ${receipts} names another payer: void it and take the money anew if it must not.`,
      apology_late: () => 'The apology comes after the due date, and says so.',
    },
  }),
  print: () => ({
    visitOf: (n: number, money: string) =>
      `One receipt for the visit: ${n === 1 ? '1 dossier' : `${n} dossiers`}, fees ${money} together.`,
    printed: (file: string) => `Printed: ${file}`,
    again: ({ number, file }: { number: number; file: string | null }) =>
      `Printed for the ${ordinal(number)} time: ${file ?? ''}`,
  }),
  receipt: () => ({
    verdicts: {
      genuine: () => "The receipt is genuine: its signature matches the office's key.",
      forged: () => "The receipt is NOT genuine: its signature does not match the office's key.",
      unsigned: () =>
        'The receipt has no signature: it was printed where the key is not, or is none of ours.',
      unknown_key: (id) =>
        `There is no key ${id} here to check this receipt, which another office has issued.`,
      revoked_key: (id) =>
        `The key ${id} is revoked: its signature proves nothing. Hold the paper against the dossier.`,
      outdated_key: (id) =>
        `The receipt is NOT genuine: the key ${id} was replaced before the day of reception on it.`,
    },
    records: {
      stands: 'The store has this dossier, of this person and this day.',
      ended: 'This dossier was withdrawn or cancelled: the paper holds no more.',
      differs:
        'The store has this dossier of somebody else or another day: the paper is wrong, or the record was corrected since.',
      erased:
        'The store has this dossier, of this day; whose it was has been erased, so that is not compared.',
      unknown: 'The store has no dossier of this code.',
      hidden: 'Your post office does not carry this dossier, so it is not looked up.',
    },
    dueNow: 'Due now',
    code: 'Dossier code',
    received: 'Received on',
    due: 'Due on',
  }),
};
