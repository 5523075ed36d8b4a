/**
 * The file of fees that laws waive or lower. It is read at every reception, so it is held to its
 * shape without the package that checks larger files.
 */
import { join } from 'node:path';
import { citizenKinds } from '../domain/citizen/citizen.ts';
import type { CoveredFees, LawWaiver, TakenOff } from '../domain/fee/waiver.ts';
import { Problem } from '../domain/problem.ts';
import { channels, type Procedure } from '../domain/procedure/procedure.ts';
import { absent, holds, like, list, maybe, oneOf, within, type Shape } from '../domain/shape.ts';
import { parsePlainDate, type PlainDate } from '../domain/value/plain-date.ts';
import { isBlank } from '../domain/value/text.ts';
import { jsonOf, readText } from '../files/read.ts';
import { lineIn } from './json-place.ts';

const words = holds<string>((value) => typeof value === 'string' && !isBlank(value));
const id = holds<string>((value) => typeof value === 'string' && /^[a-z0-9-]+$/.test(value));
const date = holds<PlainDate>(
  (value) => typeof value === 'string' && parsePlainDate(value) === value,
);
const code = holds<string>((value) => typeof value === 'string' && /^\d\.\d{6}$/.test(value));
/** As agency ids begin: H01 to H63, which the mergers of 2025 left as they were. */
const province = holds<string>(
  (value) => typeof value === 'string' && /^H(0[1-9]|[1-5]\d|6[0-3])$/.test(value),
);
const between = (least: number, most: number): Shape<never> =>
  holds((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);

/** A list that names something. */
function some<T>(shape: Shape<T>): Shape<T[]> {
  const all = list(shape);
  return { fault: (value) => (Array.isArray(value) && value.length === 0 ? '' : all.fault(value)) };
}

/** A typing error in the name of a condition would make the waiver wider, so no other is let by. */
function exactly<T extends object>(fields: Parameters<typeof like<T>>[0]): Shape<T> {
  const shape = like<T>(fields);
  return {
    fault: (value) => {
      const fault = shape.fault(value);
      if (fault !== null) return fault;
      return Object.keys(value as object).find((name) => !(name in fields)) ?? null;
    },
  };
}

const takings: { [K in TakenOff['kind']]: Shape<Extract<TakenOff, { kind: K }>> } = {
  all: exactly({ kind: oneOf(['all']) }),
  percent: exactly({ kind: oneOf(['percent']), percent: between(1, 99) }),
  price: exactly({ kind: oneOf(['price']), price: between(0, 1_000_000_000) }),
};
const takesOff: Shape<TakenOff> = {
  fault: (value) => {
    const { kind } = Object(value) as { kind?: unknown };
    if (typeof kind !== 'string' || !Object.hasOwn(takings, kind)) return 'kind';
    return takings[kind as TakenOff['kind']].fault(value);
  },
};

const waiver = exactly<LawWaiver>({
  id,
  name: words,
  since: date,
  until: maybe(date),
  endless: absent(words),
  basis: words,
  covers: some(exactly<CoveredFees>({ procedures: some(code), fees: absent(some(id)) })),
  provinces: absent(some(province)),
  channels: absent(some(oneOf(channels))),
  owners: absent(some(oneOf(citizenKinds))),
  seen: absent(words),
  takesOff,
  verified: maybe(exactly({ source: words, checkedOn: date })),
  toConfirm: absent(words),
});

/** An edition, and its place in the file's list. */
interface WaiverEntry {
  place: number;
  waiver: LawWaiver;
}

/** Refuses the file for what is wrong at a place of its list, or with all of it. */
type Bad = (place: number | null, why: string) => never;

/** Every edition, in the order of the file; throws `data.bad_file` with the line. */
export function readWaivers(dataFolder: string): LawWaiver[] {
  return fileOf(dataFolder).entries.map((read) => read.waiver);
}

/** The same, held against the catalogue beside it: procedures and fees that it has not. */
export function requireWaivers(dataFolder: string, catalogue: readonly Procedure[]): void {
  const { entries, bad } = fileOf(dataFolder);
  const editions = Map.groupBy(catalogue, (procedure) => procedure.code as string);
  for (const { place, waiver: read } of entries) {
    for (const { procedures, fees = [] } of read.covers) {
      for (const each of procedures) {
        const known = editions.get(each);
        if (known === undefined) return bad(place, `${read.id}: no procedure ${each}`);
        const lines = known.flatMap(({ cases }) => cases.flatMap((one) => one.fees));
        const lacking = fees.find((fee) => !lines.some((own) => own.id === fee));
        if (lacking !== undefined) bad(place, `${read.id}: ${each} has no fee "${lacking}"`);
      }
    }
  }
}

function fileOf(dataFolder: string): { entries: WaiverEntry[]; bad: Bad } {
  const path = join(dataFolder, 'catalogue', 'waivers.json');
  const text = readText(path);
  const bad: Bad = (place, why) => {
    const line = lineIn(text, place === null ? [] : [place]);
    throw new Problem('data.bad_file', { path, why: `line ${line}: ${why}` });
  };
  return { entries: entriesOf(jsonOf(text, path), bad), bad };
}

function entriesOf(list: unknown, bad: Bad): WaiverEntry[] {
  if (!Array.isArray(list)) return bad(null, 'not a list');
  const read = list.map((entry: unknown, place): WaiverEntry => {
    const fault = waiver.fault(entry);
    if (fault !== null) return bad(place, within(nameOf(entry), fault));
    return { place, waiver: entry as LawWaiver };
  });
  for (const { place, waiver: each } of read) {
    const why = contradictionOf(each);
    if (why !== null) bad(place, `${each.id}: ${why}`);
  }
  requireApart(read, bad);
  return read;
}

function nameOf(entry: unknown): string {
  const { id: named } = Object(entry) as { id?: unknown };
  return typeof named === 'string' ? named : '?';
}

function contradictionOf({ since, until, endless, verified, toConfirm }: LawWaiver): string | null {
  if (until === null && endless === undefined) return 'no last day (until), nor why (endless)';
  if (until !== null && endless !== undefined) return 'both until and endless';
  if (until !== null && until < since) return `until ${until} is before since ${since}`;
  if (verified === null && toConfirm === undefined) return 'neither verified nor toConfirm';
  return null;
}

/** Editions of one id follow each other. */
function requireApart(read: readonly WaiverEntry[], bad: Bad): void {
  for (const editions of Map.groupBy(read, (each) => each.waiver.id).values()) {
    const inOrder = editions.toSorted((a, b) => (a.waiver.since < b.waiver.since ? -1 : 1));
    for (const [index, { place, waiver: after }] of inOrder.entries()) {
      const before = inOrder[index - 1]?.waiver;
      if (before && (before.until === null || before.until >= after.since)) {
        bad(place, `${after.id}: two editions in force from ${after.since}`);
      }
    }
  }
}
