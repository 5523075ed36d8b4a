import { describe, expect, test } from 'vitest';
import { mergeOffice, newCounter, type MergerFacts } from '../../../src/domain/office/merge.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { day, fc } from '../../support/arbitrary.ts';
import { problemOf } from '../../support/problem.ts';
import { carried, here, officeOf, slip, there } from '../handover/sample.ts';

const facts: MergerFacts = {
  from: officeOf(here, 'commune'),
  into: officeOf(there, 'commune'),
  counters: { from: [], into: [] },
  staff: ['mai'],
  slips: [{ slip, side: 'sender' }],
  shipmentRanges: [],
  dossiers: [],
  accounts: [],
};
const act = { date: day('2025-07-01'), reason: 'sắp xếp đơn vị hành chính' };

function merged(change: Partial<MergerFacts> = {}) {
  const [first, ...rest] = mergeOffice({ ...facts, ...change }, act);
  if (first?.type !== 'office.merged') throw new TypeError('no merger');
  return { ...first.data, rest };
}

test('takes along what it holds, what is on the road to it, and what it sent', () => {
  const far = 'H49.90' as AgencyId;
  const dossiers = [
    carried(1),
    carried(2, { holder: far, inTransit: { slip, to: here } }),
    carried(3, { inTransit: { slip, to: far } }),
  ];
  const homes = merged({ dossiers }).rest.map(({ data }) => data);
  expect(homes).toEqual([
    { dossier: carried(1).id, holder: there, transitTo: null },
    { dossier: carried(2).id, holder: far, transitTo: there },
    { dossier: carried(3).id, holder: there, transitTo: far },
  ]);
});

test('is done once, between two offices that are there', () => {
  expect(problemOf(() => merged({ into: facts.from })).code).toBe('handover.same_office');
  const gone = { ...facts.into, mergedInto: 'H49.99' as AgencyId };
  expect(problemOf(() => merged({ into: gone })).code).toBe('office.merged');
  expect(problemOf(() => merged({ from: { ...gone, agencyId: here } })).code).toBe('office.merged');
});

describe('counters', () => {
  const counter = (office: AgencyId, number: number, block: number) => ({
    office,
    number,
    block,
    book: `${office}-${number}`,
  });

  test('keep number and block where these are free, else take the first free ones', () => {
    const counters = {
      from: [counter(here, 1, 0), counter(here, 5, 4)],
      into: [counter(there, 1, 0), counter(there, 2, 1)],
    };
    expect(merged({ counters }).counters).toEqual([
      { book: 'H49.22-1', number: 3, block: 2 },
      { book: 'H49.22-5', number: 5, block: 4 },
    ]);
  });

  test('never share a number or a block afterwards', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const counters = {
          from: a.map((n) => counter(here, n, n - 1)),
          into: b.map((n) => counter(there, n, n - 1)),
        };
        const all = [...merged({ counters }).counters, ...counters.into];
        expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
        expect(new Set(all.map(({ block }) => block)).size).toBe(all.length);
      }),
    );
  });

  test('that are new get a block that nobody has', () => {
    expect(newCounter(here, 2, [])).toEqual({ office: here, number: 2, block: 1 });
    expect(newCounter(here, 2, [counter(here, 7, 1)]).block).toBe(0);
    expect(problemOf(() => newCounter(here, 7, [counter(here, 7, 1)])).code).toBe('counter.taken');
  });
});
