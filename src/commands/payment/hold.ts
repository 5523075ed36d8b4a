/** Whether a result stays at the counter until its fees are paid. */
import type { Context } from '../../cli/context.ts';
import { loadSettings } from '../../config/load.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { heldFor, moneyOf } from '../../domain/payment/money.ts';
import type { Dong } from '../../domain/value/money.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf } from './ledger.ts';

/**
 * What is to be paid before a result leaves. An office that keeps no money here holds nothing
 * back. Whether there is a result yet is asked where acts are refused.
 */
export async function unpaidOf(
  dossier: Dossier,
  office: string,
  reader: Reader,
  { surroundings: { env } }: Context,
): Promise<Dong> {
  const settings = await loadSettings(reader, env);
  const value = (key: string): string => settings.find((each) => each.key === key)!.value;
  const hold = value('payment.hold_result') === 'on' && (await reader.shifts.any(office));
  const exempt = value('payment.hold_exempt').split(',');
  const money = moneyOf(await ledgerOf(dossier, reader));
  return heldFor(money, { hold, exempt }, dossier.procedure);
}
