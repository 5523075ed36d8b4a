/**
 * An independent count for the reports: lives told by the journal's entries alone, without a
 * table and without SQL, in the way a clerk would with a pencil.
 */
import type { StoredEvent } from '../../src/domain/event.ts';

export interface Life {
  office: string;
  field: string;
  channel: string;
  source: string | null;
  code: string;
  receivedAt: string;
  /** As it stands after the last entry. */
  dueAt: string | null;
  endedAt: string | null;
  /** It ended with a result. */
  result: 'granted' | 'not_granted' | null;
  file: boolean;
  returnedAt: string | null;
  returnedTo: string | null;
  returnedOffice: string | null;
  satisfaction: number | null;
  digitised: boolean;
  /** The declarations of it that hold. */
  declarations: Set<string>;
  /** Its date had passed before it was moved or stopped. */
  missed: boolean;
  asked: number;
  /** It was received by mistake: it counts nowhere else. */
  cancelled: boolean;
}

/** Every dossier's life, from the entries in the order of their arrival. */
export function livesOf(events: readonly StoredEvent[]): Life[] {
  const lives = new Map<string, Life>();
  for (const event of events) {
    if (event.type === 'dossier.received') lives.set(event.data.dossier, begun(event));
    const { dossier } = event.data as { dossier?: string };
    const life = dossier === undefined ? undefined : lives.get(dossier);
    if (life) goOn(life, event);
  }
  return [...lives.values()];
}

function begun({ data }: StoredEvent<'dossier.received'>): Life {
  return {
    office: data.office,
    field: data.field,
    channel: data.channel,
    source: data.source,
    code: data.code,
    receivedAt: data.receivedAt,
    dueAt: data.dueAt,
    endedAt: null,
    result: null,
    file: false,
    returnedAt: null,
    returnedTo: null,
    returnedOffice: null,
    satisfaction: null,
    digitised: data.channel === 'online' || data.components.some(({ digitised }) => digitised),
    declarations: new Set(),
    missed: false,
    asked: 0,
    cancelled: false,
  };
}

function goOn(life: Life, event: StoredEvent): void {
  switch (event.type) {
    case 'declaration.filled':
      if (event.data.replaces !== null) life.declarations.delete(event.data.replaces);
      life.declarations.add(event.data.id);
      break;
    case 'declaration.attached':
      life.declarations.add(event.data.id);
      break;
    case 'dossier.supplement_requested':
      life.asked = event.data.number;
      life.missed ||= event.data.late;
      life.dueAt = null;
      break;
    case 'dossier.supplement_completed':
      life.dueAt = event.data.dueAt;
      break;
    case 'dossier.extended':
      life.missed ||= event.data.late;
      life.dueAt = event.data.dueAt;
      break;
    case 'dossier.refused':
      life.endedAt = event.at;
      break;
    case 'dossier.cancelled':
      life.cancelled = true;
      break;
    case 'dossier.reinstated':
      life.cancelled = false;
      break;
    case 'dossier.withdrawn':
    case 'dossier.stopped':
      life.endedAt = event.at;
      life.dueAt = null;
      break;
    case 'dossier.reopened':
      Object.assign(life, { endedAt: null, result: null, file: false, returnedAt: null });
      Object.assign(life, { returnedTo: null, dueAt: event.data.dueAt });
      break;
    case 'dossier.taken_back':
      Object.assign(life, { returnedAt: null, returnedTo: null });
      break;
    case 'dossier.resolved':
      life.endedAt = event.at;
      life.result = event.data.outcome;
      life.file = event.data.file !== null;
      break;
    case 'dossier.papers_returned':
      life.returnedTo = event.data.to;
      break;
    case 'dossier.returned':
      life.returnedAt = event.at;
      life.returnedTo = event.data.to;
      life.returnedOffice = event.office;
      break;
    default:
  }
}

/** What a period counts, dossier by dossier. */
export function tally(all: readonly Life[], from: string, next: string, cut: string) {
  const lives = all.filter(({ cancelled }) => !cancelled);
  const within = (at: string | null): boolean => at !== null && at >= from && at < next;
  const received = lives.filter(({ receivedAt }) => within(receivedAt));
  const ended = lives.filter(({ endedAt, receivedAt }) => within(endedAt) && receivedAt < next);
  const resolved = ended.filter(({ result }) => result !== null);
  const carried = lives.filter(
    ({ receivedAt, endedAt }) => receivedAt < from && (endedAt === null || endedAt >= from),
  );
  const open = lives.filter(
    ({ receivedAt, endedAt }) => receivedAt < next && (endedAt === null || endedAt >= next),
  );
  const late = (life: Life): boolean =>
    life.missed || (life.dueAt !== null && life.endedAt! > life.dueAt);
  const early = (life: Life): boolean =>
    !late(life) && life.dueAt !== null && life.endedAt!.slice(0, 10) < life.dueAt.slice(0, 10);
  const online = received.filter(({ channel }) => channel === 'online');
  const of = <T>(list: readonly T[], test: (each: T) => boolean): number =>
    list.filter(test).length;
  return {
    received: received.length,
    online: online.length,
    offline: received.length - online.length,
    eForms: of(online, ({ source }) => source === 'portal' || source === 'app'),
    assisted: of(online, ({ source }) => source === 'assisted'),
    declared: of(received, ({ declarations }) => declarations.size > 0),
    byPost: of(received, ({ channel }) => channel === 'post'),
    digitised: of(received, ({ digitised }) => digitised),
    onlineEResult: of(online, ({ file }) => file),
    digital: of(received, ({ digitised, file }) => digitised && file),
    carriedOver: carried.length,
    handled: received.length + carried.length,
    ended: ended.length,
    endedBefore: of(resolved, early),
    endedLate: of(ended, late),
    resolved: resolved.length,
    onTime: of(resolved, (life) => !late(life)),
    late: of(resolved, late),
    granted: of(resolved, ({ result }) => result === 'granted'),
    closed: ended.length - resolved.length,
    onTimeIndex: of(ended, (life) => !late(life) && life.asked < 2),
    eResult: of(resolved, ({ file }) => file),
    inProgress: open.length,
    openLate: of(open, ({ dueAt }) => dueAt !== null && dueAt < cut),
    returned: of(lives, ({ returnedAt }) => within(returnedAt)),
    cancelled: of(all, (life) => life.cancelled && within(life.receivedAt)),
    returnedByPost: of(lives, (life) => within(life.returnedAt) && life.returnedTo === 'post'),
  };
}
