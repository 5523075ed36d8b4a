/** A JSON list read a piece at a time: each of its members is a text of its own. */
import { limits } from '../domain/limits.ts';
import { Problem } from '../domain/problem.ts';
import { textOf, type SourceFile } from './source.ts';

const [QUOTE, COMMA, ESCAPE] = [34, 44, 92];
const [OPENS, CLOSES] = [new Set([91, 123]), new Set([93, 125])];

/** Parts a list by its brackets alone; whether a member is JSON, whoever reads it finds out. */
class Members {
  #member = '';
  #depth = 0;
  #count = 0;
  #inText = false;
  #escaped = false;
  /** What follows the list, of which nothing may be there. */
  #behind = '';

  /** The members that a further piece of text ends. */
  push(piece: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const sign = piece.charCodeAt(at);
      if (this.#inText) this.#pass(sign);
      else if (sign === QUOTE) this.#inText = true;
      else if (OPENS.has(sign)) {
        this.#depth += 1;
        if (this.#depth === 1 && this.#count === 0) from = at + 1;
      } else if (CLOSES.has(sign) || (sign === COMMA && this.#depth === 1)) {
        const isEnd = sign !== COMMA;
        if (isEnd) this.#depth -= 1;
        if (this.#depth > (isEnd ? 0 : 1)) continue;
        this.#keep(found, this.#member + piece.slice(from, at), isEnd);
        from = at + 1;
      }
    }
    if (this.#depth === 0) this.#behind += piece.slice(from).trim();
    else this.#member += piece.slice(from);
    return found;
  }

  /** True where the list ended, and nothing stood behind it. */
  get isWhole(): boolean {
    return this.#depth === 0 && this.#count > 0 && this.#behind === '';
  }

  get unfinished(): number {
    return this.#member.length;
  }

  #pass(sign: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === ESCAPE) this.#escaped = true;
    else if (sign === QUOTE) this.#inText = false;
  }

  /** Nothing between the brackets is no member; nothing between two commas is a bad one. */
  #keep(found: string[], text: string, isEnd: boolean): void {
    this.#member = '';
    const isEmpty = isEnd && this.#count === 0 && text.trim() === '';
    if (!isEmpty) found.push(text);
    this.#count += 1;
  }
}

/** True of a file that begins as a list. */
export function isJsonList({ sample }: Pick<SourceFile, 'sample'>): boolean {
  return /^\uFEFF?\s*\[/.test(sample);
}

/** Some members of a list, and how much of the file has been read with them. */
interface MembersRead {
  members: string[];
  bytes: number;
}

/** Throws `import.unreadable` of a list that does not end, `file.too_large` of a long member. */
export async function* membersOf(source: SourceFile): AsyncGenerator<MembersRead> {
  const list = new Members();
  for await (const { text, bytes } of textOf(source)) {
    yield { members: list.push(text), bytes };
    if (list.unfinished > limits.jsonDocument) {
      throw new Problem('file.too_large', { path: source.path, what: 'jsonDocument' });
    }
  }
  if (!list.isWhole) throw new Problem('import.unreadable', { file: source.name, format: 'json' });
}
