/** What the dossiers of one visit still owe. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { owingRefusal } from '../../domain/payment/may-take.ts';
import type { Ledger } from '../../domain/payment/money.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';
import { ledgerOf } from './ledger.ts';

/** A dossier for which money may be asked for, with what is known of that. */
export interface Debt {
  dossier: Dossier;
  ledger: Ledger;
}

/** All of a dossier's visit that owe something at a known rate, the one that is meant first. */
export async function debtsOfVisit(meant: Dossier, reader: Reader): Promise<Debt[]> {
  const visit = await reader.queue.visitOf(meant.id);
  const codes = visit === null ? [] : await reader.queue.visit(visit);
  const others = codes.filter((code) => code !== meant.code);
  const dossiers = await Promise.all(others.map((code) => reader.dossiers.byCode(code)));
  const debts = await Promise.all(
    [meant, ...dossiers].map(async (dossier) => debtOf(dossier!, reader)),
  );
  return debts.filter((debt) => owingRefusal(debt) === null);
}

/** Whose money is taken: of one dossier, or of all of its visit that owe any. */
export async function takenFor(
  meant: Dossier,
  visit: boolean,
  reader: Reader,
): Promise<readonly [Uuid, ...Uuid[]]> {
  const debts = visit ? await debtsOfVisit(meant, reader) : [];
  const [first, ...others] = debts.map(({ dossier }) => dossier.id);
  // Where nothing is owed, that is told of the one that was named.
  return first === undefined ? [meant.id] : [first, ...others];
}

export async function debtOf(dossier: Dossier, reader: Reader): Promise<Debt> {
  return { dossier, ledger: await ledgerOf(dossier, reader) };
}
