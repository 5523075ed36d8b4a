/** Words for the queue. */
import type { TicketAct } from '../../domain/queue/ticket.ts';
import { localTime, type Instant } from '../../domain/value/instant.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';
import { staffWords } from './staff.ts';

const acts: Readonly<Record<TicketAct, string>> = {
  call: 'gọi',
  hold: 'để chờ',
  done: 'kết thúc',
  miss: 'ghi vắng',
  undo: 'lấy lại việc vừa làm với',
};

export const queueWords: ListWords<'service' | 'priority' | 'ticketState' | 'period'> = {
  service: {
    reception: 'Nộp hồ sơ',
    result: 'Nhận kết quả',
    guidance: 'Hướng dẫn',
    other: 'Việc khác',
  },
  priority: {
    elderly: 'người cao tuổi',
    disabled: 'người khuyết tật',
    pregnant: 'phụ nữ mang thai',
    supplement: 'đến bổ sung hồ sơ',
  },
  ticketState: {
    waiting: 'đang chờ',
    called: 'đang phục vụ',
    held: 'tạm để chờ',
    done: 'đã xong',
    cancelled: 'đã hủy',
  },
  period: { wait: 'Chờ', service: 'Phục vụ', hold: 'Tạm để chờ' },
};

export const queueProblems = (): ProblemsOf<'queue'> => ({
  'queue.empty': () => ({
    what: 'Không còn ai đang chờ.',
    next: ['motcua queue list --all'],
  }),
  'queue.not_found': ({ typed, near }) => ({
    what: `Hôm nay không có số thứ tự "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua queue list --all'],
  }),
  'queue.none_called': () => ({
    what: 'Quầy này chưa gọi số nào.',
    next: ['motcua queue call'],
  }),
  'queue.still_serving': ({ number }) => ({
    what: `Quầy này đang phục vụ số ${number}.`,
    why: 'Phải kết thúc hoặc để chờ số ấy rồi mới gọi số khác.',
    next: ['motcua queue done', 'motcua queue hold', 'motcua queue done --missed'],
  }),
  'queue.not_allowed': ({ number, state, act }) => ({
    what: `Không thể ${acts[act]} số ${number}.`,
    why: `Số này ${queueWords.ticketState[state]}.`,
    next: ['motcua queue list --all'],
  }),
  'queue.port_taken': ({ port, free }) => ({
    what: `Cổng ${port} đang có chương trình khác dùng.`,
    ...(free !== null && { why: `Cổng ${free} còn trống.` }),
    next: [`motcua queue board --port ${free ?? 0}`],
  }),
  'queue.port_forbidden': ({ port }) => ({
    what: `Máy này không cho mở cổng ${port}.`,
    why: 'Cổng dưới 1024 thường chỉ dành cho quản trị máy.',
    next: ['motcua queue board'],
  }),
  'queue.no_address': ({ address }) => ({
    what: `Máy này không có địa chỉ ${address}.`,
    next: ['motcua queue board', 'motcua queue board --address 0.0.0.0'],
  }),
  'queue.closed': ({ last, closing, roles }) => ({
    what: last === null ? 'Hôm nay không có giờ tiếp công dân.' : `Đã thôi phát số từ lúc ${last}.`,
    why:
      (closing === null ? '' : `Giờ làm việc hết lúc ${closing}. `) +
      `Cho lấy thêm số, có nêu lý do, là quyền của: ${roles.map((role) => staffWords.role[role]).join(', ')}.`,
    next: ['motcua queue take --late "<lý do>"', 'motcua config list'],
  }),
});

export const queueEventWords: EventWords<'queue'> = {
  'queue.taken': 'Lấy số thứ tự',
  'queue.called': 'Gọi số',
  'queue.held': 'Tạm để chờ',
  'queue.absent': 'Gọi mà vắng mặt',
  'queue.ended': 'Kết thúc số',
  'queue.undone': 'Lấy lại việc làm nhầm với số',
};

export const queueScreen = {
  queue: () => ({
    number: 'Số',
    service: 'Việc',
    priority: 'Ưu tiên',
    state: 'Trạng thái',
    since: 'Từ',
    counter: 'Quầy',
    nobody: 'Không có ai đang chờ.',
    taken: (number: string, service: string, ahead: number) =>
      `Số ${number} (${service}), ${aheadText(ahead)}.`,
    called: (number: string, counter: number, service: string) =>
      `Mời số ${number} đến quầy ${counter} (${service}).`,
    held: (number: string) => `Số ${number} tạm để chờ. Gọi lại bằng chính số ấy.`,
    done: (number: string) => `Đã xong số ${number}.`,
    missed: (number: string, times: number, ahead: number) =>
      `Số ${number} vắng mặt lần ${times}, xếp lại cuối hàng; ${aheadText(ahead)}.`,
    cancelled: (number: string) => `Số ${number} đã hủy. Người ấy đến thì lấy số mới.`,
    absent: (times: number) => `vắng ${times} lần`,
    absentBefore: (times: number) => `đã vắng ${times} lần`,
    askService: 'Lấy số cho việc gì? Số, hoặc quét thẻ, quét giấy tiếp nhận (Enter là việc 1):',
    askLate: 'Đã hết giờ phát số. Vì sao vẫn cho lấy số?',
    already: (number: string, at: Instant) =>
      `Người này đã có số ${number}, lấy lúc ${localTime(at)}.`,
    sureSecond: (name: string, number: string, at: Instant) =>
      `${name} đã có số ${number}, lấy lúc ${localTime(at)}. Vẫn lấy thêm số nữa?`,
    undone: (number: string, state: string) => `Đã lấy lại: số ${number} ${state} như trước.`,
    times: (period: string, count: number, mean: number, longest: number) =>
      `${period}: ${count} lượt, trung bình ${mean} phút, lâu nhất ${longest} phút.`,
    stripTitle: 'SỐ THỨ TỰ',
    stripAhead: (n: number) => (n === 0 ? 'Bạn là người tiếp theo.' : `Còn ${n} người phía trước.`),
    stripTaken: (at: string) => `Lấy số lúc ${at}`,
    stripWait: 'Xin chờ gọi số. Người cao tuổi, người khuyết tật, phụ nữ mang thai được ưu tiên.',
    stripAbsent: (most: number) => `Gọi mà vắng: xếp lại cuối hàng; lần thứ ${most} thì hủy số.`,
    stripGood: (date: string) => `Số còn giá trị đến hết ngày ${date}.`,
    stripTraining: 'TẬP HUẤN',
  }),
};

function aheadText(ahead: number): string {
  return ahead === 0 ? 'là số tiếp theo' : `còn ${ahead} người phía trước`;
}
