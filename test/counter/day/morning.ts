/** Thirty visits of a morning: received in every way, called from the queue, guided, looked up. */
import { expect } from 'vitest';
import { CTRL_C } from '../../support/terminal.ts';
import { person } from '../people.ts';
import { HOME, SURE, type Day } from './begin.ts';
import { scan, type Hands, type Turn } from './hands.ts';

export const PAGE = 'Chọn số, hoặc Enter để về:';
export const PROCEDURE = 'Thủ tục: gõ';
export const PAPERS = 'gõ số để bỏ hoặc thêm:';
export const AGREE = 'Enter để tiếp nhận và in giấy:';
export const AFTER = 'Enter để về màn hình chính';
export const OWNER = 'Chủ hồ sơ: quét thẻ';

/** From the papers to the receipt, and back home. */
export const received: readonly Turn[] = [
  [PAPERS, '⏎'],
  [AGREE, '⏎'],
  ['Đã tiếp nhận hồ sơ', ''],
];
const home: readonly Turn[] = [
  [AFTER, '⏎'],
  [HOME, ''],
];

export async function morning({ lan, pupils, guided: helped }: Day): Promise<void> {
  await oneByOne(lan);
  await aClass(lan, pupils);
  await twoProcedures(lan);
  await cutOff(lan);
  await fromTheQueue(lan);
  await guided(lan, helped);
  await lookedUp(lan);
}

/** Visits 1-3: the procedure by its code, by its number among the last, by plain words. */
async function oneByOne(lan: Hands): Promise<void> {
  const [first, second, third] = [person(1), person(2), person(3)];
  lan.desk.scan(first.card);
  await lan.talk([first.name, ''], [PAGE, '1⏎'], [PROCEDURE, '1.011607⏎'], ...received, ...home);
  // The second scanner sends a carriage return and a newline: that is one Enter.
  lan.desk.scan(second.card, '\r\n');
  await lan.act(
    'card scanned → receipt printed, of a procedure received here lately',
    [second.name, ''],
    [PAGE, '1⏎'],
    [PROCEDURE, '1⏎'],
    ...received,
  );
  await lan.talk(...home);
  lan.desk.scan(third.card);
  await lan.act(
    'the same, the procedure by words or initials',
    [third.name, ''],
    [PAGE, '1⏎'],
    [PROCEDURE, 'chieu⏎'],
    ...received,
  );
  await lan.talk(...home);
}

/** Visits 4-13: ten of the same, one card and one Enter each. */
async function aClass(lan: Hands, pupils: number): Promise<void> {
  lan.desk.press('2\r');
  await lan.talk([OWNER, '']);
  for (let n = 4; n < 4 + pupils; n += 1) {
    lan.desk.scan(person(n).card);
    await lan.act(
      'the same for the next person (a school class): card scanned → receipt printed',
      [person(n).name, ''],
      [AGREE, '⏎'],
      ['Đã tiếp nhận hồ sơ', ''],
    );
    await lan.talk(['Quét thẻ người tiếp theo', '']);
  }
  await lan.talk(['', '⏎'], [HOME, '']);
}

/** Visit 14: the papers of the first are not asked for again, and there is one paper for both. */
async function twoProcedures(lan: Hands): Promise<void> {
  await lan.talk(['', scan(person(14).card)], [PAGE, '1⏎1⏎'], ...received);
  await lan.act(
    'another procedure for the same person, with one receipt',
    [AFTER, '1⏎'],
    [PROCEDURE, '2⏎'],
    [PAPERS, '⏎'],
    [AGREE, '⏎'],
    ['Lượt này: 2 hồ sơ', ''],
  );
  await lan.talk([AFTER, '⏎'], ['Giấy chung của lượt nộp: 2 hồ sơ', ''], [HOME, '']);
}

