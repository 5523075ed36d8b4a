/** A fee is paid by VietQR, to an account that two people agreed on, and the bank bears it out. */
import { writeFileSync } from 'node:fs';
import { HOME, SURE, type Day } from './begin.ts';
import type { Hands } from './hands.ts';
import { change } from './money.ts';
import { AFTER } from './morning.ts';
import { certified } from './slips.ts';

const REFERENCE = 'FT26327001';

/** `nth` of the day is the dossier that it leaves, as its receipt reads. */
export async function byTransfer({ counter, lan }: Day, nth: string): Promise<void> {
  await account(lan);
  await certified(lan, 42, '1');
  await lan.act(
    "a fee by VietQR: the code shown, the bank's number typed",
    [AFTER, '5⏎'],
    ['bằng cách nào?', '3⏎'],
    ['Mã giao dịch', `«${REFERENCE}»⏎`],
    [SURE, 'c⏎'],
    ['Đã thu tiền', ''],
  );
  await lan.talk([AFTER, '⏎'], [HOME, '']);
  const statement = counter.file('sao-ke.csv');
  const rows = [
    'Ngày giao dịch,Số tiền ghi có,Nội dung,Mã giao dịch',
    `23/11/2026,10000,NOP PHI ${nth},${REFERENCE}`,
  ];
  writeFileSync(statement, rows.join('\n'));
  await lan.act(
    "a bank's statement: the payment that it confirms",
    ['', 't14⏎'],
    ['Tệp CSV', `«${statement}»⏎`],
    ['Ghi dòng này?', ''],
    ['gõ c là có', 'c⏎'],
    ['Đã ghi 1 dòng', ''],
    [HOME, ''],
  );
}

/** Proposed by one, approved by another. */
async function account(lan: Hands): Promise<void> {
  await lan.act(
    'a bank account proposed',
    ['', 't19⏎'],
    ['Ngân hàng', '«vietcombank»⏎'],
    ['Số tài khoản', '«0123456789»⏎'],
    ['Chủ tài khoản', '«Kho bạc Thử»⏎'],
    ['gõ c là có', 'c⏎'],
    ['Đã đề xuất tài khoản', ''],
    [HOME, ''],
  );
  await change(lan, 'ky');
  await lan.act(
    'a bank account approved by another',
    ['', 't20⏎'],
    ['gõ c là có', 'c⏎'],
    ['Từ nay tiền được chuyển', ''],
    [HOME, ''],
  );
  await change(lan, 'lan');
}
