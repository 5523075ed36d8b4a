/** Reads the wording of the forms from `data/forms`; an office may have edited it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '../domain/value/plain-date.ts';
import { formKeys, type FormName, type FormTexts } from './model/form.ts';
import { formSetFor, wordingFaults, type FormSet, type Placeholders } from './model/wording.ts';

/** The texts of one set of forms. */
export type Forms = FormTexts & { set: FormSet };

/** A file of wording that cannot be used, with every fault in it. */
export class FormsError extends Error {
  readonly path: string;
  readonly faults: readonly string[];

  constructor(path: string, faults: readonly string[], options?: ErrorOptions) {
    super(`${path}: ${faults.join('; ')}`, options);
    this.name = 'FormsError';
    this.path = path;
    this.faults = faults;
  }
}

/**
 * The forms in force on a date. `own` is the folder of an office's own wording, which takes the
 * place of the shipped text by text. Throws a `FormsError` that names all that is wrong.
 */
export async function readForms(
  dataDir: string,
  date: PlainDate,
  own: string | null = null,
): Promise<Forms> {
  const set = await setInForce(dataDir, date, own);
  const folders = foldersOf(dataDir, set, own);
  const names = Object.keys(formKeys) as FormName[];
  const texts = await Promise.all(names.map((name) => readWording(folders, name, formKeys[name])));
  const forms = Object.fromEntries(names.map((name, at) => [name, texts[at]]));
  return { set, ...(forms as unknown as FormTexts) };
}

/** The wording of one paper in force on a date; throws a `FormsError` like `readForms`. */
export async function readForm<Wording>(
  dataDir: string,
  date: PlainDate,
  paper: string,
  keys: Placeholders,
  own: string | null = null,
): Promise<Wording> {
  const set = await setInForce(dataDir, date, own);
  return (await readWording(foldersOf(dataDir, set, own), paper, keys)) as Wording;
}

/** The wording of a paper that belongs to no set, such as a fee receipt. */
export async function readMoneyForm<Wording>(
  dataDir: string,
  name: string,
  keys: Placeholders,
  own: string | null = null,
): Promise<Wording> {
  const shipped = join(dataDir, 'forms', 'money');
  const folders = { shipped, own: own === null ? null : join(own, 'money') };
  return (await readWording(folders, name, keys)) as Wording;
}

async function setInForce(dataDir: string, date: PlainDate, own: string | null): Promise<FormSet> {
  const set = formSetFor(await readFormIndex(dataDir, own), date);
  if (set) return set;
  const index = join(dataDir, 'forms', 'index.json');
  throw new FormsError(index, [`no set of forms is in force on ${date}`]);
}

/** Where a set's texts lie: the shipped ones, and an office's own over them. */
interface Folders {
  shipped: string;
  own: string | null;
}

function foldersOf(dataDir: string, { id }: FormSet, own: string | null): Folders {
  return { shipped: join(dataDir, 'forms', id), own: own === null ? null : join(own, id) };
}

/** The sets of forms there are, with their dates; an office may add its own or redate ours. */
export async function readFormIndex(
  dataDir: string,
  own: string | null = null,
): Promise<FormSet[]> {
  const shipped = await indexOf(join(dataDir, 'forms', 'index.json'));
  const path = own === null ? null : join(own, 'index.json');
  if (path === null || !existsSync(path)) return shipped;
  const added = await indexOf(path);
  const ids = new Set(added.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !ids.has(id)), ...added];
}

async function indexOf(path: string): Promise<FormSet[]> {
  const rows = await readJson(path);
  if (!Array.isArray(rows)) throw new FormsError(path, ['not a list of form sets']);
  const faults = rows.flatMap((row, index) => rowFaults(row, index));
  if (faults.length > 0) throw new FormsError(path, faults);
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
async function readWording(
  folders: Folders,
  name: string,
  keys: Placeholders,
): Promise<Record<string, string>> {
  const [shipped, own] = [folders.shipped, folders.own].map((folder) =>
    folder === null ? null : join(folder, `${name}.json`),
  );
  const edited = own != null && existsSync(own) ? own : null;
  const base = edited !== null && !existsSync(shipped!) ? {} : await readTexts(shipped!);
  const texts = edited === null ? base : { ...base, ...(await readTexts(edited)) };
  const strange = Object.keys(texts)
    .filter((key) => edited !== null && !Object.hasOwn(keys, key))
    .map((key) => `${key}: unknown`);
  const faults = [...wordingFaults(keys, texts), ...strange];
  if (faults.length > 0) throw new FormsError(edited ?? shipped!, faults);
  const pairs = Object.entries(texts as Record<string, string>);
  return Object.fromEntries(pairs.map(([key, text]) => [key, text.normalize('NFC')]));
}

async function readTexts(path: string): Promise<object> {
  const texts = await readJson(path);
  if (typeof texts === 'object' && texts !== null && !Array.isArray(texts)) return texts;
  throw new FormsError(path, ['not an object of texts']);
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new FormsError(path, ['cannot be read'], { cause });
  }
  try {
    // Notepad saves a byte order mark, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new FormsError(path, ['is not JSON'], { cause });
  }
}
