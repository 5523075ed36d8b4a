/** English help for the way of the paper: hand-overs, shipments, stations, mergers. */
import type { CommandHelp } from '../texts.ts';

const slip = 'BG-H49.22-261123-0001';
const code = 'H49.22-261123-0001';
const tracking = 'RB123456785VN';

const handovers: Readonly<Record<string, CommandHelp>> = {
  'handover send': {
    summary: 'Hand dossiers over to another office',
    examples: [
      'handover send --all-received --to H49.10',
      `handover send ${code} --to H49.10 --note "outside our competence"`,
      'handover send - --to H49.22',
      'ban-giao gui --status resolved --to H49.22',
    ],
    args: { codes: 'dossier codes; - for a scanned list on standard input' },
    options: {
      to: 'agency id of the receiver',
      allReceived: 'all that were received and not handed over yet',
      status: 'all held here with this status',
      note: 'a note on the slip',
    },
    more: ['They are on the road until the receiver accepts them; meanwhile nobody may act.'],
  },
  'handover receive': {
    summary: 'Accept a hand-over, whole or piece by piece',
    examples: [
      `handover receive ${slip}`,
      `handover receive ${slip} --missing ${code}`,
      `handover receive ${slip} - --rest-missing`,
      `ban-giao nhan ${slip} --damaged "${code}=torn envelope"`,
    ],
    args: { slip: "the slip, or its record's QR text", codes: 'scanned dossiers; - for stdin' },
    options: {
      missing: 'a dossier on the slip and not in the envelope',
      restMissing: 'whatever was not scanned is missing',
      extra: 'a paper that is not on the slip, with a note if wanted',
      damaged: 'a dossier that came damaged, with a note if wanted',
    },
    more: ['Missing, extra and damaged ones hold nothing else up; the sender sees them at once.'],
  },
  'handover recall': {
    summary: 'Call a slip back before anything is accepted',
    examples: [
      `handover recall ${slip}`,
      `handover recall ${slip} --reason "wrong office"`,
      `ban-giao thu-hoi ${slip}`,
    ],
    args: { slip: 'the slip' },
    options: { reason: 'why' },
  },
  'handover settle': {
    summary: 'Close one discrepancy of a slip',
    examples: [
      `handover settle ${slip} ${code} --as arrived`,
      `handover settle ${slip} ${code} --as with_sender --note "left in a drawer"`,
      `ban-giao xu-ly ${slip} ${code} --as kept`,
    ],
    args: { slip: 'the slip', code: 'the dossier it is about' },
    options: {
      as: 'missing: arrived, with_sender; extra: kept, sent_back; damaged: settled',
      note: 'a note',
    },
  },
  'handover list': {
    summary: "This office's hand-over slips",
    examples: ['handover list', 'handover list --open --side in', 'ban-giao danh-sach --json'],
    options: {
      office: "another office's",
      side: 'coming in or going out',
      open: 'only those on the road or with an open discrepancy',
      from: 'sent from this day on',
      to: 'sent up to this day',
      limit: 'how many at most',
    },
  },
  'handover show': {
    summary: 'Show a slip and each dossier on it',
    examples: [`handover show ${slip}`, `handover show ${slip} --json`, `ban-giao xem ${slip}`],
    args: { slip: "the slip, or its record's QR text" },
  },
  'handover ageing': {
    summary: 'What is on the road, and for how long',
    examples: ['handover ageing', 'handover ageing --all', 'ban-giao tren-duong --json'],
    options: { all: 'of every office in the store' },
  },
  'dossier shelve': {
    summary: 'Record where the paper lies',
    examples: [
      `dossier shelve ${code} --shelf "Shelf 2, box 5"`,
      'dossier shelve 1 --shelf A3',
      'ho-so xep-ke 1 --none',
    ],
    args: { code: 'dossier code' },
    options: { shelf: 'shelf, box, cupboard', none: 'on no shelf any more' },
  },
  'dossier uncollected': {
    summary: 'Results nobody came for, with a reminder text',
    examples: [
      'dossier uncollected',
      'dossier uncollected --days 10 --json',
      'ho-so cho-nhan --days 0',
    ],
    options: { days: 'ready for at least so many days', limit: 'how many at most' },
  },
  'print handover': {
    summary: 'Print the hand-over record, a copy a side',
    examples: [
      `print handover ${slip}`,
      `print handover ${slip} --out record.pdf`,
      `in ban-giao ${slip} --copies 3`,
    ],
    args: { slip: 'the slip' },
    options: { out: 'PDF file; - for standard output', copies: 'how many copies' },
  },
};

