/** Words for the queue. */
import type { TicketAct } from '../../domain/queue/ticket.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';

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
  },
  ticketState: {
    waiting: 'đang chờ',
    called: 'đang phục vụ',
    held: 'tạm để chờ',
    done: 'đã xong',
    missed: 'vắng mặt',
  },
  period: { wait: 'Chờ', service: 'Phục vụ', hold: 'Tạm để chờ' },
};

export const queueProblems: ProblemsOf<'queue'> = {
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
};

export const queueEventWords: EventWords<'queue'> = {
  'queue.taken': 'Lấy số thứ tự',
  'queue.called': 'Gọi số',
  'queue.held': 'Tạm để chờ',
  'queue.ended': 'Kết thúc số',
  'queue.undone': 'Lấy lại việc làm nhầm với số',
};

export const queueScreen = {
  queue: {
    number: 'Số',
    service: 'Việc',
    priority: 'Ưu tiên',
    state: 'Trạng thái',
    since: 'Từ',
    counter: 'Quầy',
    nobody: 'Không có ai đang chờ.',
    taken: (number: string, service: string, ahead: number) =>
      `Số ${number} (${service}), còn ${ahead} người phía trước.`,
    called: (number: string, counter: number, service: string) =>
      `Mời số ${number} đến quầy ${counter} (${service}).`,
    held: (number: string) => `Số ${number} tạm để chờ. Gọi lại bằng chính số ấy.`,
    done: (number: string) => `Đã xong số ${number}.`,
    missed: (number: string) => `Số ${number} vắng mặt. Khi người ấy đến thì gọi lại số này.`,
    undone: (number: string, state: string) => `Đã lấy lại: số ${number} ${state} như trước.`,
    times: (period: string, count: number, mean: number, longest: number) =>
      `${period}: ${count} lượt, trung bình ${mean} phút, lâu nhất ${longest} phút.`,
    stripTitle: 'SỐ THỨ TỰ',
    stripAhead: (n: number) => `Còn ${n} người phía trước.`,
    stripTaken: (at: string) => `Lấy số lúc ${at}`,
    stripWait: 'Xin chờ gọi số. Người cao tuổi, người khuyết tật, phụ nữ mang thai được ưu tiên.',
    stripTraining: 'TẬP HUẤN',
  },
};
