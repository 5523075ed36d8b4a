/**
 * Papers a citizen has in the store already, used again instead of being brought once more: what
 * was accepted is kept in the citizen's electronic store (Decree 45/2020 as amended by Decree
 * 310/2026). Still valid, of the same national code, of their own dossiers; never somebody else's.
 */
import type { Dossier } from '../dossier/dossier.ts';
import { Problem } from '../problem.ts';
import type { ComponentRule } from '../procedure/procedure.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { fold } from '../value/text.ts';
import { shownFile, type DossierDocument } from './document.ts';
import type { NewDocument } from './add.ts';
import type { UnusableWhy, Validity } from './unusable.ts';

/** A digitised paper with the dossier that it was digitised for. */
export interface StoredPaper {
  dossier: Pick<
    Dossier,
    'id' | 'code' | 'owner' | 'status' | 'procedure' | 'caseId' | 'components' | 'result'
  >;
  document: DossierDocument;
}

export function validityOn(
  { validUntil }: Pick<DossierDocument, 'validUntil'>,
  today: PlainDate,
): Validity {
  if (validUntil === null) return 'no_end';
  return validUntil < today ? 'ended' : 'valid';
}

export function whyUnusable(
  { dossier, document }: StoredPaper,
  today: PlainDate,
): UnusableWhy | null {
  if (document.gone !== null) return 'gone';
  if (dossier.status === 'cancelled') return 'cancelled';
  if (document.of === 'result' && dossier.result?.outcome !== 'granted') return 'not_granted';
  if (document.verified?.verdict === 'refused') return 'refused';
  if (document.reused?.gone?.why === 'mistake') return 'mistake';
  return validityOn(document, today) === 'ended' ? 'ended' : null;
}

/** The national code of its kind: as it was told of it, else as its procedure says. */
export function nationalCode({ dossier, document }: StoredPaper): string | null {
  const { of, paperCode } = document;
  if (paperCode !== null) return paperCode;
  const { results, cases } = dossier.procedure;
  if (of === 'result') return (results.length === 1 && results[0]!.code) || null;
  const rules = cases.find(({ id }) => id === dossier.caseId)?.components ?? [];
  return rules.find(({ id }) => id === of.component)?.code ?? null;
}

/**
 * Of one kind with what is asked for: by the national codes of both; where the catalogue gives none
 * to the paper, by what both are called.
 */
function isOfKind(rule: ComponentRule, paper: StoredPaper): boolean {
  if (rule.code !== undefined) return sameCode(rule.code, nationalCode(paper));
  const { of } = paper.document;
  const { results } = paper.dossier.procedure;
  const names = of === 'result' ? results.map(({ name }) => name) : [of.name];
  return names.some((name) => fold(name) === fold(rule.name));
}

function sameCode(one: string, other: string | null): boolean {
  return other !== null && one.toUpperCase() === other.toUpperCase();
}

/** For whom something is to be used again, and on which day. */
export interface ReuseFor {
  /** All records of the owner: the kept one, and those that were merged into it. */
  records: readonly Uuid[];
  today: PlainDate;
}

/**
 * What is offered for a paper that is asked for: results, and what bears a national code, so that a
 * form that is filled in each time is not; the one that is good for longest first.
 */
export function offeredFor(
  rule: ComponentRule,
  papers: readonly StoredPaper[],
  { records, today }: ReuseFor,
): StoredPaper[] {
  return papers
    .filter((paper) => paper.document.reused === null && isPaperOfIts(paper))
    .filter((paper) => isOwn(paper, records) && whyUnusable(paper, today) === null)
    .filter((paper) => isOfKind(rule, paper))
    .sort(
      (a, b) => lastDay(b).localeCompare(lastDay(a)) || b.document.at.localeCompare(a.document.at),
    );
}

function isPaperOfIts(paper: StoredPaper): boolean {
  return paper.document.of === 'result' || nationalCode(paper) !== null;
}

function lastDay({ document }: StoredPaper): string {
  return document.validUntil ?? '9999-12-31';
}

function isOwn({ dossier }: StoredPaper, records: readonly Uuid[]): boolean {
  return dossier.owner.citizen !== null && records.includes(dossier.owner.citizen);
}

/**
 * The paper as a document of the dossier that it is used in: the same files, and where it is from.
 * What was used again itself is from where that was. Throws `document.of_other`, `document.gone`,
 * `document.over` for one whose last day is over, `document.other_paper` for another kind, and
 * `document.unusable` for the rest of `UnusableWhy`.
 */
export function reusedAs(rule: ComponentRule, paper: StoredPaper, whose: ReuseFor): NewDocument {
  const { dossier, document } = paper;
  const ref = refOf(paper);
  if (!isOwn(paper, whose.records)) throw new Problem('document.of_other', { ref });
  requireUsable(paper, whose.today);
  if (!isOfKind(rule, paper)) {
    const wanted = rule.code ?? null;
    const code = nationalCode(paper);
    throw new Problem('document.other_paper', { ref, code, wanted, name: rule.name });
  }
  const { n, of, files, names, bound, number, issuedOn, issuedBy, signer, validUntil } = document;
  const source = document.reused ?? { dossier: dossier.id, n, of: of === 'result' ? of : 'paper' };
  return {
    ...{ files, names, bound, number, issuedOn, issuedBy, signer, validUntil },
    of: { component: rule.id, name: rule.name },
    paperCode: nationalCode(paper),
    reused: source,
  };
}

function requireUsable(paper: StoredPaper, today: PlainDate): void {
  const why = whyUnusable(paper, today);
  if (why === null) return;
  const { code } = paper.dossier;
  const { n, validUntil } = paper.document;
  if (why === 'gone') throw new Problem('document.gone', { code, n });
  if (why === 'ended')
    throw new Problem('document.over', { ref: refOf(paper), until: validUntil! });
  throw new Problem('document.unusable', { ref: refOf(paper), why });
}

/** `H49.22-261123-0001/2`. */
export function refOf({ dossier, document }: StoredPaper): string {
  return `${dossier.code}/${document.n}`;
}

/**
 * Throws `document.here_already` for a paper that the dossier has: its own, or the same bytes for
 * the same paper.
 */
export function requireNotHere(
  code: string,
  fresh: NewDocument,
  paper: StoredPaper,
  has: readonly DossierDocument[],
): void {
  const digest = shownFile(paper.document).sha256;
  const same = has.some(
    (each) =>
      each.gone === null &&
      each.of !== 'result' &&
      fresh.of !== 'result' &&
      each.of.component === fresh.of.component &&
      shownFile(each).sha256 === digest,
  );
  if (!same && paper.dossier.code !== code) return;
  throw new Problem('document.here_already', { code, ref: refOf(paper) });
}
