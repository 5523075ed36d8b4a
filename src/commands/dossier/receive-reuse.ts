/**
 * What of the owner's own store a reception uses again. What looks into the store is read late, as
 * nearly no reception uses anything again.
 */
import type { Context } from '../../cli/context.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { ReceptionFacts } from '../../domain/dossier/receive.ts';
import type { NewEvent } from '../../domain/event.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { MeantReuse } from '../document/stored.ts';
import type { ReceptionInput } from './receive-options.ts';

/** Which papers are meant. Throws what `reuseNamed` does. */
export async function reuseOf(
  { reuse }: Pick<ReceptionInput, 'reuse'>,
  reader: Reader,
  ctx: Context,
): Promise<MeantReuse> {
  if (reuse.length === 0) return { papers: [], spent: [] };
  const { reuseNamed } = await import('../document/stored.ts');
  return reuseNamed(reuse, reader, ctx);
}

/** What the owner has in the store already, as documents of what is received. */
export async function usedAgain(
  reuse: MeantReuse,
  events: readonly NewEvent[],
  { citizen, facts }: { citizen: Citizen | undefined; facts: ReceptionFacts },
  reader: Reader,
): Promise<NewEvent[]> {
  const received = events.find((each) => each.type === 'dossier.received');
  if (reuse.papers.length === 0 || received === undefined) return [];
  const { recordsOf, reuseEvents } = await import('../document/stored.ts');
  const { dossier: id, code, caseId } = received.data;
  const chosen = procedureCase(facts.procedure, caseId);
  const records = await recordsOf(citizen?.id ?? null, reader);
  const whose = { records, today: localDate(facts.now) };
  return reuseEvents(reuse, { dossier: { id, code }, chosen, has: [], ...whose }, reader);
}

/** The files of what is used again lie there still. Throws `document.file_missing`. */
export async function requireScans(
  { reuse }: Pick<ReceptionInput, 'reuse'>,
  events: readonly NewEvent[],
  writer: Writer,
): Promise<void> {
  if (reuse.length === 0) return;
  const { requireReusedFiles } = await import('../document/stored.ts');
  await requireReusedFiles(events, writer);
}
