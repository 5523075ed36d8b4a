/** The frame of the help pages, and the topics that belong to no one command. */
import type { HelpTopic } from '../texts.ts';

export const helpScreen = {
  tagline: 'motcua – quầy một cửa: đăng ký công dân, tiếp nhận hồ sơ, in giấy, trả kết quả',
  usage: 'Cách dùng:',
  examples: 'Ví dụ:',
  args: 'Đối số:',
  options: 'Tuỳ chọn:',
  globals: 'Tuỳ chọn của mọi lệnh:',
  commandsTitle: 'Các lệnh:',
  topicsTitle: 'Chủ đề: motcua help <chủ đề>',
  alias: (alias: string) => `Gõ tắt: motcua ${alias}`,
  required: 'bắt buộc',
  manyTimes: 'dùng được nhiều lần',
  byDefault: (value: string) => `mặc định ${value}`,
  csv: 'in ra dạng CSV',
  command: 'lệnh',
  begin: 'Bắt đầu: motcua setup, rồi motcua dossier receive',
  globalOptions: {
    '--store <tệp>': 'kho; nếu không thì MOTCUA_STORE, nếu không thì thư mục dữ liệu của bạn',
    '--json': 'một giá trị JSON ở đầu ra chuẩn',
    '--lang vi|en': 'ngôn ngữ; nếu không thì MOTCUA_LANG, rồi ngôn ngữ của máy',
    '--no-input': 'không hỏi: mọi thứ còn thiếu được nêu một lần, mã thoát 2',
    '--yes': 'đồng ý với mọi câu hỏi xác nhận',
    '--key <chữ>': 'khoá chống ghi hai lần: cùng khoá thì cùng câu trả lời',
    '--quiet': 'bớt chữ ở đầu ra lỗi',
    '--no-color': 'không dùng màu (cũng như NO_COLOR)',
  } as Readonly<Record<string, string>>,
};

export const topics: Readonly<Record<string, HelpTopic>> = {
  'exit-codes': {
    title: 'Mã thoát',
    lines: [
      '0    xong',
      '1    lỗi của chương trình',
      '2    dùng sai: thiếu hoặc sai giá trị',
      '3    quy tắc không cho phép',
      '4    không tìm thấy',
      '5    đang bận, hoặc đã có người thay đổi',
      '6    môi trường: ổ đĩa, kho, máy in, mạng',
      '7    làm được một phần: có dòng bị từ chối',
      '130  người dùng dừng',
    ],
  },
  store: {
    title: 'Kho',
    lines: [
      'Mọi thứ nằm trong một tệp SQLite: nhật ký ghi mọi việc đã xảy ra, mỗi mục buộc vào',
      'mục trước bằng mã băm; các bảng để tra cứu đều dựng được từ nhật ký.',
      'Không có gì bị xoá hay ghi đè. Kiểm tra bằng: motcua store verify',
      'Kho mặc định nằm trong thư mục dữ liệu của người dùng; chọn kho khác bằng --store',
      'hoặc biến MOTCUA_STORE. Không đặt kho trên ổ đĩa mạng.',
    ],
  },
  scan: {
    title: 'Máy quét',
    lines: [
      'Máy quét gõ thay bàn phím, rồi Enter. Ở câu hỏi về người, quét thẻ căn cước;',
      'ở câu hỏi về hồ sơ, quét mã QR hoặc mã vạch trên giấy tiếp nhận.',
      'Trong lệnh: --scan - đọc một dòng từ đầu vào chuẩn.',
      'Dòng quét không được lưu; chỉ lưu bảy thông tin của chủ thẻ.',
    ],
  },
};
