/** Help for the store. */
import type { CommandHelp } from '../../shape.ts';

export const storeHelp = {
  'store info': {
    summary: 'Xem kho ở đâu, nhật ký đến mục nào, máy này là quầy nào',
    examples: ['store info', 'store info --json', 'kho thong-tin'],
  },
  'store verify': {
    summary: 'Kiểm tra nhật ký còn nguyên và các bảng còn khớp',
    options: { head: 'tìm thêm mã xích in trên bảng kê ca hay báo cáo' },
    examples: [
      'store verify',
      'store verify --json',
      'store verify --head "41 3f9ab01c55d07e21"',
      'kho kiem-tra --store ./kho.db',
    ],
    more: [
      'Có chỗ sai thì mã thoát là 3 và chỗ sai đầu tiên được nêu rõ.',
      'Kho bị cắt bớt, bị viết lại hay bị thay bằng bản cũ vẫn khớp với chính nó; chỉ giấy đã in mới cho biết: gõ số mục và 16 ký tự đầu của mã xích (hoặc cả dòng) trên bảng kê ca, cuối báo cáo giấy, hay trong store info.',
    ],
  },
  'store rebuild': {
    summary: 'Dựng lại mọi bảng từ nhật ký',
    examples: ['store rebuild', 'store rebuild --yes', 'kho dung-lai'],
    more: ['Bảng mới được dựng riêng rồi mới thay bảng cũ: dừng giữa chừng cũng không mất gì.'],
  },
  'store move': {
    summary: 'Chuyển cả kho: từ tệp lên máy chủ, hoặc về tệp',
    args: {
      from: 'kho đang dùng: tệp, hoặc địa chỉ máy chủ không kèm mật khẩu',
      to: 'chỗ mới, chưa có kho nào',
    },
    examples: [
      'store move ./kho.db postgres://quay@may-chu/motcua',
      'store move postgres://quay@may-chu/motcua ./kho.db',
      'kho chuyen ./kho.db postgres://quay@may-chu/motcua',
    ],
    more: [
      'Nhật ký, khóa và mọi bảng được chép rồi so lại từng dòng. Kho cũ còn đọc được, không ghi được nữa.',
      'Có gì không xong thì kho cũ vẫn như trước. Cách chuẩn bị máy chủ: motcua help postgres',
    ],
  },
} satisfies Record<string, CommandHelp>;
