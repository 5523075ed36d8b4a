/** Help for the reports, and the topic that says every figure's formula. */
import type { CommandHelp, HelpTopic } from '../../shape.ts';
import { broken } from '../../format.ts';
import { reportFigures } from '../report-figures.ts';

const period = {
  from: 'từ ngày; không nêu thì từ đầu quý này',
  to: 'đến hết ngày; không nêu thì đến hôm nay',
  period: 'cả kỳ: 2026, 2026-Q1, Q1/2026, 2026-03 hoặc 03/2026',
};
const by = { by: 'chia số liệu theo gì' };
const filters = {
  office: 'chỉ hồ sơ do đơn vị này tiếp nhận',
  level: 'chỉ một cấp: thành phố, xã phường hoặc bưu điện',
  field: 'chỉ một lĩnh vực (không cần dấu)',
  channel: 'chỉ một kênh tiếp nhận',
  merged: 'tính hồ sơ của đơn vị cũ vào đơn vị đã tiếp nhận nó',
};
const { field: _field, channel: _channel, ...offices } = filters;
const outputs = {
  xlsx: 'ghi bảng tính vào tệp này',
  pdf: 'ghi báo cáo A4 có biểu đồ vào tệp này',
  chart: 'vẽ biểu đồ trên màn hình',
};
const all = { ...period, ...by, ...filters, ...outputs };
const layout = { layout: 'lập theo mẫu biểu này, không theo mẫu của kỳ' };
const paging = {
  limit: 'nhiều nhất bao nhiêu hồ sơ',
  cursor: 'bỏ qua bấy nhiêu hồ sơ đầu, theo nextCursor của trang trước',
};

export const reportHelp = {
  'report summary': {
    summary: 'Số liệu của một kỳ, so với kỳ trước và năm trước',
    examples: [
      'report summary --period 2026-Q3 --pdf bao-cao.pdf',
      'report summary --from 2026-10-01 --to 2026-10-31 --by field --chart',
      'report summary --period 2026-Q3 --explain onTimeShare',
    ],
    options: { ...all, ...paging, explain: 'liệt kê các hồ sơ phía sau một con số' },
    more: ['Cách tính từng chỉ tiêu: motcua help report.'],
  },
  'report 06a': {
    summary: 'Biểu II.06a (06b, 06c) và các phép kiểm tra',
    examples: [
      'report 06a --period 2026-Q3',
      'report 06a --period 2026-Q3 --by office --xlsx bieu-06b.xlsx',
      'report 06a --from 2026-09-15 --to 2026-12-14 --pdf bieu-06a.pdf',
    ],
    options: { ...all, ...layout },
    more: [
      'Cột và phép kiểm tra lấy theo mẫu biểu áp dụng vào ngày cuối kỳ (data/reports).',
      'Mỗi dòng của --json có một trường cho mỗi cột, theo key trong columns: c3, c4, …',
      'Có phép kiểm tra không đạt thì mã thoát là 3.',
    ],
  },
  'report quality': {
    summary: 'Bộ chỉ số 766: phần tính được từ kho này',
    examples: [
      'report quality --period 2026-Q3',
      'report quality --period 2026-09 --by office',
      'report quality --period 2026 --pdf chi-so-766.pdf',
    ],
    options: { ...all, ...layout },
  },
  'report post': {
    summary: 'Hồ sơ, kết quả và bưu gửi qua các bưu điện',
    examples: [
      'report post --period 2026-Q3',
      'report post --from 2026-11-01 --to 2026-11-30 --xlsx buu-dien.xlsx',
      'bao-cao buu-dien --period 2026-Q3 --json',
    ],
    options: { ...period, ...filters, ...outputs },
  },
  'report certified': {
    summary: 'Chứng thực theo ngày, người ghi sổ; tổng các sổ',
    examples: [
      'report certified --period 2026-11',
      'report certified --period 2026-Q3 --kind copies --pdf chung-thuc.pdf',
      'bao-cao chung-thuc --period 2026-11 --xlsx chung-thuc.xlsx',
    ],
    options: { ...period, ...offices, kind: 'chỉ một loại sổ', ...outputs },
  },
  'report cash': {
    summary: 'Phí, lệ phí đã thu, theo cách nộp',
    examples: [
      'report cash --period 2026-Q3',
      'report cash --period 2026-Q3 --by month --chart',
      'bao-cao thu --period 2026-11 --xlsx thu.xlsx',
    ],
    options: all,
  },
  'report late': {
    summary: 'Hồ sơ quá hạn, kết thúc quá hạn, sắp quá hạn',
    examples: [
      'report late',
      'report late --period 2026-Q3 --by field',
      'report late --period 2026-10 --csv',
    ],
    options: { ...all, limit: paging.limit },
  },
  'report register': {
    summary: 'Sổ theo dõi hồ sơ (mẫu 07), khổ A4 có cộng trang',
    examples: [
      'report register --period 2026-11 --pdf so-theo-doi.pdf',
      'report register --from 2026-11-23 --to 2026-11-23',
      'bao-cao so-theo-doi --period 2026-11 --csv',
    ],
    options: { ...period, ...filters, ...outputs, ...paging },
  },
} satisfies Record<string, CommandHelp>;

const WIDTH = 76;

export const reportTopic: HelpTopic = {
  title: 'Báo cáo: từng chỉ tiêu và cách tính',
  lines: [
    'Kỳ gồm mọi ngày từ ngày đầu đến hết ngày cuối, giờ Việt Nam. Mỗi hồ sơ được',
    'tính một lần, ở đơn vị đã tiếp nhận nó. Hồ sơ được mở lại thì coi như chưa',
    'kết thúc. Tỷ lệ được làm tròn đến hai chữ số sau dấu phẩy; mẫu số bằng 0 thì',
    'không có tỷ lệ. Tên sau --explain là tên tiếng Anh đứng đầu mỗi dòng.',
    ...Object.entries(reportFigures).flatMap(([key, { name, formula }]) =>
      broken(`${key} – ${name}: ${formula}.`, WIDTH),
    ),
  ],
};
