/** Steps that make of an older shape of an event the next one; `event.ts` says who has which. */
import { cellsOfFields } from './import/said.ts';

/** What an entry tells, in whatever shape its type had when it was written. */
export interface EntryContent {
  data: EntryFields;
  personal: EntryFields | null;
}
type EntryFields = Readonly<Record<string, unknown>>;

/** Makes of one shape the next one. */
export type Upgrade = (told: EntryContent) => EntryContent;

/** Of a shape that did not have these fields, or not always. */
export function lacking(fields: EntryFields): Upgrade {
  return ({ data, personal }) => ({ data: { ...fields, ...data }, personal });
}

/** The same of what can be erased. */
export function lackingNames(fields: EntryFields): Upgrade {
  return ({ data, personal }) => ({ data, personal: personal && { ...fields, ...personal } });
}

/**
 * Of requests numbered `<counter>.<n>`, `n` counting those of the whole office: as numbers of the
 * counter's series, which goes on behind the highest.
 */
export function inSeries(): Upgrade {
  return ({ data, personal }) => {
    const [counter = '', n = ''] = String(data['number']).split('.');
    const taken = { series: `reversal/${String(data['office'])}/${counter}`, n: Number(n) };
    return { data: { ...data, taken }, personal };
  };
}

/**
 * Of a shape that named nobody, and told words of staff where they cannot be erased: they may
 * speak of people, so they make the personal part.
 */
export function wordsApart(...names: string[]): Upgrade {
  return ({ data }) => {
    const [rest, words] = parted(data, names);
    return { data: rest, personal: words };
  };
}

/** The same of a shape that named people too: where they are erased, the words are as well. */
export function wordsToNames(...names: string[]): Upgrade {
  return ({ data, personal }) => {
    const [rest, words] = parted(data, names);
    return { data: rest, personal: personal && { ...personal, ...words } };
  };
}

/** The explanation within a count of cash, as `wordsApart` or `wordsToNames` does with it. */
export function explanationOf(count: string, apart: typeof wordsApart): Upgrade {
  return ({ data, personal }) => {
    const [check, words] = parted(data[count] as EntryFields, ['explanation']);
    return apart('explanation')({ data: { ...data, [count]: check, ...words }, personal });
  };
}

/** Codes with what was said of each, of what came otherwise: codes stay, their notes go apart. */
export function remarksToNames(...lists: string[]): Upgrade {
  return ({ data, personal }) => {
    const column = (name: string) =>
      lists.map((list) => [list, (data[list] as EntryFields[]).map((remark) => remark[name])]);
    const notes = Object.fromEntries(column('note')) as EntryFields;
    return {
      data: { ...data, ...(Object.fromEntries(column('code')) as EntryFields) },
      personal: personal && { ...personal, ...notes },
    };
  };
}

/**
 * Of what named each field of a paper and of where it stands: both in the cells of `said`, of the
 * entry itself or of some of its fields. What is not whole stays as it is, for the check to find.
 */
export function saidByCells(...names: string[]): Upgrade {
  const inCells = (fields: unknown): unknown => {
    if (typeof fields !== 'object' || fields === null) return fields;
    const { paper, standing, ...rest } = fields as EntryFields;
    const said = cellsOfFields({ paper, standing });
    return said === null ? fields : { ...rest, said };
  };
  return ({ data, personal }) => {
    if (names.length === 0) return { data: inCells(data) as EntryFields, personal };
    const told = names.map((name) => [name, inCells(data[name])]);
    return { data: { ...data, ...(Object.fromEntries(told) as EntryFields) }, personal };
  };
}

/** Without some fields, and those fields alone. */
function parted(
  fields: EntryFields,
  names: readonly string[],
): [rest: EntryFields, taken: EntryFields] {
  const all = Object.entries(fields);
  const rest = all.filter(([name]) => !names.includes(name));
  return [Object.fromEntries(rest), Object.fromEntries(names.map((name) => [name, fields[name]]))];
}
