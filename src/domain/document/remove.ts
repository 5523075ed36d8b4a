/** Scans that are kept no longer: put there by mistake, erased by law, or over their term. */
import { isHere as isPieceHere } from '../dossier/components.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { missingOf } from '../dossier/look-up.ts';
import { happened, type NewEvent } from '../event.ts';
import { holdOn, type PrivacyMark } from '../privacy/mark.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { requireOurs, requireThere } from './add.ts';
import { isSamePaper, type DossierDocument, type GoneWhy } from './document.ts';

/** Whose scan it is may be held: a court or a complaint wants all of it kept. */
export interface HeldFacts {
  /** What stands on the records of all who stand in the dossier, or did. */
  marks: readonly PrivacyMark[];
  today: PlainDate;
}

interface MeantScan {
  n: number;
  reason: string;
}

/**
 * Takes a document away that was a mistake, with its files where no other has them, and with it
 * what was signed of it here: that is the same mistake under the office's name. Throws
 * `document.not_ours`, `document.gone`, and `document.held` where somebody in the dossier is.
 */
export function removeDocument(
  dossier: Dossier,
  has: readonly DossierDocument[],
  { n, reason }: MeantScan,
  at: HeldFacts & { office: AgencyId },
): NewEvent[] {
  requireOurs(dossier, at.office);
  const meant = requireThere(dossier, has, n);
  requireNotHeld(dossier, n, at);
  const all = [meant, ...signedOf(has, n)];
  const going = all.map((each) => each.n);
  return all.map((each) => removed(dossier, has, each, { why: 'mistake', reason, going }));
}

/** What is kept of signing a document here, and of signing that again. */
export function signedOf(has: readonly DossierDocument[], n: number): DossierDocument[] {
  const direct = has.filter(({ madeFrom, gone }) => madeFrom === n && gone === null);
  return direct.flatMap((each) => [each, ...signedOf(has, each.n)]);
}

/**
 * What is left of a dossier's papers where one was there by this scan alone, used again out of the
 * store, and that was a mistake: it is missing. What goes by law was there when it was looked at.
 */
function leftWithout(dossier: Dossier, id: string): LeftPapers {
  const components = dossier.components.filter((each) => each.id !== id);
  const { procedure, caseId, lookUps, missing } = dossier;
  const chosen = procedure.cases.find((each) => each.id === caseId);
  return {
    components,
    missing: chosen ? missingOf(chosen, components, lookUps, missing) : missing,
  };
}

type LeftPapers = Pick<Dossier, 'components' | 'missing'>;

/**
 * All scans of a dossier go whose people are erased from it (Law 91/2025); the same bytes stay
 * where another dossier's document is made of them. `reason` names nobody: it outlives them.
 */
export function eraseDocuments(
  dossier: Dossier,
  has: readonly DossierDocument[],
  reason: string,
): NewEvent[] {
  const kept = has.filter(({ gone }) => gone === null);
  const going = kept.map(({ n }) => n);
  return kept.map((each) => removed(dossier, has, each, { why: 'erased', reason, going }));
}

/** Throws `document.held`. */
export function requireNotHeld(
  { code }: Pick<Dossier, 'code'>,
  n: number,
  { marks, today }: HeldFacts,
): void {
  const hold = holdOn(marks, today);
  if (hold) throw new Problem('document.held', { code, n, until: hold.until });
}

/** `going`: all of the dossier's that go with it. */
export function removed(
  dossier: Dossier,
  has: readonly DossierDocument[],
  meant: DossierDocument,
  { why, reason, going }: { why: GoneWhy; reason: string; going: readonly number[] },
): NewEvent {
  const { n, of, files, bound } = meant;
  // Unless a correction has taken the paper out of the dossier.
  const isHere = of !== 'result' && dossier.components.some(({ id }) => id === of.component);
  const others = has.filter((each) => !each.gone && !going.includes(each.n));
  const digitised = isHere && others.some((each) => isSamePaper(each.of, of));
  const count = files.length + (bound === null ? 0 : 1);
  const positions = Array.from({ length: count }, (_, at) => at + 1);
  const component = isHere ? of.component : null;
  const onlyThis = dossier.components.some(
    (each) => each.id === component && !digitised && !isPieceHere(each),
  );
  const left = why === 'mistake' && onlyThis ? leftWithout(dossier, component!) : undefined;
  const data = { dossier: dossier.id, n, why, component, digitised, positions, left };
  return happened('document.removed', dossierStream(dossier.id), data, { reason });
}
