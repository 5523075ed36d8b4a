import { expect, test } from 'vitest';
import { handoverStates } from '../../../src/domain/handover/handover.ts';
import { hasRecord, requireRecord } from '../../../src/domain/handover/printable.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { batch, slip } from './sample.ts';

test('of a batch that was called back there is no record, of every other there is', () => {
  expect(handoverStates.filter((state) => !hasRecord({ state }))).toEqual(['recalled']);
  expect(problemOf(() => requireRecord(batch(1, { state: 'recalled' })))).toMatchObject(
    refusal('handover.recalled', { slip }),
  );
  expect(() => requireRecord(batch(1, { state: 'received' }))).not.toThrow();
});
