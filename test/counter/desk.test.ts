import { beforeEach, describe, expect, test } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { newCounter, type Counter } from '../support/program.ts';
import { CTRL_C, CTRL_D, ENTER, ESCAPE, openDesk, Terminal } from '../support/terminal.ts';
import { person } from './people.ts';

const HOME = 'gõ tên để tìm (?):';
const PAGE = 'Chọn số, hoặc Enter để về:';
const OWNER = 'Chủ hồ sơ: quét thẻ';
const PROCEDURE = 'Thủ tục: gõ';
const PAPERS = 'gõ số để bỏ hoặc thêm:';
const AGREE = 'Enter để tiếp nhận và in giấy:';
const AFTER = 'Enter để về màn hình chính';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
});

const dossiers = async (): Promise<{ citizen: { name: string } }[]> =>
  (await counter.json('dossier list'))['dossiers'];

describe('keys from a scanned card to the printed receipt of a one-paper procedure', () => {
  test('are at most twelve the first time, by words', async () => {
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}`);
    await desk.see(PROCEDURE);
    // A lost passport: its one paper, and no fee.
    desk.press(`chieu${ENTER}`);
    await desk.see(PAPERS);
    desk.press(ENTER);
    await desk.see(AGREE);
    desk.press(ENTER);
    await desk.see('Đã in:');
    expect(desk.pressed).toBe(10);
    expect(desk.pressed).toBeLessThanOrEqual(12);
  });

  test('are six once it was received here, and one for each of a series', async () => {
    await counter.json(['citizen', 'register', '--scan', person(9).card]);
    await counter.json(
      `dossier receive --procedure 1.011608 --citizen ${person(9).number} --all-components`,
    );
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}1${ENTER}${ENTER}${ENTER}`);
    await desk.see('Đã in:');
    expect(desk.pressed).toBe(6);
    await desk.see(AFTER);
    // The visit ends; the same for whoever comes next begins at home.
    desk.press(`${ENTER}2${ENTER}`);
    await desk.see(OWNER);
    desk.scan(person(2).card);
    await desk.see(AGREE);
    desk.press(ENTER);
    await desk.see('Quét thẻ người tiếp theo');
    desk.pressed = 0;
    desk.scan(person(3).card);
    await desk.see(AGREE);
    desk.press(ENTER);
    await desk.see('Đã in:');
    expect(desk.pressed).toBe(1);
  });
});

