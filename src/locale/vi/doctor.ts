/** Words for the check-up of a store and its machine. */
import { printingWords } from './printing.ts';
import { reasonWords } from './printer-reasons.ts';
import type { CheckName, Findings } from '../../domain/checkup/checkup.ts';
import { bytesText, countText, momentText, offsetText } from '../format.ts';

type SaidFindings = { readonly [Name in CheckName]: (found: Findings[Name]) => string };
type EachCheck = Readonly<Record<CheckName, string>>;

const names: EachCheck = {
  store: 'Kho',
  content: 'Tệp kho',
  built: 'Cách kho được dựng',
  heads: 'Mục cuối đã ghi',
  key: 'Khóa ký giấy tiếp nhận',
  disk: 'Chỗ trống trên ổ đĩa',
  log: 'Tệp -wal',
  access: 'Quyền của tệp',
  cipher: 'Mã hóa kho',
  scans: 'Tệp số hóa',
  cards: 'Ảnh thẻ căn cước',
  backup: 'Sao lưu',
  backup_place: 'Nơi để bản sao lưu',
  passphrase: 'Mật khẩu bản sao lưu',
  drill: 'Diễn tập khôi phục',
  admins: 'Quản trị viên',
  pins: 'Mã PIN',
  clock: 'Đồng hồ',
  zone: 'Múi giờ',
  printer: 'Máy in',
  fonts: 'Phông chữ của giấy tờ',
  terminal: 'Cửa sổ dòng lệnh',
};

const NOT_YET = 'chưa lần nào';

const found: SaidFindings = {
  store: ({ problem, readOnly }) => {
    if (problem !== null) return 'không mở được.';
    return readOnly ? 'mở được, nhưng chỉ để đọc.' : 'mở được.';
  },
  content: ({ whole }) => (whole ? 'xem nhanh thấy nguyên vẹn.' : 'đã hỏng.'),
  built: ({ asMade }) =>
    asMade ? 'đúng như chương trình dựng.' : 'có bảng, chỉ mục hoặc chốt bảo vệ bị sửa hay bị gỡ.',
  heads: ({ lost, copyOf }) => {
    if (lost > 0) return `${countText(lost)} sổ thiếu mục mà máy này đã ghi.`;
    return copyOf === null
      ? 'kho còn đủ những gì máy này đã ghi.'
      : `kho này là bản sao của kho ${copyOf}.`;
  },
  key: ({ id, signs, unlocked }) => {
    if (id === null) return 'không có.';
    if (unlocked.length > 0) return `${id}; chưa khóa được bằng mật khẩu: ${unlocked.join(', ')}.`;
    return signs ? `${id}.` : `${id}, máy này không ký được bằng khóa ấy.`;
  },
  disk: ({ folder, free, store }) =>
    `còn ${bytesText(free)} ở ${folder}; kho chiếm ${bytesText(store)}.`,
  log: ({ bytes }) => `${bytesText(bytes)} chưa đưa vào tệp kho.`,
  access: ({ open, shut, shared, lists }) => {
    if (shut.length > 0) return `không đọc hoặc không ghi được ${shut.join(', ')}.`;
    if (open.length > 0) return `người khác trên máy này vào được ${open.join(', ')}.`;
    if (shared !== null) return `ai dùng máy này cũng tạo được tệp trong ${shared}, cạnh kho.`;
    if (lists === 'untold') return 'Windows không cho biết những tài khoản nào vào được kho.';
    return 'chỉ người dùng kho vào được.';
  },
  scans: ({ place, named, missing, unsealed, open }) => {
    if (missing > 0) return `thiếu ${countText(missing)} trong ${countText(named)} tệp ở ${place}.`;
    if (open.length > 0) return `tài khoản khác trên máy xem được ${open.join(', ')}.`;
    return unsealed > 0
      ? `còn ${countText(unsealed)} tệp chưa mã hóa ở ${place}.`
      : `đủ ${countText(named)} tệp ở ${place}.`;
  },
  cards: ({ keeps, scans }) =>
    keeps
      ? `đang cho giữ ảnh thẻ (Luật 91/2025); trong kho có ${countText(scans)}.`
      : `không cho giữ nữa, nhưng trong kho còn ${countText(scans)}.`,
  cipher: ({ key, plain }) =>
    plain.length === 0
      ? `bằng khóa ${key}.`
      : `bằng khóa ${key}, nhưng còn ${plain.join(', ')} không mã hóa.`,
  backup: ({ folder, at, days }) => {
    const last = at === null ? NOT_YET : `lần cuối ${momentText(at)}, ${daysAgo(days)}`;
    return folder === null ? `${last}; chưa đặt nơi tự sao lưu.` : `${last}.`;
  },
  backup_place: ({ folder, there, sameDisk }) => {
    if (!there) return `không thấy thư mục ${folder}.`;
    return sameDisk ? `${folder}, cùng ổ đĩa với kho.` : `${folder}.`;
  },
  passphrase: ({ file, problem }) => {
    if (file === null) return 'không có: ai có tệp sao lưu thì đọc được.';
    return problem === null ? `trong ${file}.` : `không dùng được ${file}.`;
  },
  drill: ({ at, days }) =>
    at === null ? `${NOT_YET}.` : `lần cuối ${momentText(at)}, ${daysAgo(days)}.`,
  admins: ({ onePinFromShut }) =>
    onePinFromShut
      ? 'chỉ có một người và không có giấy khôi phục: quên mã PIN là không ai mở được nữa.'
      : 'có người hoặc giấy khôi phục thay được.',
  pins: ({ leading, others, logins }) => {
    const without = leading + others;
    if (without === 0) return 'ai cũng có.';
    const who = logins === null ? '' : `: ${logins.join(', ')}`;
    return `${countText(without)} người đăng nhập không cần mã PIN${who}.`;
  },
  clock: ({ now, last, steps }) => {
    if (now < last) {
      return `${momentText(now)}, chậm hơn mục cuối của nhật ký (${momentText(last)}).`;
    }
    const step = steps.at(-1);
    if (!step) return `${momentText(now)}.`;
    return `${momentText(now)}; nhật ký nhảy từ ${momentText(step.before)} sang ${momentText(step.at)}.`;
  },
  zone: ({ name, minutes }) => `${name} (${offsetText(minutes)}).`,
  printer: ({ chosen, others, away }) => {
    const each = chosen.map(({ name, state, reasons }) =>
      [`${name} ${printingWords.printerState[state]}`, ...reasons.map(reasonWords)].join('; '),
    );
    if (away !== null) each.push(`dịch vụ in không trả lời: ${reasonWords(away)}`);
    if (chosen.length > 0) return `${each.join('. ')}.`;
    if (away !== null) return `chưa chọn máy in; ${each.join('. ')}.`;
    return others === 0
      ? 'máy này chưa có máy in nào.'
      : `có ${countText(others)} máy in, chưa chọn máy nào.`;
  },
  fonts: ({ missing }) => (missing.length === 0 ? 'đủ.' : `thiếu ${missing.join(', ')}.`),
  terminal: ({ encoding, columns }) =>
    `${encoding === '' ? 'không rõ bộ mã' : encoding}, rộng ${countText(columns)} cột.`,
};

