/** What was answered is kept, or said not to be; a dossier is the same one by all its names. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive, register, resolve } from '../../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { citizen, desk, handover, palette } = vi.screen;
const leave: Turn = [desk.askHome, '0', enter];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

test('a correction that is left midway says that nothing of it is kept', async () => {
  await register(counter);
  const { code, err } = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, 's', enter],
    [desk.askWhatIsWrong, '1', enter],
    [desk.askRight(citizen.fields.name), 'Trần Thị Thử Mới', enter],
    [desk.askEditMore, ctrlC],
    [desk.askHome, cards.thu, enter],
    // A page that is only left has lost nothing.
    [desk.askNext, ctrlC],
    leave,
  ]);
  expect([code, err.split(desk.nothingKept)]).toEqual([
    0,
    [expect.any(String), expect.any(String)],
  ]);
  expect(err).toContain('→ Trần Thị Thử Mới');
});

test('asked for more keeps what was answered, and asks it no more', async () => {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'l4', enter],
    ['Ngày nhận:', '20/11/2026', enter],
    [palette.askMore, '1', enter],
    ['Thời hạn là bao nhiêu:', '3', enter],
    [palette.askMore, enter],
    [palette.askAfterReading, '+', enter],
    [palette.askMore, '1', enter],
    ['Thời hạn là bao nhiêu:', '4', enter],
    [palette.askMore, enter],
    [palette.askAfterReading, enter],
    leave,
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(err).toContain('thời hạn là bao nhiêu: 3');
});

test('a page opened by its small number is that of its code: it is sent once', async () => {
  await counter.json('office add --agency-id H49.10 --name "Bưu điện Thử" --kind post_office');
  const { code: dossier } = await receive(counter);
  const { code, err } = await talk(counter, '', [
    [desk.askHome, '4', enter],
    [desk.askCode, '1', enter],
    [desk.askNext, 'b1', enter],
    [handover.askOffice, 'buu dien thu', enter],
    [handover.askDossiers, dossier as string, enter],
    [handover.askDossiers, ctrlC],
    [desk.askNext, enter],
    leave,
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(err).toContain(handover.scannedAgain);
  expect(err).not.toContain(handover.chosenSoFar(2));
});

test('whoever takes a result is told of as what they are: named, not registered', async () => {
  await register(counter, cards.mau);
  await receive(counter);
  await resolve(counter, '1');
  const { code, err } = await talk(counter, 'dossier return 1', [
    [desk.askCollector, '2', enter],
    [desk.askCollectorName, 'Nguyễn', enter],
    [desk.whichOne, '?', enter],
    [desk.whichOne, ctrlC],
  ]);
  const seen = err.replaceAll(/\s+/g, ' ');
  expect([code, seen.includes(desk.explainWhichCollector[0]!)]).toEqual([130, true]);
  expect(seen).not.toContain(desk.explainWhich[0]);
});
