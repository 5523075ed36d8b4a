/** A paper that was promised for later, or asked for, is here once there is a piece of it. */
import { describe, expect, test } from 'vitest';
import { addPaper, type BroughtPaper } from '../../../src/domain/dossier/add-paper.ts';
import { asAskedFor, isHere } from '../../../src/domain/dossier/components.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { asking, dossier } from './sample.ts';

const none = { originals: 0, certified: 0, copies: 0 };
const birth = 'Giấy chứng sinh';
const without = { ...dossier, components: [], missing: [birth] };
const added = (...brought: BroughtPaper[]) => {
  const [event] = addPaper(without, { brought }, asking);
  return event?.data;
};

describe('what is brought', () => {
  test('is as many as the procedure asks for, where nobody counts', () => {
    expect(added({ named: birth, count: null })).toMatchObject({
      added: [birth],
      components: [{ name: birth, originals: 1, certified: 1, copies: 0 }],
      missing: [],
    });
  });

  test('twice in one act is there twice, and told once', () => {
    const one = { named: birth, count: { ...none, copies: 1 } };
    expect(added(one, one)).toMatchObject({
      added: [birth],
      components: [{ name: birth, originals: 0, certified: 0, copies: 2 }],
    });
  });

  test('is not nothing: the paper would be here and nobody had it', () => {
    const act = () => added({ named: birth, count: none });
    expect(problemOf(act)).toMatchObject(refusal('dossier.component_none', { name: birth }));
  });
});

test.each([
  [{ originals: 1 }, true],
  [{ certified: 1 }, true],
  [{ copies: 1 }, true],
  [{}, false],
])('with %j a paper is here: %s', (pieces, here) => {
  expect(isHere({ ...none, ...pieces })).toBe(here);
});

test('a rule that counts nothing asks for one original', () => {
  const rule = { ...dossier.procedure.cases[0]!.components[0]!, ...none };
  expect(asAskedFor(rule)).toEqual({ ...none, originals: 1 });
  expect(asAskedFor({ ...rule, copies: 2 })).toEqual({ ...none, copies: 2 });
});
