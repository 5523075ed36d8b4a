/** Help for the way of the paper: hand-overs, shipments, stations, mergers. */
import type { CommandHelp } from '../texts.ts';

const slip = 'BG-H49.22-261123-0001';
const code = 'H49.22-261123-0001';
const tracking = 'RB123456785VN';

const handovers: Readonly<Record<string, CommandHelp>> = {
  'handover send': {
    summary: 'Bàn giao hồ sơ cho đơn vị khác',
    examples: [
      'handover send --all-received --to H49.10',
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
      as: 'thiếu: arrived, with_sender; thừa: kept, sent_back; hư hỏng: settled',
      note: 'ghi chú',
    },
  },
  'handover list': {
    summary: 'Danh sách phiếu bàn giao của đơn vị',
    examples: ['handover list', 'handover list --open --side in', 'ban-giao danh-sach --json'],
    options: {
      office: 'của đơn vị này',
      side: 'gửi đến (in) hoặc gửi đi (out)',
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
  'dossier shelve': {
    summary: 'Ghi nơi để hồ sơ giấy',
    examples: [
      `dossier shelve ${code} --shelf "Kệ 2, ngăn 5"`,
      'dossier shelve 1 --shelf A3',
      'ho-so xep-ke 1 --none',
    ],
    args: { code: 'mã hồ sơ' },
    options: { shelf: 'kệ, ngăn, tủ', none: 'không còn ở kệ nào' },
  },
  'dossier uncollected': {
    summary: 'Kết quả chưa ai đến nhận, kèm lời nhắc',
    examples: [
      'dossier uncollected',
      'dossier uncollected --days 10 --json',
      'ho-so cho-nhan --days 0',
    ],
    options: { days: 'đã có kết quả từ bao nhiêu ngày', limit: 'nhiều nhất bao nhiêu hồ sơ' },
  },
  'print handover': {
    summary: 'In biên bản bàn giao, mỗi bên một bản',
    examples: [
      `print handover ${slip}`,
      `print handover ${slip} --out bien-ban.pdf`,
      `in ban-giao ${slip} --copies 3`,
    ],
    args: { slip: 'mã phiếu' },
    options: { out: 'tệp PDF; - để ghi ra đầu ra', copies: 'số bản' },
  },
};

const shipments: Readonly<Record<string, CommandHelp>> = {
  'shipment register': {
    summary: 'Đăng ký bưu gửi của một hồ sơ',
    examples: [
      `shipment register ${code} --service both --signed --seal 00123 --fee 26000`,
      `shipment register ${code} --service collect --address "Tổ 1, phường Hà Tu" --cod 8000`,
      `buu-gui dang-ky ${code} --service send --tracking ${tracking}`,
    ],
    args: { code: 'mã hồ sơ' },
    options: {
      service: 'gửi hồ sơ (send), nhận kết quả (collect), hoặc cả hai (both)',
      tracking: 'mã do bưu chính cấp sẵn; không nêu thì lấy từ dải mã của đơn vị',
      to: 'mã đơn vị nhận hồ sơ; không nêu thì là đơn vị cấp trên',
      recipient: 'người nhận kết quả, nếu không phải chủ hồ sơ',
      address: 'địa chỉ nhận kết quả',
      phone: 'điện thoại người nhận',
      signed: 'người gửi và nhân viên bưu điện đã ký danh mục giấy tờ',
      seal: 'số niêm phong của bì',
      fee: 'cước đã thu',
      feeReceipt: 'số biên lai cước',
      cod: 'số tiền thu hộ khi phát kết quả',
    },
  },
  'shipment mark': {
    summary: 'Ghi bước tiếp theo của một bưu gửi',
    examples: [
      `shipment mark ${tracking} --as posted`,
      `shipment mark ${tracking} --as delivered --cod-collected 8000`,
      `buu-gui ghi ${tracking} --as failed --note "vắng nhà"`,
    ],
    args: { tracking: 'mã bưu gửi' },
    options: {
      as: 'bước đã xong',
      note: 'ghi chú',
      receivedBy: 'người ký nhận, nếu không phải người nhận trên bì',
      receivedAs: 'tư cách của người ký nhận',
      receiverId: 'số giấy tờ của người ký nhận',
      codCollected: 'số tiền đã thu hộ',
    },
    more: ['Phát xong kết quả thì hồ sơ được trả, với bưu gửi làm bằng chứng.'],
  },
  'shipment show': {
    summary: 'Xem một bưu gửi và đường đi của nó',
    examples: [
      `shipment show ${tracking}`,
      'shipment show "RB 1234 5678 5 VN"',
      `buu-gui xem ${tracking} --json`,
    ],
    args: { tracking: 'mã bưu gửi' },
  },
  'shipment list': {
    summary: 'Danh sách bưu gửi',
    examples: [
      'shipment list',
      'shipment list --state posted --state failed',
      `buu-gui danh-sach --dossier ${code}`,
    ],
    options: {
      state: 'chỉ tình trạng này',
      dossier: 'chỉ của hồ sơ này',
      limit: 'nhiều nhất bao nhiêu bưu gửi',
    },
  },
  'shipment add-range': {
    summary: 'Khai dải mã bưu gửi do bưu chính cấp',
    examples: [
      'shipment add-range --prefix RB --first 12345678 --last 12345999',
      'shipment add-range --prefix CP --first 100 --last 199 --office H49.22',
      'buu-gui them-dai-ma --prefix EA --first 1 --last 50',
    ],
    options: {
      prefix: 'hai chữ đầu của mã',
      first: 'số đầu (tám chữ số, không kể số kiểm tra)',
      last: 'số cuối',
      office: 'đơn vị dùng dải mã, nếu khác đơn vị của quầy này',
    },
  },
  'shipment ranges': {
    summary: 'Các dải mã bưu gửi và số mã còn lại',
    examples: ['shipment ranges', 'shipment ranges --json', 'buu-gui dai-ma'],
  },
  'print label': {
    summary: 'In nhãn dán bì bưu gửi',
    examples: [
      `print label ${tracking}`,
      `print label ${tracking} --out nhan.pdf`,
      `in nhan-buu-gui ${tracking} --copies 2`,
    ],
    args: { tracking: 'mã bưu gửi' },
    options: { out: 'tệp PDF; - để ghi ra đầu ra', copies: 'số bản' },
  },
};

const stations: Readonly<Record<string, CommandHelp>> = {
  'office merge': {
    summary: 'Sáp nhập một đơn vị vào đơn vị khác',
    examples: [
      'office merge --from H49.30 --into H49.22 --date 2025-07-01 --reason "Sắp xếp đơn vị"',
      'office merge --from H49.31 --into H49.22 --date 2025-07-01 --reason "Sắp xếp" --yes',
      'don-vi sap-nhap --from H49.32 --into H49.22 --date 01/07/2025 --reason "Sắp xếp"',
    ],
    options: {
      from: 'mã đơn vị cũ',
      into: 'mã đơn vị mới',
      date: 'ngày có hiệu lực',
      reason: 'căn cứ, lý do',
    },
    more: [
      'Hồ sơ, phiếu bàn giao, quầy, cán bộ của đơn vị cũ chuyển hết sang đơn vị mới trong một lần.',
      'Mã hồ sơ không đổi: mã cũ vẫn tra cứu được.',
    ],
  },
  'counter add': {
    summary: 'Mở thêm một quầy trên kho này',
    examples: [
      'counter add --number 2',
      'counter add --office H49.90 --number 1',
      'quay them --office H49.10 --number 1',
    ],
    options: { office: 'mã đơn vị, nếu khác đơn vị của quầy này', number: 'số quầy' },
  },
  'counter list': {
    summary: 'Các quầy của kho này và ai đang đăng nhập',
    examples: ['counter list', 'counter list --json', 'quay danh-sach'],
  },
  'counter use': {
    summary: 'Đặt máy này là quầy nào',
    examples: ['counter use H49.22/2', 'counter use H49.90/1', 'quay dung H49.22/1'],
    args: { station: 'mã đơn vị, dấu / và số quầy' },
    more: ['Biến MOTCUA_STATION chọn quầy cho riêng một cửa sổ, ví dụ H49.90/1.'],
  },
};

export const custodyHelp: Readonly<Record<string, CommandHelp>> = {
  ...handovers,
  ...shipments,
  ...stations,
};
