/** Words for custody: hand-overs, postal shipments, stations, and what a return may be refused. */
import type { HandoverProblemDetails } from '../../domain/handover/problems.ts';
import type { ReturnProblemDetails } from '../../domain/dossier/return-problems.ts';
import type { StationProblemDetails } from '../../domain/office/problems.ts';
import type { ShipmentProblemDetails } from '../../domain/shipment/problems.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, moneyText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';
import { orList } from './list.ts';
import { handoverWords } from './words-handover.ts';
import { words } from './words.ts';

export type CustodyProblem = keyof (HandoverProblemDetails &
  ReturnProblemDetails &
  StationProblemDetails &
  ShipmentProblemDetails);

const onTheRoad: Pick<ProblemTexts, keyof HandoverProblemDetails> = {
  'dossier.in_transit': ({ code, slip, from, to, office }) => ({
    what: `Hồ sơ ${code} đang trên đường từ ${from} đến ${to}.`,
    why: `Phiếu bàn giao ${slip} chưa được bên nhận xác nhận nên chưa ai được làm gì với hồ sơ.`,
    next: [roadCommand({ slip, from, to, office })],
  }),
  'handover.empty': ({ office }) => ({
    what: `${office} không có hồ sơ nào để bàn giao.`,
    why: 'Chưa nêu mã hồ sơ, hoặc không hồ sơ nào đang giữ đúng với điều kiện.',
    next: [`motcua dossier list --holder ${office}`],
  }),
  'handover.same_office': ({ office }) => ({
    what: `Bên giao và bên nhận đều là ${office}.`,
    next: ['motcua office list'],
  }),
  'handover.not_addressee': ({ slip, addressee, office }) => ({
    what: `Phiếu ${slip} gửi cho ${addressee}, không phải ${office}.`,
    why: 'Chỉ bên nhận ghi trên phiếu mới xác nhận được.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_sender': ({ slip, sender, office }) => ({
    what: `Phiếu ${slip} do ${sender} gửi, không phải ${office}.`,
    why: 'Chỉ bên giao mới làm được việc này.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_on_list': ({ slip, codes }) => ({
    what: `Phiếu ${slip} không có ${orList(codes)}.`,
    why: 'Giấy tờ có thật mà không có trong danh sách thì ghi là thừa.',
    next: [`motcua handover receive ${slip} --extra ${codes[0] ?? ''}`],
  }),
  'handover.contradiction': ({ slip, codes }) => ({
    what: `Với phiếu ${slip}, ${orList(codes)} được ghi theo hai cách trái nhau.`,
    why: 'Một hồ sơ không thể vừa có vừa thiếu, cũng không thể vừa trong danh sách vừa thừa.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_settled': ({ slip }) => ({
    what: `Phiếu ${slip} không còn gì để nhận.`,
    why: 'Những hồ sơ này đã được xác nhận trước đó.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_received': ({ slip, received }) => ({
    what: `Không thu hồi được phiếu ${slip}.`,
    why: `Bên nhận đã kiểm phiếu và nhận ${received} hồ sơ; chỉ thu hồi được khi chưa ai nhận.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.recalled': ({ slip }) => ({
    what: `Phiếu ${slip} đã bị bên giao thu hồi.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.no_discrepancy': ({ slip, code, open }) => ({
    what: `Phiếu ${slip} không có sai lệch nào chưa xử lý về ${code}.`,
    ...(open.length > 0 && { why: `Đang chờ xử lý: ${orList(open)}.` }),
    next: [`motcua handover show ${slip}`],
  }),
  'handover.wrong_resolution': ({ kind, resolution, allowed }) => ({
    what: `Sai lệch "${discrepancy(kind)}" không thể kết thúc là "${ending(resolution)}".`,
    why: `Có thể chọn: ${allowed.map((each) => `${each} (${ending(each)})`).join(', ')}.`,
    next: ['motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `Không có phiếu bàn giao "${typed}".`,
    ...(near.length > 0 && { why: `Đang trên đường: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
  'office.no_route': ({ from, to, through }) => ({
    what: `${from} không chuyển hồ sơ thẳng cho ${to}.`,
    why:
      through.length === 0
        ? 'Hai loại đơn vị này không chuyển hồ sơ cho nhau.'
        : `Hồ sơ phải qua: ${through.map(kindName).join('; ')}.`,
    next: ['motcua office list'],
  }),
};

const returning: Pick<ProblemTexts, keyof ReturnProblemDetails> = {
  'dossier.out_of_sight': ({ code, office }) => ({
    what: `Hồ sơ ${code} không do ${office} nhận hoặc giữ.`,
    why: 'Nhân viên bưu điện chỉ xem được hồ sơ do bưu điện mình nhận, giữ hoặc đang chuyển đến.',
    next: ['motcua dossier list'],
  }),
  'dossier.authority_insufficient': ({ code, field }) => ({
    what: `Chưa đủ giấy tờ để nhận thay kết quả của hồ sơ ${code}.`,
    why: `Chỉ quan hệ ruột thịt thì đủ trong lĩnh vực hộ tịch; hồ sơ này thuộc lĩnh vực ${field}.`,
    next: [`motcua dossier return ${code} --to authorised --authority certified`],
  }),
  'dossier.return_blocked': ({ code, amount }) => ({
    what: `Chưa trả được kết quả của hồ sơ ${code}.`,
    why: `Còn ${moneyText(amount)} phí, lệ phí chưa nộp.`,
    next: [`motcua payment take ${code} --method cash`, `motcua payment quote ${code}`],
  }),
};

const stations: Pick<ProblemTexts, keyof StationProblemDetails> = {
  'office.merged': ({ office, into }) => ({
    what: `Đơn vị ${office} đã sáp nhập vào ${into}.`,
    why: 'Mọi việc của đơn vị cũ nay do đơn vị mới làm; mã hồ sơ cũ vẫn tra cứu được.',
    next: [`motcua office show ${into}`],
  }),
  'counter.taken': ({ office, number }) => ({
    what: `${office} đã có quầy số ${number}.`,
    next: ['motcua counter list'],
  }),
  'counter.not_found': ({ typed, near }) => ({
    what: `Kho này không có quầy "${typed}".`,
    ...(near.length > 0 && { why: `Các quầy của kho: ${orList(near)}.` }),
    next: ['motcua counter list'],
  }),
  'staff.other_office': ({ login, office, here }) => ({
    what: `${login} thuộc ${office}, không đăng nhập được ở quầy của ${here}.`,
    why: 'Cán bộ chỉ đăng nhập ở quầy của đơn vị mình.',
    next: ['motcua counter list'],
  }),
};

const postal: Pick<ProblemTexts, keyof ShipmentProblemDetails> = {
  'shipment.range_overlaps': ({ first, last }) => ({
    what: `Dải mã từ ${first} đến ${last} không dùng được.`,
    why: 'Một phần dải này đã được khai, hoặc số đầu lớn hơn số cuối.',
    next: ['motcua shipment ranges'],
  }),
  'shipment.no_codes': ({ office }) => ({
    what: `${office} không còn mã bưu gửi nào.`,
    why: 'Mọi dải mã bưu chính cấp cho đơn vị đã dùng hết.',
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
    what: `Không ghi được "${shipmentState(wanted)}" cho bưu gửi ${tracking}.`,
    why:
      `Bưu gửi đang ở trạng thái "${shipmentState(state)}". ` +
      (allowed.length === 0
        ? 'Không còn bước nào nữa.'
        : `Bước tiếp theo: ${allowed.map(shipmentState).join(', ')}.`),
    next:
      allowed.length === 0
        ? [`motcua shipment show ${tracking}`]
        : allowed.map((each) => `motcua shipment mark ${tracking} --as ${each}`),
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
};

export const custodyProblems: Pick<ProblemTexts, CustodyProblem> = {
  ...onTheRoad,
  ...returning,
  ...stations,
  ...postal,
};

/** What each side of a road can do about a dossier that is on it. */
function roadCommand(road: { slip: string; from: string; to: string; office: string }): string {
  const { slip, from, to, office } = road;
  if (office === from) return `motcua handover recall ${slip}`;
  return office === to ? `motcua handover receive ${slip}` : `motcua handover show ${slip}`;
}

function discrepancy(kind: string): string {
  return handoverWords.discrepancy[kind as keyof typeof handoverWords.discrepancy] ?? kind;
}

function ending(name: string): string {
  return handoverWords.resolution[name as keyof typeof handoverWords.resolution] ?? name;
}

function kindName(kind: string): string {
  return words.officeKind[kind as keyof typeof words.officeKind] ?? kind;
}

function shipmentState(state: string): string {
  return handoverWords.shipmentState[state as keyof typeof handoverWords.shipmentState] ?? state;
}

const handover = {
  slip: 'Phiếu bàn giao',
  state: 'Tình trạng',
  from: 'Bên giao',
  to: 'Bên nhận',
  giver: 'Người giao',
  receiver: 'Người nhận',
  sent: 'Giao lúc',
  received: 'Nhận lúc',
  count: 'Số hồ sơ',
  countOf: (received: number, count: number) => `đã nhận ${received}/${count}`,
  missing: 'Còn thiếu',
  digest: 'Mã kiểm',
  note: 'Ghi chú',
  number: 'STT',
  discrepancies: 'Sai lệch',
  kind: 'Sai lệch',
  reporter: 'Người báo',
  ending: 'Kết thúc',
  stillOpen: 'chưa xử lý',
  age: 'Đã đi',
  usual: 'Thường mất',
  hours: (n: number) => `${String(n).replace('.', ',')} giờ`,
  none: 'Không có phiếu bàn giao nào.',
  noneOnTheRoad: 'Không có hồ sơ nào trên đường.',
  way: 'Đường đi',
  noneUncollected: 'Không có kết quả nào chờ quá hạn đó.',
  since: 'Có từ ngày',
  inTransit: 'Trên đường',
  shelf: 'Nơi để',
  authority: 'Giấy tờ nhận thay',
  originals: 'Bản chính trả lại',
  evidence: 'Phát bằng bưu gửi',
  sureSend: (count: number, to: string) => `Giao ${count} hồ sơ cho ${to}?`,
  sentNow: (count: number, to: string) =>
    `Đã giao ${count} hồ sơ cho ${to}, chờ bên nhận xác nhận.`,
  receivedNow: (received: number, count: number) => `Đã nhận ${received}/${count} hồ sơ.`,
  recalledNow: (slip: string) => `Đã thu hồi phiếu ${slip}.`,
  settledNow: (open: number) =>
    open === 0 ? 'Đã xử lý; phiếu không còn sai lệch.' : `Đã xử lý; còn ${open} sai lệch.`,
  shelved: (code: string, shelf: string | null) =>
    shelf === null ? `Hồ sơ ${code} đã lấy khỏi kệ.` : `Hồ sơ ${code} để ở: ${shelf}.`,
  reminder: (about: { name: string; code: string; resolved: PlainDate; office: string }) =>
    `Kính gửi ông/bà ${about.name}: hồ sơ ${about.code} đã có kết quả từ ngày ` +
    `${dateText(about.resolved)}. Mời ông/bà mang giấy tiếp nhận và giấy tờ tùy thân đến ` +
    `${about.office} để nhận kết quả.`,
};

const shipment = {
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
  wrongDigit: (tracking: string, expected: number) =>
    `Số kiểm tra của ${tracking} lẽ ra là ${expected}: xem lại mã trên bì.`,
  fewLeft: (left: number) => `Chỉ còn ${left} mã bưu gửi: hãy xin bưu chính cấp thêm dải mã.`,
  rangeAdded: (left: number) => `Đã thêm dải mã; còn ${left} mã chưa dùng.`,
};

const counter = {
  station: 'Quầy',
  here: 'máy này',
  added: (number: number, office: string) => `Đã mở quầy số ${number} của ${office}.`,
  used: (number: number, office: string) => `Máy này nay là quầy số ${number} của ${office}.`,
};

export const custodyScreen = { handover, shipment, counter };
