/** What a workbook says of itself: its sheets, and what their cells refer to. */
import { limits, type FileLimit } from '../../domain/limits.ts';
import { Problem } from '../../domain/problem.ts';
import { attributesOf, unescaped, XmlReader, type XmlHearer } from './xml.ts';
import { ZipFile } from './zip.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Its part of the file; empty where the file has none. */
  part: string;
}

export class Workbook {
  readonly path: string;
  readonly zip: ZipFile;
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
  /** The part of the texts that cells share. */
  readonly textsPart: string | null;
  readonly #styles: string | null;

  private constructor(path: string, zip: ZipFile, found: WorkbookParts) {
    this.path = path;
    this.zip = zip;
    this.sheets = found.sheets;
    this.from1904 = found.from1904;
    this.textsPart = found.texts;
    this.#styles = found.styles;
  }

  /** Throws `file.too_large`, and a plain error for what is no workbook. */
  static async open(path: string): Promise<Workbook> {
    const zip = new ZipFile(path);
    return new Workbook(path, zip, await lookedThrough(zip, path));
  }

  /** The texts that cells share, by their places. Throws `file.too_large`. */
  async sharedTexts(): Promise<string[]> {
    const texts: string[] = [];
    if (this.textsPart === null) return texts;
    let text = '';
    // What is longer is told where it stands, and need not be whole for that.
    const heard = new TextIn((piece) => {
      if (text.length <= limits.rowLetters) text += piece;
    });
    const hear: XmlHearer = {
      open: (name) => heard.open(name),
      text: (piece) => heard.text(piece),
      close: (name) => {
        heard.close(name);
        if (name !== 'si') return;
        if (texts.push(unescaped(text)) > limits.sharedTexts)
          throw tooLarge(this.path, 'sharedTexts');
        text = '';
      },
    };
    await read(this.zip, this.textsPart, hear);
    return texts;
  }

  /** Whether a number that looks so is a date or a time, by the place of the look. */
  async dateLooks(): Promise<boolean[]> {
    const looks: string[] = [];
    const formats = new Map<string, string>();
    if (this.#styles === null) return [];
    let isLook = false;
    await read(this.zip, this.#styles, {
      open: (name, attributes) => {
        if (name === 'cellXfs') isLook = true;
        if (looks.length + formats.size > limits.workbookParts)
          throw tooLarge(this.path, 'workbookParts');
        const { numFmtId = '', formatCode = '' } =
          name === 'xf' || name === 'numFmt' ? attributesOf(attributes) : {};
        if (name === 'xf' && isLook) looks.push(numFmtId);
        if (name === 'numFmt') formats.set(numFmtId, formatCode);
      },
      close: (name) => {
        if (name === 'cellXfs') isLook = false;
      },
    });
    return looks.map((id) => {
      const format = formats.get(id);
      return format === undefined ? DATE_LOOKS.has(Number(id)) : isDateFormat(format);
    });
  }
}

/** Looks that every workbook has without saying so: dates, times, and both. */
const DATE_LOOKS = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
  ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** What stands in quotes, behind a stroke or in brackets is no part of the date; [h] is a time. */
function isDateFormat(format: string): boolean {
  const [positive = ''] = format.split(';');
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|[*_]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return !/^\s*(?:general|@)\s*$/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** Gathers the text of `t` elements, but not how it is pronounced. */
export class TextIn {
  readonly #told: (text: string) => void;
  #inText = false;
  #spoken = false;

  constructor(told: (text: string) => void) {
    this.#told = told;
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#spoken = true;
  }

  text(piece: string): void {
    if (this.#inText && !this.#spoken) this.#told(piece);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#spoken = false;
  }
}

export function tooLarge(path: string, what: FileLimit): Problem {
  return new Problem('file.too_large', { path, what });
}

async function read(zip: ZipFile, part: string, hearer: XmlHearer): Promise<void> {
  const reader = new XmlReader(hearer);
  for await (const text of zip.textOf(part, 'workbookBytes')) reader.push(text);
}

interface WorkbookParts {
  sheets: SheetEntry[];
  from1904: boolean;
  texts: string | null;
  styles: string | null;
}

async function lookedThrough(zip: ZipFile, path: string): Promise<WorkbookParts> {
  const roots = await relations(zip, '', path);
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) throw new Error('no workbook in it');
  const parts = await relations(zip, main, path);
  const byId = new Map(parts.map(({ id, target }) => [id, target]));
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await read(zip, main, {
    open: (tag, attributes) => {
      if (tag !== 'sheet' && tag !== 'workbookPr') return;
      const { name = '', id = '', state = '', date1904 = '' } = attributesOf(attributes);
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      else sheets.push({ name, hidden: /hidden/i.test(state), part: byId.get(id) ?? '' });
      if (sheets.length > limits.workbookParts) throw tooLarge(path, 'workbookParts');
    },
  });
  const partOf = (wanted: string): string | null => {
    const target = parts.find(({ kind }) => kind === wanted)?.target;
    return target !== undefined && zip.has(target) ? target : null;
  };
  return { sheets, from1904, texts: partOf('sharedStrings'), styles: partOf('styles') };
}

interface Relation {
  id: string;
  /** The last word of the address that says what it is. */
  kind: string;
  target: string;
}

/** What a part of the file refers to; the file itself is the part without a name. */
async function relations(zip: ZipFile, part: string, path: string): Promise<Relation[]> {
  const cut = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, cut), part.slice(cut)];
  const list = `${folder}_rels/${name}.rels`;
  const found: Relation[] = [];
  if (!zip.has(list)) return found;
  await read(zip, list, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributesOf(attributes);
      found.push({
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: at(folder, Target),
      });
      if (found.length > limits.workbookParts) throw tooLarge(path, 'workbookParts');
    },
  });
  return found;
}

/** A name beside another one, as addresses have it: `../`, or from the top. */
function at(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
