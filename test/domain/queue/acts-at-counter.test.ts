/** What a counter may do with its tickets is named exactly when doing it is not refused. */
import { expect, test } from 'vitest';
import {
  actsAtCounter,
  callTicket,
  endTicket,
  holdTicket,
} from '../../../src/domain/queue/serve.ts';
import { nextTicket, type Ticket, type TicketState } from '../../../src/domain/queue/ticket.ts';
import type { AgencyId, Uuid } from '../../../src/domain/value/id.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { outcome } from '../../support/problem.ts';

const now = moment('2026-11-23 09:00');
const moment9 = { now, calendar: null };
const states: readonly TicketState[] = ['waiting', 'called', 'held', 'done', 'cancelled'];
const ticket = (n: number, state: TicketState, counter: number | null): Ticket => ({
  ...{ id: `t${n}` as Uuid, number: `A00${n}`, office: 'H49.22' as AgencyId },
  ...{ date: day('2026-11-23'), service: 'reception', priority: null, citizen: null },
  ...{ dossier: null, state, takenAt: now, since: now, counter, absences: 0, queuedAt: now },
});
const ways = states.flatMap((first) =>
  states.flatMap((second) => [1, 2].map((counter) => [first, second, counter] as const)),
);

test.each(ways)('tickets %s and %s, the second at counter %i', (first, second, counter) => {
  const tickets = [
    ticket(1, first, first === 'waiting' ? null : 2),
    ticket(2, second, second === 'waiting' ? null : counter),
  ];
  const served = tickets.find((each) => each.state === 'called' && each.counter === 1) ?? null;
  const waits = nextTicket(tickets, null);
  const possible = [
    ...(waits && outcome(() => callTicket(waits, served, 1, moment9)) === 'read' ? ['call'] : []),
    ...(served && outcome(() => endTicket(served, moment9)) === 'read' ? ['done'] : []),
    ...(served && outcome(() => holdTicket(served, null, moment9)) === 'read' ? ['hold'] : []),
  ];
  expect(actsAtCounter(tickets, 1)).toEqual(possible);
});
