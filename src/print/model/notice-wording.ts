/** The keys of forms 02 to 06 and of the leaflet of missing papers, with their placeholders. */
import { headKeys, type Placeholders, type WordingOf } from './wording.ts';

/** What every notice to a citizen begins and ends with. */
const noticeKeys = {
  ...headKeys,
  title: [],
  numberLine: ['number'],
  formLine: [],
  owner: [],
  address: [],
  phone: [],
  email: [],
  request: [],
  procedure: [],
  procedureWithCode: ['name', 'code'],
  receivedAt: [],
  contact: ['office', 'phone'],
  contactNoPhone: ['office'],
  signLeft: [],
  signRight: [],
  signHint: [],
} as const satisfies Placeholders;

export const supplementKeys = {
  ...noticeKeys,
  ask: [],
  again: ['number'],
  reason: [],
  columnNumber: [],
  columnPaper: [],
  columnFault: [],
  notThere: [],
  correctPopulation: ['database'],
  correctData: ['database'],
  clockRestart: ['moment'],
  clockResume: ['moment'],
  clockFixed: ['moment', 'period'],
  clockNone: [],
  periodWorkingDays: ['count'],
  periodCalendarDays: ['count'],
  periodMonths: ['count'],
  periodHours: ['count'],
  limit: [],
  limitNone: [],
  limitEnd: ['date'],
} as const satisfies Placeholders;

export const refusalKeys = {
  ...noticeKeys,
  statement: ['office'],
  reason: [],
  closing: [],
} as const satisfies Placeholders;

export const apologyKeys = {
  ...noticeKeys,
  addressee: [],
  dueBefore: [],
  statementBefore: [],
  statementAfter: [],
  again: ['number'],
  reason: [],
  apology: ['office'],
  dueAfter: [],
  closing: [],
} as const satisfies Placeholders;

export const stopKeys = {
  ...noticeKeys,
  stopped: ['office', 'moment'],
  withdrawn: ['office', 'moment'],
  reason: [],
  closing: [],
} as const satisfies Placeholders;

export const controlSlipKeys = {
  ...noticeKeys,
  dueAt: [],
  dueNone: [],
  dueWaiting: [],
  dueFromReview: [],
  dueEnded: ['moment'],
  columnTime: [],
  columnWho: [],
  columnWhat: [],
  columnTiming: [],
  columnNote: [],
  timingEarly: [],
  timingOnTime: [],
  timingLate: [],
  noteNumber: ['number'],
  noteHop: ['from', 'to'],
  noteHolder: ['to'],
  noteGiver: ['name'],
  noteDue: ['moment'],
  noteNoDue: [],
  noteLimit: ['date'],
  noteDamaged: [],
  noteLateAsked: [],
  noteLateApology: [],
  noteAfterLimit: [],
  noteData: ['name', 'database'],
  noteNoData: ['name', 'reason'],
  noteNoDataAlone: ['name'],
  noteResult: ['number', 'date'],
  actor: ['name', 'office', 'counter'],
} as const satisfies Placeholders;

export const leafletKeys = {
  ...noticeKeys,
  intro: [],
  columnNumber: [],
  columnPaper: [],
  columnOriginals: [],
  columnCertified: [],
  columnCopies: [],
  columnFault: [],
  notThere: [],
  countNone: [],
  limit: ['date'],
  where: [],
  place: ['office', 'address'],
  placeNoAddress: ['office'],
  hours: ['hours'],
  saturday: ['hours'],
} as const satisfies Placeholders;

export type NoticeWording = WordingOf<typeof noticeKeys>;
export type SupplementWording = WordingOf<typeof supplementKeys>;
export type RefusalWording = WordingOf<typeof refusalKeys>;
export type ApologyWording = WordingOf<typeof apologyKeys>;
export type StopWording = WordingOf<typeof stopKeys>;
export type ControlSlipWording = WordingOf<typeof controlSlipKeys>;
export type LeafletWording = WordingOf<typeof leafletKeys>;
