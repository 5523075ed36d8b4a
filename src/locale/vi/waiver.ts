/** Words for fees that a law waives or lowers. */
import type { Misfit } from '../../domain/fee/problems.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';

type Problems = Pick<
  ProblemsOf<'fee'>,
  | 'fee.no_such_waiver'
  | 'fee.waiver_of_another_day'
  | 'fee.waiver_misfit'
  | 'fee.waiver_unseen'
  | 'fee.waiver_takes_nothing'
  | 'fee.waiver_says_all'
  | 'fee.rate_overlaps'
  | 'fee.nothing_to_lower'
>;

const notFor: Record<Misfit, string> = {
  procedure: 'Quy định ấy không nói đến thủ tục này.',
  channel: 'Quy định ấy chỉ dành cho kênh nộp khác.',
  province: 'Quy định ấy là của tỉnh khác.',
  owner: 'Quy định ấy không dành cho loại chủ hồ sơ này.',
  fee: 'Hồ sơ không có khoản thu nào mà quy định ấy nói đến.',
};

function offering(offered: readonly string[]): string[] {
  return offered.length === 0
    ? ['Bỏ --waiver: hồ sơ này không có khoản miễn, giảm nào theo luật']
    : offered.map((id) => `--waiver ${id}`);
}

function period(since: PlainDate, until: PlainDate | null): string {
  return until === null ? `từ ${dateText(since)}` : `từ ${dateText(since)} đến ${dateText(until)}`;
}

export const waiverProblems = (): Problems => ({
  'fee.no_such_waiver': ({ waiver, offered, known }) => ({
    what: `Không có khoản miễn, giảm nào tên là "${waiver}".`,
    why:
      known.length === 0
        ? 'Không có quy định miễn, giảm nào cho thủ tục này.'
        : `Thủ tục này chỉ được miễn, giảm theo: ${known.join('; ')}.`,
    next: [...offering(offered), 'motcua procedure show <mã thủ tục>'],
    desk: ['Gõ số của một dòng trong danh sách, hoặc Enter nếu không miễn, giảm.'],
  }),
  'fee.waiver_of_another_day': ({ waiver, name, since, until, received }) => ({
    what: `Khoản miễn, giảm ${waiver} không áp dụng cho hồ sơ nhận ngày ${dateText(received)}.`,
    why: `"${name}" áp dụng ${period(since, until)}, tính theo ngày tiếp nhận.`,
    next: ['Bỏ --waiver: thu đủ theo ngày tiếp nhận'],
    desk: ['Bỏ khoản miễn, giảm: thu đủ theo ngày tiếp nhận.'],
  }),
  'fee.waiver_misfit': ({ waiver, name, why, offered }) => ({
    what: `Khoản miễn, giảm ${waiver} (${name}) không dành cho hồ sơ này.`,
    why: notFor[why],
    next: offering(offered),
    desk: ['Chọn khoản khác trong danh sách, hoặc bỏ khoản miễn, giảm.'],
  }),
  'fee.waiver_unseen': ({ waiver, name, seen }) => ({
    what: `Chưa ghi cán bộ đã thấy gì để áp dụng khoản miễn, giảm ${waiver} (${name}).`,
    why: `Chỉ được miễn, giảm khi thấy: ${seen}.`,
    next: ['--seen "<đã thấy gì>"', 'Bỏ --waiver nếu chưa thấy'],
    desk: ['Ghi đã thấy gì, hoặc bỏ khoản miễn, giảm.'],
  }),
  'fee.waiver_takes_nothing': ({ waiver, name, procedure, unknown }) => ({
    what: `Khoản miễn, giảm ${waiver} (${name}) không trừ được gì.`,
    why:
      unknown.length === 0
        ? 'Các khoản thu ấy đã được miễn, giảm ít nhất bằng chừng đó; không cộng dồn.'
        : `Chưa biết mức thu của: ${unknown.join('; ')}.`,
    next:
      unknown.length === 0
        ? ['motcua payment quote <mã hồ sơ>']
        : [`motcua procedure fee set ${procedure} <khoản thu> <mức thu>`],
  }),
  'fee.rate_overlaps': ({ procedure, fee, from, to, legalBasis }) => ({
    what: `Khoản ${fee} của thủ tục ${procedure} đã có mức thu của đơn vị trong những ngày ấy.`,
    why: `Mức ấy áp dụng ${period(from, to)} (${legalBasis}).`,
    next: ['--from <ngày sau đó>', 'motcua procedure fee set --help'],
  }),
  'fee.nothing_to_lower': ({ procedures }) => ({
    what: 'Không có khoản thu nào để miễn, giảm.',
    why: `Không có khoản phải thu, hoặc chưa biết mức để giảm: ${procedures.join(', ')}.`,
    next: ['motcua procedure show <mã thủ tục>'],
  }),
  'fee.waiver_says_all': ({ options }) => ({
    what: 'Miễn, giảm theo luật thì không nói thêm số tiền, lý do hay giấy tờ.',
    why: 'Quy định đã nói miễn, giảm bao nhiêu và vì sao; cán bộ chỉ ghi đã thấy gì.',
    next: [`Bỏ ${options.join(', ')}`, 'Bỏ --waiver nếu miễn, giảm theo giấy tờ khác'],
    desk: ['Chọn theo luật, hoặc theo giấy tờ khác.'],
  }),
});

