/** The frame of the help pages, and the options that every command takes. */

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
  fields: 'Các trường của --json:',
  someAnswers: '?: chỉ có trong một số câu trả lời',
  command: 'lệnh',
  begin: 'Bắt đầu bằng: motcua setup, rồi motcua dossier receive',
  globalOptions: {
    '--store <kho>':
      'kho dữ liệu, một tệp hay postgres://…; nếu không thì MOTCUA_STORE hoặc kho mặc định',
    '--json': 'in kết quả ra đầu ra chuẩn dưới dạng một giá trị JSON',
    '--lang vi|en': 'ngôn ngữ; nếu không thì MOTCUA_LANG hoặc ngôn ngữ của máy',
    '--no-input': 'không hỏi: mọi mục còn thiếu được nêu cùng lúc, mã thoát là 2',
    '--yes': 'đồng ý với mọi câu hỏi xác nhận, cả việc ghi đè lên tệp đã có',
    '--key <chữ>': 'khóa chống ghi hai lần: cùng khóa thì cùng câu trả lời',
    '--quiet': 'bớt lời nhắc trên màn hình',
    '--no-color': 'không dùng màu (giống như đặt biến NO_COLOR)',
    '--accessible': 'câu hỏi là dòng chữ thường, cho trình đọc màn hình (như MOTCUA_ACCESSIBLE=1)',
  } as Readonly<Record<string, string>>,
};
