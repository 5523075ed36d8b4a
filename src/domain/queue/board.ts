/** What a screen in the waiting room shows of a queue: numbers, and nothing of who bears them. */
import { services, type Service, type Ticket } from './ticket.ts';

/** A number that is called now, and where to. */
export interface CalledNumber {
  number: string;
  counter: number;
  /** Tells one call from the next: the same number called again is another one. */
  call: string;
}

export interface BoardNumbers {
  /** Those being served, the latest call first. */
  called: CalledNumber[];
  /** The last that were called before them, the latest first. */
  before: Pick<CalledNumber, 'number' | 'counter'>[];
  /** How many wait, by what they came for; kinds that nobody waits for are left out. */
  waiting: { service: Service; count: number }[];
}

/** How many numbers called before are still shown. */
const MOST_BEFORE = 5;

export function boardOf(tickets: readonly Ticket[]): BoardNumbers {
  const seen = tickets.flatMap((each) =>
    each.counter === null ? [] : [{ ...each, counter: each.counter }],
  );
  const latest = seen.toSorted((a, b) => byMoment(b, a));
  const isCalled = ({ state }: Ticket): boolean => state === 'called';
  return {
    called: latest.filter(isCalled).map(({ number, counter, since }) => ({
      ...{ number, counter },
      call: `${number}/${counter}/${since}`,
    })),
    before: latest
      .filter((each) => !isCalled(each))
      .slice(0, MOST_BEFORE)
      .map(({ number, counter }) => ({ number, counter })),
    waiting: services
      .map((service) => ({ service, count: waitingFor(service, tickets) }))
      .filter(({ count }) => count > 0),
  };
}

function waitingFor(service: Service, tickets: readonly Ticket[]): number {
  return tickets.filter((each) => each.state === 'waiting' && each.service === service).length;
}

function byMoment(a: Ticket, b: Ticket): number {
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}
