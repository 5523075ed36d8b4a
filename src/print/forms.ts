/** Reads the wording of the forms from `data/forms`; an office may have edited it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { jsonOf, readJson } from '../files/read.ts';
import { formKeys, type FormName, type FormTexts } from './model/form.ts';
import {
  formSetFor,
  wordingFaults,
  type FormSet,
  type Placeholders,
  type WordingOf,
} from './model/wording.ts';
import { shortDigest, type OwnForms } from './own-forms.ts';

/** The texts of one set of forms. */
export type Forms = FormTexts & { set: FormSet };

/** What a file of wording that cannot be used is refused as, with every fault in it. */
function badFile(path: string, faults: readonly string[]): Problem {
  return new Problem('data.bad_file', { path, why: faults.join('; ') });
}

/** Where wording comes from: the shipped data, and an office's own over it. */
export interface FormSources {
  data: string;
  own: OwnForms | null;
}

/**
 * The forms in force on a date; an office's own wording takes the place of the shipped, text by
 * text. Throws `data.bad_file`, which names all that is wrong.
 */
export function readForms(sources: FormSources, date: PlainDate): Forms {
  const set = setInForce(sources, date);
  const read = <Keys extends Placeholders>(name: FormName, keys: Keys): WordingOf<Keys> =>
    readWording(sources, { set: set.id, name, keys });
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
  sources: FormSources,
  date: PlainDate,
  { name, keys }: WordingFile<Keys>,
): WordingOf<Keys> {
  const { id } = setInForce(sources, date);
  return readWording(sources, { set: id, name, keys });
}

/** The words around a declaration: what it asks is its own form. */
export function readDeclarationForm<Keys extends Placeholders>(
  sources: FormSources,
  keys: Keys,
): WordingOf<Keys> {
  return readWording(sources, { set: 'declaration', name: 'declaration', keys });
}

/** The wording of a paper that belongs to no set, such as a fee receipt. */
export function readMoneyForm<Keys extends Placeholders>(
  sources: FormSources,
  { name, keys }: WordingFile<Keys>,
): WordingOf<Keys> {
  return readWording(sources, { set: 'money', name, keys });
}

function setInForce(sources: FormSources, date: PlainDate): FormSet {
  const set = formSetFor(readFormIndex(sources), date);
  if (set) return set;
  const index = join(sources.data, 'forms', 'index.json');
  throw badFile(index, [`no set of forms is in force on ${date}`]);
}

/** The sets of forms there are, with their dates; an office may add its own or redate ours. */
export function readFormIndex({ data, own }: FormSources): FormSet[] {
  const path = join(data, 'forms', 'index.json');
  const shipped = setsOf(readJson(path), path);
  const index = own === null ? null : ownJson(own, 'index.json');
  if (index === null) return shipped;
  const added = setsOf(index.content, index.path);
  const ids = new Set(added.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !ids.has(id)), ...added];
}

/** What one of an office's own files says; `null` where it has none of that name. */
function ownJson(own: OwnForms, name: string): { path: string; content: unknown } | null {
  const text = own.texts.get(name);
  if (text === undefined) return null;
  const path = join(own.folder, name);
  return { path, content: jsonOf(text, path) };
}

function setsOf(rows: unknown, path: string): FormSet[] {
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

/** One paper's wording in one set. */
interface WordingPlace<Keys extends Placeholders> extends WordingFile<Keys> {
  set: string;
}

/** An office's file needs only the texts it changes; a set of its own needs them all. */
function readWording<Keys extends Placeholders>(
  { data, own }: FormSources,
  { set, name, keys }: WordingPlace<Keys>,
): WordingOf<Keys> {
  const shipped = join(data, 'forms', set, `${name}.json`);
  const edited = own && ownJson(own, `${set}/${name}.json`);
  const base = edited !== null && !existsSync(shipped) ? {} : readTexts(shipped);
  const changes = edited === null ? {} : textsOf(edited.content, edited.path);
  const texts: object = { ...base, ...changes };
  const faults = [...wordingFaults(keys, texts), ...ownFaults(changes, keys, data)];
  if (faults.length > 0) throw badFile(edited?.path ?? shipped, faults);
  const pairs = Object.entries(texts as Record<string, string>);
  const wording = Object.fromEntries(pairs.map(([key, text]) => [key, text.normalize('NFC')]));
  // At the foot of a paper stands which wording it has, where it is not the shipped one.
  if (own !== null) wording['footerLeft'] += ` [${shortDigest(own.digest)}]`;
  // `wordingFaults` has found a text under each of the keys.
  return wording as WordingOf<Keys>;
}

/** What an office may not say: a text that no paper has, and that practice is in earnest. */
function ownFaults(changes: object, keys: Placeholders, data: string): string[] {
  const strange = Object.keys(changes).filter((key) => !Object.hasOwn(keys, key));
  const mark = 'watermarkTraining';
  const given = Object.entries(changes).find(([key]) => key === mark)?.[1];
  const isMark = given === undefined || given === trainingMark(data);
  return [
    ...strange.map((key) => `${key}: unknown`),
    ...(isMark ? [] : [`${mark}: not an office's to change`]),
  ];
}

function trainingMark(data: string): unknown {
  const texts: { watermarkTraining?: unknown } = readTexts(
    join(data, 'forms', 'money', 'fee-receipt.json'),
  );
  return texts.watermarkTraining;
}

function readTexts(path: string): object {
  return textsOf(readJson(path), path);
}

function textsOf(texts: unknown, path: string): object {
  if (typeof texts === 'object' && texts !== null && !Array.isArray(texts)) return texts;
  throw badFile(path, ['not an object of texts']);
}
