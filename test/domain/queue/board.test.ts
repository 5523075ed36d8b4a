import { expect, it } from 'vitest';
import { boardOf } from '../../../src/domain/queue/board.ts';
import type { Ticket } from '../../../src/domain/queue/ticket.ts';
import type { AgencyId, Uuid } from '../../../src/domain/value/id.ts';
import type { Instant } from '../../../src/domain/value/instant.ts';
import type { PlainDate } from '../../../src/domain/value/plain-date.ts';

function ticket(number: string, minute: number, changed: Partial<Ticket> = {}): Ticket {
  const at = `2026-11-23T09:${String(minute).padStart(2, '0')}:00+07:00` as Instant;
  return {
    ...{ id: number as Uuid, number, office: 'H49.22' as AgencyId, service: 'reception' },
    ...{ date: '2026-11-23' as PlainDate, priority: null, citizen: null, dossier: null },
    ...{ takenAt: at, since: at, state: 'waiting', counter: null, absences: 0, queuedAt: at },
    ...changed,
  };
}

it('puts the latest call first, five before it behind, and counts who waits by their business', () => {
  const done = [1, 2, 3, 4, 5, 6].map((n) =>
    ticket(`A00${n}`, n, { state: 'done', counter: (n % 2) + 1 }),
  );
  const board = boardOf([
    ...done,
    ticket('A007', 10, { state: 'called', counter: 2 }),
    ticket('B001', 12, { state: 'called', counter: 1, service: 'result' }),
    ticket('A008', 11),
    ticket('A009', 12, { counter: 1, absences: 1 }),
    ticket('C001', 12, { service: 'guidance' }),
  ]);
  expect(board.called.map(({ number, counter }) => `${number}/${counter}`)).toEqual([
    'B001/1',
    'A007/2',
  ]);
  expect(board.before.map(({ number }) => number)).toEqual([
    ...['A009', 'A006', 'A005', 'A004', 'A003'],
  ]);
  expect(board.waiting).toEqual([
    { service: 'reception', count: 2 },
    { service: 'guidance', count: 1 },
  ]);
});

it('tells the same number called again as another call', () => {
  const calls = [10, 14].map((minute) =>
    boardOf([ticket('A001', minute, { state: 'called', counter: 1 })]).called.map(
      ({ call }) => call,
    ),
  );
  expect(calls[0]).not.toEqual(calls[1]);
});
