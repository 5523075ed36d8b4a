/** No act loses what was answered when one of the answers turns out wrong. */
import { writeFileSync } from 'node:fs';
import { enter, talk, type Turn } from '../../support/clerk.ts';
import { beforeEach, expect, it, test } from 'vitest';
import { vi } from '../../../src/locale/vi.ts';
import { loadWhole } from '../../../src/locale/texts.ts';
import { approveAccount, cards, numbers, receive, register } from '../../support/acts.ts';
import { newCounter, type Counter } from '../../support/program.ts';

const { desk, palette, payment, shift } = vi.screen;
const { commands } = (await loadWhole('vi')).help;

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const capital = (words = ''): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}:`;
const leave: Turn[] = [[desk.askHome, '0', enter]];
const agree = (act: string): Turn => [`Gõ c để ${act}`, 'c', enter];

test('a bank is found by its name; one that is none is asked for again, and nothing else', async () => {
  const { account, holder } = commands['payment account add'].options!;
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 't19', enter],
    ['Ngân hàng:', '?', enter],
    ['Ngân hàng:', 'ngân hàng lạ', enter],
    ['Ngân hàng:', 'vietcombank', enter],
    [capital(account), '0123 456 789', enter],
    [capital(holder), 'Kho bạc Thử', enter],
    // Back from whether it shall be: an answer is given anew, and it is asked once more.
    [payment.sureAccount, '<', enter],
    [palette.askAnew, '3', enter],
    [capital(holder), 'Kho bạc Mẫu', enter],
    [palette.askAnew, enter],
    [payment.sureAccount, 'gì', enter],
    [payment.sureAccount, 'c', enter],
    ...leave,
  ]);
  expect(code).toBe(0);
  for (const said of [palette.explainFew[0]!, vi.screen.nothingFound, 'Vietcombank']) {
    expect(flat(err)).toContain(said);
  }
  expect(await counter.json('payment account list')).toMatchObject({
    accounts: [{ bin: '970436', number: '0123456789', holder: 'Kho bạc Mẫu' }],
  });
});

test('on a command line a bank has its names, too', async () => {
  const add = 'payment account add --account 0123456789 --holder "Kho bạc Thử" --yes';
  expect(await counter.json(`${add} --bin vcb`)).toMatchObject({ bank: 'Vietcombank' });
  expect(await counter.refusal(`${add} --bin "ngân hàng"`)).toMatchObject({
    code: 'payment.no_bank',
    exit: 2,
  });
});

test('what is refused at its end is told, and the wrong answer alone is given anew', async () => {
  const { login, name, role } = commands['staff add'].options!;
  const title = commands['staff add'].summary;
  const turns: Turn[] = [
    [desk.askHome, 'm6', enter],
    [capital(name), 'Đỗ Thị Thử', enter],
    [capital(login), 'lan', enter],
    [capital(role), '?', enter],
    [capital(role), '1', enter],
    agree(title.charAt(0).toLowerCase() + title.slice(1)),
    // The login is taken: the others stand.
    [palette.askAnew, '2', enter],
    [capital(login), 'mai', enter],
    [palette.askAnew, enter],
    agree(title.charAt(0).toLowerCase() + title.slice(1)),
    [vi.screen.staff.newPin, enter],
    ...leave,
  ];
  const { code, err } = await talk(counter, '', turns);
  expect(code).toBe(0);
  expect(err).toContain(vi.problems['staff.login_taken']({ login: 'lan' }).what);
  // Where they will sit is seen above what is agreed to.
  expect(flat(err)).toMatch(/Đơn vị: \S.* \(H49\.22\)/);
  expect((await counter.json('staff list'))['staff']).toMatchObject([
    { login: 'lan' },
    { login: 'mai', name: 'Đỗ Thị Thử', role: 'clerk' },
  ]);
});

test('who is added is offered a login, and asked where they work if they may work elsewhere', async () => {
  await counter.json('office add --agency-id H49.10 --name "Bưu điện Thử" --kind post_office');
  const { login, name, role } = commands['staff add'].options!;
  const title = commands['staff add'].summary;
  const { code, err } = await talk(counter, '', [
    [desk.askHome, 'm6', enter],
    [capital(name), 'Đỗ Thị Thử', enter],
    [capital(login), enter],
    [capital(role), '1', enter],
    ['Đơn vị nơi làm việc:', 'buu dien', enter],
    agree(title.charAt(0).toLowerCase() + title.slice(1)),
    [vi.screen.staff.newPin, enter],
    ...leave,
  ]);
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
  expect(err).toContain(desk.asProposed('thu.dt'));
  expect((await counter.json('staff list'))['staff']).toContainEqual(
    expect.objectContaining({ login: 'thu.dt', name: 'Đỗ Thị Thử', office: 'H49.10' }),
  );
});

test('what was lacking is done on the way, and the act is tried as it stands', async () => {
  const { code } = await receive(counter);
  await counter.json('staff add --login mai --name "Đỗ Thị Thử" --role manager');
  await approveAccount(counter);
  const file = counter.file('sao-ke.csv');
  writeFileSync(file, `date,amount,purpose,reference\n23/11/2026,8000,NOP PHI ${code},FT1\n`);
  const statement = commands['payment reconcile'].args!['statement']!.split(';')[0];
  const ended = await talk(counter, '', [
    [desk.askHome, 't14', enter],
    [capital(statement), counter.file('khong-co.csv'), enter],
    // The only answer there is: asked again at once.
    [capital(statement), file, enter],
    [payment.askBook, enter],
    [payment.askBook, 'c', enter],
    [palette.askAnew, 'mo ca', enter],
    [shift.askDrawer, '100k', enter],
    ['Gõ c để', 'c', enter],
    [palette.askAnew, enter],
    [payment.askBook, 'c', enter],
    ...leave,
  ]);
  expect(ended.code).toBe(0);
  expect(ended.err).toContain(vi.screen.yesNoRule);
  expect(await counter.json('payment quote 1')).toMatchObject({ money: { outstanding: 0 } });
});

it('a number that is another’s is refused where it is typed, and the other corrections stand', async () => {
  await register(counter);
  await register(counter, cards.mau);
  const { fields } = vi.screen.citizen;
  const { code, err } = await talk(counter, '', [
    [desk.askHome, cards.mau, enter],
    [desk.askNext, 's', enter],
    [desk.askWhatIsWrong, '5', enter],
    [desk.askRight(fields.address), 'Tổ 9, phường Thử', enter],
    [desk.askEditMore, '2', enter],
    [desk.askRight(fields.idNumber), '022192000001', enter],
    [desk.askRight(fields.idNumber), '0100109106', enter],
    [desk.askRight(fields.idNumber), '<', enter],
    [desk.askEditMore, '-', enter],
    [desk.askNext, enter],
    ...leave,
  ]);
  expect(code).toBe(0);
  const { what } = vi.problems['citizen.other_kind']({ kind: 'person' });
  for (const said of ['đã thuộc về Trần Thị Thử', what]) expect(flat(err)).toContain(said);
  expect((await counter.json(`citizen show ${numbers.mau}`))['address']).toBe('Tổ 9, phường Thử');
});
