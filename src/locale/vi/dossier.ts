/** Words for dossiers, their lives, their papers and receipts. */
import type { Instant } from '../../domain/value/instant.ts';
import type { Left } from '../../domain/calendar/left.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';

export const dossierWords: ListWords<
  'status' | 'action' | 'returnWay' | 'collector' | 'authority' | 'outcome' | 'source' | 'corrected'
> = {
  status: {
    received: 'Đã tiếp nhận',
    processing: 'Đang xử lý',
    supplement_requested: 'Chờ bổ sung',
    resolved: 'Đã có kết quả',
    unresolved: 'Không được giải quyết',
    returned: 'Đã trả kết quả',
    refused: 'Từ chối tiếp nhận',
    withdrawn: 'Đã rút',
    stopped: 'Dừng giải quyết',
    cancelled: 'Đã hủy',
  },
  action: {
    forward: 'chuyển xử lý',
    'begin-review': 'bắt đầu rà soát',
    'request-supplement': 'yêu cầu bổ sung',
    'complete-supplement': 'ghi nhận bổ sung đủ',
    resolve: 'ghi kết quả',
    return: 'trả kết quả',
    extend: 'gia hạn',
    refuse: 'từ chối tiếp nhận',
    withdraw: 'cho rút',
    stop: 'dừng giải quyết',
    reopen: 'mở lại',
    'take-back': 'lấy lại kết quả trả nhầm',
    'add-paper': 'nhận thêm giấy tờ hẹn nộp sau',
    correct: 'đính chính',
    cancel: 'hủy',
    reinstate: 'khôi phục',
    note: 'ghi chú',
  },
  returnWay: { counter: 'tại quầy', post: 'qua bưu chính', online: 'trực tuyến' },
  collector: {
    owner: 'chủ hồ sơ',
    authorised: 'người được ủy quyền',
    post: 'nhân viên bưu chính',
    other: 'người nhận thay',
  },
  authority: {
    certified: 'giấy ủy quyền có chứng thực',
    relative: 'người thân ruột thịt',
    letter: 'giấy giới thiệu',
  },
  outcome: { granted: 'Được giải quyết', not_granted: 'Không đủ điều kiện giải quyết' },
  source: { portal: 'cổng dịch vụ công', app: 'ứng dụng', assisted: 'cán bộ hỗ trợ nộp' },
  corrected: {
    citizen: 'chủ hồ sơ',
    submitter: 'người nộp',
    authorisedBy: 'giấy ủy quyền',
    case: 'trường hợp',
    quantity: 'số lượng thu',
    component: 'giấy tờ đã nộp',
    notNeeded: 'giấy tờ không cần',
    subject: 'nội dung',
    returnBy: 'cách nhận kết quả',
    sets: 'số bộ hồ sơ',
    for: 'cơ quan giải quyết',
    missing: 'giấy tờ còn thiếu',
    amountDue: 'phí, lệ phí',
    dueAt: 'hẹn trả',
  },
};

export const dossierEventWords: EventWords<'dossier' | 'paper' | 'draft'> = {
  'dossier.received': 'Tiếp nhận hồ sơ',
  'dossier.forwarded': 'Chuyển xử lý',
  'dossier.supplement_requested': 'Yêu cầu bổ sung',
  'dossier.supplement_completed': 'Nhận đủ hồ sơ bổ sung',
  'dossier.paper_added': 'Nhận thêm giấy tờ hẹn nộp sau',
  'dossier.data_looked_up': 'Tra cứu dữ liệu thay giấy tờ',
  'dossier.corrected': 'Đính chính hồ sơ',
  'dossier.extended': 'Xin lỗi và hẹn lại',
  'dossier.begun': 'Bắt đầu tính thời hạn',
  'dossier.refused': 'Từ chối tiếp nhận',
  'dossier.cancelled': 'Hủy hồ sơ tiếp nhận nhầm',
  'dossier.reinstated': 'Khôi phục hồ sơ đã hủy nhầm',
  'dossier.withdrawn': 'Công dân rút hồ sơ',
  'dossier.stopped': 'Dừng giải quyết',
  'dossier.reopened': 'Mở lại hồ sơ',
  'dossier.rated': 'Công dân trả lời mức độ hài lòng',
  'dossier.taken_back': 'Lấy lại kết quả trả nhầm',
  'dossier.papers_returned': 'Trả lại giấy tờ đã nộp',
  'dossier.resolved': 'Ghi kết quả giải quyết',
  'dossier.returned': 'Trả kết quả',
  'dossier.dispatched': 'Bàn giao đi',
  'dossier.arrived': 'Nhận bàn giao',
  'dossier.brought_back': 'Bàn giao không thành, về lại bên giao',
  'dossier.shelved': 'Xếp chỗ để hồ sơ',
  'dossier.people_corrected': 'Sửa thông tin người trong hồ sơ',
  'dossier.noted': 'Ghi chú',
  'dossier.rehomed': 'Chuyển theo sáp nhập đơn vị',
  'paper.printed': 'In giấy tờ',
  'dossier.imported': 'Nhập hồ sơ từ tệp',
  'dossier.import_corrected': 'Sửa hồ sơ theo tệp nhập',
  'dossier.import_undone': 'Hủy nhập hồ sơ',
  'draft.taken_over': 'Làm tiếp hồ sơ nháp của người khác',
};

