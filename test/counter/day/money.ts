/** Money that goes back: asked for by one person, approved by another, paid out by the first. */
import { HOME, SURE, signIn, type Day, type Login } from './begin.ts';
import { pick, scan, type Hands, type Turn } from './hands.ts';
import { PAGE } from './morning.ts';
import { CHARGED } from './slips.ts';

const PAPER = 'Giấy tờ làm căn cứ';
const OUT = 'Trả bằng cách nào?';

export async function moneyBack(day: Day): Promise<void> {
  const { lan } = day;
  await asked(lan);
  await change(lan, 'ky');
  await approved(lan);
  await change(lan, 'lan');
  await paidOut(lan);
  await takenAnew(day);
}

async function asked(lan: Hands): Promise<void> {
  await lan.act(
    'a receipt to be voided: asked for, found by words',
    ['', 'huy bien lai⏎'],
    ['Gõ số dòng', pick('Đề nghị hủy')],
    ['Lần thu nào?', pick(CHARGED.part)],
    ['Lý do:', '«thu thiếu»⏎'],
    [PAPER, '⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
  await lan.talk(
    ['', 't6⏎'],
    ['Lần thu nào?', pick(CHARGED.poor)],
    ['Lý do:', '«hộ nghèo»⏎'],
    [PAPER, '⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
  await lan.act(
    'a refund asked for',
    ['', 't9⏎'],
    ['Lần thu nào?', pick(CHARGED.many)],
    ['Bao nhiêu?', '20k⏎'],
    ['Lý do:', '«đếm nhầm»⏎'],
    [PAPER, '⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
}

/** Another person sits down at the same counter. */
export async function change(lan: Hands, login: Login): Promise<void> {
  await lan.talk(['', 'dang xuat⏎']);
  await signIn(lan, login);
  await lan.talk([HOME, '']);
}

async function approved(lan: Hands): Promise<void> {
  await lan.talk(['', 'p⏎'], ['3 đề nghị chờ duyệt', '']);
  for (let n = 1; n <= 3; n += 1) {
    await lan.act(
      "a request approved on the supervisor's page",
      [PAGE, '6⏎'],
      ['Duyệt đề nghị nào?', '1⏎'],
      [SURE, 'c⏎'],
      ['chờ duyệt', ''],
    );
  }
  await lan.talk([PAGE, '⏎'], [HOME, '']);
}

async function paidOut(lan: Hands): Promise<void> {
  const paid: Turn[] = [
    ['Đề nghị nào?', '1⏎'],
    [OUT, '1⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  ];
  await lan.act('a voided receipt paid back, approved before', ['', 't8⏎'], ...paid);
  await lan.talk(['', 't8⏎'], ...paid);
  await lan.act('a refund paid out, approved before', ['', 't11⏎'], ...paid);
}

/** The whole sum this time; and of the other what the law takes off. */
async function takenAnew({ lan, mistaken }: Day): Promise<void> {
  await lan.talk(['', scan(mistaken(7))]);
  await lan.act(
    "fee taken on the dossier's page",
    [PAGE, '5⏎'],
    ['bằng cách nào?', '1⏎'],
    ['Khách đưa bao nhiêu?', '⏎'],
    [SURE, 'c⏎'],
    ['Đã thu tiền', ''],
  );
  await lan.talk([PAGE, '⏎'], [HOME, '']);
  await lan.act(
    'a fee waived by law, found by words',
    ['', 'mien phi⏎'],
    ['Gõ số dòng', pick('theo giấy tờ')],
    ['Quét giấy tiếp nhận', scan(mistaken(8))],
    ['Bao nhiêu?', '⏎'],
    ['Lý do', '«hộ nghèo»⏎'],
    ['iấy tờ', '«Giấy xác nhận 12/2026»⏎'],
    [SURE, 'c⏎'],
    [HOME, ''],
  );
}
