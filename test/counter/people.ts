/** Made-up citizens and their cards, as a scanner types them. */

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const given = ['Thị Thử', 'Văn Mẫu', 'Thị Hòa', 'Văn Ước', 'Thị Quỳnh', 'Đức Thịnh'];

export interface Person {
  number: string;
  name: string;
  card: string;
}

/** The n-th person: a number of their own, and a card with every kind of Vietnamese letter. */
export function person(n: number): Person {
  const woman = n % 2 === 0;
  const year = 60 + (n % 39);
  const number = `0221${String(year).padStart(2, '0')}${String(n).padStart(6, '0')}`;
  const name = `${family[n % family.length]} ${given[n % given.length]} ${'ABCDEĐGH'[n % 8]}`;
  const digit = woman ? '1' : '0';
  const id = `022${digit}${number.slice(4)}`;
  const card = [
    id,
    '',
    name,
    `020319${year}`,
    woman ? 'Nữ' : 'Nam',
    `tổ ${n}, khu 5, phường Thử Nghiệm`,
    '15062022',
  ].join('|');
  return { number: id, name, card };
}