/** What is said of a waiver that may be taken. */
export interface OfferedWaiver {
  id: string;
  name: string;
  basis: string;
  /** `null` while the price is unknown. */
  amount: string | null;
  seen: string | null;
  verified: boolean;
}

export const waiverScreen = {
  waiver: () => ({
    title: 'Miễn, giảm theo luật',
    unfit: (waiver: string, basis: string, amount: string) =>
      `Khoản miễn, giảm ${waiver} (${basis}) không còn hợp với hồ sơ sau đính chính, nhưng vẫn trừ ` +
      `${amount}: xem lại; nếu sai thì hủy hồ sơ và tiếp nhận lại.`,
    lost: (waiver: string, basis: string, amount: string) =>
      `Khoản thu được miễn, giảm ${amount} theo ${waiver} (${basis}) không còn trong hồ sơ: khoản ` +
      `thu mới chưa được miễn, giảm.`,
    fact: (id: string) => `miễn, giảm ${id}`,
    byLawAlone: 'Theo luật',
    seen: 'Đã thấy',
    id: 'Mã',
    whom: 'Ai được',
    takes: 'Mức',
    mustSee: 'Cán bộ phải thấy',
    change: 'miễn, giảm theo luật',
    mayBe: (amount: string | null, name: string, basis: string) =>
      `Có thể được miễn, giảm${amount === null ? '' : ` ${amount}`}: ${name} (${basis}).`,
    askAtReception: 'Miễn, giảm theo luật số mấy? Enter là không miễn, giảm:',
    askLaw: 'Miễn, giảm theo luật số mấy? Enter là theo giấy tờ khác:',
    explainLaw: ['Gõ số của dòng. Chỉ chọn khi cán bộ đã thấy điều mà dòng ấy yêu cầu.'],
    askSeen: (condition: string) => `Đã thấy gì? (${condition})`,
    all: 'miễn hết',
    percent: (percent: number) => `giảm ${percent}%`,
    price: (amount: string) => `còn ${amount} một đơn vị`,
    period,
    check: (text: string) => `cần xác nhận: ${text}`,
    byLaw: (amount: string, name: string, basis: string) => `${amount}: ${name} (${basis})`,
    offered: ({ id, name, basis, amount, seen, verified }: OfferedWaiver) =>
      [
        `Có thể được miễn, giảm${amount === null ? '' : ` ${amount}`} [${id}]: ${name} (${basis})`,
        ...(seen === null ? [] : [`chỉ khi thấy: ${seen}`]),
        ...(verified ? [] : ['cần xác nhận']),
      ].join('; '),
  }),
};
