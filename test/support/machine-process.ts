/** Another window that works in a machine's own file, telling each thing when it is done. */
import { writeSync } from 'node:fs';
import { Problem } from '../../src/domain/problem.ts';
import { machineOf } from '../../src/store/machine.ts';

export interface MachineOrders {
  store: string;
  id: string;
  /** What it adds to the list, so many times. */
  word: string;
  times: number;
}

/** What it tells, a line each: how often it has written, or the problem it ended in. */
export type MachineTold = { written: number } | { problem: string; why: unknown };

const { store, id, word, times } = JSON.parse(process.argv[2] ?? '{}') as MachineOrders;
const tell = (told: MachineTold): void => void writeSync(1, `${JSON.stringify(told)}\n`);

try {
  const machine = machineOf(store, id, '');
  for (let n = 1; n <= times; n++) {
    machine.change('list', (kept) => `${kept ?? ''} ${word}${n}`);
    // Two at once: whoever looks sees both or neither.
    machine.set({ [`${word}.a`]: String(n), [`${word}.b`]: String(n) });
    tell({ written: n });
  }
  machine.close();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  tell({ problem: error.code, why: (error.detail as { why?: unknown }).why });
}
