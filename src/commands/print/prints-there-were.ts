/**
 * How many prints of a paper there have been. Behind a loss some may be gone that nobody can be
 * asked of: so many numbers are passed by, and no reprint says that it is a first one.
 */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { StoredEvent } from '../../domain/event.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Reader } from '../../store/store.ts';

/** Of a paper of a dossier. */
export async function printsOfPaper(
  { id, prints }: Pick<Dossier, 'id' | 'prints'>,
  paper: string,
  reader: Reader,
): Promise<number> {
  const isOne = (event: StoredEvent): boolean =>
    event.type === 'paper.printed' && event.data.paper === paper;
  return (prints[paper] ?? 0) + (await reader.history.lostBehind(dossierStream(id), isOne));
}

/** Of what has one paper alone, whose prints are told by events of one type on its stream. */
export async function printsOfSlip(
  { prints }: { prints: number },
  { stream, type }: { stream: string; type: 'handover.printed' | 'shipment.printed' },
  reader: Reader,
): Promise<number> {
  return prints + (await reader.history.lostBehind(stream, (event) => event.type === type));
}
