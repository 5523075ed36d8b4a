/** The pilot's quarter, entered by script, and read back exactly as its report counts it. */
import { expect, test } from 'vitest';
import type { Answer } from '../support/program.ts';
import { enterPilot, pilot } from '../support/pilot-2023.ts';

test('160 dossiers and 312 accounts of the first quarter of 2023 are read back', async () => {
  const { counter, centre } = await enterPilot();
  const { from, to } = pilot;
  const periods: Answer[] = [];
  for (const { agencyId } of pilot.offices) {
    const { period } = await centre.json(`office show ${agencyId} --from ${from} --to ${to}`);
    periods.push(period);
  }
  expect(periods).toEqual([
    { from, to, received: 80, returned: 80, accounts: 200, guided: 0 },
    { from, to, received: 80, returned: 80, accounts: 112, guided: 0 },
  ]);
  const sum = (key: 'received' | 'returned' | 'accounts'): number =>
    periods.reduce((total, period) => total + Number(period[key]), 0);
  expect([sum('received'), sum('returned'), sum('accounts')]).toEqual([
    pilot.received,
    pilot.returned,
    pilot.accounts,
  ]);
  const range = `--from ${from} --to ${to} --status returned --limit 1000`;
  const { dossiers } = await centre.json(`dossier list ${range}`);
  expect(dossiers).toHaveLength(pilot.returned);
  expect(new Set(dossiers.map((line: { code: string }) => line.code)).size).toBe(pilot.received);
  // Nothing of it counts in the months around, nor at the centre that decided.
  const outside = await centre.json('office show H49.90 --from 2023-04-01 --to 2026-12-31');
  expect(outside['period']).toMatchObject({ received: 0, returned: 0, accounts: 0 });
  const decided = await centre.json(`office show H49.22 --from ${from} --to ${to}`);
  expect(decided['period']).toMatchObject({ received: 0, returned: 0, accounts: 0 });
  const { handovers } = await centre.json('handover list --limit 100');
  expect(handovers).toHaveLength(pilot.offices.length * pilot.days.length * 2);
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
}, 180_000);
