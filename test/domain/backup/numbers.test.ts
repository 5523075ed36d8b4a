/** What an accepted older copy says of entries that a machine knows to be gone. */
import { describe, expect, it } from 'vitest';
import { goneEachTime, isWithin, stillGone } from '../../../src/domain/backup/gone.ts';

const lost = [{ book: 'quay-1', seq: 12, hash: 'b5'.repeat(16) }];
const books = [{ book: 'quay-1', seq: 9 }];
const within = (had: { seq: number; hash: string }[], skipped = 0) =>
  isWithin(lost, { had: had.map((each) => ({ book: 'quay-1', ...each })), skipped }, books);

describe('an entry that is gone here', () => {
  it('was in the store that was replaced, where that names it by its hash', () => {
    expect(within([{ seq: 12, hash: 'b5'.repeat(32) }])).toBe(true);
    // The last of somebody who wrote the same book before another went on in it.
    expect(
      within([
        { seq: 40, hash: 'aa'.repeat(32) },
        { seq: 12, hash: 'b5'.repeat(32) },
      ]),
    ).toBe(true);
  });

  it('is not believed to have been, where anybody could have said so', () => {
    expect(within([{ seq: 12, hash: 'aa'.repeat(32) }])).toBe(false);
    expect(within([{ seq: 999_999, hash: 'aa'.repeat(32) }])).toBe(false);
    expect(within([])).toBe(false);
  });

  it('needs not have been, where as many numbers are skipped', () => {
    expect(within([], 3)).toBe(true);
    expect(within([], 2)).toBe(false);
  });
});

describe('what was skipped at an earlier loss that the copy does not tell', () => {
  const earlier = [{ book: 'quay-1', seq: 7, till: 'a1', skipped: 8 }];

  it('counts although what was lost then is there again', () => {
    expect(goneEachTime([], stillGone(earlier, []), books)).toMatchObject({ entries: 8 });
  });

  it('counts once with what is gone', () => {
    const gone = [{ ...earlier[0]!, seq: 19 }];
    expect(goneEachTime([], stillGone(gone, gone), books)).toMatchObject({ entries: 10 });
  });
});
