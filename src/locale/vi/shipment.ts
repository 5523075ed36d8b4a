/** Words for postal sendings. */
import { moneyText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';

const direction = { to_office: 'gửi hồ sơ đến cơ quan', to_citizen: 'trả kết quả cho công dân' };

export const shipmentWords: ListWords<'direction' | 'postalService' | 'shipmentState'> = {
  direction,
  // Each way as its sending will be told of.
  postalService: {
    send: direction.to_office,
    collect: direction.to_citizen,
    both: 'cả hai chiều',
  },
  shipmentState: {
    registered: 'đã đăng ký',
    collected: 'bưu tá đã nhận',
    posted: 'đang chuyển phát',
    delivered: 'đã phát',
    failed: 'phát không được',
    returned: 'đã hoàn lại',
    called_off: 'đã hủy đăng ký',
  },
};

export const shipmentProblems = (): ProblemsOf<'shipment'> => ({
  'shipment.range_overlaps': ({ first, last }) => ({
    what: `Dải mã từ ${first} đến ${last} không dùng được.`,
    why: 'Một phần dải này đã được khai, hoặc số đầu lớn hơn số cuối.',
    next: ['motcua shipment ranges'],
  }),
  'shipment.no_codes': ({ office, ranges }) => ({
    what: `${office} không có mã bưu gửi nào để dùng.`,
    why:
      ranges === 0
        ? 'Chưa khai dải mã nào do bưu chính cấp cho đơn vị.'
        : 'Mọi dải mã bưu chính cấp cho đơn vị đã dùng hết.',
    next: ['motcua shipment add-range --prefix RB --first <số> --last <số>'],
  }),
  'shipment.taken': ({ tracking }) => ({
    what: `Mã bưu gửi ${tracking} đã dùng cho một bưu gửi khác.`,
    next: [`motcua shipment show ${tracking}`],
  }),
  'shipment.no_recipient': ({ code }) => ({
    what: `Chưa biết địa chỉ nhận kết quả của hồ sơ ${code}.`,
    next: ['--recipient "<họ tên>" --address "<địa chỉ>"'],
  }),
  'shipment.not_allowed': ({ tracking, state, wanted, allowed }) => ({
    what: `Không ghi được "${shipmentWords.shipmentState[wanted]}" cho bưu gửi ${tracking}.`,
    why:
      `Bưu gửi đang ở trạng thái "${shipmentWords.shipmentState[state]}". ` +
      (allowed.length === 0
        ? 'Không còn bước nào nữa.'
        : `Bước tiếp theo: ${allowed.map((each) => shipmentWords.shipmentState[each]).join(', ')}.`),
    next:
      allowed.length === 0
        ? [`motcua shipment show ${tracking}`]
        : allowed.map((each) => `motcua shipment mark ${tracking} --as ${each}`),
  }),
  'shipment.called_off': ({ tracking, code, service }) => ({
    what: `Bưu gửi ${tracking} đã hủy đăng ký, không in nhãn nữa.`,
    why: 'Mã này không đi với bì nào. Nhãn đã dán rồi thì gỡ khỏi bì.',
    next: [
      service === null
        ? `motcua dossier show ${code}`
        : `motcua shipment register ${code} --service ${service}`,
    ],
  }),
  'shipment.cod_uncollected': ({ tracking, amount }) => ({
    what: `Bưu gửi ${tracking} phải thu hộ ${moneyText(amount)} khi phát.`,
    next: [`motcua shipment mark ${tracking} --as delivered --cod-collected ${amount}`],
  }),
  'shipment.not_found': ({ typed, near }) => ({
    what: `Không có bưu gửi "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua shipment list'],
  }),
});

export const shipmentEventWords: EventWords<'shipment'> = {
  'shipment.registered': 'Đăng ký bưu gửi',
  'shipment.readdressed': 'Sửa người nhận bưu gửi',
  'shipment.progressed': 'Bưu gửi sang bước mới',
  'shipment.range_added': 'Khai dải mã bưu gửi',
  'shipment.printed': 'In nhãn bưu gửi',
};

export const shipmentScreen = {
  shipment: () => ({
    tracking: 'Mã bưu gửi',
    direction: 'Chiều gửi',
    state: 'Tình trạng',
    recipient: 'Người nhận',
    address: 'Địa chỉ',
    papers: 'Giấy tờ',
    signed: 'Hai bên ký danh mục',
    yes: 'có',
    no: 'chưa',
    seal: 'Số niêm phong',
    fee: 'Cước',
    feeReceipt: 'Biên lai cước',
    cod: 'Thu hộ',
    receivedBy: 'Người ký nhận',
    note: 'Ghi chú',
    first: 'Từ mã',
    last: 'Đến mã',
    left: 'Còn lại',
    none: 'Không có bưu gửi nào.',
    registered: (count: number, code: string) => `Đã đăng ký ${count} bưu gửi cho hồ sơ ${code}.`,
    marked: (tracking: string, state: string) => `Bưu gửi ${tracking}: ${state}.`,
    readdressed: (tracking: string) =>
      `Bưu gửi ${tracking} sửa người nhận theo: in lại nhãn, bỏ nhãn cũ.`,
    wrongDigit: (tracking: string, expected: number) =>
      `Số kiểm tra của ${tracking} lẽ ra là ${expected}: xem lại mã trên bì.`,
    fewLeft: (left: number) => `Chỉ còn ${left} mã bưu gửi: hãy xin bưu chính cấp thêm dải mã.`,
    rangeAdded: (left: number) => `Đã thêm dải mã; còn ${left} mã chưa dùng.`,
  }),
};
