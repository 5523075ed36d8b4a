/** Reading the shipped (or an office's own) catalogue files into domain values. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayKinds, type CalendarDay } from '../domain/calendar/calendar.ts';
import { officeKinds } from '../domain/office/office.ts';
import { Problem } from '../domain/problem.ts';
import {
  channels,
  durationUnits,
  feeKinds,
  feeUnits,
  procedureFacts,
  procedureLevels,
  type Procedure,
} from '../domain/procedure/procedure.ts';
import { parseName } from '../domain/value/text.ts';
import { withFile } from '../files/problem.ts';
import { contradictions } from './contradictions.ts';
import { readCsv, readData } from './data-file.ts';
import { agencyField, dateField as date } from './field.ts';

const words = z.string().min(1).max(2000);
const amount = z.int().min(0).max(1_000_000_000);
const count = z.int().min(0).max(99);
const period = { value: z.int().min(0).max(3660), unit: z.enum(durationUnits) };
const lasting = {
  longer: z.array(z.strictObject({ ...period, when: words })).optional(),
  hardArea: z.strictObject(period).optional(),
};
const code = z.string().regex(/^\d\.\d{6}$/);

const term = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.enum(['civil', 'hours']),
    ...period,
    from: z.literal('review').optional(),
    ...lasting,
  }),
  z.strictObject({
    rule: z.literal('same_day_cutoff'),
    cutoff: z.string().regex(/^\d{2}:\d{2}$/),
    ...lasting,
  }),
  z.strictObject({ rule: z.literal('none'), ...lasting }),
  z.strictObject({ rule: z.literal('unstated'), ...lasting }),
]);

const fee = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  kind: z.enum(feeKinds),
  per: z.enum(feeUnits),
  amount: amount.nullable(),
  tiers: z.array(z.strictObject({ from: z.int().min(2), amount })).optional(),
  ceiling: amount.optional(),
  defaultQuantity: count,
  channels: z.array(z.enum(channels)).optional(),
  decidedBy: z.enum(['state', 'province']),
  legalBasis: words,
});

const component = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  originals: count,
  certified: count,
  copies: count,
  need: z.enum(['always', 'conditional']),
  when: words.optional(),
  presentOnly: z.boolean().optional(),
  data: words.optional(),
});

const procedure = z.strictObject({
  code,
  name: words,
  shortName: z.string().min(1).max(80),
  field: words,
  levels: z.array(z.enum(procedureLevels)).min(1),
  cases: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: words,
        terms: z.partialRecord(z.enum(channels), term),
        fees: z.array(fee),
        components: z.array(component),
      }),
    )
    .min(1),
  supplement: z.strictObject({
    clock: z.enum(['restart', 'resume', 'fixed']),
    fixed: z.strictObject(period).optional(),
    citizenLimitDays: z.int().min(1).nullable(),
  }),
  results: z.array(z.strictObject({ name: words, electronic: z.boolean() })),
  keywords: z.array(words),
  validFrom: date,
  validTo: date.nullable(),
  ended: z.strictObject({ legalBasis: words, successors: z.array(code) }).optional(),
  nationwide: z.literal(true).optional(),
  legalBasis: z.array(words),
  verified: z.array(
    z.strictObject({
      facts: z.array(z.enum(procedureFacts)).min(1),
      source: words,
      checkedOn: date,
      since: date.optional(),
    }),
  ),
  toConfirm: z.array(words),
});

/** What one file holds: right in shape, and each procedure right in itself. */
const procedureFile = z.array(
  procedure.superRefine((read, context) => {
    for (const message of contradictions(read as Procedure)) {
      context.addIssue({ code: 'custom', message: `${read.code}: ${message}` });
    }
  }),
);

/** Every procedure of a folder of JSON files, by code and date; throws `data.bad_file`. */
export function readProcedures(folder: string): { edition: string; procedure: Procedure }[] {
  const found = filesOf(folder)
    .flatMap((path) => readData(path, procedureFile).map((read) => ({ path, read })))
    .map(({ path, read }) => ({ path, edition: editionOf(read), procedure: read as Procedure }))
    .sort((a, b) => (sortKey(a.procedure) < sortKey(b.procedure) ? -1 : 1));
  for (const [index, { path, procedure }] of found.entries()) {
    const before = found[index - 1]?.procedure;
    if (before && before.code === procedure.code && overlaps(before, procedure)) {
      const why = `${procedure.code}: two editions in force from ${procedure.validFrom}`;
      throw new Problem('data.bad_file', { path, why });
    }
  }
  return found.map(({ edition, procedure }) => ({ edition, procedure }));
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

/** What tells one edition of a procedure from another: its whole content. */
function editionOf(read: unknown): string {
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 20);
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
