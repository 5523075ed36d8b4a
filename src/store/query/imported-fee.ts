/** What a dossier that came in from paper still owes: its row tells it, and no fee line does. */
import type { Status } from '../../domain/dossier/status.ts';
import { isClosed } from '../../domain/dossier/transition.ts';
import { dong, type Dong } from '../../domain/value/money.ts';

/** Whole đồng; `null` where nothing is owed, or the dossier is over and nobody asks any more. */
export function importedRest(row: {
  status: Status;
  amount_due: Dong;
  paid: Dong | null;
}): Dong | null {
  const rest = row.amount_due - (row.paid ?? 0);
  return rest <= 0 || isClosed(row.status) ? null : dong(rest);
}
