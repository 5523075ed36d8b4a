/** A day at a counter through a real queue of CUPS: what came out of it is read as paper is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCups, RealCups } from '../support/cupsd.ts';
import { newCounter, type Counter } from '../support/program.ts';
import { readPdf, type ReadPage } from '../print/read-pdf.ts';

/** What printers leave white along an edge is 4 mm; slanted letters lean over by half a dot. */
const EDGE = (3.9 * 72) / 25.4;
const LONG = 'Nguyễn Hoàng Phương Thảo Quỳnh Trâm Công Tằng Tôn Nữ Thị Diễm Khuê Minh Nguyệt';

describe.runIf(hasCups)('a day through a queue of CUPS', () => {
  let cups: RealCups;
  beforeAll(async () => {
    cups = new RealCups();
    await cups.start();
    cups.queue('Quay', 'well');
  });
  afterAll(() => cups.remove());

  /** Every act prints by itself. */
  async function worked(counter: Counter): Promise<void> {
    const who = '--citizen 022192000001 --all-components --print';
    await counter.json('printer set default Quay');
    await counter.json(['citizen', 'register', '--id', '022192000001', '--name', LONG]);
    await counter.json('shift open --cash 500000');
    await counter.json('queue take --print');
    await counter.json(`dossier receive --procedure 2.000884 --quantity 2 ${who}`);
    await counter.json('print visit 1');
    await counter.json('payment take 1 --method cash --tendered 50k --print');
    await counter.json('dossier resolve 1 --result-number 1/2026 --result-date 2026-11-23');
    await counter.json('dossier return 1 --to owner --print');
    await counter.json(`dossier receive --procedure 1.001193 ${who}`);
    const blurred = '--reason "chữ mờ" --component 1 --component 2';
    await counter.json(`dossier request-supplement 2 ${blurred} --print`);
    await counter.json('print leaflet 2');
    await counter.json('dossier stop 2 --reason "quá hạn bổ sung" --print');
    await counter.json(`dossier receive --procedure 1.001193 ${who}`);
    await counter.json('dossier extend 3 --until 2026-12-01 --reason "chờ xác minh" --print');
    await counter.json('dossier refuse 3 --reason "không thuộc thẩm quyền" --print');
    await counter.json('print control-slip 1');
    await counter.json('print key-card');
    await counter.json('shift close --cash 520k --explain "đếm nhầm" --print');
  }

  async function cameOut(count: number): Promise<ReadPage[][]> {
    const folder = join(cups.folder, 'out');
    await expect.poll(() => readdirSync(folder).length, { timeout: 30_000 }).toBe(count);
    const files = readdirSync(folder).toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5)));
    return Promise.all(files.map((file) => readPdf(readFileSync(join(folder, file)), 203)));
  }

  test('nothing is missing, cut or unreadable', { timeout: 240_000 }, async () => {
    const counter = await newCounter();
    Object.assign(counter.env, cups.env);
    await worked(counter);
    const titles = [
      ...['SỐ THỨ TỰ', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'GIẤY TIẾP NHẬN CHUNG'],
      ...['BIÊN LAI THU TIỀN', 'GIẤY XÁC NHẬN ĐÃ NHẬN KẾT QUẢ'],
      ...['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'PHIẾU YÊU CẦU BỔ SUNG'],
      ...['HƯỚNG DẪN GIẤY TỜ CẦN NỘP', 'THÔNG BÁO DỪNG GIẢI QUYẾT'],
      ...['GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'VĂN BẢN XIN LỖI', 'PHIẾU TỪ CHỐI'],
      ...['PHIẾU KIỂM SOÁT', 'PHÍM TẮT Ở QUẦY', 'BẢNG KÊ CA'],
    ];
    const papers = await cameOut(titles.length);
    expect(papers.map(([first], at) => [titles[at], first!.text.includes(titles[at]!)])).toEqual(
      titles.map((title) => [title, true]),
    );
    // A receipt for money has no code of a dossier, as it is about several at times.
    const money = titles.indexOf('BIÊN LAI THU TIỀN');
    for (const [at, pages] of papers.entries()) {
      for (const { letters, width, height, text, codes } of pages) {
        const outside = letters.filter(
          ({ left, right, bottom, top }) =>
            left < EDGE || right > width - EDGE || bottom < EDGE || top > height - EDGE,
        );
        expect([titles[at], outside.map(({ letter }) => letter)]).toEqual([titles[at], []]);
        const [, code] = /Mã hồ sơ: (\S+)/.exec(text) ?? [];
        if (code === undefined || !text.includes(titles[at]!) || at === money) continue;
        expect([titles[at], codes.map((each) => each.text)]).toEqual([
          titles[at],
          expect.arrayContaining([code, expect.stringMatching(/^MC1\*/)]),
        ]);
      }
    }
    const { jobs } = await counter.json('print queue --all');
    const states = (jobs as { state: string }[]).map(({ state }) => state);
    expect(states).toEqual(titles.map(() => 'printed'));
  });
});
