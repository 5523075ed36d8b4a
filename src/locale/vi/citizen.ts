/** Words for citizens and their cards. */
import type { CitizenDetails, IdKind } from '../../domain/citizen/citizen.ts';
import type { ScanFault } from '../../domain/scan/problems.ts';
import { dateText, shellWord } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

const scanFaults: Record<ScanFault, string> = {
  empty: 'Không nhận được chữ nào từ máy quét.',
  payment_code: 'Đây là mã thanh toán VietQR, không phải thẻ căn cước.',
  web_address: 'Đây là địa chỉ trang web, không phải thẻ căn cước.',
  run_together: 'Hai lần quét dính vào nhau: quét lại từng thẻ một.',
  truncated: 'Mã quét bị đứt giữa chừng.',
  not_a_card: 'Đây không phải mã của thẻ căn cước.',
  garbled: 'Chữ trong mã quét bị hỏng.',
  keyboard: 'Bàn phím tiếng Việt đang bật khi quét, chữ số và dấu bị đổi: tắt bộ gõ rồi quét lại.',
};

const fields: Record<keyof CitizenDetails, string> = {
  kind: 'người hay tổ chức',
  idKind: 'số định danh',
  idNumber: 'số định danh',
  oldNumber: 'số CMND cũ',
  name: 'họ tên',
  dob: 'ngày sinh',
  sex: 'giới tính',
  address: 'địa chỉ',
  phone: 'điện thoại',
  email: 'thư điện tử',
};

const listed = (names: readonly (keyof CitizenDetails)[]): string =>
  [...new Set(names.map((name) => fields[name]))].join(', ');

type DetailNames = readonly (keyof CitizenDetails)[];

/** The option that corrects a detail, and what stands for its value. */
const options: { [field in keyof CitizenDetails]?: [string, string] } = {
  idNumber: ['--id', '<số>'],
  oldNumber: ['--id', '<số CMND>'],
  dob: ['--dob', '<ngày>'],
  sex: ['--sex', '<giới tính>'],
  address: ['--address', '<địa chỉ>'],
  phone: ['--phone', '<số>'],
  email: ['--email', '<thư>'],
};

/** The command that corrects some details; none where there is nothing to type. */
function editOf(
  id: string,
  names: DetailNames,
  values: { [field in keyof CitizenDetails]?: string } = {},
): string[] {
  const typed = names.flatMap((name) => {
    const [flag, blank] = options[name] ?? [];
    const value = values[name] === undefined ? blank : shellWord(values[name]);
    return flag === undefined ? [] : [`${flag} ${value}`];
  });
  return typed.length === 0 ? [] : [`motcua citizen edit ${id} ${typed.join(' ')}`];
}

export const citizenWords: ListWords<'sex' | 'place' | 'account' | 'help' | 'citizenWarning'> = {
  sex: { male: 'Nam', female: 'Nữ', other: 'Khác' },
  place: { counter: 'tại quầy', post_office: 'tại bưu điện', home: 'tại nhà', other: 'nơi khác' },
  account: { vneid: 'VNeID', portal: 'Cổng Dịch vụ công', signature: 'chữ ký số cá nhân' },
  help: { account: 'Hỗ trợ tài khoản:', guidance: 'Hướng dẫn nộp trực tuyến:' },
  citizenWarning: {
    place_unknown: 'Ba số đầu của số định danh không thuộc tỉnh nào: xem lại số.',
    year_in_future: 'Năm sinh theo số định danh ở tương lai: xem lại số.',
    year_1900: 'Năm sinh theo số định danh là 1900: xem lại số.',
    sex_differs: 'Giới tính khác với số định danh.',
    year_differs: 'Năm sinh khác với số định danh.',
    name_unaccented: 'Họ tên không có dấu: hãy gõ lại cho đúng giấy tờ.',
    issued_before_chip: 'Ngày cấp trước khi có thẻ gắn chip (2021): xem lại thẻ.',
    phone_unusual: 'Số điện thoại không giống số ở Việt Nam: xem lại.',
    tax_digit: 'Chữ số thứ mười của mã số thuế không khớp chín số đầu: xem lại số.',
    garbled_text: 'Chữ trên mã quét bị hỏng: phần hỏng không được lấy.',
    keyboard_on: 'Chữ trên thẻ như đã bị bàn phím tiếng Việt (Unikey) đổi: tắt bộ gõ rồi quét lại.',
    known_alike:
      'Đã có bản ghi cùng tên, cùng ngày sinh: xem citizen find; một người thì citizen merge.',
  },
};

