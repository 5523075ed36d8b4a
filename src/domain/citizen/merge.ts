/**
 * Two records that turned out to be one person: one is kept and gains what it lacked, the other
 * gives up its number and points to it. Nothing else is rewritten: dossiers, help and tickets stay
 * on the record they were written for, and whoever asks for either record gets the kept one.
 */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { citizenStream } from '../stream.ts';
import { sameBirth } from '../value/birth-date.ts';
import type { Uuid } from '../value/id.ts';
import type { Citizen, CitizenDetails } from './citizen.ts';
import { detailsOf, lacks, requireUnrestricted, sameDetail, sameLetters } from './register.ts';

/** A record as it lies in the store, merged or not. */
export interface CitizenRecord extends Citizen {
  /** The record it was merged into; its number here is the one it had before. */
  mergedInto: Uuid | null;
}

type Field = keyof CitizenDetails;

/** What a kept record may gain; a name and a kind are never anybody else's. */
const GAINED: readonly Field[] = ['oldNumber', 'dob', 'sex', 'address', 'phone', 'email'];

/** Of these, two different ones are two different people. */
const TELLING = ['kind', 'dob', 'sex'] as const;

/** Numbers that a person or an organisation has only one of; a passport is renewed. */
const LASTING = new Set(['cccd', 'tax']);

/**
 * Decides a merge; `into` is the record that the other is part of already, if any. Throws
 * `citizen.same_record`, `citizen.already_merged`, `citizen.merge_differs` with everything in
 * which the two contradict each other, `citizen.merge_names_differ` for two names without a
 * reason, and what `requireUnrestricted` does.
 */
export function mergeCitizens(
  kept: CitizenRecord,
  other: CitizenRecord,
  { into, reason }: { into: Citizen | null; reason: string | null },
): NewEvent[] {
  if (kept.id === other.id) throw new Problem('citizen.same_record', { name: kept.name });
  if (into) {
    const detail = { name: other.name, into: into.name, kept: into.id };
    throw new Problem('citizen.already_merged', detail);
  }
  for (const each of [kept, other]) requireUnrestricted(each);
  const between = { kept: kept.id, other: other.id };
  const fields = contradictions(kept, other);
  if (fields.length > 0) throw new Problem('citizen.merge_differs', { ...between, fields });
  if (reason === null && !sameLetters(kept.name, other.name)) {
    const names: [string, string] = [kept.name, other.name];
    throw new Problem('citizen.merge_names_differ', { ...between, names });
  }
  const [before, gained] = [detailsOf(kept), gainedFrom(kept, other)];
  const after = { ...before, ...gained };
  const merged = {
    citizen: kept.id,
    merged: other.id,
    fields: Object.keys(gained) as Field[],
  };
  return [
    // The number is given up before it is taken.
    happened(
      'citizen.absorbed',
      citizenStream(other.id),
      { citizen: other.id, into: kept.id },
      { number: other.idNumber },
    ),
    happened('citizen.merged', citizenStream(kept.id), merged, { before, after, reason }),
  ];
}

function contradictions(kept: Citizen, other: Citizen): Field[] {
  const different = {
    kind: differ(kept.kind, other.kind),
    // A year alone contradicts no day of it.
    dob: kept.dob !== null && other.dob !== null && !sameBirth(kept.dob, other.dob),
    sex: differ(kept.sex, other.sex),
  };
  const fields = TELLING.filter((field) => different[field]);
  const numbers = kept.idKind === other.idKind && LASTING.has(kept.idKind ?? '');
  return numbers && differ(kept.idNumber, other.idNumber) ? ['idNumber', ...fields] : fields;
}

function differ(left: unknown, right: unknown): boolean {
  return left !== null && right !== null && left !== right;
}

function gainedFrom(kept: Citizen, other: Citizen): Partial<CitizenDetails> {
  const { idKind, idNumber } = other;
  const number = kept.idNumber === null && idNumber !== null ? { idKind, idNumber } : {};
  const lacking = GAINED.filter((field) => lacks(kept, other, field));
  return { ...number, ...Object.fromEntries(lacking.map((field) => [field, other[field]])) };
}

/** The merge that is taken back, as its entry tells it. */
export interface PastMerge {
  fields: readonly Field[];
  /** The kept record just before and after it; `null` when the person has been erased. */
  before: CitizenDetails | null;
  after: CitizenDetails | null;
}

/**
 * Takes a merge back: the kept record loses what it gained, and keeps what was corrected of the
 * rest; the other is as it was. `into` is what the kept one has been merged into, if anything.
 * Throws `citizen.kept_merged` when the kept one has itself been
 * merged since, and `citizen.corrected_since` when what it gained was corrected: nobody could tell
 * to whom the correction belongs; and what `requireUnrestricted` does.
 */
export function unmergeCitizens(
  kept: CitizenRecord,
  other: CitizenRecord,
  merge: PastMerge,
  into: Citizen | null,
): NewEvent[] {
  const { name } = kept;
  requireUnrestricted(kept);
  if (into) {
    throw new Problem('citizen.kept_merged', { name, into: into.name, kept: kept.id });
  }
  const corrected = merge.fields.filter(
    (field) => !sameDetail(kept[field], merge.after?.[field] ?? null),
  );
  const gained = merge.fields.includes('idNumber');
  if (!gained && other.idNumber !== null && kept.idNumber === other.idNumber) {
    corrected.push('idNumber');
  }
  if (corrected.length > 0) {
    const was = tellable(merge.after, corrected);
    const detail = { name, kept: kept.id, other: other.id, fields: corrected, was };
    throw new Problem('citizen.corrected_since', detail);
  }
  const before = detailsOf(kept);
  const lost = Object.fromEntries(
    merge.fields.map((field) => [field, merge.before?.[field] ?? null]),
  );
  return [
    happened(
      'citizen.unmerged',
      citizenStream(kept.id),
      { citizen: kept.id, released: other.id, fields: [...merge.fields] },
      { before, after: { ...before, ...lost } },
    ),
    happened(
      'citizen.released',
      citizenStream(other.id),
      { citizen: other.id, from: kept.id },
      { number: other.idNumber },
    ),
  ];
}

/** Details as one types them, but for numbers. */
function tellable(details: CitizenDetails | null, fields: readonly Field[]) {
  const told = fields.flatMap((field) => {
    const value = details?.[field] ?? null;
    const hidden = field === 'idNumber' || field === 'oldNumber' || value === null;
    return hidden ? [] : [[field, typeof value === 'string' ? value : value.typed]];
  });
  return Object.fromEntries(told) as { [field in Field]?: string };
}
