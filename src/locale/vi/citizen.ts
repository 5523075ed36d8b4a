/** Words for citizens and their cards. */
import type { CitizenDetails, IdKind } from '../../domain/citizen/citizen.ts';
import type { EventWords, ListWords } from '../lists.ts';

export const citizenDetailNames: Record<keyof CitizenDetails, string> = {
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
    household_only:
      'Mã số thuế 12 số chỉ hộ kinh doanh mới có (là số định danh của chủ hộ): xem lại số.',
    garbled_text: 'Chữ trên mã quét bị hỏng: phần hỏng không được lấy.',
    keyboard_on: 'Chữ trên thẻ như đã bị bàn phím tiếng Việt (Unikey) đổi: tắt bộ gõ rồi quét lại.',
    old_number_borne:
      'Số chứng minh cũ trên thẻ cũng đứng ở bản ghi của người khác: xem citizen find với số ấy; một người thì citizen merge.',
    known_alike:
      'Đã có bản ghi cùng tên, cùng ngày sinh: xem citizen find; một người thì citizen merge.',
  },
};

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
  citizen: () => ({
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
    fields: citizenDetailNames,
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
  }),
};
