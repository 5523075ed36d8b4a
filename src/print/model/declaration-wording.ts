/** Which texts the paper of a declaration has, and what each may tell. */
import type { Placeholders, WordingOf } from './wording.ts';

export const declarationKeys = {
  stateName: [],
  stateMotto: [],
  to: [],
  placeAndDate: ['place', 'day', 'month', 'year'],
  dateAlone: ['day', 'month', 'year'],
  watermarkTraining: [],
  footerLeft: ['code'],
  footerRight: ['page', 'pages'],
  columnNumber: [],
  oath: [],
  signHint: [],
  made: ['office', 'basis'],
  code: ['code'],
} as const satisfies Placeholders;

export type DeclarationWording = WordingOf<typeof declarationKeys>;
