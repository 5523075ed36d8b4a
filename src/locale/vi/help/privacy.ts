/** Help for what people ask about what is kept of them. */
import type { CommandHelp } from '../../shape.ts';

const request = { request: 'số của yêu cầu, ví dụ 1.1' };

export const privacyHelp = {
  'privacy request': {
    summary: 'Ghi yêu cầu về dữ liệu cá nhân',
    examples: [
      'privacy request 022192000001 --kind view',
      'privacy request 022192000001 --kind erase --came 2026-11-20',
      'privacy request 022192000001 --kind correct --words "sai ngày sinh"',
    ],
    args: { citizen: 'số định danh, hoặc tên đủ để nhận ra một người' },
    options: {
      kind: 'xem, sửa, hạn chế xử lý hay xóa',
      came: 'ngày thư đến; không nói thì người ấy đang ở quầy, và biết là đã nhận',
      words: 'lời của người hỏi',
    },
    more: [
      'Luật 91/2025: báo đã nhận trong 2 ngày làm việc. Thực hiện trong: xem và sửa 10 ngày, hạn chế 15 ngày, xóa 20 ngày; ngày cuối là ngày nghỉ thì sang ngày làm việc kế tiếp.',
    ],
  },
  'privacy acknowledge': {
    summary: 'Ghi là đã báo nhận yêu cầu dữ liệu',
    examples: ['privacy acknowledge 1.1', 'privacy acknowledge 2.4', 'rieng-tu bao-nhan 1.1'],
    args: request,
  },
  'privacy answer': {
    summary: 'Trả lời yêu cầu về dữ liệu: đồng ý hoặc từ chối',
    examples: [
      'privacy answer 1.1 --as granted',
      'privacy answer 1.1 --as refused --reason "không chứng minh được là người ấy"',
      'privacy answer 1.2 --as granted --json',
    ],
    args: request,
    options: { as: 'đồng ý hay từ chối', reason: 'lý do; phải có khi từ chối' },
    more: [
      'Đồng ý xóa thì xóa ngay những gì luật không buộc giữ, không lấy lại được: hồ sơ chưa xong, hồ sơ và chứng từ chưa hết thời hạn lưu trữ, và người bị giữ lại thì còn, có nói lý do và đến bao giờ. Bản quét của những hồ sơ ấy cũng xóa khỏi kho tệp, chỉ còn mã băm. Bản sao lưu đã làm còn giữ đến khi được thay.',
      'Trước khi xóa, màn hình cho thấy những gì sẽ mất, những gì được giữ, và căn cứ nào chưa đối chiếu với văn bản, rồi mới hỏi; không có màn hình thì phải có --yes. Xóa cả người thì lý do gõ vào cũng không ghi, vì có thể nói về người ấy.',
      'Đồng ý hạn chế thì không ai sửa hay gộp bản ghi, và tìm theo tên không còn thấy. Đồng ý sửa thì sửa bằng citizen edit.',
    ],
  },
  'privacy copy': {
    summary: 'In dữ liệu của người đã xin xem',
    examples: ['privacy copy 1.1', 'privacy copy 1.1 --out ban-sao.pdf', 'privacy copy 1.1 --json'],
    args: request,
    options: { out: 'tệp PDF; không nói thì nằm cạnh kho' },
    more: [
      'Cho yêu cầu xem đã được đồng ý. --json cho tất cả từng chi tiết. Hồ sơ của người khác mà người ấy chỉ đi nộp, hay từng đứng tên, thì chỉ có mã; trong hồ sơ của người ấy không có gì về người khác. Lời cán bộ ghi thì in nguyên: đọc lại trước khi đưa. Kho chỉ đọc được thì không cho, vì không ghi được là đã xem.',
    ],
  },
  'privacy due': {
    summary: 'Hồ sơ đã hết thời hạn lưu trữ',
    examples: ['privacy due', 'privacy due --limit 10', 'privacy due --csv'],
    options: { limit: 'nhiều nhất bao nhiêu hồ sơ' },
    more: [
      'Thời hạn và căn cứ ở data/catalogue/retention.json. Không hồ sơ nào tự xóa: ghi yêu cầu xóa rồi trả lời.',
    ],
  },
  'privacy list': {
    summary: 'Các yêu cầu về dữ liệu, gấp trước',
    examples: ['privacy list', 'privacy list --all', 'privacy list --csv'],
    more: [
      'Cuối danh sách là những ai đang được hạn chế xử lý, hay được giữ lại không xóa.',
      'Yêu cầu của đơn vị này, và của đơn vị đã sáp nhập vào đây: số có mã đơn vị cũ ở trước, ví dụ H49.23/1.1.',
    ],
    options: { all: 'cả những yêu cầu đã trả lời, mới nhất trước' },
  },
  'privacy hold': {
    summary: 'Giữ dữ liệu của một người: không ai xóa được',
    examples: [
      'privacy hold 022192000001 --reason "tòa án yêu cầu giữ"',
      'privacy hold 022192000001 --reason "đang khiếu nại" --until 2027-06-30',
      'rieng-tu giu 022192000001 --reason "thanh tra"',
    ],
    args: { citizen: 'số định danh, hoặc tên đủ để nhận ra một người' },
    options: {
      reason: 'vì sao giữ',
      until: 'giữ đến hết ngày này; không nói thì đến khi bỏ',
      countersignedBy: 'người ký giấy, khi rút ngắn mà đơn vị không có ai khác',
    },
  },
  'privacy lift': {
    summary: 'Bỏ hạn chế xử lý, hoặc bỏ giữ dữ liệu',
    examples: [
      'privacy lift 022192000001 --what restricted --reason "người ấy đề nghị"',
      'privacy lift 022192000001 --what held --reason "đã giải quyết xong khiếu nại"',
      'rieng-tu bo 022192000001 --what held --reason "hết hạn"',
    ],
    args: { citizen: 'số định danh; người bị hạn chế không tìm được theo tên' },
    options: {
      what: 'bỏ hạn chế xử lý hay bỏ giữ lại',
      reason: 'vì sao bỏ',
      countersignedBy: 'người ký giấy, khi đơn vị không có ai khác (từ hôm sau)',
    },
    more: ['Ai đã cho giữ thì không một mình bỏ: người khác bỏ, hoặc có người ký trên giấy.'],
  },
} satisfies Record<string, CommandHelp>;
