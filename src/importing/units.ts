/** The administrative units and the code tables beside them, as the shipped files give them. */
import { join } from 'node:path';
import { z } from 'zod';
import { byFoldedName, type FormerCommunes } from '../domain/office/former-commune.ts';
import type { Unit } from '../domain/office/unit.ts';
import { Problem } from '../domain/problem.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { readShippedText } from '../files/packed.ts';
import { placeKinds } from '../locale/vi/place-kinds.ts';
import { csvIn, readCsv } from './data-file.ts';
import { dateField as date } from './field.ts';

const name = z.string().min(1).max(200);
const provinceCode = z.string().regex(/^\d{2}$/);

const province = z
  .strictObject({ code: provinceCode, name, valid_from: date, note: z.string() })
  .transform(({ code, name, valid_from: validFrom, note }) => ({ code, name, validFrom, note }));
type Province = z.output<typeof province>;

const commune = z
  .strictObject({
    code: z.string().regex(/^\d{5}$/),
    name,
    province: provinceCode,
    valid_from: date,
  })
  .transform(({ code, name, province, valid_from: validFrom }) => ({
    code,
    name,
    province,
    validFrom,
  }));
type Commune = z.output<typeof commune>;

/** Provinces and communes of a folder. A code is reused under new names: its key has the date. */
export function readUnits(folder: string): { provinces: Province[]; communes: Commune[] } {
  const path = join(folder, 'communes.csv');
  return {
    provinces: readCsv(join(folder, 'provinces.csv'), province),
    communes: csvIn(path, readShippedText(path), commune),
  };
}

/**
 * Those of a day under the names that they have on it, provinces first, each commune with the name
 * of its province.
 */
export function unitsInForce(folder: string, today: PlainDate): Unit[] {
  const { provinces, communes } = readUnits(folder);
  const provincesNow = namedOn(provinces, today);
  const names = new Map(provincesNow.map(({ code, name }) => [code, name]));
  return [
    ...provincesNow.map(({ code, name, validFrom }) => ({ code, name, province: null, validFrom })),
    ...namedOn(communes, today).map((each) => ({
      ...each,
      province: names.get(each.province) ?? each.province,
    })),
  ];
}

/** A code keeps its place in the list under each of its names: the latest that has begun holds. */
function namedOn<U extends { code: string; validFrom: PlainDate }>(
  units: readonly U[],
  day: PlainDate,
): U[] {
  const named = new Map<string, U>();
  for (const unit of units) {
    const known = named.get(unit.code);
    const isLater = !known || known.validFrom <= unit.validFrom;
    if (unit.validFrom <= day && isLater) named.set(unit.code, unit);
  }
  return [...named.values()];
}

/**
 * The communes until 30 June 2025, each with one that has it, or a part of it, since: a line for
 * every commune of the first day in `communes.csv`, in its order. A line has districts (`#`, behind
 * `@` the province where it is another than before), behind each the names; `=` is the new one's own.
 * Throws `data.bad_file`.
 */
export function formerCommunes(folder: string): FormerCommunes {
  const path = join(folder, 'communes-before.txt');
  const lines = readShippedText(path).trimEnd().split('\n');
  const { communes } = readUnits(folder);
  const [first] = communes.map(({ validFrom }) => validFrom).toSorted();
  const since = communes.filter(({ validFrom }) => validFrom === first);
  if (lines.length !== since.length) {
    const why = `${lines.length} lines where communes.csv has ${since.length} communes`;
    throw new Problem('data.bad_file', { path, why });
  }
  let [province, district] = ['', ''];
  const all = lines.flatMap((line, at) => {
    const { code, name: own } = since[at]!;
    return line.split(';').flatMap((piece) => {
      const [, first, second, names = ''] = /^(?:@([^#]+))?(?:#([^:]+):)?(.*)$/.exec(piece) ?? [];
      [province, district] = [first ?? province, second ?? district];
      const all = names.split(',').filter((each) => each !== '');
      const named = (each: string): string => (each === '=' ? nameAlone(own) : each);
      return all.map((each) => ({ name: named(each), district, province, code }));
    });
  });
  return byFoldedName(all);
}

/** Without the kind in front. */
function nameAlone(name: string): string {
  const kind = placeKinds.find(({ word }) => name.toLowerCase().startsWith(`${word} `));
  return name.slice(kind === undefined ? 0 : kind.word.length + 1);
}

const cccdPlace = z
  .strictObject({
    prefix: z.string().regex(/^\d{3}$/),
    province_before_2025_07: name,
    province: name,
    province_code: provinceCode,
  })
  .transform(({ prefix, province_before_2025_07: before, province, province_code: code }) => ({
    prefix,
    before,
    province,
    code,
  }));
type CccdPlace = z.output<typeof cccdPlace>;

/** What the first three digits of a citizen number say: the province of the first 63, and now. */
export function readCccdPlaces(path: string): CccdPlace[] {
  return readCsv(path, cccdPlace);
}

const bank = z
  .strictObject({ bin: z.string().regex(/^\d{6}$/), code: name, short_name: name, name })
  .transform(({ bin, code, short_name: shortName, name }) => ({ bin, code, shortName, name }));
type Bank = z.output<typeof bank>;

/** Banks that take transfers by VietQR, by the six digits that a payment code carries. */
export function readBanks(path: string): Bank[] {
  return readCsv(path, bank);
}