function daysAgo(days: number | null): string {
  return days === null || days < 1 ? 'trong một ngày qua' : `${countText(days)} ngày trước`;
}

/** What to do where it is not as it should be. */
const advice: EachCheck = {
  store:
    'Không mở được thì chép tệp ra nơi an toàn trước khi sửa gì; chỉ đọc được thì không ghi gì.',
  built:
    'Chép tệp kho ra nơi an toàn, dựng lại, rồi kiểm tra; vẫn còn sai thì khôi phục từ bản sao lưu.',
  content: 'Chép tệp kho ra nơi an toàn, kiểm tra kỹ, rồi khôi phục từ bản sao lưu.',
  heads: 'Tìm kho đang dùng, mới nhất, trước khi ghi tiếp: số đã cấp có thể bị cấp lại.',
  key: 'Máy không ký được thì nhập khóa, hoặc làm khóa mới; tệp chưa khóa được thì xem quyền của tệp.',
  disk: 'Dọn bớt ổ đĩa: đầy thì không ghi được, và sao lưu cần chỗ bằng cả kho.',
  log: 'Đóng các cửa sổ motcua đang mở lâu, tệp này sẽ được đưa vào kho.',
  access: 'Sửa quyền để chỉ người dùng kho đọc và ghi được, hoặc dời kho vào thư mục riêng.',
  scans: 'Chép lại tệp thiếu từ bản sao lưu, rồi gõ lệnh dưới đây.',
  cards: 'Thôi giữ nếu không thủ tục nào cần; gỡ ảnh giữ nhầm, tiêu hủy ảnh hết thời hạn lưu.',
  cipher: 'Mã hóa lại một lần nữa thì xong phần còn dở; bản cũ không cần nữa thì xóa hẳn.',
  backup: 'Đặt nơi sao lưu ở ổ đĩa khác; mỗi lần kết ca sẽ tự sao lưu một bản.',
  backup_place: 'Cắm lại ổ đĩa, hoặc chọn thư mục ở ổ đĩa khác: hỏng ổ là mất cả kho lẫn bản sao.',
  passphrase:
    'Ghi một câu dài vào dòng đầu của một tệp, chỉ tệp ấy, và cất thêm một bản ở nơi khác.',
  drill: 'Ba tháng một lần, khôi phục thử bản mới nhất.',
  admins: 'In giấy khôi phục rồi niêm phong, hoặc giao thêm một người làm quản trị.',
  pins: 'Mỗi người tự đặt mã PIN của mình.',
  clock: 'Chỉnh lại giờ của máy: giờ sai làm sai ngày giờ trên giấy; xem ai ghi các mục ấy.',
  zone: 'motcua luôn ghi giờ Việt Nam; đổi múi giờ của máy để hai đồng hồ khớp nhau.',
  printer:
    'Chưa chọn máy in thì giấy được lưu thành tệp PDF; máy dừng hay mất thì giấy chờ đến khi nó in lại.',
  fonts: 'Chương trình cài thiếu tệp, không in được giấy: cài lại motcua.',
  terminal: 'Chữ Việt cần bộ mã UTF-8, bảng biểu cần 80 cột: đổi cài đặt của cửa sổ.',
};

export const doctorScreen = {
  doctor: () => ({
    names,
    found,
    advice,
    allWell: 'Mọi thứ đều ổn.',
    summary: (bad: number, warnings: number) =>
      `${countText(bad)} chỗ phải sửa ngay, ${countText(warnings)} chỗ nên xem lại.`,
  }),
};
