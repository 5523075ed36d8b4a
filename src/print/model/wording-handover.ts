/** Keys of the papers of custody: the hand-over record and the label of a postal sending. */
import { headKeys, type Placeholders, type WordingOf } from './wording.ts';

export const handoverKeys = {
  ...headKeys,
  title: [],
  titleResults: [],
  numberLine: ['number'],
  from: [],
  to: [],
  sentAt: [],
  giver: [],
  count: [],
  counted: ['count'],
  digest: [],
  note: [],
  columnNumber: [],
  columnCode: [],
  columnOwner: [],
  columnProcedure: [],
  columnResult: [],
  columnRemark: [],
  receivedOf: ['received', 'count'],
  receivedTitle: [],
  remarkMissing: [],
  remarkWithSender: [],
  remarkDamaged: [],
  extra: [],
  statement: [],
  signGiver: [],
  signReceiver: [],
  signHint: [],
  lookup: ['code'],
} as const satisfies Placeholders;

export const labelKeys = {
  ...headKeys,
  title: [],
  numberLine: ['number'],
  sender: [],
  recipient: [],
  address: [],
  phone: [],
  dossier: [],
  papers: [],
  paperCount: ['name', 'count'],
  seal: [],
  fee: [],
  cod: [],
  money: ['amount'],
  registeredAt: [],
  signed: [],
  signSender: [],
  signPost: [],
  signHint: [],
} as const satisfies Placeholders;

export type HandoverWording = WordingOf<typeof handoverKeys>;
export type LabelWording = WordingOf<typeof labelKeys>;
