/**
 * XML a piece at a time, as far as workbooks need it: what opens and closes, and the text between.
 * Nothing is made of it that grows with the file. There are no entities but the five that XML has.
 */
import { limits } from '../../domain/limits.ts';

export interface XmlHearer {
  /** Names come without their prefix; `attributesOf` reads the attributes where they matter. */
  open?: (name: string, attributes: string) => void;
  close?: (name: string) => void;
  /** May come in several pieces. */
  text?: (text: string) => void;
}

/** An entity at the end of a piece goes on in the next one. */
const MOST_ENTITY = 12;

/** Throws a plain error for what is no XML, or some that no workbook has. */
export class XmlReader {
  readonly #hearer: XmlHearer;
  #rest = '';

  constructor(hearer: XmlHearer) {
    this.#hearer = hearer;
  }

  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#mark(text, at) : this.#words(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > limits.rowLetters) throw new Error('a tag without an end');
  }

  /** Gives where it ends, or -1 while it does not. */
  #words(text: string, from: number): number {
    const mark = text.indexOf('<', from);
    let end = mark < 0 ? text.length : mark;
    if (mark < 0) {
      const open = text.lastIndexOf('&');
      if (open >= from && end - open < MOST_ENTITY && !text.includes(';', open)) end = open;
    }
    if (end > from) this.#hearer.text?.(plainText(text.slice(from, end)));
    return end > from || mark >= 0 ? end : -1;
  }

  #mark(text: string, from: number): number {
    if (text.startsWith('<!--', from)) return behind(text, '-->', from + 4);
    if (text.startsWith('<?', from)) return behind(text, '?>', from + 2);
    if (text.startsWith('<![CDATA[', from)) return this.#asItIs(text, from);
    if (text.startsWith('<!', from)) {
      // One of the two above may have begun; what declares its own entities is nobody's workbook.
      if (text.length - from < 9) return -1;
      throw new Error('a declaration');
    }
    const end = tagEnd(text, from);
    if (end >= 0) this.#tag(text.slice(from + 1, end));
    return end < 0 ? -1 : end + 1;
  }

  #asItIs(text: string, from: number): number {
    const end = behind(text, ']]>', from + 9);
    if (end >= 0) this.#hearer.text?.(text.slice(from + 9, end - 3));
    return end;
  }

  #tag(tag: string): void {
    if (tag.startsWith('/')) {
      this.#hearer.close?.(bareName(tag.slice(1).trim()));
      return;
    }
    const isClosed = tag.endsWith('/');
    const inner = isClosed ? tag.slice(0, -1) : tag;
    const space = inner.search(/\s/);
    const name = bareName(space < 0 ? inner : inner.slice(0, space));
    this.#hearer.open?.(name, space < 0 ? '' : inner.slice(space));
    if (isClosed) this.#hearer.close?.(name);
  }
}

function behind(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** The `>` that no quotes are around. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === quote) quote = '';
    else if (quote !== '') continue;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTE = /(?<![^\s])([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By their names without a prefix. */
export function attributesOf(attributes: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    found[bareName(name!)] = plainText(double ?? single ?? '');
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi,
    (found, hex, whole, name) => {
      if (name !== undefined) return NAMED[name as string] ?? found;
      const sign = hex === undefined ? Number(whole) : parseInt(hex as string, 16);
      return sign > 0x10ffff ? found : String.fromCodePoint(sign);
    },
  );
}

/** Signs that XML cannot have, as workbooks write them: `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
