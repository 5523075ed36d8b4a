/** What happened to the store as a whole: the journal tells it, and where numbers go on. */
import type { CarriedNumbers } from '../../domain/backup/carried.ts';
import type { Change } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';
import { numberTaken } from './series.ts';

export const backupProjectors: Projectors<EventsOf<'store'>> = {
  'store.made': () => [],
  'store.restored': ({ data }) => numbersCarried(data.numbers),
  'store.answered': () => [],
  'store.erased': () => [],
  'store.older_accepted': ({ data }) => numbersCarried(data.numbers),
  'store.numbers_skipped': ({ data }) => numbersCarried(data.numbers),
  'store.clock_accepted': () => [],
};

function numbersCarried({ series, books }: CarriedNumbers): Change[] {
  return [
    ...series.map(numberTaken),
    ...books.map(({ book, next }): Change => {
      return {
        op: 'update',
        table: 'receipt_book',
        where: { id: book },
        set: { next_number: next },
      };
    }),
  ];
}
