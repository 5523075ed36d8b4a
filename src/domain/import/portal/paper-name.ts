/** The name of one paper, and the circumstance in which it is asked for, told apart. */
import { cleanLine } from '../../value/text.ts';
import { aligned } from '../aligned.ts';

export interface NamedPaper {
  name: string;
  /** When it is asked for; `null` where always. */
  when: string | null;
  /** It stands there as a sentence, which somebody has to read. */
  sentence: boolean;
}

/** Behind the name with nothing between: `…con nuôi;1.nxinnhnconnui.doc`, `…phápMẫu số 2.docx`. */
const FORM = new RegExp(
  String.raw`(?<=[a-z;.)])(?=(?:[A-Z]|\d{1,2}\.)[^;:]{0,80}` +
    String.raw`\.(?:docx?|pdf|xlsx?|rar|zip|rtf)$)`,
);
const MOST_WORDS = 2000;
/** What only explains. */
const REMARK = /^(?:luu y|ghi chu|chu thich)\b|^\*\)/i;
const CONDITION = /^(?:truong hop|neu|khi|doi voi)\b/i;
/** How sentences about papers begin: read as one, it is asked for where it applies. */
const EXPLAINS =
  /^(?:ngoai ra|cac giay to|nguoi |giay to phai|thanh phan )|:$|^(?:mot|1|01) trong (?:cac|nhung)/i;
const NOT_ASKED =
  /\b(?:khong (?:phai|yeu cau|can)(?: phai)? (?:nop|xuat trinh|tai len|cung cap)|duoc mien nop)\b/i;
/** A clause behind a name that says when the paper is asked for, or not. */
const CLAUSE = /[.;,(]\s*\(?(?=(?:truong hop|neu|khi|doi voi)\b)/i;
const OWN_COUNT = /[:,\s]*\(?\d{1,3} (?:ban chinh|ban sao|ban)\)?[^;.]*$/i;

/**
 * Reads what stands before a count; `counted` where it is asked for at all. `null` where nothing
 * stands there; `left` is a sentence that asks for no paper.
 */
export function namedPaper(said: string, counted: boolean): NamedPaper | { left: string } | null {
  const name = nameOf(said);
  if (name === '') return null;
  const plain = aligned(name);
  if (!counted || REMARK.test(plain)) return { left: name };
  if (CONDITION.test(plain)) return underCondition(name, plain);
  if (EXPLAINS.test(plain)) return { name: cut(name), when: cut(name), sentence: true };
  const clause = CLAUSE.exec(plain);
  if (clause === null || clause.index < 4) return { name: cut(name), when: null, sentence: false };
  const own = name.slice(0, clause.index);
  const when = name.slice(clause.index + clause[0].length);
  const applies = cut(when.replace(/[)\s]+$/, ''));
  return { name: cut(withoutCount(own).trim()), when: applies, sentence: false };
}

/** `Giấy phép: 01 bản chính` is a name with its own count. */
function withoutCount(name: string): string {
  const count = aligned(name).search(OWN_COUNT);
  return count > 0 ? name.slice(0, count).trim() : name;
}

/** `Trường hợp ủy quyền: hợp đồng`; `Trường hợp … thì nộp …`; or that nothing is asked for then. */
function underCondition(name: string, plain: string): NamedPaper | { left: string } {
  const colon = /:\s*(?=\S)/.exec(plain);
  if (colon) {
    const [when, paper] = [name.slice(0, colon.index), name.slice(colon.index + colon[0].length)];
    if (NOT_ASKED.test(aligned(paper))) return { left: name };
    return { name: cut(capital(paper)), when: cut(when.trim()), sentence: true };
  }
  if (NOT_ASKED.test(plain)) return { left: name };
  const then = /,?\s+(?=thi\b)|,\s+/i.exec(plain);
  const when = then === null ? name : name.slice(0, then.index);
  return { name: cut(name), when: cut(when), sentence: true };
}

/** Without the bullet before it and the form's file name behind it. */
function nameOf(text: string): string {
  const bare = cleanLine(text).replace(/^[-+*•\s]+/, '');
  const form = aligned(bare).search(FORM);
  return (form > 10 ? bare.slice(0, form) : bare).replace(/[;.,\s]+$/, '').trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cut(text: string): string {
  return text.slice(0, MOST_WORDS);
}
