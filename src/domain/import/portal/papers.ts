/**
 * The papers, as the portal runs them together: `<name><file of its form>1 bản chính,2 bản sao…`,
 * under headings such as `Trường hợp cấp lại:` where they differ by circumstances. Sentences that
 * explain stand among them.
 */
import type { ComponentRule } from '../../procedure/procedure.ts';
import { cleanLine } from '../../value/text.ts';
import { aligned } from '../aligned.ts';
import { countsIn } from './counts.ts';
import type { PortalFindings } from './findings.ts';
import { headingOf, sectionsOf, type Heading } from './sections.ts';
import { namedPaper } from './paper-name.ts';

/** Papers that are asked for together; `name` of what they are asked for, `null` where always. */
export interface PaperCase {
  name: string | null;
  components: ComponentRule[];
}

type UnnumberedPaper = Omit<ComponentRule, 'id'>;

/**
 * Reads the whole list. Where every part of it stands under a circumstance, these are the cases;
 * where only some do, their papers are asked for in that circumstance.
 */
export function readPapers(raw: string, findings: PortalFindings): PaperCase[] {
  const text = cleanLine(raw);
  const sections = sectionsOf(text).map(({ heading, text: under }) => ({
    heading: headingOf(heading),
    text: under,
  }));
  const asked = sections.filter(({ heading }) => heading.kind !== 'remark');
  const parted = asked.length > 1 && asked.every(({ heading }) => heading.kind === 'case');
  const read = sections.map((section) => {
    const { heading } = section;
    if (heading.kind === 'remark') findings.left.push(...remarkIn(section));
    return { name: heading.words, papers: papersIn(section, findings), heading };
  });
  const found = read.filter(({ papers }) => papers.length > 0);
  if (found.length === 0 && text !== '') findings.flags.add('paper_without_count');
  if (findings.left.length > 0) findings.flags.add('sentence_as_paper');
  if (parted && found.length > 1) {
    findings.flags.add('papers_by_case');
    return found.map(({ name, papers }) => ({ name, components: numbered(papers) }));
  }
  const all = found.flatMap(({ papers, heading: { kind, words } }) => {
    if (kind === 'common' || kind === 'present') return papers;
    findings.flags.add('papers_by_case');
    return papers.map((paper) => underHeading(paper, words));
  });
  return [{ name: null, components: numbered(all) }];
}

const MOST_PAPERS = 99;

interface HeadedSection {
  heading: Heading;
  text: string;
}

function papersIn(
  { text, heading: { kind } }: HeadedSection,
  findings: PortalFindings,
): UnnumberedPaper[] {
  if (kind === 'remark') return [];
  const plain = aligned(text);
  let at = 0;
  return countsIn(plain).flatMap(({ nameEnds, ends, originals, copies, doubtful }) => {
    const said = text.slice(at, nameEnds);
    at = ends;
    if (doubtful || originals > MOST_PAPERS || copies > MOST_PAPERS) {
      findings.flags.add('paper_without_count');
    }
    const paper = namedPaper(said, originals + copies > 0);
    if (paper === null) return [];
    if ('left' in paper) {
      findings.left.push(paper.left);
      return [];
    }
    if (paper.sentence) findings.flags.add('sentence_as_paper');
    return {
      name: paper.name,
      originals: Math.min(originals, MOST_PAPERS),
      certified: 0,
      copies: Math.min(copies, MOST_PAPERS),
      ...(paper.when === null
        ? { need: 'always' as const }
        : { need: 'conditional' as const, when: paper.when }),
      ...(kind === 'present' && { presentOnly: true }),
    };
  });
}

/** What a heading explains: whatever stands under it is no paper. */
function remarkIn({ heading, text }: HeadedSection): string[] {
  let at = 0;
  const said = countsIn(aligned(text)).map(({ nameEnds, ends }) => {
    const sentence = text.slice(at, nameEnds);
    at = ends;
    return sentence;
  });
  return [cleanLine(`${heading.words}: ${[...said, text.slice(at)].join(' ')}`)];
}

const MOST_WORDS = 2000;

/** A paper of its own circumstance has both to be true. */
function underHeading(paper: UnnumberedPaper, heading: string): UnnumberedPaper {
  const when = paper.when === undefined ? heading : `${heading}; ${paper.when}`;
  return { ...paper, need: 'conditional', when: when.slice(0, MOST_WORDS) };
}

function numbered(papers: readonly UnnumberedPaper[]): ComponentRule[] {
  return papers.map((paper, at) => ({ id: String(at + 1), ...paper }));
}
