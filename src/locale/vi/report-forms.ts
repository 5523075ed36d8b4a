/** Words of the official forms among the reports; what they ask is data of their layouts. */
import type { ProblemsOf } from '../shape.ts';
import { dateText } from '../format.ts';
import type { QualityLine } from '../../domain/report/quality.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';

export const form06a = {
  checks: 'Kiểm tra',
  passed: (check: string): string => `Đạt: ${checkName(check)}.`,
  failed: (check: string, where: readonly string[]): string =>
    `KHÔNG ĐẠT: ${checkName(check)} – xem ${where.map((each) => each || 'dòng tổng').join(', ')}.`,
  sumOf: (column: number, sum: string): string => `Cột ${column} = ${sum}.`,
};

function checkName(check: string): string {
  if (check === 'rows=total') return 'cộng các dòng bằng dòng tổng, mỗi hồ sơ ở một dòng';
  const [, column, before] = /^(\d+)=(\d+)\(t-1\)$/.exec(check) ?? [];
  if (column !== undefined) return `cột ${column} bằng cột ${before} của kỳ trước`;
  return `cột ${check.replaceAll('=', ' = ').replaceAll('+', ' + ')}`;
}

export const quality = {
  own: (heading: string): string => `${heading}; số tự tính từ kho này, chưa phải số công bố.`,
  states: {
    computed: 'tính được',
    partly: 'tính được một phần',
    not_here: 'không tính được ở đây',
  } satisfies Record<QualityLine['state'], string>,
  component: 'Thành phần',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  ratio: 'Tỷ lệ',
  points: 'Điểm',
  max: 'Tối đa',
  notHere: 'Không tính được ở đây',
};

interface LayoutDates {
  id: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

function layoutsText(known: readonly LayoutDates[]): string {
  const texts = known.map(({ id, validFrom, validTo }) => {
    const until = validTo === null ? '' : ` đến ${dateText(validTo)}`;
    return `${id} (từ ${dateText(validFrom)}${until})`;
  });
  return texts.join(', ');
}

export const reportProblems = (): ProblemsOf<'report'> => ({
  'report.no_layout': ({ date, known }) => ({
    what: `Không có mẫu biểu nào áp dụng vào ngày cuối kỳ, ${dateText(date)}.`,
    why: `Các mẫu biểu đã biết: ${layoutsText(known)}.`,
    next: [`Chọn kỳ khác, hoặc thêm --layout ${known[0]?.id ?? ''} để lập theo mẫu ấy.`],
    desk: ['Chọn kỳ khác, hoặc nêu mẫu biểu muốn lập theo.'],
  }),
  'report.no_such_layout': ({ layout, known }) => ({
    what: `Không có mẫu biểu "${layout}".`,
    why: `Các mẫu biểu đã biết: ${layoutsText(known)}.`,
    next: ['Bỏ --layout để lập theo mẫu của kỳ, hoặc nêu một mẫu đã biết.'],
    desk: ['Để trống để lập theo mẫu của kỳ, hoặc nêu một mẫu đã biết.'],
  }),
});
