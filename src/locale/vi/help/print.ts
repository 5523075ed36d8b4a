/** Help for printing. */
import type { CommandHelp } from '../../shape.ts';

const code = { code: 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay' };

const slip = 'BG-H49.22-261123-0001';
const tracking = 'RB123456785VN';

const printer = 'máy in; không nêu thì máy in đã chọn cho loại giấy này, chưa chọn thì lưu tệp';
const printing = {
  out: 'tệp PDF; - là đầu ra chuẩn',
  printer,
  paper: 'khổ giấy',
  copies: 'số liên',
};
const receipt = 'số biên lai, hoặc mã hồ sơ chỉ có một lần thu';

export const printHelp = {
  'print visit': {
    summary: 'In một giấy tiếp nhận chung cho các hồ sơ nộp cùng lượt',
    examples: ['print visit 1', 'print visit 1 --out luot.pdf', 'in luot-nop 1 --paper a4'],
    args: { code: 'mã của một hồ sơ trong lượt, hoặc số thứ tự hôm nay' },
    options: printing,
  },
  'print receipt': {
    summary: 'In giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    examples: [
      'print receipt 1',
      'print receipt 1 --paper a4 --copies 1',
      'print receipt 1 --out giay.pdf',
      'print receipt 1 2 3 --printer HP_Quay_1',
      'print receipt - < ma-ho-so.txt',
    ],
    args: { ...code, others: 'các hồ sơ khác, in chung một lần; - là danh sách ở đầu vào' },
    options: printing,
    more: [
      'Mỗi lần in đều được ghi lại; từ lần thứ hai, trên giấy có chữ "In lần 2", "In lần 3", …',
    ],
  },
  'print acknowledgement': {
    summary: 'In giấy xác nhận đã nhận kết quả',
    examples: [
      'print acknowledgement 1',
      'print acknowledgement 1 --out xac-nhan.pdf',
      'in xac-nhan 1 --paper a4',
    ],
    args: code,
    options: printing,
  },
  'print handover': {
    summary: 'In biên bản bàn giao, mỗi bên một bản',
    examples: [
      `print handover ${slip}`,
      `print handover ${slip} --out bien-ban.pdf`,
      `in ban-giao ${slip} --copies 3`,
    ],
    args: { slip: 'mã phiếu' },
    options: { out: 'tệp PDF; - để ghi ra đầu ra', printer, copies: 'số bản' },
    more: ['Luôn là khổ A4: bảng của biên bản không in được trên cuộn 80 mm.'],
  },
  'print declaration': {
    summary: 'In một tờ khai để ký',
    examples: [
      'print declaration TK-7K2QM-9X4RA',
      'print declaration TK-7K2QM-9X4RA --out ./to-khai.pdf --copies 2',
      'in to-khai TK-7K2QM-9X4RA --printer HP_Quay_1',
    ],
    args: { declaration: 'mã tờ khai' },
    options: { out: printing.out, printer, copies: printing.copies },
  },
  'print certification': {
    summary: 'In lời chứng thực để dán lên từng bản sao',
    examples: [
      'print certification H49.22-261123-0001',
      'print certification H49.22-261123-0001 --paper 80mm --out ./loi-chung.pdf',
      'in chung-thuc H49.22-261123-0001 --number 12 --printer HP_Quay_1',
    ],
    args: { code: 'hồ sơ' },
    options: {
      number: 'chỉ số chứng thực này',
      kind: 'chỉ sổ này; mọi sổ của hồ sơ nếu bỏ trống',
      year: 'sổ năm này; mọi năm nếu bỏ trống',
      out: printing.out,
      printer,
      paper: 'khổ giấy: a4 và a5 nhiều lời chứng một tờ, 80mm từng lời chứng một',
    },
  },
  'print certification-book': {
    summary: 'In sổ chứng thực của năm, hoặc một quyển',
    examples: [
      'print certification-book',
      'print certification-book --kind signatures --year 2026 --out ./so.pdf',
      'in so-chung-thuc --volume 1 --json',
    ],
    options: {
      kind: 'sổ chứng thực nào; không nêu là sổ bản sao',
      year: 'năm của sổ; không nêu là năm nay',
      volume: 'chỉ quyển này',
      out: printing.out,
      printer,
    },
  },
  'print label': {
    summary: 'In nhãn dán bì bưu gửi',
    examples: [
      `print label ${tracking}`,
      `print label ${tracking} --out nhan.pdf`,
      `in nhan-buu-gui ${tracking} --copies 2`,
    ],
    args: { tracking: 'mã bưu gửi' },
    options: { out: 'tệp PDF; - để ghi ra đầu ra', printer, copies: 'số bản' },
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
    summary: 'In văn bản xin lỗi và đề nghị gia hạn (mẫu 04)',
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
  'print fee-receipt': {
    summary: 'In biên lai thu tiền, ba liên',
    examples: [
      'print fee-receipt BL26-1/0000001',
      'print fee-receipt BL26-1/0000001 --out bien-lai.pdf',
      'print fee-receipt 1 --paper a4 --copies 1',
    ],
    args: { receipt: receipt },
    options: printing,
  },
  'print refund-voucher': {
    summary: 'In phiếu chi hoàn trả, ba liên',
    examples: [
      'print refund-voucher 1.1',
      'print refund-voucher 1.1 --out phieu-chi.pdf',
      'in phieu-chi 1.1 --paper a4 --copies 1',
    ],
    args: { request: 'số của đề nghị đã chi' },
    options: printing,
  },
  'print key-card': {
    summary: 'In bảng phím của màn hình quầy, để cạnh bàn phím',
    examples: ['print key-card', 'print key-card --out phim.pdf', 'in phim-tat --lang en'],
    options: { out: 'tệp PDF; - là đầu ra chuẩn', printer },
    more: [
      'Bảng có các việc mà những người làm ở đơn vị này được làm; việc riêng của quản trị thì không.',
    ],
  },
  'print document': {
    summary: 'In một giấy số hóa, hoặc kết quả của một hồ sơ',
    examples: [
      'print document H49.22-261123-0001/2',
      'print document H49.22-261123-0001 --out ket-qua.pdf',
      'in giay-so 3f9ab01c --printer may-in-1',
    ],
    args: {
      document:
        'mã hồ sơ và số thứ tự (…/2), 8 ký tự đầu trở lên của mã băm, hoặc mã hồ sơ: kết quả',
    },
    options: { out: 'tệp PDF; - là đầu ra chuẩn', printer },
    more: ['In nguyên tệp đã giữ, không thêm gì. Ai đã in được ghi lại như mọi lần xem.'],
  },
  'print separators': {
    summary: 'In tờ ngăn để quét cả chồng giấy một lượt',
    examples: [
      'print separators H49.22-261123-0001',
      'print separators 1 --component 2 --out to-ngan.pdf',
      'in to-ngan 1 --result',
    ],
    args: { code: 'mã hồ sơ' },
    options: {
      component: 'chỉ giấy này, theo số thứ tự hoặc tên; nêu được nhiều lần',
      result: 'tờ ngăn cho kết quả giải quyết',
      out: 'tệp PDF; - là đầu ra chuẩn',
      printer,
    },
    more: [
      'Không nêu gì thì in một tờ cho hồ sơ và một tờ cho mỗi giấy đã nộp. Hồ sơ đã hủy hoặc đã kết thúc thì không in.',
    ],
  },
  'print queue': {
    summary: 'Xem giấy chờ in, không in được, không rõ đã in chưa',
    examples: ['print queue', 'print queue --all', 'in hang-cho --json'],
    options: { all: 'cả giấy đã in và đã bỏ, trong 30 ngày' },
    more: [
      'Giấy đã ghi mà máy in tắt, hết giấy hay mất điện thì nằm ở đây, không mất; ' +
        'lần in sau và màn hình quầy tự gửi tiếp.',
    ],
  },
  'print retry': {
    summary: 'Gửi lại máy in những giấy còn chờ hoặc không in được',
    examples: ['print retry', 'print retry 3f2a9c --came no', 'print retry --printer HP_Quay_1'],
    args: { jobs: 'mã trong hàng chờ in; không nêu thì mọi giấy còn chờ' },
    options: {
      came: 'giấy không rõ đã in chưa: yes là đã ra giấy, no là chưa ra, gửi lại',
      printer: 'gửi sang máy in này',
    },
    more: ['Gửi lại vẫn là lần in ấy; giấy đã ra mà cần thêm bản nữa thì in lại bằng lệnh in.'],
  },
  'print cancel': {
    summary: 'Bỏ giấy còn chờ in, không in nữa',
    examples: ['print cancel 3f2a9c', 'print cancel 3f2a9c 81be04', 'in bo 3f2a9c'],
    args: { jobs: 'mã trong hàng chờ in' },
    more: ['Lần in đã ghi vẫn còn trong sổ; in lại sẽ mang số lần tiếp theo.'],
  },
} satisfies Record<string, CommandHelp>;
