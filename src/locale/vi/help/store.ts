/** Help for the store. */
import type { CommandHelp } from '../../shape.ts';

export const storeHelp = {
  'store info': {
    summary: 'Xem kho ở đâu, nhật ký đến mục nào, máy này là quầy nào',
    examples: ['store info', 'store info --json', 'kho thong-tin'],
  },
  'store verify': {
    summary: 'Kiểm tra nhật ký còn nguyên và các bảng còn khớp',
    examples: ['store verify', 'store verify --json', 'kho kiem-tra --store ./kho.db'],
    more: ['Có chỗ sai thì mã thoát là 3 và chỗ sai đầu tiên được nêu rõ.'],
  },
  'store rebuild': {
    summary: 'Dựng lại mọi bảng từ nhật ký',
    examples: ['store rebuild', 'store rebuild --yes', 'kho dung-lai'],
    more: ['Bảng mới được dựng riêng rồi mới thay bảng cũ: dừng giữa chừng cũng không mất gì.'],
  },
} satisfies Record<string, CommandHelp>;
