/**
 * The papers, as the portal runs them together: `<name><file of its form>1 bản chính,2 bản sao…`.
 * Sentences that explain stand among them, with a count of nought.
 */
import type { ComponentRule } from '../procedure/procedure.ts';
import { cleanLine } from '../value/text.ts';
import type { FlagCode } from './fault.ts';
import { aligned } from './aligned.ts';

const HEAD = /Ten giay toMau don, to khaiSo luong/g;
const COUNT = /(\d{1,3}) ban chinh(?:, ?(\d{1,3}) ban sao)?/g;
/** Behind the name with nothing between: `…con nuôi;1.nxinnhnconnui.doc`, `…phápMẫu số 2.docx`. */
const FORM = new RegExp(
  String.raw`(?<=[a-z;.)])(?=(?:[A-Z]|\d{1,2}\.)[^;:]{0,80}` +
    String.raw`\.(?:docx?|pdf|xlsx?|rar|zip|rtf)$)`,
);
const MOST_PAPERS = 99;
const MOST_WORDS = 2000;
/** What a list of papers never begins with. */
const EXPLAINS = new RegExp(
  String.raw`^[-+*•\s]*(?:luu y|ghi chu|chu thich|truong hop|neu |doi voi|ngoai ra|cac giay to|` +
    String.raw`nguoi |khi |giay to phai|thanh phan|\*\))`,
  'i',
);

/** The papers; those that are sentences are left out and flagged. */
export function readPapers(raw: string, flags: Set<FlagCode>): ComponentRule[] {
  const text = cleanLine(raw);
  const plain = aligned(text).replace(HEAD, (head) => '\u0001'.repeat(head.length));
  const papers: ComponentRule[] = [];
  let at = 0;
  for (const match of plain.matchAll(COUNT)) {
    const from = Math.max(at, plain.lastIndexOf('\u0001', match.index) + 1);
    const name = nameOf(text.slice(from, match.index));
    const folded = aligned(name);
    at = match.index + match[0].length;
    const [originals, copies] = [Number(match[1]), Number(match[2] ?? 0)];
    if (name === '') continue;
    if (originals + copies === 0 || isSentence(folded)) {
      flags.add('sentence_as_paper');
      continue;
    }
    if (originals > MOST_PAPERS || copies > MOST_PAPERS) flags.add('paper_without_count');
    papers.push({
      id: String(papers.length + 1),
      name: name.slice(0, MOST_WORDS),
      originals: Math.min(originals, MOST_PAPERS),
      certified: 0,
      copies: Math.min(copies, MOST_PAPERS),
      need: 'always',
    });
  }
  if (papers.length === 0 && text !== '') flags.add('paper_without_count');
  return papers;
}

function isSentence(name: string): boolean {
  return EXPLAINS.test(name) || name.endsWith(':');
}

/** Without the bullet before it and the form's file name behind it. */
function nameOf(text: string): string {
  const bare = text.replace(/^[-+*•\s]+/, '').trim();
  const form = aligned(bare).search(FORM);
  return (form > 10 ? bare.slice(0, form) : bare).replace(/[;.,\s]+$/, '').trim();
}