/** The length of a tax code, its check digit right or not. */
const TAX_LIKE = /^\d{10}(?:-?\d{3})?$/;

export const citizenProblems: ProblemsOf<'citizen' | 'scan'> = {
  'citizen.bad_number': ({ value, why }) => ({
    what: `Số "${masked(value)}" không dùng được.`,
    why:
      why === 'length'
        ? 'Số định danh có 12 chữ số (CMND cũ 9 số; mã số thuế 10 số hoặc 10 số-3 số).'
        : 'Số định danh chỉ có chữ số 0-9; bảng tính có thể đã làm hỏng số này.',
    next: [
      'Gõ lại số trên thẻ, giữ cả số 0 ở đầu.',
      ...(TAX_LIKE.test(value) ? ['Tổ chức: --kind organisation'] : []),
      'Số hộ chiếu nước ngoài: --passport <số>',
    ],
    desk: [
      'Gõ lại số trên thẻ, giữ cả số 0 ở đầu.',
      ...(TAX_LIKE.test(value) ? ['Tổ chức: gõ lại mã số thuế, rồi 00 để đăng ký tổ chức.'] : []),
      'Hộ chiếu nước ngoài: gõ cả chữ và số như trên hộ chiếu.',
    ],
  }),
  'citizen.other_kind': ({ kind }) => ({
    what:
      kind === 'person'
        ? 'Bản ghi này là của một người: không mang mã số thuế của tổ chức được.'
        : 'Bản ghi này là của một tổ chức: không mang số định danh của người được.',
    why: 'Bản ghi của người không đổi thành của tổ chức, và ngược lại: hồ sơ cũ kể đúng người đã nộp.',
    next:
      kind === 'person'
        ? ['Đăng ký tổ chức ấy, rồi sửa chủ hồ sơ: motcua citizen register --kind organisation']
        : ['Đăng ký người ấy, rồi sửa chủ hồ sơ: motcua citizen register'],
  }),
  'citizen.dob_in_future': ({ dob }) => ({
    what: `Ngày sinh ${dateText(dob)} còn ở tương lai.`,
    next: ['Xem lại ngày sinh trên giấy tờ: --dob 29/02/1992, hoặc chỉ năm: --dob 1942'],
    desk: ['Xem lại ngày sinh trên giấy tờ: gõ 29/02/1992, hoặc chỉ năm: 1942.'],
  }),
  'citizen.name_garbled': ({ name }) => ({
    what: `Họ tên "${name}" bị mất chữ.`,
    why: 'Dấu ? và ký tự � đứng thay chữ mà máy quét hoặc chương trình khác không biết.',
    next: ['--name "<họ và tên như trên giấy tờ>"'],
  }),
  'citizen.name_missing': ({ number }) => ({
    what:
      number === null
        ? 'Chưa có họ tên.'
        : `Chưa có họ tên, và số ${masked(number)} chưa được đăng ký ở đây.`,
    next: ['--name "<họ và tên như trên giấy tờ>"', 'hoặc quét thẻ: --scan -'],
    desk: ['Gõ họ và tên như trên giấy tờ, hoặc quét thẻ.'],
  }),
  'citizen.number_taken': ({ number, name }) => ({
    what: `Số ${masked(number)} đã thuộc về ${name}.`,
    next: ['motcua citizen show <số định danh>'],
  }),
  'citizen.name_differs': ({ number, known, given }) => ({
    what: `Số ${masked(number)} đã đăng ký cho "${known}", không phải "${given}".`,
    why: 'Mỗi số chỉ của một người; họ tên chỉ đổi khi có lý do.',
    next: [
      'motcua citizen show <số định danh>',
      `motcua citizen edit <số định danh> --name ${shellWord(given)} --reason "<lý do>"`,
      `motcua citizen edit <số định danh> --without-id --reason "<lý do>"`,
    ],
  }),
  'citizen.not_found': ({ typed, near }) => ({
    what: `Không tìm thấy công dân "${/^\d+$/.test(typed) ? masked(typed) : typed}".`,
    ...(near.length > 0 && { why: `Có nhiều người gần giống: ${near.join('; ')}.` }),
    next: ['motcua citizen find <tên hoặc số>', 'motcua citizen register'],
  }),
  'citizen.same_record': ({ name }) => ({
    what: `Cả hai đều chỉ một bản ghi: ${name}.`,
    why: 'Bản ghi đã gộp thì tìm bằng số nào cũng ra bản ghi được giữ.',
    next: ['motcua citizen find <tên hoặc số>', 'motcua citizen show <số định danh>'],
  }),
  'citizen.already_merged': ({ name, into, kept }) => ({
    what: `Bản ghi của ${name} đã gộp vào ${into} từ trước.`,
    next: [`motcua citizen show ${kept}`],
  }),
  'citizen.merge_differs': ({ kept, other, fields: names }) => ({
    what: `Không gộp được: hai bản ghi khác nhau về ${listed(names)}.`,
    why: 'Khác nhau như vậy là hai người. Nếu một bên ghi sai thì sửa bên ấy trước.',
    next: [`motcua citizen show ${kept}`, `motcua citizen show ${other}`, ...editOf(other, names)],
  }),
  'citizen.merge_names_differ': ({ kept, other, names: [one, two] }) => ({
    what: `Hai bản ghi mang hai tên: "${one}" và "${two}".`,
    why: 'Hai tên chỉ gộp làm một khi có lý do.',
    next: [`motcua citizen merge ${kept} ${other} --reason "<lý do>"`],
  }),
  'citizen.not_merged': ({ name, merged }) => ({
    what: `Bản ghi của ${name} không gộp vào bản ghi nào.`,
    ...(merged.length > 0 && { why: 'Các bản ghi đã gộp vào bản ghi này thì tách được.' }),
    next:
      merged.length > 0
        ? merged.map((id) => `motcua citizen unmerge ${id}`)
        : ['motcua citizen show <số định danh>'],
  }),
  'citizen.kept_merged': ({ name, into, kept }) => ({
    what: `Chưa tách được: bản ghi của ${name} sau đó đã gộp vào ${into}.`,
    next: [`motcua citizen unmerge ${kept}`],
  }),
  'citizen.corrected_since': ({ name, kept, other, fields: names, was }) => ({
    what: `Chưa tách được: ${listed(names)} của ${name} đã sửa sau khi gộp.`,
    why: 'Không biết phần sửa là của ai. Sửa lại như lúc vừa gộp rồi tách.',
    next: [...editOf(kept, names, was), `motcua citizen unmerge ${other}`],
  }),
  'scan.refused': ({ why }) => ({
    what: 'Không đọc được thẻ từ mã vừa quét.',
    why: scanFaults[why],
    next: ['Quét lại, hoặc gõ tay: motcua citizen register --id <số> --name "<họ tên>"'],
  }),
};

