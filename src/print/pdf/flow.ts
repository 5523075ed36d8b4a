/** Pieces onto pages: nothing is cut, and what belongs together stays together. */
import { moved, type Mark, type Piece } from './mark.ts';

/** The marks of each page, for a column of the given height. */
export function paginate(pieces: readonly Piece[], height: number): Mark[][] {
  const pages: Mark[][] = [[]];
  let y = 0;
  let rows = 0;
  let count = 0;
  let sum = 0;
  const put = (piece: Piece): void => {
    pages.at(-1)!.push(...moved(piece.marks, 0, y));
    y += piece.height;
  };
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]?.tally;
    const close = (): void => {
      if (before && rows > 0) put(before.draw(count, sum));
      rows = 0;
      count = 0;
    };
    if (before && !piece.tally) close();
    if (piece.breaks === true) {
      close();
      pages.push([]);
      y = 0;
      continue;
    }
    const foot = piece.tally?.height ?? 0;
    if (y > 0 && y + heightNeeded(pieces, index, height) + foot > height) {
      if (piece.blank) continue;
      close();
      pages.push([]);
      y = 0;
      if (piece.repeat) put(piece.repeat);
    }
    if (y > 0 || !piece.blank) put(piece);
    if (!piece.tally) continue;
    rows += 1;
    count += piece.tally.counts;
    sum += piece.tally.counts;
  }
  return pages;
}

/** Of a piece and what must follow it; of as much as a page holds where that outgrows it. */
function heightNeeded(pieces: readonly Piece[], index: number, height: number): number {
  let sum = 0;
  for (const piece of pieces.slice(index)) {
    if (piece.breaks === true || (sum > 0 && sum + piece.height > height)) break;
    sum += piece.height;
    if (!piece.keepWithNext) break;
  }
  return sum;
}
