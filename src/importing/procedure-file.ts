/**
 * The shape of a file of procedures. An entry is the first edition and what later ones say
 * otherwise, each from its day on, so that a change of the law is a few lines and nothing is
 * written twice.
 */
import { z } from 'zod';
import {
  channels,
  durationUnits,
  feeDeciders,
  feeKinds,
  feeUnits,
  procedureFacts,
  procedureLevels,
  type Procedure,
} from '../domain/procedure/procedure.ts';
import { addDays } from '../domain/value/plain-date.ts';
import { contradictions } from './contradictions.ts';
import { dateField as date } from './field.ts';

const words = z.string().min(1).max(2000);
const amount = z.int().min(0).max(1_000_000_000);
const count = z.int().min(0).max(99);
const period = { value: z.int().min(0).max(3660), unit: z.enum(durationUnits) };
const lasting = {
  longer: z
    .array(z.strictObject({ most: z.strictObject(period).nullable(), when: words }))
    .optional(),
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
  decidedBy: z.enum(feeDeciders),
  legalBasis: words,
  note: words.optional(),
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
  code: z.string().min(1).max(60).optional(),
  data: words.optional(),
});

const procedureCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  terms: z.partialRecord(z.enum(channels), term),
  fees: z.array(fee),
  components: z.array(component),
});

const procedure = z.strictObject({
  code,
  name: words,
  shortName: z.string().min(1).max(80),
  field: words,
  levels: z.array(z.enum(procedureLevels)).min(1),
  cases: z.array(procedureCase).min(1),
  supplement: z.strictObject({
    clock: z.enum(['restart', 'resume', 'fixed']),
    fixed: z.strictObject(period).optional(),
    citizenLimitDays: z.int().min(1).nullable(),
  }),
  results: z.array(
    z.strictObject({
      ...{ name: words, electronic: z.boolean() },
      code: z.string().min(1).max(60).optional(),
    }),
  ),
  keywords: z.array(words),
  validFrom: date,
  validTo: date.nullable(),
  ended: z.strictObject({ legalBasis: words, successors: z.array(code) }).optional(),
  nationwide: z.literal(true).optional(),
  onlyInOutage: z.array(z.enum(channels)).min(1).optional(),
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

/** What a later edition says otherwise than the one before it, from a day on. */
const change = procedure
  .omit({ code: true, validTo: true, ended: true, cases: true })
  .partial()
  .extend({
    validFrom: date,
    /** Of a case that the edition before has: what is otherwise. A new one is whole. */
    cases: z.array(procedureCase.partial().extend({ id: procedureCase.shape.id })).optional(),
  });

const withChanges = procedure.extend({ changes: z.array(change).optional() });
type WithChanges = z.infer<typeof withChanges>;
type EditionChange = z.infer<typeof change>;
type Case = z.infer<typeof procedureCase>;

/** What one file holds: right in shape, and each edition right in itself. */
export const procedureFile = z.array(
  withChanges.superRefine((read, context) => {
    const issue = (message: string) => {
      context.addIssue({ code: 'custom', message: `${read.code}: ${message}` });
    };
    const { validFrom, changes = [] } = read;
    for (const [index, { validFrom: from, cases = [] }] of changes.entries()) {
      const before = changes[index - 1]?.validFrom ?? validFrom;
      if (from <= before) issue(`the change of ${from} does not come after ${before}`);
      for (const { id, ...told } of cases) {
        const whole = 'name' in told && 'terms' in told && 'fees' in told && 'components' in told;
        if (!whole && !hadBefore(read, index, id)) issue(`the change of ${from}: no case "${id}"`);
      }
    }
    for (const edition of editionsIn(read)) for (const what of contradictions(edition)) issue(what);
  }),
);

function hadBefore({ cases, changes = [] }: WithChanges, index: number, id: string): boolean {
  const earlier = changes.slice(0, index).flatMap((each) => each.cases ?? []);
  return [...cases, ...earlier].some((each) => each.id === id);
}

/**
 * The editions that one entry of a file tells of, the earliest first: each ends on the day before
 * the next begins, and the last as the entry says.
 */
export function editionsIn({ changes = [], ...first }: WithChanges): Procedure[] {
  const { validTo, ended, ...begins } = first;
  const starts = [begins.validFrom, ...changes.map((each) => each.validFrom)];
  let edition: Omit<WithChanges, 'validTo' | 'ended' | 'changes'> = begins;
  return starts.map((_, index) => {
    if (index > 0) edition = changed(edition, changes[index - 1]!);
    const next = starts[index + 1];
    const end =
      next === undefined
        ? { validTo, ...(ended !== undefined && { ended }) }
        : { validTo: addDays(next, -1) };
    return { ...edition, ...end } as Procedure;
  });
}

function changed<T extends Omit<WithChanges, 'validTo' | 'ended' | 'changes'>>(
  before: T,
  { cases = [], verified = [], ...told }: EditionChange,
): T {
  const ids = new Set(before.cases.map(({ id }) => id));
  const kept = before.cases.map((each) => {
    const otherwise = cases.find(({ id }) => id === each.id);
    return otherwise === undefined ? each : ({ ...each, ...otherwise } as Case);
  });
  const added = cases.filter(({ id }) => !ids.has(id)) as Case[];
  return {
    ...before,
    ...told,
    cases: [...kept, ...added],
    verified: [...before.verified, ...verified],
  };
}
