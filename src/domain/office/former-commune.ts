/**
 * Communes that there are no more since 1 July 2025 (Resolution 202/2025/QH15 and those of the
 * provinces): found in an address, with all that may have taken their place. Nothing is decided by
 * a guess: where one name was that of several, all of them are told.
 */
import { plainDate, type PlainDate } from '../value/plain-date.ts';
import { fold } from '../value/text.ts';
import type { Unit } from './unit.ts';

/** Names without their kinds, as `Hà Phong`; `code` is of a commune that has it now. */
export interface FormerCommune {
  name: string;
  district: string;
  province: string;
  code: string;
}

/** All there were, by what their names are folded. */
export type FormerCommunes = ReadonlyMap<string, readonly FormerCommune[]>;

export function byFoldedName(all: readonly FormerCommune[]): FormerCommunes {
  return Map.groupBy(all, ({ name }) => foldedName(name));
}

/** A commune that has ceased as it was written, and its address with each successor. */
export interface CeasedCommune {
  written: string;
  now: readonly { unit: string; address: string }[];
}

/** The day from which there are the communes of today. */
export const COMMUNES_SINCE: PlainDate = plainDate(2025, 7, 1)!;

/** What a place is called in front of its name; a city was of a district, or is of a province. */
export interface PlaceKind {
  word: string;
  /** As people shorten it, with what stands behind. */
  short: readonly string[];
  level: 'commune' | 'district' | 'province' | 'above';
}

/** What there was, what there is, and what places are called. */
export interface KnownPlaces {
  former: FormerCommunes;
  units: readonly Unit[];
  kinds: readonly PlaceKind[];
}

/** A place that an address names; `kind` is `null` where no word says what it is. */
interface NamedPlace {
  at: number;
  kind: PlaceKind | null;
  /** With its kind, as it was written. */
  whole: string;
  name: string;
}

/** Names with a dash in them begin so: one elsewhere parts two places. */
const WITH_DASH =
  /(?:ba ria|cam ly|chan may|lam vien|lang biang|phuong lien|van mieu|xuan huong|xuan truong)$/;

/** What people write for a province besides its name. */
const ALSO: Readonly<Record<string, string>> = { hcm: 'ho chi minh', 'sai gon': 'ho chi minh' };

/** `null` where the address names none that has ceased, or one of that name is there today. */
export function ceasedIn(address: string, known: KnownPlaces): CeasedCommune | null {
  const { former, units, kinds } = known;
  const places = placesIn(address, kinds);
  const at = places.findLastIndex(({ kind }) => kind?.level === 'commune');
  const place = at < 0 ? unsaidIn(places, former) : places[at]!;
  if (place === null) return null;
  const behind = places.slice(places.indexOf(place) + 1);
  const { found, byDistrict } = fittingOf(place, behind, known);
  const codes = new Set(found.map(({ code }) => code));
  const successors = units.filter(({ code, province }) => province !== null && codes.has(code));
  const there = byDistrict ? successors : units.filter(isIn(behind, known));
  if (successors.length === 0 || there.some((unit) => isNamed(unit, place, kinds))) return null;
  const before = address.slice(0, place.at);
  return {
    written: place.whole,
    now: successors.map(({ name, province }) => {
      return { unit: `${name}, ${province}`, address: `${before}${name}, ${province}` };
    }),
  };
}

/** A name that no word calls a commune is one where its district or province stands behind. */
function unsaidIn(places: readonly NamedPlace[], former: FormerCommunes): NamedPlace | null {
  const isOne = (place: NamedPlace, at: number): boolean =>
    place.kind === null &&
    calledSo(place, former).some((each) =>
      places.slice(at + 1).some((other) => isWhere(other, each, null)),
    );
  return places.find(isOne) ?? null;
}

function calledSo({ name: written }: NamedPlace, former: FormerCommunes): FormerCommune[] {
  const alike = former.get(foldedName(written)) ?? [];
  return alike.filter(({ name }) => isSame(name, written));
}

