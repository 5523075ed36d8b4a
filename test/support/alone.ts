/** An older copy put in a store's place by an office of which nobody has written from elsewhere. */
import type { Answer, Around, Counter, Line } from './program.ts';
import { split } from './words.ts';

/**
 * What a command that does so says in JSON; where it asks how many numbers are skipped, as many are
 * said as it knows of.
 */
export async function alone(counter: Counter, line: Line, around: Around = {}): Promise<Answer> {
  const words = split(line);
  const { code, out, err } = await counter.run([...words, '--json'], around);
  if (code === 0) return JSON.parse(out) as Answer;
  const { error } = JSON.parse(err) as { error: { code: string; detail: { known: number } } };
  if (!error.code.endsWith('.unheard')) throw new Error(`${String(line)}: ${err}`);
  return counter.json([...words, '--skip', String(error.detail.known)], around);
}
