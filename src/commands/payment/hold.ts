/** Whether a result stays at the counter until its fees are paid. */
import type { Context } from '../../cli/context.ts';
import { loadSettings, type Setting } from '../../config/load.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { heldFor, moneyOf, type Ledger } from '../../domain/payment/money.ts';
import type { Dong } from '../../domain/value/money.ts';
import type { Reader } from '../../store/store.ts';

/** What is known of an office's ways with money. */
export interface HoldFacts {
  settings: readonly Setting[];
  /** Whether a drawer was ever opened there. */
  keepsMoney: boolean;
}

export async function holdFacts(
  office: string,
  reader: Reader,
  { surroundings: { env } }: Context,
): Promise<HoldFacts> {
  const [settings, keepsMoney] = await Promise.all([
    loadSettings(reader, env, undefined, ['payment.hold_result', 'payment.hold_exempt']),
    reader.shifts.any(office),
  ]);
  return { settings, keepsMoney };
}

/**
 * What is to be paid before a result leaves. An office that keeps no money here holds nothing
 * back. Whether there is a result yet is asked where acts are refused.
 */
export function unpaidOf(
  { procedure }: Dossier,
  ledger: Ledger,
  { settings, keepsMoney }: HoldFacts,
): Dong {
  const value = (key: string): string => settings.find((each) => each.key === key)!.value;
  const hold = value('payment.hold_result') === 'on' && keepsMoney;
  const exempt = value('payment.hold_exempt').split(',');
  return heldFor(moneyOf(ledger), { hold, exempt }, procedure);
}
