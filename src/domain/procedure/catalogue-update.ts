/** What a newer shipped catalogue says otherwise than the one that a store has. */
import type { CalendarDay } from '../calendar/calendar.ts';
import { isSame } from '../same.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { channels, editionOn, type Procedure, type ProcedureFact, type Term } from './procedure.ts';

/** A procedure as one edition has it; `edition` is known by its content. */
export interface ShippedEdition {
  edition: string;
  procedure: Procedure;
}

/** An edition by which new dossiers are received; `own` where the office brought it in itself. */
export interface KeptEdition extends ShippedEdition {
  own: boolean;
}

export const catalogueChanges = ['new', 'changed', 'ended', 'kept'] as const;
/** `kept` is what the office has entered itself: nothing shipped goes over it. */
export type CatalogueChange = (typeof catalogueChanges)[number];

/** What becomes of one procedure. */
export interface ProcedureUpdate {
  code: string;
  name: string;
  change: CatalogueChange;
  /** What is told otherwise; none where only sources are. */
  facts: ProcedureFact[];
  /** The first term that is another, by its case and channel. */
  term: { was: Term | null; now: Term | null } | null;
  /** Fee lines that cost something else, or are on one side alone; `amount: null` is unknown. */
  fees: { name: string; was: FeePrice; now: FeePrice }[];
  publish: ShippedEdition[];
  retire: RetiredEdition[];
}

/** An edition that new dossiers have no longer. */
export interface RetiredEdition {
  code: string;
  edition: string;
}

/** `null` where there is no such line. */
type FeePrice = { amount: Dong | null } | null;

/** By code, what is to be done so that the store has what is shipped. */
export function procedureUpdates(
  shipped: readonly ShippedEdition[],
  kept: readonly KeptEdition[],
): ProcedureUpdate[] {
  const known = Map.groupBy(kept, ({ procedure }) => procedure.code);
  const told = Map.groupBy(shipped, ({ procedure }) => procedure.code);
  return [...told].flatMap(([code, editions]) => updateOf(editions, known.get(code) ?? []) ?? []);
}

function updateOf(
  shipped: readonly ShippedEdition[],
  kept: readonly KeptEdition[],
): ProcedureUpdate | null {
  const has = new Set(kept.map(({ edition }) => edition));
  const wanted = new Set(shipped.map(({ edition }) => edition));
  const publish = shipped.filter(({ edition }) => !has.has(edition));
  const retire = kept
    .filter(({ edition }) => !wanted.has(edition))
    .map(({ edition, procedure: { code } }) => ({ code, edition }));
  if (publish.length === 0 && retire.length === 0) return null;
  const { procedure: now } = shipped.at(-1)!;
  const own = kept.some((each) => each.own);
  const before = latestFirst(kept);
  const differing = publish.map(({ procedure }) => differences(before, procedure));
  const facts = new Set(differing.flatMap((each) => each.facts));
  return {
    ...{ code: now.code, name: now.shortName },
    change: changeOf(before, now, own),
    facts: [...facts],
    term: differing.find((each) => each.term !== null)?.term ?? null,
    fees: differing.find((each) => each.fees.length > 0)?.fees ?? [],
    publish: own ? [] : publish,
    retire: own ? [] : retire,
  };
}

function latestFirst(kept: readonly KeptEdition[]): Procedure[] {
  const found = kept.map(({ procedure }) => procedure);
  return found.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}

function changeOf(before: readonly Procedure[], now: Procedure, own: boolean): CatalogueChange {
  if (own) return 'kept';
  const [last] = before;
  if (!last) return 'new';
  return now.validTo !== null && last.validTo === null ? 'ended' : 'changed';
}

type ToldOtherwise = Pick<ProcedureUpdate, 'facts' | 'term' | 'fees'>;

