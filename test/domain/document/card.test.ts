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
