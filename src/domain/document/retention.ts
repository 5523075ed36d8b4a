/** How long scans are kept, and what goes when that is over: never by itself. */
import type { Dossier } from '../dossier/dossier.ts';
import { isClosed } from '../dossier/transition.ts';
import type { NewEvent } from '../event.ts';
import type { PersonsDossier } from '../privacy/erasure.ts';
import { keptUntil, retentionOf, type RetentionRule } from '../privacy/retention.ts';
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { requireOurs, requireThere } from './add.ts';
import type { DocumentOf, DossierDocument } from './document.ts';
import { removed, requireNotHeld } from './remove.ts';

export interface ScanTerm {
  /** The last day on which it is kept; `null` for ever, and while the dossier is open. */
  keptUntil: PlainDate | null;
  source: string | null;
  verified: boolean;
}

/** What the table of retention goes by. */
type TermOf = Pick<PersonsDossier, 'status' | 'field' | 'lastAct' | 'marks'>;

/** By the row of its kind, else of the dossier; what no row knows is kept. */
export function scanTerm(
  of: DocumentOf,
  { status, field, lastAct }: TermOf,
  rules: readonly RetentionRule[],
): ScanTerm {
  const kind = of === 'result' ? 'result' : 'paper';
  const rule = retentionOf(rules, kind, field) ?? retentionOf(rules, 'dossier', field);
  const until = isClosed(status) ? keptUntil(rule, lastAct) : null;
  return { keptUntil: until, source: rule?.source ?? null, verified: rule?.verified ?? false };
}

export interface TermFacts {
  dossier: TermOf;
  rules: readonly RetentionRule[];
  office: AgencyId;
  /** The day that is borne out: by a clock that runs ahead everything would be over. */
  today: PlainDate;
}

/**
 * Destroys a scan whose term is over. Throws `document.not_ours`, `document.gone`, `document.held`,
 * and `document.kept` before that.
 */
export function destroyDocument(
  dossier: Dossier,
  has: readonly DossierDocument[],
  { n, reason }: { n: number; reason: string },
  { dossier: facts, rules, today, office }: TermFacts,
): NewEvent[] {
  requireOurs(dossier, office);
  const meant = requireThere(dossier, has, n);
  requireNotHeld(dossier, n, { marks: facts.marks, today });
  const { keptUntil: until, source } = scanTerm(meant.of, facts, rules);
  if (until === null || until >= today) {
    const open = !isClosed(facts.status);
    throw new Problem('document.kept', { code: dossier.code, n, until, open, source, today });
  }
  return [removed(dossier, has, meant, { why: 'retention', reason, going: [n] })];
}
