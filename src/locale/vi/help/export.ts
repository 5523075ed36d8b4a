/** Help for lists that leave the store as files. */
import type { CommandHelp } from '../../shape.ts';
import { revealing as reveal } from './access.ts';

const file = { file: 'tệp sẽ ghi (.csv, .xlsx, .ndjson); - để in ra đầu ra chuẩn' };
const format = 'loại tệp, nếu tên tệp không nói';
const kept =
  'Số định danh, điện thoại, thư điện tử bị che, chỉ còn phần cuối; --reveal "<để làm gì>" ghi ' +
  'đầy đủ, để nhập lại được. ' +
  'Nhật ký ghi ai đã xuất, lúc nào, bao nhiêu dòng, để làm gì.';

export const exportHelp = {
  'export dossiers': {
    summary: 'Xuất hồ sơ ra tệp, nhập lại được bằng import dossiers',
    examples: [
      'export dossiers ho-so.xlsx',
      'export dossiers quy-1.csv --from 2026-01-01 --to 2026-03-31',
      'xuat ho-so - --format ndjson',
    ],
    args: file,
    options: {
      format,
      reveal,
      from: 'tiếp nhận từ ngày này',
      to: 'tiếp nhận đến hết ngày này',
      office: 'chỉ của một đơn vị',
      procedure: 'chỉ của một thủ tục',
    },
    more: [
      'Mỗi hồ sơ một dòng như hiện nay; nhập lại vào chính kho này thì không có gì thay đổi.',
      kept,
    ],
  },
  'export citizens': {
    summary: 'Xuất danh sách công dân, tổ chức ra tệp',
    examples: [
      'export citizens cong-dan.csv',
      'export citizens cong-dan.xlsx',
      'xuat cong-dan - --format ndjson',
    ],
    args: file,
    options: { format, reveal },
    more: ['Nhập lại được bằng import citizens.', kept],
  },
  'export list': {
    summary: 'Các danh sách đã xuất ra tệp, mới nhất trước',
    examples: ['export list', 'export list --limit 5', 'xuat danh-sach --csv'],
    options: { limit: 'nhiều nhất bao nhiêu lần xuất' },
  },
} satisfies Record<string, CommandHelp>;
