/** Forms 02 to 06 and the leaflet: what they say, in both sets, on paper that can be read back. */
import { describe, expect, test } from 'vitest';
import type { SlipLine } from '../../src/domain/dossier/control-slip.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import type { EventType } from '../../src/domain/event.ts';
import type { Instant } from '../../src/domain/value/instant.ts';
import type { AgencyId } from '../../src/domain/value/id.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readForms } from '../../src/print/forms.ts';
import { apologySheet } from '../../src/print/model/apology.ts';
import { refusalSheet, stopSheet } from '../../src/print/model/closing.ts';
import { controlSlipSheet } from '../../src/print/model/control-slip.ts';
import { leafletSheet } from '../../src/print/model/leaflet.ts';
import type { Sheet } from '../../src/print/model/sheet.ts';
import { supplementSheet } from '../../src/print/model/supplement.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import { vi } from '../support/texts.ts';
import { allText, readPdf } from './read-pdf.ts';
import { dataDir, forms, longName, receiptInput, sampleDossier } from './sample-dossier.ts';

const at = (text: string): Instant => `${text}:00+07:00` as Instant;
const fonts = await loadFonts(dataDir);
const printed = async (sheet: Sheet): Promise<string> =>
  allText(await readPdf(await renderPdf(sheet, fonts)));

const asked = {
  number: 1,
  requestedAt: at('2026-11-24T09:00'),
  by: 'lan',
  reason: 'giấy chứng sinh không rõ',
  items: [
    { component: 'gcs', name: 'Giấy chứng sinh', fault: 'nộp bản rõ hơn' },
    { component: 'tk', name: 'Tờ khai', fault: null },
  ],
  limit: '2026-12-04' as PlainDate,
  dueBefore: at('2026-11-25T17:00'),
  late: false,
  again: null,
  completedAt: null,
};
const waiting: Partial<Dossier> = { status: 'supplement_requested', supplements: [asked] };

function notice(change: Partial<Dossier>) {
  const { registerBook: _registerBook, ...input } = receiptInput();
  const signed = { signerName: 'Phạm Thị Lan', signerTitle: null };
  return { ...input, ...signed, dossier: sampleDossier(change) };
}

function extendedBy(late: boolean): Partial<Dossier> {
  const change = {
    at: at(late ? '2026-11-26T08:00' : '2026-11-25T08:00'),
    by: 'lan',
    why: 'extended' as const,
    reason: 'chờ xác minh',
    before: at('2026-11-25T17:00'),
    after: at('2026-11-30T17:00'),
    late,
  };
  return { dueChanges: [change] };
}

