/** Who is not told by a card of their own: twins, another's card, an organisation, a child. */
import { person } from '../people.ts';
import { HOME, type Day } from './begin.ts';
import { pick, scan, type Hands, type Turn } from './hands.ts';
import { AFTER, OWNER, PAGE, PROCEDURE, received } from './morning.ts';
import { POOR } from './slips.ts';

export const receivedHome: readonly Turn[] = [...received, [AFTER, '⏎'], [HOME, '']];
const NOBODY = 'Gõ 0 để đăng ký';
const PHONE = 'Điện thoại';

/** Four dossiers. */
export async function strangers({ lan }: Day): Promise<void> {
  await twins(lan);
  await cardOfAnother(lan);
  await organisation(lan);
  await child(lan);
}

/** Two of one name, born on one day. */
async function twins(lan: Hands): Promise<void> {
  const { card, name, number } = person(40);
  const other = `${number.slice(0, -6)}000940`;
  for (const each of [card, card.replace(number, other)]) {
    await lan.talk(['', scan(each)], [PAGE, '1⏎'], [PROCEDURE, `${POOR}⏎`], ...receivedHome);
  }
  await lan.act(
    'one of two with the same name found, told by the end of the number',
    ['', `«${name}»⏎`],
    ['Gõ số dòng', pick('********0940')],
    ['********0940', ''],
  );
  await lan.talk([PAGE, '⏎'], [HOME, '']);
}

/** The number of a record turns out to be somebody else's, who holds the card. */
async function cardOfAnother(lan: Hands): Promise<void> {
  const card = person(16).card.replace(person(16).name, 'Hoàng Thị Khác');
  await lan.act(
    'a card with the number of another record: two people',
    ['', scan(card)],
    ['Thẻ này của ai?', '2⏎'],
    ['sửa theo?', '1⏎'],
    ['Hoàng Thị Khác', ''],
  );
  await lan.talk([PAGE, '⏎'], [HOME, '']);
}

/** Whoever comes for it shows a card and a letter. */
async function organisation(lan: Hands): Promise<void> {
  await lan.act(
    'an organisation, new here, by its tax code, and who comes for it → receipt printed',
    ['', '1⏎'],
    [OWNER, '«0100109106»⏎'],
    ['Gõ 00 để đăng ký', '00⏎'],
    ['Tên tổ chức', '«Công ty Thử Nghiệm»⏎'],
    ['Địa chỉ', '«Số 5, phường Thử»⏎'],
    [PHONE, '⏎'],
    ['Người nộp thay', scan(person(41).card)],
    ['Nộp thay theo giấy tờ gì?', '«Giấy giới thiệu 5»⏎'],
    [PROCEDURE, '1⏎'],
    ...received,
  );
  await lan.talk([AFTER, '⏎'], [HOME, '']);
}

async function child(lan: Hands): Promise<void> {
  await lan.act(
    'a child who has no number yet, and a parent → receipt printed',
    ['', '1⏎'],
    [OWNER, '«Bùi Bé Mẫu»⏎'],
    [NOBODY, '0⏎'],
    ['Số định danh hoặc hộ chiếu', '⏎'],
    ['Ngày sinh, hoặc năm sinh', '«5/10/2024»⏎'],
    ['Giới tính', '⏎'],
    ['Địa chỉ', '⏎'],
    [PHONE, '⏎'],
    ['Người nộp:', scan(person(1).card)],
    ['Nộp thay theo giấy tờ gì?', '⏎'],
    [PROCEDURE, '1⏎'],
    ...received,
  );
  await lan.talk([AFTER, '⏎'], [HOME, '']);
}
