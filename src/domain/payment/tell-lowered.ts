/** Telling what one person made smaller, where the act itself does not say by how much. */
import { happened, type NewEvent } from '../event.ts';
import { moneyStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { dong } from '../value/money.ts';
import type { loweredBesides } from './lowered.ts';

interface MadeLess {
  kind: (typeof loweredBesides)[number];
  would: number;
  due: number;
  reason: string | null;
}

/** Nothing where it is as much as it would have been, or more. */
export function tellLowered(dossier: Uuid, { kind, would, due, reason }: MadeLess): NewEvent[] {
  if (due >= would) return [];
  const data = { dossier, kind, would: dong(would), due: dong(due) };
  return [happened('fee.lowered', moneyStream(dossier), data, { reason })];
}
