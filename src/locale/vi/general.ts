/** Words for what any command may say: using the program, questions, files. */
import { limits, type FileLimit } from '../../domain/limits.ts';
import { countText, megabytes, shellWord } from '../format.ts';
import type { Role } from '../../domain/staff/role.ts';
import type { ExpectedWords, ProblemsOf } from '../shape.ts';
import { expectation, orList } from './list.ts';
import { staffWords } from './staff.ts';

export const expected: ExpectedWords = {
  text: 'chữ, không để trống và không có ký tự hỏng (�)',
  path: 'tên của một tệp hoặc thư mục có thật trên máy, ví dụ bao-cao.csv',
  choice: 'một trong các giá trị cho sẵn',
  whole: (least, most) => `số nguyên từ ${least} đến ${most}`,
  date: 'ngày, ví dụ 24/11/2026 hoặc 24/11 của năm nay; năm đủ bốn chữ số',
  birth_date:
    'ngày sinh như 29/02/1992, hoặc chỉ năm sinh như 1942; năm đủ bốn chữ số, không ở tương lai',
  person_name: `tên có đủ chữ, không quá ${limits.nameLetters} chữ, không có dấu ? hay ký tự hỏng (�), ví dụ Công ty Thử`,
  human_name: `họ tên của một người: có đủ chữ, không quá ${limits.nameLetters} chữ, không có chữ số, dấu ? hay ký tự hỏng (�), ví dụ Trần Thị Thử`,
  id_number: 'số có 12 chữ số (CMND cũ 9 số), hoặc số hộ chiếu, ví dụ 022192000001',
  tax_code: 'mã số thuế 10 số, hoặc 10 số-3 số của chi nhánh, ví dụ 5700100200-001',
  passport: 'số hộ chiếu: 5 đến 12 chữ và số, ít nhất 3 chữ số, ví dụ C1234567',
  address: 'địa chỉ bằng chữ, ví dụ Tổ 1, Khu 2, phường Hạ Long',
  phone: 'số điện thoại, ví dụ 0912 345 678',
  instant: 'thời điểm, ví dụ 2026-11-24T09:14 (giờ Việt Nam)',
  agency_id: 'mã định danh đơn vị, ví dụ H49.22 hoặc 000.17.22.H49',
  amount: 'số tiền nguyên đồng, ví dụ 8000, 8.000, 50k hoặc 1tr2',
  certified: '<bản chính>=<số bản>/<số trang>, ví dụ "Bằng tốt nghiệp=3/1"',
  component: '<tên hoặc số thứ tự>=<bản chính>/<sao chứng thực>/<bản chụp>, ví dụ "1=1/0/0"',
  field_value: '<mục>=<câu trả lời>, ví dụ "child.name=Trần Thị Thử"',
  person_value: '<người>=<số giấy tờ>, ví dụ mother=022192000001',
  data_found: '<tên hoặc số thứ tự>, hoặc <tên hoặc số thứ tự>=<tên cơ sở dữ liệu>, ví dụ "2"',
  data_failed: '<tên hoặc số thứ tự>=<lý do>, ví dụ "2=chưa có trong cơ sở dữ liệu"',
  reused: '<tên hoặc số thứ tự>=<giấy số hóa>, ví dụ "2=H49.22-261123-0001/1"',
  quantity: '<khoản thu>=<số lượng>, thêm x<số bản> nếu cần, ví dụ "5x3" là 5 trang, 3 bản',
  login: 'tên đăng nhập: chữ thường không dấu, số, dấu chấm; bắt đầu bằng chữ, ví dụ lan.pt',
  email: 'địa chỉ thư điện tử, ví dụ ten@example.vn',
  tracking: 'mã bưu gửi 13 ký tự, ví dụ RB123456785VN',
  prefix: 'hai chữ cái, ví dụ RB',
  period: 'kỳ: 2026, 2026-Q1 hoặc 2026-03',
  month: 'một tháng, ví dụ 9/2026',
  time: 'giờ HH:MM, ví dụ 10:00',
  pieces: '<mệnh giá>x<số tờ>, ví dụ 500x3 200x2 hay 500000=3; đồng lẻ 500đx4',
  drawer: 'tổng số tiền như 1tr2, 1.250.000, hoặc số tờ như 500x3 200x2',
  tier: '<từ đơn vị thứ>=<số tiền>, ví dụ 3=1000',
  bank: 'ngân hàng: tên, tên viết tắt hoặc mã BIN 6 chữ số, ví dụ Vietcombank, VCB, 970436',
  bank_account: 'số tài khoản: từ 3 đến 19 chữ không dấu và số, ví dụ 0123456789',
  bank_row: '<dòng> hoặc <dòng>=<mã hồ sơ>, ví dụ 12 hoặc 12=H49.22-261123-0001',
  recovery_code: 'năm nhóm bốn chữ, số như trên giấy khôi phục',
  pin: (least, most) => `${least} đến ${most} chữ hoặc số, không có dấu cách`,
  pin_again: 'hai lần gõ giống nhau',
  pin_other: 'mã PIN khác với mã người khác đã đặt cho',
  pin_easy: 'mã PIN khó đoán hơn: không lặp, không phải dãy liền, ngày tháng hay tên đăng nhập',
  office_hours: 'giờ làm việc, ví dụ 07:00-11:30,13:30-17:00',
  reception_hours: 'giờ tiếp nhận, ví dụ 07:30-11:30, hoặc để trống',
  minutes_before: 'số phút từ 0 đến 240, ví dụ 30, hoặc để trống',
  backup_days: 'số ngày từ 1 đến 400, ví dụ 30',
  reason: 'lý do bằng lời, ví dụ "thu nhầm người"; số, dấu hay một chữ cái thì chưa phải lý do',
  short_line: 'một dòng chữ, nhiều nhất 200 ký tự, ví dụ: bộ thứ hai',
  note: 'một dòng chữ, nhiều nhất 1.000 ký tự, không có ký tự hỏng (�)',
  procedure_codes: 'mã thủ tục cách nhau bằng dấu phẩy, ví dụ 1.001193,2.000815',
  folder: 'tên một thư mục, ví dụ sao-luu',
  ip_address: 'địa chỉ IP của máy này, ví dụ 127.0.0.1 hoặc 0.0.0.0',
  digest: '64 chữ số hệ 16, như danh sách cài đặt cho thấy; để trống nếu dùng mẫu có sẵn',
  chain_head: 'số mục và ít nhất 16 ký tự mã xích như trên giấy: 41 3f9ab01c55d07e21',
};

