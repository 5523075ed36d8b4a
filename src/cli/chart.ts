/** Bars and sparklines in a terminal, of block characters that need no colour. */

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const STEPS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar as long as its part of the longest, to an eighth of a character; never nought for some. */
export function bar(value: number, most: number, width: number): string {
  if (value <= 0 || most <= 0) return '';
  const eighths = Math.max(1, Math.round((value / most) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
}

/** One character a value, from nought to the most there may be; a gap for what is not known. */
export function spark(values: readonly (number | null)[], most?: number): string {
  const top = most ?? Math.max(0, ...values.map((value) => value ?? 0));
  return values
    .map((value) => {
      if (value === null) return ' ';
      if (top <= 0) return STEPS[0]!;
      const step = Math.ceil((value / top) * STEPS.length) - 1;
      return STEPS[Math.min(STEPS.length - 1, Math.max(0, step))]!;
    })
    .join('');
}
