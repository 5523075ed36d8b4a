/** Words for signing digitised papers. */
import type { KeyFileFault, UnsignableFault } from '../../domain/document/problems.ts';
import { dateText } from '../format.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { ProblemsOf } from '../shape.ts';

type SignProblem =
  | 'document.bad_key_file'
  | 'document.not_signable'
  | 'document.not_printed'
  | 'document.no_result'
  | 'document.nothing_to_sign'
  | 'document.signed_here';

const keyFaults: Readonly<Record<KeyFileFault, string>> = {
  unreadable: 'Đó không phải là tệp PKCS #12 (.p12, .pfx), hoặc tệp đã hỏng.',
  password: 'Mật khẩu không đúng.',
  unsupported: 'Tệp hoặc khóa thuộc loại mà chương trình chưa dùng được.',
  no_key: 'Trong tệp không có khóa bí mật.',
  no_certificate: 'Trong tệp không có chứng thư số.',
  other_key: 'Khóa trong tệp không phải của chứng thư số nào trong đó.',
  not_yet: 'Chứng thư số chưa có hiệu lực.',
  ended: 'Chứng thư số đã hết hạn.',
  authority: 'Đó là chứng thư của nơi cấp chứng thư, không phải của người ký.',
  not_for_signing: 'Chứng thư số này không dùng để ký.',
  weak: 'Khóa quá ngắn: chữ ký có thể bị giả.',
};

/** What helps of itself; else it takes another file. */
const keyFileHints: Readonly<Partial<Record<KeyFileFault, string>>> = {
  password: 'Gõ lại với mật khẩu đúng, hoặc với tệp khóa khác.',
  not_yet:
    'Ký lại từ ngày chứng thư có hiệu lực, hoặc dùng chứng thư khác. Xem lại đồng hồ của máy.',
  ended: 'Xin chứng thư mới ở nơi cấp, rồi ký bằng tệp ấy. Xem lại đồng hồ của máy.',
};

const unsignable: Readonly<Record<UnsignableFault, string>> = {
  encrypted: 'Tệp PDF bị khóa bằng mật khẩu: thêm chữ ký thì tệp hỏng.',
  forbidden: 'Người ký trước đã khóa tệp, không cho thêm gì, kể cả chữ ký.',
  unusual: 'Tệp PDF được tạo theo cách khiến chữ ký thêm vào không đứng vững.',
  too_slow: 'Tệp mở hoặc vẽ trang quá lâu: quét lại giấy ấy rồi ký bản mới.',
  no_pdf: 'Tệp không phải PDF và không đóng được thành PDF.',
};

export const signProblems = (): Pick<ProblemsOf<'document'>, SignProblem> => ({
  'document.bad_key_file': ({ path, fault, holder, from, until }) => ({
    what: `Không ký được bằng tệp khóa ${path}. Chưa ký giấy nào.`,
    why:
      holder === null || from === null || until === null
        ? keyFaults[fault]
        : `${keyFaults[fault]} Chứng thư của ${holder}, hiệu lực từ ${dateText(localDate(from))} đến ${dateText(localDate(until))}.`,
    next: [keyFileHints[fault] ?? 'Dùng tệp khóa và chứng thư khác.'],
  }),
  'document.not_signable': ({ code, n, fault }) => ({
    what: `Không ký được giấy số hóa ${code}/${n}. Chưa ký giấy nào.`,
    why: unsignable[fault],
    next: ['Quét lại giấy, thêm vào hồ sơ rồi ký bản ấy.'],
  }),
  'document.signed_here': ({ code, n, as }) => ({
    what: `Giấy số hóa ${code}/${n} đã được ký: bản đã ký là ${code}/${as}.`,
    next: [`motcua document show ${code}/${as}`],
  }),
  'document.not_printed': ({ code, n }) => ({
    what: `Giấy số hóa ${code}/${n} không phải PDF nên không in được từ đây.`,
    next: [`motcua document export ${code}/${n} ./giay.tif`],
  }),
  'document.no_result': ({ code }) => ({
    what: `Hồ sơ ${code} chưa giữ tệp kết quả nào.`,
    next: [`motcua document list ${code}`, `motcua document add ${code} --result <tệp>`],
  }),
  'document.nothing_to_sign': ({ code }) => ({
    what: `Hồ sơ ${code} không có giấy số hóa nào chờ ký.`,
    why: 'Giấy đã ký, và tệp mang sẵn chữ ký số, thì không ký lại khi chỉ nêu hồ sơ.',
    next: [`motcua document list ${code}`, `motcua document sign ${code}/<số thứ tự>`],
    desk: ['Nêu đúng một giấy: mã hồ sơ và số thứ tự (…/2).'],
  }),
});

export const signWords = {
  signed: (ref: string, of: string, signer: string, from: string): string =>
    `Đã ký ${ref}: ${of}, do ${signer} ký từ bản ${from}.`,
  madeFrom: (of: string, from: string): string => `${of}, ký từ bản ${from}`,
  password: 'Mật khẩu của tệp khóa:',
  here: 'ký số',
  mark: {
    digitised: 'Bản số hóa từ bản giấy',
    confirmed: 'Xác nhận đã nhận tệp ký số',
    office: (name: string): string => `Cơ quan: ${name}`,
    signer: (name: string): string => `Người ký: ${name}`,
    at: (moment: string): string => `Thời gian ký: ${moment}`,
  },
};
