/** A few kills of what keeps scanned files; `test/faults` has as many as are promised. */
import { expect, test } from 'vitest';
import { counterFor, killed, killedLines } from '../support/document-kills.ts';

test('whatever keeps files, killed: no file without meaning, no meaning without file', async () => {
  const there = await counterFor(null);
  for (const line of killedLines) expect(await killed(line, there, 3)).toBeGreaterThan(2);
});
