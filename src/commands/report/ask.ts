/** From a command's options to what the store is asked, and what a report says of its making. */
import type { Context } from '../../cli/context.ts';
import type { Input } from '../../cli/option.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import { Problem } from '../../domain/problem.ts';
import { levelOf, type ReportLevel } from '../../domain/report/fold.ts';
import type { Made } from '../../domain/report/made.ts';
import { cutOf, dayAfter, isOver, quarterToDate, type Period } from '../../domain/report/period.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { fold } from '../../domain/value/text.ts';
import type { Reader, ReportAsk } from '../../store/store.ts';
import { sightHere } from '../dossier/shared.ts';
import type { filterOptions, periodOptions } from './options.ts';
import { noSuchOffice } from '../office/shared.ts';

export type ReportInput = Input<typeof periodOptions & typeof filterOptions>;

/** An office with the level it is told on. */
export interface ReportOffice extends KnownOffice {
  level: ReportLevel;
}

/** All that a report needs besides its sums. */
export interface ReportBasis {
  period: Period;
  now: Instant;
  ask: ReportAsk;
  offices: ReadonlyMap<string, ReportOffice>;
  /** Whose dossiers an office's are told with: its own, or its successor's when asked. */
  homeOf: (office: string) => string;
  made: Made;
  /** Of whoever asks. */
  ownOffice: string | null;
}

/** Who asks, and when: looked up before the snapshot is taken. */
interface AskedFrom {
  now: Instant;
  /** The office beyond which nothing may be seen; `null` without such a bound. */
  only: string | null;
  /** The signed-in person's office; `null` when nobody is. */
  office: string | null;
}

/** Does a report's counting on one snapshot of the store. */
export async function reportOn<T>(
  input: ReportInput,
  ctx: Context,
  work: (asked: ReportBasis, reader: Reader) => Promise<T>,
): Promise<T> {
  const session = await ctx.session().catch(() => null);
  const here: AskedFrom = {
    now: await ctx.now(),
    only: await sightHere(ctx),
    office: session?.office.agencyId ?? null,
  };
  const store = await ctx.store();
  return store.read(async (reader) => work(await askedOf(input, here, reader), reader));
}

/** Reads the options against the store; postal staff are told of their own office only. */
async function askedOf(input: ReportInput, here: AskedFrom, reader: Reader): Promise<ReportBasis> {
  const { now } = here;
  const period = periodOf(input, localDate(now));
  const offices = new Map((await officesOf(reader)).map((each) => [each.agencyId as string, each]));
  const field = input.field === null ? null : await fieldNamed(input.field, reader);
  const chosen = chosenOffices(input, here, offices);
  const books = await reader.history.books();
  const ask: ReportAsk = {
    from: period.from,
    next: dayAfter(period),
    cut: cutOf(period, now),
    offices: chosen,
    field,
    channel: input.channel,
    by: null,
  };
  const filters = {
    offices: input.office.map(String),
    level: input.level,
    field,
    channel: input.channel,
    merged: input.merged,
  };
  const heads = books.map(({ book, seq, hash }) => ({ book, seq, hash }));
  const entries = heads.reduce((sum, { seq }) => sum + seq, 0);
  const made = {
    at: now,
    filters,
    store: { entries, heads },
    dossiers: 0,
    over: isOver(period, now),
  };
  const homeOf = (office: string): string => (input.merged ? successor(office, offices) : office);
  return { period, now, ask, offices, homeOf, made, ownOffice: here.office };
}

/** The same question about other days, judged as if asked at their end. */
export function askFor(asked: ReportBasis, period: Period): ReportAsk {
  const { ask, now } = asked;
  return { ...ask, from: period.from, next: dayAfter(period), cut: cutOf(period, now) };
}

function periodOf({ from, to, period }: ReportInput, today: PlainDate): Period {
  const usual = period ?? quarterToDate(today);
  const asked = { from: from ?? usual.from, to: to ?? (from && from > usual.to ? from : usual.to) };
  if (asked.from <= asked.to) return asked;
  throw new Problem('usage.bad_value', { name: '--to', value: asked.to, expected: 'date' });
}

async function officesOf(reader: Reader): Promise<ReportOffice[]> {
  const list = await reader.offices.list();
  const kinds = new Map(list.map(({ agencyId, kind }) => [agencyId, kind]));
  return list.map((office) => {
    const parent = office.parent === null ? null : (kinds.get(office.parent) ?? null);
    return { ...office, level: levelOf(office.kind, parent) };
  });
}

/** `null` for all; an office that took others in brings their dossiers along when asked so. */
function chosenOffices(
  { office: named, level, merged }: ReportInput,
  { only }: AskedFrom,
  offices: ReadonlyMap<string, ReportOffice>,
): string[] | null {
  for (const typed of named) {
    if (!offices.has(typed)) throw noSuchOffice(typed, [...offices.values()]);
  }
  if (named.length === 0 && level === null && only === null) return null;
  return [...offices.values()]
    .filter((office) => level === null || office.level === level)
    .map(({ agencyId }) => agencyId as string)
    .filter(
      (id) =>
        named.length === 0 ||
        named.some((one) => one === id || (merged && one === successor(id, offices))),
    )
    .filter((id) => only === null || id === only);
}

/** The office that has taken it in, and so on to the last. */
function successor(office: string, offices: ReadonlyMap<string, ReportOffice>): string {
  const into = offices.get(office)?.mergedInto ?? null;
  return into === null ? office : successor(into, offices);
}

/** The field that some words name, as the catalogue or the dossiers spell it. */
async function fieldNamed(words: string, reader: Reader): Promise<string> {
  const fields = await (await reader.reports()).fields();
  const wanted = fold(words);
  const found =
    fields.find((each) => fold(each) === wanted) ??
    fields.find((each) => fold(each).includes(wanted));
  if (found !== undefined) return found;
  throw new Problem('usage.bad_value', { name: '--field', value: words, expected: fields });
}
