/** The frame of the help pages, and the topics that belong to no one command. */
import type { HelpTopic } from '../texts.ts';
import { reportTopic } from './help-report.ts';

export const helpScreen = {
  tagline: 'motcua – quầy một cửa: tiếp nhận hồ sơ, in giấy tờ, trả kết quả',
  usage: 'Cách dùng:',
  examples: 'Ví dụ:',
  args: 'Đối số:',
  options: 'Tùy chọn:',
  globals: 'Tùy chọn của mọi lệnh:',
  commandsTitle: 'Các lệnh:',
  topicsTitle: 'Chủ đề: motcua help <chủ đề>',
  alias: (alias: string) => `Tên tiếng Việt: motcua ${alias}`,
  required: 'bắt buộc',
  manyTimes: 'dùng được nhiều lần',
  byDefault: (value: string) => `mặc định ${value}`,
  lists: {
    '--csv': 'in ra dạng CSV',
    '--ndjson': 'in ra mỗi dòng một đối tượng JSON',
    '--xlsx <file>': 'ghi thành bảng tính Excel',
  },
  command: 'lệnh',
  begin: 'Bắt đầu bằng: motcua setup, rồi motcua dossier receive',
  globalOptions: {
    '--store <tệp>': 'kho dữ liệu; nếu không thì MOTCUA_STORE hoặc kho mặc định',
    '--json': 'in kết quả ra đầu ra chuẩn dưới dạng một giá trị JSON',
    '--lang vi|en': 'ngôn ngữ; nếu không thì MOTCUA_LANG hoặc ngôn ngữ của máy',
    '--no-input': 'không hỏi: mọi mục còn thiếu được nêu cùng lúc, mã thoát là 2',
    '--yes': 'đồng ý với mọi câu hỏi xác nhận',
    '--key <chữ>': 'khóa chống ghi hai lần: cùng khóa thì cùng câu trả lời',
    '--quiet': 'bớt lời nhắc trên màn hình',
    '--no-color': 'không dùng màu (giống như đặt biến NO_COLOR)',
  } as Readonly<Record<string, string>>,
};

export const topics: Readonly<Record<string, HelpTopic>> = {
  'exit-codes': {
    title: 'Mã thoát',
    lines: [
      '0    đã xong',
      '1    lỗi của chương trình',
      '2    lệnh chưa đúng: thiếu hoặc sai giá trị',
      '3    quy tắc không cho phép',
      '4    không tìm thấy',
      '5    kho đang bận, hoặc đã có người thay đổi',
      '6    máy móc: ổ đĩa, kho, máy in, mạng',
      '7    làm được một phần: có dòng bị từ chối',
      '130  người dùng đã dừng',
    ],
  },
  store: {
    title: 'Kho dữ liệu',
    lines: [
      'Mọi dữ liệu nằm trong một tệp SQLite: nhật ký ghi mọi việc đã làm, mỗi mục',
      'gắn với mục trước bằng mã băm; các bảng đều dựng lại được từ nhật ký.',
      'Không có gì bị xóa hay ghi đè. Kiểm tra bằng: motcua store verify',
      'Kho mặc định nằm trong thư mục dữ liệu của người dùng; muốn chọn kho khác',
      'thì dùng --store hoặc biến MOTCUA_STORE. Không được đặt kho trên ổ đĩa mạng.',
    ],
  },
  manual: {
    title: 'Trang hướng dẫn dạng man: motcua help man | man -l -',
    lines: [
      'In trang man (roff) của mọi lệnh, làm từ chính khai báo của chương trình.',
      'Lưu lại: motcua help man > motcua.1',
      'Xem: man ./motcua.1',
    ],
  },
  counter: {
    title: 'Màn hình quầy',
    lines: [
      'Gõ motcua một mình thì mở màn hình quầy. Gõ số của việc rồi nhấn Enter.',
      'Quét thẻ, giấy tiếp nhận hoặc mã vạch ở bất cứ câu hỏi nào cũng được: mã quét',
      'mở trang của người hoặc hồ sơ ấy, không bao giờ thành họ tên.',
      '< lùi một câu, ? giải thích, Ctrl-C hoặc Esc để thôi; nháp được giữ lại.',
      'Trình đọc màn hình: đặt MOTCUA_ACCESSIBLE=1 hoặc screen.accessible là 1.',
    ],
  },
  scan: {
    title: 'Máy quét',
    lines: [
      'Máy quét gõ thay bàn phím rồi tự nhấn Enter. Khi được hỏi về người, hãy quét',
      'thẻ căn cước; khi được hỏi về hồ sơ, hãy quét mã trên giấy tiếp nhận.',
      'Trong lệnh, --scan - đọc một dòng từ đầu vào chuẩn.',
      'Chuỗi quét được không bị lưu lại; chỉ thông tin của chủ thẻ được lưu.',
    ],
  },
  report: reportTopic,
};
