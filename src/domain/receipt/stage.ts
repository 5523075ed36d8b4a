/**
 * What whoever holds a receipt is told of its dossier: how far it is and the day it is due. Neither
 * whose it is nor what was asked, nor how it was decided: a receipt may be lost.
 */
import { isErasedParty, type Dossier } from '../dossier/dossier.ts';
import { mayRate } from '../dossier/rate.ts';
import type { Status } from '../dossier/status.ts';
import { localDate } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { ReceiptText } from './receipt-text.ts';

/** `ready`: there is a decision, whichever; `ended`: it was refused or stopped. */
export const receiptStages = ['working', 'waiting_for_you', 'ready', 'returned', 'ended'] as const;
export type ReceiptStage = (typeof receiptStages)[number];

export interface ReceiptStanding {
  stage: ReceiptStage;
  /** `null` while no day is set: the law sets none, the clock stands still, or it has ended. */
  dueDate: PlainDate | null;
  /** Whether it may still be said how satisfied one is, or what was said. */
  rating: 'open' | 'told' | null;
}

/** Withdrawn or cancelled, it is answered as though it had never been. */
const STAGES: Readonly<Record<Status, ReceiptStage | null>> = {
  received: 'working',
  processing: 'working',
  supplement_requested: 'waiting_for_you',
  resolved: 'ready',
  unresolved: 'ready',
  returned: 'returned',
  refused: 'ended',
  stopped: 'ended',
  withdrawn: null,
  cancelled: null,
};

type ShownParts = 'code' | 'owner' | 'status' | 'receivedAt' | 'dueAt' | 'satisfaction';

/**
 * How a dossier stands for a receipt whose signature is true; `null` where the receipt is of
 * another person or day, or of what was withdrawn, cancelled or erased: all one to who asks.
 * `digestOf` binds a receipt to a person.
 */
export function standingBy(
  receipt: Pick<ReceiptText, 'person' | 'receivedDate'>,
  dossier: Pick<Dossier, ShownParts>,
  digestOf: (code: string, name: string, number: string | null) => string,
): ReceiptStanding | null {
  const { code, owner, status, receivedAt, dueAt } = dossier;
  const isTheirs = receipt.person === digestOf(code, owner.name, owner.number);
  const sameDay = receipt.receivedDate === localDate(receivedAt);
  const { [status]: stage } = STAGES;
  if (isErasedParty(owner) || !isTheirs || !sameDay || stage === null) return null;
  const isOpen = stage === 'working' || stage === 'ready';
  const told = dossier.satisfaction === null ? null : ('told' as const);
  return {
    stage,
    dueDate: isOpen && dueAt !== null ? localDate(dueAt) : null,
    rating: mayRate(dossier) ? 'open' : told,
  };
}
