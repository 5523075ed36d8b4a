/** Sums that a file says in thousands, millions or another currency: never read as plain đồng. */
import { describe, expect, test } from 'vitest';
import { csv, fileOf, importing } from '../../support/import-files.ts';
import { newCounter } from '../../support/program.ts';

describe('sums that are not in đồng', () => {
  const table = (fee: string, title = 'Sổ theo dõi'): string =>
    csv([
      [title, '', '', '', ''],
      ['Mã hồ sơ', 'Mã thủ tục', 'Họ tên', 'Ngày nhận', fee],
      ['HS-1', '1.001193', 'Trần Thị Thử', '05/01/2026', '8'],
    ]);

  test.each([
    [table('Lệ phí (nghìn đồng)'), 'Lệ phí (nghìn đồng)'],
    [table('Lệ phí (triệu đồng)'), 'Lệ phí (triệu đồng)'],
    [table('Lệ phí (1.000đ)'), 'Lệ phí (1.000đ)'],
    [table('Lệ phí (ngàn đồng)'), 'Lệ phí (ngàn đồng)'],
    [table('Đã thu (ĐVT: 1000 VNĐ)'), 'Đã thu (ĐVT: 1000 VNĐ)'],
    [table('Lệ phí (USD)'), 'Lệ phí (USD)'],
    [table('Lệ phí', 'Đơn vị tính: nghìn đồng'), 'Đơn vị tính: nghìn đồng'],
  ])('are no đồng: %#', async (text, header) => {
    const counter = await newCounter();
    const refusal = await counter.refusal(['import', 'dossiers', fileOf(counter, 'a.csv', text)]);
    expect(refusal).toMatchObject({ code: 'import.other_unit', exit: 2, detail: { header } });
  });

  test.each(['Lệ phí (đồng)', 'Đã nộp (ngân hàng)', 'Lệ phí (VNĐ)', 'Lệ phí (công ty nộp)'])(
    'said otherwise are read: %s',
    async (fee) => {
      const counter = await newCounter();
      const file = fileOf(counter, 'a.csv', table(fee, 'Đơn vị tính: đồng'));
      const { answer } = await importing(counter, ['dossiers', file]);
      expect(answer).toMatchObject({ imported: 1, unmapped: [] });
    },
  );

  test('of JSON lines are passed over by name', async () => {
    const counter = await newCounter();
    const line = { code: 'HS-1', procedure: '1.001193', name: 'Trần Thị Thử' };
    const said = { ...line, received_at: '05/01/2026', 'fee (nghìn đồng)': '8' };
    const file = fileOf(counter, 'a.ndjson', `${JSON.stringify(said)}\n`);
    const { answer } = await importing(counter, ['dossiers', file]);
    expect(answer).toMatchObject({ imported: 1, unmapped: ['fee (nghìn đồng)'] });
  });
});