/** Against what held until now on the first day of an edition. */
function differences(before: readonly Procedure[], after: Procedure): ToldOtherwise {
  const was = editionOn(before, after.validFrom, (each) => each);
  if (!was) return { facts: [], term: null, fees: [] };
  const facts = (Object.keys(contents) as (keyof typeof contents)[]).filter(
    (fact) => !isSame(contents[fact](was), contents[fact](after)),
  );
  return {
    facts,
    term: facts.includes('duration') ? termDifference(was, after) : null,
    fees: facts.includes('fees') ? feeDifferences(was, after) : [],
  };
}

/** What of an edition each fact is. */
const contents = {
  existence: ({ validTo, ended }: Procedure) => [validTo, ended ?? null],
  name: ({ name, shortName }: Procedure) => [name, shortName],
  field: ({ field }: Procedure) => field,
  level: ({ levels, nationwide }: Procedure) => [levels, nationwide ?? false],
  duration: ({ cases, supplement }: Procedure) => [
    cases.map(({ id, terms }) => [id, Object.values(terms)]),
    supplement,
  ],
  channels: ({ cases, onlyInOutage }: Procedure) => [
    cases.map(({ terms }) => channels.filter((channel) => terms[channel] !== undefined)),
    onlyInOutage ?? [],
  ],
  fees: ({ cases }: Procedure) => cases.map(({ fees }) => fees),
  components: ({ cases }: Procedure) => cases.map(({ name, components }) => [name, components]),
  results: ({ results }: Procedure) => results,
  legalBasis: ({ legalBasis }: Procedure) => legalBasis,
} satisfies Partial<Record<ProcedureFact, (procedure: Procedure) => unknown>>;

function termDifference(was: Procedure, now: Procedure): ProcedureUpdate['term'] {
  for (const { id, terms } of now.cases) {
    const before = was.cases.find((each) => each.id === id)?.terms ?? {};
    for (const channel of channels) {
      const [old, fresh] = [before[channel] ?? null, terms[channel] ?? null];
      if (!isSame(old, fresh)) return { was: old, now: fresh };
    }
  }
  return null;
}

function feeDifferences(was: Procedure, now: Procedure): ProcedureUpdate['fees'] {
  const [before, after] = [pricesIn(was), pricesIn(now)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .map((name) => ({ name, was: before.get(name) ?? null, now: after.get(name) ?? null }))
    .filter((line) => !isSame(line.was, line.now));
}

function pricesIn({ cases }: Procedure): Map<string, { amount: Dong | null }> {
  const lines = cases.flatMap(({ fees }) => fees);
  return new Map(lines.map(({ name, amount }) => [name, { amount }]));
}

/** A row of the calendar that a store has; `shipped` where no office has entered it. */
export interface KeptDay {
  day: CalendarDay;
  shipped: boolean;
}

export interface CalendarUpdate {
  /** Rows to be written; one that is shipped no more is taken back by a row that says so. */
  publish: CalendarDay[];
  /** Days that the office has entered itself, and that are shipped otherwise. */
  kept: PlainDate[];
}

export function calendarUpdate(
  shipped: readonly CalendarDay[],
  kept: readonly KeptDay[],
): CalendarUpdate {
  const known = new Map(kept.map((each) => [each.day.date, each]));
  const dates = new Set(shipped.map(({ date }) => date));
  const fresh = shipped.filter((day) => !isSame(known.get(day.date)?.day, day));
  const isOwn = ({ date }: CalendarDay): boolean => known.get(date)?.shipped === false;
  const gone = kept
    .filter((each) => each.shipped && !dates.has(each.day.date) && each.day.kind !== 'normal')
    .map(({ day }): CalendarDay => ({ ...day, kind: 'normal' }));
  return {
    publish: [...fresh.filter((day) => !isOwn(day)), ...gone],
    kept: fresh.filter(isOwn).map(({ date }) => date),
  };
}

/** The shipped catalogue as a whole: when it was made up, and the digest of its files. */
export interface CatalogueMark {
  date: PlainDate;
  digest: string;
}

/** True where what is shipped is not what the store took last, and is no older. */
export function isNewer(shipped: CatalogueMark, taken: CatalogueMark | null): boolean {
  if (taken === null) return true;
  return shipped.digest !== taken.digest && shipped.date >= taken.date;
}
