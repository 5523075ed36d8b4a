/** Help for dossiers. */
import type { CommandHelp } from '../../shape.ts';
import { revealing as reveal } from './access.ts';
import { mendingHelp } from './mending.ts';

const code = { code: 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay' };

const print = 'in giấy vào tệp này; không nêu thì vào thư mục giấy tờ';

export const dossierHelp = {
  'dossier receive': {
    summary: 'Tiếp nhận hồ sơ và hẹn ngày trả',
    examples: [
      'dossier receive',
      'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --print',
      'dossier receive --procedure 2.000815 --scan - --all-components --quantity 5x3',
      'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components --for H49.22.05',
      'dossier receive --replaces 1 --reason "nhầm thủ tục" --procedure 2.000635 --all-components',
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
      data: 'giấy tờ không phải nộp vì đã tra cứu được: <tên hoặc số>[=<cơ sở dữ liệu>]',
      dataFailed: 'không tra cứu được nên nhận bản giấy: <tên hoặc số>=<lý do>',
      declaration: 'tờ khai người này đã khai trước, gắn vào hồ sơ',
      reuse: 'dùng lại giấy số hóa của chính chủ hồ sơ: <tên hoặc số>=<giấy số hóa>',
      needed: 'giấy tờ chỉ cần trong một số trường hợp, và lần này cần: tên hoặc số',
      notNeeded: 'giấy tờ chỉ cần trong một số trường hợp, và lần này không cần: tên hoặc số',
      allComponents: 'đã đủ mọi thứ bắt buộc; thứ đã có trong cơ sở dữ liệu thì ghi là đã tra cứu',
      missingReason: 'lý do cho nộp sau giấy tờ còn thiếu',
      sets: 'số bộ hồ sơ',
      subject: 'nội dung yêu cầu, bằng lời của công dân',
      quantity: 'số lượng của một khoản thu: <khoản>=<số>[x<số bản>], nhiều giấy thì nối bằng +',
      certify: 'chứng thực ngay: <bản chính>=<số bản>/<số trang>, nêu nhiều lần được',
      signer: 'họ tên người ký chứng thực; không nêu là người ký gần nhất',
      title: 'chức danh người ký chứng thực',
      waiver: 'khoản miễn, giảm theo luật, theo mã; nhiều khoản thì khoản lợi nhất được tính',
      seen: 'đã thấy gì để miễn, giảm theo luật',
      returnBy: 'cách nhận kết quả',
      address: 'địa chỉ của chủ hồ sơ, nếu chưa biết: gửi kết quả qua bưu điện thì cần',
      phone: 'điện thoại của chủ hồ sơ, nếu chưa biết',
      for: 'mã cơ quan giải quyết, nếu không phải đơn vị tiếp nhận; thời hạn tính từ khi đến đó',
      helpedAt: 'mã đơn vị đã hướng dẫn công dân, nếu không phải đơn vị tiếp nhận',
      receivedAt: 'thời điểm tiếp nhận, nếu ghi lùi (phải có lý do)',
      reason: 'lý do ghi lùi, hoặc lý do hủy hồ sơ được thay',
      visit: 'mã một hồ sơ đã nhận trong cùng lượt',
      replaces: 'hồ sơ tiếp nhận nhầm, bị hủy cùng lúc; người, giờ nhận và lượt giữ như hồ sơ ấy',
      print: 'in giấy tiếp nhận vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
    more: ['Gõ lại với cùng --key thì nhận lại câu trả lời cũ, hồ sơ không bị tiếp nhận hai lần.'],
  },
  'dossier find': {
    summary: 'Tìm hồ sơ bằng mã, tên, số, điện thoại hoặc nội dung',
    examples: ['dossier find tran thi thu', 'dossier find 261123-0001', 'dossier find 0912000001'],
    args: { words: 'từ cần tìm' },
    options: { limit: 'nhiều nhất bao nhiêu hồ sơ', reveal },
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
      toSendOn: 'nhận trực tiếp tại đây mà chưa chuyển đi hay xử lý, kèm hạn chuyển (mốc 15 giờ)',
      office: 'mã đơn vị tiếp nhận',
      holder: 'chỉ hồ sơ đơn vị này đang giữ',
      citizen: 'chủ hồ sơ',
      procedure: 'thủ tục',
      from: 'tiếp nhận từ ngày',
      to: 'tiếp nhận đến ngày',
      order:
        'thứ tự: newest (mới nhận trước), oldest (nhận trước trước), urgent (gấp trước, khi hỏi theo hạn)',
      limit: 'nhiều nhất bao nhiêu hồ sơ một trang',
      cursor: 'trang sau, theo nextCursor của trang trước',
      reveal,
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
  'dossier begin-review': {
    summary: 'Ghi nhận bắt đầu rà soát: thời hạn tính từ lúc này',
    examples: [
      'dossier begin-review 1',
      'dossier begin-review 1 --note "tổ rà soát đã họp"',
      'ho-so ra-soat 1',
    ],
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
      resultNumber: 'số của văn bản kết quả; "" nếu không có số',
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
      scan: 'thẻ căn cước của người nhận; - để đọc từ máy quét',
      authority: 'giấy tờ nhận thay: certified, relative (chỉ hộ tịch), letter',
      originals: 'số bản chính trả lại cùng kết quả',
      satisfaction: 'công dân trả lời: 2 rất hài lòng, 1 hài lòng, 0 không; không bắt buộc',
      paper: 'trả bản giấy, dù đã đăng ký nhận trực tuyến',
      print: 'in giấy xác nhận vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
  },
  'dossier shelve': {
    summary: 'Ghi nơi để hồ sơ giấy',
    examples: [
      'dossier shelve H49.22-261123-0001 --shelf "Kệ 2, ngăn 5"',
      'dossier shelve 1 --shelf A3',
      'ho-so xep-ke 1 --none',
    ],
    args: { code: 'mã hồ sơ' },
    options: { shelf: 'kệ, ngăn, tủ', none: 'không còn ở kệ nào' },
  },
  'dossier uncollected': {
    summary: 'Kết quả chưa ai đến nhận, kèm lời nhắc',
    examples: [
      'dossier uncollected --reveal "báo có kết quả"',
      'dossier uncollected --days 10 --json',
      'ho-so cho-nhan --days 0',
    ],
    options: {
      days: 'đã có kết quả từ bao nhiêu ngày',
      limit: 'nhiều nhất bao nhiêu hồ sơ',
      reveal,
    },
  },
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
      again: 'vì sao thông báo bổ sung thêm lần nữa ở cùng một khâu (chỉ lãnh đạo)',
      component: 'giấy tờ cần bổ sung: <tên hoặc số>, hoặc <tên hoặc số>=<sai ở đâu>',
      days: 'công dân có bao nhiêu ngày, nếu khác quy định của thủ tục',
      print,
    },
    more: [
      'Không nêu giấy tờ thì lấy các giấy tờ còn thiếu lúc tiếp nhận.',
      'Yêu cầu từ lần thứ hai bị tính là trễ trong bộ chỉ số 766.',
      'Ở mỗi khâu chỉ thông báo một lần; thông báo thêm là việc của lãnh đạo, có --again.',
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
      data: 'giấy tờ không phải nộp vì đã tra cứu được: <tên hoặc số>[=<cơ sở dữ liệu>]',
      dataFailed: 'không tra cứu được: <tên hoặc số>=<lý do>',
      reuse: 'dùng lại giấy số hóa: <tên hoặc số>=<giấy số hóa>',
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
  ...mendingHelp,
  'dossier radar': {
    summary: 'Hồ sơ nào sẽ trễ theo nhịp làm việc gần đây',
    examples: ['dossier radar', 'dossier radar --days 30 --all', 'ho-so canh-bao --csv'],
    options: {
      days: 'xem nhịp của bao nhiêu ngày gần đây',
      all: 'nêu cả hồ sơ sẽ kịp hạn',
      limit: 'nhiều nhất bao nhiêu hồ sơ',
    },
  },
} satisfies Record<string, CommandHelp>;
