/** Help for the shipped catalogue. */
import type { CommandHelp } from '../../shape.ts';

export const catalogueHelp = {
  'catalogue update': {
    summary: 'Cập nhật thủ tục và lịch nghỉ kèm chương trình',
    examples: ['catalogue update --dry-run', 'catalogue update', 'danh-muc cap-nhat --yes --json'],
    options: { dryRun: 'chỉ xem khác gì, không ghi' },
    more: [
      'Thủ tục và ngày nghỉ mà đơn vị tự nhập được giữ nguyên. Hồ sơ đã nhận giữ quy định của ngày nhận.',
    ],
  },
} satisfies Record<string, CommandHelp>;
