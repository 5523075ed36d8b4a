/** Form 02 says of data that is wrong or not found who puts it right. */
import { expect, test } from 'vitest';
import type { LookUp, Supplement } from '../../src/domain/dossier/dossier.ts';
import { supplementSheet } from '../../src/print/model/supplement.ts';
import { moment } from '../support/arbitrary.ts';
import { forms, receiptInput, sampleDossier } from './sample-dossier.ts';

const at = moment('2026-11-24 09:00');
const asked: Supplement = {
  ...{ number: 1, requestedAt: at, by: 'lan', reason: 'chưa đủ', again: null },
  items: [
    { component: 'gcs', name: 'Giấy chứng sinh', fault: null },
    { component: 'tk', name: 'Tờ khai', fault: null },
  ],
  ...{ limit: null, dueBefore: at, late: false, completedAt: null },
};

function said(lookUps: LookUp[]): string {
  const { registerBook: _registerBook, ...input } = receiptInput();
  const dossier = sampleDossier({ supplements: [asked], lookUps });
  const signed = { signerName: 'Phạm Thị Lan', signerTitle: null };
  const sheet = supplementSheet({ ...input, ...signed, dossier, wording: forms.supplement });
  return JSON.stringify(sheet.blocks);
}

test.each([
  ['Dữ liệu giấy chứng sinh điện tử', 'yêu cầu cơ quan quản lý cơ sở dữ liệu này'],
  ['Cơ sở dữ liệu quốc gia về dân cư', 'yêu cầu Công an cấp xã nơi cư trú cập nhật'],
])('what %s has not, or not rightly, is put right where it says', (database, who) => {
  const failed = { component: 'gcs', name: 'Giấy chứng sinh', database, found: false };
  const text = said([{ ...failed, at, by: 'lan', reason: 'chưa có' }]);
  expect(text).toContain(`Thông tin trong ${database} chưa có, sai hoặc chưa đầy đủ`);
  expect(text).toContain(who);
});

test('of papers that no database holds it says nothing of data', () => {
  expect(said([])).not.toContain('Thông tin trong');
});
