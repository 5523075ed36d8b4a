/** Words for declarations. */
import { countBounds, type FieldType } from '../../domain/declaration/field-type.ts';
import type { AnswersFault } from '../../domain/declaration/problems.ts';
import { limits } from '../../domain/limits.ts';
import { countText, dateText, shellWord } from '../format.ts';
import type { EventWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

import { citizenWords } from './citizen.ts';
import { dossierWords } from './dossier.ts';
import { orList } from './list.ts';

/** What a good answer to a field is. */
const wanted: Readonly<Record<FieldType, string>> = {
  text: `chữ, không để trống, nhiều nhất ${countText(limits.valueLetters)} chữ cái`,
  lines: 'một hoặc nhiều dòng, cách nhau bằng dấu ;',
  date: 'ngày đủ, như 24/11/2026',
  date_or_year: 'ngày như 24/11/1990, hoặc chỉ năm như 1990',
  date_in_words: 'không gõ: tự tính từ ngày',
  instant_or_date: 'ngày, có thể kèm giờ, như 14:30 24/11/2026',
  sex: 'nam, nữ hoặc khác',
  choice: 'một trong các lựa chọn cho sẵn',
  yes_no: 'có hoặc không',
  count: `số nguyên, từ ${countBounds.least} đến ${countBounds.most}`,
  money: 'số tiền nguyên đồng, như 5.000.000',
  address: 'địa chỉ',
  identity: 'số giấy tờ, có thể kèm ngày cấp và nơi cấp: C1234567; 10/05/2021; Bộ Công an',
  citizen_id: 'số định danh 12 chữ số',
  phone: 'số điện thoại',
  email: 'địa chỉ thư điện tử',
};

/** Why a file is none of answers. */
function whyNoAnswers(fault: AnswersFault): string {
  switch (fault.is) {
    case 'no_json':
      return `Dòng ${fault.line}, cột ${fault.column}: từ đây không còn là JSON.`;
    case 'deep':
      return 'Các dấu [ và { lồng nhau quá sâu.';
    case 'repeated':
      return 'Có mục ghi hai lần: không biết lấy câu trả lời nào.';
    case 'no_object':
      return 'Cần một đối tượng JSON: {"child.name": "Trần Thị Thử", …}.';
    case 'no_row':
      return `Dòng thứ ${fault.row} của ${fault.field} phải là một đối tượng: {"name": "…"}.`;
    case 'no_answer':
      return `Mục ${fault.field} phải là chữ hoặc số.`;
  }
}

export const declarationProblems = (): ProblemsOf<'declaration'> => ({
  'declaration.no_such_form': ({ typed, near }) => ({
    what: `Không có mẫu tờ khai "${typed}" đang dùng.`,
    ...(near.length > 0 && { why: `Có phải là ${orList(near)}?` }),
    next: ['motcua declaration list'],
  }),
  'declaration.no_such_field': ({ form, title, field, near }) => ({
    what: `${title} không có mục "${field}".`,
    ...(near.length > 0 && { why: `Có phải là ${orList(near)}?` }),
    next: [`motcua declaration list --fields ${form}`],
  }),
  'declaration.no_row': ({ field, example }) => ({
    what: `Mục "${field}" nằm trong bảng: nêu dòng thứ mấy, không bỏ cách dòng.`,
    next: [`--set ${example}=…`],
  }),
  'declaration.many_rows': ({ field, most }) => ({
    what: `Bảng "${field}" có nhiều dòng quá: nhiều nhất ${most}. Chưa lưu gì.`,
    next: ['Chia ra nhiều tờ khai, rồi thử lại.'],
  }),
  'declaration.bad_answer': ({ field, label, type, choices }) => ({
    what: `Câu trả lời cho "${label}" (${field}) không dùng được. Chưa lưu gì.`,
    why: choices.length > 0 ? `Cần ${orList(choices)}.` : `Cần ${wanted[type]}.`,
    next: [`--set ${field}=…`],
  }),
  'declaration.rules': ({ title, rules }) => ({
    what: `${title}: có điều không đúng. Chưa lưu gì.`,
    why: `${rules.map(({ vi }) => vi).join('; ')}.`,
    next: ['--set <mục>=<câu trả lời đúng>'],
    desk: ['Sửa câu trả lời không đúng.'],
  }),
  'declaration.bad_form': ({ path, fault }) => ({
    what: `Mẫu tờ khai ${path} có chỗ không đúng, nên chưa dùng.`,
    why: `Chỗ sai: ${fault.vi}.`,
    next: [`motcua declaration check ${shellWord(path)}`],
  }),
  'declaration.ended': ({ title, version, until }) => ({
    what: `${title}: mẫu này không dùng cho ngày này.`,
    why:
      until === null
        ? `Mẫu này dùng từ ${dateText(version)}.`
        : `Mẫu này dùng từ ${dateText(version)} đến ${dateText(until)}.`,
    next: ['motcua declaration list --all'],
  }),
  'declaration.bad_answers': ({ path, fault }) => ({
    what: `Không đọc được câu trả lời trong ${path === '-' ? 'đầu vào chuẩn' : path}. Chưa lưu gì.`,
    why: whyNoAnswers(fault),
    next: ['Sửa lại chỗ ấy rồi thử lại; tệp mẫu: motcua declaration export <TK> <tệp>'],
  }),
  'declaration.other_form': ({ path, form, wanted: needed, title }) => ({
    what: `Tệp ${path} là câu trả lời của tờ khai ${form}, không phải ${title} (${needed}). Chưa lưu gì.`,
    next: [`motcua declaration fill ${form} --from ${path}`],
  }),
  'declaration.no_person': ({ person, known }) => ({
    what: `Tờ khai này không có người nào là "${person}".`,
    why: `Chỉ có ${orList(known)}.`,
    next: [`--person ${known[0]}=<số giấy tờ>`],
  }),
  'declaration.not_found': ({ typed }) => ({
    what: `Không có tờ khai "${typed}".`,
    why: 'Mã tờ khai in dưới mã QR của nó, như TK-7K2QM-9X4RA.',
    next: ['motcua declaration list --dossier <mã hồ sơ>'],
  }),
  'declaration.replaced': ({ code }) => ({
    what: `Tờ khai ${code} đã được khai lại.`,
    next: [`motcua declaration show ${code}`],
  }),
  'declaration.elsewhere': ({ code }) => ({
    what: `Tờ khai ${code} là của hồ sơ khác hoặc người khác. Chưa lưu gì.`,
    why: 'Khai lại và gắn vào hồ sơ chỉ trong cùng một hồ sơ, cùng một người khai.',
    next: [`motcua declaration show ${code}`],
  }),
  'declaration.other_procedure': ({ code, procedure }) => ({
    what: `Tờ khai ${code} không dùng cho thủ tục ${procedure}.`,
    next: [`motcua declaration list --procedure ${procedure}`],
  }),
  'declaration.closed': ({ code, status }) => ({
    what: `Hồ sơ ${code} đã kết thúc (${dossierWords.status[status].toLowerCase()}), không khai thêm.`,
    next: [`motcua dossier why ${code}`],
  }),
  'declaration.other_sex': ({ role, name, sex }) => ({
    what: `${name} không thể là ${role.toLowerCase()}: thẻ, sổ ghi giới tính ${citizenWords.sex[sex]}.`,
    next: ['--person <người>=<số giấy tờ đúng>'],
    desk: ['Quét đúng thẻ, hoặc Enter nếu không có thẻ.'],
  }),
  'declaration.one_person': ({ roles, name }) => ({
    what: `${name} không thể vừa là ${roles[0].toLowerCase()} vừa là ${roles[1].toLowerCase()}.`,
    next: ['--person <người>=<số giấy tờ đúng>'],
    desk: ['Quét đúng thẻ, hoặc Enter nếu không có thẻ.'],
  }),
  'declaration.whose': () => ({
    what: 'Chưa rõ tờ khai của ai: nêu người đến khai, hoặc hồ sơ có người ấy.',
    next: ['--citizen <số giấy tờ>', '--dossier <mã hồ sơ>'],
    desk: ['Nêu người đến khai.'],
  }),
  'declaration.unreadable': ({ code, title, version, erased }) => ({
    what: erased
      ? `Câu trả lời của tờ khai ${code} đã xóa theo yêu cầu.`
      : `Không có mẫu ${title} ngày ${dateText(version)} của tờ khai ${code} trên máy này.`,
    next: erased ? [`motcua declaration show ${code}`] : ['motcua declaration list --all'],
  }),
  'declaration.erased_meanwhile': () => ({
    what: 'Dữ liệu dùng để điền tờ khai này vừa bị xóa theo yêu cầu. Chưa lưu gì.',
    why: 'Người trong tờ khai, hoặc tờ khai cũ mà câu trả lời lấy từ đó, không còn ở đây.',
    next: ['motcua declaration fill <mẫu> --citizen <số giấy tờ>'],
    desk: ['Điền lại từ đầu.'],
  }),
});

export const declarationEventWords: EventWords<'declaration'> = {
  'declaration.filled': 'Điền tờ khai',
  'declaration.attached': 'Gắn tờ khai vào hồ sơ',
};

/** What a declaration that is being filled in is told by. */
interface FillDraftWords {
  title: string;
  owner: string;
  at: string;
  by: string;
}

export const declarationScreen = {
  declaration: () => ({
    wanted,
    code: 'Mã tờ khai',
    form: 'Mẫu',
    formOf: (id: string, since: string): string => `${id}, dùng từ ${since}`,
    title: 'Tên',
    since: 'Thời gian dùng',
    held: (from: string, until: string | null): string =>
      until === null ? `từ ${from}` : `${from} – ${until}`,
    procedures: 'Thủ tục',
    dossier: 'Hồ sơ',
    filledAt: 'Khai lúc',
    state: 'Tình trạng',
    replaced: 'đã khai lại',
    erased: 'Câu trả lời không còn ở đây.',
    empty: '(để trống, ghi tay)',
    field: 'Mục',
    label: 'Câu hỏi',
    answer: 'Trả lời',
    noForms: 'Không có mẫu tờ khai nào đang dùng.',
    noneFilled: 'Chưa có tờ khai nào.',
    filled: (code: string): string => `Đã lưu tờ khai ${code}.`,
    byHand: (labels: readonly string[]): string => `Còn phải ghi tay: ${labels.join('; ')}.`,
    exported: (code: string, file: string | null): string =>
      file === null ? `Đã ghi tờ khai ${code}.` : `Đã ghi tờ khai ${code} ra ${file}.`,
    checked: (file: string, form: string, fields: number, rules: number): string =>
      `${file}: mẫu ${form}, ${fields} mục, ${rules} điều kiện, không có lỗi.`,
    askForm: 'Khai mẫu nào?',
    askCard: (who: string): string => `Quét thẻ của ${who} (Enter nếu không có):`,
    usual: (answer: string): string => `1 là ${answer}`,
    mayBeDotted: 'Enter để trống: trên giấy có dòng chấm để ghi tay.',
    explainText: (label: string): string => `${label}: chữ, như sẽ in trên tờ khai.`,
    mayBeEmpty: 'Enter để trống, ghi tay sau.',
    skipsPart: 'Enter nếu không có cả phần này.',
    declaredOn: (day: string): string => `theo tờ khai người này đã khai ngày ${day}`,
    fromBefore: (day: string, count: number): string =>
      `${count} mục lấy từ tờ khai người này đã khai ngày ${day}.`,
    ceased: (label: string, written: string, now: readonly string[], more: number): string =>
      `${label}: "${written}" không còn từ 01/07/2025; nay là ${orList(now)}` +
      `${more > 0 ? `, và ${more} nơi khác` : ''}. Không tự đổi.`,
    askCeased: (written: string): string =>
      `"${written}" không còn từ 01/07/2025. Số để đổi, Enter giữ, hoặc gõ lại:`,
    explainCeased: [
      'Từ 01/07/2025 có xã, phường mới: số ghi tên mới vào địa chỉ, Enter giữ như đã viết.',
      'Nhiều dòng: tên cũ có ở nhiều nơi, hoặc xã cũ chia cho nhiều xã mới.',
    ],
    askRow: (part: string, n: number): string => `${part}: khai người thứ ${n}?`,
    wrong: 'Chưa đúng:',
    doubt: 'Xem lại:',
    differs: (label: string, said: string, record: string): string =>
      `${label}: khai "${said}", thẻ hoặc sổ ghi "${record}".`,
    ownNumber: (label: string, n: string): string => `${label} (mục ${n})`,
    differsCharged: (label: string, said: string, charged: string): string =>
      `${label}: khai "${said}", tiếp nhận tính phí "${charged}".`,
    declaredOtherwise: (code: string, label: string, said: string, charged: string): string =>
      `Tờ khai ${code}, ${label}: khai "${said}", tiếp nhận tính phí "${charged}".`,
    askKeep: 'Enter để lưu, hoặc số để sửa:',
    explainKeep: 'Số sửa một dòng; Enter lưu khi không còn gì chưa đúng.',
    dropsRow: 'Dấu trừ và số của một dòng trong bảng (như -17): bỏ cả người ấy khỏi bảng',
    askDrop: (row: string): string => `Bỏ ${row} khỏi tờ khai?`,
    askMend: 'Sửa mục nào? (số)',
    askHow: 'Tờ khai này (Enter nếu đã mang theo):',
    hows: {
      here: 'khai tại đây, sau khi nhận hồ sơ',
      brought: 'đã mang theo',
      portal: 'khai tại đây và nộp giúp trên Cổng',
    },
    standing: (code: string, day: string): string =>
      `đã khai ${code} ngày ${day}, gắn vào hồ sơ này`,
    explainHow: [
      '1 hỏi các mục còn thiếu rồi in ra để ký, ngay sau khi nhận hồ sơ; 2 không hỏi gì.',
      '3 như 1, và hồ sơ được ghi là nộp trực tuyến, cán bộ hỗ trợ.',
    ],
    draft: ({ title, owner, at, by }: FillDraftWords): string =>
      `${title} của ${owner} lúc ${at} (${by})`,
    goingOn: (at: string): string => `Làm tiếp tờ khai bắt đầu lúc ${at}.`,
    orCard: 'Hoặc quét thẻ của người này.',
    askPage: 'Tờ khai: chọn số, hoặc Enter để về:',
    ofDossier: (codes: readonly string[]): string =>
      codes.length === 1 ? `Tờ khai ${codes[0]}` : `${codes.length} tờ khai`,
    printIt: (code: string): string => `In tờ khai ${code} để ký`,
    again: (code: string): string => `Khai lại tờ khai ${code}`,
    unfilled: (code: string): string =>
      `Tờ khai chưa lập, mà giấy tiếp nhận ${code} đã ghi có tờ khai.`,
    unfilledWays: {
      now: 'điền tiếp ngay',
      later: 'điền sau, hoặc đã có tờ khai giấy: giữ như giấy tiếp nhận đã ghi',
      none: 'chưa nộp tờ khai: bỏ khỏi giấy tờ đã nhận và in lại giấy tiếp nhận',
    },
    askUnfilled: 'Tờ khai ấy thế nào? (số)',
    explainUnfilled: 'Phần đã điền được giữ ở quầy này, dù chọn số nào.',
    unfilledReason: 'tờ khai chưa lập khi nhận hồ sơ',
    countedUnfilled: (code: string): string =>
      `! Giấy tiếp nhận ${code} đã ghi có tờ khai mà tờ khai chưa lập: điền tiếp (n ở màn hình chính) rồi đưa ký; nếu không, sửa số giấy (s13) và in lại.`,
    draftKept: 'Đã giữ tờ khai đang điền ở quầy này. Ở màn hình chính: n làm tiếp, s37 bỏ đi.',
  }),
};
