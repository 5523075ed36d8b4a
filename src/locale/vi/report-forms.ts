/** Words of the official forms among the reports: II.06a and the index of Decision 766. */
import type { Breakdown } from '../../domain/report/group.ts';
import type {
  ComponentId,
  CountedComponent,
  NotHere,
  QualityGroup,
  QualityLine,
} from '../../domain/report/quality.ts';

export const form06a = {
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  form: 'Biểu số II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP ngày 21/10/2020)',
  /** The circular has a form for three ways to break the figures down. */
  forms: {
    field: 'II.06a: theo lĩnh vực',
    office: 'II.06b: theo đơn vị',
    level: 'II.06c: theo cấp',
  } as Readonly<Partial<Record<Breakdown, string>>>,
  received: 'Số hồ sơ nhận giải quyết',
  ended: 'Số hồ sơ đã giải quyết',
  open: 'Số hồ sơ đang giải quyết',
  columns: {
    c3: 'Nhận: tổng số (3)',
    c4: 'Trực tuyến (4)',
    c5: 'Trực tiếp, bưu chính (5)',
    c6: 'Kỳ trước (6)',
    c7: 'Đã giải quyết (7)',
    c8: 'Trước hạn (8)',
    c9: 'Đúng hạn (9)',
    c10: 'Quá hạn (10)',
    c11: 'Đang giải quyết (11)',
    c12: 'Trong hạn (12)',
    c13: 'Quá hạn (13)',
  },
  checks: 'Kiểm tra',
  passed: (check: string): string => `Đạt: ${checkName(check)}.`,
  failed: (check: string, where: readonly string[]): string =>
    `KHÔNG ĐẠT: ${checkName(check)} – xem ${where.map((each) => each || 'dòng tổng').join(', ')}.`,
  note9: 'Cột 9 có cả hồ sơ công dân rút, bị từ chối hoặc dừng khi chưa quá hạn.',
  note12: 'Cột 12 có cả hồ sơ chờ công dân bổ sung.',
};

function checkName(check: string): string {
  if (check === '6=11(t-1)') return 'cột 6 bằng cột 11 của kỳ trước';
  if (check === 'rows=total') return 'cộng các dòng bằng dòng tổng, mỗi hồ sơ ở một dòng';
  return `cột ${check.replaceAll('=', ' = ').replaceAll('+', ' + ')}`;
}

export const quality = {
  title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp',
  basis: 'Quyết định 766/QĐ-TTg ngày 23/6/2022; số tự tính từ kho này, chưa phải số công bố.',
  groups: {
    transparency: 'Công khai, minh bạch',
    progress: 'Tiến độ giải quyết',
    online: 'Dịch vụ công trực tuyến',
    payment: 'Thanh toán trực tuyến',
    digitisation: 'Số hóa hồ sơ',
    satisfaction: 'Mức độ hài lòng',
  } satisfies Record<QualityGroup, string>,
  names: {
    '1.1': 'Công bố thủ tục đúng hạn',
    '1.2': 'Công khai thủ tục đúng hạn',
    '1.3': 'Công khai đủ nội dung',
    '1.4': 'Hồ sơ đồng bộ lên Cổng quốc gia',
    '2.1': 'Hồ sơ giải quyết đúng hạn',
    '3.1': 'Thủ tục có dịch vụ trực tuyến',
    '3.2': 'Dịch vụ trực tuyến phát sinh hồ sơ',
    '3.3': 'Hồ sơ trực tuyến',
    '3.5': 'Thủ tục có thanh toán trực tuyến',
    '3.6': 'Hồ sơ thanh toán trực tuyến',
    '4.1': 'Cấp kết quả điện tử',
    '4.2': 'Số hóa hồ sơ',
    '4.3': 'Tái sử dụng dữ liệu',
    '4.4': 'Kết nối, chia sẻ dữ liệu',
    '4.5a': 'Thủ tục kết nối CSDL dân cư',
    '4.5b': 'Hồ sơ xác thực dân cư',
    '5.2': 'Xử lý phản ánh, kiến nghị đúng hạn',
    '5.3': 'Hài lòng về xử lý phản ánh',
    '5.4': 'Hài lòng trong giải quyết thủ tục',
  } satisfies Record<ComponentId, string>,
  formulas: {
    '2.1':
      '(kết thúc đúng hạn, bổ sung nhiều nhất một lần + đang giải quyết còn hạn) / ' +
      'phải giải quyết trong kỳ',
    '3.2': 'thủ tục có hồ sơ trực tuyến trong kỳ / thủ tục nhận trực tuyến trong danh mục',
    '3.3':
      'hồ sơ trực tuyến có kết quả điện tử / hồ sơ tiếp nhận; còn phải nhân tỷ lệ ' +
      'đồng bộ lên Cổng quốc gia',
    '3.6': 'hồ sơ thanh toán trực tuyến / hồ sơ tiếp nhận có khoản phải nộp',
    '4.1': 'kết quả điện tử / hồ sơ được giải quyết có kết quả',
    '4.2': 'hồ sơ số hóa và có kết quả điện tử / hồ sơ tiếp nhận trong kỳ',
    '5.4': '100 % trừ tỷ lệ quá hạn; kho không có số phản ánh nên còn phải trừ thêm',
  } satisfies Record<CountedComponent, string>,
  why: {
    publishing: 'việc công bố, công khai thủ tục không nằm trong kho hồ sơ',
    portal: 'cần danh sách Cổng Dịch vụ công quốc gia đã nhận',
    catalogue: 'cần danh mục dịch vụ công trực tuyến của tỉnh',
    national_data: 'cần số liệu của cơ sở dữ liệu quốc gia',
    feedback: 'phản ánh, kiến nghị do hệ thống khác quản lý',
    reuse: 'kho không ghi giấy tờ nào lấy lại từ kho dữ liệu điện tử',
  } satisfies Record<NotHere, string>,
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
