/**
 * The figures there are. A dossier figure counts the dossiers of one set that meet a condition;
 * the store holds the conditions, `locale` says each in words, and nothing else defines them.
 */

/**
 * The sets of dossiers, for a period: received in it; carried over into it; their union (handled);
 * ended in it; still open at its end; results handed over in it. Those received by mistake and
 * cancelled are a set of their own and in none of the others.
 */
export const bases = [
  'received',
  'carried',
  'handled',
  'ended',
  'open',
  'returned',
  'cancelled',
] as const;
export type Basis = (typeof bases)[number];

export const dossierFigures = {
  received: 'received',
  online: 'received',
  offline: 'received',
  portal: 'received',
  app: 'received',
  assisted: 'received',
  eForms: 'received',
  declared: 'received',
  byPost: 'received',
  atHome: 'received',
  postReceived: 'received',
  digitised: 'received',
  onlineEResult: 'received',
  digital: 'received',
  carriedOver: 'carried',
  handled: 'handled',
  ended: 'ended',
  endedBefore: 'ended',
  endedOnDue: 'ended',
  endedLate: 'ended',
  resolved: 'ended',
  before: 'ended',
  onTime: 'ended',
  late: 'ended',
  granted: 'ended',
  closed: 'ended',
  onTimeIndex: 'ended',
  resultDigitised: 'ended',
  eResult: 'ended',
  inProgress: 'open',
  inTerm: 'open',
  openLate: 'open',
  returned: 'returned',
  returnedByPost: 'returned',
  postReturned: 'returned',
  pleased: 'returned',
  content: 'returned',
  displeased: 'returned',
  answered: 'returned',
  satisfied: 'returned',
  cancelled: 'cancelled',
} as const satisfies Record<string, Basis>;
export type DossierFigure = keyof typeof dossierFigures;

/** Help that was given: each act counts, not each person. */
export const helpFigures = [
  'accounts',
  'vneidAccounts',
  'portalAccounts',
  'signatures',
  'guided',
  'guidedAtCounter',
  'guidedAtPostOffice',
  'guidedAtHome',
  'guidedElsewhere',
] as const;

/**
 * Dossiers that paid in the period, and whole đồng: what was taken here, whatever became of it
 * later; what was paid back in the period, of whatever was taken when; the one less the other,
 * which is below nought where more was paid back than taken; and beside it what imported lists say
 * was paid, which passed no counter here.
 */
export const moneyFigures = [
  'paid',
  'cashless',
  'collected',
  'collectedCashless',
  'refunded',
  'net',
  'importedPaid',
] as const;
export type MoneyFigure = (typeof moneyFigures)[number];

/** People in the queue, and seconds. */
export const queueFigures = [
  'waited',
  'waitedBriefly',
  'waitSeconds',
  'served',
  'serviceSeconds',
] as const;

export type SumName =
  | DossierFigure
  | (typeof helpFigures)[number]
  | MoneyFigure
  | (typeof queueFigures)[number];

/** Parts of a whole, 0 to 1: numerator over denominator. */
export const shareFigures = {
  onlineShare: ['online', 'received'],
  eFormShare: ['eForms', 'received'],
  declaredShare: ['declared', 'received'],
  byPostShare: ['byPost', 'received'],
  digitisedShare: ['digitised', 'received'],
  processedShare: ['ended', 'handled'],
  onTimeShare: ['onTime', 'resolved'],
  beforeShare: ['before', 'resolved'],
  resultDigitisedShare: ['resultDigitised', 'resolved'],
  eResultShare: ['eResult', 'resolved'],
  returnedByPostShare: ['returnedByPost', 'returned'],
  satisfiedShare: ['satisfied', 'answered'],
  cashlessShare: ['cashless', 'paid'],
  cashlessAmountShare: ['collectedCashless', 'collected'],
  waitedBrieflyShare: ['waitedBriefly', 'waited'],
} as const satisfies Record<string, readonly [SumName, SumName]>;
export type ShareName = keyof typeof shareFigures;

/** Seconds a head. */
export const averageFigures = {
  waitAverage: ['waitSeconds', 'waited'],
  serviceAverage: ['serviceSeconds', 'served'],
} as const satisfies Record<string, readonly [SumName, SumName]>;
export type AverageName = keyof typeof averageFigures;

export type FigureName = SumName | ShareName | AverageName;

export const sumNames: readonly SumName[] = [
  ...(Object.keys(dossierFigures) as DossierFigure[]),
  ...helpFigures,
  ...moneyFigures,
  ...queueFigures,
];

export const figureNames: readonly FigureName[] = [
  ...sumNames,
  ...(Object.keys(shareFigures) as ShareName[]),
  ...(Object.keys(averageFigures) as AverageName[]),
];

export type Sums = Record<SumName, number>;

/** `null`: nobody asked, or there is nothing to divide by. */
export type Figures = Record<FigureName, number | null>;

/** A share to four places, `null` when there is nothing to divide by. */
export function share(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return Math.round((part / whole) * 10_000) / 10_000;
}

/** All figures from sums; what is not among the names that were asked for is `null`. */
export function figuresOf(sums: Sums, asked: ReadonlySet<SumName>): Figures {
  const sum = (name: SumName): number | null => (asked.has(name) ? sums[name] : null);
  const pairs: [string, number | null][] = sumNames.map((name) => [name, sum(name)]);
  for (const [name, [part, whole]] of Object.entries(shareFigures)) {
    pairs.push([name, share(sum(part), sum(whole))]);
  }
  for (const [name, [seconds, heads]] of Object.entries(averageFigures)) {
    const [total, count] = [sum(seconds), sum(heads)];
    pairs.push([name, total === null || !count ? null : Math.round(total / count)]);
  }
  return Object.fromEntries(pairs) as Figures;
}

const inDong = new Set<FigureName>([
  ...(['collected', 'collectedCashless', 'refunded', 'net', 'importedPaid'] as const),
]);

/** How a figure reads: a count, đồng, a share or a time. */
export function unitOf(name: FigureName): 'count' | 'money' | 'share' | 'seconds' {
  if (name.endsWith('Share')) return 'share';
  if (inDong.has(name)) return 'money';
  return /Seconds$|Average$/.test(name) ? 'seconds' : 'count';
}

/** The counts behind a figure: of what, and out of what when it is a share. */
export function behind(name: FigureName): { part: SumName; whole: SumName | null } | null {
  if (name in shareFigures) {
    const [part, whole] = shareFigures[name as ShareName];
    return { part, whole };
  }
  return (sumNames as readonly string[]).includes(name)
    ? { part: name as SumName, whole: null }
    : null;
}
