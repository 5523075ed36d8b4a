/** What happens to a dossier after reception: forwarded, resolved, returned. */
import { happened, type NewEvent } from '../event.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import type { AgencyId } from '../value/id.ts';
import type { PlainDate } from '../value/plain-date.ts';
import { cleanLine, fold } from '../value/text.ts';
import type { AuthorityKind, CollectorKind, Dossier } from './dossier.ts';
import type { ReturnBlocker } from './return-blockers.ts';
import { requireAction } from './transition.ts';

/** Starts processing: the paper goes to whoever decides. */
export function forwardDossier(
  dossier: Dossier,
  office: AgencyId,
  note: string | null,
): NewEvent[] {
  requireAction(dossier, 'forward', office);
  const data = { dossier: dossier.id, note };
  return [happened('dossier.forwarded', dossierStream(dossier.id), data, null)];
}

export interface Resolution {
  outcome: 'granted' | 'not_granted';
  number: string;
  date: PlainDate;
  signer: string | null;
  file: string | null;
}

/** Records the decision; a result cannot be signed after today. */
export function resolveDossier(
  dossier: Dossier,
  office: AgencyId,
  resolution: Resolution,
  today: PlainDate,
): NewEvent[] {
  requireAction(dossier, 'resolve', office);
  const { signer, ...decision } = resolution;
  if (decision.date > today) {
    throw new Problem('dossier.result_in_future', { date: decision.date, today });
  }
  const data = { dossier: dossier.id, ...decision };
  return [happened('dossier.resolved', dossierStream(dossier.id), data, { signer })];
}

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
 * Hands the result back; anyone but the owner must be named. What `moneyBlocksReturn` found keeps
 * it here: `dossier.return_blocked`.
 */
export function returnDossier(
  dossier: Dossier,
  office: AgencyId,
  collection: Collection,
  blockers: readonly ReturnBlocker[] = [],
): NewEvent[] {
  requireAction(dossier, 'return', office);
  requireUnblocked(dossier, blockers);
  requireAuthority(dossier, collection);
  const personal = collectorOf(dossier, collection);
  const { to, paper } = collection;
  const data = { dossier: dossier.id, to, paper, ...particulars(collection) };
  return [happened('dossier.returned', dossierStream(dossier.id), data, personal)];
}

/** Who takes something away; throws `dossier.collector_missing` where nobody is named. */
export function collectorOf(
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

/** What somebody said of it; nothing is written for what nobody did. */
function particulars({ authority, originals, shipment, satisfaction }: Collection) {
  return {
    ...(authority != null && { authority }),
    ...(originals != null && { originals }),
    ...(shipment != null && { shipment }),
    ...(satisfaction != null && { satisfaction }),
  };
}

/** In this field close relatives need no certified authorisation; the catalogue's own name. */
const KINSHIP_IS_ENOUGH = 'ho tich';

/** Kinship alone opens civil status only (Circular 04/2020/TT-BTP, article 2). */
function requireAuthority({ code, procedure }: Dossier, { authority }: Collection): void {
  if (authority !== 'relative' || fold(procedure.field) === KINSHIP_IS_ENOUGH) return;
  throw new Problem('dossier.authority_insufficient', { code, field: procedure.field });
}

/** Throws `dossier.return_blocked` for what must be settled before a result is handed over. */
export function requireUnblocked(
  { code }: Pick<Dossier, 'code'>,
  blockers: readonly ReturnBlocker[],
): void {
  const [blocker] = blockers;
  if (blocker) throw new Problem('dossier.return_blocked', { code, amount: blocker.amount });
}
