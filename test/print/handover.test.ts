import { describe, expect, test } from 'vitest';
import type { Handover } from '../../src/domain/handover/handover.ts';
import { slipText } from '../../src/domain/handover/slip.ts';
import type { Shipment } from '../../src/domain/shipment/shipment.ts';
import type { Tracking } from '../../src/domain/shipment/tracking.ts';
import { dong, noDong } from '../../src/domain/value/money.ts';
import type { PlainDate } from '../../src/domain/value/plain-date.ts';
import { readForm } from '../../src/print/forms.ts';
import { handoverSheet, type RecordLine } from '../../src/print/model/handover.ts';
import { labelSheet } from '../../src/print/model/label.ts';
import { handoverKeys, labelKeys } from '../../src/print/model/wording-handover.ts';
import { loadFonts, renderPdf } from '../../src/print/pdf.ts';
import { batch, codeOf, item, slip } from '../domain/handover/sample.ts';
import { moment } from '../support/arbitrary.ts';
import { readPdf } from './read-pdf.ts';
import { dataDir, office, owner, printing, sampleDossier } from './sample-dossier.ts';

const fonts = await loadFonts(dataDir);
const dates = ['2023-03-01', '2026-11-23'] as PlainDate[];
const [, today] = dates;
const folders = { data: dataDir, own: null };
const handoverForm = { name: 'handover', keys: handoverKeys };
const labelForm = { name: 'label', keys: labelKeys };
const frame = {
  office,
  parentOffice: 'Ủy ban nhân dân phường Hạ Long',
  place: 'Hạ Long',
  printed: printing(1),
  training: false,
};
const qrText = slipText(slip, 48, '79652d128c670560');

function sheetOf(change: Partial<Handover>, results = false) {
  const wording = readForm(folders, today!, handoverForm);
  const dossier = { ...batch(48, { digest: '79652d128c670560', ...change }), code: slip };
  const lines = dossier.items.map(({ code }): RecordLine => {
    const result = results ? '12/2026-GKS' : null;
    return { code, owner: 'Đặng Ứng Ưu', procedure: 'Đăng ký khai sinh', result };
  });
  const names = { fromName: 'Bưu điện Hạ Long', toName: 'Trung tâm' };
  const paper = { size: 'a4' as const, copies: 2 as const, qrText };
  return handoverSheet({ ...frame, ...paper, ...names, wording, dossier, lines });
}

async function record(change: Partial<Handover> = {}, results = false) {
  return readPdf(await renderPdf(sheetOf(change, results), fonts));
}

