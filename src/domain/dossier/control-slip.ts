/** The control slip: every hop and act of a dossier in order, and whether each came in time. */
import type { EventType, StoredEvent } from '../event.ts';
import type { AgencyId } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { Correctable } from './correction.ts';
import type { FoundData } from './look-up-shape.ts';
import type { PlainDate } from '../value/plain-date.ts';

export type Timing = 'early' | 'on_time' | 'late';

export interface SlipLine {
  at: Instant;
  /** The event's type; every language has words for it. */
  type: EventType;
  actor: string;
  office: string;
  counter: number;
  /** Of a result, and of a hand-over of a result: against the date that held then. */
  timing: Timing | null;
  /** The due date from here on, where it changed; `null` beside `dueChanged` when there is none. */
  due: Instant | null;
  dueChanged: boolean;
  /** Of requests and new dates: the how many-th. */
  number: number | null;
  reason: string | null;
  /** Of a correction: what was put right. */
  corrected: readonly Correctable[];
  /** What databases said instead of papers, and why others did not. */
  looked: { found: FoundData[]; failed: { name: string; reason: string | null }[] } | null;
  limit: PlainDate | null;
  result: { number: string; date: PlainDate } | null;
  /**
   * Of a hand-over: from which office to which, and who had sent it; of a merger of offices, who
   * holds it from then on.
   */
  hop: { from: AgencyId | null; to: AgencyId; giver: string | null } | null;
  flags: ('asked_late' | 'apology_late' | 'after_limit' | 'damaged')[];
}

/** Prints are no acts on a dossier. */
const leftOut = new Set<EventType>(['paper.printed']);

/** The slip of a dossier from the events of its stream. */
export function slipOf(events: readonly StoredEvent[]): SlipLine[] {
  let due: Instant | null = null;
  const lines: SlipLine[] = [];
  for (const event of events) {
    if (leftOut.has(event.type)) continue;
    const told = tell(event, due);
    if (told.dueChanged === true) due = told.due ?? null;
    const { at, type, actor, office, counter } = event;
    lines.push({ ...blank, at, type, actor, office, counter, ...told });
  }
  return lines;
}

const blank = {
  timing: null,
  due: null,
  dueChanged: false,
  number: null,
  reason: null,
  corrected: [],
  looked: null,
  limit: null,
  result: null,
  hop: null,
  flags: [],
} satisfies Partial<SlipLine>;

function tell(event: StoredEvent, due: Instant | null): Partial<SlipLine> {
  switch (event.type) {
    case 'dossier.received':
      return { at: event.data.receivedAt, due: event.data.dueAt, dueChanged: true };
    case 'dossier.forwarded':
      return { reason: event.personal?.note ?? null };
    case 'dossier.supplement_requested': {
      const { number, limit, late } = event.data;
      const reason = whyAsked(event.personal);
      const flags = late ? ['asked_late' as const] : [];
      return { number, reason, limit, flags, due: null, dueChanged: true };
    }
    case 'dossier.supplement_completed': {
      const { number, dueAt, afterLimit } = event.data;
      const reason = event.personal?.note ?? null;
      const flags = afterLimit ? ['after_limit' as const] : [];
      return { number, reason, flags, due: dueAt, dueChanged: true };
    }
    case 'dossier.paper_added':
      return { reason: event.data.added.join('; ') };
    case 'dossier.corrected': {
      const { fields: corrected, after } = event.data;
      const reason = event.personal?.reason ?? null;
      const { clock } = after;
      return { reason, corrected, ...(clock && { due: clock.dueAt, dueChanged: true }) };
    }
    case 'dossier.extended': {
      const { number, dueAt, late } = event.data;
      const reason = event.personal?.reason ?? null;
      const flags = late ? ['apology_late' as const] : [];
      return { number, reason, flags, due: dueAt, dueChanged: true };
    }
    case 'dossier.begun':
      return { reason: event.personal?.note ?? null, due: event.data.dueAt, dueChanged: true };
    case 'dossier.resolved': {
      const { number, date } = event.data;
      return { result: { number, date }, timing: timingOf(event.at, due) };
    }
    case 'dossier.returned':
      return { timing: timingOf(event.at, due) };
    case 'dossier.dispatched':
      return { hop: { from: event.data.from, to: event.data.to, giver: null } };
    case 'dossier.arrived': {
      const { from, to, giver, damaged } = event.data;
      return { hop: { from, to, giver }, flags: damaged ? ['damaged'] : [] };
    }
    case 'dossier.refused':
    case 'dossier.taken_back':
    case 'dossier.cancelled':
    case 'dossier.reinstated':
      return { reason: event.personal?.reason ?? null };
    case 'dossier.withdrawn':
    case 'dossier.stopped':
      return { reason: event.personal?.reason ?? null, due: null, dueChanged: true };
    case 'dossier.reopened':
      return { reason: event.personal?.reason ?? null, due: event.data.dueAt, dueChanged: true };
    default:
      return tellAside(event);
  }
}

/** Why papers were asked for, and why once more at the same stage. */
function whyAsked(said: { reason: string; again: string | null } | null): string | null {
  return said === null
    ? null
    : [said.reason, said.again].filter((each) => each !== null).join('; ');
}

/** What leaves status and date as they are. */
function tellAside(event: StoredEvent): Partial<SlipLine> {
  switch (event.type) {
    case 'dossier.rehomed':
      return { hop: { from: null, to: event.data.holder, giver: null } };
    case 'dossier.data_looked_up': {
      const { found, failed } = event.data;
      const reasons = event.personal?.reasons ?? [];
      const why = failed.map(({ name }, n) => ({ name, reason: reasons[n] ?? null }));
      return { looked: { found, failed: why } };
    }
    case 'dossier.noted':
      return { reason: event.personal?.text ?? null };
    case 'dossier.shelved':
      return { reason: event.data.shelf };
    default:
      return {};
  }
}

/** Early before the due day, in time on it, late behind the due moment; nothing without one. */
function timingOf(at: Instant, due: Instant | null): Timing | null {
  if (due === null) return null;
  if (at > due) return 'late';
  return localDate(at) < localDate(due) ? 'early' : 'on_time';
}
