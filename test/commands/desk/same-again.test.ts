/** "The same again" takes over the matter of the last dossier, and nothing of its person. */
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards } from '../../support/acts.ts';
import { enter, talk } from '../../support/clerk.ts';
import { newCounter } from '../../support/program.ts';

const { desk } = vi.screen;
const next = '022090000012||Lê Văn Sau|01021990|Nam|Tổ 2, phường Hà Tu, Quảng Ninh|01072024';

test('who came for the last one and what was asked is of nobody else', async () => {
  const counter = await newCounter();
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '1.001193', enter],
    [desk.askPapers, enter],
    [vi.screen.declaration.askHow, enter],
    [desk.askQuantity('bản'), enter],
    [desk.agree, '1', enter],
    [desk.askSubmitterOrNone, cards.mau, enter],
    [desk.askAuthorityOrNone, 'giấy ủy quyền', enter],
    [desk.agree, '4', enter],
    [desk.askSubject, 'cấp cho con', enter],
    [desk.agree, enter],
    [desk.askAfter, enter],
    [desk.askHome, '2', enter],
    [desk.askOwner, next, enter],
    [desk.agree, enter],
    [desk.askSeries, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.code).toBe(0);
  const told = ['submitter', 'subject'] as const;
  const seen = async (code: string): Promise<unknown[]> => {
    const dossier = await counter.json(`dossier show ${code}`);
    return [dossier['procedure'].code, ...told.map((each) => dossier[each])];
  };
  // One after the other: each look is written down, and this process is one thread.
  const [last, same] = [await seen('1'), await seen('2')];
  expect(last).toMatchObject(['1.001193', { name: 'Nguyễn Văn Mẫu' }, 'cấp cho con']);
  expect(same).toEqual(['1.001193', null, null]);
});

test('copies that were not as usual are asked of the next, shown, and may be changed', async () => {
  const counter = await newCounter();
  const pages = desk.askQuantity('trang');
  const ended = await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    [desk.askNext, '1', enter],
    [desk.askProcedureWords, '2.000815', enter],
    [desk.askPapers, enter],
    [pages, '5', enter],
    [desk.agree, enter],
    [desk.askAfter, enter],
    [desk.askHome, '2', enter],
    [desk.askOwner, next, enter],
    // Enter keeps what the last had.
    [pages, enter],
    [desk.agree, '7', enter],
    [pages, '3', enter],
    [desk.agree, enter],
    [desk.askSeries, enter],
    [desk.askHome, '0', enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  for (const shown of [': 5 trang', ': 3 trang']) expect(ended.err).toContain(shown);
  const [first, second] = [
    await counter.json('dossier show 1'),
    await counter.json('dossier show 2'),
  ];
  expect([first['fees'][0].quantity, second['fees'][0].quantity]).toEqual([5, 3]);
});
