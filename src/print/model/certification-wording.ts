/** Which texts the papers of certification have, and what each may tell. */
import type { Placeholders, WordingOf } from './wording.ts';

export const certificationKeys = {
  copiesWords: [],
  signaturesWords: [],
  contractsWords: [],
  numberLine: ['number', 'volume', 'code'],
  dateAlone: ['day', 'month', 'year'],
  signHint: [],
  copiesTitle: [],
  signaturesTitle: [],
  contractsTitle: [],
  volumeLine: ['volume', 'code'],
  yearLine: ['year', 'code'],
  columnNumber: [],
  columnDay: [],
  columnAsker: [],
  columnOriginal: [],
  columnSigner: [],
  columnCopies: [],
  columnFee: [],
  columnNote: [],
  struck: ['reason'],
  erased: [],
  feeUnknown: [],
  pageTotal: ['count', 'sum'],
  total: ['count'],
  money: ['amount'],
  watermarkTraining: [],
  footerLeft: ['office'],
  footerRight: ['page', 'pages'],
  signClerk: [],
  signHead: [],
} as const satisfies Placeholders;

export type CertificationWording = WordingOf<typeof certificationKeys>;
