/** Mistakes put right at the counter: what is asked, and how each way out is found. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { CAREFUL_MS } from '../../src/cli/asker.ts';
import { cards, copies, numbers, receive, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { ENTER, openDesk, type Terminal } from '../support/terminal.ts';

const PAGE = 'Chọn số, hoặc Enter để về:';
const REASON = 'Lý do:';

let counter: Counter;
let code: string;
beforeEach(async () => {
  counter = await newCounter();
  code = (await receive(counter))['code'];
  await register(counter, cards.mau);
});

/** Picks what stands on the page under its words, whatever its number is today. */
async function pick(desk: Terminal, words: string): Promise<void> {
  const page = await desk.see(PAGE);
  const [, n] = new RegExp(`(\\d+)  ${words}`).exec(page) ?? [];
  if (n === undefined) throw new Error(`no "${words}" on the page:\n${page}`);
  desk.press(`${n}${ENTER}`);
}

/** A question that cannot be taken back hears nothing at first: no reflex answers it. */
async function agree(desk: Terminal): Promise<void> {
  await wait(2 * CAREFUL_MS);
  desk.press(`c${ENTER}`);
}

async function openPage(): Promise<Terminal> {
  const desk = await openDesk(counter);
  desk.scan(code);
  return desk;
}

const shown = () => counter.json(`dossier show ${code}`);

