/** Words for a clock that stands behind what it has written before. */
import { momentText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

export const clockProblems: ProblemsOf<'clock'> = {
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
};
