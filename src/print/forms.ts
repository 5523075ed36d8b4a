/** Reads the wording of the forms from `data/forms`; an office may have edited it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { readJson } from '../files/read.ts';
import { formKeys, type FormName, type FormTexts } from './model/form.ts';
import {
  formSetFor,
  wordingFaults,
  type FormSet,
  type Placeholders,
  type WordingOf,
} from './model/wording.ts';

/** The texts of one set of forms. */
export type Forms = FormTexts & { set: FormSet };

/** What a file of wording that cannot be used is refused as, with every fault in it. */
function badFile(path: string, faults: readonly string[]): Problem {
  return new Problem('data.bad_file', { path, why: faults.join('; ') });
}

/** Where wording is read from: the shipped data, and the folder of an office's own, over it. */
export interface FormFolders {
  data: string;
  own: string | null;
}

/**
 * The forms in force on a date; an office's own wording takes the place of the shipped, text by
 * text. Throws `data.bad_file`, which names all that is wrong.
 */
export function readForms(folders: FormFolders, date: PlainDate): Forms {
  const set = setInForce(folders, date);
  const own = foldersOf(folders, set.id);
  const read = <Keys extends Placeholders>(name: FormName, keys: Keys): WordingOf<Keys> =>
    readWording(own, name, keys);
  return {
    set,
    receipt: read('receipt', formKeys.receipt),
    acknowledgement: read('acknowledgement', formKeys.acknowledgement),
    supplement: read('supplement', formKeys.supplement),
    refusal: read('refusal', formKeys.refusal),
    apology: read('apology', formKeys.apology),
    stop: read('stop', formKeys.stop),
    'control-slip': read('control-slip', formKeys['control-slip']),
    leaflet: read('leaflet', formKeys.leaflet),
  };
}

/** The name of a paper's wording, and the texts that it must have. */
export interface WordingFile<Keys extends Placeholders> {
  name: string;
  keys: Keys;
}

/** The wording of one paper in force on a date; throws as `readForms` does. */
export function readForm<Keys extends Placeholders>(
  folders: FormFolders,
  date: PlainDate,
  { name, keys }: WordingFile<Keys>,
): WordingOf<Keys> {
  const { id } = setInForce(folders, date);
  return readWording(foldersOf(folders, id), name, keys);
}

/** The wording of a paper that belongs to no set, such as a fee receipt. */
export function readMoneyForm<Keys extends Placeholders>(
  folders: FormFolders,
  { name, keys }: WordingFile<Keys>,
): WordingOf<Keys> {
  return readWording(foldersOf(folders, 'money'), name, keys);
}

function setInForce(folders: FormFolders, date: PlainDate): FormSet {
  const set = formSetFor(readFormIndex(folders), date);
  if (set) return set;
  const index = join(folders.data, 'forms', 'index.json');
  throw badFile(index, [`no set of forms is in force on ${date}`]);
}

/** Where a set's texts lie: the shipped ones, and an office's own over them. */
interface SetFolders {
  shipped: string;
  own: string | null;
}

function foldersOf({ data, own }: FormFolders, set: string): SetFolders {
  return { shipped: join(data, 'forms', set), own: own === null ? null : join(own, set) };
}

/** The sets of forms there are, with their dates; an office may add its own or redate ours. */
export function readFormIndex({ data, own }: FormFolders): FormSet[] {
  const shipped = indexOf(join(data, 'forms', 'index.json'));
  const path = own === null ? null : join(own, 'index.json');
  if (path === null || !existsSync(path)) return shipped;
  const added = indexOf(path);
  const ids = new Set(added.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !ids.has(id)), ...added];
}

function indexOf(path: string): FormSet[] {
  const rows = readJson(path);
  if (!Array.isArray(rows)) throw badFile(path, ['not a list of form sets']);
  const faults = rows.flatMap((row, index) => rowFaults(row, index));
  if (faults.length > 0) throw badFile(path, faults);
  return rows as FormSet[];
}

function rowFaults(row: unknown, index: number): string[] {
  if (typeof row !== 'object' || row === null) return [`set ${index + 1}: not an object`];
  const { id, validFrom, validTo, legalBasis } = row as Record<string, unknown>;
  const isDate = (value: unknown): boolean =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return [
    /^[\w.-]+$/.test(String(id ?? '')) ? '' : 'id: missing, or not a plain folder name',
    isDate(validFrom) ? '' : 'validFrom: not a date',
    validTo === null || isDate(validTo) ? '' : 'validTo: neither a date nor null',
    typeof legalBasis === 'string' ? '' : 'legalBasis: missing',
  ]
    .filter((fault) => fault !== '')
    .map((fault) => `set ${index + 1}: ${fault}`);
}

/** An office's file needs only the texts it changes; a set of its own needs them all. */
function readWording<Keys extends Placeholders>(
  folders: SetFolders,
  name: string,
  keys: Keys,
): WordingOf<Keys> {
  const [shipped, own] = [folders.shipped, folders.own].map((folder) =>
    folder === null ? null : join(folder, `${name}.json`),
  );
  const edited = own != null && existsSync(own) ? own : null;
  const base = edited !== null && !existsSync(shipped!) ? {} : readTexts(shipped!);
  const texts = edited === null ? base : { ...base, ...readTexts(edited) };
  const strange = Object.keys(texts)
    .filter((key) => edited !== null && !Object.hasOwn(keys, key))
    .map((key) => `${key}: unknown`);
  const faults = [...wordingFaults(keys, texts), ...strange];
  if (faults.length > 0) throw badFile(edited ?? shipped!, faults);
  const pairs = Object.entries(texts as Record<string, string>);
  const wording = Object.fromEntries(pairs.map(([key, text]) => [key, text.normalize('NFC')]));
  // `wordingFaults` has found a text under each of the keys.
  return wording as WordingOf<Keys>;
}

function readTexts(path: string): object {
  const texts = readJson(path);
  if (typeof texts === 'object' && texts !== null && !Array.isArray(texts)) return texts;
  throw badFile(path, ['not an object of texts']);
}
