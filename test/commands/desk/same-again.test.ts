/** "The same again" takes over the matter of the last dossier, and nothing of its person. */
import { expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards } from '../../support/acts.ts';
import { enter, settled, talk } from '../../support/clerk.ts';
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
    [desk.askQuantity('bản'), enter],
    [desk.agree, settled, '1', enter],
    [desk.askSubmitterOrNone, cards.mau, enter],
    [desk.askAuthorityOrNone, 'giấy ủy quyền', enter],
    [desk.agree, settled, '4', enter],
    [desk.askSubject, 'cấp cho con', enter],
    [desk.agree, settled, enter],
    [desk.askAfter, '2', enter],
    [desk.askOwner, next, enter],
    [desk.agree, settled, enter],
    [desk.askSeries, enter],
    [desk.askHome, '0', enter],
  ]);
  expect(ended.code).toBe(0);
  const told = ['submitter', 'subject'] as const;
  const [last, same] = await Promise.all(
    ['1', '2'].map(async (code) => {
      const dossier = await counter.json(`dossier show ${code}`);
      return [dossier['procedure'].code, ...told.map((each) => dossier[each])];
    }),
  );
  expect(last).toMatchObject(['1.001193', { name: 'Nguyễn Văn Mẫu' }, 'cấp cho con']);
  expect(same).toEqual(['1.001193', null, null]);
});