describe('on the page of a dossier', () => {
  test('a wrong owner is corrected: what will change is shown before it is agreed to', async () => {
    const desk = await openPage();
    await pick(desk, 'đính chính');
    const fields = await desk.see('Sửa mục nào?');
    expect(fields).toContain('1  chủ hồ sơ: Trần Thị Thử');
    desk.press(`?${ENTER}`);
    await desk.see('gõ điều đúng');
    desk.press(`1${ENTER}`);
    await desk.see('Chủ hồ sơ: quét thẻ');
    desk.press(`<${ENTER}`);
    await desk.see('Sửa mục nào?');
    desk.press(`1${ENTER}`);
    await desk.see('Chủ hồ sơ: quét thẻ');
    desk.scan(cards.mau);
    expect(await desk.see('Sửa mục nào?')).toContain('→ Nguyễn Văn Mẫu');
    desk.press(ENTER);
    await desk.see(REASON);
    desk.press(`nhầm thẻ${ENTER}`);
    const preview = await desk.see('Gõ c để đính chính:');
    expect(preview).toContain('Trần Thị Thử');
    expect(preview).toContain('Nguyễn Văn Mẫu');
    await agree(desk);
    await desk.see('Đã đính chính hồ sơ');
    await desk.see(PAGE);
    expect(await shown()).toMatchObject({ citizen: { id: numbers.mau } });
  });

  test('a correction comes out as it was shown, or is not written', async () => {
    code = (await counter.json(`${copies} --all-components --quantity 2`))['code'];
    const desk = await openPage();
    await pick(desk, 'đính chính');
    const fields = await desk.see('Sửa mục nào?');
    const [, n] = /(\d+) {2}số lượng/.exec(fields) ?? [];
    desk.press(`${n}${ENTER}`);
    await desk.see('Đúng ra là bao nhiêu trang?');
    desk.press(`5${ENTER}`);
    // Of the question before, what was answered is drawn once more.
    await desk.see('2 → ');
    await desk.see('Sửa mục nào?');
    desk.press(ENTER);
    await desk.see(REASON);
    desk.press(`đếm nhầm${ENTER}`);
    expect(await desk.see('Gõ c để đính chính:')).toContain('7.000 đ');
    const rate = 'procedure fee set 2.000815 pages 3000 --from 2026-11-01';
    await counter.json(`${rate} --legal-basis "NQ 12/2026/NQ-HĐND"`);
    await agree(desk);
    await desk.see('Trong lúc bạn đang làm');
    await desk.see(PAGE);
    expect(await shown()).toMatchObject({ amountDue: 4000 });
  });

  test('nothing is written when the clerk leaves', async () => {
    const before = await shown();
    const desk = await openPage();
    await pick(desk, 'đính chính');
    await desk.see('Sửa mục nào?');
    desk.press(ENTER);
    await desk.see('Câu này cần được trả lời.');
    desk.press(`<${ENTER}`);
    await desk.see('Việc này chưa được ghi.');
    await desk.see(PAGE);
    expect(await shown()).toEqual(before);
  });

  test('the wrong procedure is received again for the same person, and cancelled by it', async () => {
    const desk = await openPage();
    await pick(desk, 'sai thủ tục');
    await desk.see(REASON);
    desk.press(`nhầm thủ tục${ENTER}`);
    await desk.see('Thủ tục: gõ');
    desk.press(`2.000815${ENTER}`);
    await desk.see('gõ số để bỏ hoặc thêm:');
    desk.press(ENTER);
    await desk.see('Bao nhiêu');
    desk.press(ENTER);
    const preview = await desk.see('Enter để tiếp nhận và in giấy:');
    expect(preview).toContain(`${code}, bị hủy cùng lúc`);
    expect(await shown()).toMatchObject({ status: 'received' });
    desk.press(ENTER);
    await desk.see(`Đã hủy hồ sơ ${code}`);
    await desk.see('Đã in:');
    const { replacedBy, status } = await shown();
    expect(status).toBe('cancelled');
    expect(await counter.json(`dossier show ${replacedBy}`)).toMatchObject({
      citizen: { id: numbers.thu },
      replaces: code,
    });
  });

  test('one cancelled by mistake stands again, with its reason', async () => {
    await counter.json(`dossier cancel ${code} --reason "nhầm số"`);
    const desk = await openPage();
    await pick(desk, 'khôi phục');
    await desk.see(REASON);
    desk.press(`hủy nhầm hồ sơ${ENTER}`);
    await desk.see('Gõ c để khôi phục');
    await agree(desk);
    await desk.see(`Đã khôi phục hồ sơ ${code}`);
    await desk.see(PAGE);
    expect(await shown()).toMatchObject({ status: 'received', closing: null });
  });

  test('a paper promised for later is named by its number', async () => {
    const words = '--component 1=1/0/0 --missing-reason "hẹn mai"';
    code = (
      await counter.json(`dossier receive --procedure 1.001193 --citizen ${numbers.thu} ${words}`)
    )['code'];
    const [missing] = (await shown())['missing'] as string[];
    const desk = await openPage();
    await pick(desk, 'nhận thêm giấy tờ hẹn nộp sau');
    const asked = await desk.see('Giấy tờ nào vừa nộp');
    expect(asked).toContain(missing);
    desk.press(`2${ENTER}`);
    await desk.see('Gõ c để nhận thêm giấy tờ');
    await agree(desk);
    await desk.see('Đã nhận thêm giấy tờ');
    expect((await shown())['missing']).toEqual([]);
  });

  test('one that was paid for is cancelled once its receipt is voided: the way is on the page', async () => {
    await counter.json('shift open --cash 500000');
    code = (
      await counter.json(
        `dossier receive --procedure 2.000884 --citizen ${numbers.thu} --all-components --quantity 2`,
      )
    )['code'];
    await counter.json(`payment take ${code} --method cash`);
    const desk = await openPage();
    await pick(desk, 'đề nghị hủy biên lai BL26-1/0000001');
    await desk.see('Lý do');
    desk.press(`nhầm thủ tục${ENTER}`);
    await desk.see('Giấy tờ làm căn cứ');
    desk.press(ENTER);
    await desk.see('Gõ c để');
    await agree(desk);
    await desk.see(PAGE);
    expect(await counter.json('payment requests')).toMatchObject({
      requests: [{ kind: 'void', reason: 'nhầm thủ tục' }],
    });
  });
});
