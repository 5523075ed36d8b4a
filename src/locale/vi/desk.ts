/** Words for the counter screen and the queue. */
import type { ProblemTexts } from '../shape.ts';
import { orList } from './list.ts';

type CounterProblem = Extract<keyof ProblemTexts, `queue.${string}`>;

const states = {
  waiting: 'đang chờ',
  called: 'đang phục vụ',
  held: 'tạm để chờ',
  done: 'đã xong',
  missed: 'vắng mặt',
};

const acts: Readonly<Record<string, string>> = {
  call: 'gọi',
  hold: 'để chờ',
  done: 'kết thúc',
  miss: 'ghi vắng',
};

export const deskProblems: Pick<ProblemTexts, CounterProblem> = {
  'queue.empty': () => ({
    what: 'Không còn ai đang chờ.',
    next: ['motcua queue list --all'],
  }),
  'queue.not_found': ({ typed, near }) => ({
    what: `Hôm nay không có số thứ tự "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua queue list --all'],
  }),
  'queue.none_called': () => ({
    what: 'Quầy này chưa gọi số nào.',
    next: ['motcua queue call'],
  }),
  'queue.still_serving': ({ number }) => ({
    what: `Quầy này đang phục vụ số ${number}.`,
    why: 'Phải kết thúc hoặc để chờ số ấy rồi mới gọi số khác.',
    next: ['motcua queue done', 'motcua queue hold', 'motcua queue done --missed'],
  }),
  'queue.not_allowed': ({ number, state, act }) => ({
    what: `Không thể ${acts[act] ?? act} số ${number}.`,
    why: `Số này ${(states as Record<string, string>)[state] ?? state}.`,
    next: ['motcua queue list --all'],
  }),
};

export const deskWords = {
  service: {
    reception: 'Nộp hồ sơ',
    result: 'Nhận kết quả',
    guidance: 'Hướng dẫn',
    other: 'Việc khác',
  },
  priority: {
    elderly: 'người cao tuổi',
    disabled: 'người khuyết tật',
    pregnant: 'phụ nữ mang thai',
  },
  ticketState: states,
  period: { wait: 'Chờ', service: 'Phục vụ', hold: 'Tạm để chờ' },
  source: { portal: 'cổng dịch vụ công', app: 'ứng dụng', assisted: 'cán bộ hỗ trợ nộp' },
};

const often = 'Gõ < để lùi một câu (câu đã trả lời vẫn giữ), Ctrl-C hoặc Esc để thôi.';

export const deskScreen = {
  yesWords: ['c', 'co', 'y', 'yes'] as readonly string[],
  noWords: ['k', 'khong', 'n', 'no'] as readonly string[],
  sureHint: '(gõ c là có, k là không)',
  notAScan: 'Đây là mã máy quét đọc, không phải câu trả lời cho câu hỏi này.',
  cardScanned: '(thẻ căn cước)',
  numberOf: (most: number) => `Gõ một số từ 1 đến ${most}.`,
  nothingFound: 'Không tìm thấy. Gõ lại.',
  queue: {
    number: 'Số',
    service: 'Việc',
    priority: 'Ưu tiên',
    state: 'Trạng thái',
    since: 'Từ',
    counter: 'Quầy',
    nobody: 'Không có ai đang chờ.',
    taken: (number: string, service: string, ahead: number) =>
      `Số ${number} (${service}), còn ${ahead} người phía trước.`,
    called: (number: string, counter: number, service: string) =>
      `Mời số ${number} đến quầy ${counter} (${service}).`,
    held: (number: string) => `Số ${number} tạm để chờ. Gọi lại bằng chính số ấy.`,
    done: (number: string) => `Đã xong số ${number}.`,
    missed: (number: string) => `Số ${number} vắng mặt. Khi người ấy đến thì gọi lại số này.`,
    times: (period: string, count: number, mean: number, longest: number) =>
      `${period}: ${count} lượt, trung bình ${mean} phút, lâu nhất ${longest} phút.`,
    stripTitle: 'SỐ THỨ TỰ',
    stripAhead: (n: number) => `Còn ${n} người phía trước.`,
    stripTaken: (at: string) => `Lấy số lúc ${at}`,
    stripWait: 'Xin chờ gọi số. Người cao tuổi, người khuyết tật, phụ nữ mang thai được ưu tiên.',
    stripTraining: 'TẬP HUẤN',
  },
  desk: {
    queue: 'Hàng đợi',
    waiting: (n: number, first: number, held: number) =>
      `${n} đang chờ, ${first} được ưu tiên, ${held} tạm để chờ`,
    today: 'Hôm nay',
    dayWork: (received: number, resolved: number, returned: number) =>
      `${received} tiếp nhận, ${resolved} có kết quả, ${returned} đã trả`,
    work: 'Đang giữ',
    openWork: (toReturn: number, due: number, late: number) =>
      `${toReturn} chờ trả, ${due} đến hạn hôm nay, ${late} trễ hạn${late > 0 ? ' !' : ''}`,
    shift: 'Ca thu',
    drawer: (money: string, name: string) => `${money} trong két (${name})`,
    backup: 'Sao lưu',
    signedIn: 'Cán bộ',
    serving: (number: string, at: string) =>
      `Đang phục vụ ${number} từ ${at}: x xong, h để chờ, v vắng mặt`,
    draft: (name: string, at: string, login: string) =>
      `tiếp tục hồ sơ nháp của ${name} lúc ${at} (${login})`,
    acts: {
      1: 'Tiếp nhận hồ sơ',
      2: 'Như hồ sơ vừa nhận, người khác',
      3: 'Gọi số tiếp theo',
      4: 'Trả kết quả, xem hồ sơ theo mã',
      5: 'Tìm người hoặc hồ sơ',
      6: 'Lấy số thứ tự cho công dân',
      7: 'Hướng dẫn, hỗ trợ tài khoản',
      8: 'Hồ sơ sắp đến hạn',
      9: 'Việc khác …',
      0: 'Đóng quầy',
    } as Readonly<Record<string, string>>,
    callNext: (serving: string | null) =>
      serving === null ? 'Gọi số tiếp theo' : `Xong ${serving}, gọi số tiếp theo`,
    moreActs: {
      91: 'Hàng đợi',
      92: 'Hồ sơ trễ hạn',
      93: 'Tra thủ tục',
      94: 'Đăng ký công dân',
      95: 'Đổi người đăng nhập',
      96: 'Trợ giúp',
    } as Readonly<Record<string, string>>,
    askHome: 'Gõ số việc, quét thẻ hoặc giấy, gõ tên để tìm (?):',
    explainHome: [
      'Gõ số của việc rồi Enter: 1 là tiếp nhận hồ sơ. Việc khác: 91, 92, …',
      'Quét thẻ căn cước: mở trang của người ấy, người mới thì được đăng ký luôn.',
      'Quét giấy tiếp nhận hoặc mã vạch hồ sơ: mở hồ sơ ấy và các việc làm tiếp.',
      'Gõ tên, số định danh, điện thoại hoặc mã hồ sơ thì tìm ngay.',
    ],
    noSuchAct: (typed: string) => `Không có việc số ${typed}.`,
    needed: 'Câu này cần được trả lời.',
    asBefore: (what: string) => `Enter để giữ: ${what}`,
    oneOfThese: (n: number) => (n === 0 ? 'Không có số nào để chọn.' : `Gõ một số từ 1 đến ${n}.`),
    explainLine: [often],
    explainList: ['Gõ số đứng trước dòng muốn chọn.', often],
    askOwner: 'Chủ hồ sơ: quét thẻ, gõ số định danh hoặc họ tên:',
    explainOwner: [
      'Quét thẻ căn cước là nhanh nhất: người mới được đăng ký ngay.',
      'Hoặc gõ 12 số định danh, điện thoại, họ tên có dấu hay không dấu.',
      often,
    ],
    whichOne: 'Chọn số nào?',
    nobodyFound: 'Chưa có ai như vậy. Gõ 0 để đăng ký, hoặc gõ lại:',
    explainWhich: ['Gõ số của người trong danh sách; 0 để đăng ký người mới.', often],
    registerNew: (typed: string) => `đăng ký người mới: ${typed}`,
    registered: (name: string) => `Đã đăng ký công dân mới: ${name}`,
    retypeName: 'Họ tên trên mã quét bị hỏng. Gõ họ và tên đúng như trên thẻ:',
    askName: 'Họ và tên:',
    askNumber: 'Số định danh (Enter nếu không có):',
    askAddress: 'Địa chỉ (Enter nếu không có):',
    askPhone: 'Điện thoại (Enter nếu không có):',
    askProcedure: 'Thủ tục: gõ số, mã, chữ cái đầu hoặc từ không dấu:',
    askProcedureWords: 'Thủ tục: gõ mã, chữ cái đầu (dkks) hoặc từ không dấu:',
    explainProcedure: [
      'Thủ tục vừa làm đứng trước: gõ số của nó.',
      'Hoặc gõ chữ cái đầu (dkks là đăng ký khai sinh), vài từ không dấu, hay mã.',
      often,
    ],
    noProcedure: (typed: string) => `Không có thủ tục nào hợp với "${typed}".`,
    moreFound: (n: number) => `… tất cả ${n} thủ tục: gõ thêm từ để bớt lại.`,
    askCase: 'Trường hợp nào?',
    explainCase: ['Mỗi trường hợp có thời hạn, phí và giấy tờ riêng. Gõ số hoặc từ.', often],
    askPapers: 'Enter nếu đúng; gõ số để bỏ hoặc thêm:',
    explainPapers: [
      '[x] là giấy tờ đã nộp. Gõ 2 để bỏ hoặc thêm giấy số 2; 2 4 cho hai giấy; 0 để bỏ hết.',
      'Gõ 2=1/0/2 khi giấy số 2 có 1 bản chính, 0 sao chứng thực, 2 bản chụp.',
      often,
    ],
    papersRule: (n: number) => `Gõ các số từ 1 đến ${n}, hoặc 2=1/0/2, hoặc Enter.`,
    givenBefore: 'đã nộp ở hồ sơ trước',
    ifNeeded: 'nếu có',
    lacking: 'Còn thiếu:',
    askMissingReason: 'Vì sao cho nộp sau?',
    askQuantity: (unit: string) => `Bao nhiêu ${unit}? (Enter nếu đúng; 5x3 là 5 ${unit}, 3 lần):`,
    askQuantities: 'Enter nếu đúng; gõ 2=5 khi khoản số 2 có số lượng 5:',
    explainQuantity: ['Số lượng quyết định phí phải thu. 5x3 là 3 lần, mỗi lần 5.', often],
    quantityRule: 'Gõ một số như 5, hai số như 5x3, hoặc 2=5 cho khoản số 2.',
    changes: 'Sửa: 1 người nộp, 2 cách trả, 3 kênh, 4 nội dung, 5 số bộ; < để lùi',
    agree: 'Enter để tiếp nhận và in giấy:',
    agreeRule: (typed: string) =>
      `"${typed}" không phải câu trả lời: Enter để tiếp nhận, số để sửa, < để lùi.`,
    cannotReceive: 'Chưa tiếp nhận được: sửa bằng số hoặc < để lùi:',
    explainAgree: ['Trên đây là những gì sẽ được ghi. Enter thì ghi và in giấy tiếp nhận.', often],
    askSubmitter: 'Người nộp: quét thẻ, gõ số định danh hoặc họ tên:',
    askReturnBy: 'Trả kết quả bằng cách nào?',
    askChannel: 'Kênh nộp nào?',
    askSource: 'Nguồn trực tuyến nào?',
    askSubject: 'Nội dung yêu cầu:',
    askSets: 'Mấy bộ hồ sơ?',
    setsRule: 'Gõ một số từ 1 đến 99.',
    draftKept: 'Đã giữ hồ sơ nháp ở quầy này. Ở màn hình chính, gõ n để làm tiếp.',
    nothingKept: 'Đã thôi. Chưa có gì được ghi.',
    nothingLast: 'Quầy này chưa nhận hồ sơ nào để làm như vậy.',
    anotherProcedure: 'Thủ tục khác cho người này',
    sameAsLast: 'Như vừa rồi, cho người khác',
    askAfter: 'Enter để về màn hình chính, hoặc chọn:',
    askSeries: 'Quét thẻ người tiếp theo để làm như vừa rồi; Enter để về màn hình chính:',
    explainAfter: [
      '1: giấy tờ đã nộp không bị hỏi lại; phí cộng chung, in một giấy cho cả lượt.',
      '2: giữ thủ tục và giấy tờ, chỉ hỏi người.',
    ],
    visitSum: (n: number, money: string) => `Lượt này: ${n} hồ sơ, tổng phí, lệ phí ${money}`,
    askTakeOver: (login: string, at: string) =>
      `Hồ sơ nháp này do ${login} làm lúc ${at}. Vì sao bạn làm tiếp?`,
    askNext: 'Chọn số, hoặc Enter để về:',
    explainPage: ['Gõ số của việc muốn làm. Enter để về màn hình chính.', often],
    explainCitizenPage: [
      '1 nhận hồ sơ. 2 ghi một lượt hướng dẫn tại nơi đang làm, 23 là tại nhà.',
      '2 kèm tên thủ tục, ví dụ 2 khai sinh. 31, 32, 33 ghi hỗ trợ tài khoản.',
      often,
    ],
    newDossier: 'Nhận hồ sơ của người này',
    guide: (place: string) => `Đã hướng dẫn nộp trực tuyến ${place}`,
    account: 'Đã hỗ trợ tài khoản',
    takeFee: 'thu phí, lệ phí',
    printReceipt: 'in giấy tiếp nhận',
    printAgain: 'in lại giấy tiếp nhận',
    whyDue: 'vì sao hẹn ngày ấy',
    timeline: 'xem diễn biến',
    ownerPage: 'trang của chủ hồ sơ',
    askCode: 'Quét giấy tiếp nhận, gõ mã hoặc số thứ tự hôm nay (1, 2, …):',
    explainCode: [
      'Số 1 là hồ sơ đầu tiên quầy này nhận hôm nay. Tên chủ hồ sơ cũng tìm được.',
      often,
    ],
    askFind: 'Tìm gì? (tên, số định danh, điện thoại, mã hồ sơ)',
    foundNothing: (words: string) => `Không tìm thấy "${words}".`,
    unknownPostal: (code: string) => `Chưa biết bưu gửi ${code}.`,
    askService: 'Lấy số cho việc gì? (Enter là việc 1)',
    priorityLetters: (letters: string) => `Thêm chữ nếu được ưu tiên: ${letters} (ví dụ 1a)`,
    explainTicket: ['Gõ số của việc, thêm chữ a, b hoặc c nếu người lấy số được ưu tiên.', often],
    askReason: 'Lý do:',
    askOutcome: 'Kết quả thế nào?',
    askSigned: 'Ngày ký (Enter nếu là hôm nay):',
    askCollector: 'Ai nhận kết quả?',
    askCollectorName: 'Người nhận: quét thẻ hoặc gõ họ và tên:',
    explainCollector: ['Quét thẻ thì lấy cả họ tên và số. Mã khác không thành họ tên được.', often],
    sure: (action: string) => `Gõ c để ${action}:`,
    typeYes: 'Gõ c nếu đồng ý, < để lùi, Ctrl-C để thôi.',
    explainSure: ['Việc này không lấy lại được, nên phải gõ c; Enter không đủ.', often],
  },
};