/** Those of a name that lie where the rest of the address says. */
function fittingOf(
  place: NamedPlace,
  behind: readonly NamedPlace[],
  { former, units, kinds }: KnownPlaces,
) {
  let found = calledSo(place, former);
  const codes = new Set(found.map(({ code }) => code));
  const provinces = new Map(
    units
      .filter(({ code }) => codes.has(code))
      .map(({ code, province }) => [code, province && withoutKind(province, kinds)]),
  );
  let byDistrict = false;
  for (const [at, other] of behind.entries()) {
    const fits = found.filter((each) => isWhere(other, each, provinces.get(each.code) ?? null));
    const inDistrict = fits.filter(({ district }) => isSame(district, other.name));
    // What no word calls a district or a province may be anything.
    if (fits.length === 0 && (other.kind === null || other.kind.level === 'above')) continue;
    byDistrict ||= inDistrict.length > 0;
    // `Thành phố Hải Dương, tỉnh Hải Dương`: a city in front of its province is a district.
    const isCity = other.kind?.level === 'above' && behind.slice(at + 1).some(isProvince);
    found = isCity && inDistrict.length > 0 ? inDistrict : fits;
  }
  return { found, byDistrict };
}

function isProvince({ kind }: NamedPlace): boolean {
  return kind?.level === 'province' || kind?.level === 'above';
}

function isWhere(
  { kind, name }: NamedPlace,
  { district, province }: FormerCommune,
  provinceNow: string | null,
): boolean {
  const isDistrict = kind?.level !== 'province' && isSame(district, name);
  if (isDistrict || kind?.level === 'district') return isDistrict;
  return [province, provinceNow].some((each) => each !== null && isSame(each, name));
}

/** Of the province that stands behind, or of any where none does. */
function isIn(behind: readonly NamedPlace[], { units, kinds }: KnownPlaces) {
  const others = behind.filter(({ kind }) => kind?.level !== 'district');
  const named = units.filter(
    ({ name, province }) =>
      province === null && others.some((other) => isSame(withoutKind(name, kinds), other.name)),
  );
  return ({ province }: Unit): boolean =>
    province !== null && (named.length === 0 || named.some(({ name }) => name === province));
}

/** True where that is what it is called today, its kind with it where one was written. */
function isNamed({ name }: Unit, place: NamedPlace, kinds: readonly PlaceKind[]): boolean {
  const kind = kindAt(name, kinds, false);
  if (!isSame(name.slice(kind?.length ?? 0), place.name)) return false;
  return place.kind === null || place.kind === kind?.kind;
}

function placesIn(address: string, kinds: readonly PlaceKind[]): NamedPlace[] {
  const plain = fold(address) === address.toLowerCase().trim();
  const places: NamedPlace[] = [];
  let open: { at: number; kind: PlaceKind | null; from: number } | null = null;
  const close = (end: number): void => {
    if (open === null) return;
    const { at, kind, from } = open;
    const [name, whole] = [address.slice(from, end).trim(), address.slice(at, end).trim()];
    if (name !== '') places.push({ at, kind, whole, name });
    open = null;
  };
  for (const { 0: sign, index } of address.matchAll(SIGNS)) {
    // Still within the words of a kind: `xã` in `thị xã` is no commune.
    if (open !== null && index < open.from) continue;
    const isWithin = sign.includes('-') && WITH_DASH.test(fold(address.slice(0, index)));
    const found = kindAt(address.slice(index), kinds, plain);
    if (PARTS.test(sign)) {
      if (!isWithin) close(index);
    } else if (found !== null) {
      close(index);
      open = { at: index, kind: found.kind, from: index + found.length };
    } else open ??= { at: index, kind: null, from: index };
  }
  close(address.length);
  return places;
}

/** Where a word begins, and what parts places. */
const SIGNS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|[,;\n]|\s-\s/gu;
const PARTS = /[,;\s]/;

/** Words without marks count where nothing in the text has any. */
function kindAt(text: string, kinds: readonly PlaceKind[], plain: boolean) {
  const small = text.toLowerCase();
  for (const kind of kinds) {
    const forms = [`${kind.word} `, ...kind.short, ...(plain ? [`${fold(kind.word)} `] : [])];
    const form = forms.find((each) => small.startsWith(each));
    if (form !== undefined) return { kind, length: form.length };
  }
  return null;
}

function withoutKind(name: string, kinds: readonly PlaceKind[]): string {
  return name.slice(kindAt(name, kinds, false)?.length ?? 0);
}

/** By letters, and by marks where the written one has any, wherever a syllable has its tone. */
function isSame(name: string, written: string): boolean {
  const said = fold(written);
  const other = ALSO[said];
  if (foldedName(name) !== foldedName(other ?? said)) return false;
  const isPlain = other !== undefined || said === written.toLowerCase();
  return isPlain || marksOf(name) === marksOf(written);
}

/** Without the noughts in front of a number. */
function foldedName(name: string): string {
  return fold(name).replace(/^0+(?=\d)/, '');
}

function marksOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .split(/[\s-]+/);
  return words.map((word) => [...word].toSorted().join('')).join(' ');
}