describe('a hand-over record', () => {
  test('is printed twice, a copy for either side, with every dossier and the count', async () => {
    const pages = await record();
    const text = pages.map((page) => page.text).join(' ');
    expect(text).toContain('BIÊN BẢN BÀN GIAO HỒ SƠ');
    expect(text).toContain('Số lượng: 48 hồ sơ');
    expect(text).toContain('Liên: Bên giao');
    expect(text).toContain('Liên: Bên nhận');
    for (let n = 2; n <= 48; n++) expect(text.split(codeOf(n))).toHaveLength(3);
  });

  test('carries the slip as a bar code, and count and digest of the list in its QR', async () => {
    const [page] = await record();
    expect(page!.codes).toContainEqual({ format: 'Code128', text: slip });
    expect(page!.codes).toContainEqual({ format: 'QRCode', text: `${slip}*48*79652d128c670560` });
  });

  test('of nothing but results is named so, with the number of each', async () => {
    const [page] = await record({}, true);
    expect(page!.text).toContain('BIÊN BẢN BÀN GIAO KẾT QUẢ');
    expect(page!.text).toContain('12/2026-GKS');
  });

  test('printed again after it was received tells what was missing, damaged and too many', async () => {
    const items = [item(1, { state: 'received', damaged: true }), item(2, { state: 'missing' })];
    const reportedBy = { login: 'lan', name: 'Phạm Thị Lan' };
    const open = { resolution: null, resolvedAt: null, resolvedBy: null, resolutionNote: null };
    const extra = { kind: 'extra' as const, code: codeOf(9), note: 'bì lạ' };
    const found = { ...extra, reportedAt: batch(1).sentAt, reportedBy, ...open };
    const [page] = await record({ items, discrepancies: [found], state: 'received' });
    expect(page!.text).toContain('Đã nhận: 1/2 hồ sơ');
    expect(page!.text).toContain('hư hỏng');
    expect(page!.text).toContain('thiếu');
    expect(page!.text).toContain(`Thừa so với danh sách: ${codeOf(9)}: bì lạ`);
  });

  test('tells in words what was damaged, when it was received, and how it ended', async () => {
    const reportedBy = { login: 'lan', name: 'Phạm Thị Lan' };
    const receivedAt = moment('2026-11-23 10:30');
    const items = [
      item(1, { state: 'received', damaged: true, receivedAt, receiver: reportedBy }),
      item(2, { state: 'with_sender' }),
    ];
    const reported = { reportedAt: receivedAt, reportedBy, resolvedAt: receivedAt };
    const closed = { ...reported, resolvedBy: reportedBy };
    const discrepancies = [
      {
        ...{ kind: 'damaged' as const, code: codeOf(1), note: 'bì rách, ướt trang ba' },
        ...{ ...closed, resolution: 'settled' as const, resolutionNote: 'đã lập biên bản' },
      },
      {
        ...{ kind: 'missing' as const, code: codeOf(2), note: null },
        ...{ ...closed, resolution: 'with_sender' as const, resolutionNote: 'ở ngăn kéo' },
      },
    ];
    const [page] = await record({ items, discrepancies, state: 'received' });
    expect(page!.text).toContain('Thời gian nhận: 10 giờ 30 phút, ngày 23/11/2026');
    const sheet = sheetOf({ items, discrepancies, state: 'received' });
    const [table] = sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table!.rows.map((row) => row.at(-1))).toEqual([
      'hư hỏng; bì rách, ướt trang ba; đã lập biên bản',
      'còn ở bên giao; ở ngăn kéo',
    ]);
  });
});

const shipment: Shipment = {
  tracking: 'RB123456785VN' as Tracking,
  version: 1,
  dossier: sampleDossier().id,
  code: sampleDossier().code,
  direction: 'to_citizen',
  service: 'collect',
  office: office.agencyId,
  state: 'registered',
  order: {
    papers: [{ name: 'Giấy khai sinh', count: 1 }],
    signed: true,
    seal: '00123',
    fee: dong(26_000),
    feeReceipt: null,
  },
  cod: dong(8000),
  codCollected: null,
  recipient: { name: owner.name, address: owner.address, phone: owner.phone },
  receivedBy: null,
  registeredAt: sampleDossier().receivedAt,
  steps: [],
  prints: 0,
};

async function label(change: Partial<Shipment> = {}) {
  const wording = readForm(folders, today!, labelForm);
  const dossier = { ...shipment, ...change };
  const paper = { size: 'label' as const, copies: 1 as const, qrText: shipment.tracking };
  const staff = { staffName: 'Trần Văn Bưu' };
  const pages = await readPdf(
    await renderPdf(labelSheet({ ...frame, ...paper, ...staff, wording, dossier }), fonts),
  );
  expect(pages).toHaveLength(1);
  return pages[0]!;
}

describe('a postal label', () => {
  test('is one small page with its code to scan', async () => {
    const page = await label();
    expect([page.width, page.height].map(Math.round)).toEqual([298, 420]);
    expect(page.codes).toContainEqual({ format: 'Code128', text: 'RB123456785VN' });
  });

  test('says from whom, to whom, what is in it and what is to be collected', async () => {
    const { text } = await label();
    for (const told of [
      `Người nhận: ${owner.name}`,
      owner.address!,
      'Giấy khai sinh (1)',
      'Số niêm phong: 00123',
      'Cước đã thu: 26.000 đồng',
      'Thu hộ khi phát: 8.000 đồng',
      'đã ký danh mục giấy tờ',
    ]) {
      expect(text).toContain(told);
    }
  });

  test('says nothing of money where there is none', async () => {
    const { order } = shipment;
    const { text } = await label({ cod: noDong, order: { ...order, fee: noDong, signed: false } });
    expect(text).not.toMatch(/Thu hộ|Cước|đã ký danh mục/);
  });
});

test.each(dates)('the wording of both papers is whole on %s', (date) => {
  expect(readForm(folders, date, handoverForm)).toBeTruthy();
  expect(readForm(folders, date, labelForm)).toBeTruthy();
});
