/** Words for hand-overs. */
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';

export const handoverWords: ListWords<
  'handoverState' | 'itemState' | 'discrepancy' | 'resolution'
> = {
  handoverState: {
    sent: 'Đang trên đường',
    partly_received: 'Nhận một phần',
    received: 'Đã nhận',
    recalled: 'Đã thu hồi',
  },
  itemState: {
    sent: 'trên đường',
    received: 'đã nhận',
    missing: 'thiếu',
    recalled: 'thu hồi',
    with_sender: 'còn ở bên giao',
  },
  discrepancy: { missing: 'thiếu', extra: 'thừa', damaged: 'hư hỏng' },
  resolution: {
    arrived: 'đã đến sau',
    with_sender: 'còn ở bên giao',
    kept: 'bên nhận giữ lại',
    sent_back: 'đã gửi trả lại',
    settled: 'đã giải quyết',
  },
};

export const handoverProblems: ProblemsOf<'handover'> = {
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
    what: `Sai lệch "${handoverWords.discrepancy[kind]}" không thể kết thúc là "${handoverWords.resolution[resolution]}".`,
    why: `Có thể chọn: ${allowed.map((each) => `${each} (${handoverWords.resolution[each]})`).join(', ')}.`,
    next: ['motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `Không có phiếu bàn giao "${typed}".`,
    ...(near.length > 0 && { why: `Đang trên đường: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
};

export const handoverEventWords: EventWords<'handover'> = {
  'handover.sent': 'Gửi phiếu bàn giao',
  'handover.received': 'Nhận phiếu bàn giao',
  'handover.recalled': 'Thu hồi phiếu bàn giao',
  'handover.settled': 'Xử lý sai lệch của phiếu',
  'handover.printed': 'In biên bản bàn giao',
};

export const handoverScreen = {
  handover: {
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
  },
};
