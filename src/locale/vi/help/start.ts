/** Help for starting, looking around and help itself. */
import type { CommandHelp } from '../../shape.ts';

export const startHelp = {
  completion: {
    summary: 'In kịch bản để shell hoàn thành lệnh bằng phím Tab',
    examples: ['completion bash', 'completion zsh', 'completion powershell'],
    args: { shell: 'loại shell' },
    more: [
      'bash: thêm dòng source <(motcua completion bash) vào ~/.bashrc.',
      'Tab hoàn thành cả mã thủ tục, đơn vị, hồ sơ và số thứ tự hôm nay.',
    ],
  },
  setup: {
    summary: 'Lập kho dữ liệu: đơn vị, quầy và cán bộ đầu tiên',
    examples: [
      'setup',
      'setup --office "Trung tâm Phục vụ hành chính công phường Hạ Long" --agency-id H49.22 ' +
        '--kind commune --counter 1 --staff "Phạm Thị Lan" --login lan --pin-file pin.txt',
      'setup --training --office "Bưu điện tập huấn" --agency-id H49.99 --kind post_office ' +
        '--counter 1 --staff "Nguyễn Văn Thử" --login thu',
    ],
    options: {
      office: 'tên đơn vị, như in trên giấy tờ',
      agencyId: 'mã định danh đơn vị, ví dụ H49.22',
      kind: 'loại đơn vị',
      counter: 'số quầy; quầy 1 lấy số 0001-9999, quầy 2 lấy 10001-19999, …',
      staff: 'họ và tên cán bộ đầu tiên (quản trị)',
      login: 'tên đăng nhập của cán bộ ấy',
      pinFile: 'tệp có mã PIN ở dòng đầu',
      secondAdmin: 'họ và tên người quản trị thứ hai',
      secondLogin: 'tên đăng nhập của người ấy',
      secondPinFile: 'tệp có mã PIN của người ấy',
      address: 'địa chỉ đơn vị, in trên giấy tờ',
      phone: 'điện thoại đơn vị, in trên giấy tờ',
      parent: 'cơ quan cấp trên, in ở đầu giấy tờ',
      place: 'địa danh in trước ngày tháng',
      printer: 'máy in cho mọi giấy tờ của máy này',
      recovery: 'in giấy khôi phục niêm phong ra tệp PDF này',
      anew: 'lập lại khi kho ở chỗ này đã mất và không còn bản sao lưu: vì sao',
      skip: 'bỏ qua bấy nhiêu số ở mỗi dãy của quầy, kèm --anew; không ghi thì bằng số mục máy này đã ghi',
      training: 'kho tập huấn: giấy tờ in ra có dấu tập huấn, đặt được giờ bằng MOTCUA_CLOCK',
    },
  },
  status: {
    summary: 'Xem công việc hôm nay của quầy này',
    examples: ['status', 'status --json', 'status --store ./tap-huan.db'],
  },
  version: {
    summary: 'Xem phiên bản chương trình và những gì nằm trong đó',
    options: { verbose: 'cả Node, SQLite, cấu trúc kho, danh mục, chữ ký của gói cài' },
    examples: ['version', 'version --verbose', 'phien-ban --verbose --json'],
  },
  update: {
    summary: 'Chuyển chương trình sang bản trong một tệp gói',
    args: { file: 'tệp .zip hoặc .tar.gz của bản khác' },
    options: {
      backup: 'thư mục để bản sao lưu kho; không ghi thì theo backup.folder',
      downgrade: 'cho cả bản cũ hơn',
      unsigned: 'cho cả gói không có chữ ký, sau khi hỏi',
    },
    examples: [
      'update motcua-0.2.0-windows-x64.zip',
      'update ./motcua-0.2.0-linux-x64.tar.gz --backup /media/usb --yes',
      'cap-nhat motcua-0.2.0-windows-x64.zip --json',
    ],
    more: [
      'Chỉ dành cho bản giải nén từ gói. Chữ ký và từng tệp được kiểm tra, kho được sao lưu, bản mới chạy thử trên bản chép của kho rồi mới được dùng; có gì không xong thì bản cũ vẫn dùng.',
      'Chương trình không tự tải gì về.',
    ],
  },
  demo: {
    summary: 'Diễn thử một buổi sáng ở quầy trong kho tạm thời',
    examples: ['demo', 'demo --out ./giay-to', 'demo --out ./giay-to --lang en'],
    options: { out: 'thư mục lưu các giấy tờ PDF' },
    more: ['Kho của bạn không bị đụng đến. Tên người và các số trong buổi diễn đều là giả định.'],
  },
  verify: {
    summary: 'Kiểm tra giấy tiếp nhận là thật hay giả',
    examples: [
      'verify -',
      'verify "MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*q7Zx_k*…"',
      'verify - --public-key khoa.txt',
    ],
    args: { receipt: 'chữ quét được từ mã QR trên giấy; - để đọc từ máy quét' },
    options: { publicKey: 'khóa công khai của đơn vị, hoặc tệp chứa nó (xem store info)' },
    more: [
      'Ở nơi có kho và có người đăng nhập, hồ sơ được tra luôn: mã không có, người hay ngày nhận khác, đã rút hay đã hủy thì nói rõ, mã thoát 3.',
    ],
  },
  help: {
    summary: 'Trợ giúp về một lệnh hoặc một chủ đề',
    examples: ['help', 'help dossier receive', 'help exit-codes'],
  },
} satisfies Record<string, CommandHelp>;
