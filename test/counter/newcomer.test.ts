/** Somebody new at the counter: typed or scanned, and nothing of it lost on the way. */
import { beforeEach, expect, test } from 'vitest';
import { newCounter, type Counter } from '../support/program.ts';
import { CTRL_C, ENTER, openDesk } from '../support/terminal.ts';
import { person } from './people.ts';

const PAGE = 'Chọn số, hoặc Enter để về:';
const OWNER = 'Chủ hồ sơ: quét thẻ';
const PROCEDURE = 'Thủ tục: gõ';
const PAPERS = 'gõ số để bỏ hoặc thêm:';
const AGREE = 'Enter để tiếp nhận và in giấy:';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

test('from the procedure one goes back through what was asked of a newcomer, and nothing is lost', async () => {
  const desk = await openDesk(counter);
  desk.press(`1${ENTER}`);
  await desk.see(OWNER);
  desk.press(`Lý Thị Mới${ENTER}`);
  await desk.see('Gõ 0 để đăng ký');
  desk.press(`0${ENTER}${ENTER}1992${ENTER}nữ${ENTER}Tổ 1${ENTER}0912000001${ENTER}`);
  await desk.see(PROCEDURE);
  desk.press(`<${ENTER}`);
  expect(await desk.see('Điện thoại')).toContain('Enter để giữ: 0912000001');
  desk.press(`<${ENTER}`);
  await desk.see('Địa chỉ');
  desk.press(`Tổ 2${ENTER}`);
  await desk.see('Điện thoại');
  desk.press(ENTER);
  await desk.see(PROCEDURE);
  desk.press(`chieu${ENTER}`);
  await desk.see(PAPERS);
  desk.press(ENTER);
  const shown = await desk.see(AGREE);
  for (const kept of ['1992', 'Nữ', 'Tổ 2', '0912000001']) expect(shown).toContain(kept);
  // What is added on the preview is shown on it, too.
  desk.press(`4${ENTER}Xin cấp lại${ENTER}`);
  await desk.see('Sẽ ghi:');
  expect(await desk.see(AGREE)).toContain('Xin cấp lại');
});

test('the registration of the menu takes a card, as the owner of a dossier is asked for', async () => {
  const desk = await openDesk(counter);
  desk.press(`c2${ENTER}`);
  await desk.see(OWNER);
  desk.scan(person(7).card);
  expect(await desk.see(PAGE)).toContain(person(7).name);
  const { citizens } = await counter.json(['citizen', 'find', person(7).number]);
  expect(citizens).toHaveLength(1);
});

test('pasted lines stand as one in the question, and answer nothing before Enter', async () => {
  const desk = await openDesk(counter);
  desk.press(`1${ENTER}`);
  await desk.see(OWNER);
  // As a terminal marks what is pasted; its end comes later than the rest.
  desk.press('\u001B[200~Lý Thị\r\nMới À');
  desk.press('\n\u001B[201~');
  await desk.see('Lý Thị Mới À');
  desk.press(ENTER);
  expect(await desk.see('Gõ 0 để đăng ký')).toContain('Lý Thị Mới À');
  expect(desk.raw).toContain('\u001B[?2004h');
  desk.press(`0${ENTER}`);
  await desk.see('Số định danh');
  // One that is broken off holds nobody up.
  desk.press('\u001B[200~022');
  desk.press(CTRL_C);
  await desk.see('gõ tên để tìm (?):');
});
