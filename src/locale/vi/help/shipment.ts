/** Help for postal sendings. */
import type { CommandHelp } from '../../shape.ts';

const code = 'H49.22-261123-0001';
const tracking = 'RB123456785VN';

export const shipmentHelp = {
  'shipment register': {
    summary: 'Đăng ký bưu gửi của một hồ sơ',
    examples: [
      `shipment register ${code} --service both --signed --seal 00123 --fee 26000`,
      `shipment register ${code} --service collect --address "Tổ 1, phường Hà Tu" --cod 8000`,
      `buu-gui dang-ky ${code} --service send --tracking ${tracking}`,
    ],
    args: { code: 'mã hồ sơ' },
    options: {
      service: 'bưu chính mang gì: hồ sơ đến cơ quan, kết quả về cho công dân, hay cả hai',
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
      skip: 'bao nhiêu mã đầu đã dùng',
    },
  },
  'shipment ranges': {
    summary: 'Các dải mã bưu gửi và số mã còn lại',
    examples: ['shipment ranges', 'shipment ranges --json', 'buu-gui dai-ma'],
  },
} satisfies Record<string, CommandHelp>;
