import { describe, expect, test } from 'vitest';
import {
  nextTicket,
  priorities,
  ticketStates,
  type PeriodKind,
  type MeasuredAct,
  type Ticket,
} from '../../../src/domain/queue/ticket.ts';
import {
  callTicket,
  endTicket,
  holdTicket,
  takeTicket,
  undoTicket,
} from '../../../src/domain/queue/serve.ts';
import type { AgencyId, Uuid } from '../../../src/domain/value/id.ts';
import { shiftSeconds, type Instant } from '../../../src/domain/value/instant.ts';
import type { PlainDate } from '../../../src/domain/value/plain-date.ts';
import { fc, moment } from '../../support/arbitrary.ts';
import { problemOf } from '../../support/problem.ts';

const now = moment('2026-11-23 09:14');
const office = 'H49.22' as AgencyId;

function ticket(change: Partial<Ticket> = {}): Ticket {
  return {
    id: 'a' as Uuid,
    number: 'A001',
    office,
    date: '2026-11-23' as PlainDate,
    service: 'reception',
    priority: null,
    citizen: null,
    state: 'waiting',
    takenAt: now,
    since: now,
    counter: null,
    ...change,
  };
}

const later = (seconds: number): Instant => shiftSeconds(now, seconds);

describe('the number of a ticket', () => {
  const asked = { ticket: 'a' as Uuid, service: 'result', priority: null, citizen: null } as const;

  test.each([
    [0, 0, 'B001'],
    [0, 41, 'B042'],
    [2, 0, 'B2-001'],
  ])('in block %d after %d is %s', (block, last, number) => {
    const counter = { office, number: 1, block };
    expect(takeTicket(asked, { counter, now, last })[0]!.data).toMatchObject({
      number,
      taken: { series: `queue/H49.22/2026-11-23/result/${block}`, n: last + 1 },
    });
  });
});

describe('whose turn it is', () => {
  test('those with priority, then as they came', () => {
    const first = ticket({ number: 'A001' });
    const second = ticket({ number: 'A002', takenAt: later(60), priority: 'pregnant' });
    const third = ticket({ number: 'A003', takenAt: later(90), priority: 'elderly' });
    expect(nextTicket([first, second, third], null)?.number).toBe('A002');
    expect(nextTicket([first, third], null)?.number).toBe('A003');
    expect(nextTicket([first], 'result')).toBeNull();
  });

  test('is nobody’s who is served, aside, done or missed', () => {
    const others = ticketStates.filter((state) => state !== 'waiting');
    expect(
      nextTicket(
        others.map((state) => ticket({ state })),
        null,
      ),
    ).toBeNull();
  });

  test('however many there are, nobody waits behind somebody who came later and has none', () => {
    const some = fc.record({
      seconds: fc.nat(9000),
      priority: fc.option(fc.constantFrom(...priorities)),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), (people) => {
        const waiting = people.map(({ seconds, priority }, n) =>
          ticket({ number: `A${n}`, takenAt: later(seconds), priority }),
        );
        const next = nextTicket(waiting, null)!;
        const before = waiting.filter((each) => each.takenAt < next.takenAt);
        expect(before.every((each) => each.priority === null || next.priority === null)).toBe(
          before.every((each) => each.priority === null) || next.priority === null,
        );
        expect(
          before.filter((each) => each.priority === next.priority && next.priority === null),
        ).toEqual([]);
      }),
    );
  });
});

describe('waiting and serving are measured by the acts themselves', () => {
  test('a wait ends with the call, a service with the end', () => {
    const [called] = callTicket(ticket(), null, 1, later(240));
    expect(called!.data).toMatchObject({ period: { kind: 'wait', seconds: 240 } });
    const [done] = endTicket(ticket({ state: 'called' }), 'done', later(600));
    expect(done!.data).toMatchObject({ period: { kind: 'service', seconds: 600 } });
    const [held] = holdTicket(ticket({ state: 'called' }), null, later(60));
    expect(held!.data).toMatchObject({ period: { kind: 'service', seconds: 60 } });
  });

  test('calling for somebody who does not come is no service', () => {
    const [missed] = endTicket(ticket({ state: 'called' }), 'missed', later(30));
    expect(missed!.data).toMatchObject({ outcome: 'missed', period: null });
  });

  test('a clock that was set back makes no time less than nothing', () => {
    const [called] = callTicket(ticket(), null, 1, later(-50));
    expect(called!.data).toMatchObject({ period: { seconds: 0 } });
  });
});

describe('every act in every state', () => {
  const allowed = {
    call: ['waiting', 'held', 'missed'],
    hold: ['called'],
    done: ['called'],
    miss: ['waiting', 'called', 'held'],
  };
  const acts = {
    call: (each: Ticket) => callTicket(each, null, 1, now),
    hold: (each: Ticket) => holdTicket(each, null, now),
    done: (each: Ticket) => endTicket(each, 'done', now),
    miss: (each: Ticket) => endTicket(each, 'missed', now),
  };
  const pairs = Object.keys(acts).flatMap((act) =>
    ticketStates.map((state) => [act as keyof typeof acts, state] as const),
  );

  test.each(pairs)('%s when %s', (act, state) => {
    const work = (): unknown => acts[act](ticket({ state }));
    if (allowed[act].includes(state)) expect(work()).toHaveLength(1);
    else expect(problemOf(work)).toMatchObject({ code: 'queue.not_allowed' });
  });

  test('a counter that serves somebody calls nobody else', () => {
    const work = (): unknown => callTicket(ticket(), ticket({ number: 'A009' }), 1, now);
    expect(problemOf(work)).toMatchObject({
      code: 'queue.still_serving',
      detail: { number: 'A009' },
    });
  });
});

describe('an act by mistake is taken back', () => {
  const span = (kind: PeriodKind, to: Instant): MeasuredAct => ({
    act: 3,
    period: { kind, from: now, to, seconds: 60 },
  });
  const at = later(60);

  test.each([
    ['called', 'wait', 'waiting'],
    ['called', 'hold', 'held'],
    ['held', 'service', 'called'],
    ['done', 'service', 'called'],
  ] as const)('a ticket %s that ended a %s is %s again, since it was', (state, kind, to) => {
    const last = span(kind, at);
    const [undone] = undoTicket(ticket({ state, since: at }), last, null);
    expect(undone).toMatchObject({ type: 'queue.undone', data: { to, ...last } });
  });

  test.each([
    ['nothing was measured', 'called', null],
    ['nobody came, and nothing says since when', 'missed', span('wait', at)],
    ['nothing was done with it yet', 'waiting', span('wait', at)],
    ['what it ended is none of its acts', 'done', span('wait', at)],
  ] as const)('but not where %s', (_why, state, last) => {
    const work = (): unknown => undoTicket(ticket({ state, since: at }), last, null);
    expect(problemOf(work)).toMatchObject({
      code: 'queue.not_allowed',
      detail: { number: 'A001', state, act: 'undo' },
    });
  });

  test('nor beside another that the counter serves', () => {
    const served = ticket({ number: 'A002', state: 'called' });
    const last = span('service', at);
    const work = (): unknown => undoTicket(ticket({ state: 'done', since: at }), last, served);
    expect(problemOf(work)).toMatchObject({ code: 'queue.still_serving' });
  });
});
