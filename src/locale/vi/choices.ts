/** What may be chosen of the lists that are only ever asked for. */
import type { ListWords } from '../lists.ts';

export const choiceWords: ListWords<
  | 'breakdown'
  | 'citizenKind'
  | 'dateOrder'
  | 'declarationWay'
  | 'durationUnit'
  | 'following'
  | 'listOrder'
  | 'reportLevel'
  | 'side'
  | 'termRule'
> = {
  breakdown: {
    office: 'theo đơn vị',
    level: 'theo cấp',
    field: 'theo lĩnh vực',
    channel: 'theo kênh tiếp nhận',
    month: 'theo tháng',
    staff: 'theo cán bộ',
  },
  citizenKind: { person: 'cá nhân', organisation: 'tổ chức' },
  declarationWay: { plain: 'tên mục của chương trình', portal: 'tên mục của Cổng' },
  dateOrder: { 'day-first': 'ngày đứng trước', 'month-first': 'tháng đứng trước' },
  durationUnit: {
    working_day: 'ngày làm việc',
    calendar_day: 'ngày',
    month: 'tháng',
    hour: 'giờ làm việc',
  },
  following: { follow: 'sửa cả hồ sơ đang mở', keep: 'hồ sơ đang mở giữ nguyên' },
  listOrder: { newest: 'mới nhất trước', urgent: 'gấp nhất trước', oldest: 'nhận trước trước' },
  reportLevel: {
    city: 'cấp thành phố, trung tâm',
    commune: 'cấp xã, phường',
    post_office: 'bưu điện',
  },
  side: { in: 'gửi đến đây', out: 'gửi đi' },
  termRule: {
    civil: 'ngày sau ngày nhận là ngày thứ nhất',
    hours: 'tính từng giờ làm việc',
    same_day_cutoff: 'trong ngày, sau 15 giờ thì hôm sau',
    none: 'không hẹn ngày trả',
  },
};
