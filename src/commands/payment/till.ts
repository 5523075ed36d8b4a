/** The drawer that money would go into, and the ways in which it may. */
import { waysToPay, type Owing, type Till } from '../../domain/payment/may-take.ts';
import type { Method } from '../../domain/payment/payment.ts';
import type { Reader } from '../../store/store.ts';
import type { ActorAt } from '../dossier/act-facts.ts';

/** The drawer, the receipt books and the office's accounts of whoever stands at a counter. */
export async function tillOf(
  { person, counter }: Pick<Till, 'person' | 'counter'>,
  reader: Reader,
): Promise<Till> {
  const { office, number } = counter;
  const [shift, all, accounts] = await Promise.all([
    reader.shifts.last(office, number),
    reader.money.books(office, null),
    reader.money.accounts(office),
  ]);
  const books = all.filter((each) => each.counter === number);
  const elsewhere = all.filter((each) => each.counter !== number);
  return { person, counter, shift, books, elsewhere, accounts };
}

/** The ways in which money for a dossier may be taken by whoever asks; none where nobody may. */
export async function waysHere(owing: Owing, actor: ActorAt, reader: Reader): Promise<Method[]> {
  return waysToPay({ ...owing, till: await tillAt(actor, reader) });
}

/** The till of whoever asks; `null` where nobody is signed in. */
export async function tillAt({ person, counter }: ActorAt, reader: Reader): Promise<Till | null> {
  return person && counter ? tillOf({ person, counter }, reader) : null;
}
