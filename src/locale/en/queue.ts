/** Words for the queue. */
import { counted } from './list.ts';
import type { TicketAct } from '../../domain/queue/ticket.ts';
import { localTime } from '../../domain/value/instant.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';
import { ordinal, orList } from './list.ts';
import { staffWords } from './staff.ts';

const acts: Readonly<Record<TicketAct, string>> = {
  call: 'be called',
  hold: 'be put aside',
  done: 'be ended',
  miss: 'be marked as missed',
  undo: 'be put back to what it was',
};

export const queueWords: ListWords<'service' | 'priority' | 'ticketState' | 'period'> = {
  service: {
    reception: 'Hand in',
    result: 'Collect a result',
    guidance: 'Guidance',
    other: 'Something else',
  },
  priority: {
    elderly: 'elderly person',
    disabled: 'person with a disability',
    pregnant: 'pregnant woman',
    supplement: 'brings what was asked for',
  },
  ticketState: {
    waiting: 'waiting',
    called: 'being served',
    held: 'put aside',
    done: 'done',
    cancelled: 'cancelled',
  },
  period: { wait: 'Waiting', service: 'Serving', hold: 'Put aside' },
};

export const queueProblems = (): ProblemsOf<'queue'> => ({
  'queue.empty': () => ({
    what: 'Nobody is waiting.',
    next: ['motcua queue list --all'],
  }),
  'queue.not_found': ({ typed, near }) => ({
    what: `There is no ticket "${typed}" today.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua queue list --all'],
  }),
  'queue.none_called': () => ({
    what: 'This counter has called no ticket.',
    next: ['motcua queue call'],
  }),
  'queue.still_serving': ({ number }) => ({
    what: `This counter is still serving ticket ${number}.`,
    why: 'End it or put it aside before you call another.',
    next: ['motcua queue done', 'motcua queue hold', 'motcua queue done --missed'],
  }),
  'queue.not_allowed': ({ number, state, act }) => ({
    what: `Ticket ${number} cannot ${acts[act]}.`,
    why: `It is ${queueWords.ticketState[state]}.`,
    next: ['motcua queue list --all'],
  }),
  'queue.port_taken': ({ port, free }) => ({
    what: `Another program uses port ${port}.`,
    ...(free !== null && { why: `Port ${free} is free.` }),
    next: [`motcua queue board --port ${free ?? 0}`],
  }),
  'queue.port_forbidden': ({ port }) => ({
    what: `This machine does not let port ${port} be opened.`,
    why: "Ports below 1024 are mostly for the machine's administrators.",
    next: ['motcua queue board'],
  }),
  'queue.no_address': ({ address }) => ({
    what: `This machine has no address ${address}.`,
    next: ['motcua queue board', 'motcua queue board --address 0.0.0.0'],
  }),
  'queue.closed': ({ last, closing, roles }) => ({
    what: last === null ? 'The office is not open today.' : `No tickets are given after ${last}.`,
    why:
      (closing === null ? '' : `Office hours end at ${closing}. `) +
      `One more may be given, with a reason, by: ${roles.map((role) => staffWords.role[role]).join(', ')}.`,
    next: ['motcua queue take --late "<reason>"', 'motcua config list'],
  }),
});

export const queueEventWords: EventWords<'queue'> = {
  'queue.taken': 'Ticket taken',
  'queue.called': 'Ticket called',
  'queue.undone': 'Mistake with a ticket taken back',
  'queue.held': 'Put aside',
  'queue.absent': 'Called, nobody came',
  'queue.ended': 'Ticket done',
};

export const queueScreen: ScreenOf<'queue'> = {
  queue: () => ({
    number: 'Ticket',
    service: 'For',
    priority: 'Priority',
    state: 'State',
    since: 'Since',
    counter: 'Counter',
    nobody: 'Nobody is waiting.',
    taken: (number, service, ahead) => `Ticket ${number} (${service}), ${aheadText(ahead)}.`,
    called: (number, counter, service) =>
      `Ticket ${number} to counter ${counter}, please (${service}).`,
    held: (number) => `Ticket ${number} is put aside. Call it again by its number.`,
    done: (number) => `Ticket ${number} is done.`,
    missed: (number, times, ahead) =>
      `Nobody came with ticket ${number} (${times}): it is at the end of the line, ${aheadText(ahead)}.`,
    cancelled: (number) => `Ticket ${number} is cancelled. Who comes with it takes a new one.`,
    absent: (times) => `absent: ${times}`,
    absentBefore: (times) => `absent before: ${times}`,
    askService: 'A ticket for what? A number, or scan a card or a receipt (Enter is 1):',
    askLate: 'No more tickets are given today. Why one more?',
    already: (number, at) => `They have ticket ${number} already, taken at ${localTime(at)}.`,
    sureSecond: (name, number, at) =>
      `${name} has ticket ${number}, taken at ${localTime(at)}. Give another one?`,
    undone: (number, state) => `Taken back: ticket ${number} is as before: ${state}.`,
    times: (period, count, mean, longest) =>
      `${period}: ${counted(count, 'time')}, ${mean} minutes on average, ${longest} at most.`,
    stripTitle: 'TICKET',
    stripAhead: (n) => (n === 0 ? 'You are next.' : `${n} ahead of you.`),
    stripTaken: (at) => `Taken at ${at}`,
    stripWait: 'Please wait for your number. Elderly and disabled people and pregnant women first.',
    stripAbsent: (most) =>
      `Absent when called: end of the line; the ${ordinal(most)} time it ends.`,
    stripGood: (date) => `Good until the end of ${date}.`,
    stripTraining: 'TRAINING',
  }),
};

function aheadText(ahead: number): string {
  return ahead === 0 ? 'next in line' : `${ahead} ahead`;
}
