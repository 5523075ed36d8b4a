/**
 * Papers that are spent by what they were handed in for: a notice of one birth registers one child,
 * a certificate of marital status is for the purpose written in it. Which those are is dated data.
 */
import { fold } from '../value/text.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { nationalCode, type StoredPaper } from './stored-paper.ts';
import type { SpentKind } from './unusable.ts';

/** A row of `spent-papers.json`. */
export interface SpentRule {
  kind: SpentKind;
  /** Papers that are handed in, results, or both. */
  of: ('paper' | 'result')[];
  /** Spent even where its dossier came to nothing. */
  always: boolean;
  /** National codes of such papers. */
  codes: string[];
  /** What their names begin with. */
  begins: string[];
  validFrom: PlainDate;
  /** Its last day; `null` while it holds. */
  validUntil: PlainDate | null;
  source: string;
  verified: boolean;
}

/** By which rule a paper is spent on that day; `null` for one that serves again. */
export function spentAs(
  paper: StoredPaper,
  rules: readonly SpentRule[],
  today: PlainDate,
): SpentKind | null {
  const code = nationalCode(paper)?.toUpperCase() ?? null;
  const names = namesOf(paper).map(fold);
  const meant = rules.find(
    (rule) =>
      rule.validFrom <= today &&
      (rule.validUntil === null || today <= rule.validUntil) &&
      rule.of.includes(paper.document.of === 'result' ? 'result' : 'paper') &&
      (rule.always || !cameToNothing(paper)) &&
      (rule.codes.some((each) => each.toUpperCase() === code) ||
        names.some((name) => rule.begins.some((each) => beginsWith(name, fold(each))))),
  );
  return meant?.kind ?? null;
}

function namesOf({ dossier, document: { of } }: StoredPaper): string[] {
  return of === 'result' ? dossier.procedure.results.map(({ name }) => name) : [of.name];
}

/** Whole words: `Đơn` begins no `Đơn vị`, but `Đơn đề nghị`. */
function beginsWith(name: string, words: string): boolean {
  if (!name.startsWith(words)) return false;
  const rest = name.slice(words.length);
  return !/^\w/.test(rest);
}

/** Nothing was registered by it: it may be handed in again. */
function cameToNothing({ dossier: { status, result } }: StoredPaper): boolean {
  const isOver = status === 'refused' || status === 'withdrawn' || status === 'stopped';
  return isOver || result?.outcome === 'not_granted';
}
