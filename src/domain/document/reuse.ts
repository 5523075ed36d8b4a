/**
 * Papers a citizen has in the store already, used again instead of being brought once more: what
 * was accepted is kept in the citizen's electronic store (Decree 45/2020 as amended by Decree
 * 310/2026). Still valid, of the same national code, of their own dossiers; never somebody else's.
 */
import { Problem } from '../problem.ts';
import type { ComponentRule } from '../procedure/procedure.ts';
import type { Uuid } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { fold } from '../value/text.ts';
import { shownFile, type DossierDocument } from './document.ts';
import type { NewDocument } from './add.ts';
import { spentAs, type SpentRule } from './spent.ts';
import { nationalCode, type StoredPaper } from './stored-paper.ts';
import type { UnusableWhy, Validity } from './unusable.ts';

export function validityOn(
  { validUntil }: Pick<DossierDocument, 'validUntil'>,
  today: PlainDate,
): Validity {
  if (validUntil === null) return 'no_end';
  return validUntil < today ? 'ended' : 'valid';
}

/** On which day something is to be used again, and what is spent by then. */
export interface UseOn {
  today: PlainDate;
  spent: readonly SpentRule[];
}

export function whyUnusable(paper: StoredPaper, { today, spent }: UseOn): UnusableWhy | null {
  const { dossier, document } = paper;
  if (document.gone !== null) return 'gone';
  if (dossier.status === 'cancelled') return 'cancelled';
  if (document.of === 'result' && dossier.result?.outcome !== 'granted') return 'not_granted';
  if (document.verified?.verdict === 'refused') return 'refused';
  if (document.reused?.gone?.why === 'mistake') return 'mistake';
  if (validityOn(document, today) === 'ended') return 'ended';
  return spentAs(paper, spent, today);
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
export interface ReuseFor extends UseOn {
  /** All records of the owner: the kept one, and those that were merged into it. */
  records: readonly Uuid[];
}

/**
 * What is offered for a paper that is asked for: what is good and not spent by what it was handed
 * in for; the one that is good for longest first.
 */
export function offeredFor(
  rule: ComponentRule,
  papers: readonly StoredPaper[],
  whose: ReuseFor,
): StoredPaper[] {
  return papers
    .filter(({ document }) => document.reused === null)
    .filter((paper) => isOwn(paper, whose.records) && whyUnusable(paper, whose) === null)
    .filter((paper) => isOfKind(rule, paper))
    .sort(
      (a, b) => lastDay(b).localeCompare(lastDay(a)) || b.document.at.localeCompare(a.document.at),
    );
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
  requireUsable(paper, { today: whose.today, spent: [] });
  if (!isOfKind(rule, paper)) {
    const wanted = rule.code ?? null;
    const code = nationalCode(paper);
    throw new Problem('document.other_paper', { ref, code, wanted, name: rule.name });
  }
  // Of the right kind, and yet: why is the last to be asked.
  requireUsable(paper, whose);
  const { n, of, files, names, bound, number, issuedOn, issuedBy, signer, validUntil } = document;
  const source = document.reused ?? { dossier: dossier.id, n, of: of === 'result' ? of : 'paper' };
  return {
    ...{ files, names, bound, number, issuedOn, issuedBy, signer, validUntil },
    of: { component: rule.id, name: rule.name },
    paperCode: nationalCode(paper),
    reused: source,
  };
}

function requireUsable(paper: StoredPaper, on: UseOn): void {
  const why = whyUnusable(paper, on);
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
