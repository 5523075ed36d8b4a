/** Whether a result stays at the counter until its fees are paid. */
import type { Context } from '../../cli/context.ts';
import { loadSettings } from '../../config/load.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { moneyBlocksReturn, moneyOf } from '../../domain/payment/money.ts';
import type { ReturnBlocker } from '../../domain/dossier/return-blockers.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf } from './ledger.ts';

/** What is unpaid, if that holds it. An office that keeps no money here holds nothing back. */
export async function heldBack(
  dossier: Dossier,
  reader: Reader,
  { surroundings: { env } }: Context,
  office: string,
): Promise<ReturnBlocker[]> {
  const settings = await loadSettings(reader, env);
  const value = (key: string): string => settings.find((each) => each.key === key)!.value;
  const hold = value('payment.hold_result') === 'on' && (await reader.shifts.any(office));
  const exempt = value('payment.hold_exempt').split(',');
  const money = moneyOf(await ledgerOf(dossier, reader));
  return moneyBlocksReturn(money, { hold, exempt }, dossier.procedure);
}
