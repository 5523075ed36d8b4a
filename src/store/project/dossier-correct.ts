/** What a correction leaves in the tables: what it tells of, and nothing else. */
import type { CorrectedFacts } from '../../domain/dossier/correction.ts';
import type { Party } from '../../domain/dossier/dossier.ts';
import { isSamePerson } from '../../domain/dossier/people.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { isSame } from '../../domain/same.ts';
import { amountDue } from '../../domain/fee/fee-line.ts';
import { lessDue } from '../../domain/payment/lowered.ts';
import type { Change, Row } from '../engine/portable.ts';
import {
  componentsAnew,
  dossierChanged,
  dossierSearchWords,
  feeRows,
  missingColumn,
  partiesOf,
  personColumns,
  termColumn,
} from './dossier-row.ts';
import { lowered } from './fee-lowered.ts';
import type { Projectors } from './projectors.ts';
import { dueChange } from './dossier-clock.ts';

export const dossierCorrectProjectors: Projectors<'dossier.corrected'> = {
  'dossier.corrected': (event) => {
    const { data, personal, at, actor, version } = event;
    const { dossier, before, after } = data;
    const persons = personal && personal.after;
    const [dueBefore, dueAt] = [before.clock?.dueAt ?? null, after.clock?.dueAt ?? null];
    const change = { dossier, why: 'corrected', reason: null, dueBefore, dueAt, late: false };
    return [
      ...dossierChanged(dossier, {
        version,
        ...personColumns(persons),
        subject: persons?.subject ?? null,
        authorisation_kind: persons?.authorisation ?? null,
        missing_reason: persons?.missingReason ?? null,
        submitter_citizen: persons?.submitter?.citizen ?? null,
        ...factColumns(after),
      }),
      ...(after.components ? componentsAnew(dossier, after.components) : []),
      ...(after.fees ? feesAnew(dossier) : []),
      ...feeRows(dossier, after.fees ?? []),
      ...(dueBefore === dueAt ? [] : [dueChange(change, at, actor, version)]),
      ...lowered('corrected', event, lessDue(before.fees, after.fees), amountDue(after.fees ?? [])),
      ...formerPeople(dossier, idsOf(before), idsOf(after)),
      ...found(data, personal),
    ];
  },
};

function idsOf({ ownerCitizen, submitterCitizen }: CorrectedFacts): (string | null)[] {
  return [ownerCitizen ?? null, submitterCitizen ?? null];
}

/** Who stood in a dossier and does no more: what was written of them there stays with it. */
export function formerPeople(
  dossier: string,
  before: readonly (string | null)[],
  after: readonly (string | null)[],
): Change[] {
  const gone = new Set(before.filter((citizen) => citizen !== null && !after.includes(citizen)));
  return [...gone].flatMap((citizen): Change[] => {
    const [table, row] = ['dossier_former' as const, { dossier, citizen }];
    // Who is taken out a second time stands there already.
    return [
      { op: 'delete', table, where: row, rows: 'any' },
      { op: 'insert', table, row },
    ];
  });
}

function feesAnew(dossier: string): Change[] {
  return [{ op: 'delete', table: 'dossier_fee', where: { dossier }, rows: 'any' }];
}

/** Nobody in both, or one person; of those whom nobody could tell apart, told to the letter. */
function isStill(one: Party | null, other: Party | null): boolean {
  return isSame(one, other) || (one !== null && other !== null && isSamePerson(one, other));
}

/**
 * What is told of the same people is added to what they are found by; others take their place, and
 * whoever stays is found by what they were ever called.
 */
function found(
  { dossier, code }: { dossier: string; code: string },
  persons: StoredEvent<'dossier.corrected'>['personal'],
): Change[] {
  const after = persons?.after ?? null;
  const subject = after?.subject ?? null;
  const people = [...partiesOf(after), ...(persons?.former ?? [])];
  const words = dossierSearchWords(code, { people, subject });
  const of = { kind: 'dossier', ref: dossier, words } as const;
  const same =
    persons !== null &&
    isStill(persons.before.owner, persons.after.owner) &&
    isStill(persons.before.submitter, persons.after.submitter);
  return [{ op: same ? 'index-also' : 'index-anew', ...of }];
}

function factColumns({
  ownerCitizen,
  caseId,
  term,
  missing,
  notNeeded,
  sets,
  fees,
  returnBy,
  competent,
  clock,
}: CorrectedFacts): Row {
  return {
    // Where it goes by post was told of the former owner.
    ...(ownerCitizen !== undefined && {
      owner_citizen: ownerCitizen,
      post_address: null,
      post_phone: null,
    }),
    ...(caseId !== undefined && { case_id: caseId }),
    ...(term && { term: termColumn(term) }),
    ...(missing && { missing: missingColumn(missing) }),
    ...(notNeeded && { not_needed: missingColumn(notNeeded) }),
    ...(sets !== undefined && { sets }),
    ...(fees && { amount_due: amountDue(fees), fees_unknown: unknownOf(fees) }),
    ...(returnBy && { return_by: returnBy }),
    ...(competent && { competent }),
    ...(clock && {
      due_at: clock.dueAt,
      clock_run: JSON.stringify(clock.run),
      clock_left: clock.left && JSON.stringify(clock.left),
    }),
  };
}

function unknownOf(fees: NonNullable<CorrectedFacts['fees']>): number {
  return fees.filter(({ known }) => !known).length;
}
