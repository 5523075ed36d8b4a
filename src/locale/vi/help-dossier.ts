/** Help for dossiers and their papers. */
import type { CommandHelp } from '../texts.ts';

const code = { code: 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay' };

export const dossierHelp: Readonly<Record<string, CommandHelp>> = {
  'dossier receive': {
    summary: 'Tiếp nhận hồ sơ và hẹn ngày trả',
    examples: [
      'dossier receive',
      'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --print',
      'dossier receive --procedure 2.000815 --scan - --all-components --quantity 5x3',
    ],
    options: {
      procedure: 'mã thủ tục, hoặc từ đủ để nhận ra một thủ tục',
      citizen: 'chủ hồ sơ: số định danh hoặc tên',
      scan: 'chữ quét từ thẻ của chủ hồ sơ; người mới thì được đăng ký luôn',
      case: 'trường hợp của thủ tục',
      submitter: 'người nộp, nếu không phải chủ hồ sơ',
      authorisedBy: 'nộp thay theo giấy tờ gì (giấy ủy quyền, giấy khai sinh, …)',
      channel: 'kênh tiếp nhận',
      source: 'nguồn của hồ sơ trực tuyến',
      component: 'một giấy tờ đã nộp: <tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>',
      allComponents: 'đã nộp đủ mọi giấy tờ bắt buộc',
      missingReason: 'lý do cho nộp sau giấy tờ còn thiếu',
      sets: 'số bộ hồ sơ',
      subject: 'nội dung yêu cầu, bằng lời của công dân',
      quantity: 'số lượng của một khoản thu: <khoản>=<số>[x<số bản>]',
      returnBy: 'cách nhận kết quả',
      receivedAt: 'thời điểm tiếp nhận, nếu ghi lùi (phải có --reason)',
      reason: 'lý do ghi lùi',
      visit: 'mã một hồ sơ đã nhận trong cùng lượt',
      print: 'in giấy tiếp nhận vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
    more: ['Gõ lại với cùng --key thì nhận lại câu trả lời cũ, hồ sơ không bị tiếp nhận hai lần.'],
  },
  'dossier find': {
    summary: 'Tìm hồ sơ bằng mã, tên, số, điện thoại hoặc nội dung',
    examples: ['dossier find tran thi thu', 'dossier find 261123-0001', 'dossier find 0912000001'],
    args: { words: 'từ cần tìm' },
    options: { limit: 'nhiều nhất bao nhiêu hồ sơ' },
  },
  'dossier list': {
    summary: 'Danh sách hồ sơ, mới nhất trước',
    examples: [
      'dossier list --status received',
      'dossier list --overdue',
      'dossier list --from 2026-11-01 --to 2026-11-30 --csv',
    ],
    options: {
      status: 'trạng thái (dùng được nhiều lần)',
      dueBefore: 'đến hạn trước ngày này và chưa có kết quả',
      overdue: 'đã quá hạn và chưa có kết quả',
      dueToday: 'đến hạn trong hôm nay',
      dueWithin: 'đến hạn trong hôm nay và chừng này ngày tới',
      waiting: 'đang chờ công dân bổ sung',
      pastLimit: 'công dân đã quá hạn bổ sung',
      office: 'mã đơn vị tiếp nhận',
      holder: 'chỉ hồ sơ đơn vị này đang giữ',
      citizen: 'chủ hồ sơ',
      procedure: 'thủ tục',
      from: 'tiếp nhận từ ngày',
      to: 'tiếp nhận đến ngày',
      limit: 'nhiều nhất bao nhiêu hồ sơ một trang',
      cursor: 'trang sau, theo nextCursor của trang trước',
    },
  },
  'dossier show': {
    summary: 'Xem một hồ sơ: đang ở đâu, làm gì tiếp',
    examples: ['dossier show H49.22-261123-0001', 'dossier show 1', 'ho-so xem 1 --json'],
    args: code,
  },
  'dossier timeline': {
    summary: 'Mọi việc đã làm với hồ sơ: ai, lúc nào, ở đâu',
    examples: [
      'dossier timeline 1',
      'dossier timeline H49.22-261123-0001 --json',
      'ho-so dien-bien 1',
    ],
    args: code,
  },
  'dossier due': {
    summary: 'Xem ngày hẹn trả, và vì sao là ngày ấy',
    examples: ['dossier due 1', 'dossier due 1 --why', 'ho-so han H49.22-261123-0001 --why --json'],
    args: code,
    options: { why: 'nêu từng ngày được tính, ngày bỏ qua và lý do' },
  },
  'dossier why': {
    summary: 'Hỏi một việc có làm được không, và vì sao không',
    examples: ['dossier why 1 return', 'dossier why 1 forward --json', 'ho-so vi-sao 1 resolve'],
    args: { ...code, action: 'việc muốn làm' },
  },
  'dossier forward': {
    summary: 'Chuyển hồ sơ sang xử lý',
    examples: ['dossier forward 1', 'dossier forward 1 --note "hồ sơ gấp"', 'ho-so chuyen 1'],
    args: code,
    options: { note: 'ghi chú' },
  },
  'dossier resolve': {
    summary: 'Ghi kết quả giải quyết',
    examples: [
      'dossier resolve 1 --result-number 12/2026 --result-date 2026-11-25',
      'dossier resolve 1 --outcome not_granted --result-number 45/TB-UBND ' +
        '--result-date 25/11/2026',
      'dossier resolve 1',
    ],
    args: code,
    options: {
      outcome: 'được giải quyết hay không đủ điều kiện',
      resultNumber: 'số của văn bản kết quả',
      resultDate: 'ngày ký',
      signer: 'người ký',
      file: 'tệp kết quả điện tử',
    },
  },
  'dossier return': {
    summary: 'Trả kết quả cho người nhận',
    examples: [
      'dossier return 1 --to owner',
      'dossier return 1 --to authorised --collector-name "Đặng Văn Nhận" ' +
        '--collector-id 022085000003',
      'dossier return 1 --to owner --print',
    ],
    args: code,
    options: {
      to: 'ai nhận',
      collectorName: 'họ và tên người nhận',
      collectorId: 'số giấy tờ người nhận',
      authority: 'giấy tờ nhận thay: certified, relative (chỉ hộ tịch), letter',
      originals: 'số bản chính trả lại cùng kết quả',
      satisfaction: 'công dân trả lời: 2 rất hài lòng, 1 hài lòng, 0 không; không bắt buộc',
      paper: 'trả bản giấy, dù đã đăng ký nhận trực tuyến',
      print: 'in giấy xác nhận vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
  },
  'print receipt': {
    summary: 'In giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    examples: [
      'print receipt 1',
      'print receipt 1 --paper a4 --copies 1',
      'print receipt 1 --out giay.pdf',
    ],
    args: code,
    options: { out: 'tệp PDF; - là đầu ra chuẩn', paper: 'khổ giấy', copies: 'số liên' },
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
    options: { out: 'tệp PDF; - là đầu ra chuẩn', paper: 'khổ giấy', copies: 'số liên' },
  },
};