function masked(number: string): string {
  return number.length > 6 ? `${'*'.repeat(8)}${number.slice(-4)}` : number;
}

export const citizenEventWords: EventWords<'citizen'> = {
  'citizen.registered': 'Đăng ký công dân',
  'citizen.corrected': 'Sửa thông tin công dân',
  'citizen.merged': 'Gộp hai bản ghi công dân',
  'citizen.absorbed': 'Gộp vào bản ghi khác',
  'citizen.unmerged': 'Tách bản ghi đã gộp',
  'citizen.released': 'Tách khỏi bản ghi khác',
  'citizen.account_helped': 'Hỗ trợ tài khoản',
  'citizen.guided': 'Hướng dẫn nộp trực tuyến',
  'citizen.imported': 'Nhập công dân từ tệp',
  'citizen.import_corrected': 'Sửa công dân theo tệp nhập',
  'citizen.import_undone': 'Hủy nhập công dân',
};

/** Nobody reads more codes than these. */
const MOST_CODES = 5;

function first(codes: readonly string[], most = MOST_CODES): string {
  return [...codes.slice(0, most), ...(codes.length > most ? ['…'] : [])].join(', ');
}

export const citizenScreen = {
  citizen: {
    registered: 'Đã đăng ký công dân.',
    known: 'Công dân này đã có trong kho.',
    filled: 'Bổ sung vào bản ghi',
    cardDiffers: (names: string) =>
      `Bản ghi đang có ghi khác về ${names}, và được giữ: xem lại, sai thì sửa thông tin của người ấy.`,
    corrected: 'Đã sửa thông tin; thông tin cũ vẫn còn trong nhật ký.',
    unchanged: 'Không có gì thay đổi.',
    following: {
      follow: 'Sửa theo: giấy in từ nay mang thông tin mới',
      keep: 'Giữ như lúc tiếp nhận',
    },
    askFollowing: (codes: readonly string[]) =>
      `${codes.length} hồ sơ đang mở (${first(codes, 1)}): sửa theo?`,
    dossiersFollowed: (codes: readonly string[]) =>
      `${codes.length} hồ sơ sửa theo: ${first(codes)}. Giấy đã in thì in lại.`,
    moreReprints: (n: number) => `Và ${n} giấy nữa cần in lại: xem các hồ sơ của người này.`,
    dossiersKept: (codes: readonly string[]) =>
      `${codes.length} hồ sơ giữ thông tin như lúc tiếp nhận: ${first(codes)}.`,
    merged: (other: string, kept: string) => `Đã gộp bản ghi của ${other} vào ${kept}.`,
    unmerged: (other: string, kept: string) => `Đã tách bản ghi của ${other} khỏi ${kept}.`,
    sureMerge: 'Hai bản ghi là một người, gộp làm một?',
    sureUnmerge: (other: string, kept: string) => `Tách bản ghi của ${other} khỏi ${kept}?`,
    kept: 'Giữ lại',
    mergedAway: 'Gộp vào',
    fields,
    /** Of an organisation, where it is called otherwise. */
    ofOrganisation: { name: 'tên', idNumber: 'mã số thuế' },
    gained: 'Nhận thêm',
    lost: 'Trả lại',
    dossiers: 'Hồ sơ',
    oldNumber: 'Số CMND cũ',
    mergedRecords: (n: number) => `Bản ghi đã gộp (${n})`,
    alsoRecord: (kept: string, other: string) => `${kept}: gồm cả bản ghi ${other}`,
    name: 'Họ và tên',
    nameOf: { person: 'Họ và tên', organisation: 'Tên tổ chức' },
    formerNames: 'Tên ghi trước đây',
    number: 'Số định danh',
    numberOf: {
      cccd: 'Số định danh',
      cmnd: 'Số CMND cũ',
      tax: 'Mã số thuế',
      passport: 'Số hộ chiếu',
    } satisfies Record<IdKind, string>,
    dob: 'Ngày sinh',
    sex: 'Giới tính',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    lastVisit: 'Lần đến gần nhất',
    unpaid: 'Phí, lệ phí phải nộp',
    noneFound: 'Không tìm thấy công dân nào.',
    openDossiers: (n: number) => `Hồ sơ đang giải quyết (${n})`,
    waitingResults: (n: number) => `Kết quả chờ nhận (${n})`,
    resultsElsewhere: (n: number) => `Kết quả đang ở nơi khác (${n})`,
    retypeName: 'Chữ trong mã quét bị hỏng. Gõ lại họ và tên như trên thẻ:',
    retypeAddress: 'Gõ lại địa chỉ như trên thẻ:',
    noProvince: 'Địa chỉ gửi kết quả chưa có tên tỉnh, thành phố ở cuối: thư có thể lạc.',
    askScanOrNumber: 'Quét thẻ, hoặc gõ số định danh (Enter nếu không có số):',
    askName: 'Họ và tên, như trên giấy tờ:',
    askSex: 'Giới tính, nam hay nữ (có thể bỏ trống):',
    askDob: 'Ngày sinh, hoặc chỉ năm sinh (có thể bỏ trống):',
    askAddress: 'Địa chỉ (có thể bỏ trống):',
    askPhone: 'Điện thoại (có thể bỏ trống):',
    accountHelped: (kind: string, name: string) => `Đã ghi: hỗ trợ ${kind} cho ${name}.`,
    guided: (name: string, place: string) =>
      `Đã ghi một lượt hướng dẫn nộp trực tuyến cho ${name}, ${place}.`,
  },
};
