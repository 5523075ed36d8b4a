/** Help for printers. */
import type { CommandHelp } from '../../shape.ts';

const driver = 'loại máy in: máy in giấy, hay máy in biên lai in chấm 80 mm';

export const printerHelp = {
  'printer list': {
    summary: 'Các máy in, tình trạng, giấy nào in ra máy nào',
    examples: ['printer list', 'printer list --json', 'may-in danh-sach'],
    more: [
      'Máy in của hệ điều hành (CUPS, Windows) tự có trong danh sách; máy in biên lai nối mạng thì ' +
        'ghi địa chỉ bằng printer set.',
      'Trên Windows, phần này viết theo tài liệu của Microsoft và chưa chạy trên máy Windows thật.',
    ],
  },
  'printer set': {
    summary: 'Chọn máy in cho một loại giấy, ở máy này',
    examples: [
      'printer set default HP_Quay_1',
      'printer set receipt tcp://192.168.1.50',
      'may-in dat strip none',
    ],
    args: {
      kind: 'loại giấy, hoặc mọi giấy tờ còn lại',
      name: 'tên trong danh sách máy in, địa chỉ tcp://máy[:9100], hoặc none để thôi',
    },
    options: { driver },
    more: [
      'Lựa chọn là của riêng máy này: mỗi quầy chọn máy in của quầy mình.',
      'Biên bản bàn giao, bảng kê ca, nhãn bưu gửi, bảng phím tắt và các báo cáo, sổ theo dõi không ' +
        'in được trên cuộn 80 mm.',
    ],
  },
  'printer test': {
    summary: 'In trang thử: chữ tiếng Việt, mã vạch, QR, khung thước',
    examples: [
      'printer test HP_Quay_1',
      'printer test tcp://192.168.1.50 --paper 80mm',
      'may-in thu HP_Quay_1 --paper a4 --out thu.pdf',
    ],
    args: { name: 'tên trong danh sách máy in, hoặc địa chỉ tcp://máy[:9100]' },
    options: { paper: 'khổ giấy', driver, out: 'chỉ làm tệp PDF, không in; - là đầu ra chuẩn' },
    more: ['Chỉ báo "đã in xong" khi chính máy in hoặc dịch vụ in nói vậy.'],
  },
} satisfies Record<string, CommandHelp>;
