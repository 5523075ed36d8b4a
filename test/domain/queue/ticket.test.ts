import { describe, expect, test } from 'vitest';
import {
  aheadOf,
  inTurn,
  nextTicket,
  priorities,
  ticketStates,
  type Ticket,
} from '../../../src/domain/queue/ticket.ts';
import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import {
  askedWith,
  callTicket,
  endTicket,
  holdTicket,
  missTicket,
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
    dossier: null,
    state: 'waiting',
    takenAt: now,
    since: now,
    counter: null,
    absences: 0,
    queuedAt: change.takenAt ?? now,
    ...change,
  };
}

const later = (seconds: number): Instant => shiftSeconds(now, seconds);
/** That long after. */
const after = (seconds: number) => ({ now: later(seconds), calendar: null });

describe('the number of a ticket', () => {
  const asked = { ticket: 'a' as Uuid, service: 'result', priority: null } as const;
  const nobody = { citizen: null, dossier: null };

  test.each([
    [0, 0, 'B001'],
    [0, 41, 'B042'],
    [2, 0, 'B2-001'],
  ])('in block %d after %d is %s', (block, last, number) => {
    const counter = { office, number: 1, block };
    const facts = { counter, now, last, tickets: [], late: null };
    expect(takeTicket({ ...asked, ...nobody }, facts)[0]!.data).toMatchObject({
      number,
      taken: { series: `queue/H49.22/2026-11-23/result/${block}`, n: last + 1 },
    });
  });
});

describe('numbers that are still good', () => {
  const asked = { ticket: 'a' as Uuid, service: 'reception', priority: null } as const;
  const counter = { office, number: 1, block: 0 };
  const taken = (tickets: Ticket[], last: number): unknown => {
    const facts = { counter, now, last, tickets, late: null };
    return takeTicket({ ...asked, citizen: null, dossier: null }, facts)[0]!.data;
  };

  test('are not given again: the day goes on behind them', () => {
    expect(taken([ticket({ number: 'A045' })], 0)).toMatchObject({ number: 'A046' });
    expect(taken([ticket({ number: 'A045' })], 50)).toMatchObject({ number: 'A051' });
  });

  test('of another service or another counter’s block hold nothing up', () => {
    const others = [ticket({ number: 'B045' }), ticket({ number: 'A2-045' })];
    expect(taken(others, 0)).toMatchObject({ number: 'A001' });
  });
});

describe('who comes with a receipt', () => {
  const none = { service: null, priority: null };
  test.each([
    ['supplement_requested', none, { service: 'reception', priority: 'supplement' }],
    ['resolved', none, { service: 'result', priority: null }],
    ['received', none, { service: 'reception', priority: null }],
    [
      'supplement_requested',
      { service: 'guidance', priority: 'elderly' },
      { service: 'guidance', priority: 'elderly' },
    ],
  ] as const)('of a dossier that is %s and says %j gets %j', (status, asked, got) => {
    expect(askedWith(status, asked)).toEqual(got);
  });
});

