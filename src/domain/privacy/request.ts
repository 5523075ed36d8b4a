/**
 * What somebody asks to be done with what is kept of them (Law 91/2025/QH15, Decree
 * 356/2025/ND-CP): to see it, to have it put right, no more worked with, or erased.
 */
import type { Calendar } from '../calendar/calendar.ts';
import { due } from '../calendar/due.ts';
import { happened, type NewEvent } from '../event.ts';
import type { Counter } from '../office/office.ts';
import { Problem } from '../problem.ts';
import { privacyStream } from '../stream.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import { localDate, type Instant } from '../value/instant.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { PrivacyKind, PrivacyState } from './kinds.ts';

export interface PrivacyRequest {
  id: Uuid;
  /** `<counter>.<n>`: the next of the counter's series. */
  number: string;
  citizen: Uuid;
  kind: PrivacyKind;
  state: PrivacyState;
  office: AgencyId;
  /** When it came, and by whom it was written down. */
  cameAt: Instant;
  by: string;
  /** By when whoever asked is to be told that it has come; when they were. */
  tellBy: PlainDate;
  toldAt: Instant | null;
  /** By when it is to be done; when it was answered, and by whom. */
  doneBy: PlainDate;
  answeredAt: Instant | null;
  answeredBy: string | null;
  /** What was asked for and what was answered, in words; `null` for none, and where erased. */
  words: string | null;
  reason: string | null;
}

/** Working days until whoever asked is told that it has come. */
const TELL_WITHIN = 2;
/** Days until it is done; the end of a term that falls on a day of rest moves on. */
const DONE_WITHIN: Readonly<Record<PrivacyKind, number>> = {
  view: 10,
  correct: 10,
  restrict: 15,
  erase: 20,
};

/** Both terms of a request that came at a moment. */
export function privacyTerms(
  calendar: Calendar,
  cameAt: Instant,
  kind: PrivacyKind,
): Pick<PrivacyRequest, 'tellBy' | 'doneBy'> {
  const end = (value: number, unit: 'working_day' | 'calendar_day'): PlainDate =>
    due(calendar, cameAt, { rule: 'civil', value, unit }).dueDate ?? localDate(cameAt);
  return {
    tellBy: end(TELL_WITHIN, 'working_day'),
    doneBy: end(DONE_WITHIN[kind], 'calendar_day'),
  };
}

/** The series in which a counter numbers these requests. */
export function privacySeries({ office, number }: Pick<Counter, 'office' | 'number'>): string {
  return `privacy/${office}/${number}`;
}

/** How a request is named at an office: one of an office it took in bears that one's code. */
export function requestNumber(
  { office, number }: Pick<PrivacyRequest, 'office' | 'number'>,
  here: string,
): string {
  return office === here ? number : `${office}/${number}`;
}

/** Which request is meant by such a name. */
export function readRequestNumber(typed: string, here: string): { office: string; number: string } {
  const [number = '', office = here] = typed.split('/').toReversed();
  return { office, number };
}

export interface AskedOfUs {
  request: Uuid;
  citizen: Uuid;
  kind: PrivacyKind;
  /** When it came; `told` where whoever asked stands at the counter. */
  cameAt: Instant;
  told: boolean;
  words: string | null;
  counter: Counter;
  /** The last number of the counter's series. */
  last: number;
  /** What the same person has asked before. */
  earlier: readonly PrivacyRequest[];
}

/** Writes a request down. Throws `privacy.asked_already` where the same one is open. */
export function askPrivacy(asked: AskedOfUs, calendar: Calendar): NewEvent[] {
  const { request, citizen, kind, cameAt, told, words, counter, last } = asked;
  const same = asked.earlier.find((each) => each.state === 'open' && each.kind === kind);
  if (same) {
    const elsewhere = same.office === counter.office ? null : same.office;
    throw new Problem('privacy.asked_already', { number: same.number, kind, elsewhere });
  }
  const taken = { series: privacySeries(counter), n: last + 1 };
  const data = {
    request,
    number: `${counter.number}.${taken.n}`,
    taken,
    citizen,
    kind,
    cameAt,
    told,
    ...privacyTerms(calendar, cameAt, kind),
  };
  return [happened('privacy.asked', privacyStream(citizen), data, { words })];
}

/** Whoever asked by letter has been told that it has come. Throws what `requireOpen` does. */
export function tellPrivacy(request: PrivacyRequest): NewEvent[] {
  requireOpen(request);
  if (request.toldAt !== null) return [];
  const { id, citizen } = request;
  return [happened('privacy.told', privacyStream(citizen), { request: id, citizen }, null)];
}

/** Throws `privacy.answered_already`. */
export function requireOpen({ number, state, answeredAt }: PrivacyRequest): void {
  if (state === 'open' || answeredAt === null) return;
  throw new Problem('privacy.answered_already', { number, state, at: answeredAt });
}

/** Throws `privacy.not_granted` where a request is of another kind, or not granted. */
export function requireGranted({ number, kind, state }: PrivacyRequest, wanted: PrivacyKind): void {
  if (kind === wanted && state === 'granted') return;
  throw new Problem('privacy.not_granted', { number, kind, state, wanted });
}

export interface PrivacyAnswer {
  state: Exclude<PrivacyState, 'open'>;
  reason: string | null;
  /** The record that stands for whoever asked now. */
  person: Uuid;
}

/**
 * The answer to a request; a restriction that is granted holds from now on, on the record that
 * stands for whoever asked: theirs may have been merged since.
 */
export function answerPrivacy(
  request: PrivacyRequest,
  { state, reason, person }: PrivacyAnswer,
): NewEvent[] {
  requireOpen(request);
  const { id, citizen, kind } = request;
  const stream = privacyStream(citizen);
  const answered = happened('privacy.answered', stream, { request: id, state }, { reason });
  if (kind !== 'restrict' || state !== 'granted') return [answered];
  const mark = { citizen: person, kind: 'restricted' as const, until: null };
  const marked = happened('privacy.marked', privacyStream(person), mark, { reason: request.words });
  return [answered, marked];
}

/** Those that somebody has to do something about, by the next day that counts for each. */
export function nextDay({ toldAt, tellBy, doneBy }: PrivacyRequest): PlainDate {
  return toldAt === null && tellBy < doneBy ? tellBy : doneBy;
}
