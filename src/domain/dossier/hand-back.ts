/** What goes back to a person: a result, or the papers of what ended without one. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import { cleanLine, fold } from '../value/text.ts';
import { requireAction, type ActFacts } from './blockers.ts';
import { authorityKinds, type AuthorityKind, type CollectorKind, type Dossier } from './dossier.ts';
import { isDecided } from './transition.ts';

export interface Collection {
  to: CollectorKind;
  collectorName: string | null;
  collectorNumber: string | null;
  paper: boolean;
  authority?: AuthorityKind | null;
  originals?: number | null;
  shipment?: string | null;
  /** 0, 1 or 2, as `dossier.returned` tells it. */
  satisfaction?: number | null;
}

/**
 * Hands back the result, or the papers of a dossier that ended without one; anyone but the owner
 * must be named (`dossier.collector_missing`, `dossier.collector_not_owner`), and kin come with a
 * right to it (`dossier.authority_insufficient`). Throws what `requireAction` does.
 */
export function returnDossier(
  dossier: Dossier,
  collection: Collection,
  facts: ActFacts,
): NewEvent[] {
  requireAction(dossier, 'return', facts);
  requireOwner(dossier, collection);
  const stream = dossierStream(dossier.id);
  const { to, paper } = collection;
  if (!isDecided(dossier.status)) {
    const data = { dossier: dossier.id, to };
    return [happened('dossier.papers_returned', stream, data, collectorOf(dossier, collection))];
  }
  requireAuthority(dossier, collection);
  const data = { dossier: dossier.id, to, paper, ...particulars(collection) };
  return [happened('dossier.returned', stream, data, collectorOf(dossier, collection))];
}

/** Two numbers of one kind are two people: whoever is not the owner is told as somebody else. */
function requireOwner({ code, owner }: Dossier, { to, collectorNumber }: Collection): void {
  const [own, shown] = [owner.number ?? '', collectorNumber ?? ''];
  const comparable = owner.kind === 'person' && own !== '' && own.length === shown.length;
  if (to !== 'owner' || !comparable || own === shown) return;
  throw new Problem('dossier.collector_not_owner', { code, owner: owner.name });
}

/**
 * The result went to the wrong one and was fetched back: it waits for its own as before, and what
 * was written of the hand-over holds no longer. No law speaks of it: the result is owed to its own
 * until they have it.
 */
export function takeBackResult(dossier: Dossier, reason: string, facts: ActFacts): NewEvent[] {
  requireAction(dossier, 'take-back', facts);
  const to = dossier.result?.outcome === 'not_granted' ? 'unresolved' : 'resolved';
  const stream = dossierStream(dossier.id);
  return [happened('dossier.taken_back', stream, { dossier: dossier.id, to }, { reason })];
}

/** Who takes something away; throws `dossier.collector_missing` where nobody is named. */
function collectorOf(
  dossier: Dossier,
  collection: Collection,
): { collectorName: string | null; collectorNumber: string | null } {
  const named = cleanLine(collection.collectorName ?? '') !== '';
  // The owner's number belongs beside the owner's name only.
  const owner = collection.to === 'owner' && !named ? dossier.owner : null;
  const collectorName = named ? collection.collectorName : (owner?.name ?? null);
  if (collectorName === null) {
    throw new Problem('dossier.collector_missing', { code: dossier.code });
  }
  return { collectorName, collectorNumber: collection.collectorNumber ?? owner?.number ?? null };
}

/** What somebody said of it, and `null` for what nobody did. */
function particulars({
  authority = null,
  originals = null,
  shipment = null,
  satisfaction = null,
}: Collection) {
  return { authority, originals, shipment, satisfaction };
}

/** In this field close relatives need no certified authorisation; the catalogue's own name. */
const KINSHIP_IS_ENOUGH = 'ho tich';

/** Kinship alone opens civil status only (Circular 04/2020/TT-BTP, article 2). */
export function enoughAuthorities(field: string): readonly AuthorityKind[] {
  if (fold(field) === KINSHIP_IS_ENOUGH) return authorityKinds;
  return authorityKinds.filter((kind) => kind !== 'relative');
}

function requireAuthority({ code, procedure }: Dossier, { authority = null }: Collection): void {
  if (authority === null || enoughAuthorities(procedure.field).includes(authority)) return;
  throw new Problem('dossier.authority_insufficient', { code, field: procedure.field });
}
