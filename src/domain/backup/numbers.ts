/**
 * Numbers that were given after the copy which takes a store's place was made: papers bear them, so
 * none is given again. Where both stores can be asked, each series goes on behind the higher of the
 * two; where entries are gone that nobody can ask, each series that could have moved skips as many
 * numbers, for no entry takes more than one.
 */
import { yearOfCertificationSeries } from '../certification/book.ts';
import { numberSeries } from '../dossier/number.ts';
import { happened, type NewEvent } from '../event.ts';
import { slipSeries } from '../handover/slip.ts';
import type { Counter } from '../office/office.ts';
import { requestSeries } from '../payment/reversal.ts';
import type { ReceiptBook } from '../payment/receipt-book.ts';
import { runningBook } from '../payment/number-receipt.ts';
import { privacySeries } from '../privacy/request.ts';
import { ticketSeries } from '../queue/serve.ts';
import { services } from '../queue/ticket.ts';
import type { TrackingRange } from '../shipment/range.ts';
import { receiptBookStream, shipmentRangeStream } from '../stream.ts';
import { addDays, type PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';
import type { CarriedNumbers } from './carried.ts';

/** How far the numbers of a store have come. */
export interface NumbersGiven {
  series: readonly TakenNumber[];
  /** In the order in which they were taken into use. */
  books: readonly ReceiptBook[];
  /** Of the post's codes. */
  ranges: readonly TrackingRange[];
}

/** On which entries that are gone may have taken numbers. */
export interface LostDays {
  from: PlainDate;
  /** On which it is told; what belongs to a day before is given no more. */
  today: PlainDate;
  /** Later than today where the clock stands behind what is gone. */
  to: PlainDate;
}

/** Around today the days of all that is known of what is gone, and of what is left. */
export function daysLost(today: PlainDate, known: readonly PlainDate[]): LostDays {
  const days = [today, ...known].sort();
  return { from: days[0]!, today, to: days.at(-1)! };
}

/** Entries that are gone, and which series they could have moved. */
export interface LostEntries extends LostDays {
  entries: number;
  /** The most of them that one loss took: left out where they are of one alone. */
  atOnce?: number;
  counters: readonly Counter[];
  /** The first day whose tickets are good: left out where none outlasts its day. */
  ticketsSince?: PlainDate;
}

/** Series that go on, and the books and ranges that have to be there for that. */
export interface NumbersForward {
  begins: NewEvent[];
  carried: CarriedNumbers;
}

/**
 * No counter receives as many in a day: one that had skipped more would have none left. What it
 * gave between two losses of a day comes on top.
 */
const MOST_A_DAY = 5000;
/** So many days of receipts are looked back on: no office works for longer with its store lost. */
const MOST_DAYS = 62;

/** `had` is what the other store says, where one can be asked. */
export function carryNumbers(
  has: NumbersGiven,
  had: NumbersGiven | null,
  lost: LostEntries,
): NumbersForward {
  const last = lastOf(has);
  const forward = lastOf(had ?? nothingGiven);
  const begins = newBooks(has, had);
  const books = new Map([...has.books, ...begins].map((book) => [book.id, { ...book }]));
  for (const { id, next } of had?.books ?? []) {
    const book = books.get(id)!;
    book.next = Math.max(book.next, next);
  }
  for (const { series, n } of ticketsKept(lost, [last, forward])) {
    if (n > (last.get(series) ?? 0)) forward.set(series, Math.max(forward.get(series) ?? 0, n));
  }
  if (lost.entries > 0) {
    for (const { series, least, most } of movable(has, lost)) {
      const reached = Math.max(last.get(series) ?? least, forward.get(series) ?? least);
      forward.set(series, Math.max(reached, Math.min(reached + lost.entries, most)));
    }
    for (const counter of lost.counters) begins.push(...skipReceipts(counter, books, lost));
  }
  const series = [...forward].flatMap(([name, n]) =>
    n > (last.get(name) ?? 0) ? [{ series: name, n }] : [],
  );
  const known = new Map([...has.books, ...begins].map(({ id, next }) => [id, next]));
  const moved = [...books.values()].filter(({ id, next }) => next > known.get(id)!);
  return {
    begins: [
      ...newRanges(has, had),
      ...begins.map(({ next: _next, ...book }) =>
        happened('receipt_book.added', receiptBookStream(book.id), book, null),
      ),
    ],
    carried: { series, books: moved.map(({ id: book, next }) => ({ book, next })) },
  };
}

const nothingGiven: NumbersGiven = { series: [], books: [], ranges: [] };

function lastOf({ series }: NumbersGiven): Map<string, number> {
  return new Map(series.map((each) => [each.series, each.n]));
}

/** Those that only the other store has, as they were when they were taken into use. */
function newBooks(has: NumbersGiven, had: NumbersGiven | null): ReceiptBook[] {
  const known = new Set(has.books.map(({ id }) => id));
  return (had?.books ?? [])
    .filter(({ id }) => !known.has(id))
    .map((book) => ({ ...book, next: book.first }));
}

/** Those of codes, the same. */
function newRanges(has: NumbersGiven, had: NumbersGiven | null): NewEvent[] {
  const known = new Set(has.ranges.map(({ series }) => series));
  return (had?.ranges ?? []).flatMap((range) =>
    known.has(range.series)
      ? []
      : [happened('shipment.range_added', shipmentRangeStream(range.series), range, null)],
  );
}

/** A series, what it has at least been at, and how far it may be put forward. */
interface Movable {
  series: string;
  least: number;
  most: number;
}

/** Every series that may be numbered in from now on. */
function movable({ series: given, ranges }: NumbersGiven, lost: LostEntries): Movable[] {
  const { counters } = lost;
  // Of days that are over, too: a clock that stood ahead is set right behind the loss.
  const days = daysOf(lost);
  const upTo = (most: number) => (series: string) => ({ series, least: 0, most });
  const daily = counters.flatMap((counter) => [
    ...days.map((day) => numberSeries(counter, day)),
    ...days.map((day) => slipSeries(counter, day)),
    ...days.flatMap((day) => services.map((service) => ticketSeries(counter, day, service))),
  ]);
  const lasting = counters.flatMap((counter) => [requestSeries(counter), privacySeries(counter)]);
  // A book that is not there any more is opened by whoever has it in hand.
  const [oldest] = days.toSorted();
  const certified = given
    .map(({ series }) => series)
    .filter((series) => (yearOfCertificationSeries(series) ?? 0) >= Number(oldest!.slice(0, 4)));
  const between = lost.entries - (lost.atOnce ?? lost.entries);
  return [
    ...daily.map(upTo(MOST_A_DAY + between)),
    ...lasting.map(upTo(Infinity)),
    ...certified.map(upTo(Infinity)),
    ...ranges.map(({ series, first, last }) => ({ series, least: first - 1, most: last })),
  ];
}

/**
 * Where tickets are good for days, those of a day go on behind those of the days before: of these
 * some are gone, and nobody else could say which are still held.
 */
function ticketsKept(lost: LostEntries, known: readonly Map<string, number>[]): TakenNumber[] {
  const { today, ticketsSince: from = today } = lost;
  const days = [...daysOf(lost), ...daysOf({ from, today, to: today })];
  const [before, ahead] = [days.filter((day) => day < today), daysAhead(lost)];
  return lost.counters.flatMap((counter) =>
    services.flatMap((service) => {
      const given = before.flatMap((day) =>
        known.map((each) => each.get(ticketSeries(counter, day, service)) ?? 0),
      );
      const n = Math.max(0, ...given);
      return ahead.map((day) => ({ series: ticketSeries(counter, day, service), n }));
    }),
  );
}

/** A clock far ahead once takes no day of the present from them. */
function daysOf({ from, today, to }: LostDays): PlainDate[] {
  const days = new Set<PlainDate>();
  for (const end of [today, to]) {
    const oldest = [from, addDays(end, -MOST_DAYS)].sort().at(-1)!;
    for (let day = oldest; day <= end; day = addDays(day, 1)) days.add(day);
  }
  return [...days];
}

function daysAhead(lost: LostDays): PlainDate[] {
  return daysOf(lost).filter((day) => day >= lost.today);
}

/**
 * A counter uses its printed books one after the other, and without any its own series of the
 * year. Gives those that have to be begun: more than one where the year has turned meanwhile.
 */
function skipReceipts(
  { office, number }: Counter,
  books: Map<string, ReceiptBook>,
  lost: LostEntries,
): ReceiptBook[] {
  const { entries } = lost;
  const own = [...books.values()].filter(
    (each) => each.office === office && each.counter === number,
  );
  let left = entries;
  for (const book of own) {
    if (book.last === null) continue;
    const skipped = Math.min(left, Math.max(0, book.last + 1 - book.next));
    book.next += skipped;
    left -= skipped;
  }
  if (own.some(({ last }) => last !== null)) return [];
  const yearly = daysAhead(lost).map((day) => runningBook({ office, number }, day));
  return [...new Map(yearly.map((book) => [book.id, book])).values()].flatMap((begun) => {
    const running = books.get(begun.id);
    if (running) {
      running.next += entries;
      return [];
    }
    const begins = { ...begun, first: entries + 1, next: entries + 1 };
    books.set(begins.id, begins);
    return [begins];
  });
}
