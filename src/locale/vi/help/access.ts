/** Help for who saw whom. */
import type { CommandHelp } from '../../shape.ts';

/** Of every list that masks numbers and phones. */
export const revealing = 'hiện đầy đủ số, điện thoại, và để làm gì: ghi vào nhật ký';

export const accessHelp = {
  'access list': {
    summary: 'Ai đã xem thông tin của ai, lúc nào, mới nhất trước',
    examples: [
      'access list --citizen 022192000001',
      'access list --staff lan --from 2026-11-01',
      'truy-cap danh-sach --csv',
    ],
    options: {
      citizen: 'chỉ những lần xem người này',
      staff: 'chỉ những lần người này xem',
      from: 'xem từ ngày này',
      to: 'xem đến hết ngày này',
      limit: 'nhiều nhất bao nhiêu lần',
    },
    more: [
      'Mỗi lần mở hồ sơ của một người, và mỗi lần hiện số đầy đủ bằng --reveal, là một dòng.',
      'Lãnh đạo và người quản trị thấy của mọi người; người khác chỉ thấy của chính mình.',
    ],
  },
} satisfies Record<string, CommandHelp>;
