/** Which dossier stands in the place of a cancelled one, however often the matter was received. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import type { Reader } from '../../store/store.ts';

/**
 * The standing one of all that took one another's place, `null` where none does. Each was received
 * for the same matter: of a row of three, the third stands for the first too.
 */
export async function standingInstead(
  cancelled: Dossier,
  reader: Reader,
): Promise<DossierCode | null> {
  const met = new Set<DossierCode>([cancelled.code]);
  const ahead = await besides(cancelled, reader);
  for (let code = ahead.shift(); code !== undefined; code = ahead.shift()) {
    if (met.has(code)) continue;
    met.add(code);
    const other = await reader.dossiers.byCode(code);
    if (other === null) continue;
    if (other.status !== 'cancelled') return other.code;
    ahead.push(...(await besides(other, reader)));
  }
  return null;
}

/** The one it took the place of, and all that ever took its own: its row knows the last alone. */
async function besides({ id, replaces }: Dossier, reader: Reader): Promise<DossierCode[]> {
  const events = await reader.history.of([dossierStream(id)]);
  const later = events.map((event) =>
    event.type === 'dossier.cancelled' ? event.data.replacedBy : null,
  );
  return [...later.toReversed(), replaces].filter((code) => code !== null);
}
