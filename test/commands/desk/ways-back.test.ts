/** Where `<` and Esc lead from an act, and what any page hears besides its own keys. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { beforeEach, expect, test } from 'vitest';
import { loadWhole } from '../../../src/locale/texts.ts';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk, palette, shift, supervisor, handover } = vi.screen;
const { commands } = (await loadWhole('vi')).help;

const leave: Turn = [desk.askHome, '0', enter];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

test('< at the first question of an act leads back to the group it was picked in', async () => {
  const first = commands['staff add'].options!['name']!;
  const { code } = await talk(counter, '', [
    [desk.askHome, 'm', enter],
    [palette.askAct('m'), '6', enter],
    [`${first.charAt(0).toUpperCase()}${first.slice(1)}:`, '<', enter],
    [palette.askAct('m'), enter],
    leave,
  ]);
  expect(code).toBe(0);
});

test('Ctrl-C there leads back too, with a word of what was kept and no cross', async () => {
  const first = commands['staff add'].options!['name']!;
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'm', enter],
    [palette.askAct('m'), '6', enter],
    [`${first.charAt(0).toUpperCase()}${first.slice(1)}:`, ctrlC],
    [palette.askAct('m'), enter],
    leave,
  ]);
  expect([code, err.includes(desk.nothingKept), err.includes('✗')]).toEqual([0, true, false]);
});

test('a dossier opened from a group is left for that group', async () => {
  await receive(counter);
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 's', enter],
    [palette.askAct('s'), '14', enter],
    [desk.askCode, '1', enter],
    [vi.screen.dossier.askNote, '<', enter],
    [desk.askNext, enter],
    [palette.askAct('s'), enter],
    leave,
  ]);
  expect(code).toBe(0);
  expect(err).toContain(desk.nothingKept);
});

/** Pages by the keys that lead there, and the question that each asks. */
const pages: [string, Turn[], string][] = [
  ['the supervisor’s page', [[desk.askHome, 'p', enter]], desk.askNext],
  ['the batches', [[desk.askHome, 'b3', enter]], handover.askBatch],
  ['a group', [[desk.askHome, 'k', enter]], palette.askAct('k')],
  ['somebody’s page', [[desk.askHome, cards.thu, enter]], desk.askNext],
];
test.each(pages)('%s hears the name of any act, and is come back to', async (_page, way, asks) => {
  const { code } = await talk(counter, '', [
    ...way,
    [asks, 'mo ca', enter],
    [shift.askDrawer, '<', enter],
    [asks, enter],
    leave,
  ]);
  expect(code).toBe(0);
});

test('what is typed after a reception is heard, and its visit is come back to', async () => {
  const { code } = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, enter],
    [desk.askAfter, 'mo ca', enter],
    [shift.askDrawer, '<', enter],
    [desk.askAfter, enter],
    leave,
  ]);
  expect(code).toBe(0);
});

test.each([
  ['in bao cao thang', '1', 'summary-2026-10'],
  ['bao cao thang', '', 'summary-2026-10'],
  ['bao cao thang', '2', 'summary-2026-11'],
  ['bao cao thang', '9/2026', 'summary-2026-09'],
  ['in so theo doi thang', '2', 'register-2026-11'],
])('"%s" and "%s" put %s.pdf among the papers', async (words, month, file) => {
  await talk(counter, '', [
    [desk.askHome, words, enter],
    [supervisor.papers.askMonth('10/2026'), ...(month === '' ? [] : [month]), enter],
    leave,
  ]);
  expect(existsSync(join(counter.folder, 'papers', `${file}.pdf`))).toBe(true);
});

test('"bao cao ngay" and Enter put the report of today among the papers', async () => {
  await talk(counter, '', [
    [desk.askHome, 'bao cao ngay', enter],
    [supervisor.papers.askDay('23/11/2026'), enter],
    leave,
  ]);
  expect(existsSync(join(counter.folder, 'papers', 'summary-2026-11-23.pdf'))).toBe(true);
});

test('a reception that was begun is discarded where that is agreed to', async () => {
  const { code, err } = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, ctrlC],
    [desk.askHome, 'bo nhap', enter],
    [desk.askDiscard, '1', enter],
    [desk.sure(desk.willDiscard), enter],
    [desk.sure(desk.willDiscard), 'c', enter],
    [desk.askHome, 's37', enter],
    leave,
  ]);
  expect(code).toBe(0);
  const told = [desk.goOn(desk.draft('Trần Thị Thử', '09:14', 'Phạm Thị Lan'))];
  for (const said of [...told, desk.discarded, desk.noDrafts]) expect(err).toContain(said);
});
