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
} satisfies Record<string, CommandHelp>;
