/** Help for the life of a dossier: supplements, new dates, ends, the radar, papers, calendar. */
import type { CommandHelp } from '../texts.ts';

const code = { code: 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay' };
const printing = { out: 'tệp PDF; - là đầu ra chuẩn', paper: 'khổ giấy', copies: 'số liên' };
const print = 'in giấy vào tệp này; không nêu thì vào thư mục giấy tờ';

export const lifeHelp: Readonly<Record<string, CommandHelp>> = {
  'dossier request-supplement': {
    summary: 'Yêu cầu bổ sung: thời hạn ngừng tính ngay',
    examples: [
      'dossier request-supplement 1 --reason "thiếu giấy chứng sinh" --component 2',
      'dossier request-supplement 1 --reason "sai ngày sinh" --component "1=ghi lại ngày sinh"',
      'ho-so yeu-cau-bo-sung 1 --reason "thiếu giấy" --days 15',
    ],
    args: code,
    options: {
      reason: 'vì sao phải bổ sung',
      component: 'giấy tờ cần bổ sung: <tên hoặc số>, hoặc <tên hoặc số>=<sai ở đâu>',
      days: 'công dân có bao nhiêu ngày, nếu khác quy định của thủ tục',
      print,
    },
    more: [
      'Không nêu giấy tờ thì lấy các giấy tờ còn thiếu lúc tiếp nhận.',
      'Yêu cầu từ lần thứ hai bị tính là trễ trong bộ chỉ số 766.',
    ],
  },
  'dossier complete-supplement': {
    summary: 'Ghi nhận công dân đã bổ sung đủ',
    examples: [
      'dossier complete-supplement 1',
      'dossier complete-supplement 1 --component "2=1/0/0" --note "nộp lúc đầu giờ"',
      'ho-so da-bo-sung 1 --json',
    ],
    args: code,
    options: {
      component: 'giấy tờ vừa nộp: <tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>',
      note: 'ghi chú',
    },
    more: ['Không nêu giấy tờ nào thì mọi giấy tờ đã yêu cầu được coi là nộp đủ.'],
  },
  'dossier extend': {
    summary: 'Xin lỗi và hẹn lại ngày trả',
    examples: [
      'dossier extend 1 --until 2026-12-01 --reason "chờ xác minh"',
      'dossier extend 1 --until 01/12/2026 --reason "chờ ý kiến" --print xin-loi.pdf',
      'ho-so gia-han 1 --until 2026-12-01 --reason "chờ xác minh"',
    ],
    args: code,
    options: { until: 'ngày hẹn mới, phải là ngày làm việc', reason: 'lý do', print },
    more: ['Lần thứ hai phải do lãnh đạo làm; sau ngày hẹn thì trên phiếu ghi rõ là xin lỗi muộn.'],
  },
  'dossier refuse': {
    summary: 'Từ chối tiếp nhận, có lý do',
    examples: [
      'dossier refuse 1 --reason "không thuộc thẩm quyền"',
      'dossier refuse 1 --reason "không đủ điều kiện" --print tu-choi.pdf',
      'ho-so tu-choi 1 --reason "không thuộc thẩm quyền"',
    ],
    args: code,
    options: { reason: 'lý do', print },
  },
  'dossier withdraw': {
    summary: 'Công dân rút hồ sơ',
    examples: [
      'dossier withdraw 1 --reason "theo đơn của công dân"',
      'dossier withdraw 1 --reason "theo đơn" --print dung.pdf',
      'ho-so rut 1 --reason "theo đơn của công dân"',
    ],
    args: code,
    options: { reason: 'lý do', print },
  },
  'dossier stop': {
    summary: 'Dừng giải quyết, ví dụ quá hạn bổ sung',
    examples: [
      'dossier stop 1 --reason "quá hạn bổ sung"',
      'dossier stop 1 --reason "đang có tranh chấp" --print dung.pdf',
      'ho-so dung 1 --reason "quá hạn bổ sung"',
    ],
    args: code,
    options: { reason: 'lý do', print },
  },
  'dossier reopen': {
    summary: 'Mở lại hồ sơ đã kết thúc, có lý do',
    examples: [
      'dossier reopen 1 --reason "kết quả ghi sai tên"',
      'dossier reopen H49.22-261123-0001 --reason "công dân nộp đủ giấy tờ"',
      'ho-so mo-lai 1 --reason "kết quả ghi sai tên"',
    ],
    args: code,
    options: { reason: 'lý do' },
  },
  'dossier radar': {
    summary: 'Hồ sơ nào sẽ trễ theo nhịp làm việc gần đây',
    examples: ['dossier radar', 'dossier radar --days 30 --all', 'ho-so canh-bao --csv'],
    options: {
      days: 'xem nhịp của bao nhiêu ngày gần đây',
      all: 'nêu cả hồ sơ sẽ kịp hạn',
      limit: 'nhiều nhất bao nhiêu hồ sơ',
    },
  },
  'calendar set': {
    summary: 'Đặt một ngày nghỉ hoặc làm bù, có căn cứ',
    examples: [
      'calendar set 2027-02-05 --kind off --name "Tết Nguyên đán" --source "Thông báo chính thức"',
      'calendar set 2027-02-13 --kind swap_work --name "Làm bù" --source "Thông báo chính thức"',
      'lich dat 2027-09-03 --kind normal --name "Không nghỉ" --source "Thông báo chính thức"',
    ],
    args: { date: 'ngày' },
    options: {
      kind: 'loại ngày; normal là bỏ dòng cũ, theo thứ trong tuần như thường lệ',
      name: 'tên ngày',
      source: 'căn cứ: thông báo, quyết định',
      status: 'chính thức, dự kiến hay phỏng đoán',
    },
  },
  'calendar import': {
    summary: 'Nhập lịch nghỉ từ tệp CSV',
    examples: ['calendar import 2027.csv', 'calendar import lich.csv --json', 'lich nhap 2027.csv'],
    args: { file: 'tệp CSV có các cột date,kind,name,status,source' },
    more: ['Sai một dòng thì không dòng nào được nhập. Dòng mới thay dòng cũ của cùng ngày.'],
  },
  'print supplement': {
    summary: 'In phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    examples: ['print supplement 1', 'print supplement 1 --out bo-sung.pdf', 'in bo-sung 1'],
    args: code,
    options: printing,
  },
  'print refusal': {
    summary: 'In phiếu từ chối tiếp nhận',
    examples: ['print refusal 1', 'print refusal 1 --out tu-choi.pdf', 'in tu-choi 1'],
    args: code,
    options: printing,
  },
  'print apology': {
    summary: 'In phiếu xin lỗi và hẹn lại ngày trả',
    examples: ['print apology 1', 'print apology 1 --out xin-loi.pdf', 'in xin-loi 1'],
    args: code,
    options: printing,
  },
  'print stop': {
    summary: 'In thông báo dừng giải quyết hồ sơ',
    examples: ['print stop 1', 'print stop 1 --out dung.pdf', 'in dung 1'],
    args: code,
    options: printing,
  },
  'print control-slip': {
    summary: 'In phiếu kiểm soát: ai làm gì, lúc nào',
    examples: [
      'print control-slip 1',
      'print control-slip 1 --out kiem-soat.pdf',
      'in kiem-soat 1',
    ],
    args: code,
    options: printing,
  },
  'print leaflet': {
    summary: 'In tờ hướng dẫn giấy tờ còn thiếu',
    examples: ['print leaflet 1', 'print leaflet 1 --out huong-dan.pdf', 'in huong-dan 1'],
    args: code,
    options: printing,
  },
};
