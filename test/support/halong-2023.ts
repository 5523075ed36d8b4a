/**
 * The first months of 2023 in Hạ Long, as a generator: exactly the figures that were reported
 * then, with made-up people. Rows have the columns of an import.
 */
import { readFileSync } from 'node:fs';
import { addDays, weekday, type PlainDate } from '../../src/domain/value/plain-date.ts';

/** What the report of the time says; the tests hold ours to it. */
export const reported = {
  city: { received: 8082, online: 8059, onlineShare: 0.9972, resolved: 8486 },
  cityResults: { resultDigitised: 5864, resultDigitisedShare: 0.691 },
  communes: { received: 27702, online: 27564, onlineShare: 0.995 },
  landForms: { eForms: 3135, eFormShare: 0.75 },
  post: { received: 160, returned: 160 },
  accounts: 312,
} as const;

export interface Row {
  code: string;
  procedure: string;
  name: string;
  received_at: string;
  due_date: string;
  channel: 'online' | 'counter' | 'post';
  source: 'portal' | 'app' | 'assisted' | null;
  office: string;
  status: 'returned' | 'processing';
  resolved_at: string | null;
  returned_at: string | null;
  digitised: boolean;
  result_digitised: boolean;
}

interface Preset {
  group: string;
  validTo: string | null;
  offices: { agencyId: string; name: string; kind: 'centre' | 'commune' }[];
}

const { presets } = JSON.parse(
  readFileSync(new URL('../../data/catalogue/offices.json', import.meta.url), 'utf8'),
) as { presets: Preset[] };

/** The centre of the city and its wards and communes, as they were until 30 June 2025. */
export const former = presets
  .filter(({ validTo }) => validTo === '2025-06-30')
  .flatMap(({ offices }) => offices);

export const centre = former.find(({ kind }) => kind === 'centre')!;
export const communes = former.filter(({ kind }) => kind === 'commune');
export const postOffices = [
  { agencyId: 'H49.990', name: 'Bưu điện Một', kind: 'post_office' as const },
  { agencyId: 'H49.991', name: 'Bưu điện Hai', kind: 'post_office' as const },
];

const LAND = '1.012783';
const others = ['1.004884', '2.000815', '1.001193', '1.000894'];

/** Dossiers carried over from 2022, and those of the quarter still open at its end. */
const [CARRIED, OPEN] = [700, 296];
/** E-forms of January to March and of April: 4,180 in all, 3,135 of them about land. */
const FORMS = { quarter: { land: 2400, other: 800 }, april: { land: 735, other: 245 } };
const [OFFLINE_AT_CITY, OFFLINE_AT_COMMUNES] = [23, 138];

/** Every row, in the order of reception. */
export function rows(): Row[] {
  const made = new Maker();
  made.some(CARRIED, centre.agencyId, '2022-12-01', 28, { ends: '2023-01-05' });
  const { quarter, april } = FORMS;
  const forms = quarter.land + quarter.other;
  made.some(quarter.land, centre.agencyId, '2023-01-03', 80, { source: 'app', land: true });
  made.some(quarter.other, centre.agencyId, '2023-01-03', 80, { source: 'portal' });
  const rest = reported.city.online - forms - OPEN;
  made.some(rest, centre.agencyId, '2023-01-03', 80, { source: 'assisted' });
  made.some(OPEN, centre.agencyId, '2023-03-24', 6, { source: 'assisted', ends: '2023-04-06' });
  made.some(OFFLINE_AT_CITY, centre.agencyId, '2023-01-03', 80, { channel: 'counter' });
  for (const { land, count } of [
    { land: true, count: april.land },
    { land: false, count: april.other },
  ]) {
    made.some(count, centre.agencyId, '2023-04-03', 24, { source: 'app', land });
  }
  for (const [n, { agencyId }] of communes.entries()) {
    const part = (whole: number): number =>
      Math.floor(((n + 1) * whole) / communes.length) - Math.floor((n * whole) / communes.length);
    const online = part(reported.communes.online);
    made.some(online, agencyId, '2023-01-03', 80, { source: 'assisted' });
    made.some(part(OFFLINE_AT_COMMUNES), agencyId, '2023-01-03', 80, { channel: 'counter' });
  }
  for (const { agencyId } of postOffices) {
    made.some(reported.post.received / 2, agencyId, '2023-01-09', 70, { channel: 'post' });
  }
  return made.finished();
}

interface Kind {
  channel?: Row['channel'];
  source?: Row['source'];
  land?: boolean;
  /** The day on which all of them end, instead of two days after each. */
  ends?: string;
}

class Maker {
  readonly #rows: Row[] = [];

  /** So many dossiers, spread evenly over so many days. */
  some(count: number, office: string, first: string, days: number, kind: Kind): void {
    const channel = kind.channel ?? (kind.source === undefined ? 'counter' : 'online');
    for (let n = 0; n < count; n++) {
      const day = workday(addDays(first as PlainDate, Math.floor((n * days) / count)));
      const ended = (kind.ends as PlainDate) ?? workday(addDays(day, 2));
      const number = String(this.#rows.length + 1).padStart(5, '0');
      this.#rows.push({
        code: `${office}-${day.slice(2).replaceAll('-', '')}-${number}`,
        procedure: kind.land === true ? LAND : others[n % others.length]!,
        name: `Người Thử ${number}`,
        received_at: `${day}T08:00:00+07:00`,
        due_date: addDays(ended, 1),
        channel,
        source: kind.source ?? null,
        office,
        status: 'returned',
        resolved_at: `${ended}T11:00:00+07:00`,
        returned_at: `${ended}T15:00:00+07:00`,
        digitised: channel === 'online',
        result_digitised: false,
      });
    }
  }

  /** The results of the city that were digitised: so many of those of the quarter. */
  finished(): Row[] {
    const within = (at: string | null): boolean => at !== null && at.slice(0, 7) < '2023-04';
    const results = this.#rows.filter(
      ({ office, resolved_at: at }) => office === centre.agencyId && within(at) && at! > '2023',
    );
    for (const row of results.slice(0, reported.cityResults.resultDigitised)) {
      row.result_digitised = true;
    }
    return this.#rows.toSorted((a, b) => (a.received_at < b.received_at ? -1 : 1));
  }
}

function workday(day: PlainDate): PlainDate {
  const turned = { 0: 1, 6: -1 } as Record<number, number>;
  return addDays(day, turned[weekday(day)] ?? 0);
}
