/** Help for citizens. */
import type { CommandHelp } from '../../shape.ts';
import { revealing as reveal } from './access.ts';

const details = {
  id: 'số định danh (12 số), CMND cũ (9 số, chỉ để tìm), số hộ chiếu hoặc mã số thuế',
  passport: 'số hộ chiếu, kể cả loại chỉ có chữ số',
  name: 'họ và tên, đúng như trên giấy tờ',
  dob: 'ngày sinh, hoặc chỉ năm sinh',
  sex: 'giới tính',
  address: 'địa chỉ',
  phone: 'điện thoại',
  email: 'thư điện tử',
};

const dossiers = 'hồ sơ đang mở sửa theo hay giữ như lúc tiếp nhận; không nói thì sửa theo';

const citizen = { citizen: 'số định danh, hoặc tên đủ để nhận ra một người' };

export const citizenHelp = {
  'citizen register': {
    summary: 'Đăng ký công dân bằng cách quét thẻ hoặc gõ tay',
    examples: [
      'citizen register --scan -',
      'citizen register --id 022192000001 --name "Trần Thị Thử" --dob 29/02/1992',
      'citizen register --kind organisation --id 5700000001 --name "Công ty TNHH Thử Nghiệm"',
    ],
    options: {
      scan: 'chữ quét từ mã QR của thẻ căn cước; - để đọc từ máy quét',
      ...details,
      kind: 'người hay tổ chức; không nói thì theo số',
      dossiers,
    },
    more: ['Mỗi số chỉ của một người: đăng ký lại thì chương trình trả về người đã có.'],
  },
  'citizen find': {
    summary: 'Tìm công dân bằng tên, chữ cái đầu, số hoặc điện thoại',
    examples: ['citizen find tran thi thu', 'citizen find ttt', 'citizen find 0912000001'],
    args: { words: 'từ cần tìm' },
    options: {
      limit: 'nhiều nhất bao nhiêu người',
      reveal,
    },
  },
  'citizen show': {
    summary: 'Xem một công dân: hồ sơ đang mở, kết quả chờ nhận',
    examples: [
      'citizen show 022192000001',
      'citizen show "tran thi thu"',
      'cong-dan xem 022192000001 --json',
    ],
    args: citizen,
  },
  'citizen edit': {
    summary: 'Sửa thông tin công dân; thông tin cũ vẫn được giữ',
    examples: [
      'citizen edit 022192000001 --phone 0912000002',
      'citizen edit 022192000001 --email ""',
      'citizen edit 022192000001 --name "Trần Thị Thử Mới" --reason "đổi tên theo quyết định"',
      'citizen edit 022192000001 --address "tổ 3, khu 5, phường Hạ Long"',
    ],
    args: citizen,
    options: {
      ...details,
      withoutId: 'bỏ số định danh ghi nhầm: số ấy là của người khác',
      reason: 'lý do sửa',
      dossiers,
    },
    more: [
      'Hồ sơ đang mở mà người này là chủ hoặc người nộp thì sửa theo: giấy in từ nay mang thông tin ' +
        'mới và ghi thay cho lần in nào; tìm bằng tên cũ hay tên mới đều ra. Ở màn hình thì được hỏi; ' +
        'trong lệnh tự động thì --dossiers keep để giữ như lúc tiếp nhận. Hồ sơ đã xong giữ nguyên.',
    ],
  },
  'citizen merge': {
    summary: 'Gộp hai bản ghi của một người',
    examples: [
      'citizen merge 022192000001 100123456',
      'citizen merge 022192000001 "tran thi thu" --yes',
      'cong-dan gop 022192000001 100123456 --reason "đổi họ tên theo quyết định"',
    ],
    args: {
      keep: 'bản ghi được giữ: số định danh, hoặc tên đủ để nhận ra một người',
      other: 'bản ghi gộp vào: số CMND cũ, số định danh, tên, hoặc uuid trong --json',
    },
    options: { reason: 'vì sao hai tên khác nhau là một người', dossiers },
    more: [
      'Bản ghi được giữ nhận thêm những gì còn thiếu: số, CMND cũ, ngày sinh, giới tính, địa chỉ, ' +
        'điện thoại, thư điện tử. Hồ sơ, lượt hỗ trợ và số thứ tự của cả hai từ nay ở một chỗ; ' +
        'tìm bằng số nào cũng ra. Hai số CCCD, hai mã số thuế, hai ngày sinh hoặc hai giới tính ' +
        'khác nhau là hai người: sửa bên ghi sai trước. Gộp nhầm thì tách: citizen unmerge.',
    ],
  },
  'citizen unmerge': {
    summary: 'Tách một bản ghi đã gộp nhầm',
    examples: [
      'citizen unmerge 100123456',
      'citizen unmerge 100123456 --yes',
      'cong-dan tach 100123456 --json',
    ],
    args: { other: 'bản ghi đã gộp: số của nó, hoặc uuid của nó' },
    options: { dossiers },
    more: [
      'Bản ghi ấy trở lại như trước; bản ghi được giữ trả lại những gì đã nhận. Phần đã nhận mà ' +
        'sau đó có người sửa thì sửa lại như cũ rồi tách. Hồ sơ tiếp nhận trong lúc gộp ở lại ' +
        'với bản ghi được giữ.',
    ],
  },
  'citizen account': {
    summary: 'Ghi việc hỗ trợ công dân lập tài khoản hoặc chữ ký số',
    examples: [
      'citizen account 022192000001 --kind vneid',
      'citizen account 022192000001 --kind portal',
      'citizen account 022192000001 --kind signature --provider VNPT --serial 5401 ' +
        '--valid-to 2027-11-24',
    ],
    args: citizen,
    options: {
      kind: 'loại tài khoản',
      provider: 'nhà cung cấp chữ ký số',
      serial: 'số của chứng thư',
      place: 'hỗ trợ ở đâu',
      team: 'mã đơn vị của tổ đã hỗ trợ, nếu không phải đơn vị mình',
      validTo: 'hiệu lực đến ngày',
    },
  },
  'citizen guide': {
    summary: 'Ghi một lượt hướng dẫn công dân nộp trực tuyến',
    examples: [
      'citizen guide 022192000001 --place counter --procedure 1.001193',
      'citizen guide 022192000001 --place home --team H49.22.01',
      'citizen guide 022192000001 --place post_office',
    ],
    args: citizen,
    options: {
      procedure: 'thủ tục được hướng dẫn',
      place: 'hướng dẫn ở đâu',
      team: 'mã của tổ hướng dẫn, nếu không phải quầy này',
    },
  },
} satisfies Record<string, CommandHelp>;