export const generalProblems = (): ProblemsOf<
  'usage' | 'input' | 'file' | 'command' | 'data' | 'program'
> => ({
  'usage.missing': ({ command, names }) => ({
    what: `Lệnh "${command}" còn thiếu: ${names.join(', ')}.`,
    why: 'Khi chương trình không hỏi trên màn hình, mọi mục cần thiết phải ghi ngay trong lệnh.',
    next: [`motcua ${command} --help`],
  }),
  'usage.bad_value': ({ name, value, expected: wanted }) => ({
    what: `Giá trị "${value}" của ${name} không dùng được.`,
    why: `Cần ${expectation(wanted, expected)}.`,
  }),
  'usage.unknown_command': ({ typed, near }) => ({
    what: `Không có lệnh "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua help'],
  }),
  'usage.unknown_option': ({ typed, command, near }) => ({
    what: `Lệnh "${command}" không có tùy chọn ${typed}.`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: [`motcua ${command} --help`],
  }),
  'usage.too_many_arguments': ({ command, extra }) => ({
    what: `Lệnh "${command}" thừa chữ: ${extra}.`,
    why: 'Giá trị có dấu cách phải đặt trong dấu ngoặc kép.',
    next: [`motcua ${command} --help`],
  }),
  'usage.no_topic': ({ topic, topics }) => ({
    what: `Không có mục trợ giúp "${topic}".`,
    why: `Các mục hiện có: ${topics.join(', ')}.`,
    next: ['motcua help'],
  }),
  'usage.clock_only_in_training': ({ variable }) => ({
    what: `Biến ${variable} chỉ dùng được trong kho tập huấn.`,
    why: 'Kho thật luôn ghi theo giờ của máy.',
    next: [`Bỏ biến ${variable} rồi gõ lại lệnh.`],
  }),
  'usage.no_terminal': ({ command }) => ({
    what: `Lệnh "${command}" cần màn hình để hỏi.`,
    next: [`motcua ${command} --help`],
  }),
  'usage.too_long': ({ name, most }) => ({
    what: `Nội dung của ${name} dài hơn ${countText(most)} chữ.`,
    why: 'Không nội dung nào của hồ sơ dài đến thế. Chưa ghi gì.',
    next: ['Rút ngắn rồi gõ lại lệnh.'],
  }),
  'usage.one_only': ({ names }) => ({
    what: `Chỉ dùng được một trong các tùy chọn ${names.join(', ')}.`,
    why: 'Các tùy chọn này loại trừ nhau; chương trình không đoán ý nào là đúng.',
    next: ['Bỏ bớt tùy chọn rồi gõ lại lệnh.'],
  }),
  'program.replaced': () => ({
    what: 'motcua vừa được cập nhật trong lúc cửa sổ này đang mở.',
    why: 'Một phần của chương trình cũ không còn nữa. Việc đã ghi và hồ sơ nháp vẫn còn nguyên.',
    next: ['Đóng cửa sổ này rồi mở lại: motcua'],
  }),
  'input.cancelled': () => ({
    what: 'Đã dừng theo yêu cầu. Bước đang làm dở chưa được ghi vào kho.',
  }),
  'input.declined': () => ({ what: 'Bạn đã chọn "Không". Bước này chưa được ghi vào kho.' }),
  'file.cannot_read': ({ path, why }) => ({
    what: `Không đọc được tệp ${path}.`,
    why: fileFault(why),
  }),
  'file.cannot_write': ({ path, why }) => ({
    what: `Không ghi được tệp ${path}.`,
    why: `${fileFault(why)} Hồ sơ đã ghi trong kho vẫn còn nguyên.`,
  }),
  'file.exists': ({ path }) => ({
    what: `Đã có tệp ${path}.`,
    why: 'Chưa ai đồng ý ghi đè lên tệp này. Chưa ghi gì.',
    next: ['--yes để ghi đè', 'hoặc chọn tên tệp khác'],
  }),
  'file.held': ({ path, put }) => ({
    what: `Không thay được tệp ${path}; tệp mới nằm ở ${put}.`,
    why: 'Có chương trình đang mở tệp cũ, hoặc máy không cho thay. Tệp cũ còn nguyên.',
    next: [`Dùng tệp ${put}; lần sau hãy đóng cửa sổ đang xem tệp cũ trước khi in.`],
  }),
  'file.no_place': ({ path, why }) => ({
    what: `Không ghi vào ${path}.`,
    why: noPlace[why],
    next: ['Chọn tên tệp khác, hoặc - để cho ra đầu ra chuẩn.'],
  }),
  'file.wrong_ending': ({ path, endings, near }) => ({
    what: `Tên ${path} không đúng loại tệp.`,
    why: `Ở đây chỉ ghi được tệp ${endings.map((each) => `.${each}`).join(', ')}.`,
    next: [shellWord(near)],
  }),
  'file.too_large': ({ path, what }) => ({
    what: `Không đọc ${path}: nhiều hơn mức chương trình nhận.`,
    why: fileLimits[what],
    next: ['Chia thành nhiều tệp, hoặc mở bằng bảng tính, bỏ phần thừa rồi lưu lại.'],
  }),
  'file.letters_missing': ({ letters }) => ({
    what: `Phông chữ để in không có: ${letters.join(' ')}.`,
    why: 'Trên giấy, mỗi chữ ấy là một ô trống: hãy viết tay vào.',
    next: ['Nếu ghi nhầm thì sửa: motcua citizen edit <số định danh> --name "<họ tên>"'],
  }),
  'file.cannot_output': ({ why }) => ({
    what: 'Không ghi được hết kết quả ra đầu ra chuẩn.',
    why: `${fileFault(why)} Hồ sơ đã ghi trong kho vẫn còn nguyên.`,
    next: ['Dọn bớt ổ đĩa, hoặc cho kết quả ra nơi khác, rồi gõ lại lệnh.'],
  }),
  'data.bad_file': ({ path, why }) => ({
    what: `Tệp dữ liệu ${path} có chỗ không đúng.`,
    why: `Chỗ sai: ${why}.`,
    next: ['Sửa lại tệp ấy, hoặc cài lại motcua, rồi thử lại.'],
  }),
  'command.answer_altered': ({ key }) => ({
    what: `Câu trả lời đã giữ cho khóa ${key} không còn như lúc ghi: chương trình không trả lời theo nó.`,
    why: 'Bảng giữ câu trả lời đã bị thứ khác ngoài motcua sửa. Nhật ký cho biết việc ấy đã làm chưa.',
    next: ['motcua store verify', 'Xem việc ấy đã ghi chưa trước khi làm lại với khóa khác.'],
  }),
  'command.key_reused': ({ key, command, of }) => ({
    what: {
      command: `Khóa "${key}" đã dùng cho lệnh "${command}".`,
      values: `Khóa "${key}" đã dùng cho lệnh "${command}" với nội dung khác. Lần này chưa ghi gì.`,
      staff: `Khóa "${key}" đã được người khác dùng cho lệnh "${command}". Lần này chưa ghi gì.`,
    }[of],
    why: 'Mỗi khóa chỉ dùng cho một việc, để gõ lại lệnh cũng không ghi hai lần.',
    next: ['Chọn một khóa khác cho --key.'],
  }),
});

const fileLimits: Readonly<Record<FileLimit, string>> = {
  smallFile: `Tệp loại này có nhiều nhất ${megabytes(limits.smallFile)}.`,
  listFile: `Một danh sách có nhiều nhất ${megabytes(limits.listFile)}.`,
  jsonDocument: `Câu trả lời JSON có danh sách bên trong có nhiều nhất ${megabytes(limits.jsonDocument)}; dài hơn thì nhập riêng danh sách ấy, mỗi dòng một đối tượng (NDJSON), hay CSV.`,
  pipedList: `Danh sách qua ống dẫn hay đầu vào chuẩn có nhiều nhất ${megabytes(limits.pipedList)}.`,
  sheetBytes: `Một trang tính, sau khi giải nén, có nhiều nhất ${megabytes(limits.sheetBytes)}.`,
  workbookBytes: `Phần chung của tệp Excel, sau khi giải nén, có nhiều nhất ${megabytes(limits.workbookBytes)}.`,
  sharedTexts: `Tệp Excel có nhiều nhất ${countText(limits.sharedTexts)} nội dung ô khác nhau.`,
  sheetRows: `Một trang tính có nhiều nhất ${countText(limits.sheetRows)} dòng.`,
  workbookParts: `Tệp Excel có nhiều nhất ${countText(limits.workbookParts)} trang tính và kiểu ô.`,
  lineLetters: `Một dòng có nhiều nhất ${countText(limits.lineLetters)} chữ.`,
};

const noPlace = {
  ours: 'Đó là kho dữ liệu hoặc tệp đi kèm một kho: không bao giờ ghi đè lên. Chưa ghi gì.',
  link: 'Đó là một liên kết; chương trình không ghi qua liên kết. Chưa ghi gì.',
  reserved:
    'Windows không dùng được tên ấy cho tệp: tên của thiết bị (CON, NUL, COM1…), dấu chấm hay dấu cách ' +
    'ở cuối, hoặc có một trong các dấu < > : " | ? *. Chưa ghi gì.',
  device: 'Đó là thiết bị hoặc ống dẫn, không phải tệp thường. Chưa ghi gì.',
};

/** The system's own code: one that is not here is shown as it is. */
export function fileFault(why: string): string {
  const faults: Record<string, string> = {
    ENOENT: 'Không có tệp hoặc thư mục này.',
    EACCES: 'Không được phép dùng tệp hoặc thư mục này.',
    EPERM: 'Không được phép dùng tệp hoặc thư mục này.',
    EBUSY: 'Có chương trình đang mở tệp này: đóng cửa sổ ấy rồi thử lại.',
    EISDIR: 'Đây là thư mục, không phải tệp.',
    ENOTDIR: 'Một phần của đường dẫn không phải là thư mục.',
    ENOSPC: 'Ổ đĩa đã đầy.',
    EFBIG: 'Ổ đĩa đã đầy hoặc tệp vượt giới hạn.',
    EROFS: 'Ổ đĩa chỉ cho đọc.',
    ENAMETOOLONG: 'Tên tệp quá dài.',
    ELOOP: 'Liên kết dẫn vòng tròn.',
    named_pipe: 'Đây là ống dẫn có tên, không phải tệp thường.',
  };
  return faults[why] ?? `Máy báo: ${why}.`;
}

export const generalTexts = {
  yes: 'Có',
  yesNoRule: 'Gõ c là có, k là không.',
  next: 'Làm tiếp:',
  sureReplace: (file: string): string => `Đã có tệp ${file}. Ghi đè?`,
  sureBoxes: (letters: readonly string[]): string =>
    `Phông chữ để in không có: ${letters.join(' ')}; trên giấy là ô trống. Vẫn in?`,
  written: (file: string): string => `Đã ghi ${file}.`,
  bug: (file: string | null) =>
    file === null
      ? 'Chương trình gặp lỗi. Dữ liệu đã ghi vẫn còn nguyên. Hãy thử lại.'
      : 'Chương trình gặp lỗi. Dữ liệu đã ghi vẫn còn nguyên. Hãy thử lại.\n' +
        `  Báo cáo lỗi để gửi người phụ trách (không có dữ liệu cá nhân): ${file}`,
  askOthers: (roles: readonly Role[], line: string): string =>
    `nhờ người có quyền (${roles.map((role) => staffWords.role[role]).join(', ')}): ${line}`,
  clockStepped: 'Đồng hồ của máy đã lùi so với lần ghi trước: hãy xem lại ngày giờ của máy.',
};