const shipments: Readonly<Record<string, CommandHelp>> = {
  'shipment register': {
    summary: 'Register the postal sending of a dossier',
    examples: [
      `shipment register ${code} --service both --signed --seal 00123 --fee 26000`,
      `shipment register ${code} --service collect --address "Khu 1, Hạ Long" --cod 8000`,
      `buu-gui dang-ky ${code} --service send --tracking ${tracking}`,
    ],
    args: { code: 'dossier code' },
    options: {
      service: 'send the papers, collect the result, or both',
      tracking: "a code the post gave; else the office's ranges give one",
      to: 'agency id of the office the papers go to; else the office above',
      recipient: 'who gets the result, when not the owner',
      address: 'where the result goes',
      phone: "the recipient's phone",
      signed: 'sender and post clerk have both signed the list of papers',
      seal: "the number on the envelope's seal",
      fee: 'postage taken',
      feeReceipt: 'number of the receipt for it',
      cod: 'amount to collect when the result is delivered',
    },
  },
  'shipment mark': {
    summary: 'Record the next step of a shipment',
    examples: [
      `shipment mark ${tracking} --as posted`,
      `shipment mark ${tracking} --as delivered --cod-collected 8000`,
      `buu-gui ghi ${tracking} --as failed --note "nobody at home"`,
    ],
    args: { tracking: 'tracking code' },
    options: {
      as: 'the step that was made',
      note: 'a note',
      receivedBy: 'who signed for it, when not the recipient',
      receivedAs: 'in which role',
      receiverId: "that person's number",
      codCollected: 'amount collected',
    },
    more: ['A delivered result closes its dossier; the shipment is the evidence.'],
  },
  'shipment show': {
    summary: 'Show a shipment and its way',
    examples: [
      `shipment show ${tracking}`,
      'shipment show "RB 1234 5678 5 VN"',
      `buu-gui xem ${tracking} --json`,
    ],
    args: { tracking: 'tracking code' },
  },
  'shipment list': {
    summary: 'List shipments',
    examples: [
      'shipment list',
      'shipment list --state posted --state failed',
      `buu-gui danh-sach --dossier ${code}`,
    ],
    options: {
      state: 'only in this state',
      dossier: 'only of this dossier',
      limit: 'how many at most',
    },
  },
  'shipment add-range': {
    summary: 'Record a range of tracking codes',
    examples: [
      'shipment add-range --prefix RB --first 12345678 --last 12345999',
      'shipment add-range --prefix CP --first 100 --last 199 --office H49.22',
      'buu-gui them-dai-ma --prefix EA --first 1 --last 50',
    ],
    options: {
      prefix: 'the two letters the codes begin with',
      first: 'first number (eight digits, without the check digit)',
      last: 'last number',
      office: 'the office that uses it, when not this one',
    },
  },
  'shipment ranges': {
    summary: 'Ranges of tracking codes and what is left',
    examples: ['shipment ranges', 'shipment ranges --json', 'buu-gui dai-ma'],
  },
  'print label': {
    summary: 'Print the label of a shipment',
    examples: [
      `print label ${tracking}`,
      `print label ${tracking} --out label.pdf`,
      `in nhan-buu-gui ${tracking} --copies 2`,
    ],
    args: { tracking: 'tracking code' },
    options: { out: 'PDF file; - for standard output', copies: 'how many copies' },
  },
};

const stations: Readonly<Record<string, CommandHelp>> = {
  'office merge': {
    summary: 'Merge one office into another',
    examples: [
      'office merge --from H49.30 --into H49.22 --date 2025-07-01 --reason "Reorganisation"',
      'office merge --from H49.31 --into H49.22 --date 2025-07-01 --reason "Merger" --yes',
      'don-vi sap-nhap --from H49.32 --into H49.22 --date 01/07/2025 --reason "Merger"',
    ],
    options: {
      from: 'agency id of the old office',
      into: 'agency id of the new office',
      date: 'the day from which it holds',
      reason: 'the decision, or why',
    },
    more: [
      'Dossiers, slips, counters and staff of the old office all go to the new one in one act.',
      'Codes do not change: the old ones are still found.',
    ],
  },
  'counter add': {
    summary: 'Open one more counter on this store',
    examples: [
      'counter add --number 2',
      'counter add --office H49.90 --number 1',
      'quay them --office H49.10 --number 1',
    ],
    options: { office: 'agency id, when not the office of this counter', number: 'its number' },
  },
  'counter list': {
    summary: 'Counters of this store, and who is signed in',
    examples: ['counter list', 'counter list --json', 'quay danh-sach'],
  },
  'counter use': {
    summary: 'Say which counter this terminal is',
    examples: ['counter use H49.22/2', 'counter use H49.90/1', 'quay dung H49.22/1'],
    args: { station: 'agency id, a slash, and the number of the counter' },
    more: ['MOTCUA_STATION chooses the counter for one window alone, for example H49.90/1.'],
  },
};

export const custodyHelp: Readonly<Record<string, CommandHelp>> = {
  ...handovers,
  ...shipments,
  ...stations,
};
