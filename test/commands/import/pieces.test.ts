/** Long work goes in writes that are short on a slow machine, too, with a breath between them. */
import { expect, test } from 'vitest';
import { listOf, row } from '../../support/import-files.ts';
import { newCounter, type Answer, type Counter, type Line } from '../../support/program.ts';

/** Does a line while so many seconds go by in each write; gives how often it paused. */
async function pausesOf(counter: Counter, line: Line, seconds: number): Promise<[Answer, number]> {
  let [passed, pauses] = [0, 0];
  const stopwatch = (): number => (passed += seconds);
  const pause = async (): Promise<void> => void (pauses += 1);
  const { out } = await counter.run(line, { surroundings: { stopwatch, pause } });
  return [JSON.parse(out) as Answer, pauses];
}

test.each([
  // Chunks of 500, 150 and then 100 rows; 250 and 75 taken back, then 50 a piece.
  ['slow', 2, 25, 55],
  // Twice as many each time.
  ['quick', 0, 2, 3],
])('on a %s machine', { timeout: 120_000 }, async (_how, seconds, chunks, pieces) => {
  const counter = await newCounter();
  const rows = Array.from({ length: 3000 }, (_, n) =>
    row(n, { citizen_id: `022192${String(n % 9).padStart(6, '0')}` }),
  );
  const list = listOf(counter, 'a.csv', rows);
  const [came, whileIn] = await pausesOf(counter, ['import', 'dossiers', list, '--json'], seconds);
  expect([came, whileIn]).toEqual([expect.objectContaining({ imported: 3000 }), chunks]);
  const [gone, whileOut] = await pausesOf(counter, `import undo ${came['batch']} --json`, seconds);
  expect([gone, whileOut]).toEqual([expect.objectContaining({ dossiers: 3000 }), pieces]);
});
