/** What happens to citizens in a random history, each act decided by the real rules. */
import { mergeCitizens, unmergeCitizens } from '../../src/domain/citizen/merge.ts';
import { correctCitizen, registerCitizen } from '../../src/domain/citizen/register.ts';
import type { CitizenDetails } from '../../src/domain/citizen/citizen.ts';
import { followCorrections } from '../../src/domain/dossier/people.ts';
import { happened, type NewEvent, type StoredEvent } from '../../src/domain/event.ts';
import { citizenStream } from '../../src/domain/stream.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Writer } from '../../src/store/store.ts';
import type { Step } from './history-step.ts';
import { person, today } from './station.ts';

export const citizenKinds = ['register', 'correct', 'join', 'part', 'help', 'guide'] as const;

/** Whoever is registered is added to the list; `join` and `part` are a merge and its undoing. */
export async function citizenActs(
  writer: Writer,
  step: Step,
  citizens: Uuid[],
  fresh: Uuid,
): Promise<NewEvent[]> {
  const { kind, pick, word, other } = step;
  if (kind === 'register') {
    const known = { citizen: fresh, by: 'typed' as const, today };
    const events = registerCitizen(details(step, citizens.length), null, known);
    if (events.length > 0) citizens.push(fresh);
    return events;
  }
  const picked = citizens[pick % Math.max(1, citizens.length)];
  if (!picked) return [];
  if (kind === 'part') return unmerged(writer, picked);
  const citizen = (await writer.citizens.byId(picked))!;
  if (kind === 'join')
    return merged(writer, citizen.id, citizens[(pick * 7 + 1) % citizens.length]!, step);
  if (kind === 'correct') {
    const after = { ...citizen, name: word, address: other, email: other };
    const events = correctCitizen(citizen, after, { reason: other, today });
    const records = await writer.citizens.partsOf(citizen.id);
    const followers = step.flag ? await writer.dossiers.openOf(citizen.id) : [];
    const following = followers.flatMap((dossier) =>
      followCorrections(dossier, [{ records, before: citizen, after }]),
    );
    return [...events, ...following];
  }
  const stream = citizenStream(citizen.id);
  if (kind === 'help') {
    const help = { kind: 'vneid' as const, place: null, team: null, validTo: null };
    const data = { citizen: citizen.id, ...help };
    const personal = { provider: other, serial: null };
    return [happened('citizen.account_helped', stream, data, personal)];
  }
  const guidance = { procedure: other, place: 'home' as const, team: null };
  return [happened('citizen.guided', stream, { citizen: citizen.id, ...guidance }, null)];
}

async function merged(
  writer: Writer,
  kept: Uuid,
  other: Uuid,
  { word }: Step,
): Promise<NewEvent[]> {
  const [one, two] = [await writer.citizens.record(kept), await writer.citizens.record(other)];
  const into = two!.mergedInto === null ? null : await writer.citizens.byId(two!.mergedInto);
  return mergeCitizens(one!, two!, { into, reason: word });
}

async function unmerged(writer: Writer, citizen: Uuid): Promise<NewEvent[]> {
  const other = (await writer.citizens.record(citizen))!;
  if (other.mergedInto === null) return [];
  const kept = (await writer.citizens.record(other.mergedInto))!;
  const into = kept.mergedInto === null ? null : await writer.citizens.byId(kept.mergedInto);
  const history = await writer.history.of([citizenStream(kept.id)]);
  const { data, personal } = history.findLast(
    (event): event is StoredEvent<'citizen.merged'> =>
      event.type === 'citizen.merged' && event.data.merged === other.id,
  )!;
  const [before, after] = [personal?.before ?? null, personal?.after ?? null];
  const facts = { fields: data.fields, before, after };
  return unmergeCitizens(kept, other, facts, into);
}

/** Numbers are never taken twice: the commands see to that before they write. */
function details({ word, other, flag }: Step, taken: number): CitizenDetails {
  const idNumber = flag ? null : `022192${String(taken).padStart(6, '0')}`;
  const phone = other === null ? null : { typed: other, e164: null };
  return person({ name: word, idNumber, idKind: flag ? null : 'cccd', phone, email: other });
}
