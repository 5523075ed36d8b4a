/** The people of a corrected dossier: who owns it, who came, and by what right. */
import { describe, expect, test } from 'vitest';
import {
  afterCorrection,
  correctDossier,
  type Correction,
  type CorrectionFacts,
} from '../../../src/domain/dossier/correct.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { problemOf } from '../../support/problem.ts';
import { at, dossier, nothingWrong, owner, submitter } from './sample.ts';

const then: CorrectionFacts = {
  ...at('2026-11-23 10:00'),
  rates: [],
  steps: [],
  kept: new Map(),
  told: [],
};

const after = (change: Partial<Correction>, of: Dossier = dossier, facts = then): Dossier =>
  afterCorrection(of, { ...nothingWrong, ...change }, facts);
const told = (change: Partial<Correction>, of: Dossier = dossier) =>
  correctDossier(of, { ...nothingWrong, ...change }, then)[0]!;

const other = {
  ...owner,
  citizen: '0193f3a0-0000-7000-8000-0000000000ff' as Uuid,
  name: 'Đỗ Đúng',
};

describe('people', () => {
  test('the right owner takes the place of the wrong one, and nothing else is told', () => {
    expect(told({ owner: other })).toMatchObject({
      type: 'dossier.corrected',
      data: {
        fields: ['citizen'],
        before: { ownerCitizen: owner.citizen },
        after: { ownerCitizen: other.citizen },
      },
      personal: { reason: 'nhầm', before: { owner }, after: { owner: other, submitter: null } },
    });
    expect(Object.keys(told({ owner: other }).data['after' as never])).toEqual(['ownerCitizen']);
  });

  test.each([
    ['the owner came: nobody else did, and no authorisation is needed', owner, null, null],
    ['somebody else came', other, other, 'Giấy ủy quyền'],
  ])('%s', (_name, came, expected, paperShown) => {
    const by = { ...dossier, submitter, authorisation: 'Giấy ủy quyền' };
    expect(after({ submitter: came }, by)).toMatchObject({
      submitter: expected,
      authorisation: paperShown,
    });
  });

  test('an owner who is who came is nobody else', () => {
    const by = { ...dossier, submitter: other, authorisation: 'x' };
    expect(after({ owner: other }, by)).toMatchObject({ submitter: null, authorisation: null });
    const noRecord = { ...other, citizen: null, number: '022192000009' };
    expect(after({ owner: noRecord }, { ...by, submitter: noRecord }).submitter).toBeNull();
    const nameless = { ...other, citizen: null, number: null };
    expect(after({ owner: nameless }, { ...by, submitter: nameless }).submitter).toBe(nameless);
  });

  describe('whose records were merged', () => {
    const [kept, gone] = [other.citizen, owner.citizen!];
    const merged: CorrectionFacts = { ...then, kept: new Map([[gone, kept]]) };

    test('an owner is no submitter by another record', () => {
      const by = { ...dossier, owner, submitter: other };
      const change = { ...nothingWrong, owner: { ...other, name: 'Đỗ Khác' } };
      expect(after(change, by, merged)).toMatchObject({ owner, submitter: null });
      const third = { ...other, citizen: dossier.id, number: '022192000077' };
      const back = { ...by, owner: third, submitter: owner, authorisation: 'x' };
      expect(after({ owner: other }, back, merged)).toMatchObject({
        owner: other,
        submitter: null,
        authorisation: null,
      });
    });

    test('the same person by the other record is nothing to correct', () => {
      const same = { ...nothingWrong, owner: other };
      const problem = problemOf(() => correctDossier(dossier, same, merged));
      expect(problem.code).toBe('dossier.nothing_corrected');
    });

    test('who came stays while nothing of the people is corrected', () => {
      const by = { ...dossier, submitter: other };
      expect(after({ sets: 2 }, by, merged)).toMatchObject({ owner, submitter: other });
    });
  });
});