export const dossierScreen = {
  dossier: () => ({
    none: 'Không có hồ sơ nào.',
    code: 'Mã hồ sơ',
    small: 'Số',
    ownerPhone: 'Chủ hồ sơ, điện thoại',
    left: ({ late, days }: Left) => {
      if (late) return days === 0 ? 'vừa trễ !' : `trễ ${days} ngày !`;
      return days === 0 ? 'hôm nay' : `còn ${days} ngày`;
    },
    owner: 'Chủ hồ sơ',
    submitter: 'Người nộp',
    procedure: 'Thủ tục',
    authorisation: 'Nộp thay theo',
    subject: 'Nội dung',
    status: 'Trạng thái',
    received: 'Tiếp nhận',
    due: 'Hẹn trả',
    term: 'Thời hạn',
    noDueDate: 'không có ngày hẹn',
    fee: 'Phí, lệ phí',
    noFee: 'không thu',
    unknownFees: (n: number, names: readonly string[]) =>
      [`${n} khoản chưa biết mức thu`, ...(names.length === 0 ? [] : [names.join('; ')])].join(
        ': ',
      ),
    alsoUnknown: 'Và',
    counted: 'Số lượng',
    papers: 'Giấy tờ',
    noPapers: 'không có',
    missing: 'Còn thiếu',
    holder: 'Đang giữ',
    channel: 'Kênh',
    returnBy: 'Nhận kết quả',
    postedTo: 'Gửi kết quả đến',
    result: 'Kết quả',
    resultDate: 'Ngày ký',
    returned: 'Đã trả lúc',
    collector: 'Người nhận',
    receivedNow: 'Đã tiếp nhận hồ sơ.',
    receivedBefore: (at: Instant, code: string) =>
      `Hồ sơ này đã tiếp nhận lúc ${momentText(at)}, số ${code}. Không ghi thêm.`,
    printed: (file: string) => `Đã in: ${file}`,
    forwarded: (code: string) => `Đã chuyển hồ sơ ${code} đi xử lý.`,
    resolved: (code: string, outcome: string) => `Đã ghi kết quả hồ sơ ${code}: ${outcome}.`,
    noPaperShown: '(chưa ghi số giấy tờ)',
    collectorUnproved: (name: string) =>
      `Chưa ghi số giấy tờ của ${name} và giấy ủy quyền hay quan hệ: lần sau hãy hỏi và ghi.`,
    returnedTo: (code: string, name: string) => `Đã trả kết quả hồ sơ ${code} cho ${name}.`,
    allowed: (action: string, code: string) => `Có thể ${action} hồ sơ ${code}.`,
    noted: (code: string) => `Đã ghi chú vào hồ sơ ${code}.`,
    note: 'Ghi chú',
    erased: '(đã xóa)',
    timelineOf: (code: string) => `Diễn biến hồ sơ ${code}`,
    when: 'Lúc',
    what: 'Việc',
    who: 'Người làm',
    where: 'Đơn vị/quầy',
    preview: 'Sẽ ghi:',
    askResultNumber: 'Số văn bản kết quả:',
    askNote: 'Ghi chú gì?',
    askCollectorAuthority: 'Nhận thay theo giấy tờ gì?',
    noAuthority: 'không có giấy tờ',
    askCollectorNumber: 'Số giấy tờ người nhận (có thể bỏ trống):',
  }),
  life: () => ({
    askSupplement: 'Vì sao cần bổ sung?',
    askReason: 'Lý do:',
    askUntil: 'Hẹn lại đến ngày nào?',
    sureAgain: (number: number) =>
      `Đây là lần yêu cầu bổ sung thứ ${number}, bị tính là trễ trong bộ chỉ số 766. Vẫn yêu cầu?`,
    supplementAsked: (code: string, number: number) =>
      `Đã yêu cầu bổ sung hồ sơ ${code} (lần ${number}); thời hạn giải quyết ngừng tính.`,
    supplementDone: (code: string) => `Hồ sơ ${code} đã bổ sung đủ; thời hạn giải quyết được tính.`,
    extended: (code: string, at: Instant) => `Hồ sơ ${code} hẹn lại ${momentText(at)}.`,
    closed: {
      refuse: (code: string) => `Đã từ chối tiếp nhận hồ sơ ${code}.`,
      withdraw: (code: string) => `Công dân đã rút hồ sơ ${code}.`,
      stop: (code: string) => `Đã dừng giải quyết hồ sơ ${code}.`,
    },
    askPaper: 'Giấy tờ nào vừa nộp (tên hoặc số, có thể thêm =bản chính/chứng thực/bản chụp)?',
    paperAdded: (code: string) =>
      `Đã nhận thêm giấy tờ cho hồ sơ ${code}; thời hạn giải quyết không đổi.`,
    corrected: (code: string) => `Đã đính chính hồ sơ ${code}.`,
    correctedFields: (fields: string) => `Đính chính hồ sơ: ${fields}`,
    field: 'Mục',
    before: 'Đã ghi',
    after: 'Sửa thành',
    nothing: 'không có',
    printAgain: 'Giấy đã in trước khi sửa không còn đúng: in lại để thay cho giấy ấy.',
    toTake: (money: string) => `Còn phải thu ${money}.`,
    outdated: (numbers: string) =>
      `Đề nghị hoàn số ${numbers} không còn đúng số tiền: không duyệt và lập lại.`,
    toRefund: (money: string) =>
      `Đã thu thừa ${money}: hoàn lại, một người đề nghị, người khác duyệt.`,
    cancelled: (code: string) =>
      `Đã hủy hồ sơ ${code}. Số này không dùng lại và không tính vào số liệu nào.`,
    calledOff: (tracking: string) =>
      `Đã hủy đăng ký bưu gửi ${tracking}; nhãn đã dán thì gỡ khỏi bì.`,
    reinstated: (code: string, status: string) =>
      `Đã khôi phục hồ sơ ${code}: ${status}. Số cũ, ngày hẹn cũ; lại tính vào số liệu.`,
    orderAgain: (trackings: string) =>
      `Bưu gửi ${trackings} đã hủy theo hồ sơ, không khôi phục: còn cần thì đăng ký lại.`,
    takeAgain: (receipts: string, money: string) =>
      `Biên lai ${receipts} đã hủy hoặc hoàn, không khôi phục: phải thu lại ${money}.`,
    recordsSince: (people: string) =>
      `Thông tin của ${people} đã sửa sau khi hủy; hồ sơ còn ghi như cũ: đính chính nếu cần.`,
    reopened: (code: string, status: string) => `Đã mở lại hồ sơ ${code}: ${status}.`,
    takenBack: (code: string) => `Đã ghi: kết quả hồ sơ ${code} đã lấy lại, đang chờ trả.`,
    papersBack: (code: string, name: string) => `Đã trả lại giấy tờ của hồ sơ ${code} cho ${name}.`,
    limit: 'Hạn bổ sung',
    noLimit: 'không quy định',
    papersAsked: 'Giấy tờ cần bổ sung',
    supplements: 'Yêu cầu bổ sung',
    supplementFact: (number: number, reason: string) => `lần ${number}: ${reason}`,
    apology: 'Lý do hẹn lại',
    dueBefore: 'Đã hẹn trước đó',
    closingReason: 'Lý do kết thúc',
    replaces: 'Thay cho hồ sơ',
    replacesNow: (code: string) => `${code}, bị hủy cùng lúc`,
    linked: (event: string, other: string, inPlace: boolean) =>
      inPlace ? `${event} (thay cho ${other})` : `${event} (thay bằng ${other})`,
    replacedBy: 'Được thay bằng hồ sơ',
    clockStopped: 'ngừng tính, chờ công dân bổ sung',
    waiting: 'chờ bổ sung',
    waitingUntil: (date: PlainDate) => `chờ đến ${dateText(date)}`,
    recount: (date: PlainDate) =>
      `Lịch làm việc đã đổi sau khi hẹn: nếu tính lại, hạn là ${dateText(date)}. ` +
      'Ngày đã hẹn vẫn giữ; muốn đổi thì dùng "dossier extend".',
    unexplained:
      'Ngày hẹn đã ghi không khớp với cách tính trên (ví dụ hồ sơ nhập từ nơi khác): ' +
      'ngày đã ghi vẫn là ngày có hiệu lực.',
    pause: (why: string, from: string, to: string, days: number) =>
      `Ngừng tính (${why}): ${from} – ${to}, ${days} ngày.`,
    change: (before: string, after: string, because: string, by: string) =>
      `Đổi hẹn: ${before} → ${after} (${because}; ${by}).`,
    onlyInOutage:
      'Thủ tục này nộp trên Cổng Dịch vụ công quốc gia, cách khác chỉ khi hệ thống gián đoạn: có đúng không?',
    doubtfulCount: (fee: string, count: string) =>
      `${fee}: ${count}. Nhiều khác thường, có đúng không?`,
    twin: (code: string) =>
      `Hôm nay đã tiếp nhận ${code} của cùng người, cùng thủ tục: là cùng một hồ sơ?`,
    outsideHours: 'Nhận ngoài giờ làm việc: thời hạn tính từ ngày làm việc kế tiếp.',
    warnings: {
      supplement_again: (number: number) =>
        `Yêu cầu bổ sung lần ${number} bị tính là trễ trong bộ chỉ số 766.`,
      asked_late: () => 'Hồ sơ đã quá hạn trước khi yêu cầu bổ sung: việc chậm vẫn được ghi nhận.',
      after_limit: () => 'Công dân bổ sung sau hạn: việc này được ghi trong hồ sơ.',
      day_unconfirmed: (date: PlainDate) =>
        `Lịch nghỉ năm ${date.slice(0, 4)} chưa công bố đủ: ngày ${dateText(date)} có thể là ngày nghỉ.`,
      other_payer: (receipts: string) =>
        `Biên lai ${receipts} mang tên người nộp cũ: hủy rồi thu lại nếu cần biên lai đúng tên.`,
      apology_late: () => 'Phiếu xin lỗi lập sau ngày hẹn: trên phiếu có ghi rõ như vậy.',
    },
  }),
  print: () => ({
    visitOf: (n: number, money: string) =>
      `Giấy chung của lượt nộp: ${n} hồ sơ, tổng phí, lệ phí ${money}.`,
    printed: (file: string) => `Đã in: ${file}`,
    again: ({ number, file }: { number: number; file: string | null }) =>
      `Đã in lần ${number}: ${file ?? ''}`,
  }),
  receipt: () => ({
    /** What the signature is worth, by the verdict of `verify`. */
    verdicts: {
      genuine: () => 'Giấy tiếp nhận là thật: chữ ký khớp với khóa của đơn vị.',
      forged: () => 'Giấy tiếp nhận KHÔNG thật: chữ ký không khớp với khóa của đơn vị.',
      unsigned: () =>
        'Giấy tiếp nhận không có chữ ký: in ở máy không có khóa, hoặc không phải của đơn vị.',
      unknown_key: (id: string) => `Chưa có khóa ${id} để kiểm tra giấy này, giấy do nơi khác cấp.`,
      revoked_key: (id: string) =>
        `Khóa ${id} đã bị thu hồi: chữ ký không chứng minh được gì. Hãy so giấy với hồ sơ trong kho.`,
      outdated_key: (id: string) =>
        `Giấy tiếp nhận KHÔNG thật: khóa ${id} đã được thay trước ngày nhận ghi trên giấy.`,
    },
    /** What the store has of the dossier, by the state that `verify` found. */
    records: {
      stands: 'Kho có hồ sơ này, đúng người và đúng ngày nhận.',
      ended: 'Hồ sơ này đã rút hoặc đã hủy: giấy không còn giá trị.',
      differs:
        'Kho ghi hồ sơ này cho người khác hoặc ngày nhận khác: giấy sai, hoặc đã sửa sau khi in.',
      erased:
        'Kho có hồ sơ này, đúng ngày nhận; thông tin chủ hồ sơ đã được xóa nên không so được.',
      unknown: 'Kho không có hồ sơ nào mang mã này.',
      hidden: 'Hồ sơ này không do bưu điện của bạn giữ nên không tra được.',
    },
    dueNow: 'Ngày hẹn hiện nay',
    code: 'Mã hồ sơ',
    received: 'Ngày nhận',
    due: 'Ngày hẹn trả',
  }),
};
