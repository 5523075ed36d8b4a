/** What papers are called that are citizens' cards, and what only speaks of them. */
import { expect, test } from 'vitest';
import { isCardNamed, requireNoCard } from '../../../src/domain/document/card.ts';
import { sampleProcedure } from '../../support/sample-procedure.ts';
import { problemOf } from '../../support/problem.ts';
import type { DossierCode } from '../../../src/domain/value/id.ts';

test.each([
  'Giấy tờ tùy thân',
  'GIẤY TỜ TUỲ THÂN',
  'Giấy tờ chứng minh nhân thân (CCCD, hộ chiếu)',
  'Thẻ căn cước gắn chip',
  'Thẻ Căn cước công dân của cha, mẹ',
  'CCCD',
  'Bản sao CCCD của người được ủy quyền',
  'Bản chụp hai mặt thẻ căn cước',
  'Chứng minh nhân dân 09 số cũ',
  'Giấy chứng minh nhân dân',
  'Giấy chứng nhận căn cước',
  'Hộ chiếu/Thẻ căn cước công dân/Thẻ căn cước',
  'Căn cước công dân hoặc hộ chiếu',
  'Ảnh mặt trước CMND',
  'Bản sao chứng thực CCCD',
  'Bản sao có chứng thực CCCD',
  'Bản sao được công chứng thẻ căn cước',
  'Bản sao điện tử CCCD',
  'Bản điện tử căn cước công dân',
  'Bản phô tô CCCD',
  '01 bản sao CCCD',
  '01 (một) bản sao CCCD',
  '- Một bản photocopy chứng minh nhân dân',
  'Bản chính và bản sao thẻ căn cước',
  'Ảnh mặt trước và mặt sau CCCD',
  'CCCD của cha và mẹ',
  'Căn cước công dân và hộ chiếu',
  'CCCD, số định danh cá nhân',
])('%s is one', (name) => {
  expect(isCardNamed(name)).toBe(true);
});

test.each([
  'Tờ khai cấp đổi thẻ căn cước',
  'Tờ khai (kèm CCCD)',
  'Giấy xác nhận số chứng minh nhân dân, số định danh cá nhân',
  'Bản sao hộ chiếu của người nước ngoài',
  'Đơn trình báo mất hộ chiếu (mẫu TK05)',
  'Giấy khai sinh hoặc căn cước công dân',
  'Căn cước công dân hoặc giấy khai sinh',
  'Văn bản căn cứ để giải quyết',
  'Căn cứ pháp lý',
  'Thẻ bảo hiểm y tế',
  'Thẻ Căn cước công dân và Giấy khai sinh',
  'Căn cước công dân và sổ hộ khẩu',
  'CCCD, hộ khẩu',
  'Bản sao CCCD kèm theo đơn đề nghị',
  'Bản sao CCCD và 02 ảnh 3x4',
  '02 bản sao giấy khai sinh',
  'Bản sao chứng thực giấy khai sinh và CCCD',
  'Bản sao',
  '01',
  'Giấy tờ chứng minh nơi cư trú',
  'Tài liệu chứng minh nhân viên đủ điều kiện',
  '',
])('%s is none', (name) => {
  expect(isCardNamed(name)).toBe(false);
});

test('a result is one where all that its procedure may give is', () => {
  const code = 'H49.22-261123-0001' as DossierCode;
  const of = (...names: string[]) => {
    const results = names.map((name) => ({ name, electronic: false }));
    return { code, procedure: sampleProcedure({ results }) };
  };
  const card = of('Thẻ căn cước');
  expect(problemOf(() => requireNoCard(card, 'result', false))).toMatchObject({
    code: 'document.card',
    detail: { name: 'Thẻ căn cước', result: true },
  });
  for (const none of [of('Thẻ căn cước', 'Giấy xác nhận'), of()]) {
    expect(() => requireNoCard(none, 'result', false)).not.toThrow();
  }
  expect(() => requireNoCard(card, 'result', true)).not.toThrow();
});