describe('whose turn it is', () => {
  test('behind everybody, priority or not, stands who was called and not there', () => {
    const absent = ticket({ id: 'b' as Uuid, number: 'A001', absences: 1, priority: 'elderly' });
    const twice = ticket({ id: 'c' as Uuid, number: 'A002', absences: 2, queuedAt: later(900) });
    const late = ticket({ id: 'd' as Uuid, number: 'A003', takenAt: later(600) });
    const line = inTurn([twice, absent, late]).map(({ number }) => number);
    expect(line).toEqual(['A003', 'A001', 'A002']);
    expect([late, absent, twice].map((each) => aheadOf(each, [twice, absent, late]))).toEqual([
      0, 1, 2,
    ]);
    expect(aheadOf({ ...late, state: 'called' }, [{ ...late, state: 'called' }])).toBeNull();
  });

  test('those with priority, then as they came', () => {
    const first = ticket({ number: 'A001' });
    const second = ticket({ number: 'A002', takenAt: later(60), priority: 'pregnant' });
    const third = ticket({ number: 'A003', takenAt: later(90), priority: 'elderly' });
    expect(nextTicket([first, second, third], null)?.number).toBe('A002');
    expect(nextTicket([first, third], null)?.number).toBe('A003');
    expect(nextTicket([first], 'result')).toBeNull();
  });

  test('is nobody’s who is served, aside, done or cancelled', () => {
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
    const [called] = callTicket(ticket(), null, 1, after(240));
    expect(called!.data).toMatchObject({ period: { kind: 'wait', seconds: 240 } });
    const [done] = endTicket(ticket({ state: 'called' }), after(600));
    expect(done!.data).toMatchObject({ period: { kind: 'service', seconds: 600 } });
    const [held] = holdTicket(ticket({ state: 'called' }), null, after(60));
    expect(held!.data).toMatchObject({ period: { kind: 'service', seconds: 60 } });
  });

  test.each([
    [0, 1, 'waiting'],
    [1, 2, 'waiting'],
    [2, 3, 'cancelled'],
  ])(
    'who was absent %d times before and is so again waits at the end or is out',
    (before, times, to) => {
      const [absent] = missTicket(ticket({ state: 'called', absences: before }), after(30));
      expect(absent).toMatchObject({ type: 'queue.absent', data: { times, to } });
      // Calling into an empty room is no service.
      expect(absent!.data).not.toHaveProperty('period');
    },
  );

  test('who waits is not called for: known to have left, their ticket ends', () => {
    const [left] = missTicket(ticket(), after(300));
    expect(left!.data).toMatchObject({ outcome: 'cancelled', period: { kind: 'wait' } });
  });

  test('what somebody waits who was absent is not what the office made them wait', () => {
    const [called] = callTicket(ticket({ absences: 1 }), null, 1, after(900));
    expect(called!.data).toMatchObject({ period: null });
  });

  test('where a ticket outlasts its day, the night is no waiting', () => {
    const calendar = calendarOf(
      [],
      [
        ['07:00', '11:30'],
        ['13:30', '17:00'],
      ],
    );
    const evening = ticket({ since: moment('2026-11-23 16:00') });
    const moment8 = { now: moment('2026-11-24 08:00'), calendar };
    const [called] = callTicket(evening, null, 1, moment8);
    expect(called!.data).toMatchObject({ period: { kind: 'wait', seconds: 7200 } });
  });

  test('a clock that was set back makes no time less than nothing', () => {
    const [called] = callTicket(ticket(), null, 1, after(-50));
    expect(called!.data).toMatchObject({ period: { seconds: 0 } });
  });
});

describe('every act in every state', () => {
  const allowed = {
    call: ['waiting', 'held'],
    hold: ['called'],
    done: ['called'],
    miss: ['waiting', 'called', 'held'],
  };
  const acts = {
    call: (each: Ticket) => callTicket(each, null, 1, after(0)),
    hold: (each: Ticket) => holdTicket(each, null, after(0)),
    done: (each: Ticket) => endTicket(each, after(0)),
    miss: (each: Ticket) => missTicket(each, after(0)),
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
    const work = (): unknown => callTicket(ticket(), ticket({ number: 'A009' }), 1, after(0));
    expect(problemOf(work)).toMatchObject({
      code: 'queue.still_serving',
      detail: { number: 'A009' },
    });
  });
});

describe('an act by mistake is taken back', () => {
  const { state, since, counter, absences, queuedAt } = ticket();
  const before = { state, since, counter, absences, queuedAt };
  const period = { kind: 'wait', from: now, to: later(60), seconds: 60 } as const;

  test('it stands as it stood, and what the act measured never was', () => {
    const called = ticket({ state: 'called', since: later(60), counter: 2 });
    const [undone] = undoTicket(called, { act: 2, before, period }, null);
    expect(undone).toMatchObject({
      type: 'queue.undone',
      data: { to: before, act: 2, period },
    });
  });

  test('an absence too, which measured nothing', () => {
    const cancelled = ticket({ state: 'cancelled', absences: 3 });
    const served = { ...before, state: 'called' as const, absences: 2 };
    const [undone] = undoTicket(cancelled, { act: 7, before: served, period: null }, null);
    expect(undone!.data).toMatchObject({ to: { state: 'called', absences: 2 }, period: null });
  });

  test('but not where nothing was done', () => {
    expect(problemOf(() => undoTicket(ticket(), null, null))).toMatchObject({
      code: 'queue.not_allowed',
      detail: { number: 'A001', state: 'waiting', act: 'undo' },
    });
  });

  test('nor beside another that the counter serves', () => {
    const other = ticket({ number: 'A002', state: 'called' });
    const last = { act: 3, before: { ...before, state: 'called' as const }, period: null };
    const work = (): unknown => undoTicket(ticket({ state: 'done' }), last, other);
    expect(problemOf(work)).toMatchObject({ code: 'queue.still_serving' });
  });
});
