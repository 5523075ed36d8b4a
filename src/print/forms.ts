/** Reads the wording of the forms from `data/forms`; an office may have edited it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '../domain/value/plain-date.ts';
import {
  acknowledgementKeys,
  formSetFor,
  receiptKeys,
  wordingFaults,
  type AcknowledgementWording,
  type FormSet,
  type ReceiptWording,
} from './model/wording.ts';

/** The texts of one set of forms. */
export interface Forms {
  set: FormSet;
  receipt: ReceiptWording;
  acknowledgement: AcknowledgementWording;
}

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

/** The forms in force on a date. Throws a `FormsError` that names all that is missing. */
export async function readForms(dataDir: string, date: PlainDate): Promise<Forms> {
  const set = await setInForce(dataDir, date);
  const folder = join(dataDir, 'forms', set.id);
  const [receipt, acknowledgement] = await Promise.all([
    readWording<ReceiptWording>(join(folder, 'receipt.json'), receiptKeys),
    readWording<AcknowledgementWording>(join(folder, 'acknowledgement.json'), acknowledgementKeys),
  ]);
  return { set, receipt, acknowledgement };
}

/** The wording of one paper in force on a date; throws a `FormsError` like `readForms`. */
export async function readForm<Wording>(
  dataDir: string,
  date: PlainDate,
  paper: string,
  keys: Parameters<typeof wordingFaults>[0],
): Promise<Wording> {
  const set = await setInForce(dataDir, date);
  return readWording<Wording>(join(dataDir, 'forms', set.id, `${paper}.json`), keys);
}

async function setInForce(dataDir: string, date: PlainDate): Promise<FormSet> {
  const set = formSetFor(await readFormIndex(dataDir), date);
  if (set) return set;
  const index = join(dataDir, 'forms', 'index.json');
  throw new FormsError(index, [`no set of forms is in force on ${date}`]);
}

/** The wording of one form that belongs to no set, such as a fee receipt. */
export function readMoneyForm<Wording>(
  dataDir: string,
  name: string,
  keys: Parameters<typeof wordingFaults>[0],
): Promise<Wording> {
  return readWording<Wording>(join(dataDir, 'forms', 'money', `${name}.json`), keys);
}

/** The sets of forms there are, with their dates. */
export async function readFormIndex(dataDir: string): Promise<FormSet[]> {
  const path = join(dataDir, 'forms', 'index.json');
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

async function readWording<Wording>(
  path: string,
  keys: Parameters<typeof wordingFaults>[0],
): Promise<Wording> {
  const texts = await readJson(path);
  const faults = wordingFaults(keys, texts);
  if (faults.length > 0) throw new FormsError(path, faults);
  const pairs = Object.entries(texts as Record<string, string>);
  return Object.fromEntries(pairs.map(([key, text]) => [key, text.normalize('NFC')])) as Wording;
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
