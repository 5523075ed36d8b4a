/** Words for set-up, offices, people and the day at the counter. */
import { momentText } from '../format.ts';
import type { CustodyProblem } from './handover.ts';
import type { ProblemTexts } from '../shape.ts';
import { orList } from './list.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { words } from './words.ts';

type OfficeProblem = Exclude<
  Extract<keyof ProblemTexts, `staff.${string}`> | Extract<keyof ProblemTexts, `office.${string}`>,
  CustodyProblem
>;

export const officeProblems: Pick<ProblemTexts, OfficeProblem> = {
  'staff.not_signed_in': () => ({
    what: 'Chưa có ai đăng nhập ở quầy này, hoặc phiên đăng nhập đã hết giờ.',
    next: ['motcua staff login <tên đăng nhập>'],
  }),
  'staff.not_allowed': ({ login, role, roles }) => ({
    what: `Tài khoản ${login} không được làm việc này.`,
    why:
      `Vai trò "${roleName(role)}" không có quyền; ` +
      `các vai trò có quyền: ${roles.map(roleName).join(', ')}.`,
    next: ['motcua staff login <người có quyền>'],
  }),
  'staff.wrong_pin': ({ login, left }) => ({
    what: `Mã PIN của ${login} không đúng.`,
    why: `Còn ${left} lần thử trước khi bị khóa.`,
    next: [`motcua staff login ${login}`],
  }),
  'staff.locked': ({ login }) => ({
    what: `Tài khoản ${login} đã bị khóa vì nhập sai mã PIN mười lần.`,
    why: 'Chỉ người quản trị mở lại được, bằng cách đặt mã PIN mới.',
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
  'office.taken': ({ agencyId }) => ({
    what: `Mã đơn vị ${agencyId} đã có trong kho.`,
    next: [`motcua office show ${agencyId}`],
  }),
  'office.not_found': ({ typed, near }) => ({
    what: `Không có đơn vị "${typed}" trong kho.`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua office list'],
  }),
};

function roleName(role: string): string {
  return words.role[role as keyof typeof words.role] ?? role;
}

const setup = {
  made: (office: string, counter: number) =>
    `Đã lập kho dữ liệu cho ${office}, quầy số ${counter}.`,
  store: 'Kho',
  staff: 'Đã đăng nhập',
  procedures: 'Thủ tục có sẵn',
  training: 'Tập huấn',
  trainingYes: 'mọi giấy tờ in ra đều có dấu tập huấn',
  noPin: 'Chưa đặt mã PIN: ai ngồi vào máy cũng đăng nhập được. Hãy gõ: motcua staff pin',
  needed: 'Mục này không được để trống.',
  counterRule: 'Số quầy từ 1 đến 999.',
  loginRule: 'Chữ thường không dấu, số, dấu chấm; bắt đầu bằng chữ.',
  agencyRule: 'Ví dụ: H49.22 hoặc 000.17.22.H49.',
  chooseOffice: 'Đơn vị nào? (gõ vài chữ không dấu để tìm)',
  ownOffice: 'Đơn vị khác (tự nhập)',
  askOffice: 'Tên đơn vị, như in trên giấy tờ:',
  askAgencyId: 'Mã định danh đơn vị:',
  askKind: 'Loại đơn vị:',
  askCounter: 'Số quầy:',
  askStaff: 'Họ và tên cán bộ:',
  askLogin: 'Tên đăng nhập:',
  askAddress: 'Địa chỉ đơn vị (có thể bỏ trống):',
  askPhone: 'Điện thoại đơn vị (có thể bỏ trống):',
  askParent: 'Cơ quan cấp trên, in ở đầu giấy tờ (có thể bỏ trống):',
  askPlace: 'Địa danh in trước ngày tháng, ví dụ Hạ Long (có thể bỏ trống):',
};

const staff = {
  pin: 'Mã PIN:',
  newPin: 'Mã PIN mới (4 đến 32 chữ hoặc số; Enter để bỏ qua):',
  newPinAgain: 'Gõ lại mã PIN:',
  pinRule: '4 đến 32 chữ hoặc số',
  pinTwice: 'hai lần gõ giống nhau',
  askName: 'Họ và tên:',
  askLogin: 'Tên đăng nhập:',
  askRole: 'Vai trò:',
  whoAreYou: 'Bạn là ai?',
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
  signedIn: (name: string, until: Instant) =>
    `Chào ${name}. Phiên có hiệu lực đến ${momentText(until)}.`,
  signedOut: 'Đã đăng xuất khỏi quầy này.',
  pinSet: (login: string) => `Đã đặt mã PIN mới cho ${login}.`,
};

export const officeScreen = {
  setup,
  staff,
  office: {
    agencyId: 'Mã đơn vị',
    name: 'Tên',
    kind: 'Loại',
    parent: 'Thuộc',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    added: (name: string, agencyId: string) => `Đã thêm đơn vị ${name} (${agencyId}).`,
    mergedInto: 'Đã sáp nhập vào',
    mergedOn: 'Từ ngày',
    passesTo: 'Chuyển hồ sơ cho',
    period: 'Trong thời gian',
    received: 'Hồ sơ tiếp nhận',
    returned: 'Kết quả đã trả',
    accounts: 'Tài khoản hỗ trợ',
    guided: 'Lượt hướng dẫn',
    movedDossiers: 'Hồ sơ chuyển theo',
    movedHandovers: 'Phiếu bàn giao',
    movedCounters: 'Quầy',
    movedStaff: 'Cán bộ',
    merged: (from: string, into: string) => `${from} đã sáp nhập vào ${into}.`,
    sureMerge: (from: string, into: string, dossiers: number) =>
      `Sáp nhập ${from} vào ${into}, chuyển theo ${dossiers} hồ sơ? Việc này không đảo lại được.`,
  },
  status: {
    title: (office: string, counter: number, date: string) =>
      `${office} – quầy số ${counter} – ngày ${date}`,
    training: 'Kho tập huấn: giấy tờ in ra không có giá trị.',
    staff: 'Cán bộ',
    received: 'Tiếp nhận hôm nay',
    resolved: 'Có kết quả hôm nay',
    returned: 'Trả kết quả hôm nay',
    open: 'Đang giải quyết',
    dueToday: 'Đến hạn hôm nay',
    late: 'Quá hạn',
    awaited: 'Chờ công dân bổ sung',
    toReturn: 'Chờ trả kết quả',
  },
  home: {
    firstTime: 'Máy này chưa có kho dữ liệu. Hãy thiết lập lần đầu.',
    kept: 'Mọi việc đã ghi vẫn còn trong kho.',
  },
  demo: {
    summary: 'Hồ sơ trong buổi sáng',
    done: (dossiers: string, papers: number, out: string) =>
      `Đã tiếp nhận ${dossiers} hồ sơ và để ${papers} giấy tờ PDF trong ${out}.`,
  },
};
