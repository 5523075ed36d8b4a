/** Words for what people ask about what is kept of them. */
import type { KeptPart, KeptReason } from '../../domain/privacy/kinds.ts';
import { dateText, momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';
import { backIn, goneText, resetText } from './one-hand.ts';

export const privacyWords: ListWords<'privacyKind' | 'privacyState' | 'privacyMark'> = {
  privacyKind: {
    view: 'xem dữ liệu của mình',
    correct: 'sửa dữ liệu của mình',
    restrict: 'hạn chế xử lý dữ liệu',
    erase: 'xóa dữ liệu của mình',
  },
  privacyState: {
    open: 'chưa trả lời',
    granted: 'đã đồng ý',
    partly: 'đã đồng ý một phần',
    refused: 'đã từ chối',
  },
  privacyMark: { restricted: 'hạn chế xử lý', held: 'giữ lại, không xóa' },
};

export const privacyEventWords: EventWords<'privacy'> = {
  'privacy.asked': 'Nhận yêu cầu về dữ liệu cá nhân',
  'privacy.told': 'Báo đã nhận yêu cầu',
  'privacy.answered': 'Trả lời yêu cầu về dữ liệu cá nhân',
  'privacy.marked': 'Đánh dấu dữ liệu của một người',
  'privacy.unmarked': 'Bỏ đánh dấu dữ liệu của một người',
};

const why: Readonly<Record<KeptReason, string>> = {
  held: 'lãnh đạo đã quyết định giữ lại',
  open: 'hồ sơ chưa giải quyết xong',
  other_owner: 'hồ sơ của người khác',
  business: 'hộ kinh doanh mang số này làm mã số thuế, có yêu cầu riêng của hộ',
  named: 'tờ khai của người khác, có ghi người này',
  listed: 'sổ cũ ghi tên này; không có hồ sơ nên có thể là người khác',
  dossier: 'chưa hết thời hạn lưu trữ hồ sơ',
  money: 'chưa hết thời hạn lưu trữ chứng từ thu tiền',
};

function keptText({ code, why: reason, until }: KeptPart): string {
  const all = reason === 'business' ? 'Bản ghi của hộ kinh doanh' : 'Tất cả';
  const things = { named: 'Tờ khai', listed: 'Số chứng thực' } as const;
  const thing = reason === 'named' || reason === 'listed' ? things[reason] : 'Hồ sơ';
  const what = code === null ? all : `${thing} ${code}`;
  const forEver = reason === 'dossier' || reason === 'money' ? ' (lưu vĩnh viễn)' : '';
  return `${what} được giữ: ${why[reason]}${until === null ? forEver : `, đến hết ${dateText(until)}`}.`;
}

export const privacyProblems = (): ProblemsOf<'privacy'> => ({
  'privacy.asked_already': ({ number, kind, elsewhere }) => ({
    what: `Người này đã có yêu cầu ${privacyWords.privacyKind[kind]} chưa trả lời, số ${number}${elsewhere === null ? '' : ` của đơn vị ${elsewhere}`}.`,
    why: 'Mỗi yêu cầu được trả lời một lần; thời hạn tính từ yêu cầu đầu.',
    next:
      elsewhere === null
        ? [`motcua privacy answer ${number} --as granted`, 'motcua privacy list']
        : [`motcua office show ${elsewhere}`],
    desk: [
      elsewhere === null
        ? 'Trả lời yêu cầu ấy trước.'
        : `Đơn vị ${elsewhere} trả lời yêu cầu ấy trước.`,
    ],
  }),
  'privacy.no_request': ({ typed, open }) => ({
    what: `Không có yêu cầu nào mang số "${typed}".`,
    ...(open.length > 0 && { why: `Đang chờ trả lời: ${open.join(', ')}.` }),
    next: ['motcua privacy list --all'],
    desk: ['Xem danh sách yêu cầu về dữ liệu cá nhân.'],
  }),
  'privacy.answered_already': ({ number, state, at }) => ({
    what: `Yêu cầu ${number} ${privacyWords.privacyState[state]} lúc ${momentText(at)}.`,
    why: 'Câu trả lời đã ghi thì không đổi; người hỏi có thể yêu cầu lại.',
    next: ['motcua privacy list --all'],
    desk: ['Xem danh sách yêu cầu về dữ liệu cá nhân.'],
  }),
  'privacy.not_granted': ({ number, kind, state, wanted }) => ({
    what: `Yêu cầu ${number} là ${privacyWords.privacyKind[kind]}, ${privacyWords.privacyState[state]}.`,
    why: `Chỉ in được cho yêu cầu ${privacyWords.privacyKind[wanted]} đã được đồng ý.`,
    next: [`motcua privacy answer ${number} --as granted`, 'motcua privacy list --all'],
    desk: ['Trả lời yêu cầu ấy trước.'],
  }),
  'privacy.all_kept': ({ number, kept }) => ({
    what: 'Chưa được xóa gì của người này.',
    why: kept.map(keptText).join(' '),
    next: [`motcua privacy answer ${number} --as refused --reason "<lý do>"`],
    desk: ['Từ chối yêu cầu này và ghi lý do trên.'],
  }),
  'privacy.not_agreed': ({ number, erased, record, kept, sources }) => ({
    what: 'Chưa xóa gì: xóa rồi thì không lấy lại được, nên phải có người đồng ý.',
    why: [
      ...(erased.length > 0 ? [`Sẽ xóa người khỏi hồ sơ: ${erased.join(', ')}.`] : []),
      ...(record ? ['Sẽ xóa bản ghi của người ấy.'] : []),
      ...kept.map(keptText),
      ...(sources.length > 0 ? [`Căn cứ chưa đối chiếu với văn bản: ${sources.join('; ')}.`] : []),
    ].join(' '),
    next: [`motcua privacy answer ${number} --as granted --yes`],
    desk: ['Xem những gì sẽ xóa, rồi đồng ý.'],
  }),
  'privacy.time_alone': ({ number, today, borne }) => ({
    what: `Yêu cầu ${number} chưa được thực hiện: chỉ đồng hồ máy này cho biết hôm nay là ${dateText(today)}.`,
    why: `Theo những ngày có người làm việc trong kho thì mới chắc đã đến ${dateText(borne)}, khi ấy còn trong hạn giữ. Giữa hai ngày có việc chỉ tính nhiều nhất 31 ngày, chỉ một mình người trả lời ghi thì 10 ngày, và tất cả không quá 31 ngày kể từ ngày sau cùng có người khác làm việc. Xóa rồi không lấy lại được.`,
    next: [
      'motcua store doctor',
      'Ngày đúng rồi thì cứ làm việc như thường, qua thêm những ngày còn thiếu rồi trả lời lại.',
    ],
  }),
  'privacy.changed_meanwhile': ({ number }) => ({
    what: `Chưa xóa gì: trong lúc bạn xem yêu cầu ${number}, những gì sẽ xóa đã khác.`,
    next: ['Làm lại và xem kỹ trước khi đồng ý.'],
  }),
  'privacy.restricted': ({ name }) => ({
    what: `${name} đã yêu cầu hạn chế xử lý dữ liệu, nên bản ghi này không sửa hay gộp được.`,
    why: 'Chỉ người phụ trách mới bỏ được hạn chế, và phải ghi lý do.',
    next: ['motcua privacy lift <số định danh> --what restricted --reason "<lý do>"'],
    desk: ['Nhờ người phụ trách bỏ hạn chế xử lý.'],
  }),
  'privacy.hold_over': ({ until }) => ({
    what: `Ngày ${dateText(until)} đã qua, không giữ được đến ngày ấy.`,
    next: ['Cho một ngày từ hôm nay trở đi, hoặc bỏ --until để giữ cho đến khi bỏ.'],
    desk: ['Cho một ngày từ hôm nay trở đi, hoặc để trống.'],
  }),
  'privacy.second_person': ({ name, pin, others }) => ({
    what: `${name} đã yêu cầu giữ dữ liệu này, nên người khác mới được bỏ.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      `Người bỏ được: ${others.map((each) => each.name).join(', ')}.`,
    next: [`motcua staff login ${others[0]?.login ?? ''}`],
  }),
  'privacy.not_alone': ({ second, date, pin, gone }) => ({
    what: `${second} chưa bỏ được một mình việc giữ dữ liệu từ ngày ${dateText(date)}.`,
    why: (pin === null ? '' : `${resetText(pin)} `) + goneText(gone),
    next: [...backIn(gone), 'motcua staff list'],
  }),
  'privacy.countersign_later': ({ date, clock, pin }) => ({
    what: `Dữ liệu được giữ từ ngày ${dateText(date)}: bỏ thì cần người thứ hai.`,
    why:
      (pin === null ? '' : `${resetText(pin)} `) +
      'Đơn vị không có ai khác: cấp trên ký trên giấy, từ hôm sau mới bỏ.' +
      (clock === null
        ? ''
        : ` Đồng hồ của máy đã lùi và được chấp nhận ngày ${dateText(clock)}: sau ngày ấy mới bỏ.`),
    next: ['--countersigned-by "<họ tên người đã ký>"'],
    desk: ['Từ hôm sau, làm lại và cho họ tên người đã ký trên giấy.'],
  }),
  'privacy.no_mark': ({ name, kind }) => ({
    what: `Dữ liệu của ${name} không có đánh dấu "${privacyWords.privacyMark[kind]}".`,
    next: ['motcua privacy list'],
  }),
  'privacy.not_yet': ({ came }) => ({
    what: `Ngày ${dateText(came)} chưa đến, nên yêu cầu không thể đã đến vào ngày ấy.`,
    why: 'Thời hạn trả lời tính từ ngày yêu cầu đến.',
    next: ['Cho ngày ghi trên thư, hoặc bỏ --came nếu người ấy đang ở quầy.'],
    desk: ['Cho ngày ghi trên thư, hoặc để trống nếu người ấy đang ở quầy.'],
  }),
});

export const privacyScreen = {
  privacy: () => ({
    number: 'Số',
    kind: 'Yêu cầu',
    state: 'Tình trạng',
    next: 'Hạn tới',
    none: 'Không có yêu cầu nào chờ trả lời.',
    erasedPerson: '(đã xóa)',
    asked: (number: string, kind: string, name: string): string =>
      `Đã ghi yêu cầu ${number} của ${name}: ${kind}.`,
    doneBy: (day: string): string => `Phải thực hiện xong chậm nhất ngày ${day}.`,
    tellBy: (day: string): string => `Phải báo cho người ấy là đã nhận, chậm nhất ngày ${day}.`,
    told: (number: string): string => `Đã ghi là người hỏi biết yêu cầu ${number} đã đến.`,
    askReason: 'Lý do từ chối, để trả lời người hỏi:',
    answered: (number: string, kind: string, state: string): string =>
      `Yêu cầu ${number} (${kind}): ${state}.`,
    erased: (codes: readonly string[]): string =>
      `Đã xóa người khỏi hồ sơ: ${codes.join(', ')}. Bản sao lưu cũ còn giữ đến khi được thay.`,
    erasedScans: (count: string): string =>
      `Đã xóa ${count} tệp bản quét; nhật ký còn mã băm. Tệp cạnh các bản sao lưu cũ còn giữ đến khi các bản ấy được thay.`,
    papersLeft: (count: string): string =>
      `${count} tệp giấy tờ chương trình đã in của người này còn trong thư mục giấy tờ của máy này, không tự xóa. Xem rồi xóa tay:`,
    willEraseScans: 'Sẽ xóa số tệp bản quét',
    kept: keptText,
    willErase: 'Sẽ xóa người khỏi hồ sơ',
    willEraseRecord: 'Sẽ xóa bản ghi của',
    willKeep: 'Được giữ',
    unverified: 'Căn cứ chưa đối chiếu với văn bản',
    sureErase: (number: string): string =>
      `Xóa theo yêu cầu ${number}? Xóa rồi thì không lấy lại được.`,
    mark: (mark: string, name: string, until: string | null, reason: string | null): string =>
      [`${mark}: ${name}`, until === null ? '' : `đến hết ${until}`, reason ?? '']
        .filter((part) => part !== '')
        .join(', '),
    held: (name: string, until: string | null): string =>
      until === null
        ? `Dữ liệu của ${name} được giữ cho đến khi có người bỏ.`
        : `Dữ liệu của ${name} được giữ đến hết ngày ${until}.`,
    lifted: (mark: string, name: string): string => `Đã bỏ "${mark}" của ${name}.`,
    field: 'Lĩnh vực',
    lastAct: 'Việc cuối',
    keptUntil: 'Đã giữ đến',
    event: 'Việc',
    said: 'Nội dung về người',
    nothingOver: 'Chưa có hồ sơ nào hết thời hạn lưu trữ.',
    notVerified: (source: string): string =>
      `Thời hạn này chưa đối chiếu với văn bản, hãy kiểm tra trước khi xóa: ${source}`,
    copyTitle: 'DỮ LIỆU CÁ NHÂN ĐANG LƯU',
    copyNote: (number: string, day: string): string => `Theo yêu cầu số ${number}, ngày ${day}`,
    copyDossiers: 'Hồ sơ',
    copyEntries: 'Những gì đã ghi',
    copyScans: 'Bản quét đang giữ (xin tệp theo mã bên trái)',
    copyNamed: 'Tờ khai do người khác khai có tên người này',
    copyLooks: 'Ai đã xem',
    ofBusiness: (name: string, uuid: string): string =>
      `${name} mang số này, có bản ghi riêng: yêu cầu về bản ghi ấy ghi bằng ${uuid}.`,
    copyGiven: (number: string): string =>
      `Giao bản này tận tay người đã yêu cầu (số ${number}): có số định danh đầy đủ.`,
    overdue: (count: number): string => `${count} yêu cầu về dữ liệu cá nhân đã quá hạn trả lời.`,
  }),
};
