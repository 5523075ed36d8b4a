/** What a waiver is decided from: a paper and a reason, or a law that waives. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { NewEvent } from '../../domain/event.ts';
import { feeNamed } from '../../domain/fee/fee-line.ts';
import { reduceByLaw } from '../../domain/fee/waive.ts';
import { proposedWaivers, type LawWaiver, type WaiverProposal } from '../../domain/fee/waiver.ts';
import { requireWaivable } from '../../domain/payment/may-take.ts';
import type { Ledger } from '../../domain/payment/money.ts';
import { reduceFee, settled } from '../../domain/payment/take.ts';
import { Problem } from '../../domain/problem.ts';
import type { Dong } from '../../domain/value/money.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf } from './ledger.ts';
import { oneLine } from './shared.ts';
import { waivedDossierOf } from './waiver-view.ts';

export interface WaiveInput {
  code: string;
  /** By its name or id; `null` for all fees. */
  fee: string | null;
  /** `null` for all that is owed. */
  amount: Dong | null;
  /** Both are told of a paper alone: a law says of itself how much and why. */
  reason: string | null;
  paper: string | null;
  waiver: readonly string[];
  seen: string | null;
}

/**
 * Decides it; `waivers` is what the catalogue has. Throws what `reduceFee` and `feesWaived` do, and
 * `fee.waiver_says_all`, and `payment.dossier_cancelled` before all of that.
 */
export async function decideWaiver(
  input: WaiveInput,
  dossier: Dossier,
  reader: Reader,
  waivers: readonly LawWaiver[],
) {
  requireWaivable(dossier);
  const ledger = await ledgerOf(dossier, reader);
  const fee = input.fee === null ? null : feeNamed(ledger.lines, input.fee, 'waiver').id;
  return { events: eventsOf(input, { dossier, ledger, fee, waivers }), before: ledger };
}

interface Facts {
  dossier: Dossier;
  ledger: Ledger;
  fee: string | null;
  waivers: readonly LawWaiver[];
}

function eventsOf(input: WaiveInput, { dossier, ledger, fee, waivers }: Facts): NewEvent[] {
  const { amount, reason, paper, waiver, seen } = input;
  if (waiver.length === 0) {
    const asked = { fee, amount, reason: cleanLine(reason ?? ''), paper: cleanLine(paper ?? '') };
    return reduceFee(asked, { dossier, ledger });
  }
  const options = Object.entries({ amount, reason, paper })
    .filter(([, told]) => told !== null)
    .map(([name]) => `--${name}`);
  if (options.length > 0) throw new Problem('fee.waiver_says_all', { options });
  const fees = ledger.lines.filter(({ id }) => fee === null || id === fee);
  const taken = { waivers: waiver, seen: oneLine(seen) };
  const of = { ...waivedDossierOf(dossier), fees };
  const before = ledger.reductions;
  const waived = reduceByLaw(taken, { dossier: dossier.id, waivers, of, before });
  return [...settled(dossier, ledger.lines), ...waived];
}

/** Which waivers by law fit a dossier, or may, beyond what was taken off. */
export function proposedOn(
  dossier: Dossier,
  { lines, reductions }: Pick<Ledger, 'lines' | 'reductions'>,
  waivers: readonly LawWaiver[],
): WaiverProposal[] {
  return proposedWaivers(waivers, { ...waivedDossierOf(dossier), fees: lines }, reductions);
}
