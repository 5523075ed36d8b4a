/** A number taken at the counter: for a card, for a receipt, for who has one, after the last. */
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk: words, queue: said } = vi.screen;
const leave: Turn = [words.askHome, '0', enter];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

async function tickets(): Promise<unknown> {
  return (await counter.json('queue list'))['tickets'];
}

test('a card says for whom, a second number of the same person is asked about', async () => {
  const ended = await talk(counter, '', [
    [words.askHome, '6', enter],
    [said.askService, cards.thu, enter],
    [words.askService, '1a', enter],
    [words.askHome, '6', enter],
    [said.askService, cards.thu, enter],
    [words.askService, enter],
    ['đã có số A001', 'k', enter],
    leave,
  ]);
  expect(ended.err).toContain('Trần Thị Thử, sinh 1992, số ********0001');
  expect(await tickets()).toMatchObject([{ number: 'A001', priority: 'elderly' }]);
});

test('a receipt of a dossier that waits for a supplement goes first, and is called to its page', async () => {
  const { code } = await receive(counter);
  await counter.json(['dossier', 'request-supplement', code, '--reason', 'thiếu ảnh']);
  await counter.json('queue take');
  await talk(counter, '', [
    [words.askHome, '6', enter],
    [said.askService, code as string, enter],
    leave,
  ]);
  expect(await tickets()).toMatchObject([
    { number: 'A002', priority: 'supplement', ahead: 0 },
    { number: 'A001', ahead: 1 },
  ]);
  const ended = await talk(counter, '', [
    [words.askHome, '3', enter],
    [words.askNext, enter],
    leave,
  ]);
  expect(ended.err).toContain(code as string);
});

test('after the last number of the day a clerk is refused, and who may give one says why', async () => {
  await counter.json('config set queue.last_ticket 60');
  counter.now = '2026-11-23T16:30:00+07:00';
  counter.env['MOTCUA_CLOCK'] = counter.now;
  await talk(counter, '', [
    [words.askHome, '6', enter],
    [said.askLate, 'người già ở xa', enter],
    [said.askService, enter],
    leave,
  ]);
  expect(await tickets()).toMatchObject([{ number: 'A001' }]);
  await counter.json('staff add --name "Trần Văn Quầy" --login quay --role clerk');
  await counter.json('staff login quay');
  const ended = await talk(counter, '', [[words.askHome, '6', enter], leave]);
  expect(ended.err).toContain('16:00');
  expect(await tickets()).toHaveLength(1);
});

test('who is looked for by "vang mat" is recorded as absent, and not as served', async () => {
  await counter.json('queue take');
  await counter.json('queue call');
  await talk(counter, '', [[words.askHome, 'vang mat', enter], leave]);
  expect(await tickets()).toMatchObject([{ number: 'A001', state: 'waiting', absences: 1 }]);
});
