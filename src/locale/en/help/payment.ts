/** Help for fees and payments. */
import type { HelpOf } from '../../vi/help.ts';

const code = "dossier code, the QR text of its receipt, or today's small number";
const receipt = 'receipt number, or the code of a dossier paid once';

export const paymentHelp: HelpOf<'payment'> = {
  'payment quote': {
    summary: 'What a dossier costs, line by line',
    examples: ['payment quote 1', 'payment quote H49.22-261123-0001', 'payment quote 1 --json'],
    args: { code: code },
  },
  'payment take': {
    summary: 'Take money for a dossier, with a receipt',
    examples: [
      'payment take 1 --method cash --tendered 50000',
      'payment take 1 --method card --reference 004211 --print',
      'payment take 1 --method cash --visit --tendered 50k',
      'payment take 1 --method cash --amount 10000 --key phieu-12',
    ],
    args: { code: code },
    options: {
      method: 'how it is paid',
      amount: 'what is taken now, for a part payment',
      tendered: 'cash handed over; what is too much is change',
      reference: 'transaction number of the portal, card terminal, post or bank',
      payer: 'who pays, if not who filed the dossier',
      visit: 'take it once for all dossiers of the same visit that owe anything',
      print: 'print the receipt to this file; without one, to the folder of papers',
    },
    more: [
      'Money is taken only in an open shift. The same --key again takes nothing more.',
      'A transfer or VietQR takes an approved account of the office: payment account list.',
    ],
  },
  'payment waive': {
    summary: 'Waive or reduce a fee, by a paper',
    examples: [
      'payment waive 1 --reason "poor household" --paper "certificate 12/2026"',
      'payment waive 1 --amount 4000 --reason "half price" --paper "Resolution 12"',
      'payment waive 1 --fee ban-sao --reason "war veteran" --paper "card 34"',
      'payment waive 1 --waiver dinh-danh-muc-2 --seen "level-2 account in VNeID"',
    ],
    args: { code: code },
    options: {
      fee: 'this fee only',
      amount: 'by how much; all of it if left out',
      reason: 'the reason',
      paper: 'the paper shown for it',
      waiver: 'a waiver by law, by its id: the law says how much and why',
      seen: 'what was seen for a waiver by law',
    },
  },
  'payment qr': {
    summary: 'Draw the VietQR code to pay by',
    examples: [
      'payment qr 1',
      'payment qr 1 --out ma.png',
      'payment qr --bin 970436 --account 0123456789 --amount 50000 --purpose "FEES"',
    ],
    args: { code: "dossier code; the money goes to the office's approved account" },
    options: {
      bin: 'the bank: its name, short name or BIN',
      account: 'account number',
      amount: 'amount',
      purpose: 'purpose, at most 25 plain letters',
      out: 'draw into a .png, .svg or .pdf file',
    },
  },
  'payment reconcile': {
    summary: 'Match a bank statement with the dossiers',
    examples: [
      'payment reconcile sao-ke.csv',
      'payment reconcile sao-ke.csv --yes',
      'payment reconcile sao-ke.csv --map cot.json --book 12 --book 14=H49.22-261123-0001',
    ],
    args: { statement: "the bank's CSV file; - for standard input" },
    options: {
      account: 'of which approved account it is, where the office has several',
      map: 'a JSON file that names the columns: date, amount, purpose, reference',
      book: 'book this row, for this dossier where the purpose does not tell',
    },
    more: [
      'Only the statement of an account that two persons of the office approved is booked (payment account approve): its number stands above the table, or is named with --account. Cashiers, managers and administrators book; others look.',
      'With --yes only exact rows are booked; others have to be named with --book. The same statement again books nothing twice.',
      'A row whose bank reference is in the books, or stands in a row above, is left; the good rows go in, exit code 7.',
    ],
  },
  'payment lowered': {
    summary: 'Fees that one person waived, reduced or corrected',
    options: { from: 'from this day', to: 'to this day' },
    examples: [
      'payment lowered',
      'payment lowered --from 1/11/2026 --csv',
      'payment lowered --json',
    ],
    more: [
      'A fee waived, reduced or corrected to less, a dossier cancelled or replaced with fees due, and one received as of another day or on another channel at a lower fee than at the counter that day, and rows of an imported list below the catalogue’s fee take no second person, so the shift sheet, report cash, the supervisor’s page and the home screen of whoever leads say who did it, how often and how much.',
    ],
  },
  'payment requests': {
    summary: 'Requests that wait to be approved or paid out',
    examples: ['payment requests', 'payment requests --json', 'payment requests --csv'],
  },
  'payment book add': {
    summary: 'Take a receipt book into use at this counter',
    examples: [
      'payment book add --series AB-26P --from 1 --to 50',
      'payment book add --series AB-26P --volume 2 --from 51 --to 100',
      'payment book add --series AB-26P --from 101 --to 150 --json',
    ],
    options: {
      series: 'series printed on the receipts',
      from: 'first number',
      to: 'last number',
      volume: 'volume',
      skip: 'how many of its first numbers are used already',
    },
    more: ['Without printed books the counter numbers by itself, a series a year.'],
  },
  'payment book list': {
    summary: 'Receipt books, and how far each is used',
    examples: ['payment book list', 'payment book list --json', 'payment book list --csv'],
  },
  'payment account add': {
    summary: 'Propose the account the office is paid into',
    examples: [
      'payment account add --bin 970436 --account 0123456789 --holder "Hạ Long ward"',
      'payment account add --bin 970405 --account 8000201001234 --holder "State Treasury" --yes',
      'payment account add --bin 970415 --account 101000 --holder "Post office" --json',
    ],
    options: {
      bin: 'the bank: its name, short name or BIN',
      account: 'account number',
      holder: 'account holder',
    },
  },
  'payment account approve': {
    summary: 'Approve the account that was proposed',
    examples: [
      'payment account approve',
      'payment account approve --countersigned-by "Le Van Ky"',
      'payment account approve --json',
    ],
    options: {
      countersignedBy: 'who signed on paper, where nobody else is there (from the next day on)',
    },
  },
  'payment account list': {
    summary: 'Accounts the office is paid into',
    examples: [
      'payment account list',
      'payment account list --json',
      'payment account list --lang en',
    ],
  },
  'payment share': {
    summary: 'How much is paid without cash',
    examples: [
      'payment share',
      'payment share --from 2026-11-01 --to 2026-11-30',
      'payment share --json',
    ],
    options: { from: 'from this day (today if left out)', to: 'to this day' },
  },
  'payment void request': {
    summary: 'Ask for voiding a receipt',
    examples: [
      'payment void request BL26-1/0000001 --reason "wrong amount"',
      'payment void request BL26-1/0000001 --reason "wrong amount" --paper "minutes 5"',
      'payment void request BL26-1/0000001 --reason "wrong amount" --json',
    ],
    args: { receipt: receipt },
    options: {
      amount: 'the amount; all of it if left out',
      reason: 'the reason',
      paper: 'the paper it rests on',
    },
  },
  'payment void approve': {
    summary: 'Approve voiding a receipt',
    examples: [
      'payment void approve 1.1',
      'payment void approve 1.1 --decline "not founded"',
      'payment void approve 1.1 --countersigned-by "Le Van Ky"',
    ],
    args: { request: 'number of the request' },
    options: {
      decline: 'decline it, for this reason',
      countersignedBy: 'who signed on paper, where nobody else is there (from the next day on)',
    },
  },
  'payment void pay': {
    summary: 'Pay out voiding a receipt that was approved',
    examples: [
      'payment void pay 1.1',
      'payment void pay 1.1 --method cash',
      'payment void pay 1.1 --method transfer --reference FT123',
    ],
    args: { request: 'number of the request' },
    options: {
      method: 'how it is paid, if not as it came',
      reference: 'transaction number of the transfer',
    },
  },
  'payment refund request': {
    summary: 'Ask for a refund',
    examples: [
      'payment refund request BL26-1/0000001 --reason "wrong amount"',
      'payment refund request BL26-1/0000001 --reason "wrong amount" --paper "minutes 5"',
      'payment refund request BL26-1/0000001 --reason "wrong amount" --json',
    ],
    args: { receipt: receipt },
    options: {
      amount: 'the amount; all of it if left out',
      reason: 'the reason',
      paper: 'the paper it rests on',
    },
  },
  'payment refund approve': {
    summary: 'Approve a refund',
    examples: [
      'payment refund approve 1.1',
      'payment refund approve 1.1 --decline "not founded"',
      'payment refund approve 1.1 --countersigned-by "Le Van Ky"',
    ],
    args: { request: 'number of the request' },
    options: {
      decline: 'decline it, for this reason',
      countersignedBy: 'who signed on paper, where nobody else is there (from the next day on)',
    },
  },
  'payment refund pay': {
    summary: 'Pay out a refund that was approved',
    examples: [
      'payment refund pay 1.1',
      'payment refund pay 1.1 --method cash',
      'payment refund pay 1.1 --method transfer --reference FT123',
    ],
    args: { request: 'number of the request' },
    options: {
      method: 'how it is paid, if not as it came',
      reference: 'transaction number of the transfer',
    },
  },
  'payment write-off request': {
    summary: 'Ask for a write-off',
    examples: [
      'payment write-off request 1 --reason "wrong amount"',
      'payment write-off request 1 --reason "wrong amount" --paper "minutes 5"',
      'payment write-off request 1 --reason "wrong amount" --json',
    ],
    args: { receipt: code },
    options: {
      amount: 'the amount; all of it if left out',
      reason: 'the reason',
      paper: 'the paper it rests on',
    },
  },
  'payment write-off approve': {
    summary: 'Approve a write-off',
    examples: [
      'payment write-off approve 1.1',
      'payment write-off approve 1.1 --decline "not founded"',
      'payment write-off approve 1.1 --countersigned-by "Le Van Ky"',
    ],
    args: { request: 'number of the request' },
    options: {
      decline: 'decline it, for this reason',
      countersignedBy: 'who signed on paper, where nobody else is there (from the next day on)',
    },
  },
};
