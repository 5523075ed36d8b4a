/** Reading the layouts of the official reports that ship with the program. */
import { join } from 'node:path';
import { z } from 'zod';
import { columnsOf, parseFormCheck, type FormLayout } from '../domain/report/form-06a.ts';
import { breakdowns } from '../domain/report/group.ts';
import { dossierFigureNames, parseSumOf, type ReportLayout } from '../domain/report/layout.ts';
import { qualityFigures, type QualityLayout } from '../domain/report/quality.ts';
import { readData } from './data-file.ts';
import { dateField as date } from './field.ts';

const words = z.string().min(1).max(500);
const both = z.strictObject({ vi: words, en: words });
const head = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,40}$/),
  title: both,
  heading: both,
  validFrom: date,
  validTo: date.nullable(),
  legalBasis: words,
  source: words,
  verified: z.boolean(),
});

/** Text that a parser of the domain reads, which answers `null` to what it cannot. */
function read<T>(parse: (text: string) => T | null, expected: (text: string) => string) {
  return z.string().transform((text, context) => {
    const parsed = parse(text);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: expected(text) });
    return z.NEVER;
  });
}

function sumOf<Name extends string>(names: readonly Name[]) {
  const parse = (text: string) => parseSumOf(text, names);
  return read(parse, (text) => `"${text}" names a figure that there is not, or is no sum`);
}

const column = z.strictObject({
  number: z.int().min(1).max(99),
  sum: sumOf(dossierFigureNames),
  title: both,
});
const check = read(parseFormCheck, (text) => `"${text}" is no check such as 3=4+5 or 6=11(t-1)`);

const formLayout = head
  .extend({
    form: words,
    variants: z.partialRecord(z.enum(breakdowns), both),
    groups: z.array(z.strictObject({ title: both, columns: z.array(column).min(1) })).min(1),
    checks: z.array(check),
    notes: z.array(both),
  })
  .superRefine(({ groups, checks }, context) => {
    const numbers = columnsOf({ groups }).map(({ number }) => number);
    const twice = numbers.find((n, index) => numbers.indexOf(n) !== index);
    if (twice !== undefined) {
      context.addIssue({ code: 'custom', path: ['groups'], message: `two columns ${twice}` });
    }
    for (const [index, { text, column: sum, of }] of checks.entries()) {
      const unknown = [sum, ...of].find((n) => !numbers.includes(n));
      if (unknown === undefined) continue;
      const message = `"${text}": there is no column ${unknown}`;
      context.addIssue({ code: 'custom', path: ['checks', index], message });
    }
  });

const component = {
  id: z.string().regex(/^[\w.]{1,8}$/),
  group: words,
  title: both,
  max: z.number().min(0).max(100).nullable(),
  target: z.number().gt(0).max(1).nullable(),
};
const qualityLayout = head
  .extend({
    groups: z.record(words, both),
    reasons: z.record(words, both),
    components: z
      .array(
        z.discriminatedUnion('state', [
          z.strictObject({ ...component, state: z.literal('not_here'), why: words }),
          z.strictObject({
            ...component,
            state: z.enum(['computed', 'partly']),
            numerator: sumOf(qualityFigures),
            denominator: sumOf(qualityFigures),
            formula: both,
          }),
        ]),
      )
      .min(1),
  })
  .superRefine(({ groups, reasons, components }, context) => {
    const ids = components.map(({ id }) => id);
    for (const [index, each] of components.entries()) {
      const issue = (message: string): void =>
        context.addIssue({ code: 'custom', path: ['components', index], message });
      if (ids.indexOf(each.id) !== index) issue(`two components "${each.id}"`);
      if (!(each.group in groups)) issue(`there is no group "${each.group}"`);
      if (each.state === 'not_here' && !(each.why in reasons)) {
        issue(`there is no reason "${each.why}"`);
      }
    }
  });

/** The layouts of one report; of each day there is one at most, and an id names one. */
function layouts<T extends ReportLayout>(layout: z.ZodType<T>) {
  return z
    .array(layout)
    .min(1)
    .superRefine((all, context) => {
      for (const [index, { id, validFrom, validTo }] of all.entries()) {
        const issue = (message: string): void =>
          context.addIssue({ code: 'custom', path: [index], message: `${id}: ${message}` });
        if (validTo !== null && validTo < validFrom) issue('validTo is before validFrom');
        for (const other of all.slice(0, index)) {
          const apart =
            (other.validTo !== null && other.validTo < validFrom) ||
            (validTo !== null && validTo < other.validFrom);
          if (other.id === id) issue('two layouts of one id');
          else if (!apart) issue(`its dates overlap those of ${other.id}`);
        }
      }
    });
}

/** The layouts of form II.06a, by their dates; throws `data.bad_file`. */
export function readFormLayouts(dataFolder: string): FormLayout[] {
  return readData(join(dataFolder, 'reports', '06a.json'), layouts(formLayout));
}

/** The layouts of the index of quality, by their dates; throws `data.bad_file`. */
export function readQualityLayouts(dataFolder: string): QualityLayout[] {
  return readData(join(dataFolder, 'reports', 'quality.json'), layouts(qualityLayout));
}
