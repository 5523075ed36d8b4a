/** A morning at many counters of one office at once: each a machine of its own, on one store. */
import { asOwner } from './postgres-owner.ts';
import { Counter, newCounter, temporaryFolder, type Answer } from './program.ts';

export interface Morning {
  /** The first of them; where the store is. */
  first: Counter;
  /** What each counter was told, visit by visit. */
  codes: string[];
  tickets: string[];
  /** Sums in đồng that were taken at each counter. */
  taken: number[];
  /** What each drawer says that it took. */
  drawers: number[];
}

/** So many counters of one office, each signed in on its own machine. */
async function openCounters(count: number): Promise<Counter[]> {
  const first = await newCounter();
  const counters = [first];
  for (let number = 2; number <= count; number++) {
    await first.json(`counter add --number ${number}`);
    const counter = new Counter(temporaryFolder(), `counter ${number}`);
    counter.store = first.store;
    await counter.json(`counter use H49.22/${number}`);
    await counter.json('staff login lan');
    counters.push(counter);
  }
  return counters;
}

/** Every fifth comes to all counters on the same morning; the others are each counter's own. */
function personOf(counter: number, visit: number): string {
  const whose = visit % 5 === 0 ? 99 : counter;
  const number = `0221${whose.toString().padStart(2, '0')}${visit.toString().padStart(6, '0')}`;
  return `--id ${number} --name "Người Thử"`;
}

interface Visited {
  code: string;
  ticket: string;
  paid: number;
}

/** A ticket, a person, a dossier, the money, and what is done at once. */
async function visit(counter: Counter, nth: number, n: number): Promise<Visited> {
  const { number: ticket } = await counter.json('queue take --service reception');
  const { uuid } = await counter.json(`citizen register ${personOf(nth, n)}`);
  const paper = '--procedure 1.001193 --all-components --quantity 1 --yes';
  const received = await counter.json(`dossier receive ${paper} --citizen ${uuid}`);
  const code = String(received['code']);
  const { payment } = await counter.json<{ payment: { amount: number } }>(
    `payment take ${code} --method cash`,
  );
  if (n % 3 === 0) {
    const result = '--result-number 1/2026 --result-date 2026-11-23';
    await counter.json(`dossier resolve ${code} ${result}`);
    await counter.json(`dossier return ${code} --to owner`);
  }
  return { code, ticket: String(ticket), paid: payment.amount };
}

/** All counters at once do so many visits, one after the other at each. */
export async function workedMorning(count: number, visits: number): Promise<Morning> {
  const counters = await openCounters(count);
  const worked = await Promise.all(
    counters.map(async (counter, at) => {
      await counter.json('shift open --cash 0');
      const done: Visited[] = [];
      for (let n = 0; n < visits; n++) done.push(await visit(counter, at + 1, n));
      const shift = await counter.json<{ cash: { taken: number } }>('shift show');
      return { done, drawer: shift.cash.taken };
    }),
  );
  const all = worked.flatMap(({ done }) => done);
  return {
    first: counters[0]!,
    codes: all.map(({ code }) => code),
    tickets: all.map(({ ticket }) => ticket),
    taken: worked.map(({ done }) => done.reduce((sum, { paid }) => sum + paid, 0)),
    drawers: worked.map(({ drawer }) => drawer),
  };
}

/** What the server has of it, counted behind the store's back. */
export async function countedBehind({ store }: Counter): Promise<Answer> {
  const [counted] = await asOwner<Answer>(
    store,
    `select (select count(*)::int from dossier) as dossiers,
      (select count(distinct code)::int from dossier) as codes,
      (select count(*)::int from citizen) as people,
      (select sum(amount)::int from payment) as paid,
      (select count(*)::int from dossier where status = 'returned') as returned,
      (select count(*)::int from (select book from journal group by book
        having count(*) <> max(seq))) as gaps`,
  );
  return counted!;
}
