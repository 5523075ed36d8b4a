/** What a person at the screen is asked of a file that leaves it open. */
import type { UnclearBecause } from '../../domain/import/date-order.ts';
import type { Losses } from '../../domain/procedure/poorer.ts';
import { countText } from '../format.ts';

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
  /** A title of the file, and what stands in the first cell below it. */
  title: (title: string, sample: string) => (sample === '' ? title : `${title} (ví dụ: ${sample})`),
  noneOfThem: 'không cột nào trong số này',
  unread: (file: string) => `Tiêu đề các cột của tệp ${file} có chỗ chưa hiểu được.`,
  column: (what: string) => `Cột nào là ${what}:`,
  columnWords: {
    code: 'mã hồ sơ',
    procedure: 'thủ tục',
    name: 'họ và tên',
    received_at: 'ngày tiếp nhận',
    citizen_id: 'số định danh',
    dob: 'ngày sinh',
    number: 'số chứng thực',
    day: 'ngày chứng thực',
    asker: 'người yêu cầu',
    original: 'tên bản chính',
  } as Readonly<Record<string, string>>,
  procedureColumnWords: {
    code: 'mã thủ tục',
    name: 'tên thủ tục',
  } as Readonly<Record<string, string>>,
  explainColumn:
    'Chọn cột theo ô mẫu đứng sau tiêu đề. Không có cột ấy thì chọn dòng cuối: tệp chưa được nhập.',
  zeros: (header: string, rows: number) =>
    `Cột "${header}" có ${countText(rows)} số bị bảng tính làm mất số 0 ở đầu:`,
  changing: (before: string, after: string) => `${before} → ${after}`,
  inRow: (row: number, what: string) => `dòng ${countText(row)}: ${what}`,
  restore: (header: string) => `Thêm lại số 0 ở đầu trong cột "${header}":`,
  restoring: ['thêm lại, và ghi trước, sau vào điều cần xem', 'để nguyên; các dòng ấy bị từ chối'],
  explainZeros:
    'Số định danh có 12 số. Số thêm lại phải có mã tỉnh đúng và hợp năm sinh trong dòng; số không ' +
    'hợp vẫn bị từ chối.',
  otherwise: (rows: number) => `${countText(rows)} dòng nói khác với điều đang ghi ở đây:`,
  correct: 'Sửa theo tệp:',
  correcting: ['sửa theo tệp; ô trống không xóa gì', 'để nguyên như đang ghi'],
  explainCorrect:
    'Tên và số định danh không sửa bằng tệp. Hồ sơ đã có việc làm sau khi nhập thì không sửa. Lần sửa ' +
    'là một đợt nhập riêng, hủy được.',
  poorer: (rows: number) => `${countText(rows)} thủ tục đang ghi đủ hơn tệp; sửa theo tệp thì mất:`,
  gone: { cases: 'trường hợp', terms: 'thời hạn', fees: 'phí, lệ phí' } satisfies Record<
    keyof Losses,
    string
  >,
  goneOnes: (what: string, names: readonly string[]) => `${what} ${names.join(', ')} → không còn`,
  replace: 'Vẫn sửa theo tệp:',
  replacing: ['sửa, và mất những điều trên', 'để nguyên như đang ghi'],
  explainReplace:
    'Thời hạn, trường hợp, mức phí mất đi thì phải nhập lại mới tiếp nhận được. Chưa chắc thì để nguyên.',
  far: (rows: number) => `${countText(rows)} số chứng thực cách xa mọi số khác, có thể gõ nhầm:`,
  acceptGaps: 'Vẫn nhập các số ấy:',
  acceptingGaps: ['nhập, sổ đi tiếp sau số lớn nhất ấy', 'để lại, sửa trong tệp rồi nhập sau'],
  explainGaps:
    'Sổ đi tiếp sau số lớn nhất, và số đã qua thì không cấp lại: một số gõ nhầm làm sổ nhảy số ' +
    'đến hết năm. Chưa chắc thì để lại.',
};
