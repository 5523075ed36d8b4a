/** A declaration within a reception: filled in behind it, left midway, and gone on with. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { cards, numbers, receive, register } from '../../support/acts.ts';
import { bothCards, child, closing, received, rest } from '../../support/birth-talk.ts';
import { ctrlC, enter, talk, type Turn } from '../../support/clerk.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { declaration, desk } = vi.screen;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

/** What was filled in for the first dossier of the day. */
const filled = async () => (await counter.json('declaration list --dossier 1'))['declarations'];

describe('the paper asks how it comes about', () => {
  test('here: filled in behind the reception, bound to its dossier and printed', async () => {
    await register(counter, cards.mau);
    const answers = [...child, ...rest];
    // After the two cards, of the mother and of the father.
    expect(answers.length).toBeLessThanOrEqual(14);
    const ended = await talk(counter, '', [
      ...received('1'),
      ...bothCards,
      ...answers,
      [desk.askAfter, enter],
      closing,
    ]);
    expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
    const [one] = await filled();
    expect(one).toMatchObject({ form: 'birth' });
    const shown = await counter.json(`declaration show ${one.code}`);
    expect(shown['answers']).toMatchObject({
      'requester.relation': 'mẹ',
      'mother.name': 'Trần Thị Thử',
      'father.name': 'Nguyễn Văn Mẫu',
      'child.dob': '2026-11-01',
    });
    expect(shown['missing']).toEqual([]);
    expect(await counter.json('dossier show 1')).toMatchObject({ channel: 'counter' });
    // Each person's part stands under its own title where a line is mended.
    expect(ended.err).toMatch(/Người mẹ\n +\d+ +Họ, chữ đệm, tên: Trần Thị Thử/);
    expect(ended.err).toContain('Người cha\n');
    const papers = readdirSync(dirname(counter.store), { recursive: true }).map(String);
    expect(papers.some((name) => name.endsWith(`to-khai-${one.code}.pdf`))).toBe(true);
  });

  test.each(['2', ''])('brought along (%j): nothing is filled in', async (how) => {
    const after: Turn[] = [[desk.askAfter, enter], closing];
    expect((await talk(counter, '', [...received(how), ...after])).code).toBe(0);
    expect(await filled()).toEqual([]);
  });

  test('filed for them on the portal: the channel says so', async () => {
    const ended = await talk(counter, '', [
      ...received('3'),
      [declaration.askCard('người mẹ'), ctrlC],
      [declaration.askUnfilled, ctrlC],
      [desk.askAfter, enter],
      closing,
    ]);
    expect(ended.code).toBe(0);
    const dossier = await counter.json('dossier show 1');
    expect(dossier).toMatchObject({ channel: 'online', source: 'assisted' });
    // Nothing was said of it yet.
    expect(ended.err).not.toContain(declaration.draftKept);
  });

  test('whoever hands none in is not asked', async () => {
    const ended = await talk(counter, '', [
      ...received('').slice(0, 3),
      [desk.askPapers, '1', enter],
      [desk.askPapers, enter],
      [desk.askMissingReason, 'hẹn chiều nộp', enter],
      [desk.askQuantity('bản'), enter],
      [desk.agree, enter],
      [desk.askAfter, enter],
      closing,
    ]);
    expect(ended.err).not.toContain(declaration.askHow);
  });
});

