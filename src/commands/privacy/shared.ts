/** What the verbs share that answer people who ask about what is kept of them. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { erasureOf, type Erasure } from '../../domain/privacy/erasure.ts';
import type { PrivacyRequest } from '../../domain/privacy/request.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';
import { Problem } from '../../domain/problem.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { shownNumber } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';

/** What a request says of itself, and of whom. */
export const requestFields = [
  'number kind state cameAt by tellBy toldAt doneBy answeredAt answeredBy words reason',
  { citizen: ['id name uuid'] },
] as const;

/** Who asked is told with the number behind its mask; nobody once they were erased. */
export async function requestView(request: PrivacyRequest, reader: Reader) {
  const { id: _, office: _office, citizen, ...told } = request;
  return { ...told, citizen: await personView(citizen, reader) };
}

/** A person as a list tells of them. */
export async function personView(citizen: Uuid, reader: Reader) {
  const known = await reader.citizens.byId(citizen);
  const name = known?.name ?? '';
  const number = known && shownNumber(known.idKind, known.idNumber ?? known.oldNumber);
  return { id: number || null, name, uuid: known?.id ?? citizen };
}

/** The request of this office that is meant. Throws `privacy.no_request` with open ones. */
export async function findRequest(
  typed: string,
  office: string,
  reader: Reader,
): Promise<PrivacyRequest> {
  const found = await reader.privacy.request(office, cleanLine(typed));
  if (found) return found;
  const open = await reader.privacy.requests({ all: false });
  const near = open.filter((each) => each.office === office).slice(0, 3);
  throw new Problem('privacy.no_request', { typed, open: near.map(({ number }) => number) });
}

/** How long things are kept, as the table says that comes with the program. */
export async function retentionRules(ctx: Context): Promise<RetentionRule[]> {
  const { readRetention } = await import('../../importing/retention.ts');
  return readRetention(join(ctx.surroundings.dataFolder, 'catalogue', 'retention.json'));
}

/** What of a person may be erased on a day. */
export async function erasureFor(
  citizen: Uuid,
  { rules, today }: { rules: readonly RetentionRule[]; today: PlainDate },
  reader: Reader,
): Promise<Erasure> {
  const records = await reader.citizens.partsOf(citizen);
  const [dossiers, marks] = await Promise.all([
    reader.privacy.dossiersOf(records),
    reader.privacy.marksOf(citizen),
  ]);
  return erasureOf({ records, dossiers, marks, rules, today });
}
