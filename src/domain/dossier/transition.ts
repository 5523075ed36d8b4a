/**
 * The life of a dossier as one table: every action, from which statuses, to which. The screens
 * ask it what to offer and the rules ask it what to refuse.
 */
import { Problem } from '../problem.ts';
import type { Act } from '../staff/role.ts';
import type { AgencyId } from '../value/id.ts';
import { requireHeld } from './custody.ts';
import { statuses, type Dossier, type Status } from './dossier.ts';

export const actions = ['forward', 'resolve', 'return'] as const;
export type Action = (typeof actions)[number];

interface Rule {
  from: readonly Status[];
  /** Where it may lead; of several, the decision tells. */
  to: readonly Status[];
  /** Which act of the role table a person needs. */
  act: Act;
}

export const transitions: { readonly [A in Action]: Rule } = {
  forward: { from: ['received'], to: ['processing'], act: 'dossier.process' },
  resolve: {
    from: ['received', 'processing'],
    to: ['resolved', 'unresolved'],
    act: 'dossier.resolve',
  },
  return: { from: ['resolved', 'unresolved'], to: ['returned'], act: 'dossier.return' },
};

/** The actions a dossier allows its holder now. */
export function nextActions(status: Status): Action[] {
  return actions.filter((action) => transitions[action].from.includes(status));
}

/** Throws `dossier.not_allowed`, `dossier.in_transit` or `dossier.not_holder`. */
export function requireAction(
  dossier: Pick<Dossier, 'code' | 'status' | 'holder' | 'inTransit'>,
  action: Action,
  office: AgencyId,
): void {
  const { code, status } = dossier;
  if (!transitions[action].from.includes(status)) {
    throw new Problem('dossier.not_allowed', {
      code,
      status,
      action,
      allowed: nextActions(status),
    });
  }
  requireHeld(dossier, office);
}

/** True when nothing can follow. */
export function isClosed(status: Status): boolean {
  return nextActions(status).length === 0;
}

/** The statuses in which somebody still has something to do. */
export const openStatuses: readonly Status[] = statuses.filter((status) => !isClosed(status));

/** True when the decision is there and the result waits to be collected. */
export function isDecided(status: Status): boolean {
  return transitions.return.from.includes(status);
}
