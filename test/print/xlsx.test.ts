/** Report workbooks, read from their own XML: what a spreadsheet finds in each cell. */
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportPage } from '../../src/print/model/report.ts';
import { reportXlsx } from '../../src/print/xlsx.ts';
import { unzip } from '../support/unzip.ts';

const page: ReportPage = {
  title: 'Báo cáo',
  subtitle: 'tháng 11/2026',
  story: ['Tiếp nhận 3 hồ sơ.'],
  sections: [
    {
      title: 'Hồ sơ: theo cấp/tuần',
      table: {
        columns: [
          { title: 'Số', kind: 'text' },
          { title: 'Tiếp nhận', kind: 'count' },
          { title: 'Ngày', kind: 'date' },
          { title: 'Lúc', kind: 'moment' },
          { title: 'Đúng hạn', kind: 'share' },
          { title: 'Mất', kind: 'seconds' },
        ],
        rows: [
          ['022192000001', 1234, '2026-11-23', '2026-11-23T18:30:00+07:00', 0.975, 5400],
          ['=1+1', 0, null, null, null, null],
        ],
        sums: ['Cộng', 1234, null, null, 0.975, 5400],
      },
    },
    { title: 'Chỉ trên màn hình', only: 'screen', lines: [] },
    {
      title: 'Hồ sơ: theo cấp/tuần',
      table: { columns: [{ title: 'Không có gì', kind: 'text' }], rows: [] },
    },
  ],
  made: [['Kỳ', '01/11/2026 – 30/11/2026']],
  formulas: ['Tỷ lệ: đúng hạn / có kết quả.'],
  landscape: false,
  pageTotal: null,
  headCode: 'MOTCUA-HEAD 41 3F9AB01C55D07E21',
};

/** As spreadsheets count days. */
const SERIAL = 46_349;

describe('a report as a workbook', () => {
  let parts: Map<string, string>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await reportXlsx(page, 'Về báo cáo');
    parts = unzip(Buffer.from(bytes));
  });
  const sheet = (n: number): string => parts.get(`xl/worksheets/sheet${n}.xml`)!;
  const cell = (ref: string): string =>
    new RegExp(`<c r="${ref}"[^>]*>.*?</c>|<c r="${ref}"[^>]*/>`).exec(sheet(1))![0];
  const value = (ref: string): number => Number(/<v>([^<]*)<\/v>/.exec(cell(ref))![1]);

  test('has figures, days and lengths of time as numbers of a look, and texts as texts', () => {
    expect([value('B2'), value('C2')]).toEqual([1234, SERIAL]);
    expect(value('D2')).toBeCloseTo(SERIAL + 18.5 / 24, 8);
    expect([value('E2'), value('F2')]).toEqual([0.975, 1.5 / 24]);
    for (const ref of ['A2', 'A3']) expect(cell(ref)).toMatch(/ t="(s|inlineStr)"/);
    for (const ref of ['B2', 'C2', 'D2', 'E2', 'F2']) expect(cell(ref)).not.toContain(' t=');
    expect(sheet(1)).not.toContain('<f');
    const formats = parts.get('xl/styles.xml')!;
    for (const format of ['dd/mm/yyyy', 'hh:mm dd/mm/yyyy', '[h]:mm:ss']) {
      expect(formats).toContain(`formatCode="${format}"`);
    }
  });

  test('says the same when it is read back', async () => {
    const { sheets } = await readXlsx(bytes);
    // A length of time is read as a moment of the first day there is.
    expect(sheets[0]!.rows[1]!.slice(0, 5)).toEqual([
      '022192000001',
      1234,
      new Date('2026-11-23T00:00:00Z'),
      new Date('2026-11-23T18:30:00Z'),
      0.975,
    ]);
    expect(sheets[0]!.rows[2]![0]).toBe('=1+1');
    expect(sheets[2]!.rows.map((row) => row.filter((each) => each !== null))).toEqual([
      ['Báo cáo', 'tháng 11/2026'],
      ['Kỳ', '01/11/2026 – 30/11/2026'],
      [],
      ['Tiếp nhận 3 hồ sơ.'],
      [],
      ['Tỷ lệ: đúng hạn / có kết quả.'],
    ]);
  });

  test('has room for more rows than a call has for arguments', async () => {
    const table = { columns: [{ title: 'Số', kind: 'text' as const }], rows: [] as string[][] };
    for (let n = 0; n < 150_000; n++) table.rows.push([String(n)]);
    const long = await reportXlsx({ ...page, sections: [{ title: 'Dài', table }] }, 'Về');
    const last = unzip(Buffer.from(long)).get('xl/worksheets/sheet1.xml')!;
    expect(last).toContain('<c r="A150001"');
  });

  test('has a frozen head, widths, bold heads and sums, and names a spreadsheet allows', () => {
    expect(sheet(1)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet(1)).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet(1).match(/<col [^>]*width=/g)?.length).toBe(6);
    const styles = parts.get('xl/styles.xml')!;
    const fonts = styles.match(/<font>.*?<\/font>|<font\/>/gs)!;
    const looks = /<cellXfs.*<\/cellXfs>/s.exec(styles)![0].match(/<xf .*?(?:\/>|<\/xf>)/gs)!;
    const bold = (ref: string): boolean => {
      const look = looks[Number(/ s="(\d+)"/.exec(cell(ref))?.[1] ?? 0)]!;
      return fonts[Number(/fontId="(\d+)"/.exec(look)![1])]!.includes('<b');
    };
    expect(['A1', 'B1', 'A2', 'B2', 'A4', 'B4'].map(bold)).toEqual([
      ...[true, true],
      ...[false, false],
      ...[true, true],
    ]);
    const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      'Hồ sơ  theo cấp tuần',
      'Hồ sơ  theo cấp tuần 2',
      'Về báo cáo',
    ]);
  });
});
