/** Rows of a table in a declaration at the counter, and what a card tells besides its number. */
import { beforeEach, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, numbers, register } from '../../support/acts.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { declaration, desk } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  await register(counter, cards.mau);
});

const told = ['to=Công an', 'request=Nhập hộ', 'p.email=a@b.vn', 'p.phone=0912 345 678'];
const head = ['head.name=Trần A', 'head.relation=con', 'head.id=022192000009'];
const table = '11. Những thành viên trong hộ gia đình cùng thay đổi';
const fill = (...set: readonly string[]): string[] => [
  ...['declaration', 'fill', 'residence-ct01', '--citizen', numbers.thu],
  ...[...told, ...head, ...set].flatMap((each) => ['--set', each]),
];
const answers = async () => {
  const { declarations } = await counter.json(`declaration list --citizen ${numbers.thu}`);
  return (await counter.json(`declaration show ${declarations.at(-1).code}`))['answers'];
};

test('a row is taken out whole, once that was said twice; those behind it move up', async () => {
  const rows = ['1.name=Trần B', '1.relation=con', '2.name=Trần C', '2.relation=cháu'];
  const ended = await talk(counter, fill(...rows.map((each) => `members.${each}`)), [
    [declaration.askCard('chủ hộ'), enter],
    [declaration.askRow(table, 3), 'c', enter],
    ['Họ, chữ đệm và tên:', cards.mau, enter],
    ['Mối quan hệ với chủ hộ:', 'bố', enter],
    [declaration.askRow(table, 4), enter],
    // A line of no table, and one of the second row.
    [declaration.askKeep, '-3', enter],
    [declaration.askKeep, '-18', enter],
    [declaration.askDrop(`${table} (2)`), 'k', enter],
    [declaration.askKeep, '-18', enter],
    [declaration.askDrop(`${table} (2)`), 'c', enter],
    // What the card of the third told is still held against what is said of it.
    [declaration.askKeep, '17', enter],
    ['Họ, chữ đệm và tên:', 'Nguyễn Văn Khác', enter],
    [declaration.askKeep, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain(declaration.dropsRow);
  expect(ended.err.replaceAll(/\s+/g, ' ')).toContain(
    declaration.differs('Họ, chữ đệm và tên', 'Nguyễn Văn Khác', 'Nguyễn Văn Mẫu'),
  );
  expect((await answers())['members']).toEqual([
    { 'members.name': 'Trần B', 'members.relation': 'con' },
    expect.objectContaining({ 'members.name': 'Nguyễn Văn Khác', 'members.relation': 'bố' }),
  ]);
});

test('a row that is begun again after it was scanned is asked anew', async () => {
  const ended = await talk(counter, fill(), [
    [declaration.askCard('chủ hộ'), enter],
    [declaration.askRow(table, 1), 'c', enter],
    ['Họ, chữ đệm và tên:', cards.mau, enter],
    ['Mối quan hệ với chủ hộ:', '<', enter],
    ['Họ, chữ đệm và tên:', '<', enter],
    [declaration.askRow(table, 1), 'k', enter],
    [declaration.askKeep, '<', enter],
    [declaration.askRow(table, 1), 'c', enter],
    ['Họ, chữ đệm và tên:', 'Trần C', enter],
    ['Ngày, tháng, năm sinh:', ctrlC],
  ]);
  expect(ended.code).toBe(130);
});

const birth: Turn[] = [
  ['Họ, chữ đệm, tên:', 'Nguyễn Văn Bé', enter],
  ['Ngày, tháng, năm sinh:', '1/11/2026', enter],
];

test('a card tells the day on which it was issued, wherever it is scanned', async () => {
  const relation = ['--set', 'requester.relation=người thân thích khác'];
  const line = ['declaration', 'fill', 'birth', ...relation];
  const ended = await talk(counter, line, [
    [desk.askOwner, cards.thu, enter],
    [declaration.askCard('người mẹ'), enter],
    [declaration.askCard('người cha'), cards.mau, enter],
    ...birth,
    ['Giới tính:', 'nam', enter],
    ['Dân tộc:', 'kinh', enter],
    ['Quốc tịch:', '1', enter],
    ['Nơi sinh:', '?', enter],
    ['Nơi sinh:', 'Bệnh viện Thử', enter],
    ['Quê quán:', 'phường Thử', enter],
    ['Họ, chữ đệm, tên:', 'Lê Thị Thử', enter],
    ['Năm sinh:', '1990', enter],
    ['Dân tộc:', '1', enter],
    ['Quốc tịch:', '1', enter],
    ['Nơi cư trú:', 'Tổ 1', enter],
    ['Giấy tờ tùy thân:', '022190000007||Lê Thị Thử|01011990|Nữ|Tổ 1|02032023', enter],
    ['Dân tộc:', '1', enter],
    ['Quốc tịch:', '1', enter],
    ['Số:', enter],
    ['Đề nghị cấp bản sao', 'k', enter],
    [declaration.askKeep, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain('Tên và địa chỉ cơ sở y tế');
  expect(await answers()).toMatchObject({
    'child.sex': 'male',
    'child.ethnicity': 'Kinh',
    'requester.identity': { number: numbers.thu, issuedOn: '2024-07-01' },
    'father.identity': { number: numbers.mau, issuedOn: '2021-05-20' },
    'mother.identity': { number: '022190000007', issuedOn: '2023-03-02' },
  });
});

test('a phone that is too short is asked about, and words are heard beside numbers', async () => {
  const line = ['declaration', 'fill', 'residence-ct01', '--citizen', numbers.thu];
  const set = ['to=Công an', 'p.email=a@b.vn', 'head.name=Trần A'].flatMap((e) => ['--set', e]);
  const ended = await talk(
    counter,
    [...line, ...set],
    [
      [declaration.askCard('chủ hộ'), enter],
      ['5. Số điện thoại', '0912', enter],
      [desk.askKeepTyped, '0912 345 678', enter],
      [desk.askKeepTyped, '<', enter],
      ['5. Số điện thoại', '0912 345 678', enter],
      ['8. Mối quan hệ', 'Vợ', enter],
      ['9. Số định danh', ctrlC],
    ],
  );
  expect(ended.code).toBe(130);
  expect(ended.err).toContain(desk.phoneUnusual('0912'));
});
