/** Words for the people who sign in. */
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../format.ts';
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

export const staffProblems: ProblemsOf<'staff'> = {
  'staff.not_signed_in': () => ({
    what: 'Chưa có ai đăng nhập ở quầy này, hoặc phiên đăng nhập đã hết giờ.',
    next: ['motcua staff login <tên đăng nhập>'],
  }),
  'staff.seat_taken': ({ was, login, station }) => ({
    what: `Ở quầy ${station} nay ${login} đã đăng nhập, trong một cửa sổ khác.`,
    why: `Cửa sổ này là của ${was}: chưa làm gì thêm, để không ghi nhầm tên người.`,
    next: [`motcua staff login ${was}`],
  }),
  'staff.not_allowed': ({ login, role, roles }) => ({
    what: `Tài khoản ${login} không được làm việc này.`,
    why:
      `Vai trò "${staffWords.role[role]}" không có quyền; ` +
      `các vai trò có quyền: ${roles.map((each) => staffWords.role[each]).join(', ')}.`,
    next: ['motcua staff login <người có quyền>'],
  }),
  'staff.wrong_pin': ({ login, left }) => ({
    what: `Mã PIN của ${login} không đúng.`,
    why: `Còn ${left} lần thử trước khi bị khóa.`,
    next: [`motcua staff login ${login}`],
  }),
  'staff.locked': ({ login }) => ({
    what: `Tài khoản ${login} đã bị khóa vì nhập sai mã PIN mười lần.`,
    why: 'Chỉ lãnh đạo đơn vị hoặc người quản trị mở lại được, bằng cách đặt mã PIN mới.',
    next: [`motcua staff pin --login ${login}`],
  }),
  'staff.login_taken': ({ login }) => ({
    what: `Tên đăng nhập "${login}" đã có người dùng.`,
    next: ['motcua staff list'],
  }),
  'staff.last_admin': ({ login }) => ({
    what: `Không thể ngừng tài khoản "${login}".`,
    why: 'Đây là người quản trị duy nhất; ngừng rồi thì không còn ai quản trị kho.',
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
};

export const staffEventWords: EventWords<'staff'> = {
  'staff.enrolled': 'Thêm cán bộ',
  'staff.disabled': 'Ngừng tài khoản cán bộ',
  'staff.enabled': 'Mở lại tài khoản cán bộ',
  'staff.pin_set': 'Đặt mã PIN',
};

export const staffScreen = {
  staff: {
    newPin: 'Mã PIN mới (4 đến 32 chữ hoặc số; Enter để bỏ qua):',
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
    whosePin: 'Đặt mã PIN cho ai? (Enter: cho mình)',
    newPinOf: (name: string) => `Mã PIN mới của ${name} (4 đến 32 chữ hoặc số):`,
    explainNewPin: [
      'Chữ hoặc số, từ 4 đến 32, không có dấu cách; gõ hai lần. Không ai xem lại được mã PIN.',
      'Gõ < để lùi lại, Esc để thôi.',
    ],
    login: 'Đăng nhập',
    name: 'Họ và tên',
    role: 'Vai trò',
    office: 'Đơn vị',
    counter: 'Quầy số',
    state: 'Tình trạng',
    until: 'Đến',
    active: 'đang làm',
    disabled: 'đã ngừng',
    added: (name: string, login: string, role: string) => `Đã thêm ${name} (${login}), ${role}.`,
    noPinYet: (login: string) => `${login} chưa có mã PIN.`,
    disabledNow: (name: string, login: string) => `${name} (${login}) không đăng nhập được nữa.`,
    enabledNow: (name: string, login: string) =>
      `${name} (${login}) lại đăng nhập được, với mã PIN cũ.`,
    signedIn: (name: string, until: Instant) =>
      `Chào ${name}. Phiên có hiệu lực đến ${momentText(until)}.`,
    signedOut: 'Đã đăng xuất khỏi quầy này.',
    pinSet: (login: string) => `Đã đặt mã PIN mới cho ${login}.`,
  },
};
