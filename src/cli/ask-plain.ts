/** Questions as plain lines, for screen readers and terminals that cannot redraw. */
import { Problem } from '../domain/problem.ts';
import type { Texts } from '../locale/texts.ts';
import { deafness, type Care, type Seat, type Ways } from './asker.ts';

export function plainWays({ screen }: Texts, seat: Seat): Omit<Ways, 'secret'> {
  const { write } = seat.live;
  const line = async (message: string, careful: Care = false): Promise<string> => {
    for (;;) {
      const typed = await readLine(message, careful, { seat, cardScanned: screen.cardScanned });
      if (typed !== null) return typed;
      write(`! ${screen.oneLineOnly}\n`);
    }
  };
  return { line };
}

/** A line as it was typed; `null` of several that were pasted, none of which is taken. */
async function readLine(
  message: string,
  careful: Care,
  { seat, cardScanned }: { seat: Seat; cardScanned: string },
): Promise<string | null> {
  const { plainLine } = await import('./plain-line.ts');
  const { gate } = seat;
  if (gate.readableEnded) throw new Problem('input.cancelled', {});
  gate.open({ line: true, ...deafness(careful), marks: false });
  try {
    const typed = await plainLine(message, seat, cardScanned);
    return (await gate.pastedBehind()) ? null : typed;
  } finally {
    gate.close();
  }
}
