/** What a person at the screen is asked of a file that leaves it open. */
import type { UnclearBecause } from '../../domain/import/date-order.ts';

export const importAsk = {
  sheet: 'Nhập trang tính nào:',
  /** Why a column of dates is asked about; `seen` is what shows it. */
  because: {
    shown: (header: string, seen: string) =>
      `Cột "${header}" có chỗ tháng đứng trước: ${seen}, nên ngày trong cột có thể là hai ngày.`,
    said_otherwise: (header: string, seen: string) =>
      `Cột "${header}" có chỗ ngày đứng trước: ${seen}, trái với lời đã nói về cả tệp.`,
    beside: (header: string, _seen: string) =>
      `Cột "${header}" đọc ngày hay tháng trước cũng được, mà cột khác có chỗ tháng đứng trước.`,
  } satisfies Record<UnclearBecause, (header: string, seen: string) => string>,
  daysToo: (seen: string) => `Cột này lại có chỗ ngày đứng trước: ${seen}.`,
  either: (seen: readonly string[]) => `Đọc được hai cách: ${seen.join('; ')}.`,
  seenIn: (text: string, row: string) => `${text} (dòng ${row})`,
  dayOfMonth: (day: number, month: number) => `ngày ${day} tháng ${month}`,
  /** An answer, the examples as it reads them, and what it leaves no date of. */
  readBy: (order: string, days: readonly string[], refused: string | null) =>
    [
      days.length === 0 ? order : `${order}: ${days.join('; ')}`,
      ...(refused === null ? [] : [`dòng như ${refused} bị từ chối`]),
    ].join('; '),
  dates: (header: string) => `Trong cột "${header}", ngày hay tháng đứng trước:`,
  explainDates:
    'Hỏi người đã lập tệp, hay mở tệp gốc xem một ngày đã biết chắc. Chưa biết thì gõ <: chưa dòng ' +
    'nào được nhập.',
};
