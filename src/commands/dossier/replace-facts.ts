/** What is received in the place of a mistake: what it takes over, and how the mistake ends. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Replacing } from '../../domain/dossier/replace.ts';
import { Problem } from '../../domain/problem.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { actFacts, actorOf } from './act-facts.ts';
import type { ReceptionInput } from './receive-options.ts';
import { findDossier } from './shared.ts';

/** A mistake that gives way, and why. */
export interface Mistake {
  dossier: Dossier;
  reason: string;
}

/**
 * The dossier that gives way; `null` where none does. Throws `dossier.reason_missing` where nobody
 * says why it was a mistake.
 */
export async function mistakeOf(
  { replaces, reason }: Pick<ReceptionInput, 'replaces' | 'reason'>,
  reader: Reader,
  ctx: Context,
): Promise<Mistake | null> {
  if (replaces === null) return null;
  const dossier = await findDossier(replaces, reader, ctx);
  const why = cleanLine(reason ?? '');
  if (why === '') throw new Problem('dossier.reason_missing', { what: 'replaces' });
  return { dossier, reason: why };
}

/**
 * Who came, when and with what else is as it was: the office's mistake takes no day from the
 * citizen. What is said anew holds.
 */
export async function takenOver(
  input: ReceptionInput,
  mistake: Mistake | null,
  reader: Reader,
): Promise<ReceptionInput> {
  if (mistake === null) return input;
  const { id, owner, submitter, authorisation, receivedAt, posting } = mistake.dossier;
  const said = input.citizen ?? input.scan ?? input.newcomer;
  return {
    ...input,
    citizen: said === null ? owner.citizen : input.citizen,
    submitter: input.submitter ?? submitter?.citizen ?? null,
    authorisedBy: input.authorisedBy ?? authorisation,
    address: input.address ?? posting.address,
    phone: input.phone ?? posting.phone,
    receivedAt: input.receivedAt ?? receivedAt,
    visit: input.visit ?? (await reader.queue.visitOf(id)),
  };
}

/** The same as it is at the moment of writing. */
export async function replacingNow(
  { dossier, reason }: Mistake,
  session: Session,
  reader: Reader,
  ctx: Context,
): Promise<Replacing> {
  const mistaken = (await reader.dossiers.byId(dossier.id))!;
  return { mistaken, reason, facts: await actFacts(mistaken, actorOf(session), reader, ctx) };
}
