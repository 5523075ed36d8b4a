/** A card scanned for somebody known by another name: both are shown, and one is put right. */
import { beforeEach, expect, test } from 'vitest';
import { newCounter, type Counter } from '../support/program.ts';
import { ENTER, openDesk, type Terminal } from '../support/terminal.ts';
import { person } from './people.ts';

const PAGE = 'Chọn số, hoặc Enter để về:';
const WHOSE = 'Thẻ này của ai?';
const OWNER = 'Chủ hồ sơ: quét thẻ';

const { number, name, card } = person(1);
const other = 'Lý Thị Khác';
const otherCard = card.replace(name, other);

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await counter.json(`citizen register --id ${number} --name "${name}"`);
});

async function scanned(): Promise<Terminal> {
  const desk = await openDesk(counter);
  desk.scan(otherCard);
  const seen = await desk.see(WHOSE);
  expect(seen).toContain(`Bản ghi: ${name}`);
  expect(seen).toContain(`Thẻ: ${other}`);
  return desk;
}

test('the name is corrected by the card, and the open dossier follows', async () => {
  const receive = `dossier receive --procedure 1.011607 --citizen ${number} --all-components`;
  const { code } = await counter.json(receive);
  const desk = await scanned();
  desk.press(`1${ENTER}`);
  await desk.see('sửa theo?');
  desk.press(`1${ENTER}`);
  const page = await desk.see('Bổ sung vào bản ghi');
  await desk.see(PAGE);
  expect(page).toContain(other);
  expect(await counter.json(`citizen show ${number}`)).toMatchObject({
    name: other,
    sex: 'male',
  });
  expect((await counter.json(`dossier show ${code}`))['citizen'].name).toBe(other);
});

test.each([
  ['1', true],
  ['2', false],
])('what the card only fills is asked about too: %s', async (answer, follows) => {
  const receive = `dossier receive --procedure 1.011607 --citizen ${number} --all-components`;
  const { code } = await counter.json(receive);
  const desk = await openDesk(counter);
  desk.scan(card);
  const asked = await desk.see('sửa theo?');
  expect(asked).toContain(code);
  desk.press(`${answer}${ENTER}`);
  await desk.see('Bổ sung vào bản ghi');
  await desk.see(follows ? 'hồ sơ sửa theo' : 'hồ sơ giữ thông tin');
  await desk.see(PAGE);
  const { events } = await counter.json(`dossier timeline ${code}`);
  const types = (events as { type: string }[]).map(({ type }) => type);
  expect(types.includes('dossier.people_corrected')).toBe(follows);
});

test('the number goes to the holder of the card, who is another person', async () => {
  const desk = await scanned();
  desk.press(`2${ENTER}`);
  const page = await desk.see(`Đã đăng ký công dân mới: ${other}`);
  await desk.see(PAGE);
  expect(page).toContain(other);
  expect(await counter.json(`citizen show ${number}`)).toMatchObject({ name: other });
  const { citizens } = await counter.json(['citizen', 'find', name]);
  expect(citizens).toMatchObject([{ name, id: null }]);
});

test('the record stays as it is, opens, and has what it lacked', async () => {
  const desk = await scanned();
  desk.press(`3${ENTER}`);
  const page = await desk.see('Bổ sung vào bản ghi');
  await desk.see(PAGE);
  expect(page).toContain(name);
  expect(await counter.json(`citizen show ${number}`)).toMatchObject({ name, sex: 'male' });
});

test('in a reception it is asked as well, and goes on from there', async () => {
  const desk = await openDesk(counter);
  desk.press(`1${ENTER}`);
  await desk.see(OWNER);
  desk.scan(otherCard);
  await desk.see(WHOSE);
  desk.press(`<${ENTER}`);
  await desk.see(OWNER);
  desk.scan(otherCard);
  await desk.see(WHOSE);
  desk.press(`3${ENTER}`);
  await desk.see('Thủ tục: gõ');
  expect(await counter.json(`citizen show ${number}`)).toMatchObject({ name, sex: 'male' });
});

test('on the page of a person a name is put right by typing, and the dossier follows', async () => {
  const receive = `dossier receive --procedure 1.011607 --citizen ${number} --all-components`;
  const { code } = await counter.json(receive);
  const desk = await openDesk(counter);
  // In groups, as it stands on the card.
  desk.press(`${number.replace(/(\d{3})(\d{3})/, '$1 $2 ')}${ENTER}1${ENTER}`);
  await desk.see(PAGE);
  desk.press(`s${ENTER}1${ENTER}`);
  await desk.see('Đúng là (họ tên):');
  desk.press(`D? Thị${ENTER}`);
  await desk.see('họ tên');
  desk.press(`${other}${ENTER}`);
  expect(await desk.see('Enter để ghi như trên')).toContain(`${name} → ${other}`);
  desk.press(`${ENTER}gõ nhầm${ENTER}`);
  await desk.see('sửa theo?');
  desk.press(`1${ENTER}`);
  const page = await desk.see('Đã sửa thông tin');
  await desk.see(PAGE);
  expect(page).toContain(other);
  expect((await counter.json(`dossier show ${code}`))['citizen'].name).toBe(other);
});
