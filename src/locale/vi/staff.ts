/** Words for the people who sign in. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
import type { Role } from '../../domain/staff/role.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';

export const staffWords: ListWords<'role'> = {
  role: {
    clerk: 'Cán bộ một cửa',
    post: 'Nhân viên bưu điện',
    specialist: 'Chuyên viên',
    manager: 'Lãnh đạo',
    cashier: 'Thu phí, lệ phí',
    admin: 'Quản trị',
  },
};

export const staffProblems = (): ProblemsOf<'staff'> => ({
  'staff.not_signed_in': () => ({
    what: 'Chưa có ai đăng nhập ở quầy này trong cửa sổ này, hoặc phiên đăng nhập đã hết giờ.',
    next: ['motcua staff login <tên đăng nhập>'],
  }),
  'staff.seat_taken': ({ was, login, station }) => ({
    what: `Ở quầy ${station} nay ${login} đã đăng nhập, trong một cửa sổ khác.`,
    why: `Cửa sổ này là của ${was}: chưa làm gì thêm, để không ghi nhầm tên người.`,
    next: [`motcua staff login ${was}`],
  }),
  'staff.session_locked': ({ login }) => ({
    what: `Lâu không có ai làm gì: phiên của ${login} ở cửa sổ này đang khóa.`,
    why: 'Gõ lại mã PIN thì làm tiếp được; chưa ghi gì thêm.',
    next: [`motcua staff login ${login}`],
  }),
  'staff.not_allowed': ({ login, role, roles }) => ({
    what: `Tài khoản ${login} không được làm việc này.`,
    why:
      `Vai trò "${staffWords.role[role]}" không có quyền; ` +
      `các vai trò có quyền: ${roles.map((each) => staffWords.role[each]).join(', ')}.`,
    next: ['motcua staff login <người có quyền>'],
  }),
  'staff.pin_not_own': ({ login, lack }) => ({
    what: `${login} chưa có mã PIN của riêng mình.`,
    why: {
      given: 'Mã do người khác đặt chỉ dùng để vào một lần, và phải đổi ngay lúc ấy.',
      outgrown: 'Mã PIN cũ đặt cho vai trò trước; vai trò mới cần mã dài hơn.',
      lacking: 'Vai trò này phải có mã PIN.',
    }[lack],
    next: [`motcua staff login ${login} --pin-file <tệp> --new-pin-file <tệp có mã mới>`],
  }),
  'staff.pin_changed': ({ login }) => ({
    what: `Mã PIN của ${login} vừa được đặt lại ở nơi khác.`,
    why: 'Chưa ghi gì: mã vừa đặt mới là mã có hiệu lực.',
    next: [`motcua staff login ${login}`],
  }),
  'staff.pin_of_newer_node': ({ login }) => ({
    what: `Máy này không kiểm tra được mã PIN của ${login}.`,
    why: 'Mã được đặt ở một máy có Node mới hơn; Node 22 không có argon2id.',
    next: ['cài Node 24 trở lên trên máy này'],
  }),
  'staff.wrong_pin': ({ login, left, wait }) => ({
    what: `Mã PIN của ${login} không đúng.`,
    why:
      `Còn ${left} lần thử trước khi bị khóa` +
      (wait === 0 ? '.' : `; lần thử sau chờ ${wait} giây mới trả lời.`),
    next: [`motcua staff login ${login}`],
  }),
  'staff.locked': ({ login }) => ({
    what: `Tài khoản ${login} đã bị khóa vì nhập sai mã PIN mười lần.`,
    why:
      'Quản trị mở lại được, lãnh đạo mở cho người của đơn vị mình, hai lãnh đạo cùng mở cho bất kỳ ' +
      'ai; không còn ai thì dùng giấy khôi phục.',
    next: [`motcua staff unlock ${login}`, `motcua staff pin --login ${login}`],
  }),
  'staff.unlock_self': ({ login }) => ({
    what: `${login} không tự mở khóa cho mình được.`,
    why: 'Mở khóa phải do người khác: như vậy người ta mới biết ai đã gõ sai.',
    next: ['motcua staff list'],
  }),
  'staff.pin_needed': ({ login }) => ({
    what: `${login} chưa có mã PIN nên không duyệt được việc của người khác, không mở được tài khoản.`,
    why: 'Việc phải có hai người là của hai người đã đăng nhập bằng mã PIN của mình.',
    next: ['motcua staff pin', `motcua staff pin --login ${login}`],
  }),
  'staff.login_taken': ({ login }) => ({
    what: `Tên đăng nhập "${login}" đã có người dùng.`,
    next: ['motcua staff list'],
  }),
  'staff.no_recovery': ({ used }) => ({
    what:
      used === null
        ? 'Kho này chưa có giấy khôi phục nào được in.'
        : `Giấy khôi phục đã được dùng cho ${used.login} lúc ${momentText(used.at)}.`,
    why: 'Mỗi giấy chỉ dùng một lần; người quản trị in giấy mới.',
    next: ['motcua staff recovery-paper'],
  }),
  'staff.wrong_recovery': ({ paper }) => ({
    what: `Mã ấy không phải mã trên giấy khôi phục số ${paper}.`,
    why: 'Giấy in trước đó không còn giá trị: chỉ giấy in sau cùng mở được.',
    next: ['motcua staff recover'],
  }),
  'staff.last_admin': ({ login }) => ({
    what: `Không thể ngừng tài khoản "${login}" hay đổi vai trò của người ấy.`,
    why: 'Đây là người quản trị duy nhất; không còn người ấy thì không ai quản trị kho.',
    next: ['motcua staff add --role admin'],
  }),
  'staff.not_found': ({ typed, near }) => ({
    what: `Không có cán bộ nào có tên đăng nhập "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua staff list'],
  }),
  'staff.other_office': ({ login, office, here }) => ({
    what: `${login} thuộc ${office}, không đăng nhập được ở quầy của ${here}.`,
    why: 'Cán bộ chỉ đăng nhập ở quầy của đơn vị mình.',
    next: ['motcua counter list'],
  }),
});

export const staffEventWords: EventWords<'staff'> = {
  'staff.enrolled': 'Thêm cán bộ',
  'staff.disabled': 'Ngừng tài khoản cán bộ',
  'staff.enabled': 'Mở lại tài khoản cán bộ',
  'staff.recovery_issued': 'In giấy khôi phục',
  'staff.recovered': 'Dùng giấy khôi phục',
  'staff.pin_set': 'Đặt mã PIN',
  'staff.pin_rehashed': 'Bảo vệ mã PIN chặt hơn',
  'staff.role_changed': 'Đổi vai trò cán bộ',
  'staff.unlock_asked': 'Xin mở khóa tài khoản',
  'staff.unlocked': 'Mở khóa tài khoản',
};

export const staffScreen = {
  staff: () => ({
    newPin: 'Mã PIN mới',
    pinMustBe: (signs: string, skips: boolean) => `(${signs}${skips ? '; Enter để bỏ qua' : ''}):`,
    choosePin: {
      given: 'Mã PIN này do người khác đặt: hãy đặt mã của riêng bạn, không ai khác biết.',
      outgrown: 'Vai trò mới của bạn cần mã PIN dài hơn: hãy đặt lại.',
      lacking: 'Vai trò của bạn phải có mã PIN: hãy đặt một mã, không ai khác biết.',
    },
    newPinAgain: 'Gõ lại mã PIN:',
    whoAreYou: 'Bạn là ai? Số, tên hoặc tên đăng nhập:',
    atCounter: (number: number, office: string) => `Quầy số ${number}, ${office}`,
    moreNames: (count: number) => `… và ${count} người nữa: gõ vài chữ của tên, không cần dấu`,
    nobodyMeant: 'Gõ số đứng trước tên, vài chữ của tên, hoặc tên đăng nhập.',
    nobodyFound: 'Không có ai như vậy được đăng nhập ở quầy này. Gõ "quen pin" nếu quên mã PIN.',
    signInFirst: 'Hãy đăng nhập trước, rồi quét lại.',
    explainWho: 'Chỉ người đang làm ở đơn vị này; quản trị đơn vị khác gõ tên đăng nhập của mình.',
    pinOf: (name: string, login: string) => `Mã PIN của ${name} (${login}):`,
    forgotWords: ['quen', 'quen pin', 'quen ma', 'quen ma pin', 'quen mat khau', 'forgot pin'],
    forgotten: (helpers: readonly string[]) => [
      helpers.length === 0
        ? 'Quên mã PIN: không còn ai đặt lại được.'
        : `Quên mã PIN: nhờ ${helpers.join(', ')} đăng nhập ở quầy của họ`,
      ...(helpers.length === 0 ? [] : ['rồi gõ "quen pin" để đặt mã mới cho bạn.']),
    ],
    recoverWords: ['khoi phuc', 'giay khoi phuc', 'recover'],
    recoverHint:
      'Không còn người quản trị nào vào được: mở giấy khôi phục niêm phong, gõ "khoi phuc".',
    whoRecovers: 'Khôi phục cho người quản trị nào?',
    askRecovery: (paper: number) => `Mã trên giấy khôi phục số ${paper}:`,
    explainRecovery: 'Năm nhóm bốn chữ, số; gõ liền hay cách đều được. Mã chỉ dùng một lần.',
    recovered: (name: string, paper: number) =>
      `${name} đã có mã PIN mới và đã đăng nhập. Giấy khôi phục số ${paper} hết giá trị: hãy in giấy mới.`,
    recoveryMade: (paper: number) =>
      `Giấy khôi phục số ${paper}: in ra, gấp, niêm phong. Giấy in trước hết giá trị.`,
    recoveryKept: (file: string) => `Tệp ${file} có mã khôi phục: in xong thì xóa tệp.`,
    paper: {
      title: 'GIẤY KHÔI PHỤC QUYỀN QUẢN TRỊ',
      number: (paper: number) => `Số ${paper}. NIÊM PHONG: chỉ mở khi cần`,
      office: 'Đơn vị:',
      made: 'Người in, ngày in:',
      when:
        'Chỉ mở khi không còn người quản trị nào đăng nhập được vào kho dữ liệu. Mở rồi thì mã chỉ ' +
        'dùng được một lần; người mở ký, ghi ngày giờ và lý do ở mặt ngoài.',
      foldIn: 'gấp vào trong theo đường này',
      code: 'Mã khôi phục',
      how: [
        '1. Ở câu hỏi "Bạn là ai?" của một máy thuộc kho này, gõ: khoi phuc (hoặc lệnh: motcua staff recover).',
        '2. Chọn người quản trị, gõ mã trên, đặt mã PIN mới.',
        '3. In giấy khôi phục mới và niêm phong như giấy này; hủy giấy này.',
      ],
      keep:
        'Gấp làm ba theo hai đường kẻ sao cho mã nằm trong, cho vào phong bì, dán kín, người in và ' +
        'người giữ ký giáp lai lên mép dán, cất trong két hoặc tủ có khóa của người đứng đầu đơn vị. ' +
        'Không chụp ảnh, không sao lại. In giấy mới thì giấy này hết giá trị.',
      maker: 'Người in giấy',
      keeper: 'Người giữ',
      sign: '(ký, ghi rõ họ tên)',
    },
    whosePin: 'Đặt mã PIN cho ai? (Enter: cho mình)',
    newPinOf: (name: string) => `Mã PIN mới của ${name}`,
    explainNewPin: (signs: string) => [
      `Cần ${signs}; gõ hai lần. Không ai xem lại được mã PIN.`,
      'Gõ < để lùi lại, Esc để thôi.',
    ],
    login: 'Đăng nhập',
    name: 'Họ và tên',
    role: 'Vai trò',
    mayDo: {
      clerk: 'nhận và trả hồ sơ, thu tiền, bàn giao, gọi số, nhập danh sách',
      post: 'nhận và trả hồ sơ, thu tiền, bưu gửi; chỉ thấy hồ sơ của bưu điện mình',
      specialist:
        'giải quyết hồ sơ: yêu cầu bổ sung, ghi kết quả; không nhận hồ sơ, không thu tiền',
      manager: 'như cán bộ một cửa, và duyệt đề nghị, sổ biên lai, lịch nghỉ, đặt lại mã PIN',
      cashier: 'chỉ thu tiền, gọi số và in',
      admin: 'làm được mọi việc: cán bộ, đơn vị, quầy, cài đặt, kho dữ liệu',
    } satisfies Record<Role, string>,
    office: 'Đơn vị',
    counter: 'Quầy số',
    state: 'Tình trạng',
    until: 'Đến',
    recoveryPaper: 'Giấy khôi phục',
    printedAt: 'In lúc',
    paperSealed: 'còn giá trị, chưa mở',
    paperReplaced: 'hết giá trị: đã in giấy sau',
    paperUsed: (login: string, at: Instant) => `đã dùng cho ${login} lúc ${momentText(at)}`,
    active: 'đang làm',
    disabled: 'đã ngừng',
    accounts: 'Tài khoản',
    lockedState: (asked: string | null) =>
      asked === null ? 'bị khóa: sai mã PIN' : `bị khóa: sai mã PIN; ${asked} đã xin mở`,
    added: (name: string, login: string, role: string) => `Đã thêm ${name} (${login}), ${role}.`,
    noPinYet: (login: string) => `${login} chưa có mã PIN.`,
    disabledNow: (name: string, login: string) => `${name} (${login}) không đăng nhập được nữa.`,
    enabledNow: (name: string, login: string) =>
      `${name} (${login}) lại đăng nhập được, với mã PIN cũ.`,
    unlocked: (name: string, login: string, asked: string | null) =>
      `${name} (${login}) lại đăng nhập được, với mã PIN cũ` +
      (asked === null ? '.' : `: ${asked} đã xin mở, bạn vừa đồng ý.`),
    unlockAsked: (name: string, login: string) =>
      `Đã xin mở khóa cho ${name} (${login}): hôm nay một lãnh đạo khác cùng mở thì mới được.`,
    notLocked: (name: string, login: string) => `${name} (${login}) không bị khóa.`,
    roleNow: (name: string, login: string, role: string) =>
      `${name} (${login}) nay có vai trò: ${role}.`,
    choosesPin: (login: string) => `${login} phải đặt mã PIN mới ở lần đăng nhập sau.`,
    signedIn: (name: string, until: Instant) =>
      `Chào ${name}. Phiên có hiệu lực đến ${momentText(until)}.`,
    signedOut: 'Đã đăng xuất khỏi cửa sổ này.',
    signedOutAll: (login: string, count: string) =>
      `${login} đã được đăng xuất ở mọi nơi (${count} phiên).`,
    leftAlone: 'Lâu không có ai làm gì ở đây: gõ mã PIN để làm tiếp, < để người khác đăng nhập.',
    machine: 'Máy',
    terminal: 'Cửa sổ',
    noTerminal: 'chạy tự động',
    thisTerminal: '← ở đây',
    pinSet: (login: string) => `Đã đặt mã PIN mới cho ${login}.`,
  }),
};