test('a row of a table is mended by its number, too', async () => {
  await register(counter);
  const told = ['to=Công an', 'request=Nhập hộ', 'p.email=a@b.vn', 'head.name=Trần A'];
  const rows = ['members.1.name=Trần B', 'members.1.relation=con'];
  const set = [...told, ...rows].flatMap((each) => ['--set', each]);
  const line = ['declaration', 'fill', 'residence-ct01', '--citizen', numbers.thu, ...set];
  const ended = await talk(counter, line, [
    [declaration.askCard('chủ hộ'), enter],
    ['5. Số điện thoại', enter],
    ['8. Mối quan hệ', '4', enter],
    ['9. Số định danh', '022192000009', enter],
    [declaration.askRow('11. Những thành viên trong hộ gia đình cùng thay đổi', 2), enter],
    [declaration.askKeep, '16', enter],
    ['Mối quan hệ với chủ hộ:', 'cháu', enter],
    [declaration.askKeep, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain('cùng thay đổi (1)');
  const [{ code }] = (await counter.json(`declaration list --citizen ${numbers.thu}`))[
    'declarations'
  ];
  expect((await counter.json(`declaration show ${code}`))['answers']['members']).toEqual([
    { 'members.name': 'Trần B', 'members.relation': 'cháu' },
  ]);
});

test('what was declared before is not asked again, told with its day, and may be changed', async () => {
  const { uuid } = await register(counter);
  const set = '--set requester.relation=mẹ --set mother.ethnicity=Tày --set mother.nationality=Lào';
  await counter.json(`declaration fill birth --citizen ${uuid} ${set}`);
  const line = ['declaration', 'fill', 'marriage', '--citizen', numbers.thu];
  const day = '23/11/2026';
  const ended = await talk(counter, line, [
    [declaration.askCard('bên nam'), cards.mau, enter],
    ['Kết hôn lần thứ mấy:', '1', enter],
    ['Dân tộc:', '1', enter],
    ['Quốc tịch:', '1', enter],
    ['Kết hôn lần thứ mấy:', '1', enter],
    ['Đề nghị cấp bản sao', 'k', enter],
    [declaration.askKeep, '4', enter],
    ['Quốc tịch:', '1', enter],
    [declaration.askKeep, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain(`Quốc tịch: Lào (${declaration.declaredOn(day)})`);
  const [{ code }] = (await counter.json(`declaration list --citizen ${numbers.thu}`))[
    'declarations'
  ];
  expect((await counter.json(`declaration show ${code}`))['answers']).toMatchObject({
    ...{ 'bride.ethnicity': 'Tày', 'bride.nationality': 'Việt Nam' },
  });
});

test('an address of a commune that has ceased is offered with what it is now', async () => {
  await register(counter);
  const old = 'Tổ 1, phường Hà Phong, Hạ Long';
  const asked = declaration.askCeased('phường Hà Phong');
  const line = ['declaration', 'fill', 'birth', '--citizen', numbers.thu];
  const ended = await talk(counter, line, [
    [declaration.askCard('người mẹ'), cards.thu, enter],
    [declaration.askCard('người cha'), enter],
    ...child,
    ...rest.slice(0, 7),
    ['Họ, chữ đệm, tên:', 'Nguyễn Văn Mẫu', enter],
    ['Năm sinh:', '1985', enter],
    ['Dân tộc:', '1', enter],
    ['Quốc tịch:', '1', enter],
    ['Nơi cư trú:', old, enter],
    [asked, enter],
    ['Giấy tờ tùy thân:', enter],
    ['Số:', enter],
    ['Đề nghị cấp bản sao', 'k', enter],
    [declaration.askKeep, '23', enter],
    [asked, '1', enter],
    [declaration.askKeep, enter],
  ]);
  expect([ended.code, ended.code === 0 ? '' : ended.err]).toEqual([0, '']);
  expect(ended.err).toContain('  1  Phường Hà Tu, Thành phố Quảng Ninh');
  const [{ code }] = (await counter.json(`declaration list --citizen ${numbers.thu}`))[
    'declarations'
  ];
  expect((await counter.json(`declaration show ${code}`))['answers']).toMatchObject({
    'father.residence': 'Tổ 1, Phường Hà Tu, Thành phố Quảng Ninh',
  });
});

test('the page of its dossier has it: seen, printed again, filled in again in its place', async () => {
  await register(counter);
  const { code } = await receive(counter);
  const set = '--set child.sex=nam --set "child.name=Nguyễn Văn Bé" --set requester.relation=mẹ';
  const first = await counter.json(`declaration fill birth --dossier ${code} ${set}`);
  const page = await talk(counter, '', [
    [desk.askHome, code as string, enter],
    [desk.askNext, '48', enter],
    [declaration.askPage, '1', enter],
    [declaration.askPage, '2', enter],
    [declaration.askCard('người mẹ'), ctrlC],
    [declaration.askPage, enter],
    [desk.askNext, enter],
    closing,
  ]);
  expect([page.code, page.code === 0 ? '' : page.err]).toEqual([0, '']);
  expect(page.err).toContain('Nguyễn Văn Bé');
  expect(page.err).toContain(`to-khai-${first['code']}.pdf`);
});

test('the code on its paper opens it at home, and the wrong card is told when it is scanned', async () => {
  await register(counter);
  await register(counter, cards.mau);
  const { code } = await counter.json(
    `declaration fill birth --citizen ${numbers.thu} --set "child.name=Nguyễn Văn Bé"`,
  );
  const shown = await talk(counter, '', [
    [desk.askHome, `${code}-1-2`, enter],
    [desk.askNext, enter],
    closing,
  ]);
  expect([shown.code, shown.code === 0 ? '' : shown.err]).toEqual([0, '']);
  expect(shown.err).toContain('Nguyễn Văn Bé');
  const wrong = await talk(counter, `declaration fill birth --citizen ${numbers.thu}`, [
    [declaration.askCard('người mẹ'), cards.mau, enter],
    [declaration.askCard('người mẹ'), cards.thu, enter],
    [declaration.askCard('người cha'), enter],
    ['Họ, chữ đệm, tên:', '?', enter],
    ['Họ, chữ đệm, tên:', 'Nguyễn Văn Bé', enter],
    ['Ngày, tháng, năm sinh:', '1/1/2027', enter],
    ['Ngày, tháng, năm sinh:', ctrlC],
  ]);
  expect(wrong.err).toContain('không thể là người mẹ');
  expect(wrong.err).toContain(declaration.explainText('Họ, chữ đệm, tên'));
  expect(wrong.err).toContain('Trẻ sinh sau hôm nay');
  expect(wrong.code).not.toBe(0);
});
