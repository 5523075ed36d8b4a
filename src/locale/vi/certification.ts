/** Words for certification books. */
import type { BookKind } from '../../domain/certification/book.ts';
import type { StruckNumber } from '../../domain/certification/entry.ts';
import { countText, dateText, moneyText } from '../format.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { dossierWords } from './dossier.ts';

export const certificationWords: ListWords<'bookKind'> = {
  bookKind: {
    copies: 'chứng thực bản sao',
    signatures: 'chứng thực chữ ký',
    contracts: 'chứng thực hợp đồng, giao dịch',
  },
};

function bookOf(kind: BookKind, year: number): string {
  return `sổ ${certificationWords.bookKind[kind]} năm ${year}`;
}

/** The same as far as it was said. */
function booksOf(kind: BookKind | null, year: number | null): string {
  const words = kind === null ? '' : ` ${certificationWords.bookKind[kind]}`;
  return `sổ${words || ' chứng thực'}${year === null ? '' : ` năm ${year}`}`;
}

function listOf(kind: BookKind | null, year: number | null): string {
  const said = [kind && `--kind ${kind}`, year === null ? null : `--year ${year}`];
  return ['motcua certify list', ...said.filter((each) => each !== null)].join(' ');
}

const strikeOf = ({ kind, year, number }: StruckNumber): string =>
  `motcua certify strike ${number} --kind ${kind} --year ${year} --reason …`;

const open = (kind: BookKind, year: number): string =>
  `motcua certify book open --kind ${kind} --year ${year}`;

const MOST_NAMED = 3;

/** How the numbers of a dossier are struck; of many the first, behind the list of all. */
function strikes(code: string, numbers: readonly StruckNumber[]): string[] {
  return [`motcua certify list --dossier ${code}`, ...numbers.slice(0, MOST_NAMED).map(strikeOf)];
}

