/** Help for declarations. */
import type { CommandHelp } from '../../shape.ts';

const code = 'TK-7K2QM-9X4RA';
const declaration = { declaration: 'mã tờ khai' };

export const declarationHelp = {
  'declaration list': {
    summary: 'Các mẫu tờ khai, hoặc tờ khai đã điền của ai, hồ sơ nào',
    examples: [
      'declaration list --fields birth',
      'declaration list --procedure 1.001193 --json',
      'to-khai danh-sach --dossier H49.22-261123-0001',
    ],
    options: {
      procedure: 'chỉ mẫu của thủ tục này',
      fields: 'các mục của mẫu này, với mã của từng mục',
      dossier: 'tờ khai đã điền của hồ sơ này',
      citizen: 'tờ khai người này đã khai',
      all: 'cả mẫu không còn dùng',
    },
  },
  'declaration fill': {
    summary: 'Điền tờ khai; chỉ hỏi điều chưa biết',
    examples: [
      'declaration fill birth --citizen 022192000001',
      'declaration fill birth --citizen 022192000001 --person father=022090000002 --set requester.relation=mẹ',
      'declaration fill residence-ct01 --dossier H49.22-261123-0001 --from ./tra-loi.json --json',
      `to-khai dien birth --replaces ${code} --set "child.name=Trần Thị Thử"`,
    ],
    args: { form: 'mẫu tờ khai: mã, số thứ tự hoặc vài từ của tên' },
    options: {
      citizen: 'người đến khai',
      owner: 'người mà tờ khai nói về, nếu không phải người đến khai',
      dossier: 'hồ sơ có tờ khai này',
      person: 'ai là người nào trong tờ khai, để lấy thông tin trong sổ',
      from: 'tệp JSON có câu trả lời; - để đọc từ đầu vào chuẩn',
      set: 'một câu trả lời; để trống sau dấu = để bỏ câu ấy',
      print: 'in tờ khai để ký ngay, vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
      replaces: 'khai lại tờ khai này: câu trả lời cũ được giữ, trừ điều nêu mới',
    },
    more: [
      'Mục bắt buộc còn trống không bị từ chối: trên giấy có dòng chấm để ghi tay. Điều mâu thuẫn thì bị từ chối, không lưu gì.',
      'Mục của bảng nêu cả dòng: --set members.1.name=…',
      'Địa chỉ có xã, phường không còn từ 01/07/2025: được báo cùng tên mới (ceased trong JSON), không tự đổi.',
      'Điều chính người này đã khai trước đây được điền vào chỗ thẻ và sổ không có; sources trong JSON nói lấy từ đâu.',
    ],
  },
  'declaration show': {
    summary: 'Xem một tờ khai đã điền',
    examples: [
      `declaration show ${code}`,
      `declaration show ${code} --json`,
      `to-khai xem ${code}`,
    ],
    args: declaration,
  },
  'declaration export': {
    summary: 'Ghi câu trả lời của một tờ khai ra tệp JSON',
    examples: [
      `declaration export ${code} ./to-khai.json`,
      `declaration export ${code} - --as portal`,
      `to-khai xuat ${code} ./cong.json --as portal`,
    ],
    args: { ...declaration, file: 'tệp sẽ ghi; - để in ra đầu ra chuẩn' },
    options: { as: 'tên mục của chương trình hay của Cổng' },
  },
  'declaration check': {
    summary: 'Kiểm tra tệp mẫu tờ khai do đơn vị soạn',
    examples: [
      'declaration check ./mau/declarations/xac-nhan.json',
      'declaration check --schema --json',
      'to-khai kiem-tra ./a.json ./b.json',
    ],
    args: { files: 'tệp mẫu' },
    options: { schema: 'in JSON Schema của tệp mẫu, cho chương trình soạn thảo' },
    more: [
      'Mẫu của đơn vị đặt trong thư mục declarations của forms.folder; quản lý đồng ý bằng config set forms.folder.',
    ],
  },
} satisfies Record<string, CommandHelp>;
