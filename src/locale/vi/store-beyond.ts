/** Words for what was done to a store past this program. */
import type { BeyondRole } from '../../domain/checkup/beyond-role.ts';
import type { SharedNumbers } from '../../domain/payment/receipt-book.ts';
import { countText } from '../format.ts';

/** An entry, in which role it was written, and what it says has happened. */
export interface SaidBeyond extends Pick<BeyondRole, 'book' | 'seq' | 'actor'> {
  when: string;
  role: string | null;
  what: string;
}

export const beyondScreen = {
  beyond: () => ({
    entry: ({ book, seq, when, actor, role, what }: SaidBeyond) =>
      `Mục ${countText(seq)} của sổ ${book}, ghi ${when}: ${actor} ` +
      (role === null ? 'khi ấy không có tài khoản nào mở' : `có vai trò "${role}"`) +
      `, không được ghi việc "${what}".`,
    itself: ({ book, seq, when, actor, what }: SaidBeyond) =>
      `Mục ${countText(seq)} của sổ ${book}, ghi ${when}: ${actor} ghi "${what}" như người thứ hai, ` +
      'cho chính việc mình đã đề nghị.',
    why:
      'Chương trình đã từ chối việc ấy, nên có người ghi thẳng vào kho. Hãy giữ nguyên tệp, xem ' +
      'ai dùng được tệp lúc đó và báo người phụ trách; dựng lại các bảng không xóa được mục này.',
  }),
  sharedReceipts:
    () =>
    ({ series, counter, other, from, to }: Omit<SharedNumbers, 'office'>) =>
      `Ký hiệu biên lai ${series}: quầy ${counter} và quầy ${other} có chung các số từ ${from}` +
      `${to === null ? '' : ` đến ${to}`}. Hai lần thu có thể cùng một số: khi hủy hay hoàn, ghi mã hồ sơ.`,
  built: () => ({
    guards: (names: string) =>
      `Đã dựng lại chốt bảo vệ hoặc gỡ vật lạ: ${names}. Có người đã sửa tệp kho: báo người phụ trách.`,
  }),
};
