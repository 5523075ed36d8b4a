/** Help for setting up and keeping: offices, people, settings, catalogue, calendar, store. */
import type { CommandHelp } from '../texts.ts';

export const officeHelp: Readonly<Record<string, CommandHelp>> = {
  setup: {
    summary: 'Lập kho dữ liệu: đơn vị, quầy và cán bộ đầu tiên',
    examples: [
      'setup',
      'setup --office "Trung tâm Phục vụ hành chính công phường Hạ Long" --agency-id H49.22 ' +
        '--kind commune --counter 1 --staff "Phạm Thị Lan" --login lan',
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
      address: 'địa chỉ đơn vị, in trên giấy tờ',
      phone: 'điện thoại đơn vị, in trên giấy tờ',
      parent: 'cơ quan cấp trên, in ở đầu giấy tờ',
      place: 'địa danh in trước ngày tháng',
      training: 'kho tập huấn: giấy tờ in ra có dấu tập huấn, đặt được giờ bằng MOTCUA_CLOCK',
    },
  },
  status: {
    summary: 'Xem công việc hôm nay của quầy này',
    examples: ['status', 'status --json', 'status --store ./tap-huan.db'],
  },
  demo: {
    summary: 'Diễn thử một buổi sáng ở quầy trong kho tạm thời',
    examples: ['demo', 'demo --out ./giay-to', 'demo --out ./giay-to --lang en'],
    options: { out: 'thư mục lưu các giấy tờ PDF' },
    more: ['Kho của bạn không bị đụng đến. Tên người và các số trong buổi diễn đều là giả định.'],
  },
  'office add': {
    summary: 'Thêm một đơn vị',
    examples: [
      'office add --name "Bưu điện Hạ Long" --agency-id H49.90 --kind post_office',
      'office add --name "Sở Nội vụ tỉnh Quảng Ninh" --agency-id H49.10 --kind agency',
      'office add --name "Đoàn phường Hạ Long" --agency-id H49.22.01 --kind team --parent H49.22',
    ],
    options: {
      name: 'tên đơn vị',
      agencyId: 'mã định danh',
      kind: 'loại đơn vị',
      parent: 'mã của đơn vị cấp trên',
      address: 'địa chỉ',
      phone: 'điện thoại',
    },
  },
  'office list': {
    summary: 'Danh sách các đơn vị trong kho',
    examples: ['office list', 'office list --json', 'don-vi danh-sach'],
  },
  'office show': {
    summary: 'Xem một đơn vị',
    examples: ['office show H49.22', 'office show H49.22 --json', 'don-vi xem H49.22'],
    args: { office: 'mã hoặc tên đơn vị' },
    options: { from: 'đếm việc từ ngày', to: 'đến hết ngày' },
  },
  'staff add': {
    summary: 'Thêm một cán bộ',
    examples: [
      'staff add --name "Lê Thị Mai" --login mai --role clerk',
      'staff add --name "Trần Văn Bưu" --login buu --role post --pin-file pin.txt',
      'staff add',
    ],
    options: {
      name: 'họ và tên',
      login: 'tên đăng nhập',
      role: 'vai trò',
      office: 'mã đơn vị, nếu khác đơn vị của quầy này',
      pinFile: 'tệp có mã PIN ở dòng đầu',
    },
  },
  'staff list': {
    summary: 'Danh sách cán bộ được đăng nhập',
    examples: ['staff list', 'staff list --json', 'can-bo danh-sach'],
  },
  'staff disable': {
    summary: 'Ngừng tài khoản của một cán bộ; việc đã làm vẫn còn',
    examples: [
      'staff disable mai',
      'staff disable mai --reason "chuyển công tác"',
      'can-bo ngung mai',
    ],
    args: { login: 'tên đăng nhập' },
    options: { reason: 'lý do' },
  },
  'staff login': {
    summary: 'Đăng nhập ở quầy này',
    examples: ['staff login lan', 'staff login lan --pin-file pin.txt', 'can-bo dang-nhap'],
    args: { login: 'tên đăng nhập' },
    options: { pinFile: 'tệp có mã PIN ở dòng đầu' },
  },
  'staff logout': {
    summary: 'Đăng xuất khỏi quầy này',
    examples: ['staff logout', 'staff logout --quiet', 'can-bo dang-xuat'],
  },
  'staff whoami': {
    summary: 'Xem ai đang đăng nhập, ở quầy nào, đến bao giờ',
    examples: ['staff whoami', 'staff whoami --json', 'can-bo toi'],
  },
  'staff pin': {
    summary: 'Đặt mã PIN cho mình, hoặc (quản trị) cho người khác',
    examples: ['staff pin', 'staff pin --login mai', 'staff pin --login mai --pin-file pin.txt'],
    options: { login: 'tên đăng nhập, nếu không phải mình', pinFile: 'tệp có mã PIN' },
  },
  'config list': {
    summary: 'Danh sách cài đặt, giá trị và giá trị ấy lấy từ đâu',
    examples: ['config list', 'config list --json', 'cai-dat danh-sach'],
  },
  'config get': {
    summary: 'Xem một cài đặt',
    examples: ['config get paper.size', 'config get office.hours', 'config get paper.size --json'],
    args: { key: 'tên cài đặt' },
  },
  'config set': {
    summary: 'Đổi một cài đặt; việc đổi được ghi vào nhật ký',
    examples: [
      'config set paper.size a4',
      'config set office.place "Hạ Long"',
      'config set office.hours 07:30-11:30,13:00-16:30',
    ],
    args: { key: 'tên cài đặt', value: 'giá trị mới' },
  },
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
  'calendar show': {
    summary: 'Xem ngày nghỉ và ngày làm bù của một năm',
    examples: ['calendar show', 'calendar show 2027', 'lich xem 2026 --json'],
    args: { year: 'năm' },
  },
  'calendar due': {
    summary: 'Tính ngày hẹn trả từ ngày nhận và thời hạn',
    examples: [
      'calendar due --from 2026-11-20 --count 3',
      'calendar due --from 2026-11-23 --count 2 --rule hours --at 10:00',
      'calendar due --from 2024-01-31 --count 1 --unit month',
    ],
    options: {
      from: 'ngày nhận',
      count: 'thời hạn là bao nhiêu',
      unit: 'đơn vị: ngày làm việc, ngày, tháng, giờ',
      rule: 'cách tính: civil (theo ngày), hours (theo giờ), same_day_cutoff (trong ngày)',
      at: 'giờ nhận, cho cách tính theo giờ',
    },
  },
  'store info': {
    summary: 'Xem kho ở đâu, lớn bao nhiêu, nhật ký đến mục nào',
    examples: ['store info', 'store info --json', 'kho thong-tin'],
  },
  'store verify': {
    summary: 'Kiểm tra nhật ký còn nguyên và các bảng còn khớp',
    examples: ['store verify', 'store verify --json', 'kho kiem-tra --store ./kho.db'],
    more: ['Có chỗ sai thì mã thoát là 3 và chỗ sai đầu tiên được nêu rõ.'],
  },
  'store rebuild': {
    summary: 'Dựng lại mọi bảng từ nhật ký',
    examples: ['store rebuild', 'store rebuild --yes', 'kho dung-lai'],
    more: ['Bảng mới được dựng riêng rồi mới thay bảng cũ: dừng giữa chừng cũng không mất gì.'],
  },
  verify: {
    summary: 'Kiểm tra giấy tiếp nhận là thật hay giả',
    examples: [
      'verify -',
      'verify "MC1*H49.22-261123-0001*20261123*20261125*0a1b2c3d*…"',
      'verify - --public-key khoa.txt',
    ],
    args: { receipt: 'chữ quét được từ mã QR trên giấy; - để đọc từ máy quét' },
    options: { publicKey: 'khóa công khai của đơn vị, hoặc tệp chứa nó (xem store info)' },
  },
  help: {
    summary: 'Trợ giúp về một lệnh hoặc một chủ đề',
    examples: ['help', 'help dossier receive', 'help exit-codes'],
  },
};