/** Visits 15-16: in the middle of one a second card is scanned; the draft waits and goes on. */
async function cutOff(lan: Hands): Promise<void> {
  const [owner, other] = [person(15), person(16)];
  await lan.talk(
    ['', scan(owner.card)],
    [PAGE, '1⏎'],
    [PROCEDURE, '1⏎'],
    [PAPERS, scan(other.card)],
    ['Đã giữ hồ sơ nháp', ''],
    [other.name, ''],
    [PAGE, '1⏎'],
    [PROCEDURE, '1⏎'],
    ...received,
    ...home,
  );
  await lan.act('a draft taken up', ['', 'n⏎'], [PAPERS, '']);
  const seen = await lan.talk(['', '⏎'], [AGREE, '⏎'], ['Đã tiếp nhận hồ sơ', ''], ...home);
  expect(seen.join('')).toContain(owner.name);
}

/** Visits 17-20: called from the queue, who is elderly first; one number is called by mistake. */
async function fromTheQueue(lan: Hands): Promise<void> {
  const ticket = (keys: string): Turn[] => [
    ['', '6⏎'],
    ['Lấy số cho việc gì?', keys],
    ['✓', ''],
    [HOME, ''],
  ];
  await lan.talk(...ticket('1⏎'), ...ticket('1⏎'));
  await lan.act('a ticket printed, with priority', ...ticket('1a⏎'));
  await lan.talk(...ticket('2⏎'));
  await lan.talk(['', '3⏎'], ['Mời số A003', ''], [OWNER, CTRL_C], [HOME, '']);
  await lan.act('a number called by mistake, found by words', ['', 'goi nham so⏎'], ['✓', '']);
  await lan.talk([HOME, '']);
  for (const [n, number] of [
    [17, 'A003'],
    [18, 'A001'],
    [19, 'A002'],
  ] as const) {
    await lan.act(
      'the next ticket called, the last one ended',
      ['', '3⏎'],
      [`Mời số ${number}`, ''],
    );
    await lan.talk([OWNER, scan(person(n).card)], [PROCEDURE, '1⏎'], ...received, ...home);
  }
  await lan.talk(['', '3⏎'], ['Mời số B001', ''], ['Quét giấy tiếp nhận, gõ mã', '1⏎']);
  await lan.talk(['H49.22-261123-0001', ''], [PAGE, '']);
  await handedOut(lan);
  await lan.talk([PAGE, '⏎'], [HOME, 'x⏎'], ['Đã xong số B001', ''], [HOME, '']);
}

/** Its result is recorded and given to a brother, whose card is scanned for his name. */
async function handedOut(lan: Hands): Promise<void> {
  await lan.act(
    'a result recorded, signed today',
    ['', '4⏎'],
    ['Kết quả thế nào?', '1⏎'],
    ['', '«12/2026»⏎'],
    ['Ngày ký', '⏎'],
    [SURE, 'c⏎'],
    ['Đã ghi kết quả', ''],
  );
  await lan.talk(
    [PAGE, '1⏎'],
    ['Ai nhận kết quả?', '4⏎'],
    ['Người nhận: quét thẻ', scan(person(20).card)],
    [SURE, 'c⏎'],
  );
  expect((await lan.talk(['Đã trả kết quả', ''])).join('')).not.toContain('|');
}

/** Visits 21-28: guidance and account help, by a card without a final Enter. */
async function guided(lan: Hands, people: number): Promise<void> {
  for (let n = 21; n < 21 + people; n += 1) {
    lan.desk.scan(person(n).card, '');
    await lan.desk.see(person(n).number.slice(0, 3));
    lan.desk.press('\r');
    if (n % 2 === 0) {
      await lan.act(
        'card scanned → guided to file online at a home',
        [PAGE, '23⏎'],
        ['tại nhà', ''],
      );
    } else {
      await lan.act('card scanned → VNeID account made', [PAGE, '31⏎'], ['VNeID', '']);
    }
    await lan.talk([PAGE, '⏎'], [HOME, '']);
  }
}

/** Visits 29-30: a receipt's bar code opens the dossier; one begun and left leaves nothing. */
async function lookedUp(lan: Hands): Promise<void> {
  await lan.talk(
    ['', scan('H49222611230003')],
    ['H49.22-261123-0003', ''],
    [PAGE, '⏎'],
    [HOME, '1⏎'],
    [OWNER, CTRL_C],
    ['Hồ sơ này chưa được ghi', ''],
    [HOME, ''],
  );
}
