/** `dossier note`: who may, what is kept, where it shows, and where it does not. */
import { enter, talk } from '../support/clerk.ts';
import { beforeEach, expect, test } from 'vitest';
import { deedKey } from '../../src/commands/desk/dossier-keys.ts';
import { vi } from '../../src/locale/vi.ts';
import { receive, resolve } from '../support/acts.ts';
import { threeOffices } from '../support/offices.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { desk, dossier, words } = vi.screen;

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  ({ code } = await receive(counter));
});

const notesNow = async (): Promise<{ at: string; by: string; text: string }[]> =>
  (await counter.json(`dossier show ${code}`))['notes'];

test('notes stand in the order in which they came, with who and when, whatever the status', async () => {
  expect(await notesNow()).toEqual([]);
  await counter.json(['dossier', 'note', code, '--text', '  hẹn chiều\nđến \u0007']);
  await resolve(counter, code);
  await counter.json(`dossier return ${code} --to owner`);
  counter.at('2026-11-25T08:00');
  const answer = await counter.json(`dossier note ${code} --text "trả lời điện thoại"`);
  const notes = [
    { at: '2026-11-23T09:14:00+07:00', by: 'lan', text: 'hẹn chiều đến' },
    { at: '2026-11-25T08:00:00+07:00', by: 'lan', text: 'trả lời điện thoại' },
  ];
  expect(answer).toMatchObject({ status: 'returned', notes, replayed: false });
  expect(await notesNow()).toEqual(notes);
  const { out } = await counter.run(`dossier show ${code}`);
  expect(out.indexOf('hẹn chiều đến')).toBeGreaterThan(0);
  expect(out.indexOf('trả lời điện thoại')).toBeGreaterThan(out.indexOf('hẹn chiều đến'));
});

test('the timeline and its JSON tell that there was one, and leave what it says to the dossier', async () => {
  await counter.json(`dossier note ${code} --text "hẹn chiều"`);
  const { out } = await counter.run(`dossier timeline ${code}`);
  expect(out).toContain(words.event['dossier.noted']);
  const { events } = await counter.json(`dossier timeline ${code}`);
  expect(events.at(-1)).toMatchObject({ type: 'dossier.noted', actor: 'lan', detail: {} });
  expect(JSON.stringify(events)).not.toContain('hẹn chiều');
});

test('the same key notes once', async () => {
  const line = `dossier note ${code} --text "hẹn chiều" --key k1`;
  await counter.json(line);
  expect(await counter.json(line)).toMatchObject({ replayed: true });
  expect(await notesNow()).toHaveLength(1);
});

test.each(['" "', 'x'.repeat(1001)])('nothing is kept of %s', async (text) => {
  const {
    exit,
    code: problem,
    detail,
  } = await counter.refusal(`dossier note ${code} --text ${text}`);
  expect([exit, problem, detail['name']]).toEqual([2, 'usage.bad_value', '--text']);
  expect(await notesNow()).toEqual([]);
});

test('who does not hold the paper, or does not work on dossiers, may not', async () => {
  const line = `dossier note ${code} --text x`;
  await counter.json('staff add --name "Người Thu" --login thu --role cashier');
  await counter.json('staff add --name "Người Bưu Điện" --login buu --role post');
  await counter.json('staff login thu');
  expect(await counter.refused(line)).toBe('staff.not_allowed');
  await counter.json('staff login buu');
  await counter.json(line);
  await counter.json('staff logout');
  expect(await counter.refused(line)).toBe('staff.not_signed_in');
});

test('on the road nobody may, and then only where it has arrived', async () => {
  const { centre, agency } = await threeOffices();
  await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử"');
  const received = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
  const { code: sent } = await centre.json(received);
  const line = `dossier note ${sent} --text x`;
  expect(await agency.refused(line)).toBe('dossier.not_holder');
  const { slip } = await centre.json(`handover send ${sent} --to H49.10`);
  expect(await centre.refused(line)).toBe('dossier.in_transit');
  const { coming } = await agency.json('status');
  expect(coming).toMatchObject({ slips: 1, dossiers: 1, oldest: expect.any(String) });
  await agency.json(`handover receive ${slip} ${sent}`);
  expect(await centre.refused(line)).toBe('dossier.not_holder');
  expect((await agency.json(line))['notes']).toHaveLength(1);
});

test('typed without its text it is asked for, with `?` and the length that fits', async () => {
  const { code: ended, err } = await talk(counter, `dossier note ${code}`, [
    [dossier.askNote, '?', enter],
    [dossier.askNote, 'hẹn chiều', enter],
    [desk.sure(words.action.note), 'c', enter],
  ]);
  expect([ended, err.includes(desk.explainLine[0]!)]).toEqual([0, true]);
  expect(await notesNow()).toMatchObject([{ text: 'hẹn chiều' }]);
});

test('at the counter it is an act of the page, and can be gone back on', async () => {
  const page = desk.askNext;
  const { code: ended, err } = await talk(counter, '', [
    [desk.askHome, code, enter],
    [page, deedKey('note'), enter],
    [dossier.askNote, 'hẹn sáng', enter],
    [desk.sure(words.action.note), '<', enter],
    [dossier.askNote, 'hẹn chiều', enter],
    [desk.sure(words.action.note), 'c', enter],
    [page, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([ended, err.includes('hẹn chiều')]).toEqual([0, true]);
  expect(await notesNow()).toMatchObject([{ text: 'hẹn chiều' }]);
});
