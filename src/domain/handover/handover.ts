/** A hand-over (bàn giao): a batch of dossiers on its way from one office to another. */
import type { Status } from '../dossier/status.ts';
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { DiscrepancyKind, Resolution } from './discrepancy.ts';
import type { SlipCode } from './slip.ts';

export const handoverStates = ['sent', 'partly_received', 'received', 'recalled'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** Where one dossier of a batch stands. A missing one is still nobody's to act on. */
export const itemStates = ['sent', 'received', 'missing', 'recalled', 'with_sender'] as const;
export type ItemState = (typeof itemStates)[number];

/** Somebody of the staff, as named at the time. */
export interface Hand {
  login: string;
  name: string;
}

export interface HandoverItem {
  position: number;
  dossier: Uuid;
  code: DossierCode;
  state: ItemState;
  damaged: boolean;
  receivedAt: Instant | null;
  receiver: Hand | null;
}

export interface Discrepancy {
  kind: DiscrepancyKind;
  /** A dossier's code, or for an extra paper whatever stands on it. */
  code: string;
  note: string | null;
  reportedAt: Instant;
  reportedBy: Hand;
  resolution: Resolution | null;
  resolvedAt: Instant | null;
  resolvedBy: Hand | null;
  resolutionNote: string | null;
}

export interface Handover {
  slip: SlipCode;
  /** Events so far. */
  version: number;
  /** Between which offices it was sent. */
  from: AgencyId;
  to: AgencyId;
  /** Who answers for either side now: another office only after a merger. */
  sender: AgencyId;
  addressee: AgencyId;
  state: HandoverState;
  sentAt: Instant;
  giver: Hand;
  note: string | null;
  digest: string;
  items: HandoverItem[];
  discrepancies: Discrepancy[];
  /** How often its record was printed. */
  prints: number;
}

/** What a list needs of a hand-over. */
export interface HandoverLine {
  slip: SlipCode;
  from: AgencyId;
  to: AgencyId;
  state: HandoverState;
  sentAt: Instant;
  count: number;
  received: number;
  missing: number;
  /** Still on the road, where what is reported missing is until that is settled. */
  left: number;
  /** Discrepancies that nobody has closed. */
  open: number;
}

/** One leg of a dossier's way, as the control slip prints it: giver, receiver, times. */
export interface Hop {
  slip: SlipCode;
  from: AgencyId;
  to: AgencyId;
  state: ItemState;
  damaged: boolean;
  giver: Hand;
  sentAt: Instant;
  receiver: Hand | null;
  receivedAt: Instant | null;
}

/** What a hand-over looks at in a dossier. */
export interface Carried {
  id: Uuid;
  code: DossierCode;
  status: Status;
  holder: AgencyId;
  inTransit: { slip: string; to: AgencyId } | null;
}

/** How many of a list arrived, were reported missing, and which discrepancies are still open. */
export function tally({ items, discrepancies }: Pick<Handover, 'items' | 'discrepancies'>) {
  const of = (state: ItemState): HandoverItem[] => items.filter((item) => item.state === state);
  return {
    count: items.length,
    received: of('received').length,
    missing: of('missing').map(({ code }) => code),
    onTheRoad: of('sent').map(({ code }) => code),
    open: discrepancies.filter(({ resolution }) => resolution === null).length,
  };
}

/** The state that the states of its dossiers make. */
export function stateOf(items: readonly ItemState[]): HandoverState {
  if (items.every((state) => state === 'recalled')) return 'recalled';
  if (items.every((state) => state === 'sent')) return 'sent';
  return items.some((state) => state === 'sent') ? 'partly_received' : 'received';
}
