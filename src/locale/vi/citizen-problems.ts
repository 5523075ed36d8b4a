/** What is refused about citizens and their cards. */
import type { CitizenDetails, CitizenKind } from '../../domain/citizen/citizen.ts';
import type { ScanFault } from '../../domain/scan/problems.ts';
import { dateText, maskedNumber, shellWord, typedNumber } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { citizenDetailNames } from './citizen.ts';

const scanFaults: Record<ScanFault, string> = {
  empty: 'Không nhận được chữ nào từ máy quét.',
  payment_code: 'Đây là mã thanh toán VietQR, không phải thẻ căn cước.',
  web_address: 'Đây là địa chỉ trang web, không phải thẻ căn cước.',
  run_together: 'Hai lần quét dính vào nhau: quét lại từng thẻ một.',
  truncated: 'Mã quét bị đứt giữa chừng.',
  not_a_card: 'Đây không phải mã của thẻ căn cước.',
  garbled: 'Chữ trong mã quét bị hỏng.',
  keyboard: 'Bàn phím tiếng Việt đang bật khi quét, chữ số và dấu bị đổi: tắt bộ gõ rồi quét lại.',
};

const listed = (names: readonly (keyof CitizenDetails)[]): string =>
  [...new Set(names.map((name) => citizenDetailNames[name]))].join(', ');

type DetailNames = readonly (keyof CitizenDetails)[];

/** The option that corrects a detail, and what stands for its value. */
const options: { [field in keyof CitizenDetails]?: [string, string] } = {
  idNumber: ['--id', '<số>'],
  oldNumber: ['--id', '<số CMND>'],
  dob: ['--dob', '<ngày>'],
  sex: ['--sex', '<giới tính>'],
  address: ['--address', '<địa chỉ>'],
  phone: ['--phone', '<số>'],
  email: ['--email', '<thư>'],
};

const bearerText = ({ name, kind }: { name: string; kind: CitizenKind }): string =>
  `${name} (${kind === 'person' ? 'người' : 'hộ kinh doanh'})`;

/** The command that corrects some details; none where there is nothing to type. */
function editOf(
  id: string,
  names: DetailNames,
  values: { [field in keyof CitizenDetails]?: string } = {},
): string[] {
  const typed = names.flatMap((name) => {
    const [flag, blank] = options[name] ?? [];
    const value = values[name] === undefined ? blank : shellWord(values[name]);
    return flag === undefined ? [] : [`${flag} ${value}`];
  });
  return typed.length === 0 ? [] : [`motcua citizen edit ${id} ${typed.join(' ')}`];
}

/** The length of a tax code, its check digit right or not. */
const TAX_LIKE = /^\d{10}(?:-?\d{3})?$/;

