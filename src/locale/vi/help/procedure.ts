/** Help for the catalogue of procedures. */
import type { CommandHelp } from '../../shape.ts';

export const procedureHelp = {
  'procedure list': {
    summary: 'Danh mục thủ tục đang có hiệu lực',
    examples: ['procedure list', 'procedure list --field "ho tich"', 'thu-tuc danh-sach'],
    options: { field: 'chỉ một lĩnh vực (không cần dấu)' },
  },
  'procedure search': {
    summary: 'Tìm thủ tục bằng từ không dấu, chữ cái đầu hoặc mã',
    examples: [
      'procedure search khai sinh',
      'procedure search dkks',
      'procedure search 1.001193.H49',
    ],
    args: { words: 'từ cần tìm' },
    more: [
      'Thủ tục đã hết hiệu lực, hoặc chưa có hiệu lực, đứng sau cùng: từ ngày nào, thay bằng mã nào. ' +
        'Không nhận hồ sơ mới theo thủ tục ấy.',
    ],
  },
  'procedure show': {
    summary: 'Xem một thủ tục: giấy tờ, thời hạn, phí, căn cứ pháp lý',
    examples: [
      'procedure show 1.001193',
      'procedure show 2.000815 --json',
      'thu-tuc xem 1.001193 --on 2026-11-24',
    ],
    args: { procedure: 'mã thủ tục (dạng nào cũng được), hoặc từ đủ để nhận ra một thủ tục' },
    options: { on: 'bản có hiệu lực vào ngày này' },
  },
  'procedure export': {
    summary: 'Ghi danh mục thủ tục ra tệp JSON sửa được',
    examples: ['procedure export danh-muc.json', 'procedure export', 'thu-tuc xuat danh-muc.json'],
    args: { file: 'tệp .json; không ghi hoặc - là ra đầu ra chuẩn' },
    options: { procedure: 'chỉ một thủ tục' },
  },
  'procedure term set': {
    summary: 'Đặt thời hạn giải quyết của thủ tục',
    examples: [
      'procedure term set 1.001193 --value 1 --basis "QĐ 12/QĐ-UBND"',
      'procedure term set 2.000815 --rule same_day_cutoff --cutoff 15:00 --basis "NĐ 23/2015"',
      'thu-tuc thoi-han dat 1.004873 --value 3 --unit working_day --basis "QĐ 12/QĐ-UBND"',
    ],
    args: { procedure: 'mã thủ tục' },
    options: {
      value: 'bao nhiêu đơn vị thời gian',
      unit: 'đơn vị thời gian',
      rule: 'cách tính; không nói thì giờ tính theo giờ, còn lại theo ngày',
      cutoff: 'trong ngày: nhận sau giờ này thì trả vào ngày làm việc sau',
      case: 'chỉ trường hợp này',
      channel: 'chỉ kênh này; kênh chưa có thì được mở',
      from: 'áp dụng cho hồ sơ nhận từ ngày này; không nói là hôm nay',
      basis: 'văn bản quy định',
    },
    more: [
      'Khi danh mục không ghi thời hạn, hay đơn vị có quyết định riêng. Hồ sơ nhận trước ngày ' +
        'ấy giữ thời hạn cũ. catalogue update không đè lên mục đã đặt.',
    ],
  },
  'procedure fee waive': {
    summary: 'Miễn, giảm lệ phí theo nghị quyết của tỉnh',
    examples: [
      'procedure fee waive --field "Hộ tịch" --channel online --from 2026-12-01 --to 2027-12-31 --legal-basis "NQ 13/2026"',
      'procedure fee waive --procedure 1.004222 --procedure 1.004194 --channel online --percent 50 --from 2026-12-01 --to 2026-12-31 --legal-basis "NQ 13/2026"',
      'procedure fee waive --procedure 1.004873 --from 2026-12-01 --endless "không định ngày hết" --legal-basis "NQ 13/2026"',
    ],
    options: {
      procedure: 'mã thủ tục, lặp lại được',
      field: 'mọi thủ tục của lĩnh vực này',
      channel: 'chỉ kênh này',
      percent: 'giảm bao nhiêu phần trăm; nếu không nói thì miễn hết',
      from: 'áp dụng cho hồ sơ nhận từ ngày này',
      to: 'đến hết ngày này',
      endless: 'vì sao không có ngày hết',
      legalBasis: 'nghị quyết quy định',
    },
  },
  'procedure fee set': {
    summary: 'Đặt mức thu của đơn vị cho một khoản',
    examples: [
      'procedure fee set 1.004873 province-fee 15000 --from 2026-01-01 --legal-basis "NQ 12/2026"',
      'procedure fee set 2.000815 pages 2000 --from 2026-01-01 --tier 3=1000 --ceiling 200000 --legal-basis "TT 226"',
      'procedure fee set 1.004873 province-fee 0 --channel online --from 2026-01-01 --legal-basis "NQ 13/2026"',
    ],
    args: {
      procedure: 'mã thủ tục',
      fee: 'mã hoặc tên khoản thu',
      amount: 'mức thu một đơn vị tính',
    },
    options: {
      from: 'áp dụng cho hồ sơ nhận từ ngày này',
      to: 'đến ngày này',
      legalBasis: 'văn bản quy định',
      case: 'chỉ trường hợp này',
      channel: 'chỉ kênh này',
      tier: 'giá khác từ đơn vị thứ n: <n>=<số tiền>',
      ceiling: 'mức tối đa một bản',
    },
  },
} satisfies Record<string, CommandHelp>;
