/** The acts of the counter screen: its groups, and what it does that is no command. */
import { actWords } from './act-words.ts';
import type { CommandPath } from './help.ts';

const beside = {
  'same as last': 'Như hồ sơ vừa nhận, người khác',
  'due soon': 'Hồ sơ sắp đến hạn',
  overdue: 'Hồ sơ trễ hạn',
  awaited: 'Hồ sơ chờ công dân bổ sung',
  road: 'Hồ sơ đã gửi, đang trên đường',
  'to send on': 'Hồ sơ phải chuyển tiếp trong ngày',
  absent: 'Khách vắng mặt: đã gọi số mà không ai đến',
  supervisor: 'Trang phụ trách: tiền, việc trễ, duyệt, giấy tờ của tháng',
  'discard draft': 'Bỏ hồ sơ nháp đang nhận dở',
  'day report': 'In báo cáo ngày (PDF)',
  'month report': 'In báo cáo tháng (PDF)',
  'month register': 'In sổ theo dõi tháng (PDF)',
};

export type ScreenAct = keyof typeof beside;
/** A command, or what the screen does beside them. */
export type ActName = CommandPath | ScreenAct;

const words: Readonly<Record<ActName, string>> = actWords;

export const actTexts = {
  groups: {
    s: 'Hồ sơ',
    c: 'Công dân',
    t: 'Thu tiền',
    k: 'Ca và két',
    b: 'Bàn giao, bưu gửi',
    q: 'Hàng đợi',
    g: 'In giấy tờ',
    r: 'Báo cáo',
    l: 'Tra cứu',
    d: 'Nhập, xuất, kho',
    m: 'Cán bộ, máy, cài đặt',
  },
  beside,
  words,
  /** The card of keys that lies beside the keyboard. */
  card: {
    title: 'PHÍM TẮT Ở QUẦY',
    note: (office: string, date: string) => `${office}, in ngày ${date}`,
    home: 'Màn hình chính',
    tips: [
      'Gõ phím rồi Enter; phím không bao giờ đổi. s1 ở màn hình chính là 1 trên trang hồ sơ.',
      'Quét thẻ, giấy, mã bưu gửi ở mọi câu hỏi. Quên phím thì gõ tên việc không dấu: mo ca.',
      '< lùi một câu · ? giải thích · Esc để thôi · r1+ là r1 và chọn thêm ngày, đơn vị, tệp.',
      '0 đóng quầy · n làm tiếp hồ sơ nháp · đang phục vụ một số: x xong, h để chờ, v vắng mặt.',
    ],
    joints: ['và', 'để', 'khi', 'bằng', 'theo', 'hoặc', 'cho', 'người'],
    links: ['và', 'hoặc'],
    act: 'Việc',
    key: 'Phím',
  },
};
