/** Words for hand-overs. */
import type { OnTheRoad } from '../../domain/handover/ageing.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList, orMeant } from './list.ts';

export const handoverWords: ListWords<
  'handoverState' | 'itemState' | 'discrepancy' | 'resolution'
> = {
  handoverState: {
    sent: 'Đang trên đường',
    partly_received: 'Nhận một phần',
    received: 'Đã nhận',
    recalled: 'Đã thu hồi',
  },
  itemState: {
    sent: 'trên đường',
    received: 'đã nhận',
    missing: 'thiếu',
    recalled: 'thu hồi',
    with_sender: 'còn ở bên giao',
  },
  discrepancy: { missing: 'thiếu', extra: 'thừa', damaged: 'hư hỏng' },
  resolution: {
    arrived: 'đã đến sau',
    with_sender: 'còn ở bên giao',
    kept: 'bên nhận giữ lại',
    sent_back: 'đã gửi trả lại',
    settled: 'đã giải quyết',
  },
};

export const handoverProblems = (): ProblemsOf<'handover'> => ({
  'handover.empty': ({ office }) => ({
    what: `${office} không có hồ sơ nào để bàn giao.`,
    why: 'Chưa nêu mã hồ sơ, hoặc không hồ sơ nào đang giữ đúng với điều kiện.',
    next: [`motcua dossier list --holder ${office}`],
  }),
  'handover.same_office': ({ office }) => ({
    what: `Bên giao và bên nhận đều là ${office}.`,
    next: ['motcua office list'],
  }),
  'handover.not_addressee': ({ slip, addressee, office }) => ({
    what: `Phiếu ${slip} gửi cho ${addressee}, không phải ${office}.`,
    why: 'Chỉ bên nhận ghi trên phiếu mới xác nhận được.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_sender': ({ slip, sender, office }) => ({
    what: `Phiếu ${slip} do ${sender} gửi, không phải ${office}.`,
    why: 'Chỉ bên giao mới làm được việc này.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.not_on_list': ({ slip, codes }) => ({
    what: `Phiếu ${slip} không có ${orList(codes)}.`,
    why: 'Giấy tờ có thật mà không có trong danh sách thì ghi là thừa.',
    next: [`motcua handover receive ${slip} --extra ${codes[0] ?? ''}`],
  }),
  'handover.contradiction': ({ slip, codes }) => ({
    what: `Với phiếu ${slip}, ${orList(codes)} được ghi theo hai cách trái nhau.`,
    why: 'Một hồ sơ không thể vừa có vừa thiếu, cũng không thể vừa trong danh sách vừa thừa.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_settled': ({ slip }) => ({
    what: `Phiếu ${slip} không còn gì để nhận.`,
    why: 'Những hồ sơ này đã được xác nhận trước đó.',
    next: [`motcua handover show ${slip}`],
  }),
  'handover.already_received': ({ slip, received }) => ({
    what: `Không thu hồi được phiếu ${slip}.`,
    why: `Bên nhận đã kiểm phiếu và nhận ${received} hồ sơ; chỉ thu hồi được khi chưa ai nhận.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.recalled': ({ slip }) => ({
    what: `Phiếu ${slip} đã bị bên giao thu hồi.`,
    next: [`motcua handover show ${slip}`],
  }),
  'handover.no_discrepancy': ({ slip, code, open }) => ({
    what: `Phiếu ${slip} không có sai lệch nào chưa xử lý về ${code}.`,
    ...(open.length > 0 && { why: `Đang chờ xử lý: ${orList(open)}.` }),
    next: [`motcua handover show ${slip}`],
  }),
  'handover.wrong_resolution': ({ kind, resolution, allowed }) => ({
    what: `Sai lệch "${handoverWords.discrepancy[kind]}" không thể kết thúc là "${handoverWords.resolution[resolution]}".`,
    why: `Có thể chọn: ${allowed.map((each) => handoverWords.resolution[each]).join(', ')}.`,
    next: [...allowed.map((each) => `--as ${each}`), 'motcua help handover settle'],
  }),
  'handover.not_found': ({ typed, near }) => ({
    what: `Không có phiếu bàn giao "${typed}".`,
    ...(near.length > 0 && { why: `Đang trên đường: ${orList(near)}.` }),
    next: ['motcua handover list'],
  }),
});

export const handoverEventWords: EventWords<'handover'> = {
  'handover.sent': 'Gửi phiếu bàn giao',
  'handover.received': 'Nhận phiếu bàn giao',
  'handover.recalled': 'Thu hồi phiếu bàn giao',
  'handover.settled': 'Xử lý sai lệch của phiếu',
  'handover.printed': 'In biên bản bàn giao',
};

/** `tất cả 3 hồ sơ`; of one there is no all. */
function allOf(n: number): string {
  return n === 1 ? 'hồ sơ duy nhất' : `tất cả ${n} hồ sơ`;
}

/** `47/48 hồ sơ`, `đủ 3 hồ sơ`. */
function countOf(n: number, all: number): string {
  return n === all ? `đủ ${all} hồ sơ` : `${n}/${all} hồ sơ`;
}

/** `5,5 giờ`. */
function hoursText(n: number): string {
  return `${String(n).replace('.', ',')} giờ`;
}

export const handoverScreen = {
  handover: () => ({
    slip: 'Phiếu bàn giao',
    state: 'Tình trạng',
    from: 'Bên giao',
    to: 'Bên nhận',
    giver: 'Người giao',
    receiver: 'Người nhận',
    sent: 'Giao lúc',
    received: 'Nhận lúc',
    count: 'Số hồ sơ',
    countOf: (received: number, count: number) => `đã nhận ${received}/${count}`,
    missing: 'Còn thiếu',
    digest: 'Mã kiểm',
    note: 'Ghi chú',
    number: 'STT',
    discrepancies: 'Sai lệch',
    kind: 'Sai lệch',
    reporter: 'Người báo',
    ending: 'Kết thúc',
    stillOpen: 'chưa xử lý',
    age: 'Đã đi',
    usual: 'Thường mất',
    left: ({ left, missing }: { left: number; missing: number }) =>
      missing === 0
        ? `còn ${left} hồ sơ`
        : `còn ${left} hồ sơ, ${missing} ghi thiếu (mở phiếu để xử lý)`,
    aged: ({ hours, usualHours, late }: Pick<OnTheRoad, 'hours' | 'usualHours' | 'late'>) => {
      const usual = usualHours === null ? '' : `, thường mất ${hoursText(usualHours)}`;
      return `đã đi ${hoursText(hours)}${usual}${late ? ' !' : ''}`;
    },
    roadTitle: (slips: number, left: number) => `Đang trên đường: ${slips} phiếu, ${left} hồ sơ`,
    hours: hoursText,
    none: 'Không có phiếu bàn giao nào.',
    noneOnTheRoad: 'Không có hồ sơ nào trên đường.',
    way: 'Đường đi',
    noneUncollected: 'Không có kết quả nào chờ quá hạn đó.',
    since: 'Có từ ngày',
    inTransit: 'Trên đường',
    shelf: 'Nơi để',
    authority: 'Giấy tờ nhận thay',
    originals: 'Bản chính trả lại',
    evidence: 'Phát bằng bưu gửi',
    comingHere: (slips: number, dossiers: number, since: string) =>
      `${slips} phiếu, ${dossiers} hồ sơ, lâu nhất từ ${since}: gõ b2 để xem`,
    comingFrom: (office: string) => `đến từ ${office}`,
    goingTo: (office: string) => `gửi ${office}`,
    dossiers: (n: number) => `${n} hồ sơ`,
    differ: (n: number) => `${n} sai lệch`,
    andMore: (n: number) => `… và ${n} hồ sơ nữa`,
    otherDigest: 'Mã kiểm trên giấy khác mã kiểm của phiếu này: đối chiếu kỹ danh sách.',
    receiveAll: (n: number) => (n === 1 ? 'nhận hồ sơ ấy' : `nhận cả ${n} hồ sơ`),
    checkEach: 'kiểm từng hồ sơ: thiếu, thừa, hư hỏng',
    settleOne: (n: number) => `xử lý sai lệch (còn ${n})`,
    recallIt: 'thu hồi phiếu',
    printRecord: 'in biên bản',
    printAgain: 'in lại biên bản',
    showEach: 'xem từng hồ sơ',
    itsSlip: 'phiếu bàn giao đang chở hồ sơ này',
    onTheRoad: 'Phiếu đến và phiếu gửi đi',
    sendOne: 'giao hồ sơ đi',
    askBatch: 'Chọn số, quét phiếu bàn giao, hoặc Enter để về:',
    askBatchHere: 'Chọn số, quét hồ sơ trong bì để kiểm, hoặc Enter để về:',
    explainBatches: [
      'Quét mã QR hoặc mã vạch trên biên bản bàn giao để mở phiếu, từ bất kỳ câu hỏi nào.',
      'Phiếu đang đến đứng trước, lâu nhất đứng đầu; rồi đến phiếu gửi đi chưa xong.',
    ],
    explainBatch: [
      '1 nhận cả phiếu. 2 kiểm từng hồ sơ bằng máy quét: thiếu, thừa, hư hỏng được ghi lại.',
      'Mỗi việc giữ nguyên số của mình; việc chưa làm được thì không hiện.',
    ],
    checked: (here: number, all: number, extra: number, damaged: number) =>
      `Đã thấy ${here}/${all} hồ sơ; thừa ${extra}, hư hỏng ${damaged}.`,
    askPaper: 'Quét hồ sơ tiếp theo, gõ số thứ tự, hoặc Enter khi bì đã hết:',
    explainPaper: [
      'Quét từng giấy tiếp nhận; giấy không quét được thì gõ số thứ tự trên phiếu.',
      'h hồ sơ vừa quét bị hư hỏng; h 3 rách bìa: hồ sơ số 3, vì sao. - bỏ hồ sơ vừa quét.',
      't giấy khai sinh: có trong bì mà không có mã. Gõ < để lùi, Esc để thôi.',
    ],
    paperRule: 'Quét hồ sơ, hoặc gõ số thứ tự, h (hư hỏng), t (thừa), - (bỏ hồ sơ vừa quét).',
    damagedRule: 'Gõ h ngay sau khi quét hồ sơ có trên phiếu, hoặc h với số thứ tự, ví dụ h 3.',
    checkFirst: 'Đang kiểm bì: Enter khi hết, hoặc Esc để thôi, rồi quét lại.',
    nothingChecked: 'Chưa thấy hồ sơ nào.',
    takenOut: (code: string) => `Đã bỏ ${code}.`,
    asDamaged: (note: string | null) => (note === null ? 'hư hỏng' : `hư hỏng: ${note}`),
    notOnSlip: (code: string) => `${code} không có trên phiếu: ghi là thừa.`,
    scannedAgain: '(đã quét rồi)',
    itemBefore: {
      received: '(đã nhận trước đó)',
      missing: '(trước đó ghi thiếu, nay đã có)',
      recalled: '(đã thu hồi)',
      with_sender: '(còn ở bên giao)',
    },
    askUnseen: (n: number) => `Còn ${n} hồ sơ chưa thấy:`,
    leaveOnRoad: 'để trên đường, chờ đến sau',
    sayMissing: 'ghi là thiếu',
    willReceive: (n: number, all: number) => `Nhận ${countOf(n, all)}`,
    willLack: (n: number, isMissing: boolean) =>
      isMissing ? `Ghi thiếu ${n} hồ sơ:` : `Để trên đường ${n} hồ sơ:`,
    recordCheck: 'ghi kết quả kiểm',
    askWhich: 'Sai lệch nào?',
    askEnding: 'Kết thúc thế nào?',
    askNote: 'Ghi chú (Enter nếu không có):',
    settleIt: 'ghi là đã xử lý',
    askWhyRecalled: 'Vì sao thu hồi (Enter nếu không ghi):',
    comesBack: (n: number) => `${n} hồ sơ trở lại đơn vị này`,
    askOffice: 'Giao cho đơn vị nào? Gõ số, mã, hoặc từ không dấu:',
    explainOffice: [
      'Đơn vị vừa giao gần đây đứng trước. Gõ vài từ không dấu, chữ cái đầu, hoặc mã đơn vị.',
      'Chỉ có những đơn vị mà hồ sơ từ đây đi thẳng tới được.',
    ],
    noSuchOffice: (typed: string, near: readonly string[]) =>
      `Không có đơn vị nhận nào hợp với "${typed}".${orMeant(near)}`,
    addOffice: 'Đơn vị chưa có trong kho thì thêm:',
    whichOffice: 'Đơn vị nào?',
    chosenSoFar: (n: number) => (n === 0 ? 'Chưa chọn hồ sơ nào.' : `Đã chọn ${n} hồ sơ.`),
    allReceived: (n: number) => `${allOf(n)} đã tiếp nhận`,
    allDecided: (n: number) => `${allOf(n)} đã có kết quả`,
    askDossiers: 'Quét hồ sơ, gõ mã hoặc chữ, Enter khi đủ:',
    explainDossiers: [
      'Quét từng giấy tiếp nhận, hoặc gõ mã, số thứ tự hôm nay. - bỏ hồ sơ vừa chọn.',
      't mọi hồ sơ đã tiếp nhận đang ở đây; k mọi hồ sơ đã có kết quả.',
    ],
    askSlipNote: 'Ghi chú trên phiếu (Enter nếu không có):',
    sendNow: (n: number) => `giao ${n} hồ sơ và in biên bản`,
    sureSend: (count: number, to: string) => `Giao ${count} hồ sơ cho ${to}?`,
    sentNow: (count: number, to: string) =>
      `Đã giao ${count} hồ sơ cho ${to}, chờ bên nhận xác nhận.`,
    receivedNow: (slip: string, received: number, count: number) =>
      received === 0
        ? `Phiếu ${slip}: chưa nhận được hồ sơ nào.`
        : `Phiếu ${slip}: đã nhận ${countOf(received, count)}.`,
    recalledNow: (slip: string) => `Đã thu hồi phiếu ${slip}.`,
    settledNow: (open: number) =>
      open === 0 ? 'Đã xử lý; phiếu không còn sai lệch.' : `Đã xử lý; còn ${open} sai lệch.`,
    shelved: (code: string, shelf: string | null) =>
      shelf === null ? `Hồ sơ ${code} đã lấy khỏi kệ.` : `Hồ sơ ${code} để ở: ${shelf}.`,
    reminder: (about: { name: string; code: string; resolved: PlainDate; office: string }) =>
      `Kính gửi ông/bà ${about.name}: hồ sơ ${about.code} đã có kết quả từ ngày ` +
      `${dateText(about.resolved)}. Mời ông/bà mang giấy tiếp nhận và giấy tờ tùy thân đến ` +
      `${about.office} để nhận kết quả.`,
  }),
};
