/** Words for the keys that sign papers. */
import { momentText } from '../format.ts';
import type { EventWords, ListWords } from '../lists.ts';
import type { ProblemsOf } from '../shape.ts';

/** What is the matter with the file of a key. */
export const keyWhy = (file: string) => ({
  missing: `Không có tệp của khóa: ${file}.`,
  shut: `Máy không cho tài khoản này đọc tệp ${file}. Hãy xem tệp ấy của ai, và quyền đọc nó.`,
  open: `Tệp ${file} không có mật khẩu mà người khác trên máy cũng đọc được. Hãy "chmod 600" tệp ấy.`,
  damaged: `Tệp ${file} không còn nguyên, hoặc không phải tệp khóa của motcua.`,
  passphrase: `Mật khẩu của tệp ${file} không đúng, hoặc không đọc được tệp chứa mật khẩu.`,
});

const UNSIGNED =
  'Giấy in ở máy này có mã QR không chữ ký: tra được trong kho, nhưng không kiểm được khi xa kho.';

export const keyProblems = (): ProblemsOf<'key'> => ({
  'key.not_here': ({ id, file, why: trouble }) => ({
    what: `Máy này không ký được giấy bằng khóa ${id}. ${UNSIGNED}`,
    why: keyWhy(file)[trouble],
    next: [
      'Ở máy có khóa: motcua key export <tệp> --passphrase-file <tệp mật khẩu>',
      'Ở máy này: motcua key import <tệp> --passphrase-file <tệp mật khẩu>',
      'Không còn máy nào có khóa: motcua key rotate',
    ],
    desk: [
      'Ở máy có khóa: motcua key export',
      'Ở máy này: motcua key import',
      'Không còn máy nào có khóa: motcua key rotate',
    ],
  }),
  'key.none': () => ({
    what: `Kho này chưa có khóa ký giấy. ${UNSIGNED}`,
    next: ['motcua key rotate'],
  }),
  'key.unreadable': ({ file, why: trouble }) => ({
    what: `Không lấy được khóa ký giấy từ tệp ${file}.`,
    why: keyWhy(file)[trouble],
    next: [
      'Ở máy có khóa: motcua key export <tệp> --passphrase-file <tệp mật khẩu>',
      'motcua key import <tệp> --passphrase-file <tệp mật khẩu>',
    ],
    desk: ['Ở máy có khóa: motcua key export', 'motcua key import'],
  }),
  'key.not_current': ({ file, id, ours }) => ({
    what: `Khóa ${id} trong tệp ${file} không phải khóa đang ký giấy của kho này.`,
    why: ours ? 'Khóa này đã được thay hoặc thu hồi.' : 'Tệp là của kho khác.',
    next: ['motcua key list', 'Xuất lại ở máy có khóa đang dùng: motcua key export'],
  }),
  'key.not_found': ({ id }) => ({
    what: `Kho này không có khóa "${id}".`,
    next: ['motcua key list'],
  }),
  'key.revoked_already': ({ id, at }) => ({
    what: `Khóa ${id} đã bị thu hồi từ ${momentText(at)}.`,
    next: ['motcua key list'],
  }),
});

export const keyEventWords: EventWords<'key'> = {
  'key.added': 'Thêm khóa ký giấy',
  'key.revoked': 'Thu hồi khóa ký giấy',
};

export const keyWords: ListWords<'keyState'> = {
  keyState: { current: 'đang ký', old: 'đã thay', revoked: 'đã thu hồi' },
};

export const keyScreen = {
  key: () => ({
    id: 'Khóa',
    state: 'Tình trạng',
    from: 'Ký từ',
    until: 'Đến',
    reason: 'Lý do',
    file: 'Tệp của khóa',
    before: 'Khóa trước',
    sureRotate:
      'Thay khóa ký giấy? Giấy đã in vẫn kiểm được; các máy khác phải nhập khóa mới mới ký tiếp được.',
    sureRevoke: (id: string) =>
      `Thu hồi khóa ${id}? Chữ ký bằng khóa này sẽ không còn được tin, kể cả trên giấy đã trao.`,
    rotated: (id: string) => `Từ nay giấy được ký bằng khóa ${id}.`,
    revokedNow: (id: string) => `Đã thu hồi khóa ${id}.`,
    otherMachines: 'Các máy khác in giấy không chữ ký cho đến khi nhập khóa mới.',
    exported: (id: string, file: string) => `Đã xuất khóa ${id} ra ${file}.`,
    importThere: 'Nhập ở máy kia rồi xóa tệp này đi; mật khẩu đưa bằng đường khác.',
    imported: (id: string) => `Máy này ký giấy bằng khóa ${id}.`,
  }),
};
