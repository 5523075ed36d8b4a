/** Help for the people who sign in. */
import type { CommandHelp } from '../../shape.ts';

export const staffHelp = {
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
      office: 'đơn vị nơi làm việc: mã đơn vị, nếu khác đơn vị của quầy này',
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
  'staff enable': {
    summary: 'Mở lại tài khoản đã ngừng; mã PIN như cũ',
    examples: ['staff enable mai', 'staff enable mai --reason "đi làm lại"', 'can-bo mo-lai mai'],
    args: { login: 'tên đăng nhập' },
    options: { reason: 'lý do' },
  },
  'staff role': {
    summary: 'Đổi vai trò của một cán bộ, có lý do',
    examples: [
      'staff role mai manager --reason "bổ nhiệm phó chủ tịch"',
      'staff role mai clerk --reason "thôi kiêm nhiệm"',
      'can-bo vai-tro mai cashier --reason "thay người nghỉ"',
    ],
    args: { login: 'tên đăng nhập', role: 'vai trò mới' },
    options: { reason: 'lý do' },
    more: [
      'Vai trò mới cần mã PIN dài hơn thì người ấy đặt lại ở lần đăng nhập sau. Người quản trị duy nhất ' +
        'giữ nguyên vai trò.',
      'Người được giao vai trò được duyệt chưa tính là người thứ hai với người giao trong 24 giờ, trừ 24 ' +
        'giờ đầu của kho dữ liệu.',
    ],
  },
  'staff unlock': {
    summary: 'Mở tài khoản bị khóa vì gõ sai mã PIN mười lần',
    examples: ['staff unlock mai', 'staff unlock mai --json', 'can-bo mo-khoa mai'],
    args: { login: 'tên đăng nhập' },
    more: [
      'Mã PIN như cũ; quên mã thì dùng "staff pin --login". Quản trị mở cho mọi người, lãnh đạo cho người ' +
        'của đơn vị mình.',
      'Quản trị bị khóa: hai lãnh đạo cùng gõ lệnh này trong một ngày, mỗi người một lần. Không ai tự ' +
        'mở cho mình.',
    ],
  },
  'staff login': {
    summary: 'Đăng nhập ở quầy này',
    examples: ['staff login lan', 'staff login lan --pin-file pin.txt', 'can-bo dang-nhap'],
    args: { login: 'tên đăng nhập' },
    options: {
      pinFile: 'tệp có mã PIN ở dòng đầu',
      newPinFile: 'tệp có mã PIN mới của mình, ở lần đăng nhập đầu',
    },
  },
  'staff recovery-paper': {
    summary: 'In giấy khôi phục niêm phong',
    examples: [
      'staff recovery-paper',
      'staff recovery-paper --out giay.pdf',
      'can-bo giay-khoi-phuc --out giay.pdf',
    ],
    options: { out: 'tệp PDF; bỏ trống thì vào thư mục giấy tờ' },
    more: [
      'Mã trên giấy đặt lại được mã PIN của người quản trị, một lần. Kho chỉ giữ dấu băm của mã; giấy ' +
        'in trước hết giá trị.',
    ],
  },
  'staff recover': {
    summary: 'Đặt mã PIN của quản trị bằng giấy khôi phục',
    examples: [
      'staff recover',
      'staff recover lan --code-file ma.txt --pin-file pin.txt',
      'can-bo khoi-phuc',
    ],
    args: { login: 'tên đăng nhập của người quản trị' },
    options: { codeFile: 'tệp có mã trên giấy ở dòng đầu', pinFile: 'tệp có mã PIN mới' },
  },
  'staff logout': {
    summary: 'Đăng xuất ở cửa sổ này, hoặc ở mọi nơi',
    examples: [
      'staff logout',
      'staff logout --everywhere',
      'staff logout mai --everywhere',
      'can-bo dang-xuat',
    ],
    args: { login: 'tên đăng nhập, nếu không phải mình' },
    options: { everywhere: 'ở mọi cửa sổ, mọi máy' },
    more: ['Lãnh đạo đăng xuất người của đơn vị mình, quản trị đăng xuất mọi người.'],
  },
  'staff sessions': {
    summary: 'Xem ai đang đăng nhập, ở quầy và cửa sổ nào',
    examples: ['staff sessions', 'staff sessions --json', 'can-bo phien'],
    more: [
      'Mỗi cửa sổ dòng lệnh có phiên riêng; việc chạy tự động, không có cửa sổ, dùng chung một phiên.',
      'Chép kho sang chỗ khác, đổi người dùng máy hay đổi máy thì phải đăng nhập lại.',
    ],
  },
  'staff whoami': {
    summary: 'Xem ai đang đăng nhập, ở quầy nào, đến bao giờ',
    examples: ['staff whoami', 'staff whoami --json', 'can-bo toi'],
  },
  'staff pin': {
    summary: 'Đặt mã PIN cho mình, hoặc (lãnh đạo) cho người khác',
    examples: ['staff pin', 'staff pin --login mai', 'staff pin --login mai --pin-file pin.txt'],
    options: {
      login: 'tên đăng nhập, nếu không phải mình',
      pinFile: 'tệp có mã PIN',
      oldPinFile: 'tệp có mã PIN cũ của mình',
    },
    more: [
      'Đổi mã của mình thì phải gõ mã cũ; gõ sai cũng tính là một lần thử.',
      'Lãnh đạo đặt lại mã cho người của đơn vị mình; mã của lãnh đạo và quản trị thì chỉ quản trị.',
    ],
  },
} satisfies Record<string, CommandHelp>;
