/** Words for the life of a dossier and its clock: supplements, new dates, ends, the radar. */
import type { DossierLifeProblems } from '../../domain/dossier/problems.ts';
import type { RadarLine } from '../../domain/dossier/radar.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { parsePlainDate, type PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { ProblemTexts } from '../shape.ts';
import { words } from './words.ts';

export const lifeProblems: Pick<ProblemTexts, keyof DossierLifeProblems> = {
  'dossier.bad_until': ({ code, until, why, dueDate, near }) => ({
    what: `Không thể hẹn lại hồ sơ ${code} đến ngày ${day(until)}.`,
    why: {
      not_later: `Ngày mới phải sau ngày đã hẹn (${day(dueDate)}).`,
      past: 'Ngày này đã qua.',
      not_working: 'Ngày này đơn vị không làm việc.',
    }[why],
    next: near.map((date) => `motcua dossier extend ${code} --until ${date} --reason "<lý do>"`),
  }),
  'dossier.no_due_date': ({ code }) => ({
    what: `Hồ sơ ${code} không có ngày hẹn trả nên không gia hạn được.`,
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.second_extension': ({ code, number, roles }) => ({
    what: `Đây là lần gia hạn thứ ${number} của hồ sơ ${code}.`,
    why: `Từ lần thứ hai, người được gia hạn là: ${roles.map(roleName).join(', ')}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.papers_back': ({ code, status }) => ({
    what: `Giấy tờ của hồ sơ ${code} đã trả lại cho người nộp rồi.`,
    why: `Hồ sơ đang ở trạng thái "${statusName(status)}".`,
    next: [`motcua dossier timeline ${code}`],
  }),
  'calendar.bad_day': ({ date, kind, why }) => ({
    what: `Ngày ${day(date)} không thể là "${kindName(kind)}".`,
    why:
      why === 'weekday'
        ? 'Ngày này vốn là ngày làm việc, không cần làm bù.'
        : 'Ngày này vốn là ngày nghỉ cuối tuần.',
    next: ['motcua calendar show'],
  }),
};

function day(text: string): string {
  const date: PlainDate | null = parsePlainDate(text);
  return date === null ? text : dateText(date);
}

function statusName(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

function roleName(role: string): string {
  return words.role[role as keyof typeof words.role] ?? role;
}

function kindName(kind: string): string {
  return words.dayKind[kind as keyof typeof words.dayKind] ?? kind;
}

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

export const lifeScreen = {
  life: {
    askSupplement: 'Vì sao cần bổ sung?',
    askReason: 'Lý do:',
    askUntil: 'Hẹn lại đến ngày nào?',
    sureAgain: (number: number) =>
      `Đây là lần yêu cầu bổ sung thứ ${number}, bị tính là trễ trong bộ chỉ số 766. Vẫn yêu cầu?`,
    supplementAsked: (code: string, number: number) =>
      `Đã yêu cầu bổ sung hồ sơ ${code} (lần ${number}); thời hạn giải quyết ngừng tính.`,
    supplementDone: (code: string) => `Hồ sơ ${code} đã bổ sung đủ; thời hạn giải quyết được tính.`,
    extended: (code: string, at: Instant) => `Hồ sơ ${code} hẹn lại ${momentText(at)}.`,
    closed: {
      refuse: (code: string) => `Đã từ chối tiếp nhận hồ sơ ${code}.`,
      withdraw: (code: string) => `Công dân đã rút hồ sơ ${code}.`,
      stop: (code: string) => `Đã dừng giải quyết hồ sơ ${code}.`,
    },
    reopened: (code: string, status: string) => `Đã mở lại hồ sơ ${code}: ${status}.`,
    papersBack: (code: string, name: string) => `Đã trả lại giấy tờ của hồ sơ ${code} cho ${name}.`,
    limit: 'Hạn bổ sung',
    noLimit: 'không quy định',
    papersAsked: 'Giấy tờ cần bổ sung',
    supplements: 'Yêu cầu bổ sung',
    supplementFact: (number: number, reason: string) => `lần ${number}: ${reason}`,
    apology: 'Lý do hẹn lại',
    dueBefore: 'Đã hẹn trước đó',
    closingReason: 'Lý do kết thúc',
    clockStopped: 'ngừng tính, chờ công dân bổ sung',
    waiting: 'chờ bổ sung',
    waitingUntil: (date: PlainDate) => `chờ đến ${dateText(date)}`,
    recount: (date: PlainDate) =>
      `Lịch làm việc đã đổi sau khi hẹn: nếu tính lại, hạn là ${dateText(date)}. ` +
      'Ngày đã hẹn vẫn giữ; muốn đổi thì dùng "dossier extend".',
    unexplained:
      'Ngày hẹn đã ghi không khớp với cách tính trên (ví dụ hồ sơ nhập từ nơi khác): ' +
      'ngày đã ghi vẫn là ngày có hiệu lực.',
    pause: (why: string, from: string, to: string, days: number) =>
      `Ngừng tính (${why}): ${from} – ${to}, ${days} ngày.`,
    change: (before: string, after: string, because: string, by: string) =>
      `Đổi hẹn: ${before} → ${after} (${because}; ${by}).`,
    outsideHours: 'Nhận ngoài giờ làm việc: thời hạn tính từ ngày làm việc kế tiếp.',
    warnings: {
      supplement_again: (number: number) =>
        `Yêu cầu bổ sung lần ${number} bị tính là trễ trong bộ chỉ số 766.`,
      asked_late: () => 'Hồ sơ đã quá hạn trước khi yêu cầu bổ sung: việc chậm vẫn được ghi nhận.',
      after_limit: () => 'Công dân bổ sung sau hạn: việc này được ghi trong hồ sơ.',
      apology_late: () => 'Phiếu xin lỗi lập sau ngày hẹn: trên phiếu có ghi rõ như vậy.',
    },
  },
  days: {
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
  },
  radar: {
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
  },
};
