/** Words for the catalogue and its fees. */
import type { NamedFor } from '../../domain/fee/problems.ts';
import type { DurationUnit, FeeRule, Term, TermLength } from '../../domain/procedure/procedure.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText, quantityText, shellWord } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { orList } from './list.ts';
import { waiverProblems } from './waiver.ts';

export const procedureWords: ListWords<
  'channel' | 'level' | 'per' | 'feeKind' | 'clock' | 'procedureFact' | 'catalogueChange'
> = {
  channel: {
    counter: 'Trực tiếp',
    online: 'Trực tuyến',
    post: 'Bưu chính công ích',
    home: 'Tại nhà',
  },
  level: { central: 'Bộ', province: 'Tỉnh', commune: 'Xã', other: 'Cơ quan khác' },
  per: {
    dossier: 'hồ sơ',
    copy: 'bản',
    page: 'trang',
    document: 'văn bản',
    signature: 'chữ ký',
    case: 'trường hợp',
    person: 'người',
  },
  procedureFact: {
    existence: 'Còn hiệu lực',
    code: 'Mã',
    name: 'Tên thủ tục',
    field: 'Lĩnh vực',
    level: 'Cấp thực hiện',
    duration: 'Thời hạn',
    channels: 'Cách nộp',
    fees: 'Phí, lệ phí',
    components: 'Thành phần hồ sơ',
    results: 'Kết quả',
    legalBasis: 'Căn cứ pháp lý',
  },
  catalogueChange: {
    new: 'mới',
    changed: 'sửa',
    ended: 'hết hiệu lực',
    kept: 'giữ của đơn vị',
  },
  feeKind: { fee: 'lệ phí', charge: 'phí' },
  clock: { restart: 'tính lại từ đầu', resume: 'tính tiếp', fixed: 'thời hạn mới cố định' },
};

/** How a fee is named in each place. */
const feeWays: Record<NamedFor, string> = {
  quantity: '--quantity "<khoản thu>=<số lượng>"',
  waiver: '--fee "<khoản thu>"',
  rate: 'motcua procedure fee set <thủ tục> "<khoản thu>" <mức thu>',
};

