/** The national catalogue as the portal exports it: what is unclear is flagged, never guessed. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { fileOf, importing } from '../support/import-files.ts';
import { newCounter } from '../support/program.ts';

const HEAD = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const PAPERS = '* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượng';

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
    fee_decided_elsewhere: 41,
    fee_several: 37,
    fee_contradicts: 9,
    duration_several: 2,
    sentence_as_paper: 104,
    papers_by_case: 29,
    many_results: 33,
  });
  expect(await other.json('store verify')).toMatchObject({ ok: true });
});

describe('a poorer record', () => {
  const record = (change: object) =>
    `${JSON.stringify({ ...detailed, ma_thu_tuc: '1.001193', ten_thu_tuc: 'Đăng ký khai sinh', ...change })}\n`;

  test('takes no term, case or fee away: what would be lost is told', async () => {
    const counter = await newCounter();
    const known = await counter.json('procedure show 1.001193');
    const file = fileOf(counter, 'a.jsonl', record({}));
    const left = await importing(counter, ['procedures', file]);
    expect(left.answer).toMatchObject({ changed: 1, updated: 0, refused: 0 });
    const { answer, code } = await importing(counter, ['procedures', file, '--update']);
    expect(code).toBe(7);
    expect(answer).toMatchObject({ updated: 0, refused: 1, faults: { says_less: 1 } });
    const errors = readFileSync((answer['files'] as { errors: string }).errors, 'utf8');
    expect(errors).toContain('--replace');
    expect(errors).toMatch(/terms: [^;]*\(counter\)/);
    expect(await counter.json('procedure show 1.001193')).toEqual(known);
  });

  test('replaces it where that is asked for, and is undone whole', async () => {
    const counter = await newCounter();
    const known = await counter.json('procedure show 1.001193');
    const file = fileOf(counter, 'a.jsonl', record({}));
    const { answer, code } = await importing(counter, ['procedures', file, '--replace']);
    expect([code, answer['updated']]).toEqual([0, 1]);
    expect(await counter.json('procedure show 1.001193')).toMatchObject({
      cases: [{ id: 'chung', terms: { counter: { rule: 'unstated' } } }],
    });
    await counter.json(`import undo ${answer['batch']}`);
    expect(await counter.json('procedure show 1.001193')).toEqual(known);
  });

  test('says nothing of what the portal has no word for, and takes none of it away', async () => {
    const counter = await newCounter();
    const known = await counter.json('procedure show 2.000884');
    const [first] = known['cases'] as [{ terms: Record<string, unknown> }];
    expect(first.terms['home']).toBeDefined();
    const told = { ma_thu_tuc: '2.000884', ten_thu_tuc: known['name'], linh_vuc: known['field'] };
    const file = fileOf(counter, 'a.jsonl', record(told));
    await importing(counter, ['procedures', file, '--replace']);
    const after = await counter.json('procedure show 2.000884');
    const { supplement, keywords, nationwide } = known;
    expect(after).toMatchObject({ supplement, keywords, ...(nationwide && { nationwide }) });
    expect(after['cases'][0].terms.home).toEqual(first.terms['home']);
  });

  test('that is as rich as what is known goes in by an update', async () => {
    const counter = await newCounter();
    const rich = {
      ...{ ma_thu_tuc: '1.999001', cach_thuc_thuc_hien: `${HEAD}Trực tiếp3 NgàyMiễn phí` },
    };
    await importing(counter, ['procedures', fileOf(counter, 'a.jsonl', record(rich))]);
    const later = { ...rich, cach_thuc_thuc_hien: `${HEAD}Trực tiếp5 Ngày8.000 đồng` };
    const file = fileOf(counter, 'b.jsonl', record(later));
    const { answer, code } = await importing(counter, ['procedures', file, '--update']);
    expect([code, answer['updated']]).toEqual([0, 1]);
  });
});
