import { describe, expect, test } from 'vitest';
import type { ComponentCount } from '../../../src/domain/dossier/components.ts';
import { checkPapers } from '../../../src/domain/dossier/handed-in.ts';
import type { ProcedureCase } from '../../../src/domain/procedure/procedure.ts';
import { day } from '../../support/arbitrary.ts';
import { problemOf, refusal } from '../../support/problem.ts';
import { procedure } from './sample.ts';

const chosen = procedure.cases[0]!;
const form = 'Tờ khai đăng ký khai sinh';
const birth = 'Giấy chứng sinh';

const count = (named: string, originals: number, certified = 0, copies = 0): ComponentCount => ({
  named,
  originals,
  certified,
  copies,
});

/** `form 1/0/0` for each paper taken, `-form` for each that is missing. */
function told(
  components: ComponentCount[],
  allComponents = false,
  missingReason: string | null = 'Nộp sau',
  from: ProcedureCase = chosen,
): string[] {
  const papers = checkPapers(from, { components, allComponents, missingReason }, day('2026-11-23'));
  const taken = papers.components.map(
    (each) => `${each.id} ${each.originals}/${each.certified}/${each.copies}`,
  );
  return [...taken, ...papers.missing.map((name) => `-${name}`)];
}

describe('the papers handed in', () => {
  test.each([
    ['all that are required, by one tick', [], true, ['form 1/0/0', 'birth 1/1/0']],
    ['as counted', [count('1', 2), count('birth', 1, 0, 1)], false, ['form 2/0/0', 'birth 1/0/1']],
    [
      'a tick and a count: the count tells',
      [count('birth', 0, 0, 3)],
      true,
      ['form 1/0/0', 'birth 0/0/3'],
    ],
    [
      'a paper for special circumstances, when it is there',
      [count('bỏ rơi', 1)],
      true,
      ['form 1/0/0', 'birth 1/1/0', 'found 1/0/0'],
    ],
    [
      'in the order of the list',
      [count('2', 1), count('1', 1)],
      false,
      ['form 1/0/0', 'birth 1/0/0'],
    ],
    ['one that follows later', [count('1', 1)], false, ['form 1/0/0', `-${birth}`]],
    ['ticked, but one said not to be there', [count('1', 0)], true, ['birth 1/1/0', `-${form}`]],
    ['none', [], false, [`-${form}`, `-${birth}`]],
  ])('%s', (_what, components, all, expected) => {
    expect(told(components, all)).toEqual(expected);
  });

  test('a paper that the list counts as nought is there when ticked', () => {
    const shown = { ...chosen.components[0]!, originals: 0, presentOnly: true };
    expect(told([], true, null, { ...chosen, components: [shown] })).toEqual(['form 1/0/0']);
  });

  test('a case without papers needs none', () => {
    expect(told([], false, null, { ...chosen, components: [] })).toEqual([]);
  });
});

describe('papers that are missing', () => {
  test.each([null, '', '  '])('are refused without a reason; %j is none', (reason) => {
    const problem = problemOf(() => told([count('1', 1)], false, reason));
    expect(problem).toMatchObject(refusal('dossier.component_missing', { missing: [birth] }));
  });
});

describe('naming a paper', () => {
  test.each([
    ['its id', 'found'],
    ['its place', '3'],
    ['its name without accents', 'bien ban ve tre bi bo roi'],
    ['words of it', 'TRẺ BỊ'],
  ])('by %s', (_what, named) => {
    expect(told([count(named, 1)])).toContain('found 1/0/0');
  });

  const all = chosen.components.map(({ id, name }) => `${id}. ${name}`);
  test.each([
    ['nothing', '', all],
    ['blanks', ' ', all],
    ['no such words', 'hộ chiếu', all],
    ['a place beyond the list', '5', all],
    ['words of two papers', 'biên bản', all.slice(2)],
  ])('%s names none, never the first that fits', (_what, named, components) => {
    const problem = problemOf(() => told([count(named, 1)], true));
    expect(problem).toMatchObject(refusal('dossier.no_such_component', { named, components }));
  });
});
