/** Results go out, one to the wrong person; a paper is asked for, and brought. */
import { HOME, receiptOf, SURE, type Day } from './begin.ts';
import { scan, type Hands, type Turn } from './hands.ts';
import { PAGE } from './morning.ts';

const back: readonly Turn[] = [
  [PAGE, '⏎'],
  [HOME, ''],
];

export async function results({ lan }: Day): Promise<void> {
  for (const n of [2, 3]) {
    await lan.talk(['', scan(receiptOf(n))]);
    await returned(lan);
    await lan.talk(...back);
  }
  await fetchedBack(lan);
  await supplement(lan);
}

async function returned(lan: Hands): Promise<void> {
  await lan.act(
    'receipt scanned → result handed to its owner, the acknowledgement printed',
    [PAGE, '1⏎'],
    ['Ai nhận kết quả?', '1⏎'],
    [SURE, 'c⏎'],
    ['Đã trả kết quả', ''],
  );
}

/** It went to a brother who had no paper for it. */
async function fetchedBack(lan: Hands): Promise<void> {
  await lan.talk(['', scan(receiptOf(1))]);
  await lan.act(
    'a result handed to the wrong person, fetched back',
    [PAGE, '20⏎'],
    ['Lý do:', '«trả nhầm người»⏎'],
    [SURE, 'c⏎'],
    ['Đã', ''],
  );
  await returned(lan);
  await lan.talk(...back);
}

async function supplement(lan: Hands): Promise<void> {
  await lan.talk(['', scan(receiptOf(4))]);
  await lan.act(
    'a supplement asked for, its paper printed, the clock stopped',
    [PAGE, '11⏎'],
    ['?', '«chữ mờ»⏎'],
    [SURE, 'c⏎'],
    ['Đã in', ''],
  );
  await lan.talk(...back);
  await lan.act(
    'a ticket with priority for who brings a supplement: the receipt scanned',
    ['', '6⏎'],
    ['Lấy số cho việc gì?', scan(receiptOf(4))],
    ['là số tiếp theo', ''],
    [HOME, ''],
  );
  await lan.act("its number called: the dossier's page opens", ['', '3⏎'], ['Mời số', '']);
  await lan.act(
    'the supplement brought, the clock counts on',
    [PAGE, '2⏎'],
    [SURE, 'c⏎'],
    ['Đã', ''],
  );
  await lan.talk([PAGE, '⏎'], [HOME, 'x⏎'], ['Đã xong số', ''], [HOME, '']);
}
