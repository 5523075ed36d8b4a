/** A pile of originals at the counter: each is certified as it is received, in few keys. */
import { beforeEach, expect, it } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, copies, register } from '../support/acts.ts';
import { enter, settled, talk, type Turn } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { certification, desk } = vi.screen;
const askPages = 'Bao nhiêu trang?';
const originals = ['Bằng tốt nghiệp', 'Bảng điểm', 'Giấy khai sinh', 'Sổ hộ khẩu', 'Học bạ'];

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter, cards.mau);
  const lines = originals.map((name) => `--certify "${name}=1/1"`).join(' ');
  const line = copies.replace('022192000001', '022085123456');
  const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';
  await counter.json(`${line} --all-components ${lines} ${signed}`);
});

it('ten originals of one citizen are received and certified in forty keys', async () => {
  const turns: Turn[] = [
    [desk.askNext, '1', enter],
    [desk.askProcedure, '1', enter],
    [desk.askPapers, enter],
    [askPages, '+', enter],
    [certification.askOriginals, '1 2 3 4 5=3', enter],
    [certification.askMore, '1 2 3=1/4', enter],
    [certification.askMore, '4 5', enter],
    [certification.askMore, enter],
    [desk.agree, enter],
  ];
  await talk(counter, '', [
    [desk.askHome, cards.thu, enter],
    ...turns,
    [desk.askAfter, enter],
    [desk.askHome, '0', enter],
  ]);
  const keys = turns
    .flatMap(([, ...pressed]) => pressed)
    .reduce<number>((sum, key) => sum + (typeof key === 'string' ? key.length : 1), 0);
  expect(keys).toBeLessThanOrEqual(40);
  const { entries, copies: made, fee } = await counter.json('certify list --after 5');
  expect(entries).toHaveLength(10);
  expect(entries[0]).toMatchObject({ number: 6, original: 'Học bạ' });
  expect([made, fee]).toEqual([20, 5 * 6000 + 3 * 6000 + 2 * 2000]);
  expect(await counter.json('dossier show 2')).toMatchObject({ amountDue: fee });
});

it('an original is typed by name; who signs is asked once', async () => {
  const fresh = await newCounter();
  await register(fresh);
  await talk(fresh, `${copies} --all-components`, [
    [askPages, 'Bằng tốt nghiệp=3/1', enter],
    [certification.askMore, 'linh tinh=9/9/9', enter],
    [certification.askMore, settled, 'Giấy khai sinh', enter],
    [certification.askMore, settled, enter],
    [certification.askSigner, 'Lê Văn Ký', enter],
    [certification.askSigner, settled, 'Lê Văn Ký, Phó Chủ tịch', enter],
    [desk.agree, enter],
  ]);
  const { entries } = await fresh.json('certify list');
  expect(entries).toMatchObject([
    { original: 'Bằng tốt nghiệp', copies: 3, pages: 1, signer: { title: 'Phó Chủ tịch' } },
    { original: 'Giấy khai sinh', copies: 1, pages: 1 },
  ]);
});
