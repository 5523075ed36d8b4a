/** What a waiver is decided from. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import { feeNamed } from '../../domain/fee/fee-line.ts';
import { reduceFee } from '../../domain/payment/take.ts';
import type { Dong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf } from './ledger.ts';

export interface WaiveInput {
  code: string;
  /** By its name or id; `null` for all fees. */
  fee: string | null;
  /** `null` for all that is owed. */
  amount: Dong | null;
  reason: string;
  paper: string;
}

export async function decideWaiver(
  { fee: named, amount, reason, paper }: WaiveInput,
  dossier: Dossier,
  reader: Reader,
) {
  const ledger = await ledgerOf(dossier, reader);
  const fee = named === null ? null : feeNamed(ledger.lines, named, 'waiver').id;
  const asked = { fee, amount, reason: cleanLine(reason), paper: cleanLine(paper) };
  const events: NewEvent[] = reduceFee(asked, { dossier, ledger });
  return { asked, events, before: ledger };
}
