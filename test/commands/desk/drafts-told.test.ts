/** Drafts at home: those of another day with their day, and all of them where they do not fit. */
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk } = vi.screen;
const leave: Turn = [desk.askHome, '0', enter];

/** A reception of Thu that is left midway, so many times. */
function begun(counter: Counter, times: number) {
  const turns = Array.from({ length: times }, (): Turn[] => [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, ctrlC],
  ]);
  return talk(counter, '', [...turns.flat(), leave]);
}

test('of another day than today with its day', async () => {
  const counter = await newCounter();
  await begun(counter, 1);
  counter.now = '2026-11-23T15:00:00+07:00';
  const same = await talk(counter, '', [leave]);
  expect(same.err).toContain(desk.goOn(desk.draft('Trần Thị Thử', '09:14', 'Phạm Thị Lan')));
  counter.now = '2026-11-24T09:00:00+07:00';
  await counter.run('staff login lan');
  const next = await talk(counter, '', [leave]);
  const told = desk.draft('Trần Thị Thử', '09:14 23/11/2026', 'Phạm Thị Lan');
  expect(next.err).toContain(desk.goOn(told));
});

test('more than the screen shows are all listed by n0, and one is gone on with', async () => {
  const counter = await newCounter();
  await begun(counter, 5);
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'n0', enter],
    [desk.askDraft, '5', enter],
    [desk.askProcedureWords, ctrlC],
    [desk.askHome, 'n0', enter],
    [desk.askDraft, '<', enter],
    leave,
  ]);
  expect(code).toBe(0);
  expect(err).toContain(desk.moreDrafts(2, 5));
});
