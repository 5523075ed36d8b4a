import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';
import { CTRL_C, ENTER, openDesk, type Terminal } from '../support/terminal.ts';
import { person } from './people.ts';

const HOME = 'gõ tên để tìm (?):';
const PAGE = 'Chọn số, hoặc Enter để về:';
const PROCEDURE = 'Thủ tục: gõ';
const PAPERS = 'gõ số để bỏ hoặc thêm:';
const AGREE = 'Enter để tiếp nhận và in giấy:';
const AFTER = 'Enter để về màn hình chính';

test('a morning of thirty visits on a real terminal', { timeout: 240_000 }, async () => {
  const counter = await newCounter();
  const desk = await openDesk(counter);

  // Visits 1-3: the procedure by its code, by its number among the last, by words without accents.
  for (const [n, typed] of [
    [1, '1.011607'],
    [2, '1'],
    [3, `cong nhan ho ngheo${ENTER}1`],
  ] as const) {
    // The second scanner sends a carriage return and a newline: that is one Enter.
    desk.scan(person(n).card, n === 2 ? '\r\n' : '\r');
    await desk.see(person(n).name);
    await desk.see(PAGE);
    desk.press(`1${ENTER}`);
    await desk.see(PROCEDURE);
    desk.press(`${typed}${ENTER}`);
    await receive(desk);
  }

  // Visits 4-13: ten of the same, one card and one Enter each.
  desk.press(`2${ENTER}`);
  await desk.see('Chủ hồ sơ: quét thẻ');
  for (let n = 4; n <= 13; n += 1) {
    desk.scan(person(n).card);
    const seen = await desk.see(AGREE);
    expect(seen).toContain(person(n).name);
    desk.press(ENTER);
    await desk.see('Đã tiếp nhận hồ sơ');
    await desk.see('Quét thẻ người tiếp theo');
  }
  desk.press(ENTER);
  await desk.see(HOME);

  // Visit 14: two procedures, the papers of the first not asked for again, one paper for both.
  desk.scan(person(14).card);
  await desk.see(PAGE);
  desk.press(`1${ENTER}1${ENTER}`);
  await desk.see(PAPERS);
  desk.press(`${ENTER}${ENTER}`);
  await desk.see(AFTER);
  desk.press(`1${ENTER}`);
  await desk.see(PROCEDURE);
  desk.press(`1.011608${ENTER}`);
  await desk.see('Enter');
  desk.press(ENTER);
  await desk.see('Enter');
  desk.press(ENTER);
  await desk.see('Lượt này: 2 hồ sơ');
  desk.press(ENTER);
  await desk.see('Giấy chung của lượt nộp: 2 hồ sơ');
  await desk.see(HOME);

  // Visits 15-16: in the middle of one a second card is scanned; the draft waits and goes on.
  desk.scan(person(15).card);
  await desk.see(PAGE);
  desk.press(`1${ENTER}`);
  await desk.see(PROCEDURE);
  desk.press(`1${ENTER}`);
  await desk.see(PAPERS);
  desk.scan(person(16).card);
  await desk.see('Đã giữ hồ sơ nháp');
  await desk.see(person(16).name);
  await desk.see(PAGE);
  desk.press(`1${ENTER}`);
  await desk.see(PROCEDURE);
  desk.press(`1${ENTER}`);
  await receive(desk);
  desk.press(`n${ENTER}`);
  await desk.see(PAPERS);
  desk.press(ENTER);
  expect(await desk.see(AGREE)).toContain(person(15).name);
  desk.press(ENTER);
  await desk.see(AFTER);
  desk.press(ENTER);
  await desk.see(HOME);

  // Visits 17-20: called from the queue, an elderly person first.
  for (const keys of ['1', '1', '1a', '2']) {
    desk.press(`6${ENTER}`);
    await desk.see('Lấy số cho việc gì?');
    desk.press(`${keys}${ENTER}`);
    await desk.see('người phía trước');
    await desk.see(HOME);
  }
  for (const [n, number] of [
    [17, 'A003'],
    [18, 'A001'],
    [19, 'A002'],
  ] as const) {
    desk.press(`3${ENTER}`);
    await desk.see(`Mời số ${number}`);
    await desk.see('Chủ hồ sơ: quét thẻ');
    desk.scan(person(n).card);
    await desk.see(PROCEDURE);
    desk.press(`1${ENTER}`);
    await receive(desk);
  }
  desk.press(`3${ENTER}`);
  await desk.see('Mời số B001');
  await desk.see('Quét giấy tiếp nhận, gõ mã');
  desk.press(`1${ENTER}`);
  await desk.see('H49.22-261123-0001');
  await desk.see(PAGE);

  // Its result is recorded and returned to a brother, whose card is scanned for his name.
  desk.press(`4${ENTER}`);
  await desk.see('Kết quả thế nào?');
  desk.press(`1${ENTER}12/2026${ENTER}${ENTER}`);
  await desk.see('Gõ c để ghi kết quả');
  await soon();
  desk.press(ENTER);
  await desk.see('Gõ c nếu đồng ý');
  await soon();
  desk.press(`c${ENTER}`);
  await desk.see('Đã ghi kết quả');
  await desk.see(PAGE);
  desk.press(`1${ENTER}`);
  await desk.see('Ai nhận kết quả?');
  desk.press(`4${ENTER}`);
  await desk.see('Người nhận: quét thẻ');
  desk.scan(person(20).card);
  await desk.see('Gõ c để trả kết quả');
  await soon();
  desk.press(`c${ENTER}`);
  expect(await desk.see('Đã trả kết quả')).not.toContain('|');
  await desk.see(PAGE);
  desk.press(ENTER);
  await desk.see(HOME);
  desk.press(`x${ENTER}`);
  await desk.see('Đã xong số B001');

  // Visits 21-28: guidance and account help, three keys each, by card without a final Enter.
  for (let n = 21; n <= 28; n += 1) {
    await desk.see(HOME);
    desk.scan(person(n).card, '');
    await soon();
    desk.press(ENTER);
    await desk.see(PAGE);
    const before = desk.pressed;
    desk.press(n % 2 === 0 ? `23${ENTER}` : `31${ENTER}`);
    await desk.see(n % 2 === 0 ? 'tại nhà' : 'VNeID');
    expect(desk.pressed - before).toBe(3);
    await desk.see(PAGE);
    desk.press(ENTER);
  }

  // Visit 29: the receipt's bar code, without its dots and dashes, opens the dossier.
  await desk.see(HOME);
  desk.scan('H49222611230003');
  await desk.see('H49.22-261123-0003');
  await desk.see(PAGE);
  desk.press(ENTER);
  await desk.see(HOME);

  // Visit 30: begun by name, left with Ctrl-C; nothing half done stays.
  desk.press(`1${ENTER}`);
  await desk.see('Chủ hồ sơ: quét thẻ');
  desk.press(CTRL_C);
  await desk.see('Chưa ghi hồ sơ nào');
  await desk.see(HOME);
  desk.press(`0${ENTER}`);
  expect(await desk.ended()).toBe(0);

  const { dossiers } = await counter.json('dossier list --limit 100');
  expect(dossiers).toHaveLength(20);
  const names = new Set(dossiers.map((each: { citizen: { name: string } }) => each.citizen.name));
  for (let n = 1; n <= 19; n += 1) expect(names).toContain(person(n).name);
  const first = await counter.json('dossier show 1');
  expect(first).toMatchObject({ status: 'returned', returned: { collectorName: person(20).name } });
  expect(await counter.json('queue list')).toMatchObject({ waiting: 0, tickets: [] });
  expect(await counter.json('store verify')).toMatchObject({ ok: true });

  async function receive(at: Terminal): Promise<void> {
    await at.see(PAPERS);
    at.press(ENTER);
    await at.see(AGREE);
    at.press(ENTER);
    await at.see('Đã tiếp nhận hồ sơ');
    await at.see(AFTER);
    at.press(ENTER);
    await at.see(HOME);
  }
});

/** A person's reading time: a question that cannot be taken back hears nothing before it. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