describe('what a keyboard does', () => {
  test('letters composed, decomposed and rewritten by backspaces arrive as one name', async () => {
    const desk = await openDesk(counter);
    desk.press(`1${ENTER}`);
    await desk.see(OWNER);
    // Unikey in a terminal: the key, a backspace, the letter it has become.
    desk.press(`Nguye\u007Fêe\u007F\u007Fễn Va\u007Făn ${'Thử'.normalize('NFD')}${ENTER}`);
    await desk.see('Gõ 0 để đăng ký');
    desk.press(`0${ENTER}${ENTER}1990${ENTER.repeat(4)}`);
    await desk.see(PROCEDURE);
    desk.press(`1.011607${ENTER}${ENTER}${ENTER}`);
    await desk.see('Đã tiếp nhận hồ sơ');
    await desk.see(AFTER);
    expect((await dossiers())[0]!.citizen.name).toBe('Nguyễn Văn Thử');
  });

  test('initials of which Telex made marks find the procedure all the same', async () => {
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}`);
    await desk.see(PROCEDURE);
    desk.press(`đkks${ENTER}`);
    expect(await desk.see(PAPERS)).toContain('Tờ khai đăng ký khai sinh');
  });
});

describe('a scan where a name is asked for', () => {
  test.each([
    ['a card', person(7).card, PROCEDURE],
    ['a receipt', 'H49.22-261123-0001', 'Không tìm thấy hồ sơ'],
    ['a postal code', 'RR123456785VN', 'Chưa biết bưu gửi'],
    ['a web address', 'https://example.vn/x', 'địa chỉ'],
  ])('is never taken for one: %s', async (_what, scan, seen) => {
    const desk = await openDesk(counter);
    desk.press(`1${ENTER}`);
    await desk.see(OWNER);
    desk.press(`099999999999${ENTER}`);
    await desk.see('Gõ 0 để đăng ký');
    desk.press(`0${ENTER}`);
    await desk.see('Họ và tên:');
    desk.scan(scan);
    await desk.see(seen);
    const { citizens } = await counter.json('citizen find 0999');
    expect(citizens).toEqual([]);
  });
});

describe('drafts', () => {
  async function begin(keys: string): Promise<Awaited<ReturnType<typeof openDesk>>> {
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}`);
    await desk.see(PROCEDURE);
    desk.press(`1.011607${ENTER}`);
    await desk.see(PAPERS);
    desk.press(keys);
    await desk.see('Đã giữ hồ sơ nháp');
    await desk.see(HOME);
    return desk;
  }

  test.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
    ['Esc', ESCAPE],
  ])('are kept when %s leaves, and received once they are gone on with', async (_key, key) => {
    const desk = await begin(key);
    expect(await dossiers()).toEqual([]);
    desk.press(`n${ENTER}`);
    await desk.see(PAPERS);
    desk.press(`${ENTER}${ENTER}`);
    await desk.see('Đã tiếp nhận hồ sơ');
    await desk.see(AFTER);
    desk.press(`${ENTER}${ENTER}${ENTER}`);
    await desk.see(HOME);
    expect(desk.since).not.toContain('hồ sơ nháp');
    expect(await dossiers()).toHaveLength(1);
  });

  test('of somebody else are gone on with for a reason, which the journal keeps', async () => {
    const desk = await begin(CTRL_C);
    desk.press(`0${ENTER}`);
    await desk.ended();
    await counter.run('staff login lan');
    await counter.json('staff add --name "Lê Văn Mai" --login mai --role clerk');
    await counter.run('staff login mai');
    const other = await openDesk(counter, {}, 'down');
    other.press(`n${ENTER}`);
    await other.see('Vì sao bạn làm tiếp?');
    other.press(`Lan đi ăn trưa${ENTER}`);
    await other.see(PAPERS);
    other.press(`${ENTER}${ENTER}`);
    await other.see('Đã tiếp nhận hồ sơ');
    await other.see(AFTER);
    expect(await dossiers()).toHaveLength(1);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });
});

