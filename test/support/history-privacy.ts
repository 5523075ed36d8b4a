/** What people ask of us about themselves in a random history, decided by the real rules. */
import { calendarOf } from '../../src/domain/calendar/calendar.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { privacyKinds } from '../../src/domain/privacy/kinds.ts';
import { holdPerson, liftMark } from '../../src/domain/privacy/mark.ts';
import {
  answerPrivacy,
  askPrivacy,
  privacySeries,
  tellPrivacy,
} from '../../src/domain/privacy/request.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { Writer } from '../../src/store/store.ts';
import { officeHours } from './calendar.ts';
import type { Step } from './history-step.ts';
import { officeId, today } from './station.ts';

export const privacyActKinds = [
  'ask',
  'ask',
  'tell',
  'answer',
  'hold-person',
  'hold-person',
] as const;

interface Around {
  citizen: Uuid;
  fresh: Uuid;
  counter: number;
  at: Instant;
}

export async function privacyActs(
  writer: Writer,
  { kind, pick, word, other, flag }: Step,
  { citizen, fresh, counter: number, at }: Around,
): Promise<NewEvent[]> {
  const asked = await writer.privacy.requestsOf(citizen);
  if (kind === 'ask') {
    const counter = { office: officeId, number, block: number - 1 };
    const last = await writer.reference.lastNumber(privacySeries(counter));
    const told = { citizen, kind: privacyKinds[pick % 4]!, cameAt: at, told: flag, words: other };
    const facts = { ...told, request: fresh, counter, last, earlier: asked };
    return askPrivacy(facts, calendarOf([], officeHours));
  }
  const marks = await writer.privacy.marksOf(citizen);
  if (kind === 'hold-person') {
    const [lifted] = marks;
    const lives = { colleagues: [], resets: [], partings: [], clocks: [], countersignedBy: other };
    const second = { login: 'ky', now: at, ...lives };
    if (lifted) return liftMark(marks, lifted.kind, { name: word, reason: word, second });
    return holdPerson(citizen, { marks, second, until: pick % 2 ? today : null, reason: word });
  }
  const open = asked.find(({ state }) => state === 'open');
  if (!open) return [];
  if (kind === 'tell') return tellPrivacy(open);
  const state = flag ? ('granted' as const) : ('refused' as const);
  return answerPrivacy(open, { state, reason: other, person: citizen });
}
