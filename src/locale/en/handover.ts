/** Words for hand-overs. */
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { counted, orList, orMeant } from './list.ts';

export const handoverWords: ListWords<
  'handoverState' | 'itemState' | 'discrepancy' | 'resolution'
> = {
  handoverState: {
    sent: 'On the road',
    partly_received: 'Partly received',
    received: 'Received',
    recalled: 'Recalled',
  },
  itemState: {
    sent: 'on the road',
    received: 'received',
    missing: 'missing',
    recalled: 'recalled',
    with_sender: 'still with the sender',
  },
  discrepancy: { missing: 'missing', extra: 'extra', damaged: 'damaged' },
  resolution: {
    arrived: 'arrived later',
    with_sender: 'still with the sender',
    kept: 'kept by the receiver',
    sent_back: 'sent back',
    settled: 'settled',
  },
};

export const handoverProblems = (): ProblemsOf<'handover'> => ({
  'handover.empty': ({ office }) => ({
    what: `${office} has no dossier to hand over.`,
    why: 'No code was given, or none of the dossiers held here fits what was asked.',
    next: [`motcua dossier list --holder ${office}`],
  }),
  'handover.same_office': ({ office }) => ({
    what: `Both sides are ${office}.`,
    next: ['motcua office list'],
  }),
  'handover.not_addressee': ({ slip, addressee, office }) => ({
    what: `Slip ${slip} was sent to ${addressee}, not to ${office}.`,
    why: 'Only the office named on the slip can accept it.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_sender': ({ slip, sender, office }) => ({
    what: `Slip ${slip} was sent by ${sender}, not by ${office}.`,
    why: 'Only the sender can do this.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_on_list': ({ slip, codes }) => ({
    what: `Slip ${slip} does not hold ${orList(codes)}.`,
    why: 'A paper that is there and not on the list is reported as extra.',
    next: [`motcua handover receive ${slip} --extra ${codes[0] ?? ''}`],
  }),
  'handover.contradiction': ({ slip, codes }) => ({
    what: `On slip ${slip}, ${orList(codes)} is reported in two ways that exclude each other.`,
    why: 'A dossier cannot be here and missing, nor on the list and extra.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_settled': ({ slip }) => ({
    what: `Nothing is left to receive on slip ${slip}.`,
    why: 'These dossiers were accepted before.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_received': ({ slip, received }) => ({
    what: `Slip ${slip} cannot be recalled.`,
    why: `The receiver has checked it and accepted ${counted(received, 'dossier')}.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.recalled': ({ slip }) => ({
    what: `Slip ${slip} was recalled by its sender.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.no_discrepancy': ({ slip, code, open }) => ({
    what: `Slip ${slip} has no open discrepancy about ${code}.`,
    ...(open.length > 0 && { why: `Still open: ${orList(open)}.` }),
    next: [`motcua handover show ${slip}`],
  }),
  'handover.wrong_resolution': ({ kind, resolution, allowed }) => ({
    what: `A discrepancy "${handoverWords.discrepancy[kind]}" cannot end as "${handoverWords.resolution[resolution]}".`,
    why: `It may end as: ${allowed.map((each) => handoverWords.resolution[each]).join(', ')}.`,
    next: [...allowed.map((each) => `--as ${each}`), 'motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `There is no hand-over slip "${typed}".`,
    ...(near.length > 0 && { why: `On the road now: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
});

export const handoverEventWords: EventWords<'handover'> = {
  'handover.sent': 'Slip sent',
  'handover.received': 'Slip received',
  'handover.recalled': 'Slip recalled',
  'handover.settled': 'Discrepancy settled',
  'handover.printed': 'Hand-over record printed',
};

export const handoverScreen: ScreenOf<'handover'> = {
  handover: () => ({
    slip: 'Hand-over slip',
    state: 'State',
    from: 'From',
    to: 'To',
    giver: 'Given by',
    receiver: 'Taken by',
    sent: 'Sent',
    received: 'Received',
    count: 'Dossiers',
    countOf: (received: number, count: number) => `${received}/${count} received`,
    missing: 'Missing',
    digest: 'Digest of the list',
    note: 'Note',
    number: 'No.',
    discrepancies: 'Discrepancies',
    kind: 'Discrepancy',
    reporter: 'Reported by',
    ending: 'Ended as',
    stillOpen: 'open',
    age: 'Under way',
    usual: 'Usually',
    left: ({ left, missing }) =>
      missing === 0
        ? `${counted(left, 'dossier')} left`
        : `${counted(left, 'dossier')} left, ${missing} reported missing (open it to settle that)`,
    aged: ({ hours, usualHours, late }) => {
      const usual = usualHours === null ? '' : `, usually ${usualHours} h`;
      return `${hours} h so far${usual}${late ? ' !' : ''}`;
    },
    roadTitle: (slips, left) =>
      `On the road: ${counted(slips, 'hand-over')}, ${counted(left, 'dossier')}`,
    hours: (n: number) => `${n} h`,
    none: 'No hand-overs.',
    noneOnTheRoad: 'Nothing is on the road.',
    way: 'Way',
    noneUncollected: 'No result has waited that long.',
    since: 'Ready since',
    inTransit: 'On the road',
    shelf: 'Shelf',
    authority: 'Authority',
    originals: 'Originals given back',
    evidence: 'Delivered as',
    comingHere: (slips, dossiers, since) =>
      `${counted(slips, 'slip')}, ${counted(dossiers, 'dossier')}, oldest since ${since}: type b2`,
    comingFrom: (office) => `coming from ${office}`,
    goingTo: (office) => `going to ${office}`,
    dossiers: (n) => counted(n, 'dossier'),
    differ: (n) => counted(n, 'discrepancy', 'discrepancies'),
    andMore: (n) => `… and ${n} more`,
    otherDigest: 'The list digest on the paper is not that of this slip: compare the list closely.',
    receiveAll: (n) => `receive all ${counted(n, 'dossier')}`,
    checkEach: 'check paper by paper: missing, extra, damaged',
    settleOne: (n) => `settle a discrepancy (${n} open)`,
    recallIt: 'recall the slip',
    printRecord: 'print the record',
    printAgain: 'print the record again',
    showEach: 'show each dossier',
    itsSlip: 'the slip it is on the road with',
    onTheRoad: 'What is coming and what was sent',
    sendOne: 'hand dossiers over',
    askBatch: 'Choose a number, scan a slip, or Enter to go back:',
    askBatchHere: 'Choose a number, scan what is in the envelope, or Enter to go back:',
    explainBatches: [
      'Scan the QR or bar code of a hand-over record to open its slip, at any question.',
      'What is coming stands first, the oldest at the top; then what was sent and is not finished.',
    ],
    explainBatch: [
      '1 receives all. 2 checks paper by paper with the scanner: missing, extra, damaged.',
      'Every act keeps its number; what cannot be done now is not shown.',
    ],
    checked: (here, all, extra, damaged) =>
      `${here}/${all} dossiers are here; ${extra} extra, ${damaged} damaged.`,
    askPaper: 'Scan the next dossier, type its position, or Enter when that was all:',
    explainPaper: [
      'Scan each receipt; where none can be read, type the position on the slip.',
      'h the one just scanned is damaged; h 3 torn: the third, and why. - takes the last one back.',
      't birth certificate: in the envelope, without a code. < goes back, Esc leaves.',
    ],
    paperRule: 'Scan a dossier, or type a position, h (damaged), t (too many), - (take back).',
    damagedRule: 'Type h right behind a dossier of the slip, or h with a position: h 3.',
    checkFirst: 'An envelope is being checked: Enter when done or Esc to leave, then scan again.',
    nothingChecked: 'No dossier has been seen yet.',
    takenOut: (code) => `${code} was taken out.`,
    asDamaged: (note) => (note === null ? 'damaged' : `damaged: ${note}`),
    notOnSlip: (code) => `${code} is not on the slip: recorded as extra.`,
    scannedAgain: '(scanned before)',
    itemBefore: {
      received: '(received before)',
      missing: '(reported missing before, here now)',
      recalled: '(recalled)',
      with_sender: '(still with the sender)',
    },
    askUnseen: (n) => `${counted(n, 'dossier')} not seen:`,
    leaveOnRoad: 'leave on the road, to come later',
    sayMissing: 'record as missing',
    willReceive: (n, all) => `Receive ${n}/${all} dossiers`,
    willLack: (n, isMissing) =>
      `${isMissing ? 'Record as missing' : 'Leave on the road'}: ${counted(n, 'dossier')}`,
    recordCheck: 'record what was found',
    askWhich: 'Which discrepancy?',
    askEnding: 'How did it end?',
    askNote: 'Note (Enter for none):',
    settleIt: 'record it as settled',
    askWhyRecalled: 'Why is it recalled (Enter to leave out):',
    comesBack: (n) => `${counted(n, 'dossier')} back at this office`,
    askOffice: 'To which office? A number, a code, or words:',
    explainOffice: [
      'Offices sent to lately stand first. Type words without accents, initials or a code.',
      'Only offices that dossiers may go to from here are listed.',
    ],
    noSuchOffice: (typed, near) => `No office that can receive fits "${typed}".${orMeant(near)}`,
    addOffice: 'One that is not known yet is added:',
    whichOffice: 'Which office?',
    chosenSoFar: (n) => (n === 0 ? 'No dossier chosen yet.' : `${counted(n, 'dossier')} chosen.`),
    allReceived: (n) => `all ${counted(n, 'dossier')} received here`,
    allDecided: (n) => `all ${counted(n, 'dossier')} with a result`,
    askDossiers: 'Scan dossiers, type a code or a letter, Enter when complete:',
    explainDossiers: [
      'Scan each receipt, or type a code or a small number of today. - takes the last one out.',
      't all that were received and are here; k all that have a result.',
    ],
    askSlipNote: 'Note on the slip (Enter for none):',
    sendNow: (n) => `hand over ${counted(n, 'dossier')} and print the record`,
    sureSend: (count: number, to: string) => `Hand over ${counted(count, 'dossier')} to ${to}?`,
    sentNow: (count: number, to: string) =>
      `${counted(count, 'dossier')} handed over to ${to}; waiting to be accepted.`,
    receivedNow: (slip, received, count) =>
      received === 0
        ? `${slip}: no dossier received.`
        : `${slip}: ${received} of ${counted(count, 'dossier')} received.`,
    recalledNow: (slip: string) => `Slip ${slip} recalled.`,
    settledNow: (open: number) =>
      open === 0 ? 'Settled; no discrepancy is left.' : `Settled; ${open} still open.`,
    shelved: (code: string, shelf: string | null) =>
      shelf === null
        ? `Dossier ${code} taken off its shelf.`
        : `Dossier ${code} lies at: ${shelf}.`,
    reminder: (about: { name: string; code: string; resolved: PlainDate; office: string }) =>
      `Dear ${about.name}: the result of dossier ${about.code} has been ready since ` +
      `${dateText(about.resolved)}. Please bring your receipt and identity paper to ` +
      `${about.office} to collect it.`,
  }),
};
