/** Help for fees and payments. */
import type { CommandHelp } from '../../shape.ts';

const code = 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay';
const receipt = 'số biên lai, hoặc mã hồ sơ chỉ có một lần thu';

export const paymentHelp = {
  'payment quote': {
    summary: 'Tính tiền một hồ sơ, giải thích từng khoản',
    examples: ['payment quote 1', 'payment quote H49.22-261123-0001', 'payment quote 1 --json'],
    args: { code: code },
  },
  'payment take': {
    summary: 'Thu tiền một hồ sơ và cấp biên lai',
    examples: [
      'payment take 1 --method cash --tendered 50000',
      'payment take 1 --method card --reference 004211 --print',
      'payment take 1 --method cash --visit --tendered 50k',
      'payment take 1 --method cash --amount 10000 --key phieu-12',
    ],
    args: { code: code },
    options: {
      method: 'cách nộp',
      amount: 'số tiền thu lần này, nếu nộp một phần',
      tendered: 'tiền mặt khách đưa; phần thừa là tiền thối lại',
      reference: 'mã giao dịch: cổng, máy thẻ, bưu chính, ngân hàng',
      payer: 'người nộp, nếu không phải người nộp hồ sơ',
      visit: 'thu một lần cho mọi hồ sơ còn nợ của cùng lượt',
      print: 'in biên lai vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
    more: [
      'Chỉ thu được trong ca đang mở. Gõ lại với cùng --key thì không thu lần nữa.',
      'Chuyển khoản, VietQR chỉ ghi được khi đơn vị có tài khoản đã duyệt: payment account list.',
    ],
  },
  'payment waive': {
    summary: 'Miễn, giảm phí, lệ phí theo giấy tờ',
    examples: [
      'payment waive 1 --reason "hộ nghèo" --paper "GCN hộ nghèo 12/2026"',
      'payment waive 1 --amount 4000 --reason "giảm 50%" --paper "Nghị quyết 12"',
      'payment waive 1 --fee ban-sao --reason "người có công" --paper "Thẻ 34"',
      'payment waive 1 --waiver dinh-danh-muc-2 --seen "tài khoản mức 2 trên VNeID"',
    ],
    args: { code: code },
    options: {
      fee: 'chỉ khoản thu này',
      amount: 'số tiền giảm; không nêu thì miễn hết',
      reason: 'lý do, đối tượng',
      paper: 'giấy tờ làm căn cứ',
      waiver: 'khoản miễn, giảm theo luật, theo mã: luật nói miễn, giảm bao nhiêu và vì sao',
      seen: 'đã thấy gì để miễn, giảm theo luật',
    },
  },
  'payment qr': {
    summary: 'Vẽ mã VietQR để nộp tiền',
    examples: [
      'payment qr 1',
      'payment qr 1 --out ma.png',
      'payment qr --bin 970436 --account 0123456789 --amount 50000 --purpose "NOP PHI"',
    ],
    args: { code: 'mã hồ sơ; tiền vào tài khoản đã duyệt của đơn vị' },
    options: {
      bin: 'ngân hàng: tên, viết tắt hoặc mã BIN',
      account: 'số tài khoản',
      amount: 'số tiền',
      purpose: 'nội dung, nhiều nhất 25 chữ không dấu',
      out: 'vẽ vào tệp .png, .svg hoặc .pdf',
    },
  },
  'payment reconcile': {
    summary: 'Đối soát sao kê ngân hàng với hồ sơ',
    examples: [
      'payment reconcile sao-ke.csv',
      'payment reconcile sao-ke.csv --yes',
      'payment reconcile sao-ke.csv --map cot.json --book 12 --book 14=H49.22-261123-0001',
    ],
    args: { statement: 'tệp CSV của ngân hàng; - để đọc từ đầu vào' },
    options: {
      account: 'sao kê của tài khoản đã duyệt nào, khi đơn vị có nhiều tài khoản',
      map: 'tệp JSON nêu tên các cột: date, amount, purpose, reference',
      book: 'ghi dòng này, cho hồ sơ này nếu nội dung không nói rõ',
    },
    more: [
      'Chỉ ghi sao kê của tài khoản mà hai người của đơn vị đã duyệt (payment account approve): số tài khoản ghi phía trên bảng, hoặc nêu bằng --account. Người thu tiền, lãnh đạo và quản trị mới được ghi; người khác chỉ xem.',
      '--yes chỉ ghi những dòng khớp đúng; các dòng khác phải nêu bằng --book. Nạp lại cùng sao kê thì không ghi hai lần.',
      'Mã giao dịch đã ghi từ trước, hay đã có ở dòng trên, thì dòng ấy không ghi; các dòng đúng vẫn ghi, mã thoát là 7.',
    ],
  },
  'payment lowered': {
    summary: 'Phí, lệ phí một người đã miễn, giảm hay sửa giảm',
    options: { from: 'từ ngày', to: 'đến ngày' },
    examples: ['payment lowered', 'payment lowered --from 1/11/2026 --csv', 'thu giam --json'],
    more: [
      'Miễn, giảm và sửa hồ sơ cho ít tiền hơn, hủy hay thay hồ sơ còn phải nộp, nhận lùi ngày hay chọn kênh khác mà mức thấp hơn mức tại quầy hôm đó, và dòng của danh sách nhập có mức thấp hơn danh mục đều không cần người thứ hai duyệt, nên bảng kê ca, report cash, trang phụ trách và màn hình của lãnh đạo đều nói ai làm, mấy lần, bao nhiêu.',
    ],
  },
  'payment requests': {
    summary: 'Các đề nghị hủy, hoàn, xóa nợ đang chờ',
    examples: ['payment requests', 'payment requests --json', 'payment requests --csv'],
  },
  'payment book add': {
    summary: 'Đưa một quyển biên lai vào dùng tại quầy',
    examples: [
      'payment book add --series AB-26P --from 1 --to 50',
      'payment book add --series AB-26P --volume 2 --from 51 --to 100',
      'payment book add --series AB-26P --from 101 --to 150 --json',
    ],
    options: {
      series: 'ký hiệu biên lai',
      from: 'số đầu',
      to: 'số cuối',
      volume: 'quyển số',
      skip: 'bao nhiêu số đầu đã dùng',
    },
    more: ['Đơn vị không có quyển in sẵn thì quầy tự đánh số, mỗi năm một dãy.'],
  },
  'payment book list': {
    summary: 'Các quyển biên lai và số đã dùng',
    examples: ['payment book list', 'payment book list --json', 'payment book list --csv'],
  },
  'payment account add': {
    summary: 'Đề xuất tài khoản nhận tiền của đơn vị',
    examples: [
      'payment account add --bin 970436 --account 0123456789 --holder "UBND phường Hạ Long"',
      'payment account add --bin 970405 --account 8000201001234 --holder "Kho bạc" --yes',
      'payment account add --bin 970415 --account 101000 --holder "Bưu điện" --json',
    ],
    options: {
      bin: 'ngân hàng: tên, viết tắt hoặc mã BIN',
      account: 'số tài khoản',
      holder: 'chủ tài khoản',
    },
  },
  'payment account approve': {
    summary: 'Duyệt tài khoản vừa được đề xuất',
    examples: [
      'payment account approve',
      'payment account approve --countersigned-by "Lê Văn Ký"',
      'payment account approve --json',
    ],
    options: { countersignedBy: 'người ký giấy, khi đơn vị không có ai khác (từ hôm sau)' },
  },
  'payment account list': {
    summary: 'Các tài khoản nhận tiền',
    examples: [
      'payment account list',
      'payment account list --json',
      'payment account list --lang en',
    ],
  },
  'payment share': {
    summary: 'Tỉ lệ thanh toán không dùng tiền mặt',
    examples: [
      'payment share',
      'payment share --from 2026-11-01 --to 2026-11-30',
      'payment share --json',
    ],
    options: { from: 'từ ngày (mặc định hôm nay)', to: 'đến ngày' },
  },
  'payment void request': {
    summary: 'Đề nghị hủy biên lai',
    examples: [
      'payment void request BL26-1/0000001 --reason "ghi nhầm"',
      'payment void request BL26-1/0000001 --reason "ghi nhầm" --paper "Biên bản 5"',
      'payment void request BL26-1/0000001 --reason "ghi nhầm" --json',
    ],
    args: { receipt: receipt },
    options: {
      amount: 'số tiền; không nêu thì tất cả',
      reason: 'lý do',
      paper: 'giấy tờ kèm theo',
    },
  },
  'payment void approve': {
    summary: 'Duyệt đề nghị hủy biên lai',
    examples: [
      'payment void approve 1.1',
      'payment void approve 1.1 --decline "không đủ căn cứ"',
      'payment void approve 1.1 --countersigned-by "Lê Văn Ký"',
    ],
    args: { request: 'số đề nghị' },
    options: {
      decline: 'không duyệt, vì lý do này',
      countersignedBy: 'người ký giấy, khi đơn vị không có ai khác (từ hôm sau)',
    },
  },
  'payment void pay': {
    summary: 'Trả tiền theo đề nghị hủy biên lai đã duyệt',
    examples: [
      'payment void pay 1.1',
      'payment void pay 1.1 --method cash',
      'payment void pay 1.1 --method transfer --reference FT123',
    ],
    args: { request: 'số đề nghị' },
    options: { method: 'trả bằng gì, nếu khác lúc nộp', reference: 'mã giao dịch chuyển trả' },
  },
  'payment refund request': {
    summary: 'Đề nghị hoàn tiền',
    examples: [
      'payment refund request BL26-1/0000001 --reason "ghi nhầm"',
      'payment refund request BL26-1/0000001 --reason "ghi nhầm" --paper "Biên bản 5"',
      'payment refund request BL26-1/0000001 --reason "ghi nhầm" --json',
    ],
    args: { receipt: receipt },
    options: {
      amount: 'số tiền; không nêu thì tất cả',
      reason: 'lý do',
      paper: 'giấy tờ kèm theo',
    },
  },
  'payment refund approve': {
    summary: 'Duyệt đề nghị hoàn tiền',
    examples: [
      'payment refund approve 1.1',
      'payment refund approve 1.1 --decline "không đủ căn cứ"',
      'payment refund approve 1.1 --countersigned-by "Lê Văn Ký"',
    ],
    args: { request: 'số đề nghị' },
    options: {
      decline: 'không duyệt, vì lý do này',
      countersignedBy: 'người ký giấy, khi đơn vị không có ai khác (từ hôm sau)',
    },
  },
  'payment refund pay': {
    summary: 'Trả tiền theo đề nghị hoàn tiền đã duyệt',
    examples: [
      'payment refund pay 1.1',
      'payment refund pay 1.1 --method cash',
      'payment refund pay 1.1 --method transfer --reference FT123',
    ],
    args: { request: 'số đề nghị' },
    options: { method: 'trả bằng gì, nếu khác lúc nộp', reference: 'mã giao dịch chuyển trả' },
  },
  'payment write-off request': {
    summary: 'Đề nghị xóa nợ',
    examples: [
      'payment write-off request 1 --reason "ghi nhầm"',
      'payment write-off request 1 --reason "ghi nhầm" --paper "Biên bản 5"',
      'payment write-off request 1 --reason "ghi nhầm" --json',
    ],
    args: { receipt: code },
    options: {
      amount: 'số tiền; không nêu thì tất cả',
      reason: 'lý do',
      paper: 'giấy tờ kèm theo',
    },
  },
  'payment write-off approve': {
    summary: 'Duyệt đề nghị xóa nợ',
    examples: [
      'payment write-off approve 1.1',
      'payment write-off approve 1.1 --decline "không đủ căn cứ"',
      'payment write-off approve 1.1 --countersigned-by "Lê Văn Ký"',
    ],
    args: { request: 'số đề nghị' },
    options: {
      decline: 'không duyệt, vì lý do này',
      countersignedBy: 'người ký giấy, khi đơn vị không có ai khác (từ hôm sau)',
    },
  },
} satisfies Record<string, CommandHelp>;
