import { describe, expect, test } from 'vitest';
import { statuses, type Status } from '../../../src/domain/dossier/dossier.ts';
import {
  actions,
  isClosed,
  isDecided,
  nextActions,
  openStatuses,
  requireAction,
  transitions,
  type Action,
} from '../../../src/domain/dossier/transition.ts';
import { acts } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { outcome, problemOf, refusal } from '../../support/problem.ts';
import { dossier, office } from './sample.ts';

/** What may be done when: the answer expected of every status and action. */
const expected: { [S in Status]: Action[] } = {
  draft: [],
  received: ['forward', 'resolve'],
  processing: ['resolve'],
  supplement_requested: [],
  resolved: ['return'],
  unresolved: ['return'],
  returned: [],
  refused: [],
  withdrawn: [],
  stopped: [],
};

const pairs = statuses.flatMap((status) => actions.map((action) => [status, action] as const));

describe.each(pairs)('a dossier that is %s', (status, action) => {
  const allowed = expected[status];
  const here = { ...dossier, status };

  test(`${allowed.includes(action) ? 'lets' : 'does not let'} its holder ${action}`, () => {
    const answer = outcome(() => requireAction(here, action, office));
    expect(answer).toBe(allowed.includes(action) ? 'read' : 'dossier.not_allowed');
  });

  test(`does not let another office ${action}, and says the status first`, () => {
    const elsewhere = 'H49.23' as AgencyId;
    const problem = problemOf(() => requireAction(here, action, elsewhere));
    const { code } = dossier;
    expect(problem).toMatchObject(
      allowed.includes(action)
        ? refusal('dossier.not_holder', { code, holder: office, office: elsewhere })
        : refusal('dossier.not_allowed', { code, status, action, allowed }),
    );
  });
});

test.each(statuses)('the screens offer of %s what the rules allow', (status) => {
  expect(nextActions(status)).toEqual(expected[status]);
  expect(isClosed(status)).toBe(expected[status].length === 0);
  expect(isDecided(status)).toBe(expected[status].includes('return'));
});

test('open are the statuses with something left to do', () => {
  expect(openStatuses).toEqual(['received', 'processing', 'resolved', 'unresolved']);
});

test('every action leads somewhere new and needs a known act', () => {
  for (const { from, to, act } of Object.values(transitions)) {
    expect(to.length).toBeGreaterThan(0);
    expect(to.filter((status) => from.includes(status))).toEqual([]);
    expect(acts).toContain(act);
  }
});
