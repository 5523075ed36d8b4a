/**
 * What the forms say is data that an office may edit; here are only the keys, and which
 * placeholders each text may use. A set of texts is valid from a date on.
 */
import type { PlainDate } from '../../domain/value/plain-date.ts';

export interface FormSet {
  /** Folder name under `data/forms`. */
  id: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  legalBasis: string;
}

export type Placeholders = Record<string, readonly string[]>;

export const headKeys = {
  stateName: [],
  stateMotto: [],
  placeAndDate: ['place', 'day', 'month', 'year'],
  dateAlone: ['day', 'month', 'year'],
  moment: ['hour', 'minute', 'date'],
  watermarkTraining: [],
  footerLeft: ['code'],
  footerRight: ['page', 'pages'],
  copyKept: [],
  copyGiven: [],
  copyWithDossier: [],
  reprint: ['number'],
  replaces: ['number'],
  reprintedBy: ['number', 'name', 'moment'],
  mergedInto: ['date', 'office', 'heir'],
  codeCaption: ['code'],
  idPerson: [],
  idOrganisation: [],
} as const satisfies Placeholders;

export const receiptKeys = {
  ...headKeys,
  title: [],
  numberLine: ['number'],
  submitter: [],
  submitterOf: [],
  owner: [],
  authorisation: [],
  address: [],
  phone: [],
  email: [],
  channel: [],
  channelCounter: [],
  channelOnline: [],
  channelPortal: [],
  channelApp: [],
  channelAssisted: [],
  channelPost: [],
  channelHome: [],
  request: [],
  procedure: [],
  procedureWithCode: ['name', 'code'],
  components: [],
  componentsNone: [],
  columnNumber: [],
  columnPaper: [],
  columnOriginals: [],
  columnCertified: [],
  columnCopies: [],
  countNone: [],
  inPlaceOf: ['code'],
  sets: [],
  setsCount: ['count'],
  data: [],
  paperReused: ['name'],
  dataItem: ['n', 'name', 'database', 'moment', 'by'],
  missing: [],
  missingItem: ['n', 'name'],
  missingReason: [],
  undecided: [],
  undecidedItem: ['name', 'when'],
  undecidedIfAny: [],
  term: [],
  termWorkingDays: ['count'],
  termCalendarDays: ['count'],
  termMonths: ['count'],
  termHours: ['count'],
  termSameDay: ['cutoff'],
  cutoffHour: ['hour'],
  cutoffMinute: ['hour', 'minute'],
  termNone: [],
  termFromArrival: ['term'],
  termFromReview: ['term'],
  termUnstated: [],
  competent: [],
  receivedAt: [],
  dueAt: [],
  dueNone: [],
  dueWaiting: [],
  dueEnded: ['moment'],
  dueFromReview: [],
  dueFromArrival: ['office', 'moment'],
  dueProvisional: [],
  returnBy: [],
  returnCounter: ['office', 'address'],
  returnCounterNoAddress: ['office'],
  returnPost: ['address'],
  returnPostNoAddress: [],
  returnOnline: [],
  fees: [],
  feesNone: [],
  columnFee: [],
  columnUnitPrice: [],
  columnQuantity: [],
  columnAmount: [],
  money: ['amount'],
  feeOne: ['name', 'price', 'quantity', 'amount'],
  feeOneUnknown: ['name', 'quantity', 'amount'],
  feeUnknown: [],
  feeTiered: [],
  feeQuantity: ['count', 'unit'],
  feeQuantityCopies: ['count', 'unit', 'copies'],
  perDossier: [],
  perCopy: [],
  perPage: [],
  perDocument: [],
  perSignature: [],
  perCase: [],
  perPerson: [],
  feeTotal: [],
  feeWaived: [],
  feeWaivedBy: ['amount', 'basis'],
  feeWaivedPaper: [],
  feeLeft: ['amount'],
  feeTotalPartly: ['amount'],
  registerLine: ['book', 'number'],
  registerBlank: [],
  officePhone: [],
  signSubmitter: [],
  signReceiver: [],
  signHint: [],
  staffLine: ['name', 'counter'],
  lookup: ['code'],
  visitTitle: [],
  visitCount: ['count'],
  visitCodes: [],
} as const satisfies Placeholders;

export const acknowledgementKeys = {
  ...headKeys,
  title: [],
  numberLine: ['number'],
  owner: [],
  request: [],
  procedure: [],
  procedureWithCode: ['name', 'code'],
  collector: [],
  role: [],
  roleOwner: [],
  roleAuthorised: [],
  rolePost: [],
  roleOther: [],
  outcome: [],
  outcomeGranted: [],
  outcomeNotGranted: [],
  resultNumber: [],
  resultDate: [],
  resultSigner: [],
  resultForm: [],
  formPaper: [],
  formElectronic: [],
  returnedAt: [],
  statement: [],
  signCollector: [],
  signReturner: [],
  signHint: [],
  lookup: ['code'],
} as const satisfies Placeholders;

export type WordingOf<Keys extends Placeholders> = { readonly [Key in keyof Keys]: string };

/** The texts that every form of a set has in common. */
export type HeadWording = WordingOf<typeof headKeys>;
export type ReceiptWording = WordingOf<typeof receiptKeys>;
export type AcknowledgementWording = WordingOf<typeof acknowledgementKeys>;

/** The set in force on a date; `null` before the first one. */
export function formSetFor(index: readonly FormSet[], date: PlainDate): FormSet | null {
  const inForce = index.filter(
    (set) => set.validFrom <= date && (set.validTo === null || date <= set.validTo),
  );
  return inForce.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** What is wrong with a set of texts: keys absent or empty, and placeholders nobody fills. */
export function wordingFaults(keys: Placeholders, texts: unknown): string[] {
  if (typeof texts !== 'object' || texts === null) return ['not an object of texts'];
  const given = texts as Record<string, unknown>;
  return Object.entries(keys).flatMap(([key, allowed]) => {
    const text = given[key];
    if (typeof text !== 'string' || text.trim() === '') return [`${key}: missing`];
    return [...text.matchAll(/\{(\w+)\}/g)]
      .filter(([, name]) => !allowed.includes(name!))
      .map(([found]) => `${key}: unknown placeholder ${found}`);
  });
}

/** Puts values in place of `{name}`; values are never read as templates themselves. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (found, name: string) => String(values[name] ?? found));
}
