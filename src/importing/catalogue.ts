/** Reading the shipped (or an office's own) catalogue files into domain values. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayKinds, type CalendarDay } from '../domain/calendar/calendar.ts';
import { officeKinds } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import type { Procedure } from '../domain/procedure/procedure.ts';
import { parseName } from '../domain/value/text.ts';
import { withFile } from '../files/problem.ts';
import { readText } from '../files/read.ts';
import { readCsv, readData } from './data-file.ts';
import { editionDigest } from './edition-digest.ts';
import { agencyField, dateField as date } from './field.ts';
import { lineIn } from './json-place.ts';
import { editionsIn, procedureFile } from './procedure-file.ts';

const words = z.string().min(1).max(2000);

/** Every procedure of a folder of JSON files, by code and date; throws `data.bad_file`. */
export function readProcedures(folder: string): { edition: string; procedure: Procedure }[] {
  const found = filesOf(folder)
    .flatMap((path) => readData(path, procedureFile).map((read, entry) => ({ path, entry, read })))
    .flatMap(({ read, ...place }) => editionsIn(read).map((procedure) => ({ ...place, procedure })))
    .sort((a, b) => (sortKey(a.procedure) < sortKey(b.procedure) ? -1 : 1));
  const codes = new Set(found.map(({ procedure }) => procedure.code));
  for (const [index, { path, entry, procedure }] of found.entries()) {
    const ofCode = (other: Procedure | undefined) =>
      other?.code === procedure.code ? other : null;
    const before = ofCode(found[index - 1]?.procedure);
    const after = ofCode(found[index + 1]?.procedure);
    const what = amongEditions(procedure, { before, after, codes });
    if (what === null) continue;
    const line = lineIn(readText(path), [entry]);
    throw new Problem('data.bad_file', { path, why: `line ${line}: ${procedure.code}: ${what}` });
  }
  return found.map(({ procedure }) => ({ edition: editionDigest(procedure), procedure }));
}

interface Neighbours {
  before: Procedure | null;
  after: Procedure | null;
  codes: ReadonlySet<string>;
}

/** What an edition says against those before and behind it, and the other procedures; or `null`. */
function amongEditions(procedure: Procedure, { before, after, codes }: Neighbours): string | null {
  const { validFrom, validTo, ended } = procedure;
  if (before && overlaps(before, procedure)) return `two editions in force from ${validFrom}`;
  if (after && ended) return `it has ended, and yet has an edition from ${after.validFrom}`;
  if (!after && validTo !== null && !ended) {
    return `it ends on ${validTo}: "ended" says by what, or an edition follows`;
  }
  const unknown = ended?.successors.find((code) => !codes.has(code));
  return unknown === undefined ? null : `there is no procedure ${unknown}, its successor`;
}

function filesOf(folder: string): string[] {
  const names = withFile('file.cannot_read', folder, () => readdirSync(folder));
  const files = names.filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => join(folder, file));
}

function sortKey({ code, validFrom }: Procedure): string {
  return `${code} ${validFrom}`;
}

function overlaps(before: Procedure, after: Procedure): boolean {
  return before.validTo === null || before.validTo >= after.validFrom;
}

/** Letters that a program lost on the way are not put on papers. */
const dayName = words.refine((name) => parseName(name) !== null, 'a name with all its letters');

const calendarDay = z.strictObject({
  date,
  kind: z.enum(dayKinds),
  name: dayName,
  status: z.enum(['official', 'provisional', 'guess']),
  source: words,
});

/** The calendar rows of a CSV file (`date,kind,name,status,source`). */
export function readCalendar(path: string): CalendarDay[] {
  const days = readCsv(path, calendarDay);
  const dates = days.map((day) => day.date);
  const twice = dates.find((each, index) => dates.indexOf(each) !== index);
  if (twice) throw new Problem('data.bad_file', { path, why: `${twice}: two rows for one day` });
  return days;
}

const preset = z.strictObject({
  agencyId: agencyField,
  name: words,
  /** Names that it has taken since, by the day of each, in order. */
  renamed: z.array(z.strictObject({ from: date, name: words })).optional(),
  kind: z.enum(officeKinds),
  parent: agencyField.nullable(),
  /** The administrative unit the office serves, by its code in `units/communes.csv`. */
  unitCode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  /** For an office that is no more: the ids of those that took over. */
  successors: z.array(agencyField).optional(),
  validFrom: date,
  validTo: date.nullable(),
  note: words.optional(),
});
/** How offices of a unit are named, by kind: `{unit}` is the unit. */
const naming = z.partialRecord(z.enum(officeKinds), words);
const presetFile = z.strictObject({
  naming: z.strictObject({ office: naming, superior: naming, unitKinds: z.array(words) }),
  presets: z.array(
    z.strictObject({
      group: z.string(),
      title: words,
      validFrom: date,
      validTo: date.nullable(),
      offices: z.array(preset).min(1),
    }),
  ),
});
export type OfficeFile = z.infer<typeof presetFile>;

/** Ready-made offices, by group, and how others are named. */
export function readOffices(path: string): OfficeFile {
  return readData(path, presetFile);
}
