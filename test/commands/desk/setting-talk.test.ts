/** A setting is found by what it means, and what it may be is asked for as that. */
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { enter, talk } from '../../support/clerk.ts';
import { existsSync } from 'node:fs';
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
    [desk.sure(config.toChange), 'c', enter],
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
    [desk.sure(config.toChange), 'c', enter],
    [desk.askHome, 'm16', enter],
    [config.askKey, 'dia danh', enter],
    [config.askValue(meanings['office.place']), '-', enter],
    [desk.sure(config.toChange), 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.err).toContain(`2  ${config.switched(false)}`);
  expect(await counter.json('config get payment.hold_result')).toMatchObject({ value: 'off' });
  expect(await counter.json('config get office.place')).toMatchObject({ value: '' });
});

test('a value that is typed whole, or a folder, is judged before anybody agrees to it', async () => {
  const counter = await newCounter();
  const [good, bad] = [counter.file('sao-luu'), counter.file('khong/co/o/day')];
  const ended = await talk(counter, '', [
    [desk.askHome, 'motcua config set paper.size a9', enter],
    [desk.askHome, 'motcua config set backup.folder', enter],
    [config.askValue(meanings['backup.folder']), bad, enter],
    [config.askValue(meanings['backup.folder']), good, enter],
    [desk.sure(config.toChange), 'k', enter],
    [desk.askHome, '0', enter],
  ]);
  const { what } = vi.problems['config.no_folder']({
    key: 'backup.folder',
    path: bad,
    why: 'ENOENT',
  });
  expect(ended.err.replaceAll(/\s+/g, ' ')).toContain(what.slice(0, 20));
  const flat = ended.err.replaceAll(/\s+/g, ' ');
  expect(flat).toContain(
    vi.problems['config.bad_value']({ key: 'paper.size', value: 'a9', expected: ['a4', 'a5'] })
      .what,
  );
  expect([existsSync(good), existsSync(bad)]).toEqual([false, false]);
});

test('where this counter helps people is what its office is, once that is emptied', async () => {
  const counter = await newCounter();
  await counter.json('config set help.place home');
  const ended = await talk(counter, '', [
    [desk.askHome, 'motcua config set help.place', enter],
    [config.askValue(meanings['help.place']), '5', enter],
    [desk.sure(config.toChange), 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.err).toContain(`5  ${config.unset}`);
  expect(await counter.json('config get help.place')).toMatchObject({ value: '' });
});
