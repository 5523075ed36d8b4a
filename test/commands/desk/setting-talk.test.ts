/** A setting is found by what it means, and what it may be is asked for as that. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';

const { config, desk } = vi.screen;
const { meanings } = config;

test('by words, its value of today is shown, and what is none is refused at once', async () => {
  const counter = await newCounter();
  await counter.json('config set queue.last_ticket 45');
  const ended = await talk(counter, '', [
    [desk.askHome, 'm16', enter],
    [config.askKey, 'thoi phat', enter],
    [config.askValue(meanings['queue.last_ticket']), 'gio', enter],
    [config.askValue(meanings['queue.last_ticket']), '30', enter],
    [desk.sure(config.toChange), { act: () => wait(200) }, 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.err).toContain(config.now('45'));
  expect(ended.err).toContain('45 → 30');
  expect(await counter.json('config get queue.last_ticket')).toMatchObject({ value: '30' });
});

test('one of a few is picked by its words, and a dash empties what may be empty', async () => {
  const counter = await newCounter();
  await counter.json('config set office.place "Hà Tu"');
  const ended = await talk(counter, '', [
    [desk.askHome, 'm16', enter],
    [config.askKey, 'den khi nop', enter],
    [config.askValue(meanings['payment.hold_result']), '2', enter],
    [desk.sure(config.toChange), { act: () => wait(200) }, 'c', enter],
    [desk.askHome, 'm16', enter],
    [config.askKey, 'dia danh', enter],
    [config.askValue(meanings['office.place']), '-', enter],
    [desk.sure(config.toChange), { act: () => wait(200) }, 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.err).toContain(`2  ${config.switched(false)}`);
  expect(await counter.json('config get payment.hold_result')).toMatchObject({ value: 'off' });
  expect(await counter.json('config get office.place')).toMatchObject({ value: '' });
});
