/** A list of procedures with faults: each told by its row, nothing of it in, the good ones are. */
import { expect, test } from 'vitest';
import { csv, errorsOf, fileOf, importing } from '../../support/import-files.ts';
import { newCounter, type Answer, type Counter } from '../../support/program.ts';

const death = '1.000656';

const list = (counter: Counter, name: string, rows: readonly (readonly string[])[]) =>
  fileOf(counter, name, csv([['code', 'name', 'field'], ...rows]));

async function resultsOn(counter: Counter, day: string): Promise<string[]> {
  const { results } = await counter.json(`procedure show ${death} --on ${day}`);
  return (results as Answer[]).map((each) => each['name'] as string);
}

test('is refused row by row; a good row is in, and what the law gives from a day on stays so', async () => {
  const counter = await newCounter();
  const before = (await counter.json('procedure list'))['procedures'].length;
  const file = list(counter, 'thu-tuc.csv', [
    ['1.99999', 'Thủ tục mã sai', 'Hộ tịch'],
    ['1.999998', '', 'Hộ tịch'],
    ['2.000986', 'Liên thông cũ theo danh sách', 'Hộ tịch'],
    ['1.999997', 'Thủ tục mới của tỉnh', 'Hộ tịch'],
    ['1.999997', 'Thủ tục mới của tỉnh, lần nữa', 'Hộ tịch'],
    [death, 'Thủ tục đăng ký khai tử (tên của tỉnh)', 'Hộ tịch'],
  ]);
  const { code, answer } = await importing(counter, ['procedures', file, '--update']);
  expect([code, answer['imported'], answer['updated'], answer['refused']]).toEqual([7, 1, 1, 4]);
  expect(errorsOf(answer['files'].errors)).toEqual([
    '2 code bad_code Chỉ gồm chữ, số, dấu chấm, gạch và khoảng trắng.',
    '3 name missing Điền ô này.',
    '4 code procedure_ended 3.000722',
    '6 code duplicate_in_file Xem dòng 5',
  ]);
  expect((await counter.json('procedure list'))['procedures']).toHaveLength(before + 1);
  // What has ended has not begun again by an old list, and its name is as it was.
  expect(await counter.refusal('procedure show 2.000986')).toMatchObject({
    code: 'procedure.not_in_force',
    detail: { to: '2026-08-31', successors: ['3.000722'] },
  });
  const shown = await counter.json(`procedure show ${death}`);
  expect([shown['name'], shown['validTo']]).toEqual([
    'Thủ tục đăng ký khai tử (tên của tỉnh)',
    '2027-02-28',
  ]);
  // The law of 1 March 2027 holds from that day on, not from the day of the list.
  expect(await resultsOn(counter, '2026-11-23')).toEqual(['Trích lục khai tử']);
  expect(await resultsOn(counter, '2027-03-01')).toEqual(['Giấy chứng tử']);
  const again = await importing(counter, ['procedures', file, '--update']);
  expect([again.answer['imported'], again.answer['updated'] ?? 0]).toEqual([0, 0]);
});