export const citizenProblems = (): ProblemsOf<'citizen' | 'scan'> => ({
  'citizen.bad_number': ({ value, why }) => ({
    what: `Số "${typedNumber(value)}" không dùng được.`,
    why:
      why === 'length'
        ? 'Số định danh có 12 chữ số (CMND cũ 9 số; mã số thuế 10 số hoặc 10 số-3 số).'
        : 'Số định danh chỉ có chữ số 0-9; bảng tính có thể đã làm hỏng số này.',
    next: [
      'Gõ lại số trên thẻ, giữ cả số 0 ở đầu.',
      ...(TAX_LIKE.test(value) ? ['Tổ chức: --kind organisation'] : []),
      'Số hộ chiếu nước ngoài: --passport <số>',
    ],
    desk: [
      'Gõ lại số trên thẻ, giữ cả số 0 ở đầu.',
      ...(TAX_LIKE.test(value) ? ['Tổ chức: gõ lại mã số thuế, rồi 00 để đăng ký tổ chức.'] : []),
      'Hộ chiếu nước ngoài: gõ cả chữ và số như trên hộ chiếu.',
    ],
  }),
  'citizen.other_kind': ({ kind }) => ({
    what:
      kind === 'person'
        ? 'Bản ghi này là của một người: không mang mã số thuế của tổ chức được.'
        : 'Bản ghi này là của một tổ chức: không mang số định danh của người được.',
    why: 'Bản ghi của người không đổi thành của tổ chức, và ngược lại: hồ sơ cũ kể đúng người đã nộp.',
    next:
      kind === 'person'
        ? ['Đăng ký tổ chức ấy, rồi sửa chủ hồ sơ: motcua citizen register --kind organisation']
        : ['Đăng ký người ấy, rồi sửa chủ hồ sơ: motcua citizen register'],
  }),
  'citizen.dob_in_future': ({ dob }) => ({
    what: `Ngày sinh ${dateText(dob)} còn ở tương lai.`,
    next: ['Xem lại ngày sinh trên giấy tờ: --dob 29/02/1992, hoặc chỉ năm: --dob 1942'],
    desk: ['Xem lại ngày sinh trên giấy tờ: gõ 29/02/1992, hoặc chỉ năm: 1942.'],
  }),
  'citizen.name_garbled': ({ name }) => ({
    what: `Họ tên "${name}" bị mất chữ.`,
    why: 'Dấu ? và ký tự � đứng thay chữ mà máy quét hoặc chương trình khác không biết.',
    next: ['--name "<họ và tên như trên giấy tờ>"'],
  }),
  'citizen.name_missing': ({ number }) => ({
    what:
      number === null
        ? 'Chưa có họ tên.'
        : `Chưa có họ tên, và số ${maskedNumber(number)} không thấy ở đây.`,
    next: ['--name "<họ và tên như trên giấy tờ>"', 'hoặc quét thẻ: --scan -'],
    desk: ['Gõ họ và tên như trên giấy tờ, hoặc quét thẻ.'],
  }),
  'citizen.number_taken': ({ number, name }) => ({
    what: `Số ${maskedNumber(number)} đã thuộc về ${name ?? 'người khác'}.`,
    next: ['motcua citizen show <số định danh>'],
  }),
  'citizen.name_differs': ({ number, known, given }) => ({
    what:
      known === null
        ? `Số ${maskedNumber(number)} không phải của "${given}".`
        : `Số ${maskedNumber(number)} đã đăng ký cho "${known}", không phải "${given}".`,
    why: 'Mỗi số chỉ của một người; họ tên chỉ đổi khi có lý do.',
    next:
      known === null
        ? ['Xem lại số và họ tên trên thẻ, hoặc quét thẻ: --scan -']
        : [
            'motcua citizen show <số định danh>',
            `motcua citizen edit <số định danh> --name ${shellWord(given)} --reason "<lý do>"`,
            `motcua citizen edit <số định danh> --without-id --reason "<lý do>"`,
          ],
    ...(known === null && { desk: ['Quét thẻ, hoặc gõ lại số và họ tên như trên thẻ.'] }),
  }),
  'citizen.not_found': ({ typed, near }) => ({
    what: `Không tìm thấy công dân "${typedNumber(typed)}".`,
    ...(near.length > 0 && { why: `Có nhiều người gần giống: ${near.join('; ')}.` }),
    next: ['motcua citizen find <tên hoặc số>', 'motcua citizen register'],
  }),
  'citizen.several_bear': ({ number, bearers }) => ({
    what: `Số ${maskedNumber(number)} của ${bearers.length} bản ghi: ${bearers.map(bearerText).join('; ')}.`,
    why: 'Hộ kinh doanh mang số định danh của chủ hộ: người hay hộ thì phải nói rõ, bằng mã bản ghi.',
    next: bearers.map((each) => `${each.uuid} thay cho số, nếu là ${bearerText(each)}`),
  }),
  'citizen.same_record': ({ name }) => ({
    what: `Cả hai đều chỉ một bản ghi: ${name}.`,
    why: 'Bản ghi đã gộp thì tìm bằng số nào cũng ra bản ghi được giữ.',
    next: ['motcua citizen find <tên hoặc số>', 'motcua citizen show <số định danh>'],
  }),
  'citizen.already_merged': ({ name, into, kept }) => ({
    what: `Bản ghi của ${name} đã gộp vào ${into} từ trước.`,
    next: [`motcua citizen show ${kept}`],
  }),
  'citizen.merge_differs': ({ kept, other, fields: names }) => ({
    what: `Không gộp được: hai bản ghi khác nhau về ${listed(names)}.`,
    why: 'Khác nhau như vậy là hai người. Nếu một bên ghi sai thì sửa bên ấy trước.',
    next: [`motcua citizen show ${kept}`, `motcua citizen show ${other}`, ...editOf(other, names)],
  }),
  'citizen.merge_names_differ': ({ kept, other, names: [one, two] }) => ({
    what: `Hai bản ghi mang hai tên: "${one}" và "${two}".`,
    why: 'Hai tên chỉ gộp làm một khi có lý do.',
    next: [`motcua citizen merge ${kept} ${other} --reason "<lý do>"`],
  }),
  'citizen.not_merged': ({ name, merged }) => ({
    what: `Bản ghi của ${name} không gộp vào bản ghi nào.`,
    ...(merged.length > 0 && { why: 'Các bản ghi đã gộp vào bản ghi này thì tách được.' }),
    next:
      merged.length > 0
        ? merged.map((id) => `motcua citizen unmerge ${id}`)
        : ['motcua citizen show <số định danh>'],
  }),
  'citizen.kept_merged': ({ name, into, kept }) => ({
    what: `Chưa tách được: bản ghi của ${name} sau đó đã gộp vào ${into}.`,
    next: [`motcua citizen unmerge ${kept}`],
  }),
  'citizen.corrected_since': ({ name, kept, other, fields: names, was }) => ({
    what: `Chưa tách được: ${listed(names)} của ${name} đã sửa sau khi gộp.`,
    why: 'Không biết phần sửa là của ai. Sửa lại như lúc vừa gộp rồi tách.',
    next: [...editOf(kept, names, was), `motcua citizen unmerge ${other}`],
  }),
  'citizen.out_of_sight': ({ typed, near, office }) => ({
    what: `${office} không có hồ sơ nào của "${typedNumber(typed)}".`,
    why:
      near.length > 0
        ? `Có nhiều người gần giống: ${near.join('; ')}.`
        : 'Nhân viên bưu điện chỉ thấy người có hồ sơ do bưu điện mình nhận hoặc giữ. Người khác thì đăng ký theo thẻ trước.',
    next: [
      'motcua citizen register --id <số> --name "<họ và tên như trên giấy tờ>"',
      'hoặc quét thẻ: motcua citizen register --scan -',
    ],
    desk: ['Quét thẻ, hoặc gõ số rồi họ tên như trên thẻ.'],
  }),
  'scan.refused': ({ why }) => ({
    what: 'Không đọc được thẻ từ mã vừa quét.',
    why: scanFaults[why],
    next: ['Quét lại, hoặc gõ tay: motcua citizen register --id <số> --name "<họ tên>"'],
  }),
});
