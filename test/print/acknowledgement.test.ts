import { expect, test } from 'vitest';
import { acknowledgementSheet } from '../../src/print/model/acknowledgement.ts';
import type { SheetField } from '../../src/print/model/sheet.ts';
import { acknowledgementInput, sampleDossier } from './sample-dossier.ts';

function fields(input = acknowledgementInput()): string[] {
  return acknowledgementSheet(input)
    .blocks.flatMap((block): SheetField[] => {
      if (block.kind === 'fields') return block.items;
      return block.kind === 'field' ? [block] : [];
    })
    .map(({ label, text }) => `${label ?? ''} ${text}`.trim());
}

test('tells who took which result, when, and in which role', () => {
  expect(fields()).toEqual([
    'Chủ hồ sơ: Trần Thị Thử',
    'Số định danh/giấy tờ tùy thân: 022192000001',
    'Nội dung yêu cầu giải quyết: Thủ tục đăng ký khai sinh (mã thủ tục: 1.001193)',
    'Người nhận kết quả: Đặng Ứng Ưu',
    'Số định danh/giấy tờ tùy thân: 022085000003',
    'Tư cách nhận: người được ủy quyền',
    'Kết quả: đã giải quyết theo yêu cầu',
    'Số văn bản kết quả: 12/2026-GKS',
    'Ngày ký: 25/11/2026',
    'Người ký: Lê Văn Ký',
    'Hình thức: bản giấy',
    'Thời gian nhận kết quả: 16 giờ 05 phút, ngày 25/11/2026',
    'Người nhận đã kiểm tra và nhận đủ kết quả nêu trên.',
  ]);
});

test('an owner who comes in person is named by the dossier', () => {
  const input = acknowledgementInput();
  const handback = {
    to: 'owner',
    collectorName: null,
    collectorNumber: null,
    paper: false,
    authority: null,
    originals: null,
    shipment: null,
  } as const;
  const told = fields({ ...input, dossier: { ...input.dossier, handback } });
  expect(told).toContain('Người nhận kết quả: Trần Thị Thử');
  expect(told).toContain('Tư cách nhận: chủ hồ sơ');
  expect(told).toContain('Hình thức: bản điện tử');
});

test('both who took it and who gave it sign', () => {
  const block = acknowledgementSheet(acknowledgementInput()).blocks.find(
    ({ kind }) => kind === 'signatures',
  );
  expect(block).toMatchObject({
    left: { caption: 'NGƯỜI NHẬN KẾT QUẢ', name: 'Đặng Ứng Ưu' },
    right: { caption: 'NGƯỜI TRẢ KẾT QUẢ', name: 'Hoàng Thị Trả' },
  });
});

test('there is nothing to acknowledge before a result was returned', () => {
  const input = acknowledgementInput({ dossier: sampleDossier() });
  expect(() => acknowledgementSheet(input)).toThrow(RangeError);
});
