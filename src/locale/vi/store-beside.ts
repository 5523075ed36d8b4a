/** Words for what lies beside a store and is none of its own, and for what others wrote into it. */
import type { ProblemsOf } from '../shape.ts';
import { shellWord } from '../format.ts';

export const besideProblems = () =>
  ({
    'store.foreign_log': ({ path, log, owner }) => ({
      what: `Cạnh kho ${path} có tệp của người khác: ${log}. Chưa mở gì.`,
      why: `Tệp ấy do tài khoản số ${owner} đặt, mà tài khoản ấy không được ghi vào kho. Mở kho thì nội dung của nó thay dữ liệu của kho.`,
      next: [
        'Nhờ người quản trị máy xem tệp ấy rồi dời nó đi.',
        `Hoặc dời kho vào thư mục riêng, không kèm tệp ấy: mv ${shellWord(path)} <thư mục>`,
      ],
    }),
    'store.shared_folder': ({ path, folder }) => ({
      what: `Ai dùng máy này cũng tạo được tệp trong ${folder}.`,
      why: `Người khác có thể đặt tệp cạnh kho ${path} để làm hỏng dữ liệu.`,
      next: ['Đặt kho trong thư mục riêng của người dùng kho.'],
    }),
    'store.row_altered': ({ table, key, column }) => ({
      what: `Một dòng của bảng "${table}" không như nhật ký ghi: ${key}, cột "${column}".`,
      why: 'Có người đã sửa tệp kho. Chưa làm gì theo dòng này.',
      next: [
        'motcua store verify',
        'Báo người phụ trách; các bảng dựng lại được từ nhật ký: motcua store rebuild',
      ],
    }),
  }) satisfies Partial<ProblemsOf<'store'>>;
