/** Words for the scanner's folder, where a scan's file is asked for. */
import type { FileKind } from '../../domain/document/kind.ts';
import type { FileFault } from '../../domain/document/problems.ts';
import { kinds } from './document-kinds.ts';
import { fileFault } from './general.ts';

const marks: Readonly<Record<FileFault, string>> = {
  empty: 'rỗng',
  unknown_kind: 'không phải PDF, JPEG, PNG, TIFF',
  broken: 'hỏng hoặc chưa ghi xong',
  encrypted: 'có mật khẩu',
  too_large: 'quá lớn',
  too_many_pages: 'quá nhiều trang',
  too_many_pixels: 'quá nhiều điểm ảnh',
  too_slow: 'mở quá lâu',
  link: 'là liên kết',
  not_a_file: 'không phải tệp',
  changed: 'đang được ghi',
};

export const scansWords = {
  newest: (folder: string): string => `Tệp mới trong thư mục máy quét ${folder}:`,
  older: (count: string): string => `và ${count} tệp cũ hơn, không liệt kê.`,
  pick: 'Số: chọn tệp ấy. Enter: xem lại. Hoặc gõ đường dẫn, kéo thả tệp.',
  pickSome: 'Số: chọn tệp ấy (nhiều tệp: 1 2). Enter: xem lại. Hoặc gõ đường dẫn, kéo thả tệp.',
  pickMaybe: 'Số: chọn tệp ấy. Enter: không kèm. 0: xem lại. Hoặc gõ đường dẫn, kéo thả tệp.',
  askResult: 'Tệp kết quả (Enter nếu không kèm):',
  none: (folder: string): string =>
    `Thư mục máy quét ${folder} chưa có tệp PDF, JPEG, PNG, TIFF nào. Gõ đường dẫn, hoặc kéo thả tệp.`,
  cannotRead: (folder: string, why: string): string =>
    `Không đọc được thư mục máy quét ${folder}: ${fileFault(why)} Gõ đường dẫn, hoặc kéo thả tệp.`,
  silent: (folder: string, seconds: string): string =>
    `Thư mục máy quét ${folder} không trả lời sau ${seconds} giây: kiểm tra ổ đĩa mạng. Gõ đường dẫn, hoặc kéo thả tệp.`,
  tooMany: (folder: string, most: string): string =>
    `Thư mục máy quét ${folder} có hơn ${most} tệp nên không gợi ý: chuyển bớt tệp cũ đi.`,
  marks,
  keptAs: (ref: string): string => `đã giữ là ${ref}`,
  notWhole: (name: string, fault: FileFault): string => `Chưa chọn được ${name}: ${marks[fault]}.`,
  size: (kind: FileKind, kilobytes: string): string => `${kinds[kind]}, ${kilobytes} KB`,
  ago: {
    now: 'vừa xong',
    minutes: (count: string): string => `${count} phút trước`,
    hours: (count: string): string => `${count} giờ trước`,
  },
  explain: [
    'Tệp mới nhất mà máy quét vừa ghi đứng đầu; tệp vẫn nằm nguyên trong thư mục ấy.',
    'Thư mục do mục cài đặt scan.folder nêu; tệp đang được ghi thì đợi rồi xem lại.',
  ],
};
