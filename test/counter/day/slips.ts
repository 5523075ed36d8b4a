/** Visits 31-40, each with a slip of the clerk that is put right on the screen. */
import { person } from '../people.ts';
import { HOME, SURE, type Day } from './begin.ts';
import { pick, scan, type Hands, type Turn } from './hands.ts';
import { AFTER, AGREE, PAGE, PAPERS, PROCEDURE, received } from './morning.ts';

const CERTIFIED = '2.000884';
const BIRTH = '1.001193';
export const POOR = '1.011607';
const REASON = 'Lý do:';

/** Who paid a sum that has to be put right. */
export const CHARGED = { many: person(37).name, part: person(38).name, poor: person(39).name };

const back: readonly Turn[] = [
  [PAGE, '⏎'],
  [HOME, ''],
];
const done: readonly Turn[] = [
  [AFTER, '⏎'],
  [HOME, ''],
];

export async function slips(day: Day): Promise<void> {
  await wrongPerson(day);
  await wrongProcedure(day);
  await promisedPaper(day);
  await misspelt(day);
  await cardOfAnother(day);
  await wrongCount(day);
  await wrongSum(day);
  await feeTakenOff(day);
}

function begin(n: number, procedure: string): Turn[] {
  return [
    ['', scan(person(n).card)],
    [PAGE, '1⏎'],
    [PROCEDURE, `${procedure}⏎`],
  ];
}

/** Visits 31 and 32: received for another, and for the sister of the same name. */
async function wrongPerson({ lan, mistaken }: Day): Promise<void> {
  await lan.talk(...begin(31, POOR), ...received, ...done);
  await lan.talk(['', scan(mistaken(1))]);
  await lan.act(
    'the owner put right: the right card scanned',
    [PAGE, '13⏎'],
    ['Sửa mục nào?', '1⏎'],
    ['Chủ hồ sơ: quét thẻ', scan(person(32).card)],
    ['Sửa mục nào?', '⏎'],
    [REASON, '«nhầm người»⏎'],
    [SURE, 'c⏎'],
    ['Đã đính chính hồ sơ', ''],
  );
  await lan.talk(...back);
}

/** Visit 33: the wrong procedure is received again in its place. */
async function wrongProcedure({ lan, mistaken }: Day): Promise<void> {
  await lan.talk(...begin(33, POOR), ...received, ...done);
  await lan.talk(['', scan(mistaken(2))]);
  await lan.act(
    'the wrong procedure received anew, the mistaken one cancelled by it',
    [PAGE, '25⏎'],
    [REASON, '«nhầm thủ tục»⏎'],
    [PROCEDURE, '2⏎'],
    [PAPERS, '⏎'],
    [AGREE, '⏎'],
    ['Đã hủy hồ sơ H49.22', ''],
  );
  await lan.talk(...done);
}

/** Visit 34: a paper promised for the afternoon comes. */
async function promisedPaper({ lan, mistaken }: Day): Promise<void> {
  await lan.talk(
    ...begin(34, BIRTH),
    [PAPERS, '2⏎'],
    [PAPERS, '⏎'],
    ['Vì sao cho nộp sau?', '«hẹn chiều»⏎'],
    ['Tờ khai này', '⏎'],
    ['Bao nhiêu bản?', '⏎'],
    [AGREE, '⏎'],
    ['Đã tiếp nhận hồ sơ', ''],
    ...done,
    ['', scan(mistaken(4))],
  );
  await lan.act(
    'a promised paper taken in',
    [PAGE, '12⏎'],
    ['Giấy tờ nào vừa nộp', '2⏎'],
    [SURE, 'c⏎'],
    ['Đã nhận thêm giấy tờ', ''],
  );
  await lan.talk(...back);
}

/** Visit 35: a name that was typed wrong, seen on the printed receipt. */
async function misspelt({ lan, mistaken }: Day): Promise<void> {
  const { name } = person(35);
  await lan.talk(...begin(35, POOR), ...received, ...done, ['', scan(mistaken(5))]);
  await lan.talk([PAGE, '9⏎'], [name, '']);
  await lan.act(
    'a misspelt name put right, the open dossiers with it',
    [PAGE, 's⏎'],
    ['Sửa gì?', '1⏎'],
    ['Đúng là', `«${name} Sửa»⏎`],
    ['gõ số để sửa thêm', '⏎'],
    ['Vì sao sửa', '«gõ nhầm»⏎'],
    ['sửa theo?', '1⏎'],
    [`${name} Sửa`, ''],
  );
  await lan.talk(...back, ['', scan(mistaken(5))]);
  await lan.act('a receipt printed again', [PAGE, '6⏎'], ['Đã in', '']);
  await lan.talk(...back);
}

/** Visit 36: a card with the number of somebody who has another name here. */
async function cardOfAnother({ lan }: Day): Promise<void> {
  const card = person(31).card.replace(person(31).name, 'Hoàng Thị Khác');
  await lan.talk(['', scan(card)], ['Thẻ này của ai?', '<⏎'], [HOME, '']);
}

/** Visit 37: paid for five, and there were three. */
async function wrongCount({ lan, mistaken }: Day): Promise<void> {
  await certified(lan, 37, '5');
  await lan.act(
    'fee taken right after receiving, in cash',
    [AFTER, '5⏎'],
    ['bằng cách nào?', '1⏎'],
    ['Khách đưa bao nhiêu?', '⏎'],
    [SURE, 'c⏎'],
    ['Đã thu tiền', ''],
  );
  await lan.talk(...done, ['', scan(mistaken(6))]);
  await lan.talk(
    [PAGE, '13⏎'],
    ['Sửa mục nào?', pick('số lượng')],
    ['Đúng ra là bao nhiêu', '3⏎'],
    ['Sửa mục nào?', '⏎'],
    [REASON, '«đếm nhầm»⏎'],
    [SURE, 'c⏎'],
    ['Đã đính chính hồ sơ', ''],
    ...back,
  );
}

/** Visits 38-39: part of the sum was taken; a fee was taken that the law takes off. */
async function wrongSum({ lan }: Day): Promise<void> {
  await certified(lan, 38, '2');
  await lan.act(
    'a part of a fee taken, typed twice; the rest stays owed',
    [AFTER, '5⏎'],
    ['bằng cách nào?', '10k⏎'],
    ['thu một phần', '10k⏎'],
    [SURE, 'c⏎'],
    ['Đã thu tiền', ''],
  );
  await lan.talk(...done);
}

async function feeTakenOff({ lan }: Day): Promise<void> {
  await certified(lan, 39, '1');
  await lan.act(
    'fee taken with change: the note is typed, what to give back stands large',
    [AFTER, '5⏎'],
    ['bằng cách nào?', '50k⏎'],
    [SURE, 'c⏎'],
    ['TRẢ LẠI KHÁCH 40.000 đ', ''],
  );
  await lan.talk(...done);
}

export async function certified(lan: Hands, n: number, count: string): Promise<void> {
  await lan.talk(
    ...begin(n, CERTIFIED),
    [PAPERS, '⏎'],
    ['Bao nhiêu', `${count}⏎`],
    [AGREE, '⏎'],
    ['Đã tiếp nhận hồ sơ', ''],
  );
}
