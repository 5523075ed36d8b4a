/** Help for hand-overs. */
import type { CommandHelp } from '../../shape.ts';

const slip = 'BG-H49.22-261123-0001';
const code = 'H49.22-261123-0001';
export const handoverHelp = {
  'handover send': {
    summary: 'Bàn giao hồ sơ cho đơn vị khác',
    examples: [
      'handover send --all-received --to H49.10 --print',
      `handover send ${code} --to H49.10 --note "chuyển đúng thẩm quyền"`,
      'handover send - --to H49.22',
      'ban-giao gui --status resolved --to H49.22',
    ],
    args: { codes: 'mã hồ sơ; - để quét danh sách từ đầu vào' },
    options: {
      to: 'mã đơn vị nhận',
      allReceived: 'mọi hồ sơ đã tiếp nhận mà chưa bàn giao',
      status: 'mọi hồ sơ đang giữ ở trạng thái này',
      note: 'ghi chú trên phiếu',
      print: 'in biên bản ngay, vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
    more: ['Hồ sơ ở trên đường cho đến khi bên nhận xác nhận; trong lúc đó không ai sửa được.'],
  },
  'handover receive': {
    summary: 'Nhận bàn giao: cả phiếu, hoặc từng hồ sơ',
    examples: [
      `handover receive ${slip}`,
      `handover receive ${slip} --missing ${code}`,
      `handover receive ${slip} - --rest-missing`,
      `ban-giao nhan ${slip} --damaged "${code}=bì bị rách"`,
    ],
    args: { slip: 'mã phiếu, hoặc mã QR trên biên bản', codes: 'hồ sơ đã quét; - là đầu vào' },
    options: {
      missing: 'hồ sơ có trên phiếu mà không có trong bì',
      restMissing: 'mọi hồ sơ chưa quét đều là thiếu',
      extra: 'giấy tờ không có trên phiếu, có thể kèm lời ghi',
      damaged: 'hồ sơ nhận được nhưng hư hỏng, có thể kèm lời ghi',
    },
    more: ['Hồ sơ thiếu, thừa, hư hỏng không cản hồ sơ khác; bên giao thấy ngay trên phiếu.'],
  },
  'handover recall': {
    summary: 'Thu hồi phiếu khi bên nhận chưa xác nhận',
    examples: [
      `handover recall ${slip}`,
      `handover recall ${slip} --reason "giao nhầm"`,
      `ban-giao thu-hoi ${slip}`,
    ],
    args: { slip: 'mã phiếu' },
    options: { reason: 'lý do' },
  },
  'handover settle': {
    summary: 'Kết thúc một sai lệch của phiếu',
    examples: [
      `handover settle ${slip} ${code} --as arrived`,
      `handover settle ${slip} ${code} --as with_sender --note "còn ở ngăn kéo"`,
      `ban-giao xu-ly ${slip} ${code} --as kept`,
    ],
    args: { slip: 'mã phiếu', code: 'hồ sơ bị sai lệch' },
    options: {
      as: 'kết thúc thế nào: thiếu thì arrived, with_sender; thừa kept, sent_back; hư hỏng settled',
      note: 'ghi chú',
    },
  },
  'handover list': {
    summary: 'Danh sách phiếu bàn giao của đơn vị',
    examples: ['handover list', 'handover list --open --side in', 'ban-giao danh-sach --json'],
    options: {
      office: 'của đơn vị này',
      side: 'gửi đến hay gửi đi',
      open: 'chỉ phiếu đang trên đường hoặc còn sai lệch',
      from: 'giao từ ngày',
      to: 'giao đến ngày',
      limit: 'nhiều nhất bao nhiêu phiếu',
    },
  },
  'handover show': {
    summary: 'Xem một phiếu bàn giao và từng hồ sơ',
    examples: [`handover show ${slip}`, `handover show ${slip} --json`, `ban-giao xem ${slip}`],
    args: { slip: 'mã phiếu, hoặc mã QR trên biên bản' },
  },
  'handover ageing': {
    summary: 'Những gì đang trên đường và đã bao lâu',
    examples: ['handover ageing', 'handover ageing --all', 'ban-giao tren-duong --json'],
    options: { all: 'của mọi đơn vị trong kho' },
  },
} satisfies Record<string, CommandHelp>;
