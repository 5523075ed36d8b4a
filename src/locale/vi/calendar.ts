/** Words for the working calendar, due dates and the radar. */
import type { RadarLine } from '../../domain/dossier/radar.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, EveryWord, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

export const calendarWords: ListWords<
  'dayKind' | 'dayStatus' | 'rest' | 'clockWord' | 'pause' | 'dueChange'
> &
  Pick<EveryWord, 'weekdays'> = {
  weekdays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  dayKind: {
    off: 'Nghỉ lễ',
    in_lieu: 'Nghỉ bù',
    swap_off: 'Nghỉ hoán đổi',
    swap_work: 'Làm bù',
    normal: 'Như thường lệ',
  },
  dayStatus: { official: 'chính thức', provisional: 'dự kiến', guess: 'phỏng đoán' },
  rest: {
    weekend: 'nghỉ cuối tuần',
    holiday: 'nghỉ lễ',
    in_lieu: 'nghỉ bù',
    swap: 'nghỉ hoán đổi',
    after_cutoff: 'nhận sau giờ chốt trong ngày',
    waiting: 'chờ công dân bổ sung',
    counted_anew: 'không tính: hạn được tính lại từ khi nhận đủ hồ sơ',
    not_begun: 'không tính: thời hạn chưa bắt đầu',
    overdue: 'đã quá hạn',
    extended: 'được hẹn lại',
    moved_here: 'hạn rơi vào ngày nghỉ nên dời đến đây',
  },
  clockWord: {
    running: 'đang tính',
    waiting: 'ngừng tính, chờ công dân bổ sung',
    ended: 'đã kết thúc',
    none: 'không có ngày hẹn',
  },
  pause: { supplement: 'chờ bổ sung', withdrawn: 'công dân rút', stopped: 'dừng giải quyết' },
  dueChange: {
    completed: 'bổ sung đủ',
    extended: 'xin lỗi và hẹn lại',
    reopened: 'mở lại',
    corrected: 'đính chính',
    arrival: 'đến cơ quan giải quyết',
    review: 'bắt đầu rà soát',
  },
};

export const calendarProblems = (): ProblemsOf<'calendar'> => ({
  'calendar.no_rule': ({ count }) => ({
    what: `Không có cách tính cho thời hạn ${count}.`,
    next: ['motcua calendar due --help'],
  }),
  'calendar.bad_day': ({ date, kind, why }) => ({
    what: `Ngày ${dateText(date)} không thể là "${calendarWords.dayKind[kind]}".`,
    why:
      why === 'weekday'
        ? 'Ngày này vốn là ngày làm việc, không cần làm bù.'
        : 'Ngày này vốn là ngày nghỉ cuối tuần.',
    next: ['motcua calendar show'],
  }),
});

export const calendarEventWords: EventWords<'calendar'> = {
  'calendar.published': 'Công bố lịch làm việc',
};

const scopes = { procedure: 'cùng thủ tục', field: 'cùng lĩnh vực', unit: 'của đơn vị' };

/** `2,5`: working days with one decimal. */
function workDays(minutes: number, perDay: number): string {
  return (minutes / perDay).toFixed(1).replace('.', ',').replace(',0', '');
}

function reasoning(line: RadarLine, perDay: number): string {
  const work = (minutes: number): string => workDays(minutes, perDay);
  const spent = `Hồ sơ này đã ${work(line.spent)} ngày, còn ${work(line.left)} ngày đến hạn.`;
  if (line.scope === null || line.median === null || line.ninth === null) {
    return `${spent} Chưa đủ hồ sơ đã giải quyết để so sánh.`;
  }
  const pace =
    `${line.samples} hồ sơ ${scopes[line.scope]}: một nửa xong trong ${work(line.median)} ` +
    `ngày làm việc, chín phần mười xong trong ${work(line.ninth)} ngày.`;
  const odds =
    line.longer === 0
      ? 'Chưa hồ sơ nào lâu đến thế.'
      : `Trong ${line.longer} hồ sơ lâu hơn mức ấy, ${line.tooLong} hồ sơ không kịp hạn này.`;
  return `${pace} ${spent} ${odds}`;
}

export const calendarScreen = {
  calendar: () => ({
    none: (year: number) => `Chưa có lịch nghỉ cho năm ${year}.`,
    title: (year: number) => `Ngày nghỉ và ngày làm bù năm ${year}`,
    date: 'Ngày',
    weekday: 'Thứ',
    kind: 'Loại',
    name: 'Tên',
    status: 'Tình trạng',
    unconfirmed: 'Có ngày chưa được công bố chính thức: hãy đối chiếu lại khi có thông báo.',
    counted: (n: number) => `tính là ngày thứ ${n}`,
    daysBetween: (n: number) => `… ${n} ngày ở giữa …`,
    dueIs: (at: Instant) => `Hạn trả kết quả: ${momentText(at)}`,
    unconfirmedDates: (dates: readonly PlainDate[]) =>
      `Lịch nghỉ chưa chính thức vào: ${dates.map(dateText).join(', ')}.`,
  }),
  days: () => ({
    countedTo: (from: number, to: number) => `tính là ngày thứ ${from} đến ${to}`,
    monthTitle: (month: number, year: number) => `Tháng ${month}/${year}`,
    signs: {
      received: 'nhận',
      counted: 'được tính',
      due: 'hẹn trả',
      waiting: 'chờ bổ sung',
      void: 'không tính',
      rest: 'nghỉ',
    },
    set: (date: PlainDate, kind: string, name: string) =>
      `Ngày ${dateText(date)}: ${kind} (${name}).`,
    was: (kind: string, name: string) => `Trước đó: ${kind} (${name}).`,
    imported: (rows: number, changed: number) => `Đã đọc ${rows} ngày, ${changed} ngày thay đổi.`,
    dueThen: (codes: readonly string[]) =>
      `${codes.length} hồ sơ đã hẹn trả vào ngày vừa đổi: ${codes.join(', ')}. ` +
      'Ngày đã hẹn vẫn giữ.',
  }),
  radar: () => ({
    title: (since: PlainDate, resolved: number) =>
      `Cảnh báo trễ theo nhịp của đơn vị (${resolved} hồ sơ giải quyết từ ${dateText(since)})`,
    counts: (found: { open: number; late: number; willMiss: number; atRisk: number }) =>
      `${found.open} hồ sơ đang giải quyết: ${found.late} đã trễ, ` +
      `${found.willMiss} sẽ trễ, ${found.atRisk} có thể trễ.`,
    due: (at: string) => `hẹn trả ${at}`,
    verdict: {
      late: 'ĐÃ TRỄ',
      will_miss: 'SẼ TRỄ',
      at_risk: 'CÓ THỂ TRỄ',
      in_time: 'KỊP',
      unknown: 'CHƯA RÕ',
    },
    reasoning,
  }),
};
