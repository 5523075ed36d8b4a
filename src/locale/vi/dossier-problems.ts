/** What may be wrong with a dossier, its papers and receipts. */
import { conditionalProblems } from './conditional.ts';
import { lookUpProblems } from './look-up.ts';
import type { AwaitedPaper } from '../../domain/dossier/paper.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import type { Role } from '../../domain/staff/role.ts';
import { dateText, momentText, moneyText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { dossierWords } from './dossier.ts';
import { orList } from './list.ts';
import { shipmentWords } from './shipment.ts';
import { staffWords } from './staff.ts';

export const dossierProblems = (): ProblemsOf<'dossier' | 'receipt'> => ({
  'dossier.not_found': ({ typed, near }) => ({
    what: `Không tìm thấy hồ sơ "${typed}".`,
    ...(near.length > 0 && { why: `Có phải bạn định gõ ${orList(near)}?` }),
    next: ['motcua dossier find <mã, tên hoặc điện thoại>', 'motcua dossier list'],
  }),
  'dossier.component_missing': ({ missing }) => ({
    what: `Còn thiếu ${missing.length} giấy tờ bắt buộc: ${missing.join('; ')}.`,
    why: 'Chỉ tiếp nhận khi đủ giấy tờ, hoặc khi ghi rõ lý do cho nộp sau.',
    next: [
      '--all-components nếu giấy tờ đã đủ',
      '--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>" cho từng giấy tờ',
      '--data "<tên hoặc số>" cho giấy tờ đã tra cứu được trong cơ sở dữ liệu',
      '--missing-reason "<lý do>" nếu cho nộp sau',
    ],
  }),
  ...conditionalProblems(),
  ...lookUpProblems(),
  'dossier.no_such_component': ({ named, components }) => ({
    what: `Thủ tục này không có giấy tờ "${named}".`,
    why: `Các giấy tờ của thủ tục: ${components.join('; ')}.`,
    next: ['--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>"'],
  }),
  'dossier.component_twice': ({ name }) => ({
    what: `Giấy tờ "${name}" được kê hai lần.`,
    why: 'Mỗi giấy tờ kê một lần, gồm bản chính, bản chứng thực và bản chụp.',
    next: ['--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>"'],
  }),
  'dossier.component_none': ({ name }) => ({
    what: `Giấy tờ "${name}" không có bản nào được nộp.`,
    why: 'Số bản chính, bản chứng thực và bản chụp đều là 0.',
    next: ['--component "<tên hoặc số>=<bản chính>/<chứng thực>/<bản chụp>"'],
  }),
  'dossier.authorisation_alone': ({ authorisation }) => ({
    what: `Có "${authorisation}" nhưng không có người nộp thay.`,
    why: 'Chủ hồ sơ tự nộp thì không cần giấy ủy quyền.',
    next: ['--submitter <số giấy tờ> --authorised-by "<giấy tờ>"'],
  }),
  'dossier.child_alone': ({ name }) => ({
    what: `${name} chưa đủ 15 tuổi, không tự đi nộp được.`,
    why: 'Cho biết ai đã đến nộp thay: cha, mẹ hay người giám hộ.',
    next: ['--submitter <số giấy tờ> --authorised-by "<giấy tờ>"'],
    desk: [],
  }),
  'dossier.no_postal_address': ({ owner }) => ({
    what: `Chưa biết địa chỉ của ${owner} để gửi kết quả qua bưu điện.`,
    next: [
      '--address "<số nhà, xã hoặc phường, tỉnh>" --phone <số điện thoại>',
      'motcua citizen edit <số định danh> --address "<địa chỉ>"',
    ],
  }),
  'dossier.bad_received_at': ({ value, now }) => ({
    what: `Thời điểm tiếp nhận ${momentText(value)} chưa đến (bây giờ là ${momentText(now)}).`,
    why: 'Được ghi lùi nếu có lý do, không được ghi trước.',
    next: ['--received-at <thời điểm đã qua> --reason "<lý do>"'],
  }),
  'dossier.reason_missing': ({ what }) => ({
    what:
      what === 'replaces'
        ? 'Nhận thay một hồ sơ tiếp nhận nhầm thì phải nêu lý do.'
        : what === 'again'
          ? 'Ở khâu này đã thông báo bổ sung một lần: thông báo thêm thì phải nêu lý do.'
          : 'Ghi lùi thời điểm tiếp nhận thì phải nêu lý do.',
    next: [what === 'again' ? '--again "<lý do>"' : '--reason "<lý do>"'],
  }),
  'dossier.not_allowed': ({ code, status, action, allowed, path }) => ({
    what: `Không thể ${dossierWords.action[action]} hồ sơ ${code}.`,
    why:
      `Hồ sơ đang ở trạng thái "${dossierWords.status[status]}". ` +
      (allowed.length === 0
        ? 'Hiện không có việc nào làm được với hồ sơ này ở đây.'
        : `Việc có thể làm: ${allowed.map(named).join(', ')}.`) +
      (path.length === 0 ? '' : ` Trước hết cần: ${path.map(named).join(', rồi ')}.`),
    next: nextSteps(code, path, allowed),
  }),
  'dossier.not_holder': ({ code, holder, office, deed, roles }) => ({
    what: `Hồ sơ ${code} đang ở ${holder}, không phải ${office}.`,
    why:
      'Chỉ đơn vị đang giữ hồ sơ mới được làm việc này' +
      (deed === null ? '.' : `; ở đó, người được làm: ${rolesText(roles)}.`),
    next: [
      ...(deed === null ? [] : [`nhờ ${holder}: motcua dossier ${deed} ${code}`]),
      `motcua office show ${holder}`,
      `motcua dossier show ${code}`,
    ],
  }),
  'dossier.block_full': ({ office, date, block }) => ({
    what: `Quầy đã dùng hết số hồ sơ của ngày ${dateText(date)} (${office}, dải ${block}).`,
    next: ['Tiếp nhận ở quầy khác, hoặc vào ngày làm việc sau.'],
  }),
  'dossier.nothing_to_print': ({ code, paper, status }) => ({
    what: `Chưa in được giấy này cho hồ sơ ${code}.`,
    why: `Hồ sơ đang ở trạng thái "${dossierWords.status[status]}"; ${needed[paper]}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.collector_missing': ({ code }) => ({
    what: `Chưa biết ai nhận kết quả của hồ sơ ${code}.`,
    why: 'Người đến nhận không phải chủ hồ sơ thì phải ghi rõ họ tên.',
    next: [`motcua dossier return ${code} --to authorised --collector-name "<họ tên>"`],
  }),
  'dossier.collector_not_owner': ({ code, owner }) => ({
    what: `Người cầm thẻ không phải chủ hồ sơ ${code} (${owner}).`,
    why: 'Hai số định danh khác nhau là hai người: kết quả trả cho người khác thì ghi là người ấy nhận.',
    next: [
      `motcua dossier return ${code} --to authorised --scan -`,
      `motcua dossier return ${code} --to other --collector-name "<họ tên>"`,
    ],
  }),
  'dossier.result_in_future': ({ date, today }) => ({
    what: `Ngày ký kết quả ${dateText(date)} chưa đến (hôm nay là ${dateText(today)}).`,
    next: ['--result-date <ngày ký trên văn bản>'],
  }),
  'dossier.result_before_received': ({ code, date, received }) => ({
    what: `Ngày ký kết quả ${dateText(date)} trước ngày tiếp nhận hồ sơ ${code} (${dateText(received)}).`,
    why: 'Kết quả của một hồ sơ chỉ được ký sau khi hồ sơ đã tiếp nhận.',
    next: ['--result-date <ngày ký trên văn bản>', `motcua dossier show ${code}`],
  }),
  'dossier.changed_meanwhile': ({ code }) => ({
    what: `Trong lúc bạn đang làm, hồ sơ ${code} đã có thay đổi.`,
    why: 'Phí, thời hạn hoặc giấy tờ không còn như trên màn hình. Chưa ghi gì vào kho.',
    next: ['Làm lại bước vừa rồi và xem kỹ trước khi đồng ý.'],
  }),
  'receipt.not_ours': ({ typed }) => ({
    what: `"${typed}" không phải mã trên giấy tiếp nhận.`,
    next: ['Quét lại mã QR trên giấy tiếp nhận: motcua verify -'],
  }),
  'dossier.bad_until': ({ code, until, why, dueDate, near }) => ({
    what: `Không thể hẹn lại hồ sơ ${code} đến ngày ${dateText(until)}.`,
    why: {
      not_later: `Ngày mới phải sau ngày đã hẹn (${dateText(dueDate)}).`,
      past: 'Ngày này đã qua.',
      not_working: 'Ngày này đơn vị không làm việc.',
      too_far: 'Không thời hạn nào dài quá mười năm: hãy xem lại năm.',
    }[why],
    next: near.map((date) => `motcua dossier extend ${code} --until ${date} --reason "<lý do>"`),
  }),
  'dossier.no_review': ({ code, begun }) => ({
    what: `Không ghi bắt đầu rà soát cho hồ sơ ${code}.`,
    why: begun
      ? 'Việc rà soát đã bắt đầu, thời hạn đang tính từ lúc ấy.'
      : 'Thời hạn của hồ sơ này không tính từ khi rà soát.',
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.no_due_date': ({ code }) => ({
    what: `Hồ sơ ${code} không có ngày hẹn trả nên không gia hạn được.`,
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.second_extension': ({ code, number, roles }) => ({
    what: `Đây là lần gia hạn thứ ${number} của hồ sơ ${code}.`,
    why: `Từ lần thứ hai, người được gia hạn là: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.second_notice': ({ code, stage, roles }) => ({
    what:
      `Hồ sơ ${code} đã được thông báo bổ sung một lần ` +
      (stage === 'door' ? 'khi kiểm tra lúc tiếp nhận.' : 'khi thẩm định.'),
    why:
      'Ở mỗi khâu chỉ thông báo một lần, nêu hết những gì còn thiếu, sai hoặc không tra cứu được ' +
      '(Nghị định 118/2025, Điều 17 khoản 2a, sửa đổi bởi Nghị định 309/2026). ' +
      `Được thông báo thêm, có nêu lý do: ${rolesText(roles)}.`,
    next: [`motcua dossier show ${code}`, 'motcua staff login'],
  }),
  'dossier.papers_back': ({ code, status }) => ({
    what: `Giấy tờ của hồ sơ ${code} đã trả lại cho người nộp rồi.`,
    why: `Hồ sơ đang ở trạng thái "${dossierWords.status[status]}".`,
    next: [`motcua dossier timeline ${code}`],
  }),
  'dossier.in_transit': ({ code, slip, from, to, office }) => ({
    what: `Hồ sơ ${code} đang trên đường từ ${from} đến ${to}.`,
    why: `Phiếu bàn giao ${slip} chưa được bên nhận xác nhận nên chưa ai được làm gì với hồ sơ.`,
    next: [roadCommand({ slip, from, to, office })],
  }),
  'dossier.out_of_sight': ({ code, office }) => ({
    what: `Hồ sơ ${code} không do ${office} nhận hoặc giữ.`,
    why: 'Nhân viên bưu điện chỉ xem được hồ sơ do bưu điện mình nhận, giữ hoặc đang chuyển đến.',
    next: ['motcua dossier list'],
  }),
  'dossier.authority_insufficient': ({ code, field }) => ({
    what: `Chưa đủ giấy tờ để nhận thay kết quả của hồ sơ ${code}.`,
    why: `Chỉ quan hệ ruột thịt thì đủ trong lĩnh vực hộ tịch; hồ sơ này thuộc lĩnh vực ${field}.`,
    next: [`motcua dossier return ${code} --to authorised --authority certified`],
  }),
  'dossier.gone_on': ({ code, action, roles }) => ({
    what: `Bạn không ${dossierWords.action[action]} được hồ sơ ${code} nữa.`,
    why:
      'Hồ sơ đã chuyển đi hoặc đã có kết quả, người khác đang làm theo những gì đã ghi. ' +
      `Từ lúc này, người được làm việc đó là: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.was_decided': ({ code }) => ({
    what: `Không hủy được hồ sơ ${code}: hồ sơ này đã từng có kết quả.`,
    why: 'Chỉ hủy hồ sơ tiếp nhận nhầm; việc đã giải quyết thì còn trong sổ và số liệu.',
    next: [
      `motcua dossier correct ${code} --reason "<lý do>"`,
      `motcua dossier withdraw ${code} --reason "<lý do>"`,
    ],
  }),
  'dossier.nothing_corrected': ({ code }) => ({
    what: `Hồ sơ ${code} đã ghi đúng như vậy: không có gì để đính chính.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.from_list': ({ code }) => ({
    what: `Hồ sơ ${code} nhập từ danh sách: trường hợp và số lượng không đính chính ở đây.`,
    why:
      'Phí của hồ sơ này do dòng trong danh sách nói. Chưa làm gì từ lúc nhập thì sửa dòng ấy rồi ' +
      'nhập lại; đã có việc làm thì dòng không sửa được nữa, hãy ghi chú vào hồ sơ.',
    next: [
      'motcua import dossiers <tệp> --update',
      `motcua dossier note ${code} --text "<ghi chú>"`,
    ],
  }),
  'dossier.money_taken': ({ code, receipts, next }) => ({
    what: `Chưa hủy được hồ sơ ${code}: còn giữ tiền đã thu (biên lai ${receipts.join(', ')}).`,
    why: 'Hồ sơ bị hủy thì không thu gì, nên phải hủy hoặc hoàn hết biên lai trước: một người đề nghị, người khác duyệt.',
    next: next.map(({ kind, step, of }) => {
      const act = `motcua payment ${kind} ${step} ${of}`;
      return step === 'request' ? `${act} --reason "<lý do>"` : act;
    }),
  }),
  'dossier.under_way': ({ code, tracking, state }) => ({
    what: `Chưa hủy được hồ sơ ${code}: bưu gửi ${tracking} ${shipmentWords.shipmentState[state]}.`,
    why: 'Bưu gửi bưu chính đã nhận thì không thu hồi từ đây: chờ phát xong hoặc hoàn lại.',
    next: [`motcua shipment show ${tracking}`],
  }),
  'dossier.cancelled': ({ code }) => ({
    what: `Hồ sơ ${code} đã hủy vì tiếp nhận nhầm.`,
    why: 'Hồ sơ đã hủy không bàn giao, không gửi và không in giấy cho công dân. Hủy nhầm thì khôi phục.',
    next: [`motcua dossier show ${code}`, `motcua dossier reinstate ${code} --reason "<lý do>"`],
  }),
  'dossier.cancelled_earlier': ({ code, on, roles }) => ({
    what: `Bạn không khôi phục được hồ sơ ${code}: hồ sơ đã hủy từ ngày ${dateText(on)}.`,
    why: `Trong ngày hủy, người được hủy thì được khôi phục; sau đó là: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.other_stands': ({ code, other }) => ({
    what: `Chưa khôi phục được hồ sơ ${code}: hồ sơ ${other} của cùng việc này chưa hủy.`,
    why: 'Hai hồ sơ thay cho nhau thì chỉ một hồ sơ có hiệu lực: hủy hồ sơ kia trước.',
    next: [`motcua dossier cancel ${other} --reason "<lý do>"`],
  }),
  'dossier.return_blocked': ({ code, amount }) => ({
    what: `Chưa trả được kết quả của hồ sơ ${code}.`,
    why: `Còn ${moneyText(amount)} phí, lệ phí chưa nộp.`,
    next: [`motcua payment take ${code} --method cash`, `motcua payment quote ${code}`],
  }),
});

const rolesText = (roles: readonly Role[]): string =>
  roles.map((role) => staffWords.role[role]).join(', ');

const named = (action: Action): string => dossierWords.action[action];

/** The way there, else what brings the dossier on; to end one is nobody's next step. */
function nextSteps(code: string, path: Action[], allowed: Action[]): string[] {
  const onward = allowed.filter((each) => ONWARD.has(each));
  // Where nothing brings it on, what puts right that it came here.
  const back = allowed.filter((each) => BACK.has(each));
  const steps = [path, onward, back].find((some) => some.length > 0) ?? [];
  if (steps.length === 0) return [`motcua dossier timeline ${code}`];
  return steps.map((each) => `motcua dossier ${each} ${code}`);
}

const ONWARD: ReadonlySet<Action> = new Set([
  'forward',
  'complete-supplement',
  'resolve',
  'return',
]);

const BACK: ReadonlySet<Action> = new Set(['take-back', 'reopen']);

/** What a paper waits for. */
const needed: Readonly<Record<AwaitedPaper, string>> = {
  acknowledgement: 'kết quả chưa được trả',
  supplement: 'chưa yêu cầu bổ sung lần nào',
  refusal: 'hồ sơ không bị từ chối',
  apology: 'chưa hẹn lại lần nào',
  stop: 'hồ sơ chưa dừng giải quyết',
  leaflet: 'không thiếu giấy tờ nào',
};

/** What each side of a road can do about a dossier that is on it. */
function roadCommand(road: { slip: string; from: string; to: string; office: string }): string {
  const { slip, from, to, office } = road;
  if (office === from) return `motcua handover recall ${slip}`;
  return office === to ? `motcua handover receive ${slip}` : `motcua handover show ${slip}`;
}
