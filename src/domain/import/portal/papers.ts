/**
 * The papers of a record: which are always asked for, which in a circumstance, and which are only
 * shown. Sentences that explain stand among them.
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

/** One line of the list. */
export interface ListedPaper {
  said: string;
  originals: number;
  copies: number;
  /** Its figures may be the name's. */
  doubtful?: boolean;
  /** Why it is not asked for of everybody, where the record says that it is not. */
  optional?: string;
  code?: string;
}

/** Papers under one heading, and what stands behind the last of them. */
export interface PaperSection {
  heading: Heading;
  listed: readonly ListedPaper[];
  tail: string;
}

type UnnumberedPaper = Omit<ComponentRule, 'id'>;

/** As the portal runs it together: `<name><file of its form>1 bản chính,2 bản sao…`. */
export function readPapers(raw: string, findings: PortalFindings): PaperCase[] {
  const text = cleanLine(raw);
  const sections = sectionsOf(text).map(({ heading, text: under }) => ({
    heading: headingOf(heading),
    ...listedIn(under),
  }));
  const cases = papersUnder(sections, findings);
  const some = cases.some(({ components }) => components.length > 0);
  if (!some && text !== '') findings.flags.add('paper_without_count');
  return cases;
}

function listedIn(text: string): Pick<PaperSection, 'listed' | 'tail'> {
  let at = 0;
  const listed = countsIn(aligned(text)).map(({ nameEnds, ends, ...counts }) => {
    const said = text.slice(at, nameEnds);
    at = ends;
    return { said, ...counts };
  });
  return { listed, tail: text.slice(at) };
}

/**
 * Where every part of the list stands under a circumstance, these are the cases; where only some
 * do, their papers are asked for in that circumstance.
 */
export function papersUnder(
  sections: readonly PaperSection[],
  findings: PortalFindings,
): PaperCase[] {
  const asked = sections.filter(({ heading }) => heading.kind !== 'remark');
  const parted = asked.length > 1 && asked.every(({ heading }) => heading.kind === 'case');
  const read = sections.map((section) => {
    const { heading, tail } = section;
    if (heading.kind === 'remark') findings.left.push(remarkIn(section));
    const papers = papersIn(section, findings);
    // What has no count behind it is no paper, and is lost to nobody.
    const rest = heading.kind === 'remark' ? '' : cleanLine(tail).replace(/^[-+*•;:.,\s]+/, '');
    if (rest !== '') findings.left.push(rest);
    return { name: heading.words, papers, heading };
  });
  const found = read.filter(({ papers }) => papers.length > 0);
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

function papersIn(
  { listed, heading: { kind } }: PaperSection,
  findings: PortalFindings,
): UnnumberedPaper[] {
  if (kind === 'remark') return [];
  return listed.flatMap(({ said, originals, copies, doubtful = false, optional, code }) => {
    const paper = namedPaper(said, originals + copies > 0);
    if (doubtful || originals > MOST_PAPERS || copies > MOST_PAPERS) {
      findings.flags.add('paper_without_count');
    }
    if (paper === null) return [];
    if ('left' in paper) {
      findings.left.push(paper.left);
      return [];
    }
    if (paper.sentence) findings.flags.add('sentence_as_paper');
    const when = paper.when ?? optional;
    return {
      name: paper.name,
      originals: Math.min(originals, MOST_PAPERS),
      certified: 0,
      copies: Math.min(copies, MOST_PAPERS),
      ...(when === undefined
        ? { need: 'always' as const }
        : { need: 'conditional' as const, when }),
      ...(kind === 'present' && { presentOnly: true }),
      ...(code !== undefined && { code }),
    };
  });
}

/** What a heading explains: whatever stands under it is no paper. */
function remarkIn({ heading, listed, tail }: PaperSection): string {
  return cleanLine(`${heading.words}: ${[...listed.map(({ said }) => said), tail].join(' ')}`);
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
