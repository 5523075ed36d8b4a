/** Originals of a dossier that is there already: a pile is certified at the counter in one act. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../src/locale/vi.ts';
import { cards, copies, numbers, register } from '../support/acts.ts';
import { enter, talk } from '../support/clerk.ts';
import { newCounter, type Counter } from '../support/program.ts';

const { certification, desk } = vi.screen;
const signed = '--signer "Lê Văn Ký" --title "Phó Chủ tịch"';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
  const own = '--certify "Bằng tốt nghiệp=1/2" --certify "Bảng điểm=1/4"';
  await counter.json(`${copies} --all-components ${own} ${signed}`);
  const others = copies.replace(numbers.thu, numbers.mau);
  await counter.json(`${others} --all-components --certify "Giấy ra viện=1/1" ${signed}`);
  counter.at('2026-11-24T08:30');
  await counter.json('staff login lan');
  const received = await counter.json(`${copies} --all-components --quantity "pages=1x2+2x4+1x3"`);
  code = String(received['code']);
});

test('their own of before by number, others by name, agreed to together', async () => {
  const { err } = await talk(counter, '', [
    [desk.askHome, 's61', enter],
    [desk.askCode, code, enter],
    [certification.askOriginals.copies, '1 2=1', enter],
    [certification.askMore, 'Sổ hộ khẩu=1/3', enter],
    [certification.askMore, '-1', enter],
    [certification.askMore, 'Bằng=9999', enter],
    [certification.askMore, '1=2', enter],
    [certification.askMore, enter],
    ['Gõ c', 'c', enter],
    [desk.askHome, '0', enter],
  ]);
  // What somebody else had is nobody's to read.
  expect(err).not.toContain('Giấy ra viện');
  const { entries } = await counter.json(`certify list --dossier ${code}`);
  expect(entries).toMatchObject([
    { number: 4, original: 'Bằng tốt nghiệp', copies: 1, pages: 2 },
    { number: 5, original: 'Sổ hộ khẩu', copies: 1, pages: 3 },
    { number: 6, original: 'Bảng điểm', copies: 2, pages: 4 },
  ]);
  // What is agreed to is all of it.
  for (const { original, copies: made, pages } of entries) {
    expect(err).toContain(certification.willCertify(original, made, pages));
  }
});
