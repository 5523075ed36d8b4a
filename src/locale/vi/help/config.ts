/** Help for the settings. */
import type { CommandHelp } from '../../shape.ts';

export const configHelp = {
  'config list': {
    summary: 'Danh sách cài đặt, giá trị và giá trị ấy lấy từ đâu',
    examples: ['config list', 'config list --json', 'cai-dat danh-sach'],
  },
  'config get': {
    summary: 'Xem một cài đặt',
    examples: ['config get paper.size', 'config get office.hours', 'config get paper.size --json'],
    args: { key: 'tên cài đặt' },
  },
  'config set': {
    summary: 'Đổi một cài đặt; việc đổi được ghi vào nhật ký',
    examples: [
      'config set paper.size a4',
      'config set office.place "Hạ Long"',
      'config set office.hours 07:30-11:30,13:00-16:30',
    ],
    args: { key: 'tên cài đặt', value: 'giá trị mới' },
  },
} satisfies Record<string, CommandHelp>;
