/** Help for offices and their counters. */
import type { CommandHelp } from '../../shape.ts';

export const officeHelp = {
  'office merge': {
    summary: 'Sáp nhập một đơn vị vào đơn vị khác',
    examples: [
      'office merge --from H49.30 --into H49.22 --date 2025-07-01 --reason "Sắp xếp đơn vị"',
      'office merge --from H49.31 --into H49.22 --date 2025-07-01 --reason "Sắp xếp" --yes',
      'don-vi sap-nhap --from H49.32 --into H49.22 --date 01/07/2025 --reason "Sắp xếp"',
    ],
    options: {
      from: 'mã đơn vị cũ',
      into: 'mã đơn vị mới',
      date: 'ngày có hiệu lực',
      reason: 'căn cứ, lý do',
    },
    more: [
      'Hồ sơ, phiếu bàn giao, quầy, cán bộ của đơn vị cũ chuyển hết sang đơn vị mới trong một lần.',
      'Mã hồ sơ không đổi: mã cũ vẫn tra cứu được.',
      'Tài khoản của đơn vị mới mà chỉ một người duyệt kèm chữ ký thì lại chờ duyệt: do người khác trong tất cả những ai nay làm ở đó.',
    ],
  },
  'counter add': {
    summary: 'Mở thêm một quầy trên kho này',
    examples: [
      'counter add --number 2',
      'counter add --office H49.90 --number 1',
      'quay them --office H49.10 --number 1',
    ],
    options: { office: 'mã đơn vị, nếu khác đơn vị của quầy này', number: 'số quầy' },
  },
  'counter list': {
    summary: 'Các quầy của kho, và ai ngồi đó nếu đã đăng nhập',
    examples: ['counter list', 'counter list --json', 'quay danh-sach'],
  },
  'counter use': {
    summary: 'Đặt máy này là quầy nào',
    examples: ['counter use H49.22/2', 'counter use H49.90/1', 'quay dung H49.22/1'],
    args: { station: 'mã đơn vị, dấu / và số quầy' },
    more: [
      'Máy nhớ quầy đã chọn trong tệp riêng cạnh kho (tên kho thêm .machine), không phải trong kho.',
      'Biến MOTCUA_STATION chọn quầy cho riêng một cửa sổ, ví dụ H49.90/1.',
    ],
  },
  'office add': {
    summary: 'Thêm một đơn vị',
    examples: [
      'office add --name "Bưu điện Hạ Long" --agency-id H49.90 --kind post_office',
      'office add --name "Sở Nội vụ tỉnh Quảng Ninh" --agency-id H49.10 --kind agency',
      'office add --name "Đoàn phường Hạ Long" --agency-id H49.22.01 --kind team --parent H49.22',
    ],
    options: {
      name: 'tên đơn vị',
      agencyId: 'mã định danh',
      kind: 'loại đơn vị',
      parent: 'mã của đơn vị cấp trên',
      address: 'địa chỉ',
      phone: 'điện thoại',
    },
  },
  'office edit': {
    summary: 'Sửa địa chỉ, điện thoại của một đơn vị',
    examples: [
      'office edit H49.22 --phone "0203 3825 000"',
      'office edit H49.22 --address "Số 1 đường Thử, phường Hạ Long" --json',
      'don-vi sua H49.90 --phone ""',
    ],
    args: { office: 'mã hoặc tên đơn vị' },
    options: { address: 'địa chỉ; "" là để trống', phone: 'điện thoại; "" là để trống' },
    more: [
      'Giấy tờ in từ lúc sửa mang địa chỉ, điện thoại mới, cả khi in lại giấy cũ; tên đơn vị và',
      'người đã làm việc thì giữ nguyên.',
    ],
  },
  'office list': {
    summary: 'Danh sách các đơn vị trong kho',
    examples: ['office list', 'office list --json', 'don-vi danh-sach'],
  },
  'office show': {
    summary: 'Xem một đơn vị',
    examples: ['office show H49.22', 'office show H49.22 --json', 'don-vi xem H49.22'],
    args: { office: 'mã hoặc tên đơn vị' },
    options: { from: 'đếm việc từ ngày', to: 'đến hết ngày' },
  },
} satisfies Record<string, CommandHelp>;
