/** The national catalogue as the portal exports it: what is unclear is flagged, never guessed. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { FlagCode } from '../../src/domain/import/fault.ts';
import { readMethods } from '../../src/domain/import/portal-methods.ts';
import { readPapers } from '../../src/domain/import/portal-papers.ts';
import { fileOf, importing } from '../support/import-files.ts';
import { newCounter } from '../support/program.ts';

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const PAPERS = '* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượng';

function methods(text: string) {
  const flags = new Set<FlagCode>();
  return { ...readMethods(HEAD + text, flags), flags: [...flags] };
}

describe('ways of filing', () => {
  test('with a term and nothing to pay', () => {
    const { terms, fees, flags } = methods(
      'Trực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày làm việcMiễn phí',
    );
    const term = { rule: 'civil', value: 5, unit: 'working_day' };
    expect({ terms, fees, flags }).toEqual({
      terms: { online: term, counter: term },
      fees: [],
      flags: [],
    });
  });

  test.each([
    ['a number without a unit is no term', 'Trực tiếp105Miễn phí', 'duration_without_unit'],
    ['nothing stated is no term', 'Trực tiếpKhông có thông tinMiễn phí', 'duration_missing'],
  ])('%s', (_what, text, flag) => {
    const { terms, flags } = methods(text);
    expect(terms).toEqual({ counter: { rule: 'unstated' } });
    expect(flags).toEqual([flag]);
  });

  test.each([
    'Trực tiếp3 NgàyMiễn phí(Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh, thành phố quy định)',
    'Trực tiếp3 NgàyMiễn phí((mức cụ thể do HĐND tỉnh quy định))',
    'Trực tiếp3 NgàyMiễn phí(Theo mức thu lệ phí do Hội đồng nhân dân cấp tỉnh quyết định)',
  ])('"free" where somebody else decides is unknown: %s', (text) => {
    const { fees, flags } = methods(text);
    expect(fees).toEqual([expect.objectContaining({ amount: null, decidedBy: 'province' })]);
    expect(flags).toEqual(['fee_decided_elsewhere']);
  });

  test('an amount, one in foreign money, several in running text, none', () => {
    expect(methods('Trực tiếp7 Ngày3,000,000 Việt Nam Đồng').fees[0]!.amount).toBe(3_000_000);
    const foreign = methods('Trực tiếp7 Ngày10 USD(/bản)');
    expect(foreign.fees[0]).toMatchObject({ amount: null, per: 'copy' });
    expect(foreign.flags).toContain('fee_foreign_currency');
    const several = methods('Trực tiếp7 Ngày8000 VNĐ(8.000 đồng/bản; 15.000 đồng nếu gấp)');
    expect(several.flags).toEqual(['fee_several']);
    const none = methods('Trực tiếp7 NgàyVNĐ');
    expect([none.fees[0]!.amount, none.flags]).toEqual([null, ['fee_missing']]);
  });

  test('a fee of one channel alone says which', () => {
    const { fees } = methods('Trực tuyến2 Ngày4.000 VNĐTrực tiếp2 Ngày8.000 VNĐ');
    expect(fees.map(({ amount, channels }) => [amount, channels])).toEqual([
      [4000, ['online']],
      [8000, ['counter']],
    ]);
  });

  test('text of another kind is told as unreadable', () => {
    expect(methods('xem phụ lục')).toMatchObject({ terms: { counter: { rule: 'unstated' } } });
  });
});

test('papers with their counts; sentences among them are left out and flagged', () => {
  const flags = new Set<FlagCode>();
  const text =
    `${PAPERS}- Tờ khai đăng ký theo mẫu;1.tkhai.doc1 bản chính` +
    '- Chứng cứ chứng minh quan hệ gồm:0 bản chính' +
    'Trường hợp đã có trong cơ sở dữ liệu thì không phải nộp1 bản chính' +
    'Bản sao Giấy khai sinh0 bản chính,2 bản sao';
  const papers = readPapers(text, flags);
  expect(papers.map(({ name, originals, copies }) => [name, originals, copies])).toEqual([
    ['Tờ khai đăng ký theo mẫu', 1, 0],
    ['Bản sao Giấy khai sinh', 0, 2],
  ]);
  expect([...flags]).toEqual(['sentence_as_paper']);
});

const detailed = {
  ma_thu_tuc: '1.999001',
  ten_thu_tuc: 'Thủ tục thử nghiệm số một'.normalize('NFD'),
  cap_thuc_hien: 'Cấp xã',
  linh_vuc: 'Thử nghiệm',
  so_quyet_dinh: '1/QĐ-THU',
  cach_thuc_thuc_hien: `${HEAD}Trực tiếp3Miễn phí`,
  thanh_phan_ho_so: `${PAPERS}Tờ khai1 bản chính`,
  can_cu_phap_ly: 'Tên văn bản pháp lýMã văn bảnNghị định về thử nghiệm18/2026/NĐ-CP',
  ket_qua_xu_ly: 'Giấy AMã: KQ.G15.000001Giấy BMã: KQ.G15.000002Từ khóaKhông có thông tin',
};

test('the detailed records of a ministry go in with every flag counted', async () => {
  const counter = await newCounter();
  const file = fileOf(counter, 'a.jsonl', `${JSON.stringify(detailed)}\n`);
  const { answer, code } = await importing(counter, ['procedures', file]);
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    imported: 1,
    flags: { duration_without_unit: 1, many_results: 1, not_nfc: 1 },
  });
  const shown = await counter.json('procedure show 1.999001');
  expect(shown).toMatchObject({ name: 'Thủ tục thử nghiệm số một', field: 'Thử nghiệm' });
  const again = await importing(counter, ['procedures', file]);
  expect(again.answer).toMatchObject({ imported: 0, skipped: 1 });
  await counter.json(`import undo ${answer['batch']}`);
  expect(await counter.refused('procedure show 1.999001')).toBe('procedure.not_found');
});

test('a bare list of any ministry goes in, and takes nothing from what is known better', async () => {
  const counter = await newCounter();
  const known = await counter.json('procedure show 1.001193');
  const rows = [
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH THỦ TỤC HÀNH CHÍNH', null, null, null, null],
    ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'],
    ['1.001193', known['name'], 'Bộ Tư pháp', 'Ủy ban nhân dân cấp xã', known['field']],
    ['9.999001', 'Cấp giấy thử', 'Bộ Thử nghiệm', 'Sở Thử\nỦy ban nhân dân cấp xã', 'Thử nghiệm'],
    ['hỏng', 'Không có mã', 'Bộ Thử nghiệm', '', 'Thử nghiệm'],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows as string[][] }] });
  const { answer, code } = await importing(counter, [
    'procedures',
    fileOf(counter, 'a.xlsx', bytes),
  ]);
  expect(code).toBe(7);
  expect(answer).toMatchObject({
    imported: 1,
    skipped: 1,
    refused: 1,
    flags: { list_only: 2, several_levels: 1 },
  });
  expect(await counter.json('procedure show 1.001193')).toEqual(known);
  expect(
    await counter.refused(
      'dossier receive --procedure 9.999001 --citizen 022192000001 --all-components',
    ),
  ).toMatch(/^(citizen|procedure)\./);
});

/** Real exports, where somebody has them; they are nobody's to ship. */
const exports =
  process.env['MOTCUA_TEST_EXPORTS'] ??
  join(import.meta.dirname, '../../../shared/data/portal-export');

