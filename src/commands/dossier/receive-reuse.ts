/** What of the owner's own store a reception uses again. */
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { ReceptionFacts } from '../../domain/dossier/receive.ts';
import type { NewEvent } from '../../domain/event.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';
import { recordsOf, reuseEvents, type NamedReuse } from '../document/stored.ts';

/** What the owner has in the store already, as documents of what is received. */
export async function usedAgain(
  reuse: readonly NamedReuse[],
  events: readonly NewEvent[],
  { citizen, facts }: { citizen: Citizen | undefined; facts: ReceptionFacts },
  reader: Reader,
): Promise<NewEvent[]> {
  const received = events.find((each) => each.type === 'dossier.received');
  if (reuse.length === 0 || received === undefined) return [];
  const { dossier: id, code, caseId } = received.data;
  const chosen = procedureCase(facts.procedure, caseId);
  const records = await recordsOf(citizen?.id ?? null, reader);
  const whose = { records, today: localDate(facts.now) };
  return reuseEvents(reuse, { dossier: { id, code }, chosen, has: [], ...whose }, reader);
}
