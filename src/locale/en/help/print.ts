/** Help for printing. */
import type { HelpOf } from '../../vi/help.ts';

const code = { code: "dossier code, the QR text of the receipt, or today's small number" };

const slip = 'BG-H49.22-261123-0001';
const tracking = 'RB123456785VN';

const printer =
  'printer; left out, the one chosen for such a paper, and a file where none is chosen';
const printing = {
  out: 'PDF file; - for standard output',
  printer,
  paper: 'size of the paper',
  copies: 'how many copies',
};
const receipt = 'receipt number, or the code of a dossier paid once';

export const printHelp: HelpOf<'print'> = {
  'print visit': {
    summary: 'Print one receipt for all dossiers of a visit',
    examples: ['print visit 1', 'print visit 1 --out visit.pdf', 'in luot-nop 1 --paper a4'],
    args: { code: 'the code of one dossier of the visit, or today’s small number' },
    options: printing,
  },
  'print receipt': {
    summary: 'Print the receipt with the due date',
    examples: [
      'print receipt 1',
      'print receipt 1 --paper a4 --copies 1',
      'print receipt 1 --out receipt.pdf',
      'print receipt 1 2 3 --printer HP_Counter_1',
      'print receipt - < codes.txt',
    ],
    args: { ...code, others: 'other dossiers, in one print; - for a list on standard input' },
    options: printing,
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
    options: printing,
  },
  'print handover': {
    summary: 'Print the hand-over record, a copy a side',
    examples: [
      `print handover ${slip}`,
      `print handover ${slip} --out record.pdf`,
      `in ban-giao ${slip} --copies 3`,
    ],
    args: { slip: 'the slip' },
    options: { out: 'PDF file; - for standard output', printer, copies: 'how many copies' },
    more: ['Always A4: its table cannot be printed on a roll of 80 mm.'],
  },
  'print declaration': {
    summary: 'Print a declaration to be signed',
    examples: [
      'print declaration TK-7K2QM-9X4RA',
      'print declaration TK-7K2QM-9X4RA --out ./to-khai.pdf --copies 2',
      'in to-khai TK-7K2QM-9X4RA --printer HP_Quay_1',
    ],
    args: { declaration: 'the code of a declaration' },
    options: { out: printing.out, printer, copies: printing.copies },
  },
  'print certification': {
    summary: 'Print the words of certification for each copy',
    examples: [
      'print certification H49.22-261123-0001',
      'print certification H49.22-261123-0001 --paper 80mm --out ./loi-chung.pdf',
      'in chung-thuc H49.22-261123-0001 --number 12 --printer HP_Quay_1',
    ],
    args: { code: 'the dossier' },
    options: {
      number: 'only this number',
      kind: 'of this book alone; of all the dossier stands in if left out',
      year: "of this year's book; of all if left out",
      out: printing.out,
      printer,
      paper: 'the paper: several on a sheet of a4 or a5, one after the other on 80mm',
    },
  },
  'print certification-book': {
    summary: "Print a year's certification book, or one volume",
    examples: [
      'print certification-book',
      'print certification-book --kind signatures --year 2026 --out ./so.pdf',
      'in so-chung-thuc --volume 1 --json',
    ],
    options: {
      kind: 'which book; that of copies if left out',
      year: 'the year of the book; this year if left out',
      volume: 'only this volume',
      out: printing.out,
      printer,
    },
  },
  'print label': {
    summary: 'Print the label of a shipment',
    examples: [
      `print label ${tracking}`,
      `print label ${tracking} --out label.pdf`,
      `in nhan-buu-gui ${tracking} --copies 2`,
    ],
    args: { tracking: 'tracking code' },
    options: { out: 'PDF file; - for standard output', printer, copies: 'how many copies' },
  },
  'print supplement': {
    summary: 'Print the request for missing papers',
    examples: [
      'print supplement 1',
      'print supplement 1 --out bo-sung.pdf',
      'print supplement 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print refusal': {
    summary: 'Print the notice of refusal',
    examples: [
      'print refusal 1',
      'print refusal 1 --out tu-choi.pdf',
      'print refusal 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print apology': {
    summary: 'Print the apology with the new date',
    examples: [
      'print apology 1',
      'print apology 1 --out xin-loi.pdf',
      'print apology 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print stop': {
    summary: 'Print the notice that work has stopped',
    examples: ['print stop 1', 'print stop 1 --out dung.pdf', 'print stop 1 --paper a4'],
    args: code,
    options: printing,
  },
  'print control-slip': {
    summary: 'Print the control slip: who did what and when',
    examples: [
      'print control-slip 1',
      'print control-slip 1 --out kiem-soat.pdf',
      'print control-slip 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print leaflet': {
    summary: 'Print the leaflet of missing papers',
    examples: [
      'print leaflet 1',
      'print leaflet 1 --out huong-dan.pdf',
      'print leaflet 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print fee-receipt': {
    summary: 'Print the receipt of a payment, in three copies',
    examples: [
      'print fee-receipt BL26-1/0000001',
      'print fee-receipt BL26-1/0000001 --out bien-lai.pdf',
      'print fee-receipt 1 --paper a4 --copies 1',
    ],
    args: { receipt: receipt },
    options: printing,
  },
  'print refund-voucher': {
    summary: 'Print the voucher of money paid back, in three copies',
    examples: [
      'print refund-voucher 1.1',
      'print refund-voucher 1.1 --out voucher.pdf',
      'print refund-voucher 1.1 --paper a4 --copies 1',
    ],
    args: { request: 'number of the request that was paid out' },
    options: printing,
  },
  'print key-card': {
    summary: 'Print the keys of the counter screen on one page',
    examples: ['print key-card', 'print key-card --out keys.pdf', 'in phim-tat --lang en'],
    options: { out: 'PDF file; - for standard output', printer },
    more: [
      'It has the acts of those who work at this office, without those of administrators alone.',
    ],
  },
  'print document': {
    summary: 'Print a digitised paper, or the result of a dossier',
    examples: [
      'print document H49.22-261123-0001/2',
      'print document H49.22-261123-0001 --out result.pdf',
      'in giay-so 3f9ab01c --printer printer-1',
    ],
    args: {
      document:
        'the dossier and a number (…/2), 8 digits or more of the digest, or a dossier: its result',
    },
    options: { out: 'PDF file; - for standard output', printer },
    more: ['The kept file is printed as it is. Who printed it is kept like every look.'],
  },
  'print separators': {
    summary: 'Print the sheets that part a pile for scanning',
    examples: [
      'print separators H49.22-261123-0001',
      'print separators 1 --component 2 --out sheets.pdf',
      'in to-ngan 1 --result',
    ],
    args: { code: 'dossier code' },
    options: {
      component: 'for this paper alone, by number or name; may be given several times',
      result: 'the sheet of the result',
      out: 'PDF file; - for standard output',
      printer,
    },
    more: [
      'Without either: a sheet for the dossier, and one for each paper that was handed in. None is printed for a dossier that was cancelled or is closed.',
    ],
  },
  'print queue': {
    summary: 'Show papers that wait for a printer or failed',
    examples: ['print queue', 'print queue --all', 'in hang-cho --json'],
    options: { all: 'also what was printed or cancelled in the last 30 days' },
    more: [
      'What was recorded while the printer was off, empty or without power lies here and is not ' +
        'lost: the next print and the counter screen send it on by themselves.',
    ],
  },
  'print retry': {
    summary: 'Send papers that wait or failed to the printer again',
    examples: ['print retry', 'print retry 3f2a9c --came no', 'print retry --printer HP_Counter_1'],
    args: { jobs: 'codes in the queue of prints; left out, all that wait' },
    options: {
      came: 'of what nobody knows: yes, it came out; no, it did not and is sent again',
      printer: 'send them to this printer instead',
    },
    more: ['It stays the same print; for one more paper of what came out, print it again.'],
  },
  'print cancel': {
    summary: 'Take papers that wait out of the queue of prints',
    examples: ['print cancel 3f2a9c', 'print cancel 3f2a9c 81be04', 'in bo 3f2a9c'],
    args: { jobs: 'codes in the queue of prints' },
    more: ['That it was printed stays recorded; printed again, it bears the next number.'],
  },
};
