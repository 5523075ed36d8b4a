/** What a counter does again and again in tests: register, receive, decide. */
import type { Answer, Counter } from './program.ts';

/** Constructed people: names, numbers and addresses belong to nobody. */
export const cards = {
  thu: '022192000001||Trần Thị Thử|29021992|Nữ|Tổ 1, Khu 2, phường Hạ Long, Quảng Ninh|01072024',
  mau: '022085123456|100123456|Nguyễn Văn Mẫu|15031985|Nam|Tổ 9, phường Hà Tu, Quảng Ninh|20052021',
};
export const numbers = { thu: '022192000001', mau: '022085123456' };

export const birth = `dossier receive --procedure 1.001193 --citizen ${numbers.thu}`;
/** Of one working day, without a fee. */
export const absence = `dossier receive --procedure 1.003677 --citizen ${numbers.thu}`;
export const copies = `dossier receive --procedure 2.000815 --citizen ${numbers.thu}`;

export async function register(counter: Counter, card = cards.thu): Promise<Answer> {
  return counter.json('citizen register --scan -', { stdin: card });
}

/** One dossier of a person who is registered first: with one copy, unless more is asked for. */
export async function receive(counter: Counter, more = ''): Promise<Answer> {
  await register(counter);
  const copy = more.includes('--quantity') ? '' : '--quantity 1';
  return counter.json(`${birth} --all-components ${copy} ${more}`);
}

export async function resolve(counter: Counter, code: string): Promise<Answer> {
  return counter.json(`dossier resolve ${code} --result-number 1/2026 --result-date 2026-11-23`);
}

/** The account that the office's statements are of, approved by a second person. */
export async function approveAccount(counter: Counter): Promise<void> {
  await counter.json('staff add --name "Ngô Văn Mẫu" --login ngo --role manager');
  await counter.json('payment account add --bin 970436 --account 0123456789 --holder "UBND"');
  await counter.json('staff login ngo');
  await counter.json('payment account approve --yes');
  await counter.json('staff login lan');
}
