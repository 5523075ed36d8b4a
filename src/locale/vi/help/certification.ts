/** Help for certification books. */
import type { CommandHelp } from '../../shape.ts';

const code = 'H49.22-261123-0001';
const book = {
  kind: 'sổ chứng thực nào; không nêu là sổ bản sao',
  year: 'năm của sổ; không nêu là năm nay',
};

const numbered = {
  kind: 'sổ chứng thực nào; cần khi số ấy có ở nhiều sổ',
  year: 'năm của sổ; cần khi nhiều năm có số ấy',
};

export const certificationHelp = {
  certify: {
    summary: 'Ghi sổ chứng thực: mỗi bản chính một số',
    examples: [
      `certify ${code} --original "Bằng tốt nghiệp đại học=3/1"`,
      `certify ${code} --original "Giấy khai sinh=2/1" --original "Sổ hộ khẩu=1/12" --signer "Lê Văn Ký" --title "Phó Chủ tịch" --json`,
      `chung-thuc ${code} --original "Giấy ủy quyền" --copies 2 --kind signatures`,
    ],
    args: { code: 'hồ sơ' },
    options: {
      original: 'bản chính, số bản sao, số trang của một bản; nêu nhiều lần cho nhiều bản chính',
      copies: 'số bản, cho bản chính không nêu riêng; không nêu là 1',
      pages: 'số trang, cho bản chính không nêu riêng; không nêu là 1',
      kind: 'ghi vào sổ nào; không nêu là sổ của thủ tục',
      signer: 'họ tên người ký; không nêu là người ký gần nhất',
      title: 'chức danh người ký',
    },
    more: [
      'Số chạy theo năm, mỗi sổ một dãy, không dùng lại. Năm chưa có quyển nào thì quyển 01 được mở ngay.',
      'Phí ghi trong sổ là phí của hồ sơ: chứng thực nhiều hơn số đã tính phí thì bị từ chối.',
    ],
  },
  'certify strike': {
    summary: 'Gạch một số ghi nhầm trong sổ; số ấy không dùng lại',
    examples: [
      'certify strike 12 --reason "ghi nhầm tên bản chính"',
      'certify strike 7 --kind signatures --year 2026 --reason "khách đổi ý" --json',
      'chung-thuc gach 12 --reason "ghi hai lần"',
    ],
    args: { number: 'số chứng thực' },
    options: { ...numbered, reason: 'vì sao gạch' },
  },
  'certify list': {
    summary: 'Xem sổ chứng thực, hoặc những số của một hồ sơ',
    examples: [
      'certify list',
      `certify list --dossier ${code} --json`,
      'chung-thuc danh-sach --kind contracts --year 2026 --csv',
    ],
    options: {
      ...book,
      dossier: 'những số của hồ sơ này',
      after: 'chỉ các số lớn hơn số này',
      limit: 'nhiều nhất bao nhiêu số',
    },
  },
  'certify count': {
    summary: 'Số bản đã chứng thực theo ngày và cán bộ',
    examples: [
      'certify count',
      'certify count --from 2026-11-01 --to 2026-11-30 --csv',
      'chung-thuc so-lieu --kind signatures --json',
    ],
    options: {
      from: 'từ ngày; không nêu là ngày cuối',
      to: 'đến ngày; không nêu là hôm nay',
      kind: 'chỉ một sổ',
    },
  },
  'certify book open': {
    summary: 'Mở quyển sổ chứng thực tiếp theo của năm',
    examples: [
      'certify book open',
      'certify book open --kind signatures --from-number 412',
      'chung-thuc so mo --kind contracts --json',
    ],
    options: { ...book, fromNumber: 'số đầu tiên, khi sổ của năm đã ghi trên giấy trước đó' },
  },
  'certify book close': {
    summary: 'Khóa quyển sổ chứng thực đang ghi',
    examples: [
      'certify book close --pages 200',
      'certify book close --kind signatures --year 2026 --volume 1 --pages 87',
      'chung-thuc so khoa --kind contracts --pages 40 --json',
    ],
    options: {
      ...book,
      volume: 'quyển do danh sách nhập vào còn để mở; bỏ trống là quyển đang ghi',
      pages: 'quyển có bao nhiêu trang',
    },
  },
  'certify book list': {
    summary: 'Các quyển sổ chứng thực của đơn vị, ghi đến số nào',
    examples: ['certify book list', 'certify book list --json', 'chung-thuc so danh-sach --csv'],
  },
} satisfies Record<string, CommandHelp>;