/** On a machine without them this says nothing. */
const real = existsSync(exports) ? [exports] : [];

test.each(real)('the real exports in %s come in, with nothing guessed', async (exports) => {
  const counter = await newCounter();
  const out = counter.file('out');
  mkdirSync(out);
  const lists = ['danh-sach-tthc-BoTuPhap.xlsx', 'danh-sach-tthc-NongNghiepvaMoiTruong.xlsx'];
  for (const [list, rows] of [
    [lists[0]!, 271],
    [lists[1]!, 537],
  ] as const) {
    const words = ['procedures', join(exports, list), '--out', out];
    const { answer, code } = await importing(counter, words);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ rows, refused: 0, flags: { list_only: rows } });
    expect(answer['imported'] + answer['skipped'] + answer['changed']).toBe(rows);
    expect(answer['changed']).toBeLessThan(2);
  }
  const other = await newCounter();
  const { answer } = await importing(other, [
    'procedures',
    join(exports, 'procedures-justice-271.jsonl'),
    '--out',
    out,
  ]);
  expect(answer).toMatchObject({ rows: 271, refused: 0 });
  expect(answer['flags']).toMatchObject({
    duration_without_unit: 55,
    fee_decided_elsewhere: 42,
    sentence_as_paper: 98,
    many_results: 33,
  });
  expect(await other.json('store verify')).toMatchObject({ ok: true });
});
