/** Words for the settings. */
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { shellWord } from '../format.ts';
import { expected, fileFault } from './general.ts';
import { expectation, orList } from './list.ts';

export const configProblems = (): ProblemsOf<'config'> => ({
  'config.bad_value': ({ key, value, expected: wanted }) => ({
    what: `Giá trị "${value}" của ${key} không dùng được.`,
    why: `Cần ${expectation(wanted, expected)}.`,
    next: ['motcua config list'],
  }),
  'config.no_folder': ({ key, path, why }) => ({
    what: `${key} chỉ đến một thư mục không dùng được: ${path}.`,
    why: fileFault(why),
    next: [`motcua config set ${key} "<thư mục>"`, `motcua config set ${key} ""`],
  }),
  'config.other_wording': ({ path, digest, agreed }) => ({
    what: `Không in theo mẫu giấy tờ trong ${path} (mã ${digest}).`,
    why:
      agreed === null
        ? 'Kho này dùng mẫu có sẵn; chưa người quản lý nào đồng ý dùng mẫu riêng.'
        : `Mẫu riêng mà người quản lý đã đồng ý có mã ${agreed}; mẫu ở đây đã sửa hoặc là mẫu khác.`,
    next: [
      `motcua config set forms.folder ${shellWord(path)}`,
      'Máy này có đặt biến MOTCUA_FORMS thì bỏ đi.',
    ],
  }),
  'config.no_such_key': ({ typed, near }) => ({
    what: `Không có mục cài đặt "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua config list'],
  }),
});

export const configEventWords: EventWords<'config'> = {
  'config.changed': 'Đổi cài đặt',
};

export const configScreen = {
  config: () => ({
    key: 'Mục',
    value: 'Giá trị',
    origin: 'Từ đâu',
    meaning: 'Ý nghĩa',
    unset: '(chưa đặt)',
    origins: { environment: 'biến môi trường', store: 'kho', default: 'mặc định' },
    meanings: {
      'payment.hold_result': 'giữ kết quả đến khi nộp đủ phí, lệ phí',
      'payment.hold_exempt': 'các thủ tục luật không cho giữ kết quả, cách nhau bằng dấu phẩy',
      'counter.procedures': 'các thủ tục đứng đầu danh sách ở quầy, cách nhau bằng dấu phẩy',
      'office.hours': 'giờ làm việc trong ngày',
      'office.saturday_reception': 'giờ tiếp nhận sáng thứ Bảy, không tính là ngày làm việc',
      'office.parent': 'cơ quan cấp trên, in ở đầu giấy tờ',
      'office.hard_area': 'xã miền núi, hải đảo: cộng thêm thời gian theo Nghị định 49/2026/NĐ-CP',
      'office.place': 'địa danh in trước ngày tháng',
      'paper.size': 'khổ giấy in',
      'paper.copies': 'số liên in mỗi lần',
      'paper.folder': 'thư mục lưu giấy tờ đã in',
      'forms.folder': 'thư mục mẫu giấy tờ riêng của đơn vị',
      'forms.digest': 'mã băm của mẫu riêng đã đồng ý',
      'scan.folder': 'thư mục máy quét ghi vào; tệp mới nhất ở đó được gợi ý khi hỏi tệp',
      'documents.cards': 'giữ hay không giữ ảnh thẻ căn cước, giấy tờ tùy thân',
      'signature.roots': 'thư mục chứng thư số gốc mà đơn vị tin khi kiểm tra chữ ký số',
      'signature.digest': 'mã băm của các chứng thư số gốc đã đồng ý',
      'signer.title': 'chức danh người ký phiếu xin lỗi, thông báo dừng',
      'signer.name': 'họ tên người ký phiếu xin lỗi, thông báo dừng',
      'help.place': 'nơi quầy này hướng dẫn, hỗ trợ công dân',
      'screen.accessible': 'màn hình dạng dòng chữ cho trình đọc',
      'queue.kept_days': 'số thứ tự còn giá trị thêm mấy ngày làm việc (0: chỉ trong ngày)',
      'queue.last_ticket': 'thôi phát số trước giờ đóng cửa bao nhiêu phút (trống: không giới hạn)',
      'backup.folder': 'thư mục sao lưu; có đặt thì mỗi lần đóng ca tự sao lưu',
      'backup.keep': 'giữ mọi bản sao lưu trong bao nhiêu ngày, rồi mỗi tuần, mỗi tháng một bản',
      'backup.passphrase_file': 'tệp chứa mật khẩu của bản sao lưu',
      'key.folder': 'thư mục của khóa ký giấy trên mỗi máy; trống là thư mục riêng của người dùng',
      'key.passphrase_file': 'tệp chứa mật khẩu của khóa ký giấy',
      'session.hours': 'mỗi lần đăng nhập có hiệu lực bao nhiêu giờ',
      'session.idle': 'bao nhiêu phút không làm gì thì hỏi lại mã PIN, từ lần đăng nhập sau',
    },
    askKey: 'Đổi cài đặt nào (số, hoặc vài chữ):',
    askValue: (meaning: string) => `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}:`,
    now: (value: string) => `Hiện nay: ${value}`,
    toChange: 'đổi cài đặt',
    switched: (on: boolean): string => (on ? 'có' : 'không'),
    changed: (meaning: string, value: string) => `Từ nay, ${meaning}: ${value}.`,
    cards: { keep: 'giữ', no: 'không giữ' },
    warnings: {
      cards_kept: [
        'Ảnh thẻ là dữ liệu cá nhân: Luật 91/2025/QH15 chỉ cho giữ khi thủ tục thật sự cần.',
        'Hết thời hạn lưu thì phải tiêu hủy: xem những bản quét đã hết thời hạn lưu.',
      ],
    },
  }),
};
