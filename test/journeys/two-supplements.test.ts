import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { bareCounter } from '../support/program.ts';
import { play } from '../support/transcript.ts';

it('two supplements, an apology and a late return are told alike on screen and on paper', async () => {
  const path = join(import.meta.dirname, 'two-supplements.txt');
  const counter = bareCounter();
  const played = await play(readFileSync(path, 'utf8'), counter);
  await expect(played).toMatchFileSnapshot(path);

  const paper = async (file: string): Promise<string> =>
    allText(await readPdf(readFileSync(counter.file(file))));
  const slip = await paper('kiem-soat.pdf');
  const story = [
    ['08:00 16/11/2026', 'Tiếp nhận hồ sơ', 'hẹn trả 17:00 23/11/2026'],
    ['09:00 17/11/2026', 'Chuyển xử lý'],
    ['09:00 18/11/2026', 'Yêu cầu bổ sung', 'lần 1', 'hạn bổ sung 30/11/2026', 'ngừng tính hạn'],
    ['10:00 26/11/2026', 'Nhận đủ hồ sơ bổ sung', 'hẹn trả 17:00 01/12/2026'],
    ['10:00 30/11/2026', 'Yêu cầu bổ sung', 'lần 2', 'hạn bổ sung 02/12/2026'],
    ['08:00 03/12/2026', 'Nhận đủ hồ sơ bổ sung', 'hẹn trả 17:00 04/12/2026', 'bổ sung sau hạn'],
    ['09:00 04/12/2026', 'Xin lỗi và hẹn lại', 'hẹn trả 17:00 08/12/2026'],
    ['08:30 10/12/2026', 'Ghi kết quả giải quyết', 'quá hạn', 'văn bản số 5/2026'],
    ['15:00 10/12/2026', 'Trả kết quả', 'quá hạn'],
  ];
  let from = 0;
  for (const parts of story) {
    for (const part of parts) {
      const at = slip.indexOf(part, from);
      expect([part, at >= 0]).toEqual([part, true]);
    }
    from = slip.indexOf(parts[0]!, from) + 1;
  }
  // Every act that the slip tells, the timeline told on the screen at the same minute.
  const timeline = played.slice(played.indexOf('Diễn biến hồ sơ'));
  for (const [when, what] of story) expect(timeline).toMatch(new RegExp(`${when} +${what}`));
  expect(slip).toContain('Lê Thị Tiếp');

  expect(await paper('bo-sung-1.pdf')).toContain('chụp lại cho rõ');
  expect(await paper('bo-sung-2.pdf')).toContain('Yêu cầu bổ sung lần 2');
  const apology = await paper('xin-loi.pdf');
  expect(apology).toContain('17 giờ 00 phút, ngày 04/12/2026');
  expect(apology).toContain('17 giờ 00 phút, ngày 08/12/2026');
  expect(apology).not.toContain('sau ngày hẹn');
});
