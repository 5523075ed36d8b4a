/** Words for dossiers, their papers and receipts. */
import type { DossierLifeProblems } from '../../domain/dossier/problems.ts';
import { parseInstant, type Instant } from '../../domain/value/instant.ts';
import { parsePlainDate, type PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { CustodyProblem } from './handover.ts';
import type { ProblemTexts } from '../shape.ts';
import { orList } from './list.ts';
import { words } from './words.ts';

type DossierProblem = Exclude<
  | Extract<keyof ProblemTexts, `dossier.${string}`>
  | Extract<keyof ProblemTexts, `receipt.${string}`>,
  CustodyProblem
>;

export const dossierProblems: Pick<
  ProblemTexts,
  Exclude<DossierProblem, keyof DossierLifeProblems>
> = {
  'dossier.not_found': ({ typed, near }) => ({
    what: `Không tìm thấy hồ sơ "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua dossier find <mã, tên hoặc điện thoại>', 'motcua dossier list'],
  }),
  'dossier.component_missing': ({ missing }) => ({
    what: `Còn thiếu ${missing.length} giấy tờ bắt buộc: ${missing.join('; ')}.`,
    why: 'Chỉ tiếp nhận khi đủ giấy tờ, hoặc khi ghi rõ lý do cho nộp sau.',
    next: [
      '--all-components nếu giấy tờ đã đủ',
      '--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>" cho từng giấy tờ',
      '--missing-reason "<lý do>" nếu cho nộp sau',
    ],
  }),
  'dossier.no_such_component': ({ named, components }) => ({
    what: `Thủ tục này không có giấy tờ "${named}".`,
    why: `Các giấy tờ của thủ tục: ${components.join('; ')}.`,
    next: ['--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>"'],
  }),
  'dossier.bad_received_at': ({ value, now }) => ({
    what: `Thời điểm tiếp nhận ${moment(value)} chưa đến (bây giờ là ${moment(now)}).`,
    why: 'Được ghi lùi nếu có lý do, không được ghi trước.',
    next: ['--received-at <thời điểm đã qua> --reason "<lý do>"'],
  }),
  'dossier.reason_missing': () => ({
    what: 'Ghi lùi thời điểm tiếp nhận thì phải nêu lý do.',
    next: ['--reason "<lý do>"'],
  }),
  'dossier.not_allowed': ({ code, status, action, allowed, path }) => ({
    what: `Không thể ${actionName(action)} hồ sơ ${code}.`,
    why:
      `Hồ sơ đang ở trạng thái "${statusName(status)}". ` +
      (allowed.length === 0
        ? 'Hiện không có việc nào làm được với hồ sơ này ở đây.'
        : `Việc có thể làm: ${allowed.map(actionName).join(', ')}.`) +
      (path.length === 0 ? '' : ` Trước hết cần: ${path.map(actionName).join(', rồi ')}.`),
    next: nextSteps(code, path, allowed),
  }),
  'dossier.not_holder': ({ code, holder, office }) => ({
    what: `Hồ sơ ${code} đang ở ${holder}, không phải ${office}.`,
    why: 'Chỉ đơn vị đang giữ hồ sơ mới được làm việc này.',
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.block_full': ({ office, date, block }) => ({
    what: `Quầy đã dùng hết số hồ sơ của ngày ${day(date)} (${office}, dải ${block}).`,
    next: ['Tiếp nhận ở quầy khác, hoặc vào ngày làm việc sau.'],
  }),
  'dossier.nothing_to_print': ({ code, paper, status }) => ({
    what: `Chưa in được giấy này cho hồ sơ ${code}.`,
    why: `Hồ sơ đang ở trạng thái "${statusName(status)}"; ${needed(paper)}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.collector_missing': ({ code }) => ({
    what: `Chưa biết ai nhận kết quả của hồ sơ ${code}.`,
    why: 'Người đến nhận không phải chủ hồ sơ thì phải ghi rõ họ tên.',
    next: [`motcua dossier return ${code} --to authorised --collector-name "<họ tên>"`],
  }),
  'dossier.result_in_future': ({ date, today }) => ({
    what: `Ngày ký kết quả ${day(date)} chưa đến (hôm nay là ${day(today)}).`,
    next: ['--result-date <ngày ký trên văn bản>'],
  }),
  'dossier.changed_meanwhile': ({ code }) => ({
    what: `Trong lúc bạn đang làm, hồ sơ ${code} đã có thay đổi.`,
    why: 'Phí, thời hạn hoặc giấy tờ không còn như trên màn hình. Chưa ghi gì vào kho.',
    next: ['Làm lại bước vừa rồi và xem kỹ trước khi đồng ý.'],
  }),
  'receipt.not_ours': ({ typed }) => ({
    what: `"${typed}" không phải mã trên giấy tiếp nhận.`,
    next: ['Quét lại mã QR trên giấy tiếp nhận: motcua verify -'],
  }),
};

/** The way there, else what brings the dossier on; to end one is nobody's next step. */
function nextSteps(code: string, path: string[], allowed: string[]): string[] {
  const onward = allowed.filter((each) => ONWARD.has(each));
  const steps = path.length > 0 ? path : onward;
  if (steps.length === 0) return [`motcua dossier timeline ${code}`];
  return steps.map((each) => `motcua dossier ${each} ${code}`);
}

const ONWARD = new Set(['forward', 'complete-supplement', 'resolve', 'return']);

/** What a paper waits for. */
function needed(paper: string): string {
  const reasons: Record<string, string> = {
    acknowledgement: 'kết quả chưa được trả',
    supplement: 'chưa yêu cầu bổ sung lần nào',
    refusal: 'hồ sơ không bị từ chối',
    apology: 'chưa hẹn lại lần nào',
    stop: 'hồ sơ chưa dừng giải quyết',
    leaflet: 'không thiếu giấy tờ nào',
  };
  return reasons[paper] ?? 'giấy này chưa có nội dung';
}

function actionName(action: string): string {
  return words.action[action as keyof typeof words.action] ?? action;
}

function statusName(status: string): string {
  return words.status[status as keyof typeof words.status] ?? status;
}

function day(text: string): string {
  const date: PlainDate | null = parsePlainDate(text);
  return date === null ? text : dateText(date);
}

function moment(text: string): string {
  const instant = parseInstant(text);
  return instant === null ? text : momentText(instant);
}

export const dossierScreen = {
  dossier: {
    none: 'Không có hồ sơ nào.',
    code: 'Mã hồ sơ',
    owner: 'Chủ hồ sơ',
    submitter: 'Người nộp',
    procedure: 'Thủ tục',
    subject: 'Nội dung',
    status: 'Trạng thái',
    received: 'Tiếp nhận',
    due: 'Hẹn trả',
    term: 'Thời hạn',
    noDueDate: 'không có ngày hẹn',
    fee: 'Phí, lệ phí',
    noFee: 'không thu',
    unknownFees: (n: number) => `${n} khoản chưa biết mức thu`,
    alsoUnknown: 'Và',
    papers: 'Giấy tờ',
    noPapers: 'không có',
    missing: 'Còn thiếu',
    holder: 'Đang giữ',
    channel: 'Kênh',
    returnBy: 'Nhận kết quả',
    result: 'Kết quả',
    resultDate: 'Ngày ký',
    returned: 'Đã trả lúc',
    collector: 'Người nhận',
    receivedNow: 'Đã tiếp nhận hồ sơ.',
    receivedBefore: (at: Instant, code: string) =>
      `Hồ sơ này đã tiếp nhận lúc ${momentText(at)}, số ${code}. Không ghi thêm.`,
    printed: (file: string) => `Đã in: ${file}`,
    forwarded: (code: string) => `Đã chuyển hồ sơ ${code} đi xử lý.`,
    resolved: (code: string, outcome: string) => `Đã ghi kết quả hồ sơ ${code}: ${outcome}.`,
    returnedTo: (code: string, name: string) => `Đã trả kết quả hồ sơ ${code} cho ${name}.`,
    allowed: (action: string, code: string) => `Có thể ${action} hồ sơ ${code}.`,
    timelineOf: (code: string) => `Diễn biến hồ sơ ${code}`,
    when: 'Lúc',
    what: 'Việc',
    who: 'Người làm',
    where: 'Đơn vị/quầy',
    preview: 'Sẽ ghi:',
    askResultNumber: 'Số văn bản kết quả:',
    askResultDate: 'Ngày ký:',
    askCollector: 'Ai nhận kết quả?',
    askCollectorName: 'Họ và tên người nhận:',
    askCollectorNumber: 'Số giấy tờ người nhận (có thể bỏ trống):',
  },
  print: {
    visitOf: (n: number, money: string) =>
      `Giấy chung của lượt nộp: ${n} hồ sơ, tổng phí, lệ phí ${money}.`,
    printed: (file: string) => `Đã in: ${file}`,
    again: ({ number, file }: { number: number; file: string | null }) =>
      `Đã in lần ${number}: ${file ?? ''}`,
  },
  receipt: {
    genuine: 'Giấy tiếp nhận là thật: chữ ký khớp với khóa của đơn vị.',
    forged: 'Giấy tiếp nhận KHÔNG thật: chữ ký không khớp với khóa của đơn vị.',
    unknownKey: (id: string) => `Chưa có khóa ${id} để kiểm tra giấy này, giấy do nơi khác cấp.`,
    code: 'Mã hồ sơ',
    received: 'Ngày nhận',
    due: 'Ngày hẹn trả',
  },
};
