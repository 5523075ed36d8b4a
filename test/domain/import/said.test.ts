import { describe, expect, test } from 'vitest';
import type { PaperFacts, PaperStanding } from '../../../src/domain/import/facts.ts';
import {
  cellsOfFields,
  codeIn,
  paperCells,
  paperCellsShape,
  saidInCells,
} from '../../../src/domain/import/said.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { dong } from '../../../src/domain/value/money.ts';
import { day, moment } from '../../support/arbitrary.ts';
import { paper } from './sample.ts';

const standing: PaperStanding = {
  ...{ edition: 'e1', field: 'Hộ tịch', caseId: 'usual', term: { rule: 'none' } },
  ...{ dueAt: null, holder: paper.office },
};
const full: PaperFacts = {
  ...paper,
  ...{ caseId: 'usual', source: 'app', dueDate: day('2024-01-09'), resultNumber: '1' },
  ...{ resolvedAt: moment('2024-01-08 09:00'), returnedAt: moment('2024-01-09 00:00') },
  ...{ fee: dong(0), paid: dong(0), method: 'cash' },
  ...{ digitised: false, resultDigitised: true, eResult: false },
};
const promised: PaperStanding = { ...standing, dueAt: moment('2024-01-09 17:00') };
const ruled: PaperStanding = {
  ...promised,
  ...{ term: { rule: 'unstated' }, holder: 'H49.1' as AgencyId },
};

describe('what a paper says, in cells', () => {
  test.each([
    [paper, standing],
    [full, promised],
    [paper, promised],
    [full, standing],
    [full, ruled],
    [{ ...paper, dueDate: null }, ruled],
    [{ ...full, dueDate: day('2024-02-01') }, promised],
  ])('comes back as it was: %j, %j', (each, stands) => {
    const said = { paper: each, standing: stands };
    const cells = JSON.parse(JSON.stringify(paperCells(said)));
    expect(paperCellsShape.fault(cells)).toBeNull();
    expect(saidInCells(cells)).toEqual(said);
    expect(codeIn(cells)).toBe(each.code);
    expect(cellsOfFields(said)).toEqual(cells);
  });

  test('says nothing of what goes without saying', () => {
    expect(paperCells({ paper: full, standing: promised }).slice(0, 12)).toEqual([
      ...[paper.code, paper.procedure, 'e1', 'Hộ tịch', paper.office, paper.channel, paper.status],
      ...['2024-01-05', '2024-01-09T17:00', '2024-01-08T09:00', '2024-01-09', 'usual'],
    ]);
    expect(paperCells({ paper: full, standing: promised }).slice(12)).toEqual([
      ...[0, 0, 'cash', 0, 1, 0, 'usual', 'app', '1'],
    ]);
  });

  test.each([
    ['no list', {}, ''],
    ['no cells', [], 'code'],
    ['a word for a sum', paperCells({ paper: full, standing }).with(12, 'x'), 'fee'],
    ['a number for a word', paperCells({ paper: full, standing }).with(3, 7), 'field'],
    ['neither yes nor no', paperCells({ paper: full, standing }).with(15, 2), 'digitised'],
  ])('is wrong as %s', (_what, cells, field) => {
    expect(paperCellsShape.fault(cells)).toBe(field);
  });

  test('is not taken from fields that are not whole', () => {
    expect(cellsOfFields({ paper: undefined, standing })).toBeNull();
    expect(cellsOfFields({ paper, standing: undefined })).toBeNull();
  });
});
