/** What one person made smaller of what is due, by whichever act: one row for each. */
import type { Lowering } from '../../domain/payment/lowered.ts';
import type { Change } from '../engine/portable.ts';

interface LoweringEvent {
  data: { dossier: string };
  personal: { reason: string | null } | null;
  at: string;
  actor: string;
  office: string;
  counter: number;
  version: number;
}

/** Nothing where it is as much as before, or more; `due` is what it is instead, where that is known. */
export function lowered(
  kind: Lowering,
  event: LoweringEvent,
  amount: number,
  due: number | null = null,
): Change[] {
  if (amount <= 0) return [];
  const { data, personal, at, actor, office, counter, version } = event;
  const where = { dossier: data.dossier, kind, version, office, counter };
  const row = { ...where, at, actor, amount, due, reason: personal?.reason ?? null };
  return [{ op: 'insert', table: 'fee_lowered', row }];
}