export const certificationProblems = (): ProblemsOf<'certification'> => ({
  'certification.which_book': ({ procedure }) => ({
    what: 'Chưa rõ ghi vào sổ chứng thực nào.',
    why: `Thủ tục ${procedure} không thuộc sổ nào trong danh mục.`,
    next: ['--kind <copies|signatures|contracts>'],
    desk: ['Chọn sổ.'],
  }),
  'certification.book_closed': ({ kind, year, volume }) => ({
    what: `Quyển ${volume} của ${bookOf(kind, year)} đã khóa. Chưa ghi gì.`,
    why: 'Quyển sau ghi tiếp số của năm.',
    next: [open(kind, year)],
  }),
  'certification.book_open': ({ kind, year, volume }) => ({
    what: `Quyển ${volume} của ${bookOf(kind, year)} đang mở: khóa quyển ấy trước.`,
    next: [`motcua certify book close --kind ${kind} --year ${year} --pages …`],
  }),
  'certification.no_book': ({ kind, year }) => ({
    what: `Không có quyển nào đang mở của ${bookOf(kind, year)}.`,
    next: ['motcua certify book list'],
  }),
  'certification.first_number': ({ kind, year, least }) => ({
    what: `Không bắt đầu ${bookOf(kind, year)} từ số ấy được.`,
    why: `Số kế tiếp của năm là ${least}; chỉ quyển đầu năm mới nêu số bắt đầu, và không nhỏ hơn số ấy.`,
    next: [`${open(kind, year)} --from-number ${least}`],
  }),
  'certification.numbers_unsure': ({ kind, year, at }) => ({
    what: `Chưa rõ ${bookOf(kind, year)} đã ghi đến số nào. Chưa ghi gì.`,
    why: `Ngày ${dateText(localDate(at))} kho bị mất một phần, có thể mất cả sổ này: xem số cuối trên giấy đã chứng thực.`,
    next: [`${open(kind, year)} --from-number …`],
  }),
  'certification.not_now': ({ code, status }) => ({
    what: `Hồ sơ ${code} không chứng thực được: ${dossierWords.status[status]}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'certification.when_signed': ({ kind, procedure }) => ({
    what: `Thủ tục ${procedure} (${certificationWords.bookKind[kind]}) chưa lấy số lúc tiếp nhận. Chưa ghi gì.`,
    why: 'Số và ngày chứng thực là của lúc ký: tiếp nhận trước, ký xong thì ghi sổ.',
    next: ['motcua certify <mã hồ sơ> --original …'],
    desk: ['Gõ 7, rồi - để bỏ các bản chính; ký xong thì ghi sổ.'],
  }),
  'certification.signer': () => ({
    what: 'Chưa rõ ai ký chứng thực.',
    why: 'Lần sau sẽ lấy người ký gần nhất.',
    next: ['--signer "<họ tên>" --title "<chức danh>"'],
    desk: ['Nêu họ tên và chức danh người ký.'],
  }),
  'certification.more_than_charged': ({ code, charged, booked, quantity }) => ({
    what: `Hồ sơ ${code} mới tính phí ${moneyText(charged)}, chứng thực hết ${moneyText(booked)}. Chưa ghi gì.`,
    why: 'Phí ghi trong sổ phải đúng với phí của hồ sơ.',
    next: [`motcua dossier correct ${code} --quantity ${quantity} --reason …`],
  }),
  'certification.booked': ({ code, charged, booked, numbers }) => ({
    what: `Hồ sơ ${code} sẽ chỉ còn phải nộp ${moneyText(charged)}, mà sổ chứng thực đã ghi ${moneyText(booked)}. Chưa ghi gì.`,
    why: 'Phí trong sổ là phí của hồ sơ: gạch số ghi nhầm trước, rồi đính chính.',
    next: strikes(code, numbers),
  }),
  'certification.no_entry': ({ kind, year, number }) => ({
    what: `Không có số ${number} trong ${booksOf(kind, year)} của đơn vị này.`,
    next: [listOf(kind, year)],
  }),
  'certification.which_entry': ({ number, books }) => ({
    what: `Số ${number} có ở nhiều sổ: ${books.map((each) => bookOf(each.kind, each.year)).join(', ')}. Chưa gạch gì.`,
    next: books.slice(0, MOST_NAMED).map((each) => strikeOf({ ...each, number })),
    desk: ['Nêu sổ nào, của năm nào.'],
  }),
  'certification.not_in_dossier': ({ code, number }) => ({
    what: `Số ${number} không phải của hồ sơ ${code}.`,
    next: [`motcua certify list --dossier ${code}`],
  }),
  'certification.which_number': ({ code, number, books }) => ({
    what: `Hồ sơ ${code} có số ${number} ở nhiều sổ. Chưa in gì.`,
    next: books.map(
      ({ kind, year }) =>
        `motcua print certification --number ${number} --kind ${kind} --year ${year} ${code}`,
    ),
  }),
  'certification.nothing_certified': ({ code }) => ({
    what: `Hồ sơ ${code} chưa chứng thực gì để in.`,
    next: [`motcua certify ${code} --original …`],
  }),
  'certification.struck': ({ kind, year, number }) => ({
    what: `Số ${number} của ${bookOf(kind, year)} đã gạch rồi.`,
    next: [`motcua certify list --kind ${kind} --year ${year}`],
  }),
});

export const certificationEventWords: EventWords<'certification'> = {
  'certification.book_opened': 'Mở quyển sổ chứng thực',
  'certification.book_closed': 'Khóa quyển sổ chứng thực',
  'certification.certified': 'Chứng thực',
  'certification.struck': 'Gạch số chứng thực',
  'certification.volume_imported': 'Nhập quyển sổ chứng thực',
  'certification.imported': 'Nhập số chứng thực từ sổ cũ',
  'certification.import_undone': 'Hủy nhập sổ chứng thực',
};

export const certificationScreen = {
  certification: () => ({
    number: 'Số chứng thực',
    original: 'Bản chính',
    copies: 'Số bản',
    pages: 'Số trang',
    fee: 'Phí',
    dossier: 'Hồ sơ',
    book: 'Quyển',
    numbers: 'Số ghi',
    state: 'Tình trạng',
    bookPages: 'Số trang',
    isOpen: 'đang ghi',
    day: 'Ngày',
    officer: 'Cán bộ',
    reportTitle: 'Kết quả chứng thực',
    reportOf: (kind: string) => `Kết quả chứng thực: ${kind}`,
    reportStory: (numbers: number, copies: number): string =>
      `${countText(numbers)} số chứng thực, ${countText(copies)} bản trong kỳ.`,
    byDay: 'Theo ngày và người ghi sổ',
    byBook: 'Tổng cả năm của từng sổ',
    kind: 'Loại sổ',
    year: 'Năm',
    struckCount: 'Số bị gạch',
    fromList: '(sổ cũ)',
    erased: '(đã xóa)',
    none: 'Sổ này chưa ghi gì.',
    noneWithin: 'Trong kỳ này chưa ghi số chứng thực nào.',
    allStruck: (count: string): string =>
      `Trong kỳ này không số chứng thực nào còn tính: ${count} số đã ghi đều bị gạch.`,
    struckToo: (count: string): string => `Không kể ${count} số bị gạch.`,
    noBooks: 'Chưa có quyển sổ chứng thực nào.',
    closedOn: (date: string): string => `đã khóa ${date}`,
    struckRow: (original: string): string => `[đã gạch] ${original}`,
    openedNow: (kind: string, year: number): string =>
      `Mở quyển số 01/${year}, sổ ${kind}: năm nay chưa có quyển nào.`,
    certified: (count: number): string => `Đã ghi ${count} số chứng thực.`,
    /** Numbers as they are told in a line. */
    numbersOf: (numbers: readonly StruckNumber[]): string =>
      numbers
        .map(({ kind, year, number }) => `${number}/${year} (${certificationWords.bookKind[kind]})`)
        .join(', '),
    willStrike: 'Gạch số chứng thực',
    printWords: 'in lời chứng',
    listNumbers: 'sổ chứng thực',
    willStand: 'Số chứng thực còn nguyên',
    stillStand: (numbers: string): string =>
      `Số chứng thực ${numbers} còn nguyên, vẫn tính phí. Bản chưa giao thì gạch số.`,
    struckWith: (numbers: string): string =>
      `Đã gạch số chứng thực ${numbers} theo hồ sơ; số không cấp lại. Bản đã dán lời chứng thì thu lại.`,
    certifyAgain: (numbers: string): string =>
      `Số chứng thực ${numbers} đã gạch theo hồ sơ, không khôi phục: còn cần thì chứng thực lại với số mới.`,
    askWhichBook: (number: number): string => `Số ${number} có ở nhiều sổ. Sổ nào?`,
    bookRow: (mark: string, kind: string, code: string): string => `${mark}, ${kind}: ${code}`,
    beyond: (charged: string, booked: string): string =>
      `Hồ sơ vẫn tính phí ${charged}, sổ còn ${booked}: tính thừa thì đính chính số lượng.`,
    struck: (mark: string): string => `Đã gạch số ${mark}; số này không dùng lại.`,
    struckInClosed: 'Quyển đã khóa: ghi chú cả vào sổ đã in, và in lại quyển nếu cần.',
    opened: (book: string, first: number): string => `Đã mở quyển ${book}, từ số ${first}.`,
    closed: (book: string, last: number | null, pages: number): string =>
      last === null
        ? `Đã khóa quyển ${book}, ${pages} trang, chưa ghi số nào.`
        : `Đã khóa quyển ${book} ở số ${last}, ${pages} trang.`,
    certifiedNow: 'Chứng thực',
    signer: 'Người ký',
    signedBy: (signer: string): string => `Người ký: ${signer}.`,
    changeSigner: 'người ký',
    willCertify: (original: string, copies: number, pages: number): string =>
      `${original}: ${copies} bản, ${pages} trang`,
    whenSigned: 'Số chứng thực lấy khi ký xong, không lấy lúc tiếp nhận.',
    notHere: (names: string): string => `Không ghi sổ lúc nhận thủ tục này, bỏ: ${names}.`,
    askGoOn: 'Enter để tiếp tục:',
    askMeant: 'Ý là dòng nào? Lần sau gõ = trước số bản:',
    usualOriginal: (original: string, pages: number): string => `${original}, ${pages} trang`,
    picked: (n: number, original: string, copies: number, pages: number): string =>
      `+ ${n}. ${original}: ${copies} bản, ${pages} trang`,
    orCertify: 'Gõ + để ghi luôn vào sổ chứng thực, từng bản chính.',
    askOriginals: {
      copies: 'Chứng thực bản chính nào? (số hoặc tên; Enter nếu chưa)',
      signatures: 'Chứng thực chữ ký trên giấy tờ nào? (số hoặc tên; Enter nếu chưa)',
      contracts: 'Chứng thực hợp đồng, giao dịch nào? (số hoặc tên; Enter nếu chưa)',
    } satisfies Record<BookKind, string> as Record<BookKind, string>,
    askNextVolume: 'Mở quyển sau để ghi luôn?',
    askMore: 'Còn gì nữa? (Enter khi hết; -2 bỏ dòng 2, - bỏ hết)',
    explainOriginals: [
      'Số của các bản chính ở trên, cách nhau bằng dấu cách: 1 2 3. Thêm =2 để mỗi bản chính 2 bản sao, =2/5 khi mỗi bản 5 trang.',
      'Bản chính khác thì gõ tên, một bản chính một dòng: Bằng tốt nghiệp=3/1.',
      'Gõ -2 để bỏ dòng + 2, - để bỏ hết.',
    ],
    namedRule: 'Gõ tên bản chính, như Bằng tốt nghiệp=3/1.',
    noneRule: 'Ít nhất 1 bản, 1 trang: Bằng tốt nghiệp=3/1 là 3 bản, mỗi bản 1 trang.',
    originalRule: 'Gõ số ở trên, như 1 2 3=2, hoặc tên, như Bằng tốt nghiệp=3/1.',
    askSigner: 'Ai ký chứng thực? (họ tên, chức danh)',
    explainSigner: [
      'Họ tên, dấu phẩy, chức danh: Lê Văn Ký, Phó Chủ tịch.',
      'Hoặc số của người ở trên.',
      'Lần sau người ký gần nhất được đề nghị, sửa được trước khi ghi.',
    ],
    signerRule: 'Cần họ tên và chức danh, có dấu phẩy ở giữa: Lê Văn Ký, Phó Chủ tịch.',
    total: (copies: number, fee: string): string => `Cộng: ${copies} bản, ${fee}.`,
  }),
};
