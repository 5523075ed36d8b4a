/** Help for putting a dossier right: what was written wrongly, is missing, or never was one. */
import type { CommandHelp } from '../../shape.ts';

const code = { code: 'mã hồ sơ, chữ QR trên giấy tiếp nhận, hoặc số thứ tự hôm nay' };

export const mendingHelp = {
  'dossier take-back': {
    summary: 'Ghi nhận kết quả trả nhầm người đã lấy lại được',
    examples: [
      'dossier take-back 1 --reason "trả nhầm người cùng tên"',
      'dossier take-back H49.22-261123-0001 --reason "trả nhầm kết quả"',
      'ho-so lay-lai 1 --reason "trả nhầm người"',
    ],
    args: code,
    options: { reason: 'vì sao trả nhầm' },
    more: [
      'Kết quả giữ nguyên và lại chờ trả; lần trả nhầm không tính là đã trả. In lại giấy khi trả.',
    ],
  },
  'dossier add-paper': {
    summary: 'Nhận giấy tờ đã hẹn nộp sau',
    examples: [
      'dossier add-paper 1 --component 2',
      'dossier add-paper 1 --component "giấy chứng sinh=1/0/0"',
      'ho-so them-giay 1 --component 2=0/1/0',
    ],
    args: code,
    options: {
      component: 'giấy tờ vừa nộp: <tên hoặc số>[=<bản chính>/<chứng thực>/<bản chụp>]',
      data: 'giấy tờ không phải nộp vì đã tra cứu được: <tên hoặc số>[=<cơ sở dữ liệu>]',
      dataFailed: 'không tra cứu được: <tên hoặc số>=<lý do>',
      reuse: 'dùng lại giấy số hóa của chủ hồ sơ: <tên hoặc số>=<giấy số hóa>',
    },
    more: [
      'Không phải yêu cầu bổ sung: không có phiếu, thời hạn không ngừng. In lại giấy tiếp nhận.',
    ],
  },
  'dossier correct': {
    summary: 'Đính chính điều đã ghi sai lúc tiếp nhận',
    examples: [
      'dossier correct 1 --citizen 022192000001 --reason "nhầm người"',
      'dossier correct 1 --quantity 3 --reason "đếm nhầm số bản"',
      'ho-so dinh-chinh 1',
    ],
    args: code,
    options: {
      citizen: 'chủ hồ sơ đúng: số định danh hoặc tên',
      submitter: 'người nộp đúng; nêu chủ hồ sơ khi chính chủ hồ sơ đến nộp',
      authorisedBy: 'nộp thay theo giấy tờ gì',
      case: 'trường hợp đúng của thủ tục',
      quantity: 'số lượng đúng của một khoản thu: <khoản>=<số>[x<số bản>]',
      component: 'một giấy tờ: <tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>; =0 là không có',
      data: 'giấy tờ không phải nộp vì đã tra cứu được: <tên hoặc số>[=<cơ sở dữ liệu>]',
      dataFailed: 'không tra cứu được: <tên hoặc số>=<lý do>',
      needed: 'giấy tờ chỉ cần trong một số trường hợp, và lần này cần: tên hoặc số',
      notNeeded: 'giấy tờ chỉ cần trong một số trường hợp, và lần này không cần: tên hoặc số',
      subject: 'nội dung yêu cầu',
      returnBy: 'cách nhận kết quả',
      sets: 'số bộ hồ sơ',
      for: 'mã cơ quan giải quyết',
      reason: 'vì sao sửa',
    },
    more: [
      'Nêu ít nhất một mục; mục không nêu thì giữ. Phí, giấy tờ còn thiếu và ngày hẹn tính lại ' +
        'theo quy định của ngày tiếp nhận.',
      'In lại giấy tiếp nhận: giấy mới ghi rõ thay giấy đã in. Tiền đã thu thừa hay thiếu được nêu rõ.',
      'Sai thủ tục thì hủy và tiếp nhận lại: dossier receive --replaces.',
    ],
  },
  'dossier cancel': {
    summary: 'Hủy hồ sơ tiếp nhận nhầm (nhầm người, nhầm thủ tục)',
    examples: [
      'dossier cancel 1 --reason "nhầm người nộp"',
      'dossier cancel H49.22-261123-0001 --reason "tiếp nhận hai lần"',
      'ho-so huy 1 --reason "nhầm người nộp"',
    ],
    args: code,
    options: { reason: 'lý do' },
    more: [
      'Số hồ sơ vẫn còn trong sổ, gạch bỏ kèm lý do; không tính là đã nhận, cũng không là đã rút.',
      'Đã thu tiền thì hủy biên lai trước: payment void request.',
    ],
  },
  'dossier reinstate': {
    summary: 'Khôi phục hồ sơ đã hủy nhầm',
    examples: [
      'dossier reinstate 1 --reason "hủy nhầm hồ sơ"',
      'dossier reinstate H49.22-261123-0001 --reason "hủy nhầm số"',
      'ho-so khoi-phuc 1 --reason "hủy nhầm hồ sơ"',
    ],
    args: code,
    options: { reason: 'vì sao khôi phục' },
    more: [
      'Hồ sơ trở lại như trước khi hủy: trạng thái, phí, ngày hẹn; sổ ghi rõ đã hủy rồi khôi phục.',
      'Trong ngày hủy: người được hủy; sau đó: lãnh đạo. Đã có hồ sơ thay thì hủy hồ sơ thay trước.',
      'Biên lai đã hủy và bưu gửi đã hủy không tự trở lại: thu lại, đăng ký lại.',
      'Thông tin của công dân sửa trong lúc đã hủy thì chưa sửa theo: dossier correct --citizen.',
    ],
  },
  'dossier note': {
    summary: 'Ghi chú vào hồ sơ, ở trạng thái nào cũng được',
    examples: [
      'dossier note 1 --text "công dân hẹn chiều đến nộp thêm"',
      'dossier note H49.22-261123-0001 --text "đã gọi điện, chưa nghe máy"',
      'ho-so ghi-chu 1',
    ],
    args: code,
    options: { text: 'nội dung ghi chú, một dòng' },
    more: ['Ghi chú ở lại trong hồ sơ và không in lên giấy của công dân.'],
  },
} satisfies Record<string, CommandHelp>;
