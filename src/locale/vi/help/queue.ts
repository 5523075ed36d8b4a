/** Help for the queue. */
import type { CommandHelp } from '../../shape.ts';

const ticket = { ticket: 'số thứ tự, ví dụ A007; không nêu thì là số quầy này đang phục vụ' };

export const queueHelp = {
  'queue take': {
    summary: 'Lấy số thứ tự cho công dân',
    examples: [
      'queue take --print',
      'queue take --service result --priority elderly',
      'queue take --dossier H49.22-261123-0001',
      'hang-doi lay-so --service guidance',
    ],
    options: {
      service: 'đến để làm gì',
      priority: 'được ưu tiên vì sao',
      citizen: 'người lấy số, nếu đã biết: số định danh hoặc tên',
      scan: 'thẻ căn cước của người lấy số; - để đọc từ máy quét',
      dossier: 'giấy tiếp nhận mang theo: người đến bổ sung được gọi trước',
      late: 'vì sao cho lấy số sau giờ phát số cuối (chỉ lãnh đạo, quản trị)',
      print: 'in phiếu số vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
  },
  'queue call': {
    summary: 'Gọi số tiếp theo đến quầy này, người được ưu tiên trước',
    examples: ['queue call', 'queue call A007', 'queue call --service result'],
    args: { ticket: 'gọi đúng số này; không nêu thì là số đến lượt' },
    options: { service: 'chỉ gọi người đến vì việc này' },
  },
  'queue hold': {
    summary: 'Để một số chờ: người ấy đi phô tô rồi quay lại',
    examples: ['queue hold', 'queue hold A007 --reason "đi phô tô"', 'hang-doi de-cho'],
    args: ticket,
    options: { reason: 'vì sao' },
  },
  'queue done': {
    summary: 'Kết thúc số đang phục vụ',
    examples: ['queue done', 'queue done --missed', 'hang-doi xong A007'],
    args: ticket,
    options: { missed: 'gọi mà không có ai đến' },
    more: [
      'Vắng mặt thì xếp lại cuối hàng, lần thứ ba thì hủy số; số đang chờ thì hủy ngay.',
      'Bấm nhầm thì "queue undo" lấy lại, kể cả lần vắng.',
    ],
  },
  'queue undo': {
    summary: 'Lấy lại việc vừa làm nhầm với một số thứ tự',
    examples: ['queue undo', 'queue undo A007', 'hang-doi go-nham A007'],
    args: ticket,
    more: ['Số ấy trở lại như trước, đúng chỗ của mình; thời gian đo nhầm không tính.'],
  },
  'queue list': {
    summary: 'Hàng đợi hôm nay, theo thứ tự sẽ gọi, và thời gian chờ',
    examples: ['queue list', 'queue list --all', 'hang-doi danh-sach --json'],
    options: { all: 'cả những số đã xong và đã hủy' },
  },
  'queue board': {
    summary: 'Bảng gọi số cho phòng chờ và trang tra cứu giấy hẹn',
    examples: ['queue board', 'queue board --port 8091', 'hang-doi bang --address 0.0.0.0'],
    options: {
      port: 'cổng; không nêu là 8090, 0 là cổng trống bất kỳ',
      address: 'địa chỉ của máy này; không nêu thì chỉ máy này xem được, 0.0.0.0 là cả mạng nội bộ',
    },
    more: [
      'Bảng (/) chỉ có số thứ tự và quầy. Trang /r nhận trọn nội dung mã QR của giấy tiếp nhận và cho biết hồ sơ đến đâu, ngày hẹn trả; chỉ mã hồ sơ thì không tra được.',
      'Chạy đến khi nhấn Ctrl-C. Dữ liệu đã cũ thì trang nói rõ là của lúc nào.',
      'Màu: /?theme=dark, /?theme=light; tiếng Anh: /?lang=en.',
    ],
  },
} satisfies Record<string, CommandHelp>;
