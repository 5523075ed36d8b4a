/** Help for the working calendar. */
import type { CommandHelp } from '../../shape.ts';

export const calendarHelp = {
  'calendar set': {
    summary: 'Đặt một ngày nghỉ hoặc làm bù, có căn cứ',
    examples: [
      'calendar set 2027-02-05 --kind off --name "Tết Nguyên đán" --source "Thông báo chính thức"',
      'calendar set 2027-02-13 --kind swap_work --name "Làm bù" --source "Thông báo chính thức"',
      'lich dat 2027-09-03 --kind normal --name "Không nghỉ" --source "Thông báo chính thức"',
    ],
    args: { date: 'ngày' },
    options: {
      kind: 'loại ngày: normal là bỏ dòng cũ, theo thứ trong tuần như thường lệ',
      name: 'tên ngày',
      source: 'căn cứ: thông báo, quyết định',
      status: 'chính thức, dự kiến hay phỏng đoán',
    },
  },
  'calendar import': {
    summary: 'Nhập lịch nghỉ từ tệp CSV',
    examples: ['calendar import 2027.csv', 'calendar import lich.csv --json', 'lich nhap 2027.csv'],
    args: { file: 'tệp CSV có các cột date,kind,name,status,source' },
    more: ['Sai một dòng thì không dòng nào được nhập. Dòng mới thay dòng cũ của cùng ngày.'],
  },
  'calendar show': {
    summary: 'Xem ngày nghỉ và ngày làm bù của một năm',
    examples: ['calendar show', 'calendar show 2027', 'lich xem 2026 --json'],
    args: { year: 'năm' },
  },
  'calendar due': {
    summary: 'Tính ngày hẹn trả từ ngày nhận và thời hạn',
    examples: [
      'calendar due --from 2026-11-20 --count 3',
      'calendar due --from 2026-11-23 --count 2 --rule hours --at 10:00',
      'calendar due --from 2024-01-31 --count 1 --unit month',
    ],
    options: {
      from: 'ngày nhận',
      count: 'thời hạn là bao nhiêu',
      unit: 'đơn vị: ngày làm việc, ngày, tháng, giờ',
      rule: 'cách tính: civil (theo ngày), hours (theo giờ), same_day_cutoff (trong ngày)',
      at: 'giờ nhận, cho cách tính theo giờ',
    },
  },
} satisfies Record<string, CommandHelp>;