describe('form 02', () => {
  const sheet = (change: Partial<Dossier> = {}) =>
    supplementSheet({ ...notice({ ...waiting, ...change }), wording: forms.supplement });

  test('names each paper, what is wrong, the limit, and what becomes of the clock', async () => {
    const text = await printed(sheet());
    for (const part of [
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      'nộp bản rõ hơn',
      'chưa nộp',
      'Lý do: giấy chứng sinh không rõ',
      'đến hết ngày 04/12/2026',
      'ngừng tính từ 09 giờ 00 phút, ngày 24/11/2026 và được tính lại từ đầu',
      'Mẫu số 02 kèm theo Thông tư 03/2025/TT-VPCP',
      'NGƯỜI HƯỚNG DẪN',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('lần 1');
  });

  test.each([
    ['resume', undefined, 'phần còn lại được tính tiếp'],
    [
      'fixed',
      { value: 3, unit: 'working_day' as const },
      'thời hạn giải quyết là 03 ngày làm việc',
    ],
  ] as const)('tells the policy %s', async (clock, fixed, part) => {
    const supplement = { clock, citizenLimitDays: null, ...(fixed && { fixed }) };
    const procedure = { ...sampleDossier().procedure, supplement };
    expect(await printed(sheet({ procedure }))).toContain(part);
  });

  test('says the second time that it is the second, and that no limit is set', async () => {
    const text = await printed(sheet({ supplements: [{ ...asked, number: 2, limit: null }] }));
    expect(text).toContain('(Yêu cầu bổ sung lần 2)');
    expect(text).toContain('Thời hạn bổ sung: không quy định');
  });
});

describe('forms 03 and 05', () => {
  const closing = { at: at('2026-11-24T09:00'), reason: 'không thuộc thẩm quyền' };

  test('a refusal gives its reason', async () => {
    const input = notice({ status: 'refused', closing });
    const text = await printed(refusalSheet({ ...input, wording: forms.refusal }));
    expect(text).toContain('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ');
    expect(text).toContain('Lý do cụ thể: không thuộc thẩm quyền');
  });

  test.each([
    ['stopped', 'dừng giải quyết hồ sơ nêu trên từ 09 giờ 00 phút, ngày 24/11/2026'],
    ['withdrawn', 'Theo yêu cầu rút hồ sơ của Ông/Bà'],
  ] as const)('a notice of stopping speaks of a dossier that is %s', async (status, part) => {
    const input = notice({ status, closing });
    const signed = { ...input, signerTitle: 'KT. GIÁM ĐỐC', signerName: 'Lê Văn Ký' };
    const text = await printed(stopSheet({ ...signed, wording: forms.stop }));
    expect(text).toContain(part);
    expect(text).toContain('KT. GIÁM ĐỐC');
    expect(text).not.toContain('THỦ TRƯỞNG');
  });
});

describe('form 04', () => {
  const sheet = (change: Partial<Dossier>) =>
    apologySheet({ ...notice(change), wording: forms.apology });

  test('keeps the old date beside the new one', async () => {
    const text = await printed(sheet(extendedBy(false)));
    expect(text).toContain('Thời gian đã hẹn trả kết quả: 17 giờ 00 phút, ngày 25/11/2026');
    expect(text).toContain('được hẹn lại: 17 giờ 00 phút, ngày 30/11/2026');
    expect(text).toContain('Lý do: chờ xác minh');
    expect(text).not.toContain('đã quá thời gian hẹn');
  });

  test('says of itself that it comes late', async () => {
    expect(await printed(sheet(extendedBy(true)))).toContain('giấy này được gửi sau ngày hẹn');
  });
});

describe('form 06', () => {
  const line: SlipLine = {
    at: at('2026-11-24T09:00'),
    type: 'dossier.supplement_requested',
    actor: 'lan',
    office: 'H49.22',
    counter: 1,
    timing: null,
    due: null,
    dueChanged: true,
    number: 1,
    reason: 'giấy mờ',
    limit: '2026-12-04' as PlainDate,
    result: null,
    hop: null,
    flags: ['asked_late'],
    corrected: [],
    looked: null,
  };
  const slip = (lines: SlipLine[]): Sheet =>
    controlSlipSheet({
      ...notice({}),
      wording: forms['control-slip'],
      lines,
      acts: vi.screen.words.event,
      fields: vi.screen.words.corrected,
      people: new Map([['lan', 'Phạm Thị Lan']]),
      offices: new Map([
        ['H49.22', 'Trung tâm Thử'],
        ['H49.90', 'Bưu điện Thử'],
      ]),
      printedAt: at('2026-12-01T09:00'),
    });

  test('says what databases stood for instead of papers, and why one did not', async () => {
    const found = [{ component: '1', name: 'Giấy tờ tùy thân', database: 'CSDL dân cư' }];
    const failed = [
      { name: 'Giấy chứng sinh', reason: 'chưa có' },
      { name: 'Giấy cũ', reason: null },
    ];
    const asked = { ...line, limit: null, reason: null, number: null, flags: [] };
    const told = { ...asked, type: 'dossier.data_looked_up' as const, looked: { found, failed } };
    const text = await printed(slip([told]));
    for (const each of [
      'thay bằng dữ liệu: Giấy tờ tùy thân (CSDL dân cư)',
      'Giấy chứng sinh (chưa có)',
      'không tra cứu được dữ liệu: Giấy cũ',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(each);
    }
  });

  test('tells who did what, where, and what to know of it', async () => {
    const text = await printed(slip([line]));
    for (const part of [
      '09:00 24/11/2026',
      'Phạm Thị Lan, quầy 1, Trung tâm Thử',
      'Yêu cầu bổ sung',
      'lần 1; giấy mờ; hạn bổ sung 04/12/2026; ngừng tính hạn; yêu cầu khi đã quá hạn',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    }
  });

  test('tells of a hand-over that it arrived damaged, and of a merger who holds it since', () => {
    const calm = { ...line, number: null, reason: null, limit: null, dueChanged: false };
    const [from, to] = ['H49.90', 'H49.22'] as AgencyId[];
    const sheet = slip([
      {
        ...{ ...calm, type: 'dossier.arrived' },
        ...{ hop: { from: from!, to: to!, giver: 'lan' }, flags: ['damaged'] },
      },
      {
        ...{ ...calm, type: 'dossier.rehomed' },
        ...{ hop: { from: null, to: to!, giver: null }, flags: [] },
      },
    ]);
    const [table] = sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table!.rows.map((row) => row.at(-1))).toEqual([
      'giao: Bưu điện Thử; nhận: Trung tâm Thử; người giao: Phạm Thị Lan; hư hỏng khi nhận',
      'đơn vị giữ: Trung tâm Thử',
    ]);
  });

  test.each([
    ['early', 'trước hạn'],
    ['on_time', 'đúng hạn'],
    ['late', 'quá hạn'],
  ] as const)('says of a result that it came %s', async (timing, part) => {
    const result = { number: '5/2026', date: '2026-11-24' as PlainDate };
    const told = { ...line, dueChanged: false, timing, result, flags: [] };
    expect(await printed(slip([{ ...told, type: 'dossier.resolved' }]))).toContain(part);
  });

  test('has words for whatever can happen, an import too', async () => {
    const types = Object.keys(vi.screen.words.event) as EventType[];
    const text = await printed(slip(types.map((type) => ({ ...line, type, reason: null }))));
    expect(text).toContain('Nhập hồ sơ từ tệp');
    expect(types.filter((type) => text.includes(type))).toEqual([]);
  });

  test('of a long life goes on over pages, the heading on each', async () => {
    const pages = await readPdf(
      await renderPdf(slip(Array.from({ length: 40 }, () => line)), fonts),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page.text).toContain('Ghi chú');
  });
});

test('the leaflet counts what to bring, and says where and when', async () => {
  const input = notice(waiting);
  const hours: [string, string][] = [['07:00', '11:30']];
  const sheet = leafletSheet({
    ...input,
    wording: forms.leaflet,
    hours,
    saturday: [['07:30', '11:00']],
    printedAt: at('2026-11-24T09:00'),
  });
  const text = await printed(sheet);
  expect(text).toContain('Nộp chậm nhất ngày 04/12/2026');
  expect(text).toContain('Giờ làm việc: 07:00–11:30');
  expect(text).toContain('Thứ Bảy có tiếp nhận: 07:30–11:00');
});

test('each form keeps the longest name there is, on either paper', async () => {
  const procedure = { ...sampleDossier().procedure, name: longName };
  for (const size of ['a4', 'a5'] as const) {
    const input = { ...notice({ ...waiting, ...extendedBy(true), procedure }), size };
    for (const sheet of [
      supplementSheet({ ...input, wording: forms.supplement }),
      apologySheet({ ...input, wording: forms.apology }),
    ]) {
      expect((await printed(sheet)).replaceAll(' ', '')).toContain(longName.replaceAll(' ', ''));
    }
  }
});

test('before September 2025 the forms say the old circular, and have no stop notice of it', async () => {
  const old = readForms({ data: dataDir, own: null }, '2025-09-14' as PlainDate);
  expect(old.supplement.formLine).toContain('Thông tư 01/2018/TT-VPCP');
  expect(old['control-slip'].formLine).toContain('Mẫu số 05');
  expect(old.stop.formLine).toContain('không quy định');
});

test.each([
  ['supplement', () => supplementSheet({ ...notice({}), wording: forms.supplement })],
  ['refusal', () => refusalSheet({ ...notice({}), wording: forms.refusal })],
  ['stop', () => stopSheet({ ...notice({}), wording: forms.stop })],
  ['apology', () => apologySheet({ ...notice({}), wording: forms.apology })],
])('a %s without its fact is nothing to print', (_paper, make) => {
  expect(make).toThrow(RangeError);
});