describe('a second Enter', () => {
  test('at the agreement receives nothing more', async () => {
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}1.011607${ENTER}${ENTER}`);
    await desk.see(AGREE);
    desk.press(ENTER.repeat(10));
    await desk.see('Đã tiếp nhận hồ sơ');
    await desk.see(HOME);
    await wait(300);
    expect(await dossiers()).toHaveLength(1);
  });

  test('typed before a hand-over is shown agrees to nothing', async () => {
    await counter.json(['citizen', 'register', '--scan', person(1).card]);
    await counter.json(
      `dossier receive --procedure 1.011607 --citizen ${person(1).number} --all-components`,
    );
    await counter.json('dossier resolve 1 --result-number 1/2026 --result-date 2026-11-23');
    const desk = await openDesk(counter);
    desk.press(`4${ENTER}1${ENTER}`);
    await desk.see(PAGE);
    desk.press(`1${ENTER}1${ENTER}c${ENTER}`);
    await desk.see('Gõ c để trả kết quả');
    await wait(400);
    expect((await counter.json('dossier show 1'))['status']).toBe('resolved');
    desk.press(`c${ENTER}`);
    await desk.see('Đã trả kết quả');
    await desk.see(PAGE);
    expect((await counter.json('dossier show 1'))['status']).toBe('returned');
  });
});

describe('other screens', () => {
  test('for a screen reader: plain lines, nothing drawn again, the same answers', async () => {
    const desk = await openDesk(counter, { env: { MOTCUA_ACCESSIBLE: '1' } });
    desk.scan(person(1).card);
    await desk.see(PAGE);
    desk.press(`1${ENTER}`);
    await desk.see(PROCEDURE);
    desk.press(`dkks${ENTER}`);
    await desk.see(PAPERS);
    desk.press(ENTER);
    await desk.see('Tờ khai này');
    desk.press(`${ENTER}${ENTER}`);
    await desk.see(AGREE);
    desk.press(ENTER);
    await desk.see('Đã tiếp nhận hồ sơ');
    await desk.see(AFTER);
    expect(desk.raw.includes('\u001B[')).toBe(false);
    expect(await dossiers()).toHaveLength(1);
  });

  test.each([
    [80, 24],
    [60, 20],
    [120, 40],
  ])('the home screen fits %d × %d', async (columns, rows) => {
    const desk = await openDesk(counter, { columns, rows });
    desk.press(ENTER);
    const shown = await desk.see(HOME);
    const lines = shown.split('\n').slice(1);
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  });

  test('NO_COLOR leaves no colour', async () => {
    const desk = await openDesk(counter);
    desk.scan(person(1).card);
    await desk.see(PAGE);
    // Cursor moves only: no `m` sequence but the resets of the prompt itself.
    expect([...desk.raw.matchAll(/\u001B\[(3\d|9\d)m/g)]).toEqual([]);
  });
});

test('one Esc or < too many, from within an act, closes no counter', async () => {
  const desk = await openDesk(counter);
  for (const keys of [ESCAPE, `<${ENTER}`]) {
    desk.press(keys);
    await desk.see('Đóng quầy');
    await desk.see(HOME);
  }
  desk.press(CTRL_D);
  expect(await desk.ended()).toBe(0);
});

describe('Ctrl-D', () => {
  test.each(['0', '1'])('closes the counter (plain questions: %s)', async (plain) => {
    const desk = await openDesk(counter, { env: { MOTCUA_ACCESSIBLE: plain } });
    desk.press(CTRL_D);
    expect(await desk.ended()).toBe(0);
  });

  test.each(['0', '1'])('leaves a command with 130 (plain questions: %s)', async (plain) => {
    const env = { MOTCUA_ACCESSIBLE: plain, MOTCUA_CLOCK: counter.now };
    const asked = new Terminal(counter.store, { env, words: ['staff', 'login'] });
    await asked.see('Bạn là ai?');
    asked.press(CTRL_D);
    expect(await asked.ended()).toBe(130);
  });
});

describe('money at the counter', () => {
  test('is taken on the dossier’s page, and only when it is agreed to by typing', async () => {
    await counter.json(['citizen', 'register', '--scan', person(1).card]);
    await counter.json('shift open --cash 100000');
    const line = `dossier receive --procedure 1.001193 --citizen ${person(1).number}`;
    await counter.json(`${line} --all-components --quantity 1`);
    const desk = await openDesk(counter);
    expect(desk.text).toContain('100.000 đ trong két');
    desk.press(`4${ENTER}1${ENTER}`);
    const page = await desk.see(PAGE);
    const [, fee] = /(\d) {2}thu phí, lệ phí/.exec(page)!;
    desk.press(`${fee}${ENTER}`);
    await desk.see('Thu 8.000 đ bằng cách nào?');
    desk.press(`1${ENTER}`);
    await desk.see('Khách đưa bao nhiêu?');
    desk.press(`10000${ENTER}`);
    await desk.see('Gõ c để thu 8.000 đ');
    await wait(250);
    desk.press(ENTER);
    await desk.see('Gõ c để thu 8.000 đ');
    await wait(250);
    desk.press(`c${ENTER}`);
    await desk.see('TRẢ LẠI KHÁCH 2.000 đ');
    expect(await desk.see(PAGE)).not.toContain('thu phí, lệ phí');
    desk.press(ENTER);
    await desk.see('108.000 đ trong két');
  });
});
