/** What counts as a mistake, and whose it is to put right. */
import { describe, expect, test } from 'vitest';
import { blockers } from '../../../src/domain/dossier/blockers.ts';
import { cancelDossier } from '../../../src/domain/dossier/cancel.ts';
import type { Dossier, DueChange } from '../../../src/domain/dossier/dossier.ts';
import { moment } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { asking, dossier } from './sample.ts';

const clerk = { ...asking, person: { login: 'tiep', role: 'clerk' } as const };
const cancelling = { reason: 'nhầm', replacedBy: null };
const reopened: DueChange = {
  at: moment('2026-11-24 08:00'),
  by: 'ky',
  why: 'reopened',
  reason: 'x',
  before: null,
  after: dossier.dueAt,
  late: false,
};
const inTheWay = (of: Dossier, deed: 'correct' | 'cancel') =>
  blockers(of, deed, clerk).map(({ code }) => code);

describe('a dossier that came to a result once', () => {
  const again: Dossier = { ...dossier, wasDecided: true, dueChanges: [reopened] };

  test('was not received by mistake, whoever says so', () => {
    const problem = problemOf(() => cancelDossier(again, cancelling, asking));
    expect(problem).toMatchObject(refusal('dossier.was_decided', { code: dossier.code }));
    expect(inTheWay(again, 'cancel')).toEqual(['dossier.gone_on', 'dossier.was_decided']);
  });

  test('is corrected by a manager', () => {
    expect(inTheWay(again, 'correct')).toEqual(['dossier.gone_on']);
    expect(blockers(again, 'correct', asking)).toEqual([]);
  });
});

test('what was over and is taken up again is put right by a manager', () => {
  const withdrawn = { ...dossier, dueChanges: [reopened] };
  expect(inTheWay(withdrawn, 'cancel')).toEqual(['dossier.gone_on']);
  expect(inTheWay(withdrawn, 'correct')).toEqual(['dossier.gone_on']);
  expect(cancelDossier(withdrawn, cancelling, asking)).toHaveLength(1);
  expect(inTheWay(dossier, 'cancel')).toEqual([]);
});
