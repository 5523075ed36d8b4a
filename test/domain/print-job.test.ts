/** What becomes of a paper on its way to a printer, by what its spooler says: as a table. */
import { expect, test } from 'vitest';
import { isEnded, jobStates, mayBecome } from '../../src/domain/printing/job.ts';
import { afterFault, afterLook, isOnItsWay, nextStep } from '../../src/domain/printing/next.ts';

const said = (state: Parameters<typeof afterLook>[1]['state'], arrived = true) => ({
  ...{ state, arrived, reason: 'x' },
});
const begun = { state: 'begun', tries: 1 } as const;

test('pages go again only where the spooler says that it has none', () => {
  const states = [
    'queued',
    'printing',
    'held',
    'printed',
    'failed',
    'cancelled',
    'unknown',
  ] as const;
  const told = (arrived: boolean) =>
    states.map((state) => {
      const after = afterLook(begun, said(state, arrived));
      return after === 'send' ? after : after.state;
    });
  expect(told(true)).toEqual([
    ...['handed', 'handed', 'handed', 'printed', 'failed', 'cancelled', 'unknown'],
  ]);
  // What is said to be printed, or of which nothing is told, is not begun anew.
  expect(told(false)).toEqual([
    ...['send', 'handed', 'send', 'printed', 'made', 'made', 'unknown'],
  ]);
  // Not for ever: a spooler that gives up each time is somebody's trouble.
  expect(afterLook({ state: 'begun', tries: 5 }, said('failed', false))).toMatchObject({
    state: 'failed',
  });
  // What was handed over is never sent again, whatever is said of its pages.
  expect(afterLook({ state: 'handed', tries: 1 }, said('held', false))).toEqual({
    ...{ state: 'handed', reason: 'x' },
  });
});

test('whatever is said leads only where a job may go', () => {
  for (const state of ['begun', 'handed'] as const) {
    for (const each of ['queued', 'printed', 'failed', 'cancelled', 'unknown'] as const) {
      for (const arrived of [true, false]) {
        const after = afterLook({ state, tries: 1 }, said(each, arrived));
        if (after === 'send' || after.state === state) continue;
        expect([state, after.state, mayBecome(state, after.state)]).toContain(true);
      }
    }
  }
});

test('a job goes on by itself, waits for somebody, or is over', () => {
  expect(jobStates.filter(isOnItsWay)).toEqual(['staged', 'made', 'begun', 'handed']);
  expect(jobStates.filter(isEnded)).toEqual(['printed', 'cancelled']);
  expect(jobStates.map((state) => nextStep({ state }))).toEqual([
    ...['ask_journal', 'begin', 'look', 'look', 'nothing', 'nothing', 'nothing', 'nothing'],
  ]);
  expect(afterFault('made', 'printer.unknown')).toBe('failed');
  expect(afterFault('made', 'printer.away')).toBe('made');
  expect(afterFault('handed', 'printer.trouble')).toBe('handed');
  // Who does not tell of pages that it may have: a person looks before they go again.
  const refused = ['staged', 'made', 'begun', 'handed'] as const;
  expect(refused.map((state) => afterFault(state, 'printer.refused'))).toEqual([
    ...['staged', 'failed', 'unknown', 'unknown'],
  ]);
});