export const procedureProblems = (): ProblemsOf<'procedure' | 'fee'> => ({
  ...waiverProblems(),
  'procedure.not_found': ({ typed, near }) => ({
    what: `Không có thủ tục "${typed}" trong danh mục.`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua procedure search <từ khóa>'],
  }),
  'procedure.ambiguous': ({ typed, near }) => ({
    what: `Có nhiều thủ tục ứng với "${typed}".`,
    why: `Hãy chọn một mã: ${near.join('; ')}.`,
    next: [`motcua procedure search ${shellWord(typed)}`],
  }),
  'procedure.case_missing': ({ code, cases }) => ({
    what: `Thủ tục ${code} có nhiều trường hợp, cần chọn một trường hợp.`,
    why: `Các trường hợp: ${cases.join('; ')}.`,
    next: [`--case <mã trường hợp>`, `motcua procedure show ${code}`],
  }),
  'procedure.no_such_case': ({ code, case: named, cases }) => ({
    what: `Thủ tục ${code} không có trường hợp "${named}".`,
    why: `Các trường hợp: ${cases.join('; ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.channel_not_offered': ({ code, channel, channels }) => ({
    what: `Thủ tục ${code} không tiếp nhận qua kênh "${procedureWords.channel[channel]}".`,
    why: `Các kênh tiếp nhận: ${channels.map((each) => procedureWords.channel[each]).join(', ')}.`,
    next: [`motcua procedure show ${code}`],
  }),
  'procedure.only_in_outage': ({ code, channel }) => ({
    what: `Thủ tục ${code} chỉ nhận qua kênh "${procedureWords.channel[channel]}" khi nộp trực tuyến bị gián đoạn.`,
    why: 'Hồ sơ phải nộp trên Cổng Dịch vụ công quốc gia; kênh khác chỉ khi hệ thống gián đoạn.',
    next: ['--yes nếu hệ thống đang gián đoạn', `motcua procedure show ${code}`],
  }),
  'procedure.term_unstated': ({ code }) => ({
    what: `Chưa biết thời hạn giải quyết của thủ tục ${code}.`,
    why: 'Danh mục chưa ghi thời hạn nên chưa hẹn được ngày trả kết quả.',
    next: [
      `motcua procedure term set ${code} --value … --unit … --basis …`,
      `motcua procedure show ${code}`,
    ],
  }),
  'procedure.not_in_force': ({ code, date, from, to, endedBy, successors }) => ({
    what: `Thủ tục ${code} không có hiệu lực vào ngày ${dateText(date)}.`,
    why: [
      to === null
        ? `Có hiệu lực từ ${dateText(from)}.`
        : `Có hiệu lực từ ${dateText(from)} đến ${dateText(to)}.`,
      ...(endedBy === null ? [] : [`Hết hiệu lực theo ${endedBy}.`]),
      ...(successors.length === 0 ? [] : [`Thay bằng ${orList(successors)}.`]),
    ].join(' '),
    next:
      successors.length === 0
        ? ['motcua procedure search <từ khóa>']
        : successors.map((each) => `motcua procedure show ${each}`),
  }),
  'fee.no_such_line': ({ fee, lines, named }) => ({
    what: fee === '' ? 'Thủ tục này không có khoản thu nào.' : `Không có khoản thu "${fee}".`,
    ...(lines.length > 0 && { why: `Các khoản thu: ${lines.join('; ')}.` }),
    next: [
      named === 'quantity'
        ? `Bỏ --quantity, hoặc gọi đúng tên khoản thu: ${feeWays[named]}`
        : feeWays[named],
    ],
    desk: named === 'quantity' ? ['Gọi đúng tên hoặc số của khoản thu.'] : [feeWays[named]],
  }),
  'fee.doubtful_quantity': ({ fee, quantity, copies }) => ({
    what: `Số lượng của "${fee}" nhiều khác thường: ${quantityText(quantity, copies)}.`,
    why: 'Ít khi có ai nộp nhiều như vậy ở quầy: có thể gõ thừa chữ số.',
    next: ['--yes nếu đúng là nhiều như vậy', '--quantity "<khoản thu>=<số lượng>"'],
  }),
  'fee.told_twice': ({ fee }) => ({
    what: `Số lượng của "${fee}" được nói hai lần.`,
    why: 'Hai số khác nhau thì không biết số nào đúng.',
    next: ['--quantity "<khoản thu>=<số lượng>"'],
  }),
  'fee.ambiguous': ({ fee, lines, named }) => ({
    what: `Có nhiều khoản thu ứng với "${fee}".`,
    why: `Hãy nói rõ một khoản: ${lines.join('; ')}.`,
    next: [feeWays[named]],
  }),
});

export const procedureEventWords: EventWords<'procedure'> = {
  'procedure.published': 'Công bố thủ tục',
  'procedure.retired': 'Thôi dùng bản cũ của thủ tục cho hồ sơ mới',
  'procedure.catalogue_taken': 'Cập nhật danh mục kèm chương trình',
  'procedure.term_set': 'Đặt thời hạn giải quyết',
  'procedure.imported': 'Nhập thủ tục từ tệp',
  'procedure.import_undone': 'Hủy nhập thủ tục',
};

const units: Record<DurationUnit, string> = {
  working_day: 'ngày làm việc',
  calendar_day: 'ngày',
  month: 'tháng',
  hour: 'giờ làm việc',
};

function duration(value: number, unit: DurationUnit): string {
  return `${value} ${units[unit]}`;
}

function term(each: Term): string {
  const longer = each.longer ?? [];
  return [
    shortTerm(each),
    ...longer.map(({ most, when }) =>
      most === null ? when : `${duration(most.value, most.unit)} ${when}`,
    ),
    ...(each.hardArea === undefined
      ? []
      : [`thêm ${duration(each.hardArea.value, each.hardArea.unit)} ở xã miền núi, hải đảo`]),
  ].join('; ');
}

function sameDay(cutoff: string): string {
  return `trong ngày; nhận sau ${cutoff} thì trả vào ngày làm việc sau`;
}

function shortTerm(each: Term): string {
  if (each.rule === 'none') return 'không có ngày hẹn trả cụ thể theo quy định';
  if (each.rule === 'unstated') return 'chưa biết thời hạn';
  if (each.rule === 'same_day_cutoff') return sameDay(each.cutoff);
  const length = duration(each.value, each.unit);
  if (each.from === 'review') return `${length} từ khi bắt đầu rà soát`;
  return each.rule === 'hours' ? `${length}, tính theo giờ` : length;
}

const unknownFee: Record<FeeRule['decidedBy'], string> = {
  province: 'chưa biết – do HĐND tỉnh quy định',
  state: 'chưa biết – theo văn bản của Nhà nước',
  unstated: 'chưa biết – đơn vị nhập mức thu',
};

export const procedureScreen = {
  procedure: () => ({
    none: 'Không tìm thấy thủ tục nào.',
    code: 'Mã',
    name: 'Tên thủ tục',
    field: 'Lĩnh vực',
    level: 'Cấp thực hiện',
    results: 'Kết quả',
    supplement: 'Khi bổ sung',
    legalBasis: 'Căn cứ pháp lý',
    valid: 'Hiệu lực',
    case: 'Trường hợp',
    checks: 'Đối chiếu',
    fact: 'Nội dung',
    checkedAgainst: 'Đã đối chiếu với',
    since: 'Từ ngày',
    checkedOn: 'Ngày đối chiếu',
    unchecked: 'chưa đối chiếu – đơn vị xác nhận',
    onlyInOutage: 'Chỉ khi trực tuyến gián đoạn',
    ended: 'Hết hiệu lực theo',
    insteadOf: 'Thay bằng',
    endedSince: (day: PlainDate, instead: readonly string[]) =>
      `hết hiệu lực từ ${dateText(day)}` +
      (instead.length === 0 ? '' : `, thay bằng ${instead.join(', ')}`),
    beginsOn: (day: PlainDate) => `có hiệu lực từ ${dateText(day)}`,
    dataInstead: (database: string) => `thay bằng dữ liệu: ${database}`,
    askTermRule: 'Thời hạn tính cách nào:',
    askTermUnit: 'Tính bằng gì:',
    askTermValue: (unit: string) => `Bao nhiêu ${unit}:`,
    termNow: 'Thời hạn hiện nay',
    termThen: 'Thời hạn sẽ là',
    termChannels: 'Kênh',
    notOffered: 'kênh chưa có, sẽ được mở',
    termSet: (code: string, term: string, from: string) =>
      `Thủ tục ${code}: thời hạn ${term}, từ ${from}.`,
    exported: (file: string, count: string) => `Đã ghi ${count} thủ tục vào ${file}.`,
    toConfirm: 'Đơn vị cần xác nhận:',
    feeNote: (note: string) => `Nguồn ghi: “${note}”`,
    number: 'STT',
    paper: 'Giấy tờ',
    originals: 'Bản chính',
    certified: 'Chứng thực',
    copies: 'Bản chụp',
    ifNeeded: 'nếu có',
    fee: 'Khoản thu',
    price: 'Mức thu',
    basis: 'Căn cứ',
    noFees: 'Không thu phí, lệ phí.',
    unknownFee: (decidedBy: FeeRule['decidedBy']) => unknownFee[decidedBy],
    count: (n: number) => `${n} thủ tục.`,
    tier: (from: number, price: string) => `từ đơn vị tính thứ ${from} trở đi: ${price}`,
    ceiling: (most: string) => `tối đa ${most}/bản`,
    duration,
    sameDay,
    withAdded: (length: string, added: TermLength) =>
      `${length}, gồm ${duration(added.value, added.unit)} cộng thêm vì ở xã miền núi, hải đảo (Nghị định 49/2026/NĐ-CP)`,
    term,
    validity: (from: PlainDate, to: PlainDate | null) =>
      to === null ? `từ ${dateText(from)}` : `từ ${dateText(from)} đến ${dateText(to)}`,
    supplementText: (clock: string, period: string | null, limit: number | null) =>
      [
        period === null ? clock : `${clock}: ${period}`,
        limit === null ? null : `công dân có ${limit} ngày`,
      ]
        .filter((part) => part !== null)
        .join('; '),
  }),
  catalogue: () => ({
    change: 'Thay đổi',
    what: 'Nội dung',
    changes: 'Sẽ cập nhật',
    counted: {
      new: (n: string) => `${n} thủ tục mới`,
      changed: (n: string) => `${n} thủ tục sửa`,
      ended: (n: string) => `${n} thủ tục hết hiệu lực`,
      kept: (n: string) => `${n} thủ tục giữ nguyên bản của đơn vị`,
    },
    daysChanged: (n: string) => `${n} ngày trong lịch nghỉ`,
    daysKept: (days: string) => `Ngày đơn vị đã nhập, giữ nguyên: ${days}.`,
    onlySources: 'chỉ bổ sung nguồn đối chiếu',
    notOffered: 'không có',
    dossiersStay: 'Hồ sơ đã nhận giữ nguyên quy định của ngày nhận.',
    sure: (counts: string) => `Cập nhật danh mục: ${counts}?`,
    taken: (date: string) => `Đã cập nhật danh mục kèm chương trình, bản ngày ${date}.`,
    wouldTake: (date: string) => `Danh mục kèm chương trình, bản ngày ${date}: chưa cập nhật.`,
    nothingNew: (date: string) => `Danh mục đang dùng là bản mới nhất (ngày ${date}).`,
    newer: (date: string) => `Có danh mục mới kèm chương trình (bản ngày ${date}).`,
  }),
};
