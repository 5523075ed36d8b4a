/** What a row's words for a procedure or an office stand for. */
import { editionOn, type Procedure } from '../procedure/procedure.ts';
import type { Office } from '../office/office.ts';
import { parseAgencyId, parseProcedureCode, type AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { nearest } from '../value/text.ts';
import { folded } from './cells.ts';

export interface BookEdition {
  edition: string;
  procedure: Procedure;
}

/** The catalogue by code and by name. */
export interface ProcedureBook {
  /** The code that a cell means; `near` are those it may mean. */
  find(cell: string): { code: string } | { near: string[] };
  /** The edition in force on a date, else the latest. */
  edition(code: string, date: PlainDate): BookEdition;
}

/** `editions` in the order of publishing. */
export function procedureBook(editions: readonly BookEdition[]): ProcedureBook {
  const byCode = new Map<string, BookEdition[]>();
  const byName = new Map<string, Set<string>>();
  for (const each of editions) {
    const { code, name, shortName } = each.procedure;
    byCode.set(code, [...(byCode.get(code) ?? []), each]);
    for (const title of [name, shortName]) {
      byName.set(folded(title), (byName.get(folded(title)) ?? new Set()).add(code));
    }
  }
  for (const list of byCode.values()) list.sort(newestFirst).reverse();
  const known = new Map<string, { code: string } | { near: string[] }>();
  // A register has thousands of rows of the same few procedures and days.
  const inForce = new Map<string, BookEdition>();
  return {
    find(cell) {
      const kept = known.get(cell);
      if (kept) return kept;
      const found = meant(cell, byCode, byName);
      if (known.size < MOST_KEPT) known.set(cell, found);
      return found;
    },
    edition(code, date) {
      const key = `${code} ${date}`;
      const kept = inForce.get(key);
      if (kept) return kept;
      const found = editionOn(byCode.get(code)!, date, ({ procedure }) => procedure)!;
      if (inForce.size < MOST_KEPT) inForce.set(key, found);
      return found;
    },
  };
}

const MOST_KEPT = 10_000;

/** The latest validity first; of two editions of one day the one published later. */
function newestFirst(left: BookEdition, right: BookEdition): number {
  const [a, b] = [left.procedure.validFrom, right.procedure.validFrom];
  return a < b ? -1 : Number(a > b);
}

function meant(
  cell: string,
  byCode: ReadonlyMap<string, BookEdition[]>,
  byName: ReadonlyMap<string, ReadonlySet<string>>,
): { code: string } | { near: string[] } {
  // `1.001193 - Đăng ký khai sinh`: the code says it.
  const first = /^\S+/.exec(cell)?.[0] ?? '';
  const code = parseProcedureCode(cell) ?? parseProcedureCode(first.replace(/[-–:,.;]+$/, ''));
  if (code !== null && byCode.has(code)) return { code };
  if (code !== null) return { near: nearest(code, [...byCode.keys()]) };
  const rounded = /^\d[.,]\d{1,5}$/.test(cell) ? cell.replace(',', '.').padEnd(8, '0') : null;
  // A number has no noughts at its end, and no other code is near it.
  if (rounded !== null) return { near: byCode.has(rounded) ? [rounded] : [] };
  const name = folded(cell);
  const codes = [...(byName.get(name) ?? byName.get(name.replace(/^thu tuc /, '')) ?? [])];
  if (codes.length === 1) return { code: codes[0]! };
  if (codes.length > 1) return { near: codes.slice(0, 3) };
  return { near: nearByName(name, byName) };
}

/** Of so many letters one may be another: more of them make another name of it. */
const LETTERS_A_SLIP = 8;
const SHORTEST_BEGINNING = 8;

/** What a title that nobody knows stands for where only one can be meant: a suggestion is taken. */
function nearByName(cell: string, byName: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const name = cell.replace(/\bdk\b/g, 'dang ky');
  const whole = byName.get(name) ?? byName.get(`dang ky ${name}`);
  if (whole) return [...whole].slice(0, 3);
  const titles = [...byName.keys()];
  const begun = titles.filter(
    (title) => name.length >= SHORTEST_BEGINNING && title.startsWith(`${name} `),
  );
  const most = Math.floor(name.length / LETTERS_A_SLIP);
  const like = begun.length > 0 ? begun : nearest(name, titles, most);
  const codes = new Set(like.flatMap((title) => [...byName.get(title)!]));
  return codes.size === 1 ? [...codes] : [];
}

/** An office that was there before, or that is there now and has not been opened here. */
export interface KnownPreset {
  office: Office;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  successors: readonly AgencyId[];
}

/** The offices of this store, and those that may be opened on the way. */
export interface OfficeBook {
  find(cell: string): { id: AgencyId } | { near: string[] };
  /** True of the offices of this store. */
  isHere(this: void, office: AgencyId): boolean;
  /** What a row that names the office makes known here; `null` where it is known already. */
  opens(office: AgencyId): KnownPreset | null;
  /** Who acts for an office that is no more: our own, when it took over. */
  holderOf(office: AgencyId, own: AgencyId, today: PlainDate): AgencyId;
}

export function officeBook(
  offices: readonly Office[],
  presets: readonly KnownPreset[],
): OfficeBook {
  const byId = new Map(offices.map((office) => [office.agencyId, office]));
  const presetById = new Map(presets.map((preset) => [preset.office.agencyId, preset]));
  const byName = new Map<string, AgencyId | null>();
  for (const { agencyId, name } of [...offices, ...presets.map(({ office }) => office)]) {
    const before = byName.get(folded(name));
    // One name of two offices names neither.
    byName.set(folded(name), before === undefined || before === agencyId ? agencyId : null);
  }
  return {
    find(cell) {
      const id = parseAgencyId(cell) ?? byName.get(folded(cell)) ?? null;
      if (id !== null && (byId.has(id) || presetById.has(id))) return { id };
      return { near: nearest(cell, [...byId.keys(), ...presetById.keys(), ...byName.keys()]) };
    },
    isHere: (office) => byId.has(office),
    opens: (office) => (byId.has(office) ? null : (presetById.get(office) ?? null)),
    holderOf(office, own, today) {
      const preset = presetById.get(office);
      const gone = preset !== undefined && preset.validTo !== null && preset.validTo < today;
      return gone && preset.successors.includes(own) ? own : office;
    },
  };
}
