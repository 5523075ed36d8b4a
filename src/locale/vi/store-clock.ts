/** Words for a clock that stands behind what it has written before. */
import { countText, momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

export const clockProblems = (): ProblemsOf<'clock'> => ({
  'clock.behind': ({ now, last, counter }) => ({
    what:
      `Đồng hồ của máy chỉ ${momentText(now)}, ` +
      `mà lần ghi sau cùng của kho (quầy ${counter}) là ${momentText(last)}.`,
    why: 'Ghi theo đồng hồ này thì giờ nhận, giờ trả, giờ thu tiền đều sai. Chưa ghi gì.',
    next: [
      'Chỉnh lại ngày giờ của máy, rồi làm lại.',
      'Đồng hồ nay mới đúng, lần trước sai: motcua store accept-clock --reason "<lý do>"',
    ],
  }),
  'clock.not_behind': ({ now }) => ({
    what: `Đồng hồ của máy chỉ ${momentText(now)}, không lùi so với lần ghi sau cùng của kho.`,
    why: 'Không có gì phải chấp nhận.',
    next: ['motcua status'],
  }),
});

/** Who did something when, and to whose account or record. */
export interface ActTold {
  at: string;
  by: string;
  of: string | null;
}

export const clockScreen = () => ({
  sureClock: (now: string, last: string) =>
    `Đồng hồ chỉ ${now}, lần ghi sau cùng là ${last}. Giờ ${now} là đúng?`,
  clockAccepted: (now: string, last: string) =>
    `Đã chấp nhận đồng hồ chỉ ${now}, trước lần ghi sau cùng (${last}).`,
  approvedAhead: (request: string) =>
    `Đề nghị ${request} được duyệt khi đồng hồ chạy trước: nay bị từ chối, hãy đề nghị lại.`,
  accountAhead: (account: string) =>
    `Tài khoản ${account} được duyệt khi đồng hồ chạy trước: phải duyệt lại.`,
  doneAhead: (request: string) =>
    `Đề nghị ${request} được duyệt và làm xong khi đồng hồ chạy trước: hãy xem lại.`,
  actAhead: (what: string, { at, by, of }: ActTold) =>
    `${what}${of === null ? '' : ` (${of})`}: ghi lúc ${at}, bởi ${by}, khi đồng hồ chạy trước; hãy xem lại.`,
  heldAgain: (holds: number) =>
    `Đặt lại như cũ ${countText(holds)} việc giữ dữ liệu đã bị bỏ khi đồng hồ chạy trước.`,
  clockWasAccepted: (now: string, last: string) =>
    `Có người đã chấp nhận đồng hồ chỉ ${now}, khi lần ghi sau cùng là ${last}.`,
});
