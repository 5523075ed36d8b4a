/** A declaration that is left unfinished: kept, gone on with, or taken off the receipt. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, receive, register } from '../../support/acts.ts';
import { bothCards, child, closing, received, rest } from '../../support/birth-talk.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { declaration, desk } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** What was filled in for the first dossier of the day. */
const filled = async () => (await counter.json('declaration list --dossier 1'))['declarations'];

test('left midway it is kept, told at home, and gone on with where it was', async () => {
  await register(counter, cards.mau);
  const left = await talk(counter, '', [
    ...received('1'),
    ...bothCards,
    ...child,
    ['Giới tính:', ctrlC],
    [declaration.askUnfilled, '2', enter],
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(left.err).toContain(declaration.draftKept);
  expect(left.err).toContain('! Giấy tiếp nhận H49.22');
  expect(await filled()).toEqual([]);
  const on = await talk(counter, '', [[desk.askHome, 'n', enter], ...rest, closing]);
  expect(on.err).toContain('tờ khai đăng ký khai sinh của Trần Thị Thử');
  expect([on.code, on.code === 0 ? '' : on.err]).toEqual([0, '']);
  const [one] = await filled();
  expect((await counter.json(`declaration show ${one.code}`))['answers']).toMatchObject({
    'child.name': 'Nguyễn Văn Bé',
    'father.name': 'Nguyễn Văn Mẫu',
  });
  const home = await talk(counter, '', [closing]);
  expect(home.err).not.toContain('tờ khai đăng ký khai sinh');
});

test('what is not wanted any more is dropped', async () => {
  await register(counter);
  const { code } = await receive(counter);
  const line = `declaration fill birth --dossier ${code}`;
  const left = await talk(counter, line, [
    [declaration.askCard('người mẹ'), enter],
    [declaration.askCard('người cha'), ctrlC],
  ]);
  expect([left.code, left.err.includes(declaration.draftKept)]).toEqual([130, true]);
  const dropped = await talk(counter, '', [
    [desk.askHome, 's37', enter],
    [desk.askDiscard, '1', enter],
    [desk.willDiscard, 'có', enter],
    closing,
  ]);
  expect(dropped.err).toContain(desk.discarded);
});

const tokhai = async () => {
  const { components, missing } = await counter.json('dossier show 1');
  const isForm = ({ name, originals }: { name: string; originals: number }): boolean =>
    name.startsWith('Tờ khai') && originals > 0;
  return { here: components.filter(isForm).length, missing: missing.length };
};

test('left, and then none is handed in: it is off the papers, and the receipt printed anew', async () => {
  const ended = await talk(counter, '', [
    ...received('1'),
    [declaration.askCard('người mẹ'), ctrlC],
    [declaration.askUnfilled, '?', enter],
    [declaration.askUnfilled, '3', enter],
    [desk.askAfter, enter],
    closing,
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain(declaration.explainUnfilled);
  expect(ended.err).not.toContain('! Giấy tiếp nhận');
  expect(await tokhai()).toEqual({ here: 0, missing: 1 });
  expect((await counter.json('dossier show 1'))['prints']).toMatchObject({ receipt: 2 });
});

test.each(['<', ''])(
  'left by %j, and gone on with at once: nothing that was said is lost',
  async (key) => {
    await register(counter, cards.mau);
    const leave = key === '' ? [ctrlC] : ['<', enter];
    const ended = await talk(counter, '', [
      ...received('1'),
      ...bothCards,
      ...child,
      ...(key === ''
        ? []
        : ([
            ['Giới tính:', '<', enter],
            ['Ngày, tháng, năm sinh:', '<', enter],
            ['Họ, chữ đệm, tên:', '<', enter],
            [declaration.askCard('người cha'), '<', enter],
          ] as Turn[])),
      [key === '' ? 'Giới tính:' : declaration.askCard('người mẹ'), ...leave],
      [declaration.askUnfilled, '1', enter],
      ...rest,
      [desk.askAfter, enter],
      closing,
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    const [one] = await filled();
    expect((await counter.json(`declaration show ${one.code}`))['answers']).toMatchObject({
      'child.name': 'Nguyễn Văn Bé',
      'father.name': 'Nguyễn Văn Mẫu',
    });
    expect(await tokhai()).toEqual({ here: 1, missing: 0 });
  },
);
